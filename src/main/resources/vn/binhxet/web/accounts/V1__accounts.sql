-- Who may do what, and who looked at which household. One schema for SQLite and PostgreSQL; times are seconds since 1970.

CREATE TABLE web_account (
    name         TEXT NOT NULL PRIMARY KEY,
    full_name    TEXT NOT NULL,
    roles        TEXT NOT NULL,
    only_groups  TEXT NOT NULL,
    password     TEXT,
    locked       INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    failures     INTEGER NOT NULL,
    barred_until BIGINT NOT NULL
);

-- Only digests: whoever reads this table can use neither links nor tokens. A link for no account makes the first one.
CREATE TABLE web_link (
    digest     TEXT NOT NULL PRIMARY KEY,
    account    TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE web_token (
    digest  TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES web_account (name),
    label   TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE web_view (
    seen_at   BIGINT NOT NULL,
    account   TEXT NOT NULL,
    review    TEXT NOT NULL,
    household TEXT NOT NULL,
    page      TEXT NOT NULL
);

CREATE INDEX web_view_by_time ON web_view (seen_at);
CREATE INDEX web_view_by_household ON web_view (household);
