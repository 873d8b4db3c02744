"""Which time of something that comes again is next."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice

from relpitch.interchange.calendar_parts import CalendarPart
from relpitch.interchange.calendar_times import Time, end_of, read_length, read_time, read_value
from relpitch.interchange.content_lines import ContentLine
from relpitch.interchange.old_rules import modern_rule
from relpitch.interchange.recurrence import RecurrenceRule, read_rule, times_of
from relpitch.interchange.zone_rules import ZoneRules
from relpitch.translation import _

_AHEAD = timedelta(days=4 * 366)
_MOST_RULES, _MOST_DATES = 20, 20_000
_LONGEST = timedelta(days=400)
_BETWEEN_MARKS = re.compile(r"[^,;]+")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time of a series: the part that tells of it, and when it is by the clock of the series.

    `end` is its own, where it is not as long as the others.
    """

    part: CalendarPart
    start: Time
    end: datetime | None = None


class Series:
    """A master and its exceptions. `left_out` collects what of it cannot be read."""

    def __init__(
        self,
        master: CalendarPart,
        start: Time,
        exceptions: Sequence[CalendarPart],
        rules: Mapping[str, ZoneRules],
        zone: str,
        left_out: Callable[[str], None],
    ) -> None:
        self._master, self._start, self._zone, self._zones = master, start, zone, rules
        self._left_out = left_out
        self._rules = list(self._read_rules("RRULE", _("how it comes again")))
        self._out_rules = list(self._read_rules("EXRULE", _("a rule of what was taken out")))
        self._ends: dict[Time, datetime] = {}
        self._more = list(self._dates("RDATE", _("one more date")))
        self._excluded_days = set[datetime]()
        self._excluded = {self._key(each) for each in self._dates("EXDATE", _("a date that was taken out"))}
        self._exceptions: list[tuple[datetime, CalendarPart, Time]] = []
        self._from_then_on: list[tuple[datetime, CalendarPart, Time]] = []
        for each in exceptions:
            self._read_exception(each)

    @property
    def is_too_often(self) -> bool:
        """Whether a series comes for a clock rather than for a person."""
        return any(rule.is_too_often for rule in self._rules)

    def next(self, now: datetime, length: timedelta) -> Occurrence | None:
        """The first time that is not over, within four years."""
        back = min(max(length, timedelta()), _LONGEST) + timedelta(days=2)
        coming = self._candidates(now - back, now + _AHEAD, lambda found: self._is_coming(found, now, length))
        return min(coming, key=lambda each: each.start.moment(self._zone), default=None)

    def first(self, now: datetime) -> Occurrence | None:
        """The first time it ever takes place; None where every one was taken out."""
        begin = self._start.moment(self._zone) - timedelta(days=2)
        return min(
            self._candidates(begin, max(now + _AHEAD, begin + _AHEAD), lambda _each: True),
            key=lambda each: each.start.moment(self._zone),
            default=None,
        )

    def _is_coming(self, occurrence: Occurrence, now: datetime, length: timedelta) -> bool:
        start = occurrence.start.moment(self._zone)
        end = occurrence.start.at(occurrence.end).moment(self._zone) if occurrence.end else start + length
        return start >= now or end > now

    def _candidates(
        self, first: datetime, last: datetime, wanted: Callable[[Occurrence], bool]
    ) -> Iterator[Occurrence]:
        """The first wanted time of each rule, and those that stand alone."""
        for _at, part, start in self._exceptions:
            if part.value("STATUS").upper() != "CANCELLED" and wanted(found := Occurrence(part, start)):
                yield found
        alone = [*self._more, *([self._start] if self._starts_with_start() else [])]
        for time in alone:
            if not self._is_out(time) and wanted(found := self._occurrence(time)):
                yield found
        wall_first, wall_last = self._wall(first), self._wall(last)
        for rule in self._rules:
            if rule.is_too_often:
                continue
            for wall in times_of(rule, self._start.wall, max(wall_first, self._start.wall), wall_last):
                time = self._start.at(wall)
                if not self._is_before_end(rule, time):
                    break
                if not self._is_out(time) and wanted(found := self._occurrence(time)):
                    yield found
                    break

    def _occurrence(self, time: Time) -> Occurrence:
        """A time, as an exception for it and all after it has it, where there is one."""
        at = time.moment(self._zone)
        after = [(since, part, start) for since, part, start in self._from_then_on if since <= at]
        if not after:
            return Occurrence(self._master, time, self._ends.get(time))
        since, part, start = max(after, key=lambda found: found[0])
        moved = start.wall - self._start.at(self._wall(since)).wall
        return Occurrence(part, time.at(time.wall + moved))

    def _wall(self, moment: datetime) -> datetime:
        if self._start.clock:
            return self._start.clock.wall(moment)
        away = self._start.moment(self._zone) - self._start.wall.replace(tzinfo=moment.tzinfo)
        return (moment - away).replace(tzinfo=None)

    def _starts_with_start(self) -> bool:
        """Whether its start counts, even where no rule leads to it: unless the rules end before it."""
        return all(self._is_before_end(rule, self._start) for rule in self._rules)

    def _is_before_end(self, rule: RecurrenceRule, time: Time) -> bool:
        if rule.count == 0:
            return False
        until = read_value(rule.until, None, {}) if rule.until else None
        if until is None:
            return True
        if time.is_day or until.is_day:
            return time.wall.date() <= until.wall.date()
        if until.clock is None:
            return time.wall <= until.wall
        return time.moment(self._zone) <= until.moment(self._zone)

    def _is_out(self, time: Time) -> bool:
        if self._key(time) in self._excluded or self._day(time) in self._excluded_days:
            return True
        return any(self._is_by(rule, time) for rule in self._out_rules)

    def _is_by(self, rule: RecurrenceRule, time: Time) -> bool:
        """Whether a rule leads to a time."""
        if rule.is_too_often or not self._is_before_end(rule, time):
            return False
        return any(times_of(rule, self._start.wall, time.wall, time.wall))

    def _key(self, time: Time) -> datetime:
        if time.is_day or self._start.is_day:
            self_day = self._day(time)
            return self_day.replace(tzinfo=None)
        return time.moment(self._zone)

    def _day(self, time: Time) -> datetime:
        wall = time.wall
        if not time.is_day and time.clock and self._start.clock and time.clock != self._start.clock:
            wall = self._start.clock.wall(time.moment(self._zone))
        return datetime.combine(wall.date(), datetime.min.time())

    def _read_rules(self, name: str, called: str) -> Iterator[RecurrenceRule]:
        for line in islice(self._master.every(name), _MOST_RULES):
            rule = read_rule(modern_rule(line.value))
            if rule and rule.until.startswith("99"):  # the end of all years: without one
                rule = replace(rule, until="")
            if rule is None or (rule.until and read_value(rule.until, None, {}) is None):
                self._left_out(called)
            else:
                yield rule

    def _dates(self, name: str, called: str) -> Iterator[Time]:
        for line, text in islice(_dates_of(self._master, name), _MOST_DATES):
            zone = next(iter(line.param("TZID")), None)
            says_day = [each.upper() for each in line.param("VALUE")] == ["DATE"]
            begin, _slash, end = text.partition("/")  # a period
            time = read_value(begin, zone, self._zones, says_day=says_day)
            if time is None:
                self._left_out(called)
            elif name == "EXDATE" and time.is_day and not self._start.is_day:
                self._excluded_days.add(self._day(time))
            else:
                at = time if self._start.is_day == time.is_day else self._start.at(self._day(time))
                if end:
                    self._keep_end(at, self._end_of_period(time, end, zone))
                yield at

    def _keep_end(self, at: Time, end: datetime | None) -> None:
        if end is None:
            self._left_out(_("the end"))
        elif not at.is_day:
            self._ends[at] = end

    def _end_of_period(self, begin: Time, end: str, zone: str | None) -> datetime | None:
        return end_of(begin, read_value(end, zone, self._zones), read_length(end))

    def _read_exception(self, part: CalendarPart) -> None:
        line = part.first("RECURRENCE-ID")
        instead = read_time(line, self._zones)
        start = read_time(part.first("DTSTART"), self._zones) or instead
        if line is None or instead is None or start is None:
            self._left_out(_("a time that was moved"))
            return
        at = instead.moment(self._zone)
        self._excluded.add(self._key(instead))
        if instead.is_day and not self._start.is_day:
            self._excluded_days.add(self._day(instead))
        if [each.upper() for each in line.param("RANGE")] == ["THISANDFUTURE"]:
            self._from_then_on.append((at, part, start))
        self._exceptions.append((at, part, start))


def _dates_of(master: CalendarPart, name: str) -> Iterator[tuple[ContentLine, str]]:
    """Every date that stands in the lines of a name, each with its line."""
    for line in master.every(name):
        for found in _BETWEEN_MARKS.finditer(line.value):
            if found[0].strip():
                yield line, found[0]
