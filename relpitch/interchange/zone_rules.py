"""A zone as a calendar describes it itself: when its clock changes, and by how much."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from relpitch.interchange.recurrence import RecurrenceRule, read_rule, times_of

_OFFSET = re.compile(r"([+-])?(\d\d):?(\d\d)(?::?(\d\d))?")
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?Z?)?")
_EARLIEST = datetime(1900, 1, 1)  # noqa: DTZ001  # by the clock of the zone
_LOOK_BACK = timedelta(days=800)


@dataclass(frozen=True, slots=True)
class ZoneChange:
    """A change of a clock: from when on it goes so first, and how that comes again every year."""

    start: datetime
    offset: timedelta
    before: timedelta
    rule: RecurrenceRule | None = None
    also: tuple[datetime, ...] = ()

    def last_before(self, wall: datetime) -> datetime | None:
        """The last time it came, at or before a time."""
        found = [each for each in (self.start, *self.also) if each <= wall]
        if (
            self.rule
            and self.start <= wall
            and self.rule.frequency == "YEARLY"
            and not self.rule.is_too_often
        ):
            until = read_moment(self.rule.until) or wall
            found += times_of(self.rule, self.start, min(wall, until) - _LOOK_BACK, min(wall, until))
        return max(found, default=None)


@dataclass(frozen=True, slots=True)
class ZoneRules:
    """The changes of a zone's clock. `location` is what the file says of where it is, if anything."""

    changes: tuple[ZoneChange, ...]
    location: str = ""

    def offset(self, wall: datetime) -> timedelta:
        """How far its clock is before Greenwich's when it shows a time."""
        last = [(at, each.offset) for each in self.changes if (at := each.last_before(wall)) is not None]
        if last:
            return max(last, key=lambda each: each[0])[1]
        return min(self.changes, key=lambda each: each.start).before


def read_offset(text: str) -> timedelta | None:
    """+0100 as iCalendar writes it; None where it is none."""
    found = _OFFSET.fullmatch(text.strip())
    if found is None:
        return None
    sign, hours, minutes, seconds = found.groups()
    whole = timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds or 0))
    return -whole if sign == "-" else whole if whole < timedelta(hours=24) else None


def read_moment(text: str) -> datetime | None:
    """20260329T020000 by whatever clock; None where it is none."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(each or 0) for each in found.groups())
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001  # by whatever clock
    except ValueError:
        return None


def read_change(values: dict[str, str], also: Sequence[str]) -> ZoneChange | None:
    """One STANDARD or DAYLIGHT of a zone, from its values by name; None where it cannot be read."""
    start = read_moment(values.get("DTSTART", ""))
    offset, before = read_offset(values.get("TZOFFSETTO", "")), read_offset(values.get("TZOFFSETFROM", ""))
    if start is None or offset is None:
        return None
    rule = read_rule(values["RRULE"]) if "RRULE" in values else None
    moments = tuple(each for text in also if (each := read_moment(text)))
    return ZoneChange(max(start, _EARLIEST), offset, offset if before is None else before, rule, moments)
