-- Rules that somebody is working on: one draft for each account, every file whole.

CREATE TABLE web_draft (
    account      TEXT NOT NULL PRIMARY KEY REFERENCES web_account (name),
    started_from TEXT NOT NULL,
    started_at   BIGINT NOT NULL
);

-- The digest tells whether a file is still what somebody saw when they began to change it.
CREATE TABLE web_draft_file (
    account TEXT NOT NULL REFERENCES web_draft (account),
    path    TEXT NOT NULL,
    digest  TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (account, path)
);
