"""Statements, their versions and parts."""

from uuid import uuid4

from sqlalchemy import Connection

_TABLES = """
CREATE TABLE statement (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    discarded_at TEXT,
    vector TEXT NOT NULL
) STRICT;
CREATE TABLE version (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    statement_id TEXT NOT NULL REFERENCES statement (id),
    name TEXT NOT NULL,
    setting_id TEXT,
    length TEXT NOT NULL,
    position INTEGER NOT NULL,
    target INTEGER,
    slots TEXT NOT NULL,
    created_at TEXT NOT NULL,
    discarded_at TEXT,
    vector TEXT NOT NULL
) STRICT;
CREATE INDEX ix_version_statement_id ON version (statement_id);
CREATE UNIQUE INDEX one_base ON version (statement_id) WHERE setting_id IS NULL;
CREATE TABLE part (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version_id TEXT NOT NULL REFERENCES version (id),
    part TEXT NOT NULL,
    rule TEXT NOT NULL,
    phrasings TEXT NOT NULL,
    base_then TEXT,
    changed_at TEXT,
    vector TEXT NOT NULL,
    UNIQUE (version_id, part)
) STRICT;
CREATE TABLE tombstone (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    vector TEXT NOT NULL
) STRICT;
CREATE TABLE meta (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;
"""


def upgrade(connection: Connection) -> None:
    """Make the first tables, and give the library its id."""
    for table in filter(str.strip, _TABLES.split(";")):
        connection.exec_driver_sql(table)
    connection.exec_driver_sql("INSERT INTO meta (name, value) VALUES ('id', ?)", (str(uuid4()),))
