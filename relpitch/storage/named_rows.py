"""The rows of a library's tables by their names, as merging two copies compares them.

A row's name is its id; that of a part is its version's id and which part it is.
"""

import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from relpitch.domain.merging import RecordState
from relpitch.storage.bookkeeping import vector_in
from relpitch.storage.cells import cells_of
from relpitch.storage.checksums import quoted
from relpitch.storage.marks import state_of

RowName = tuple[str, ...]
_BOOKKEEPING = ("key", "vector", "marks", "checksum")  # columns that are no field of a value
_ROWS_AT_ONCE = 1000  # rows; all at once would take too much memory


class TableColumns(NamedTuple):
    """The columns of a table: those of a row's name, and all those of its value."""

    table: str
    of_name: tuple[str, ...]
    all: tuple[str, ...]

    def values(self, row: "StoredRow") -> dict[str, Any]:
        """The value's columns of a row, by their names."""
        return dict(zip(self.all, row[2:], strict=True))


StoredRow = tuple[Any, ...]
"""A row as it is stored: its version vector, its marks, then `TableColumns.all`."""


def named_columns(connection: sqlite3.Connection, table: str) -> TableColumns:
    """The columns that a table has in this file, which may be of an earlier version."""
    found = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]
    names = ("version_id", "part") if table == "part" else ("id",)
    return TableColumns(table, names, tuple(name for name in found if name not in _BOOKKEEPING))


def tombstones_of(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """By name, the version vector of each row deleted for good, of a part with its version."""
    return dict(connection.execute("SELECT id, vector FROM tombstone WHERE kind = ?", (table,)).fetchall())


def named_rows(connection: sqlite3.Connection, columns: TableColumns) -> Iterator[tuple[RowName, StoredRow]]:
    """Every row with its name, in the order of names, read a thousand at a time."""
    names, wanted = ", ".join(columns.of_name), ", ".join(map(quoted, columns.all))
    size = len(columns.of_name)
    after: RowName = ("",) * size
    placeholders = ", ".join("?" * size)
    while True:
        found = connection.execute(
            f"SELECT {names}, vector, marks, {wanted} FROM {columns.table}"
            f" WHERE ({names}) > ({placeholders}) ORDER BY {names} LIMIT {_ROWS_AT_ONCE}",
            after,
        ).fetchall()
        for row in found:
            yield row[:size], row[size:]
        if len(found) < _ROWS_AT_ONCE:
            return
        after = found[-1][:size]


def named_row(connection: sqlite3.Connection, columns: TableColumns, name: RowName) -> StoredRow | None:
    """The row of a name, where there is one."""
    wanted = ", ".join(map(quoted, columns.all))
    found: StoredRow | None = connection.execute(
        f"SELECT vector, marks, {wanted} FROM {columns.table} WHERE {where_named(columns)}", name
    ).fetchone()
    return found


def state_here(columns: TableColumns, row: StoredRow | None, tombstone: str | None) -> RecordState:
    """What merging has to know of a row that is here, was deleted, or was never here."""
    if row is not None:
        return state_of(row[0], row[1], cells_of(columns.table, columns.values(row)))
    return RecordState(vector_in(tombstone)) if tombstone else RecordState()


def where_named(columns: TableColumns) -> str:
    """The condition in SQL that a row has a name, to be filled with it."""
    return " AND ".join(f"{name} = ?" for name in columns.of_name)
