-- One schema for SQLite and PostgreSQL: the placeholders are the type of bytes, and what SQLite needs to be as strict
-- and to keep a table in the order of its key.

CREATE TABLE ledger (
    id      TEXT NOT NULL PRIMARY KEY,
    made_at TEXT NOT NULL
) ${strict};

-- The rules that reviews were made under, and the versions handed in with their cases: a zip of the files, by their digest.
CREATE TABLE rule_files (
    digest  TEXT NOT NULL PRIMARY KEY,
    archive ${bytes} NOT NULL
) ${strict};

-- A review that has no event yet was interrupted; its rows are no record.
CREATE TABLE review (
    number   INTEGER NOT NULL PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    campaign TEXT NOT NULL,
    rules    TEXT NOT NULL REFERENCES rule_files (digest),
    beside   ${bytes} NOT NULL,
    intake   ${bytes} NOT NULL
) ${strict};

-- Revision 0 is the day of the review; every correction adds rows of its own revision and changes none.
CREATE TABLE residential_group (
    review      INTEGER NOT NULL,
    group_place INTEGER NOT NULL,
    revision    INTEGER NOT NULL,
    id          TEXT NOT NULL,
    facts       ${bytes} NOT NULL,
    counts      TEXT NOT NULL,
    input       ${bytes} NOT NULL,
    own         ${bytes} NOT NULL,
    commitments ${bytes} NOT NULL,
    seal        ${bytes} NOT NULL,
    PRIMARY KEY (review, group_place, revision)
) ${clustered};

CREATE INDEX group_by_id ON residential_group (id, review);

-- The households of a group, all in one row: their ids, facts and decisions, the last two compressed in pieces.
CREATE TABLE sheaf (
    review          INTEGER NOT NULL,
    group_place     INTEGER NOT NULL,
    revision        INTEGER NOT NULL,
    household_count INTEGER NOT NULL,
    first_id        ${bytes} NOT NULL,
    last_id         ${bytes} NOT NULL,
    ids             ${bytes} NOT NULL,
    facts           ${bytes} NOT NULL,
    decisions       ${bytes} NOT NULL,
    PRIMARY KEY (review, group_place, revision)
) ${strict};

-- Neighbours mostly have ids close together: a household is looked for where its id lies between first and last.
CREATE INDEX sheaf_by_id ON sheaf (review, revision, first_id, last_id, group_place);

-- Names, addresses and other personal values of a group and its households, apart from everything hashed for good.
CREATE TABLE personal (
    review      INTEGER NOT NULL,
    group_place INTEGER NOT NULL,
    parts       ${bytes} NOT NULL,
    PRIMARY KEY (review, group_place)
) ${strict};

CREATE TABLE event (
    number     INTEGER NOT NULL PRIMARY KEY,
    kind       TEXT NOT NULL,
    review     INTEGER,
    body       TEXT NOT NULL,
    hash       ${bytes} NOT NULL,
    signature  ${bytes},
    public_key ${bytes}
) ${strict};
