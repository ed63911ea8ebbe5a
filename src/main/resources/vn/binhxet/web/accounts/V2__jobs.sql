-- Long work that somebody asked for. What a stop interrupts is found here and goes on at the next start.

CREATE TABLE web_job (
    id       TEXT NOT NULL PRIMARY KEY,
    kind     TEXT NOT NULL,
    request  TEXT NOT NULL,
    account  TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    state    TEXT NOT NULL,
    starts   INTEGER NOT NULL,
    result   TEXT NOT NULL,
    said     TEXT
);

CREATE INDEX web_job_by_time ON web_job (asked_at);
