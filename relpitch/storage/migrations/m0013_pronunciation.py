"""How a person's name is said."""

from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Add the pronunciation, empty where nobody said it."""
    connection.exec_driver_sql("ALTER TABLE person ADD COLUMN pronunciation TEXT NOT NULL DEFAULT ''")
