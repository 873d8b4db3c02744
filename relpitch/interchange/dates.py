"""Days as other programs and people write them, in one form that a person can read."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import cache

from relpitch import paths
from relpitch.datafile import complaint
from relpitch.domain.day import day_month, day_month_year
from relpitch.script.folding import folded

_NO_YEARS = ("1604", "0000", "0001")
"""Years that programs write where nobody said one."""
_LEAP_YEAR = 2000
_DATES = (
    re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:[T ].*)?"),
    re.compile(r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?:[T ].*)?"),
    re.compile(r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d\d?)\s?[月월]\s?(?P<day>\d\d?)\s?[日일]?"),
    re.compile(r"--(?P<month>\d\d)-?(?P<day>\d\d)(?:T.*)?"),
    re.compile(r"(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.(?:\s?(?P<year>\d{4}|\d\d))?"),
)
_DAY = re.compile(r"(?:(\d{4})|-)-(\d\d)-(\d\d)")
_SLASHED = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d\d)")
_NOUGHTS = re.compile(r"[0/. -]*")
_COUNTED = re.compile(r"([1-5]\d{4})(?:[.,]0+)?")
_COUNTED_FROM = date(1899, 12, 30)
"""From where spreadsheets count days."""
_WORDS = re.compile(r"\d+|[^\W\d_]+")
_LONGEST_DATE = 60


def day_of(text: str, *, month_first: bool | None = None) -> str:
    """A birthday as 1990-02-03, or --02-03 where the year is not known; anything else as it is.

    `month_first`: how 3/4/1990 is read; None where that is not known. Noughts alone are no day.
    """
    text = text.strip()
    if _NOUGHTS.fullmatch(text):
        return ""
    for pattern in _DATES:
        if found := pattern.fullmatch(text):
            year, month, day = (found.groupdict().get(each) for each in ("year", "month", "day"))
            return _written(year, int(month or 0), int(day or 0)) or ("" if text.startswith("--") else text)
    if found := _SLASHED.fullmatch(text):
        return _slashed(found, month_first=month_first) or text
    if found := _COUNTED.fullmatch(text):
        return (_COUNTED_FROM + timedelta(days=int(found[1]))).isoformat()
    return _in_words(text) or text


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar as `day_of` writes it."""
    found = _DAY.fullmatch(text)
    return bool(found and _written(found[1], int(found[2]), int(found[3])))


def words_of_day(text: str) -> str:
    """A day as `day_of` writes it, as a person reads it: 9 May; 14 March 1984. Anything else as it is."""
    found = _DAY.fullmatch(text)
    if found is None or not is_day(text):
        return text
    day = date(int(found[1] or _LEAP_YEAR), int(found[2]), int(found[3]))
    return day_month_year(day) if found[1] else day_month(day)


def is_month_first(texts: Iterable[str]) -> bool | None:
    """Whether days such as 3/4/1990 begin with the month, by the others beside them; None if none tells."""
    orders = set[bool]()
    for text in texts:
        if (found := _SLASHED.fullmatch(text.strip())) and (int(found[1]) > 12) != (int(found[3]) > 12):
            orders.add(int(found[3]) > 12)
    return orders.pop() if len(orders) == 1 else None


def _slashed(found: re.Match[str], *, month_first: bool | None) -> str:
    first, second = int(found[1]), int(found[3])
    if first == second or second > 12:
        month_first = True
    elif first > 12:
        month_first = False
    if month_first is None:
        return ""
    month, day = (first, second) if month_first else (second, first)
    return _written(found[4], month, day)


def _in_words(text: str) -> str:
    """4. März 1984, March 4th, 4 de marzo de 1984; empty where it is anything else."""
    if len(text) > _LONGEST_DATE:
        return ""
    days, years, months = list[int](), list[str](), list[int]()
    for word in _WORDS.findall(folded(text)):
        if not word.isdecimal():
            meant = _names().get(word)
            if meant is None:
                return ""
            if meant:
                months.append(meant)
        elif len(word) == len("1984"):
            years.append(word)
        else:
            days.append(int(word[:3]))
    if len(months) != 1 or len(days) != 1 or len(years) > 1:
        return ""
    return _written(years[0] if years else None, months[0], days[0])


def _written(year: str | None, month: int, day: int) -> str:
    """A day of the calendar; empty where there is no such day."""
    has_year = year is not None and year not in _NO_YEARS
    try:
        found = date(_whole_year(year or "") if has_year else _LEAP_YEAR, month, day)
    except ValueError:
        return ""
    return found.isoformat() if has_year else f"--{found:%m-%d}"


def _whole_year(year: str) -> int:
    """A year; 84 is 1984, as nobody was born in 2084. ValueError for 05, which may be of either century."""
    if len(year) != len("84"):
        return int(year)
    if int(year) <= datetime.now(UTC).year % 100:
        raise ValueError(year)
    return 1900 + int(year)


@cache
def _names() -> dict[str, int]:
    """Names of months, with their numbers, and words that stand in a date beside them, with 0."""
    path = paths.resources() / "interchange" / "months.txt"
    names: dict[str, int] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        month, equals, those = line.partition(" = ")
        if not equals or month not in map(str, range(13)):
            raise complaint(path, number, "the number of a month, an equals sign and names are needed")
        names |= {folded(each.strip()): int(month) for each in those.split(";")}
    return names
