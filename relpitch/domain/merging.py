"""One record as several computers changed it, and how their copies become one.

Dotted version vectors with sets of siblings: N. Preguiça, C. Baquero, P. Almeida, V. Fonte and R.
Gonçalves, "Dotted Version Vectors: Logical Clocks for Optimistic Replication" (2012), as Riak keeps them.
A *dot* names one change: the computer, and a number greater than that of every change it had seen (L.
Lamport, "Time, Clocks and the Ordering of Events in a Distributed System", 1978), so that what was written
last by who saw the others is the wording that is shown. A copy knows of every change that it has seen;
each field keeps the dots of the changes that its value comes from. Where copies are merged, a dot that the
other side has seen and no longer keeps was replaced there, and goes; all others stay, side by side.
Merging makes no dots, so copies that saw the same agree, in whatever order they were merged.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from dataclasses import fields as dataclass_fields
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")

Dot = tuple[str, int]
Seen = Mapping[str, int]
Vector = Seen
FieldValues = Mapping[Dot, frozenset[str]]
"""What a field holds: by dot, the value written. More than one value only where a dot was used twice."""

HERE = ""
"""The field that says that a record is there: each change writes it again, with all it held then.

Deleting takes it away. So a change that the deleting side has not seen brings the record back as it was."""

NULL = "null"
PUT_AWAY = ("discarded_at", "archived_at", "cancelled_at")
"""Fields that say when a record was put away; null where it was not."""

_NOTHING: FieldValues = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RecordState:
    """One copy of a record: the changes it has seen, and what each field holds. Values are JSON text.

    A deleted record is one that has seen changes and holds nothing; one that never was has seen none.
    """

    seen: Seen = field(default_factory=lambda: MappingProxyType({}))
    fields: Mapping[str, FieldValues] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def is_there(self) -> bool:
        """Whether the record is there, and not deleted."""
        return HERE in self.fields

    def value(self, name: str) -> str | None:
        """What is shown of a field: the same on every computer that has the same copy."""
        return shown(name, self.fields.get(name, _NOTHING))


def merged(one: RecordState, other: RecordState) -> RecordState:
    """What both copies hold."""
    fields = {}
    for name in {**one.fields, **other.fields}:
        ours, theirs = one.fields.get(name, _NOTHING), other.fields.get(name, _NOTHING)
        if kept := _both(ours, theirs, one.seen, other.seen):
            fields[name] = kept
    return RecordState(joined(one.seen, other.seen), fields)


def changed(state: RecordState, device: str, values: Mapping[str, str | None]) -> RecordState:
    """The record after a change here: the new values of some fields; None takes a field away.

    Only what is shown of a field is replaced. Another wording that nobody chose between stays.
    """
    dot = (device, next_number(state.seen))
    fields = dict(state.fields)
    for name, value in values.items():
        if value is None:
            fields.pop(name, None)
        else:
            before = fields.get(name, _NOTHING)
            others = {
                wording: rest for wording, kept in before.items() if (rest := kept - {shown(name, before)})
            }
            fields[name] = {**({} if name == HERE else others), dot: frozenset((value,))}
    return RecordState({**state.seen, device: dot[1]}, fields)


def chosen(state: RecordState, device: str, values: Mapping[str, str]) -> RecordState:
    """The record after one wording of some fields was chosen here; the others go."""
    dot = (device, next_number(state.seen))
    fields = {name: {dot: frozenset((value,))} for name, value in values.items()}
    return RecordState({**state.seen, device: dot[1]}, {**state.fields, **fields})


def reopened(state: RecordState, device: str, name: str, values: Sequence[str]) -> RecordState:
    """The record after a choice was taken back here: all wordings of a field again, the first one shown.

    They are changes of today, for the choice may have been seen elsewhere, and has taken the old ones away.
    """
    first, second = ((device, next_number(state.seen) + count) for count in (0, 1))
    kept = {first: frozenset(values[1:]), second: frozenset(values[:1])}
    return RecordState({**state.seen, device: second[1]}, {**state.fields, name: kept})


def shown(name: str, kept: FieldValues) -> str | None:
    """Of a field's values, the one that is shown until the person chooses.

    What was put away here and changed there is shown, so that the change is seen.
    """
    values = [(count, device, value) for (device, count), some in kept.items() for value in some]
    if name in PUT_AWAY and any(value == NULL for _, _, value in values):
        return NULL
    return max(values)[2] if values else None


def wordings(name: str, kept: FieldValues) -> list[tuple[str, Dot]]:
    """The different values of a field, each with the change it came from; the one that is shown first."""
    found: dict[str, Dot] = {}
    for dot in sorted(kept, key=lambda dot: (dot[1], dot[0])):
        for value in sorted(kept[dot]):
            found[value] = dot
    first = shown(name, kept)
    return sorted(found.items(), key=lambda each: (each[0] != first, each[1]))


def put_together(one: T, other: T) -> tuple[T, dict[str, str]]:
    """Two values that are about the same thing as one, field by field, whatever fields they have.

    Of lists: what the first has, then what only the other has. Of texts and the like: the first's where it
    says something, else the other's. A moment that both have is the earlier. It is put away where both are.
    Second, the texts of the other that found no place, by field.
    """
    fields, left = {}, {}
    for each in dataclass_fields(one):
        ours, theirs = getattr(one, each.name), getattr(other, each.name)
        if each.name == "id" or each.name.endswith("_id"):
            continue
        if each.name in PUT_AWAY:
            fields[each.name] = ours and theirs and min(ours, theirs)
        elif isinstance(ours, tuple):
            fields[each.name] = tuple(dict.fromkeys((*ours, *theirs)))
        elif isinstance(ours, datetime) and isinstance(theirs, datetime):
            fields[each.name] = min(ours, theirs)
        elif not ours:
            fields[each.name] = theirs
        elif isinstance(theirs, str) and theirs not in ("", ours):
            left[each.name] = theirs
    return replace(one, **fields), left


def joined(one: Seen, other: Seen) -> dict[str, int]:
    """What one has seen who has seen both."""
    return {device: max(one.get(device, 0), other.get(device, 0)) for device in {**one, **other}}


def next_number(seen: Seen) -> int:
    """The number of a change by who has seen all these."""
    return max(seen.values(), default=0) + 1


def has_seen(seen: Seen, dot: Dot) -> bool:
    """Whether a change is among those seen: of each computer, all up to the last number."""
    return seen.get(dot[0], 0) >= dot[1]


def _both(
    ours: FieldValues, theirs: FieldValues, our_seen: Seen, their_seen: Seen
) -> dict[Dot, frozenset[str]]:
    kept = {}
    for dot in {**ours, **theirs}:
        if dot in ours and dot in theirs:
            kept[dot] = ours[dot] | theirs[dot]
        elif dot in ours and not has_seen(their_seen, dot):
            kept[dot] = ours[dot]
        elif dot in theirs and not has_seen(our_seen, dot):
            kept[dot] = theirs[dot]
    return kept
