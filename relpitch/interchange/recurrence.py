"""The times of a rule that comes again, by the clock of its place, as RFC 5545 counts them.

A rule is followed for a bounded number of days: those of other programs can be such that a library for them
looks through every day until the year 9999.
"""

import calendar
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import product

_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEKDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_MOST_DAYS = 60_000
"""How many days a rule is followed: 164 years of every day."""
_MOST_TIMES = 1_440
_MOST_IN_A_PERIOD = 20_000
_NUMBERS = {
    "BYMONTH": (1, 12), "BYWEEKNO": (-53, 53), "BYYEARDAY": (-366, 366), "BYMONTHDAY": (-31, 31),
    "BYHOUR": (0, 23), "BYMINUTE": (0, 59), "BYSECOND": (0, 60), "BYSETPOS": (-366, 366),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RecurrenceRule:
    """How something comes again.

    `until` is as written; a weekday is which of them, and its number from Monday.
    """

    frequency: str
    interval: int = 1
    count: int | None = None
    until: str = ""
    months: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    weekdays: tuple[tuple[int, int], ...] = ()
    hours: tuple[int, ...] = ()
    minutes: tuple[int, ...] = ()
    seconds: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: int = 0

    @property
    def is_too_often(self) -> bool:
        """Whether a rule is for a clock rather than for a person."""
        times = max(len(self.hours), 1) * max(len(self.minutes), 1) * max(len(self.seconds), 1)
        return self.frequency not in _FREQUENCIES or times > _MOST_TIMES


def read_rule(text: str) -> RecurrenceRule | None:
    """A rule as iCalendar writes it; None where it cannot be read."""
    parts = dict(each.strip().upper().split("=", 1) for each in text.split(";") if "=" in each)
    if parts.get("FREQ", "") not in (*_FREQUENCIES, "SECONDLY", "MINUTELY", "HOURLY"):
        return None
    try:
        numbers = {name: _numbers(parts.get(name, ""), *span) for name, span in _NUMBERS.items()}
        return RecurrenceRule(
            parts["FREQ"],
            max(int(parts.get("INTERVAL", "1")), 1),
            max(int(parts["COUNT"]), 0) if "COUNT" in parts else None,
            parts.get("UNTIL", ""),
            numbers["BYMONTH"],
            numbers["BYWEEKNO"],
            numbers["BYYEARDAY"],
            numbers["BYMONTHDAY"],
            tuple(_weekday(each) for each in parts.get("BYDAY", "").split(",") if each.strip()),
            numbers["BYHOUR"],
            numbers["BYMINUTE"],
            numbers["BYSECOND"],
            numbers["BYSETPOS"],
            _WEEKDAYS.index(parts.get("WKST", "MO")),
        )
    except ValueError:
        return None


def times_of(rule: RecurrenceRule, start: datetime, first: datetime, last: datetime) -> Iterator[datetime]:
    """The times from `first` to `last` of what starts at `start`, by its own clock, in their order."""
    rule = _with_usual(rule, start.date())
    times = _times(rule, start.time())
    left, days_left = rule.count, _MOST_DAYS
    skipped = 0 if rule.count is not None else _whole_periods(rule, start.date(), first.date())
    number = skipped
    while days_left > 0:
        days = _period(rule, start.date(), number)
        if days is None or (days and days[0] > last.date() + timedelta(days=7)):
            return
        number += 1
        days_left -= max(len(days), 1)
        for moment in _in_period(rule, days, times):
            if moment < start:
                continue
            if left is not None:
                if left == 0:
                    return
                left -= 1
            if moment > last:
                return
            if moment >= first:
                yield moment


def _numbers(text: str, least: int, most: int) -> tuple[int, ...]:
    numbers = tuple(sorted({int(each) for each in text.split(",") if each.strip()}))
    if any(not least <= each <= most for each in numbers):
        raise ValueError(text)
    return numbers


def _weekday(text: str) -> tuple[int, int]:
    found = _WEEKDAY.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    return int(found[1] or 0), _WEEKDAYS.index(found[2])


def _with_usual(rule: RecurrenceRule, start: date) -> RecurrenceRule:
    """What a rule leaves to its start: the day of the week, of the month, of the year."""
    if rule.weeks or rule.year_days or rule.month_days or rule.weekdays:
        return rule
    if rule.frequency == "YEARLY":
        return replace(rule, months=rule.months or (start.month,), month_days=(start.day,))
    if rule.frequency == "MONTHLY":
        return replace(rule, month_days=(start.day,))
    if rule.frequency == "WEEKLY":
        return replace(rule, weekdays=((0, start.weekday()),))
    return rule


def _times(rule: RecurrenceRule, start: time) -> list[time]:
    hours = rule.hours or (start.hour,)
    minutes = rule.minutes or (start.minute,)
    seconds = rule.seconds or (start.second,)
    return [time(h, m, min(s, 59)) for h, m, s in product(hours, minutes, seconds)]


def _whole_periods(rule: RecurrenceRule, start: date, first: date) -> int:
    """How many periods surely lie before `first`."""
    if first <= start:
        return 0
    days = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}[rule.frequency]
    if rule.frequency == "YEARLY":
        passed = first.year - start.year - 1
    elif rule.frequency == "MONTHLY":
        passed = (first.year - start.year) * 12 + first.month - start.month - 1
    else:
        passed = (first - start).days // days - 1
    return max(passed // rule.interval, 0)


def _period(rule: RecurrenceRule, start: date, number: int) -> list[date] | None:
    """The days of a period that the rule may choose from; None where the calendar ends."""
    step = number * rule.interval
    try:
        if rule.frequency == "DAILY":
            return [start + timedelta(days=step)]
        if rule.frequency == "WEEKLY":
            begin = start - timedelta(days=(start.weekday() - rule.week_start) % 7) + timedelta(days=7 * step)
            return [begin + timedelta(days=each) for each in range(7)]
        if rule.frequency == "MONTHLY":
            year, month = divmod(start.year * 12 + start.month - 1 + step, 12)
            return _of_month(rule, year, month + 1)
        return _of_year(rule, start.year + step)
    except (OverflowError, ValueError):
        return None


def _of_month(rule: RecurrenceRule, year: int, month: int) -> list[date]:
    length = calendar.monthrange(year, month)[1]
    if year > 9998:
        raise OverflowError
    if rule.month_days and not rule.weekdays:
        days = sorted({each if each > 0 else length + 1 + each for each in rule.month_days})
        return [date(year, month, each) for each in days if 1 <= each <= length]
    return [date(year, month, each + 1) for each in range(length)]


def _of_year(rule: RecurrenceRule, year: int) -> list[date]:
    if year > 9998:
        raise OverflowError
    if rule.months and not (rule.weeks or rule.year_days):
        return [day for month in rule.months for day in _of_month(rule, year, month)]
    length = 366 if calendar.isleap(year) else 365
    return [date(year, 1, 1) + timedelta(days=each) for each in range(length)]


def _in_period(rule: RecurrenceRule, days: Iterable[date], times: list[time]) -> Iterable[datetime]:
    chosen = [day for day in days if _fits(rule, day)]
    moments = (datetime.combine(day, each) for day in chosen for each in times)
    if not rule.positions:
        return moments
    every = list(moments)[:_MOST_IN_A_PERIOD]
    places = {each - 1 if each > 0 else len(every) + each for each in rule.positions if each}
    return [every[place] for place in sorted(places) if 0 <= place < len(every)]


def _fits(rule: RecurrenceRule, day: date) -> bool:
    tests: tuple[tuple[object, Callable[[], bool]], ...] = (
        (rule.months, lambda: day.month in rule.months),
        (rule.weeks, lambda: _week_fits(rule, day)),
        (rule.year_days, lambda: _is_among(day.timetuple().tm_yday, _year_length(day.year), rule.year_days)),
        (
            rule.month_days,
            lambda: _is_among(day.day, calendar.monthrange(day.year, day.month)[1], rule.month_days),
        ),
        (rule.weekdays, lambda: any(_weekday_fits(rule, day, *each) for each in rule.weekdays)),
    )
    return all(test() for wanted, test in tests if wanted)


def _is_among(number: int, length: int, wanted: tuple[int, ...]) -> bool:
    return number in wanted or number - length - 1 in wanted


def _year_length(year: int) -> int:
    return 366 if calendar.isleap(year) else 365


def _weekday_fits(rule: RecurrenceRule, day: date, which: int, weekday: int) -> bool:
    if day.weekday() != weekday:
        return False
    if not which or rule.frequency in ("DAILY", "WEEKLY"):
        return True
    in_month = rule.frequency == "MONTHLY" or bool(rule.months)
    number = day.day if in_month else day.timetuple().tm_yday
    length = calendar.monthrange(day.year, day.month)[1] if in_month else _year_length(day.year)
    return which == (number - 1) // 7 + 1 if which > 0 else which == -((length - number) // 7 + 1)


def _week_fits(rule: RecurrenceRule, day: date) -> bool:
    """Whether a day is in one of the weeks; a week is of the year that has its fourth day."""
    fourth = day - timedelta(days=(day.weekday() - rule.week_start) % 7) + timedelta(days=3)
    of_year = fourth.timetuple().tm_yday
    number = (of_year - 1) // 7 + 1
    whole = number + (_year_length(fourth.year) - of_year) // 7
    return fourth.year == day.year and (number in rule.weeks or number - whole - 1 in rule.weeks)
