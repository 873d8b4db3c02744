"""How a message greets a person."""

from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Add the greeting, empty where it is guessed from the name."""
    connection.exec_driver_sql("ALTER TABLE person ADD COLUMN greeting TEXT NOT NULL DEFAULT ''")
