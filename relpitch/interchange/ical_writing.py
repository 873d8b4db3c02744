"""Events as iCalendar, the form in which calendars hand on what they hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta

import icalendar

from relpitch.domain.event import Event, is_zone, local, moment_of

UID_SUFFIX = "@relpitch"
"""What the name of an event of relpitch ends in, in other calendars."""
_WHOLE_DAY = "X-MICROSOFT-CDO-ALLDAYEVENT"
"""Of what begins at midnight, that it is not a whole day: calendars that know only times write one so."""
_CALENDARS_MAKER = "-//relpitch//relpitch//EN"


@dataclass(frozen=True, slots=True)
class DayToWrite:
    """A day on which the person means to write to someone."""

    id: str
    day: date
    words: str


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
        first, last = max(min(years) - 1, MINYEAR), min(max(years) + 2, MAXYEAR)
        calendar.add_missing_timezones(date(first, 1, 1), date(last, 1, 1))
    written: bytes = calendar.to_ical()
    return written


def _event(event: Event, now: datetime) -> icalendar.Event:
    made = icalendar.Event()
    made.add("uid", event.uid or event.id + UID_SUFFIX)
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
        if begins.time() == time():
            made.add(_WHOLE_DAY, "FALSE")
    if event.place:
        made.add("location", event.place)
    if event.cancelled_at:
        made.add("status", "CANCELLED")
    return made


def _day(day: DayToWrite, now: datetime) -> icalendar.Event:
    made = icalendar.Event()
    made.add("uid", day.id + UID_SUFFIX)
    made.add("dtstamp", now.astimezone(UTC))
    made.add("summary", day.words)
    made.add("dtstart", day.day)
    made.add("dtend", day.day + timedelta(days=1))
    made.add("transp", "TRANSPARENT")
    made.add("categories", ["Follow-up"])
    return made


def _is_plain(moment: datetime, zone: str) -> bool:
    """Whether a zone's clock tells the moment: of an hour that comes twice it tells only the first."""
    return is_zone(zone) and moment_of(local(moment, zone).replace(tzinfo=None, fold=0), zone) == moment
