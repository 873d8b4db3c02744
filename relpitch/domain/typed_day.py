"""A day as people type it: 26 Nov, 27.11.2026, thu, in 3 days. What is not surely a day is none.

English is understood in every language, beside its own words.
"""

import re
from collections.abc import Sequence
from datetime import MAXYEAR, date, timedelta

from relpitch.domain.day import DAYS, MONTHS, ahead, day_names, month_names, short_day_names
from relpitch.translation import _, pgettext

_WORD = re.compile(r"[^\W\d_]+|\d+")
_ISO = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*")
_IN = re.compile(r"in\s+(an?|\d{1,3})\s+(day|week)s?")
_NAMED = {"today": 0, "tomorrow": 1, "yesterday": -1}
_PASSED_OVER = ("on", "the", "of", "next", "this", "st", "nd", "rd", "th", "at")
_WEEKS_AHEAD = 100
_FEWEST_LETTERS = 3
_YEARS_AHEAD = 8  # to the next 29 February, over a century's end


def typed_day(typed: str, today: date, *, month_first: bool = False) -> date | None:
    """The day that is meant; without a year the next one that comes. None where that is not sure.

    `month_first`: how 5/6 is read where both are possible. A weekday that is typed has to be right.
    """
    text = _text(typed)
    if iso := _ISO.fullmatch(text):
        return _day(*map(int, iso.groups()))
    if text in (own := _own_words() | _NAMED):
        return today + timedelta(days=own[text])
    if ahead := _IN.fullmatch(text):
        many = 1 if ahead[1].startswith("a") else int(ahead[1])
        return today + timedelta(days=many * (7 if ahead[2] == "week" else 1))
    # Translators: Words that may stand in a day that is typed and say nothing, between spaces: "am", "den".
    passed_over = (*_PASSED_OVER, *pgettext("words beside a day that is typed", "on the").split())
    words = [each for each in _WORD.findall(text) if each not in passed_over]
    numbers = [each for each in words if each.isdecimal()]
    days = [_weekday(each) for each in words]
    months = [_named(each, month_names(), len(MONTHS)) for each in words]
    if days and days[0] is not None and any(each is not None for each in months[1:]):
        months[0] = None  # “mar 24 de noviembre”: martes, since the month is named behind it
    weekdays = [each for each in days if each is not None]
    named = [each for each in months if each is not None]
    known = len(numbers) + len(weekdays) + len(named) == len(words)
    if not known or len(weekdays) > 1 or len(named) > 1:
        return None
    weekday = weekdays[0] if weekdays else None
    if not numbers and not named and weekday is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    found = _dated(numbers, named, today, month_first=month_first and "." not in text)
    return found if found is None or weekday is None or found.weekday() == weekday else None


def is_counted_from_today(typed: str) -> bool:
    """Whether a day is typed as so far from today: tomorrow, in a week."""
    text = _text(typed)
    return text in _own_words() | _NAMED or bool(_IN.fullmatch(text))


def _text(typed: str) -> str:
    return typed.casefold().strip().rstrip(".")


def _dated(numbers: Sequence[str], named: Sequence[int], today: date, *, month_first: bool) -> date | None:
    if named and len(numbers) in (1, 2):
        year, day = _year_and_day(numbers)
        return _in_year(year, named[0] + 1, day, today)
    if named or len(numbers) not in (2, 3):
        return None
    if len(numbers[0]) == len("2026"):
        return _day(*map(int, numbers)) if len(numbers) == 3 else None  # year, month, day
    first, second = int(numbers[0]), int(numbers[1])
    day, month = (second, first) if month_first else (first, second)
    if month > len(MONTHS) >= day:
        day, month = month, day
    return _in_year(numbers[2] if len(numbers) > 2 else "", month, day, today)  # a year too


def _year_and_day(numbers: Sequence[str]) -> tuple[str, int]:
    """Beside a month's name: 26 2026, 26 26 or 2026 26."""
    if len(numbers) == 1:
        return "", int(numbers[0])
    if len(numbers[0]) == len("2026"):
        return numbers[0], int(numbers[1])
    return numbers[1], int(numbers[0])


def _in_year(year: str, month: int, day: int, today: date) -> date | None:
    if year:
        return _day(int(year) + (2000 if len(year) == len("26") else 0), month, day)
    coming = (_day(today.year + after, month, day) for after in range(_YEARS_AHEAD + 1))
    return next((each for each in coming if each is not None and each >= today), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1000 <= year < MAXYEAR else None  # 26 is no year
    except ValueError:
        return None


def _weekday(word: str) -> int | None:
    """Which day of the week a word is: its name, its beginning, or its two letters in German."""
    short = [each.casefold() for each in short_day_names()]
    return short.index(word) if word in short else _named(word, day_names(), len(DAYS))


def _named(word: str, names: Sequence[str], many: int) -> int | None:
    """Which of so `many` names a word begins, by three letters at least; each language has as many."""
    if len(word) < _FEWEST_LETTERS:
        return None
    return next((n % many for n, name in enumerate(names) if name.casefold().startswith(word)), None)


def _own_words() -> dict[str, int]:
    """What a day is called in the language in use, with how far ahead it is."""
    today = date(2026, 1, 1)
    far = {ahead(today + timedelta(days=days), today).casefold(): days for days in range(14)}
    weeks = {
        ahead(today + timedelta(weeks=weeks), today).casefold(): 7 * weeks for weeks in range(2, _WEEKS_AHEAD)
    }
    return {_("yesterday").casefold(): -1} | weeks | far
