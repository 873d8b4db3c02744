"""Which change each cell of a row comes from, so that copies of a library merge cell by cell.

A mark made for every change must not write the search index again: its triggers watch their own columns only.
People who were forgotten leave a mark of their own.
"""

from sqlalchemy import Connection

_TABLES = (
    "statement",
    "version",
    "part",
    "revision",
    "setting",
    "kept_note",
    "take",
    "event",
    "person",
    "reach",
    "encounter",
    "promise",
    "gift",
    "introduction",
    "step",
)
_INDEXED = {
    "person": "name, about, care, remember, tags",
    "statement": "title",
    "part": "phrasings",
    "event": "title, place, notes, questions, meet, line",
    "promise": "what",
    "gift": "what",
    "introduction": "why",
    "step": "words",
    "reach": "ways",
}
_FORGOTTEN = """
CREATE TABLE forgotten (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    digests TEXT NOT NULL
) STRICT
"""
_TRIGGER = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?"


def upgrade(connection: Connection) -> None:
    """Add the marks, find rows with more than one wording without looking at each, and spare the index."""
    for table in _TABLES:
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN marks TEXT")
        connection.exec_driver_sql(
            f"""CREATE INDEX ix_{table}_several ON {table} ("key") WHERE marks GLOB '{{"v"*'"""
        )
    for table, columns in _INDEXED.items():
        name = f"{table}_index_changed"
        (sql,) = connection.exec_driver_sql(_TRIGGER, (name,)).one()
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql(sql.replace("AFTER UPDATE ON", f"AFTER UPDATE OF {columns} ON", 1))
    connection.exec_driver_sql(_FORGOTTEN)
