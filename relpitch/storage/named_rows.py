"""The rows of a copy of a library by what names them, in the order of their names, with their states."""

# ruff: noqa: S608  # all that is put together into SQL are names of ours
import json
import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from relpitch.domain.merging import RecordState
from relpitch.storage.cells import cells_of
from relpitch.storage.marks import state_of

Key = tuple[str, ...]
_BESIDE = ("key", "vector", "marks", "checksum")  # what no value knows
_AT_ONCE = 1000


class Named(NamedTuple):
    """The columns of a table: those that name a row, and those of its value."""

    table: str
    names: Key
    columns: Key

    def values(self, row: "Raw") -> dict[str, Any]:
        return dict(zip(self.columns, row[2:], strict=True))


Raw = tuple[Any, ...]  # vector, marks, and the columns of a layout


def named_columns(connection: sqlite3.Connection, table: str) -> Named:
    found = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]
    names = ("version_id", "part") if table == "part" else ("id",)
    return Named(table, names, tuple(name for name in found if name not in _BESIDE))


def tombstones_of(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """What was known of each row that was deleted for good. A part is there as long as its version."""
    if table == "part":
        return {}
    return dict(connection.execute("SELECT id, vector FROM tombstone WHERE kind = ?", (table,)).fetchall())


def named_rows(connection: sqlite3.Connection, layout: Named) -> Iterator[tuple[Key, Raw]]:
    """Every row with its names, in their order, read a thousand at a time."""
    names, columns = ", ".join(layout.names), ", ".join(map(quoted, layout.columns))
    size = len(layout.names)
    after: Key = ("",) * size
    holes = ", ".join("?" * size)
    while True:
        found = connection.execute(
            f"SELECT {names}, vector, marks, {columns} FROM {layout.table}"
            f" WHERE ({names}) > ({holes}) ORDER BY {names} LIMIT {_AT_ONCE}",
            after,
        ).fetchall()
        for row in found:
            yield row[:size], row[size:]
        if len(found) < _AT_ONCE:
            return
        after = found[-1][:size]


def named_row(connection: sqlite3.Connection, layout: Named, key: Key) -> Raw | None:
    columns = ", ".join(map(quoted, layout.columns))
    found: Raw | None = connection.execute(
        f"SELECT vector, marks, {columns} FROM {layout.table} WHERE {where_named(layout)}", key
    ).fetchone()
    return found


def state_here(layout: Named, row: Raw | None, tombstone: str | None) -> RecordState:
    if row is not None:
        return state_of(row[0], row[1], cells_of(layout.table, layout.values(row)))
    return RecordState(json.loads(tombstone)) if tombstone else RecordState()


def where_named(layout: Named) -> str:
    return " AND ".join(f"{name} = ?" for name in layout.names)


def quoted(name: str) -> str:
    return f'"{name}"'
