"""Rows as SQLite gives them."""

import sqlite3
from collections.abc import Iterable
from typing import Any

TableRow = tuple[Any, ...]


def rows(connection: sqlite3.Connection, sql: str, *values: object, **named: object) -> list[TableRow]:
    """All rows of a statement, inside the connection's transaction. Rows left unread would keep it open.

    What stands in it more than once has a name, `:most`: from Python 3.14 on `?1` takes no sequence.
    """
    return connection.execute(sql, named or values).fetchall()


def columns_in(table: str, columns: Iterable[str]) -> str:
    """Columns in SQL. Without its table's name, SQLite would take one it does not know for text."""
    return ", ".join(f'{table}."{column}"' for column in columns)
