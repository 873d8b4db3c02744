"""What is coming up, and what has been."""

from sqlalchemy import Connection

_TABLE = """
CREATE TABLE event (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT,
    zone TEXT NOT NULL,
    all_day INTEGER NOT NULL,
    place TEXT NOT NULL,
    setting_id TEXT NOT NULL,
    notes TEXT NOT NULL,
    version_ids TEXT NOT NULL,
    meet TEXT NOT NULL,
    questions TEXT NOT NULL,
    bridges TEXT NOT NULL,
    bring TEXT NOT NULL,
    before TEXT NOT NULL,
    way_out TEXT NOT NULL,
    printed_at TEXT,
    read_at TEXT,
    line TEXT NOT NULL,
    asked_at TEXT,
    cancelled_at TEXT,
    created_at TEXT NOT NULL,
    discarded_at TEXT,
    uid TEXT NOT NULL,
    vector TEXT NOT NULL
) STRICT
"""


def upgrade(connection: Connection) -> None:
    """Make the table of events."""
    connection.exec_driver_sql(_TABLE)
    connection.exec_driver_sql("CREATE INDEX ix_event_starts ON event (starts)")
