"""What a row's copy remembers of how it was changed, in two columns that no value knows.

`vector` says which changes it has seen. `marks` says which of them each cell comes from, as JSON: `b`, the
changes that all cells come from that are not named; `k`, those of the cells named; `v`, cells with more than
one wording, each with its values; `x`, cells that were deleted elsewhere and are shown from what the row was.
NULL where every cell comes from all that was seen: a row as it was made, or of an earlier library.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from relpitch.domain.merging import HERE, NULL, Dot, FieldValues, RecordState, Seen, next_number
from relpitch.storage.bookkeeping import marks_in, vector_in
from relpitch.storage.cells import SEPARATOR, column_of
from relpitch.storage.fields import damaged_where_unreadable, json_text

SIBLINGS_BEGIN = '{"v"'  # how the marks of a row begin that has more than one wording of something


@damaged_where_unreadable
def state_of(vector: str, marks: str | None, cells: Mapping[str, str]) -> RecordState:
    """The state of a row from its two columns and its cells."""
    seen, stored = vector_in(vector), marks_in(marks)
    base = _dots(stored["b"]) if stored else tuple(seen.items())
    named = {name: _dots(dots) for name, dots in stored.get("k", {}).items()}
    several, absent = stored.get("v", {}), set(stored.get("x", ()))
    fields: dict[str, FieldValues] = {}
    for name, value in {**cells, HERE: snapshot(cells)}.items():
        if name in several:
            fields[name] = {(device, count): frozenset(values) for device, count, values in several[name]}
        elif name not in absent:
            fields[name] = dict.fromkeys(named.get(name, base), frozenset((value,)))
    return RecordState(seen, fields)


def snapshot(cells: Mapping[str, str]) -> str:
    """All cells of a row as one value."""
    return json_text(dict(sorted(cells.items())))


@damaged_where_unreadable
def cells_shown(state: RecordState) -> dict[str, str]:
    """What is shown of a row: its cells, and where one was deleted elsewhere, what it was before."""
    cells = {name: each for name in state.fields if name != HERE and (each := state.value(name)) is not None}
    before: dict[str, str] = json.loads(state.value(HERE) or "{}")
    return {**{name: mark for name, mark in before.items() if _falls_back(name, cells)}, **cells}


def marks_of(state: RecordState, cells: Mapping[str, str]) -> str | None:
    """The marks of a row with this state, which shows these cells."""
    whole = {**cells, HERE: snapshot(cells)}
    simple: dict[str, tuple[Dot, ...]] = {}
    several: dict[str, list[list[Any]]] = {}
    for name, kept in sorted(state.fields.items()):
        if name in whole and all(values == {whole[name]} for values in kept.values()):
            simple[name] = tuple(sorted(kept))
        else:
            several[name] = [[*dot, sorted(kept[dot])] for dot in sorted(kept)]
    absent = sorted(set(whole) - set(state.fields))
    if not several and not absent and set(simple.values()) == {tuple(sorted(state.seen.items()))}:
        return None
    base = max(Counter(simple.values()).items(), key=lambda each: (each[1], each[0]))[0] if simple else ()
    named = {name: dots for name, dots in simple.items() if dots != base}
    return _as_text(several, base, named, absent)


def change(
    vector: Seen | None,
    marks: str | None,
    device: str,
    before: Mapping[str, str],
    after: Mapping[str, str],
    *,
    again: Iterable[str] = (),
) -> tuple[dict[str, int], str | None]:
    """The vector and the marks of a row after a change here of some of its cells.

    `again`: cells that are said again though they stay: that it is not in the bin. Another wording of a cell,
    which nobody chose between, stays beside the new one: only what the cell held goes.
    """
    seen = dict(vector or {})
    stored = marks_in(marks) or {"b": [list(each) for each in seen.items()]}
    seen[device] = next_number(seen)
    dot = [device, seen[device]]
    several, named = stored.get("v", {}), stored.get("k", {})
    absent = [name for name in stored.get("x", ()) if name not in after]
    for name, value in after.items():
        if value != before.get(name) or name in again:
            others = _others(several.pop(name, []), before.get(name))
            if others:
                several[name] = [*others, [*dot, [value]]]
                named.pop(name, None)
            else:
                named[name] = [dot]
    for name in set(before) - set(after):
        several.pop(name, None)
        named.pop(name, None)
    several.pop(HERE, None)
    named[HERE] = [dot]
    return seen, _as_text(several, stored["b"], named, absent)


def said_anew(
    vector: Seen, marks: str | None, device: str, again: Iterable[str]
) -> tuple[dict[str, int], str | None]:
    """The vector and the marks of a row that something new belongs to: it is there, and not in the bin."""
    nulls = dict.fromkeys(again, NULL)
    return change(vector, marks, device, nulls, nulls, again=nulls)


def _others(entries: list[list[Any]], held: str | None) -> list[list[Any]]:
    """The wordings that a cell does not hold itself, each with its change."""
    left = ((device, count, [each for each in values if each != held]) for device, count, values in entries)
    return [[*dot, values] for *dot, values in left if values]


def _falls_back(name: str, cells: Mapping[str, str]) -> bool:
    """A cell of a list falls back where the list itself is gone, and not only this member of it."""
    list_begins = column_of(name) + SEPARATOR
    return not name.startswith(list_begins) or not any(each.startswith(list_begins) for each in cells)


def _as_text(several: Any, base: Any, named: Any, absent: Any) -> str:
    stored = {"v": several, "b": base, "k": named, "x": absent}
    return json_text({name: mark for name, mark in stored.items() if mark or name == "b"})


def _dots(entries: Iterable[Any]) -> tuple[Dot, ...]:
    return tuple((device, count) for device, count in entries)
