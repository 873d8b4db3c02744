"""Events out of calendar files, each read by itself: what cannot be read costs itself alone, and is named."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from types import MappingProxyType
from uuid import UUID, uuid5

from relpitch.domain.errors import Progress, RelpitchError
from relpitch.domain.event import SOME_DAY, Event
from relpitch.domain.identity import new_id
from relpitch.formatting import single_spaced
from relpitch.interchange.calendar_parts import CalendarPart, read_calendars
from relpitch.interchange.calendar_times import Time, end_of, read_length, read_time, read_value
from relpitch.interchange.content_lines import unescaped
from relpitch.interchange.ical_remarks import Remarks
from relpitch.interchange.ical_series import Occurrence, Series
from relpitch.interchange.ical_text import notes_of, without_entities
from relpitch.interchange.ical_versions import newest
from relpitch.interchange.ical_writing import UID_SUFFIX
from relpitch.interchange.unseen_marks import without_marks
from relpitch.interchange.zone_rules import ZoneChange, ZoneRules, read_change
from relpitch.interchange.zones import clock_of
from relpitch.translation import N_, _

_NAMES = UUID("5b3d8f5e-54a7-4d0c-8f0e-3c8a8d6f6f0b")
_NO_NAME = N_("An event without a name")
_LARGEST_FILE = 50_000_000
_MOST_ZONES = 600
_ANSWERS = ("REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH")
_WHOLE_DAY = (
    "X-MICROSOFT-CDO-ALLDAYEVENT",
    "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT",
    "X-FUNAMBOL-ALLDAY",
    "X-ALLDAY",
)
_DAY_KINDS = ("EVENT", "ANNIVERSARY")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ReadCalendar:
    """The events of a file, in its order, and what is to be told about the others, a sentence each.

    `cancels` are those that the file only says will not take place. `unknown_zones` are those that nobody
    here knows, each with the names of its events.
    """

    events: tuple[Event, ...]
    remarks: tuple[str, ...] = ()
    cancels: tuple[Event, ...] = ()
    unknown_zones: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


def read_calendar(
    content: bytes,
    now: datetime,
    zone: str,
    progress: Progress | None = None,
    answers: Mapping[str, str] = MappingProxyType({}),
) -> ReadCalendar:
    """The events of an .ics file. RelpitchError where it is none.

    Of an event that comes again, the next time; where none is left, the first. `zone` is where the reader
    is: times without a place are meant there. What has no date is for some day. What was written by
    relpitch keeps its id. `answers` say which zone of the tz database one is that the file calls by a name
    nobody knows. `progress` is called with how many are read, of how many; raising from it gives up.
    """
    if len(content) > _LARGEST_FILE:
        raise RelpitchError(_("This calendar is larger than 50 MB. Export a part of it, then try again."))
    calendars, of_the_file = read_calendars(content)
    reader = _Reader(now, zone, progress, answers)
    events, cancels = dict[str, Event](), dict[str, Event]()
    for calendar in calendars:
        method = calendar.value("METHOD").upper()
        into = cancels if method == "CANCEL" else events
        for event in reader.events(calendar, method):
            into[event.uid or event.id] = event
    remarks = (*of_the_file, *reader.remarks.sentences())
    unknown = reader.remarks.unknown_zones()
    return ReadCalendar(tuple(events.values()), remarks, tuple(cancels.values()), unknown)


class _Reader:
    """Reads events, and remembers what it could not read as written."""

    def __init__(
        self, now: datetime, zone: str, progress: Progress | None, answers: Mapping[str, str]
    ) -> None:
        self._now = now
        self._answers = {name: ZoneRules((), answer) for name, answer in answers.items()}
        self._progress = progress or _report_nothing
        self._zone = zone
        self.remarks = Remarks()

    def events(self, calendar: CalendarPart, method: str) -> Iterator[Event]:
        """The events of one calendar; those that come again once each."""
        rules = dict(self._zone_rules(calendar)) | self._answers
        home = clock_of(calendar.value("X-WR-TIMEZONE"))
        place = _CalendarDefaults(
            rules, home.name if home and home.name else self._zone, self._zone, method == "CANCEL"
        )
        for part in calendar.parts:
            if part.name in ("VTODO", "VJOURNAL"):
                self.remarks.no_event(part.name, _line(part.text("SUMMARY")))
        parts = [part for part in calendar.parts if part.name == "VEVENT"]
        if method in _ANSWERS:
            self.remarks.answers(len(parts))
            return
        groups: dict[str, list[CalendarPart]] = defaultdict(list)
        for part in parts:
            groups[_uid(part)].append(part)
        for done, (uid, group) in enumerate(groups.items()):
            if done % 50 == 0:
                self._progress(done, len(groups))
            for name, masters, exceptions in newest(uid, group):
                yield from self._group(name, masters, exceptions, place)

    def _group(
        self,
        uid: str,
        master: CalendarPart | None,
        exceptions: list[CalendarPart],
        place: "_CalendarDefaults",
    ) -> Iterator[Event]:
        """What has one name: an event, the next time of one that comes again, or single times of one."""
        for part in filter(None, (master, *exceptions)):
            self._check_alarms(part)
        if master is None or place.cancels:
            for part in exceptions:
                instead = read_time(part.first("RECURRENCE-ID"), place.rules)
                yield self._event(part, f"{uid}#{_stamp(instead)}" if instead else uid, place)
            if master is None:
                return
        title = _line(master.text("SUMMARY")) or _(_NO_NAME)
        start = self._start(master, place)
        again = exceptions or any(master.first(name) for name in ("RRULE", "RDATE", "EXDATE", "EXRULE"))
        if not again or start is None or place.cancels:
            yield self._event(master, uid, place)
            return
        series = Series(
            master, start, exceptions, place.rules, self._zone, partial(self.remarks.unread, title=title)
        )
        if series.is_too_often:
            self.remarks.too_often(title)
        end = self._end(master, start, place)
        length = end - start.wall if end else _DAY if start.is_day else timedelta()
        chosen = series.next(self._now, length)
        if chosen is not None:
            yield self._event(chosen.part, f"{uid}#{_stamp(chosen.start)}", place, chosen)
        elif (first := series.first(self._now)) is not None:
            yield self._event(first.part, uid, place, first)
        elif series.is_too_often:
            yield self._event(master, uid, place)
        else:
            self.remarks.never(title)

    def _event(
        self, part: CalendarPart, uid: str, place: "_CalendarDefaults", chosen: Occurrence | None = None
    ) -> Event:
        title = _line(part.text("SUMMARY")) or _(_NO_NAME)
        start = self._start(part, place)
        end = self._end(part, start, place) if start else None
        if chosen is not None and start is not None:
            end = end + (chosen.start.wall - start.wall) if end else None
            start, end = chosen.start, chosen.end or end
        starts, ends, zone, all_day = self._moments(start, end, place, title)
        if ends is not None and ends < starts:
            self.remarks.ends_first(title)
        ours = uid.removesuffix(UID_SUFFIX)
        is_off = place.cancels or part.value("STATUS").upper() == "CANCELLED"
        return Event(
            title,
            starts,
            self._created(part),
            zone=zone,
            ends=ends if ends is not None and ends > starts else None,
            all_day=all_day,
            place=_line(part.text("LOCATION")),
            notes=notes_of(part),
            cancelled_at=self._now.astimezone(UTC) if is_off else None,
            uid="" if ours != uid else uid,
            id=ours if ours != uid else new_id(),
        )

    def _moments(
        self, start: Time | None, end: datetime | None, place: "_CalendarDefaults", title: str
    ) -> tuple[datetime, datetime | None, str, bool]:
        """When an event begins and ends, its zone, whether it is whole days; some day if unknown."""
        try:
            if start is not None and (starts := start.moment(self._zone)) < SOME_DAY:
                if start.unknown is not None:
                    self.remarks.unknown_zone(start.unknown, title)
                ends = start.at(end).moment(self._zone) if end else None
                return starts, ends, self._zone_name(start, place), start.is_day
        except (OverflowError, ValueError):  # a year no clock shows
            pass
        self.remarks.without_date(title)
        return SOME_DAY, None, self._zone, False

    def _zone_name(self, start: Time, place: "_CalendarDefaults") -> str:
        name = start.clock.name if start.clock else ""
        if name == "UTC":
            return place.home
        return self._zone if not name or name.startswith("Etc/") else name

    def _start(self, part: CalendarPart, place: "_CalendarDefaults") -> Time | None:
        """When an event starts; a whole day also where a program wrote it as from midnight to midnight."""
        start = read_time(part.first("DTSTART"), place.rules)
        if start is None or start.is_day:
            return start
        end = read_time(part.first("DTEND"), place.rules)
        flags = {part.value(name).upper() for name in _WHOLE_DAY}
        flagged = bool(flags & {"TRUE", "1"}) or part.value("X-EPOCAGENDAENTRYTYPE").upper() in _DAY_KINDS
        if not flagged and flags & {"FALSE", "0"}:
            return start
        local = start.wall
        if start.clock is not None and start.clock.name == "UTC" and flagged:
            local = start.wall + timedelta(hours=12)  # midnight of some place, as Greenwich has it
            return Time(datetime.combine(local.date(), datetime.min.time()), is_day=True)
        if flagged:
            return Time(datetime.combine(local.date(), datetime.min.time()), is_day=True, clock=start.clock)
        if end is None or end.is_day or end.clock != start.clock:
            return start
        clock, ends = start.clock, end.wall
        if clock is not None and clock.name == "UTC" and (home := clock_of(place.home)):
            clock, local, ends = home, home.wall(start.moment("")), home.wall(end.moment(""))
        ends_with_day = ends.time() == datetime.min.time() or (ends.hour, ends.minute) == (23, 59)
        is_whole = local.time() == datetime.min.time() and ends_with_day and ends > local
        return Time(local, is_day=True, clock=clock) if is_whole else start

    def _end(self, part: CalendarPart, start: Time | None, place: "_CalendarDefaults") -> datetime | None:
        """When an event ends, by the clock of its start."""
        if start is None:
            return None
        end = read_time(part.first("DTEND"), place.rules)
        length = read_length(part.value("DURATION"))
        if (end is None and part.value("DTEND")) or (length is None and part.value("DURATION")):
            self.remarks.unread(_("the end"), _line(part.text("SUMMARY")) or _(_NO_NAME))
        if start.is_day and end is not None and not end.is_day and end.clock and end.clock.name == "UTC":
            shown = (
                end.wall + timedelta(hours=12) if start.clock is None else start.clock.wall(end.moment(""))
            )
            end = Time(datetime.combine(shown.date(), datetime.min.time()), is_day=True)
        try:
            return end_of(start, end, length)
        except (OverflowError, ValueError):
            return None

    def _created(self, part: CalendarPart) -> datetime:
        made = read_value(part.value("CREATED"), None, {})
        try:
            return made.moment("") if made and made.clock else self._now
        except (OverflowError, ValueError):
            return self._now

    def _check_alarms(self, part: CalendarPart) -> None:
        for alarm in (each for each in part.parts if each.name == "VALARM"):
            trigger = alarm.value("TRIGGER")
            if read_length(trigger) is None and read_value(trigger, None, {}) is None:
                self.remarks.unread(_("an alarm"), _line(part.text("SUMMARY")) or _(_NO_NAME))

    def _zone_rules(self, calendar: CalendarPart) -> Iterator[tuple[str, ZoneRules]]:
        for part in islice((each for each in calendar.parts if each.name == "VTIMEZONE"), _MOST_ZONES):
            name = part.text("TZID").strip().strip('"')
            changes = tuple(filter(None, map(_change, part.parts)))
            if not name or not changes:
                self.remarks.zone(name)
            else:
                yield name, ZoneRules(changes, part.text("X-LIC-LOCATION").strip())


@dataclass(frozen=True, slots=True)
class _CalendarDefaults:
    """What a calendar says for all its events: its zones, where it is at home; whether it takes them back."""

    rules: Mapping[str, ZoneRules]
    home: str
    reader: str
    cancels: bool


def _change(part: CalendarPart) -> ZoneChange | None:
    values = {line.name: line.value.strip() for line in reversed(part.lines)}
    also = [each for line in part.every("RDATE") for each in line.value.split(",")]
    return read_change(values, also) if part.name in ("STANDARD", "DAYLIGHT") else None


def _uid(part: CalendarPart) -> str:
    """An event's name in all calendars; one that has none is known by what it is and when."""
    uid = unescaped(part.value("UID"))
    return uid or f"{uuid5(_NAMES, '|'.join(map(part.value, ('SUMMARY', 'DTSTART', 'LOCATION'))))}"


def _stamp(time: Time) -> str:
    return f"{time.wall:%Y%m%dT%H%M}" if not time.is_day else f"{time.wall:%Y%m%d}T0000"


def _line(text: str) -> str:
    return single_spaced(without_marks(without_entities(text)))


def _report_nothing(_done: int, _whole: int) -> None:
    """What stands for progress where nobody watches it."""
