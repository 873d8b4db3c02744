"""Saved states of versions."""

from sqlalchemy import Connection

_TABLES = """
CREATE TABLE revision (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    version_id TEXT NOT NULL REFERENCES version (id),
    begun_at TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    sealed INTEGER NOT NULL,
    note TEXT NOT NULL,
    parts TEXT NOT NULL,
    shown TEXT NOT NULL,
    vector TEXT NOT NULL
) STRICT;
CREATE INDEX ix_revision_version_id ON revision (version_id);
"""


def upgrade(connection: Connection) -> None:
    """Make the table of revisions."""
    for table in filter(str.strip, _TABLES.split(";")):
        connection.exec_driver_sql(table)
