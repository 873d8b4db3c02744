"""A row as the cells that two computers may change apart from one another, and back.

A column is a cell, but for lists and mappings, of which each member is one, and for columns that only mean
something together. A cell is JSON text. A member of a list goes by its id, or by what it is.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, get_origin

from relpitch.storage.fields import damaged_where_unreadable, json_text
from relpitch.storage.kinds import layout_of
from relpitch.storage.trouble import damaged_error

ColumnValues = Mapping[str, Any]

ONE_CELL: Mapping[str, tuple[str, ...]] = {"take": ("words", "parts"), "revision": ("parts", "shown")}
"""Lists and mappings that are written once and as a whole, so that they are one cell each."""
TOGETHER: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "promise": {"ended": ("kept_at", "released_at")},
    "event": {"when": ("starts", "ends", "zone", "all_day")},
}
"""By table and the name of such a cell, the columns that only mean something together."""
SEPARATOR = "\x1f"
"""ASCII's unit separator, which no field's name has: it stands between a column and a member of it."""
_ORDER = f"{SEPARATOR}{SEPARATOR}order"


@cache
def lists_of(table: str) -> frozenset[str]:
    """The fields of a table's values that are lists, to which two computers may each add a member."""
    return _of_kind(table, tuple)


@cache
def mappings_of(table: str) -> frozenset[str]:
    """The fields of a table's values that are mappings, to which two computers may each add a name."""
    return _of_kind(table, Mapping)


def _of_kind(table: str, origin: type) -> frozenset[str]:
    kinds = {name: get_origin(kind) for name, kind in layout_of(table).kinds.items()}
    return frozenset(
        name for name, kind in kinds.items() if kind is origin and name not in ONE_CELL.get(table, ())
    )


def cells_of(table: str, row: ColumnValues) -> dict[str, str]:
    """A row's cells. What is not JSON where it should be is a damaged library."""
    together = TOGETHER.get(table, {})
    grouped = {column for columns in together.values() for column in columns}
    cells: dict[str, str] = {}
    for column, value in row.items():
        if column in lists_of(table):
            members = _members(value)
            cells |= {f"{column}{SEPARATOR}{name}": member for name, member in members.items()}
            cells[f"{column}{_ORDER}"] = json_text(list(members))
        elif column in mappings_of(table):
            cells |= {
                f"{column}{SEPARATOR}{name}": json_text(item) for name, item in _read(value, dict).items()
            }
        elif column not in grouped:
            cells[column] = json_text(value)
    for name, columns in together.items():
        if columns[0] in row:
            cells[name] = json_text([row[column] for column in columns])
    return cells


@damaged_where_unreadable
def row_of(table: str, columns: tuple[str, ...], cells: Mapping[str, str]) -> dict[str, Any]:
    """The row of some cells; what none of them holds is left out of it."""
    row: dict[str, Any] = {}
    for column in columns:
        if column in lists_of(table):
            row[column] = _list_of(column, cells)
        elif column in mappings_of(table):
            start = column + SEPARATOR
            named = {
                name[len(start) :]: json.loads(text) for name, text in cells.items() if name.startswith(start)
            }
            row[column] = json_text(dict(sorted(named.items())))
        elif column in cells:
            row[column] = json.loads(cells[column])
    for name, together in TOGETHER.get(table, {}).items():
        if name in cells:
            row |= dict(zip(together, json.loads(cells[name]), strict=True))
    return row


def is_order(name: str) -> bool:
    """Whether a cell says how the members of a list stand, and holds no words itself."""
    return name.endswith(_ORDER)


def column_of(name: str) -> str:
    """The column that a cell lies in, or what it goes by where it lies in several."""
    return name.partition(SEPARATOR)[0]


def member_of(name: str) -> str:
    """What the member goes by that a cell is of a list or mapping; empty for another cell."""
    return name.partition(SEPARATOR)[2]


def columns_with(table: str, columns: list[str]) -> list[str]:
    """These columns, and those that only mean something together with one of them."""
    wanted = dict.fromkeys(columns)
    for together in TOGETHER.get(table, {}).values():
        if any(column in wanted for column in together):
            wanted |= dict.fromkeys(together)
    return list(wanted)


def _list_of(column: str, cells: Mapping[str, str]) -> str:
    start, order = column + SEPARATOR, f"{column}{_ORDER}"
    members = {
        name[len(start) :]: text for name, text in cells.items() if name.startswith(start) and name != order
    }
    first = [name for name in json.loads(cells.get(order, "[]")) if name in members]
    rest = sorted(set(members) - set(first))
    return f"[{','.join(members[name] for name in (*first, *rest))}]"


def _members(value: Any) -> dict[str, str]:
    members: dict[str, str] = {}
    for each in _read(value, list):
        text = json_text(each)
        name = str(each["id"]) if isinstance(each, dict) and each.get("id") else text
        number = 1
        while name in members:  # the same twice
            number += 1
            name = f"{text}{SEPARATOR}{number}"
        members[name] = text
    return members


def _read(value: Any, kind: type[Any]) -> Any:
    try:
        read = json.loads(value)
    except (TypeError, ValueError, RecursionError) as error:
        raise damaged_error() from error
    if not isinstance(read, kind):
        raise damaged_error()
    return read
