"""A place for the checksum of each row; checksums.py fills and keeps it."""

from sqlalchemy import Connection

_TABLES = (
    "statement", "version", "part", "revision", "take", "setting", "kept_note", "event", "person", "reach",
    "encounter", "promise", "gift", "introduction", "step", "tombstone", "forgotten", "meta",
)  # fmt: skip


def upgrade(connection: Connection) -> None:
    """Add the column to every table."""
    for table in _TABLES:
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN checksum INTEGER")
