"""Rows as SQLite gives them."""

import sqlite3
from typing import Any

Row = tuple[Any, ...]


def rows(connection: sqlite3.Connection, sql: str, *values: object) -> list[Row]:
    """All rows of a statement, inside the connection's transaction. Rows left unread would keep it open."""
    return connection.execute(sql, values).fetchall()
