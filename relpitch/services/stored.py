"""One value of the library: what is stored under its id, and the plan that changes it."""

from collections.abc import Callable, Iterator
from typing import Any

from relpitch.domain.errors import RelpitchError
from relpitch.services.acts import Plan, Put, saved
from relpitch.storage.one_shelf import Shelf, T
from relpitch.storage.shelf import Shelves
from relpitch.translation import N_, _

_MISSING = {
    "person": N_("This person is no longer here."),
    "encounter": N_("This encounter is no longer here."),
    "promise": N_("This promise is no longer here."),
    "gift": N_("This gift is no longer here."),
    "introduction": N_("This introduction is no longer here."),
    "statement": N_("This statement is no longer there."),
    "version": N_("This version is no longer there."),
    "revision": N_("This revision is no longer there."),
    "take": N_("This take is no longer there."),
    "setting": N_("This setting is no longer there."),
    "event": N_("This event is no longer there."),
    "": N_("This is no longer there."),
}


def stored(shelf: Shelf[T], identity: str) -> T:
    """The value with this id; RelpitchError where there is none any more."""
    value = shelf.get(identity)
    if value is None:
        raise RelpitchError(_(_MISSING.get(shelf.table, _MISSING[""])))
    return value


def changing(shelf_name: str, identity: str, change: Callable[[Any], Any]) -> Plan:
    """A plan to change one value of the shelf with this name."""

    def plan(shelves: Shelves) -> Iterator[Put]:
        before: Any = stored(getattr(shelves, shelf_name), identity)
        yield saved(shelf_name, before, change(before))

    return plan
