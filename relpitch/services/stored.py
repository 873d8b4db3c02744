"""One value of the library: what is stored under its id, and the plan that changes it."""

from collections.abc import Callable, Iterator
from typing import Any

from relpitch.domain.errors import RelpitchError
from relpitch.services.acts import Plan, Put, saved
from relpitch.storage.one_shelf import Shelf, T
from relpitch.storage.shelf import Shelves

_OF_PEOPLE = ("person", "encounter", "promise", "gift", "introduction")


def stored(shelf: Shelf[T], identity: str) -> T:
    """The value with this id; RelpitchError where there is none any more."""
    value = shelf.get(identity)
    if value is None:
        place = "here" if shelf.table in _OF_PEOPLE else "there"
        raise RelpitchError(f"This {shelf.table} is no longer {place}.")
    return value


def changing(shelf: str, identity: str, change: Callable[[Any], Any]) -> Plan:
    """What it takes to change one value of a shelf, given by its name."""

    def plan(shelves: Shelves) -> Iterator[Put]:
        before: Any = stored(getattr(shelves, shelf), identity)
        yield saved(shelf, before, change(before))

    return plan
