"""People, encounters, what is promised and given, and following up."""

from sqlalchemy import Connection

_TABLES = """
CREATE TABLE person (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    care TEXT NOT NULL,
    remember TEXT NOT NULL,
    tags TEXT NOT NULL,
    created_at TEXT NOT NULL,
    archived_at TEXT,
    vector TEXT NOT NULL
) STRICT;
CREATE TABLE reach (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES person (id),
    ways TEXT NOT NULL,
    birthday TEXT NOT NULL,
    kept TEXT NOT NULL,
    vector TEXT NOT NULL
) STRICT;
CREATE INDEX ix_reach_person_id ON reach (person_id);
CREATE TABLE encounter (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    people TEXT NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    setting_id TEXT,
    event_id TEXT,
    version_id TEXT,
    bridge TEXT NOT NULL,
    landed TEXT,
    vector TEXT NOT NULL
) STRICT;
CREATE TABLE meeting (
    person_id TEXT NOT NULL,
    at TEXT NOT NULL,
    encounter_key INTEGER NOT NULL REFERENCES encounter ("key"),
    PRIMARY KEY (person_id, at, encounter_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_meeting_encounter_key ON meeting (encounter_key);
CREATE TABLE promise (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES person (id),
    what TEXT NOT NULL,
    made_at TEXT NOT NULL,
    "by" TEXT,
    kept_at TEXT,
    released_at TEXT,
    encounter_id TEXT,
    vector TEXT NOT NULL
) STRICT;
CREATE INDEX ix_promise_person_id ON promise (person_id);
CREATE TABLE gift (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES person (id),
    what TEXT NOT NULL,
    created_at TEXT NOT NULL,
    given_at TEXT,
    encounter_id TEXT,
    vector TEXT NOT NULL
) STRICT;
CREATE INDEX ix_gift_person_id ON gift (person_id);
CREATE TABLE introduction (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    people TEXT NOT NULL,
    why TEXT NOT NULL,
    created_at TEXT NOT NULL,
    said_yes TEXT NOT NULL,
    made_at TEXT,
    vector TEXT NOT NULL
) STRICT;
CREATE TABLE step (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    deed TEXT NOT NULL,
    reason TEXT,
    thing_id TEXT,
    words TEXT NOT NULL,
    "by" TEXT,
    vector TEXT NOT NULL
) STRICT;
CREATE INDEX ix_step_person_id ON step (person_id);
"""


def upgrade(connection: Connection) -> None:
    """Make the tables of people and encounters."""
    for table in filter(str.strip, _TABLES.split(";")):
        connection.exec_driver_sql(table)
