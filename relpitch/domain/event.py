"""What is coming up: when and where, what to say, whom one may meet, what to take along."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from relpitch.cache_sizes import ZONES
from relpitch.domain.identity import new_id

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_HOURS_IF_NO_END = 2
_START_IN_UID = re.compile(r"#\d{8}(T\d{4,6}Z?)?\Z", re.ASCII)
"""As `interchange/ical.py` names one time of a series: 20261202T1930, or as its DTSTART is written."""

SOME_DAY = datetime(9999, 1, 1, tzinfo=UTC)
"""When an event starts whose day is not known yet: after all others, and never over."""


@dataclass(frozen=True, slots=True)
class MayMeet:
    """Someone I may meet: a person by id, or a description in words.

    `last` is what was said last, `give` what I could give.
    """

    words: str = ""
    person_id: str = ""
    last: str = ""
    give: str = ""
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class ReadyBridge:
    """A bridge kept ready for an event: taken from a version, or written for this event alone.

    `words` are what it said when it was chosen; a version that still has the same *when* is asked first.
    """

    when: str
    words: str
    version_id: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a checklist."""

    what: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """Something that is coming up, or has been.

    `starts` and `ends` are moments; `zone` is the IANA name of the place's own clock, empty for this
    computer's. A whole day starts at its midnight there, and ends at the midnight after its last day. An
    event whose day is not known yet starts on SOME_DAY.
    `version_ids`, `questions`, `bridges` are in the order they are shown. `printed_at` and `read_at`: when
    the sheet was printed and everything read through. `line`: how it went, in one line; `asked_at`: when
    relpitch asked about it afterwards. `uid` names it in other calendars.
    """

    title: str
    starts: datetime
    created_at: datetime
    zone: str = ""
    ends: datetime | None = None
    all_day: bool = False
    place: str = ""
    setting_id: str = ""
    notes: str = ""
    version_ids: tuple[str, ...] = ()
    meet: tuple[MayMeet, ...] = ()
    questions: tuple[str, ...] = ()
    bridges: tuple[ReadyBridge, ...] = ()
    bring: tuple[Item, ...] = ()
    before: tuple[Item, ...] = ()
    way_out: str = ""
    printed_at: datetime | None = None
    read_at: datetime | None = None
    line: str = ""
    asked_at: datetime | None = None
    cancelled_at: datetime | None = None
    discarded_at: datetime | None = None
    uid: str = ""
    id: str = field(default_factory=new_id)

    @property
    def series(self) -> str:
        """The uid of the series that this is one time of: what stands before `#` and its start. Else nothing.

        A uid of another program may hold a `#` of its own.
        """
        return self.uid[: start.start()] if (start := _START_IN_UID.search(self.uid)) else ""

    @property
    def is_to_be_asked_about(self) -> bool:
        """Whether one is asked how an event went: it has a day, has been, stands, and was not asked about."""
        return self.has_day and self.cancelled_at is None and self.asked_at is None

    @property
    def has_day(self) -> bool:
        """Whether its day is known."""
        return self.starts < SOME_DAY

    @property
    def begins(self) -> datetime:
        """When the event starts, by the clock of its place."""
        return local(self.starts, self.zone)

    @property
    def finishes(self) -> datetime:
        """When the event is over, by its place's clock; where nobody said, after two hours or the day."""
        if self.ends is not None:
            return local(self.ends, self.zone)
        if self.all_day:
            midnight = self.begins.replace(tzinfo=None) + timedelta(days=1)
            return local(moment_of(midnight, self.zone), self.zone)
        return local(self.starts + timedelta(hours=_HOURS_IF_NO_END), self.zone)

    @property
    def last_day(self) -> date:
        """The last day it is on, by the calendar of its place."""
        return (self.finishes - timedelta(microseconds=1)).date() if self.all_day else self.finishes.date()

    def is_over(self, now: datetime) -> bool:
        """Whether the event has been."""
        return self.finishes <= now

    def slots(self, names: Sequence[str] | None = None) -> Mapping[str, str]:
        """The words it fills slots with. `names` are those of the people it expects; one alone is {name}."""
        if names is None:
            names = [each.words for each in self.meet]
        words = {"place": self.place, "event": self.title, "name": names[0] if len(names) == 1 else ""}
        return {name: value for name, value in words.items() if value}


def local(moment: datetime, zone: str) -> datetime:
    """A moment by the clock of a zone; by this computer's where the zone is empty or not known."""
    return moment.astimezone(_zone(zone))


def moment_of(wall: datetime, zone: str) -> datetime:
    """The moment when a zone's clock shows a time (without zone itself).

    A time that a clock change leaves out is the one as long after the change; of a time that comes twice,
    the first is meant.
    """
    place = _zone(zone)
    aware = wall.replace(tzinfo=place) if place else wall.astimezone()
    return aware.astimezone(UTC)


def is_zone(name: str) -> bool:
    """Whether a zone's clock is known here."""
    return _zone(name) is not None


def moved(event: Event, days: int) -> Event:
    """The event that many days later, at the same time of day there, whatever the clocks do between."""

    if not event.has_day:
        return event

    def later(moment: datetime) -> datetime:
        return moment_of(local(moment, event.zone).replace(tzinfo=None) + timedelta(days=days), event.zone)

    return replace(event, starts=later(event.starts), ends=later(event.ends) if event.ends else None)


def again(event: Event, days: int, created_at: datetime) -> Event:
    """The event once more, days later, with nothing done for it yet."""
    return replace(
        moved(event, days),
        id=new_id(),
        uid="",
        created_at=created_at,
        bring=tuple(replace(each, done=False) for each in event.bring),
        before=tuple(replace(each, done=False) for each in event.before),
        printed_at=None,
        read_at=None,
        line="",
        asked_at=None,
        cancelled_at=None,
        discarded_at=None,
    )


@lru_cache(maxsize=ZONES)
def _zone(name: str) -> "ZoneInfo | None":
    if not name:
        return None
    from zoneinfo import ZoneInfo  # noqa: PLC0415  # 2 ms of a start that shows no event elsewhere

    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError):  # no such zone, a folder of zones, or no name of one
        return None
