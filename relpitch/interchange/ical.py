"""Events as iCalendar, the form in which calendars hand on what they hold. Nothing is fetched."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from typing import Any, cast

import icalendar
import recurring_ical_events
from icalendar.error import BrokenCalendarProperty

from relpitch.domain.errors import RelpitchError
from relpitch.domain.event import SOME_DAY, Event, is_zone, local, moment_of
from relpitch.domain.identity import new_id
from relpitch.interchange.ical_text import plain_text

_OURS = "@relpitch"
_NO_NAME = "An event without a name"
_LARGEST = 50_000_000
_AHEAD = (7, 62, 2 * 366)
"""How many days ahead the next time is looked for, a few first: what comes daily has hundreds."""
_TOO_OFTEN = ("SECONDLY", "MINUTELY", "HOURLY")

Progress = Callable[[int, int], None]
_CALENDARS_MAKER = "-//relpitch//relpitch//EN"


@dataclass(frozen=True, slots=True)
class ReadCalendar:
    """The events of a file, in its order, and what is to be told about the others, a sentence each."""

    events: tuple[Event, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DayToWrite:
    """A day on which the person means to write to someone."""

    id: str
    day: date
    words: str


def read_calendar(content: bytes, now: datetime, zone: str, progress: Progress | None = None) -> ReadCalendar:
    """The events of an .ics file. RelpitchError where it is none.

    Of an event that comes again, the next time; where none is left, the last. `zone` is where the reader
    is: times without a place are meant there. What has no date is for some day. What was written by
    relpitch keeps its id. `progress` is told how many are read, of how many; raising from it gives up.
    """
    calendars = _parsed(content)
    reader = _Reader(now, zone, progress)
    events = tuple(chain.from_iterable(reader.events(calendar) for calendar in calendars))
    return ReadCalendar(
        tuple({event.uid or event.id: event for event in events}.values()), tuple(reader.remarks())
    )


def write_calendar(events: Sequence[Event], days: Iterable[DayToWrite], now: datetime) -> bytes:
    """An .ics file that any calendar reads, with each event's zone in it. Only when and where: no notes."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", _CALENDARS_MAKER)
    calendar.add("version", "2.0")
    for event in events:
        calendar.add_component(_event(event, now))
    for day in days:
        calendar.add_component(_day(day, now))
    years = [each.year for event in events for each in (event.starts, event.finishes)]
    if years:
        calendar.add_missing_timezones(date(min(years) - 1, 1, 1), date(max(years) + 2, 1, 1))
    written: bytes = calendar.to_ical()
    return written


def _event(event: Event, now: datetime) -> icalendar.Event:
    made = icalendar.Event()
    made.add("uid", event.uid or event.id + _OURS)
    made.add("dtstamp", now.astimezone(UTC))
    made.add("created", event.created_at)
    made.add("summary", event.title)
    begins, ends = event.begins, event.finishes
    if event.all_day:
        made.add("dtstart", begins.date())
        made.add("dtend", event.last_day + timedelta(days=1))
    else:
        made.add("dtstart", begins if _is_plain(event.starts, event.zone) else event.starts)
        if event.ends is not None:
            made.add("dtend", ends if _is_plain(event.ends, event.zone) else event.ends)
    if event.place:
        made.add("location", event.place)
    if event.cancelled_at:
        made.add("status", "CANCELLED")
    return made


def _day(day: DayToWrite, now: datetime) -> icalendar.Event:
    made = icalendar.Event()
    made.add("uid", day.id + _OURS)
    made.add("dtstamp", now.astimezone(UTC))
    made.add("summary", day.words)
    made.add("dtstart", day.day)
    made.add("dtend", day.day + timedelta(days=1))
    made.add("transp", "TRANSPARENT")
    made.add("categories", ["Follow-up"])
    return made


def _parsed(content: bytes) -> list[icalendar.Calendar]:
    if len(content) > _LARGEST:
        raise RelpitchError("This calendar is larger than 50 MB. Export a part of it, then try again.")
    try:
        text = content.decode("utf-8-sig", errors="replace")
        found = [each for each in icalendar.Calendar.from_ical(text, multiple=True) if each is not None]
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise RelpitchError("This is not a calendar file (.ics), or it was cut off.") from error
    if not any(each.name == "VCALENDAR" for each in found):
        raise RelpitchError("This is not a calendar file (.ics), or it was cut off.")
    return [each for each in found if each.name == "VCALENDAR"]


class _Reader:
    """Reads events, and counts what it could not read as written."""

    def __init__(self, now: datetime, zone: str, progress: Progress | None) -> None:
        self._now = now
        self._progress = progress or _untold
        self._zone = zone
        self._without_date = 0
        self._odd_zones = 0

    def events(self, calendar: icalendar.Calendar) -> Iterator[Event]:
        """The events of one calendar; those that come again once each."""
        home = str(calendar.get("X-WR-TIMEZONE", ""))
        home = home if is_zone(home) else self._zone
        series: dict[str, list[icalendar.Event]] = defaultdict(list)
        for component in calendar.walk("VEVENT"):
            series[str(component.get("UID", new_id()))].append(cast("icalendar.Event", component))
        for done, (uid, components) in enumerate(series.items()):
            if done % 50 == 0:
                self._progress(done, len(series))
            repeats = len(components) > 1 or any(name in components[0] for name in ("RRULE", "RDATE"))
            if not repeats:
                yield from self._read(components[0], home, uid)
                continue
            chosen = self._next(calendar, components)
            if chosen is not None:
                yield from self._read(chosen, home, f"{uid}#{_stamp(chosen)}")
            else:
                yield from self._read(components[0], home, uid)

    def remarks(self) -> Iterator[str]:
        """What is to be told, a sentence each."""
        if self._without_date:
            some = "One event has" if self._without_date == 1 else f"{self._without_date} events have"
            yield (
                f"{some} no date: it is kept for some day."
                if self._without_date == 1
                else (f"{some} no date: they are kept for some day.")
            )
        if self._odd_zones:
            some = "One event names" if self._odd_zones == 1 else f"{self._odd_zones} events name"
            yield f"{some} a time zone that is not known here. Look at the time once."

    def _next(
        self, calendar: icalendar.Calendar, components: Sequence[icalendar.Event]
    ) -> icalendar.Event | None:
        alone = icalendar.Calendar()
        for zone in calendar.walk("VTIMEZONE"):
            alone.add_component(zone)
        for component in components:
            alone.add_component(component)
        if any(_comes_too_often(each) for each in components):
            return None
        for days in _AHEAD:
            try:
                times = recurring_ical_events.of(alone, skip_bad_series=True).between(
                    self._now, self._now + timedelta(days=days)
                )
            except (ValueError, KeyError, TypeError, AttributeError, OverflowError):  # nobody can follow it
                return None
            coming = [each for each in times if str(each.get("STATUS", "")).upper() != "CANCELLED"]
            if coming:
                found: icalendar.Event = min(coming, key=_moment_key)
                return found
        return None

    def _read(self, component: icalendar.Event, home: str, uid: str) -> Iterator[Event]:
        start = _dt(component, "DTSTART")
        all_day = isinstance(start, date) and not isinstance(start, datetime)
        zone = self._zone_of(component, start, home) if isinstance(start, date) else self._zone
        try:
            starts, ends = _moment(start, zone), self._end(component, start, zone)
        except (AttributeError, OverflowError, ValueError):  # no date, or a year no clock shows
            starts, ends = SOME_DAY, None
        if starts >= SOME_DAY:
            starts, ends, all_day = SOME_DAY, None, False
            self._without_date += 1
        ours = uid.removesuffix(_OURS)
        cancelled = str(component.get("STATUS", "")).upper() == "CANCELLED"
        yield Event(
            _line(component.get("SUMMARY")) or _NO_NAME,
            starts,
            self._created(component),
            zone=zone,
            ends=ends if ends is not None and ends > starts else None,
            all_day=all_day,
            place=_line(component.get("LOCATION")),
            notes=plain_text(_text(component.get("DESCRIPTION"))),
            cancelled_at=self._now.astimezone(UTC) if cancelled else None,
            uid="" if ours != uid else uid,
            id=ours if ours != uid else new_id(),
        )

    def _zone_of(self, component: icalendar.Event, start: date, home: str) -> str:
        if not isinstance(start, datetime):
            return self._zone
        name = str(getattr(start.tzinfo, "key", "") or "")
        if name not in ("", "UTC") and is_zone(name):
            return name
        asked = getattr(component.get("DTSTART"), "params", {}).get("TZID", "")
        if asked and start.tzinfo is None:
            self._odd_zones += 1
        return home if start.tzinfo is not None and not asked else self._zone

    def _end(self, component: icalendar.Event, start: date, zone: str) -> datetime | None:
        end = _dt(component, "DTEND")
        length = _dt(component, "DURATION")
        if end is None and isinstance(length, timedelta):
            end = start + length
        if not isinstance(end, date) or isinstance(end, datetime) != isinstance(start, datetime):
            return None
        return _moment(end, zone)

    def _created(self, component: icalendar.Event) -> datetime:
        made = _dt(component, "CREATED")
        return made.astimezone(UTC) if isinstance(made, datetime) and made.tzinfo else self._now


def _moment(value: date, zone: str) -> datetime:
    if isinstance(value, datetime):
        return value.astimezone(UTC) if value.tzinfo else moment_of(value, zone)
    return moment_of(datetime(value.year, value.month, value.day), zone)  # noqa: DTZ001  # its zone comes next


def _is_plain(moment: datetime, zone: str) -> bool:
    """Whether a zone's clock tells the moment: of an hour that comes twice it tells only the first."""
    return is_zone(zone) and moment_of(local(moment, zone).replace(tzinfo=None, fold=0), zone) == moment


def _untold(_done: int, _whole: int) -> None:
    """Nobody watches."""


def _comes_too_often(component: icalendar.Event) -> bool:
    """Whether a rule is for a clock rather than for a person, and would take minutes to follow."""
    rules = component.get("RRULE")
    return any(
        str(each).upper() in _TOO_OFTEN
        for rule in (rules if isinstance(rules, list) else [rules])
        if isinstance(rule, Mapping)
        for each in rule.get("FREQ", ())
    )


def _moment_key(component: icalendar.Event) -> datetime:
    return _moment(_dt(component, "DTSTART"), "")


def _stamp(component: icalendar.Event) -> str:
    return f"{_dt(component, 'DTSTART'):%Y%m%dT%H%M}"


def _dt(component: icalendar.Event, name: str) -> Any:
    """The date, time or length of a property; None where there is none, or none that can be read."""
    try:
        return getattr(component.get(name), "dt", None)
    except BrokenCalendarProperty:
        return None


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return str(value) if value is not None else ""


def _line(value: Any) -> str:
    return " ".join(_text(value).split())
