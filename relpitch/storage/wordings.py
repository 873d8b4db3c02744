"""Things that were written on two computers, with both wordings, until the person chooses."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from json import dumps, loads
from typing import Any, NamedTuple

from relpitch.domain.errors import ChangedMeanwhile
from relpitch.domain.merging import HERE, PUT_AWAY, RecordState, chosen, reopened, wordings
from relpitch.storage.cells import TOGETHER, cells_of, column_of, is_order, row_of
from relpitch.storage.kinds import TABLES, layout_of
from relpitch.storage.library import Library
from relpitch.storage.marks import SIBLINGS_BEGIN, cells_shown, marks_of, snapshot, state_of
from relpitch.translation import _

_WHERE = {"part": "version_id || '/' || part = ?"}
NEVER_ASKED = ("revision", "kept_note")  # tables that relpitch writes by itself
UNASKED: Mapping[str, tuple[str, ...]] = {
    "statement": ("language", "position"),
    "version": ("length", "position", "target"),
    "part": ("base_then", "changed_at"),
    "take": (
        *("at", "mode", "length", "seconds", "words", "target", "parts", "audio", "measures", "fillers"),
        *("drill", "line"),
    ),
    "setting": ("icon", "channel", "target"),
    "event": ("uid", "printed_at", "read_at", "asked_at"),
    "person": ("archived_at",),
    "encounter": ("landed",),
    "promise": ("made_at",),
    "gift": ("given_at",),
    "introduction": ("made_at",),
    "step": ("at", "deed", "reason", "by"),
}
"""By table, the fields that are no words of the person: where two copies differ, the later one is taken."""


@cache
def asked_of(table: str) -> tuple[str, ...]:
    """What of a table's values is asked about where two copies differ: all that a person would miss."""
    if table in NEVER_ASKED:
        return ()
    together = {column: cell for cell, columns in TOGETHER.get(table, {}).items() for column in columns}
    unasked = ("id", "created_at", *UNASKED.get(table, ()))
    fields = [name for name in layout_of(table).kinds if name not in unasked and not name.endswith("_id")]
    return tuple(dict.fromkeys(together.get(name, name) for name in fields))


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording: its value as JSON text, and the computer it was written on."""

    value: str
    device: str


class StoredCell(NamedTuple):
    """One cell of one row."""

    table: str
    id: str
    name: str

    @property
    def column(self) -> str:
        """The column that it lies in."""
        return column_of(self.name)


@dataclass(frozen=True, slots=True)
class TwoWordings:
    """A cell with more than one wording; the one that is shown meanwhile comes first."""

    cell: StoredCell
    wordings: tuple[Wording, ...]

    @property
    def is_put_away(self) -> bool:
        """Whether the value was put away on one computer and changed on the other."""
        return self.cell.name in PUT_AWAY


def two_wordings(connection: sqlite3.Connection) -> list[TwoWordings]:
    """Everything in a library with more than one wording, in the order of its tables."""
    return [each for table in TABLES if table not in NEVER_ASKED for each in _in_table(connection, table)]


def wordings_of(connection: sqlite3.Connection, cell: StoredCell) -> tuple[str, ...]:
    """A cell's wordings as JSON text, the one that is shown first. Nothing where its row went."""
    found = _rows(connection, cell.table, f"WHERE {_where(cell)}", cell.id)
    if not found or cell.name not in found[0][1].fields:
        return ()
    first, *rest = (value for value, _ in wordings(cell.name, found[0][1].fields[cell.name]))
    return first, *sorted(rest)


def whose(connection: sqlite3.Connection, cell: StoredCell) -> tuple[str, ...]:
    """The ids that the row of a cell names: its own, and those of the people and things that it is about."""
    found = _rows(connection, cell.table, f"WHERE {_where(cell)}", cell.id)
    row = found[0][0] if found else {}
    people = loads(row.get("people") or "[]")
    return (*(str(value) for name, value in row.items() if name == "id" or name.endswith("_id")), *people)


def put_wordings(library: Library, wanted: Mapping[StoredCell, tuple[str, ...]]) -> None:
    """Let cells hold these wordings, or one that is chosen; all or none. Not where a row went."""
    with library.writing_rows() as connection:
        device = library.changes_as(connection)
        for cell, values in wanted.items():
            _put(connection, device, cell, values)


def _put(connection: sqlite3.Connection, device: str, cell: StoredCell, values: tuple[str, ...]) -> None:
    found = _rows(connection, cell.table, f"WHERE {_where(cell)}", cell.id)
    if not found or not values:
        raise ChangedMeanwhile(_("It is not here any more. Nothing was changed."))
    row, before = found[0]
    cells = {**cells_shown(before), cell.name: values[0]}
    state = chosen(before, device, {cell.name: values[0], HERE: snapshot(cells)})
    if len(values) > 1:
        state = reopened(state, device, cell.name, values)
    after = row_of(cell.table, tuple(row), cells)
    sets = ", ".join(f'"{name}" = ?' for name in ("vector", "marks", *after))
    connection.execute(
        f"UPDATE {cell.table} SET {sets} WHERE {_where(cell)}",
        (dumps(dict(state.seen)), marks_of(state, cells), *after.values(), cell.id),
    )


def _where(cell: StoredCell) -> str:
    return _WHERE.get(cell.table, "id = ?")


def states(connection: sqlite3.Connection, table: str) -> dict[str, RecordState]:
    """The state of every row of a table."""
    return {_name(table, row): state for row, state in _rows(connection, table, "")}


def _in_table(connection: sqlite3.Connection, table: str) -> list[TwoWordings]:
    found = []
    for row, state in _rows(connection, table, f"WHERE marks GLOB '{SIBLINGS_BEGIN}*'"):
        identity = _name(table, row)
        for cell, kept in state.fields.items():
            if cell != HERE and not is_order(cell) and column_of(cell) in asked_of(table):
                several = tuple(Wording(value, dot[0]) for value, dot in wordings(cell, kept))
                if len(several) > 1:
                    found.append(TwoWordings(StoredCell(table, identity, cell), several))
    return found


def _rows(
    connection: sqlite3.Connection, table: str, where: str, *values: str
) -> list[tuple[dict[str, Any], RecordState]]:
    cursor = connection.execute(f'SELECT * FROM "{table}" {where} ORDER BY "key"', values)
    names = [name for name, *_ in cursor.description]
    found = []
    for each in cursor.fetchall():
        row = dict(zip(names, each, strict=True))
        vector, marks = row.pop("vector"), row.pop("marks")
        row.pop("key")
        row.pop("checksum")
        found.append((row, state_of(vector, marks, cells_of(table, row))))
    return found


def _name(table: str, row: dict[str, Any]) -> str:
    return f"{row['version_id']}/{row['part']}" if table == "part" else str(row["id"])
