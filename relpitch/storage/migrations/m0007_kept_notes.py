"""Notes of the coach that the person does not want again."""

from sqlalchemy import Connection

_TABLES = """
CREATE TABLE kept_note (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    statement_id TEXT REFERENCES statement (id),
    rule TEXT NOT NULL,
    phrase TEXT NOT NULL,
    words TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    vector TEXT NOT NULL
) STRICT;
CREATE INDEX ix_kept_note_statement_id ON kept_note (statement_id);
"""


def upgrade(connection: Connection) -> None:
    """Make the table of kept notes."""
    for table in filter(str.strip, _TABLES.split(";")):
        connection.exec_driver_sql(table)
