"""Days, times and lengths as calendars write them, also where they write them wrongly."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from relpitch.domain.event import moment_of
from relpitch.interchange.content_lines import ContentLine
from relpitch.interchange.zone_rules import ZoneRules
from relpitch.interchange.zones import Clock, clock_of

_TIME = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?", re.IGNORECASE)
_LONGEST = timedelta(days=3660)  # ten years; more is a mistake
_MOST_DIGITS = 9  # of a number in a length; any number with more is too long already
_YEARS = range(1000, 9900)
"""Those that are read: programs that know no date write the first or last of all days, and what is reckoned
from a day needs room on both sides."""


@dataclass(frozen=True, slots=True)
class Time:
    """A day, or a time by a clock: one of its own, Greenwich's, or the reader's where `clock` is None.

    `wall` is what that clock on the wall shows. `unknown` is a zone that was named and that nobody knows.
    """

    wall: datetime
    is_day: bool = False
    clock: Clock | None = None
    unknown: str | None = None

    def moment(self, zone: str) -> datetime:
        """The moment; `zone` is where the reader is."""
        return self.clock.moment(self.wall) if self.clock else moment_of(self.wall, zone)

    def at(self, wall: datetime) -> "Time":
        """Another time by the same clock."""
        return Time(wall, self.is_day, self.clock, self.unknown)


UTC_CLOCK = Clock("UTC", UTC)


def read_time(line: ContentLine | None, rules: Mapping[str, ZoneRules]) -> Time | None:
    """The day or time of a line; None where there is none, or none that can be read."""
    if line is None:
        return None
    # A comma parts the values of a parameter; one in the name of a zone is put back.
    named = ",".join(line.param("TZID")) if line.param("TZID") else None
    says_day = [each.upper() for each in line.param("VALUE")] == ["DATE"]
    value = line.value
    if named is not None and not _TIME.fullmatch(value.strip()):
        # A colon in a zone's name without quotes ended it too early: `TZID=(GMT+01:00) Rome:2026...`.
        rest, _colon, value = value.rpartition(":")
        named = f"{named}:{rest}".strip('"')
    return read_value(value, named, rules, says_day=says_day)


def read_value(
    text: str, named: str | None, rules: Mapping[str, ZoneRules], *, says_day: bool = False
) -> Time | None:
    """A day or time as it is written; `named` is the zone it is said to be in."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second, offset = found.groups()
    is_day = says_day or hour is None
    if int(year) not in _YEARS:
        return None
    if not is_day and (int(hour) > 24 or int(minute) > 59):  # 24:00 is the midnight that ends the day
        return None
    try:
        wall = datetime(int(year), int(month), int(day))  # noqa: DTZ001  # its clock comes next
        if not is_day:
            whole_second = min(int(second or 0), 59)  # a leap second is written 60, and no clock here has it
            wall += timedelta(hours=int(hour), minutes=int(minute), seconds=whole_second)
    except (ValueError, OverflowError):
        return None
    if is_day or (named is None and not offset):
        return Time(wall, is_day=is_day)
    clock = _clock(offset) if offset else clock_of(named or "", rules)
    return Time(wall, clock=clock, unknown=None if clock or offset else named)


def _clock(offset: str) -> Clock | None:
    """Greenwich's clock, or one so far from it."""
    if offset.upper() == "Z":
        return UTC_CLOCK
    away = timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:])) * (-1 if offset[0] == "-" else 1)
    return Clock("", timezone(away)) if abs(away) < timedelta(days=1) else None


def read_length(text: str) -> timedelta | None:
    """PT1H30M as a length; None where it is none, or longer than ten years."""
    found = _LENGTH.fullmatch(text.strip())
    if found is None or not any(found.groups()[1:]):
        return None
    sign, weeks, days, hours, minutes, seconds = found.groups()
    numbers = [int((each or "0")[:_MOST_DIGITS]) for each in (weeks, days, hours, minutes, seconds)]
    try:
        whole = timedelta(
            weeks=numbers[0], days=numbers[1], hours=numbers[2], minutes=numbers[3], seconds=numbers[4]
        )
    except OverflowError:
        return None
    return None if whole > _LONGEST else -whole if sign == "-" else whole


def end_of(start: Time, end: Time | None, length: timedelta | None) -> datetime | None:
    """When an event ends, by the clock of its start; None where nobody says.

    Whole days end at a midnight, also where their end was given as a time in the last of them.
    """
    if end is None:
        return start.wall + length if length is not None else None
    if start.is_day:
        midnight = datetime.combine(end.wall.date(), datetime.min.time())
        return midnight if end.is_day or end.wall == midnight else midnight + timedelta(days=1)
    if end.clock is None or start.clock is None or end.clock == start.clock:
        return end.wall
    return start.clock.wall(end.clock.moment(end.wall))
