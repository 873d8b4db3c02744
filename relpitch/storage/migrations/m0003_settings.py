"""The person's own settings."""

from sqlalchemy import Connection

_TABLE = """
CREATE TABLE setting (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    icon TEXT NOT NULL,
    channel TEXT NOT NULL,
    target INTEGER NOT NULL,
    tone TEXT NOT NULL,
    heard TEXT NOT NULL,
    seen TEXT NOT NULL,
    discarded_at TEXT,
    vector TEXT NOT NULL
) STRICT
"""


def upgrade(connection: Connection) -> None:
    """Make the table of settings."""
    connection.exec_driver_sql(_TABLE)
