"""Calendars: what is coming up read from an .ics file, and written into one."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from tzlocal import get_localzone_name

from relpitch.domain.errors import Progress, RelpitchError
from relpitch.domain.event import Event, is_zone
from relpitch.domain.system_errors import reason
from relpitch.formatting import as_object
from relpitch.interchange.given_file import read_bytes
from relpitch.interchange.ical import ReadCalendar, read_calendar
from relpitch.interchange.ical_writing import DayToWrite, write_calendar
from relpitch.private_files import write_atomically
from relpitch.services.events import Events
from relpitch.services.following_up import FollowingUp
from relpitch.services.people import People
from relpitch.translation import _, ngettext

_TO_WRITE = "/write"
"""How the id ends of a day on which somebody is to be written to: no event, where it is read back."""


@dataclass(frozen=True, slots=True)
class EventsOfFile:
    """The events of a file as they would be kept, the earliest first; `here` are the ids of those here.

    `cancels` are the ids of those that the file cancels. `cancels_something`: it cancels events, also such as
    are not here or are cancelled here already.
    `unknown_zones` are those that nobody here knows, each with the names of its events: to be asked about.
    """

    events: tuple[Event, ...]
    here: frozenset[str]
    remarks: tuple[str, ...]
    cancels: frozenset[str] = frozenset()
    cancels_something: bool = False
    unknown_zones: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


def home_zone() -> str:
    """The IANA name of this computer's zone; empty where it has none."""
    try:
        name = str(get_localzone_name() or "")
    except (LookupError, OSError, ValueError):
        return ""
    return name if is_zone(name) else ""


class Calendar:
    """Reads and writes .ics files for one library's events."""

    def __init__(
        self, events: Events, people: People, following: FollowingUp, now: Callable[[], datetime]
    ) -> None:
        self._events, self._people, self._following = events, people, following
        self._now = now

    def read(self, path: Path, answers: Mapping[str, str] = MappingProxyType({})) -> EventsOfFile:
        """The events of a file. One that is here already keeps all that was prepared for it.

        `answers` are the zones that the person named for those that nobody here knows.
        """
        return self.found(self.parse(path, answers=answers))

    def parse(
        self,
        path: Path,
        progress: Progress | None = None,
        answers: Mapping[str, str] = MappingProxyType({}),
    ) -> ReadCalendar:
        """What stands in a file. It asks nothing of the library: any thread may do it."""
        return read_calendar(read_bytes(path), self._now(), home_zone(), progress, answers)

    def found(self, read: ReadCalendar) -> EventsOfFile:
        """What was read, as it would be kept: what is here already keeps all that was prepared for it."""
        here = {
            name: each
            for each in (*self._events.bin(), *self._events.all())
            for name in (each.id, each.uid)
            if name
        }
        events: dict[str, Event] = {}
        for each in read.events:
            stored = here.get(each.uid or each.id)
            event = _renewed(stored, each) if stored else each
            if not each.id.endswith(_TO_WRITE):
                events[event.id] = event
        cancelled, missing = _cancelled(read.cancels, here.values())
        events |= cancelled
        return EventsOfFile(
            tuple(sorted(events.values(), key=lambda event: event.starts)),
            frozenset(events) & {each.id for each in here.values()},
            (*read.remarks, *missing),
            frozenset(cancelled),
            cancels_something=bool(read.cancels),
            unknown_zones=read.unknown_zones,
        )

    def write(self, path: Path) -> str:
        """Write every event that has a day, and the days on which someone is to be written to.

        The answer is a sentence about what stays here, or nothing.
        """
        every, days = self._events.all(), list(self._days_to_write())
        events = [each for each in every if each.has_day]
        try:
            write_atomically(path, write_calendar(events, days, self._now()))
        except OSError as error:
            raise RelpitchError(
                _("{path} cannot be written: {reason}.").format(path=path, reason=reason(error))
            ) from error
        left = len(every) - len(events)
        if not left:
            return ""
        if left == 1:
            return _("One event has no day yet: not in it.")
        return ngettext(
            "{count} event has no day yet: not in it.", "{count} events have no day yet: not in it.", left
        ).format(count=left)

    def _days_to_write(self) -> Iterator[DayToWrite]:
        names = dict(self._people.names())
        for person_id, standing in self._following.open_ones():
            if standing.good_from is not None and person_id in names:
                yield DayToWrite(
                    f"{person_id}{_TO_WRITE}",
                    standing.good_from,
                    _("Write to {name}").format(name=as_object(names[person_id])),
                )


def _cancelled(cancels: Iterable[Event], here: Iterable[Event]) -> tuple[dict[str, Event], list[str]]:
    """Those here that a calendar takes back, of a series every time; a sentence on each that is not here."""
    every, found, missing = list(here), dict[str, Event](), list[str]()
    for cancel in cancels:
        name = cancel.uid or cancel.id
        stored = [each for each in every if name in (each.id, each.uid, each.series)]
        for each in stored:
            found[each.id] = replace(each, cancelled_at=each.cancelled_at or cancel.cancelled_at)
        if not stored:
            missing.append(
                _("“{title}” will not take place. It is not here, so nothing changes.").format(
                    title=cancel.title
                )
            )
    return found, missing


def _renewed(stored: Event, read: Event) -> Event:
    """An event here as a file has it now. What was prepared stays, also its notes, and it is out of the bin.

    One without a day in the file keeps the day it had.
    """
    if not read.has_day:
        read = replace(read, starts=stored.starts, ends=stored.ends, zone=stored.zone, all_day=stored.all_day)
    return replace(
        stored,
        title=read.title,
        starts=read.starts,
        ends=read.ends,
        zone=read.zone,
        all_day=read.all_day,
        place=read.place,
        notes=stored.notes or read.notes,
        discarded_at=None,
        cancelled_at=read.cancelled_at and (stored.cancelled_at or read.cancelled_at),
    )
