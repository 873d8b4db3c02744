"""Two copies of one thing, changed on two computers: which is newer, and what holds both where neither is.

A version vector (device to counter) tells how often each computer changed a thing: Parker and others, 1983.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from enum import Enum
from types import MappingProxyType
from typing import Any, ClassVar, Protocol, TypeVar

from relpitch.domain.identity import new_id
from relpitch.domain.version import PartText

Vector = Mapping[str, int]


class Fields(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


T = TypeVar("T", bound=Fields)

_JOINED = ("note", "notes", "why")
_UNDOES = ("discarded_at", "archived_at", "cancelled_at")  # what is put away here and changed there stays


class Newer(Enum):
    """Which of two copies knows the other's changes."""

    SAME = "same"
    OURS = "ours"
    THEIRS = "theirs"
    NEITHER = "neither"


def newer(ours: Vector, theirs: Vector) -> Newer:
    """Which copy is newer."""
    if dict(ours) == dict(theirs):
        return Newer.SAME
    if knows(ours, theirs):
        return Newer.OURS
    return Newer.THEIRS if knows(theirs, ours) else Newer.NEITHER


def knows(one: Vector, other: Vector) -> bool:
    """Whether one was changed in the knowledge of all changes of the other."""
    return all(one.get(device, 0) >= count for device, count in other.items())


def joined(one: Vector, other: Vector) -> dict[str, int]:
    """What one knows who knows both."""
    return {device: max(one.get(device, 0), other.get(device, 0)) for device in {**one, **other}}


def both(ours: T, theirs: T) -> tuple[T, list[str]]:
    """What holds both, and the names of the fields of which only ours could be kept.

    Lists become one list, notes stand one below the other, what one side has not is taken from the other.
    """
    kept: dict[str, Any] = {}
    left: list[str] = []
    for each in fields(ours):
        mine, other = getattr(ours, each.name), getattr(theirs, each.name)
        kept[each.name] = found = _both(each.name, mine, other)
        if found == mine and not _holds(mine, other):
            left.append(each.name)
    return replace(ours, **kept), left


def both_texts(ours: PartText, theirs: PartText) -> PartText:
    """What a version says for a part stays ours; their wordings go into its bank."""
    if not ours.phrasings:
        return theirs
    here, ids = {(each.when, each.words) for each in ours.phrasings}, {each.id for each in ours.phrasings}
    new = [each for each in theirs.phrasings if (each.when, each.words) not in here]
    new = [replace(each, id=new_id()) if each.id in ids else each for each in new]
    return replace(ours, phrasings=(*ours.phrasings, *new))


def _both(name: str, mine: Any, other: Any) -> Any:
    if name in _UNDOES and None in (mine, other):
        return None
    match mine:
        case None | "":
            return other
        case tuple():
            there = {_name_of(each) for each in mine}
            return (*mine, *(each for each in other or () if _name_of(each) not in there))
        case Mapping():
            return MappingProxyType({**(other or {}), **mine})
        case str() if name in _JOINED and not _holds(mine, other):
            return other if mine in other else f"{mine}\n\n{other}"
    return mine


def _name_of(each: Any) -> object:
    """By what a thing in a list is told from others: an item by its id, words by themselves."""
    return getattr(each, "id", each)


def _holds(mine: Any, other: Any) -> bool:
    match mine, other:
        case (_, None | ""):
            return True
        case str(), str():
            return other in mine
        case tuple(), tuple():
            return {_name_of(each) for each in other} <= {_name_of(each) for each in mine}
        case Mapping(), Mapping():
            return set(other) <= set(mine)
    return bool(mine == other)
