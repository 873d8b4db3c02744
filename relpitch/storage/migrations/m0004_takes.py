"""Takes: what was rehearsed."""

from sqlalchemy import Connection

_TABLE = """
CREATE TABLE take (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    version_id TEXT NOT NULL REFERENCES version (id),
    at TEXT NOT NULL,
    mode TEXT NOT NULL,
    length TEXT NOT NULL,
    seconds REAL NOT NULL,
    words TEXT NOT NULL,
    target REAL,
    parts TEXT NOT NULL,
    audio TEXT NOT NULL,
    measures TEXT NOT NULL,
    fillers TEXT NOT NULL,
    friend TEXT NOT NULL,
    felt TEXT NOT NULL,
    keep TEXT NOT NULL,
    try_next TEXT NOT NULL,
    drill TEXT,
    line TEXT NOT NULL,
    discarded_at TEXT,
    vector TEXT NOT NULL
) STRICT
"""


def upgrade(connection: Connection) -> None:
    """Make the table of takes."""
    connection.exec_driver_sql(_TABLE)
    connection.exec_driver_sql("CREATE INDEX ix_take_version_id ON take (version_id)")
