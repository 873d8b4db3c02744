"""A time of day as people type it: 19:30, 7pm, 1930, noon, half past 2. What is not surely one is none.

The words are in resources/language/typed_times.toml.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from functools import cache
from pathlib import Path

from relpitch import paths
from relpitch.datafile import Entry, entries
from relpitch.formatting import single_spaced

_NOON_HOUR, _HALF_DAY, _HOURS_OF_A_DAY, _MINUTES_OF_AN_HOUR = 12, 12, 24, 60
_MINUTES_OF_A_DAY = _HOURS_OF_A_DAY * _MINUTES_OF_AN_HOUR
_AS_TYPED = 7  # from this hour on 7:30 is before noon where hours are counted to 24
_AFTERNOON = 5  # until this hour no event begins at night
_LATE = 10  # from this hour on one does before noon
_AM_PM = r"(?P<half>[ap])\.?\s?m?\.?"
_HOUR = r"(?P<hour>\d{1,2}|[^\W\d_]+?)"
_CLOCK = re.compile(r"(?P<hour>\d{1,2})\s?[:.h]\s?(?P<minute>\d{2})")
_DIGITS = re.compile(r"(?P<hour>\d{2})(?P<minute>\d{2})")
_ALONE = re.compile(_HOUR)
_WITH_HALF = re.compile(rf"{_HOUR}(?:\s?[:.]?\s?(?P<minute>\d{{2}}))?\s?(?<![^\W\d_]){_AM_PM}")
_FROM_THE_HOUR = {
    "half_past": 30,
    "half_to": -30,
    "quarter_past": 15,
    "quarter_to": -15,
    "minutes_past": 1,
    "minutes_to": -1,
}
"""So many minutes from the hour, or so many times the count that is typed."""


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The words for times of one language or of several."""

    named: Mapping[str, time]
    hours: Mapping[str, int]
    counts: Mapping[str, int]
    around: re.Pattern[str]
    part: re.Pattern[str]
    forms: tuple[tuple[re.Pattern[str], int], ...]


def typed_time(typed: str, *, half_days: bool = False, after: time | None = None) -> time | None:
    """The time that is meant. None where that is not sure, or where it is none.

    `half_days`: whether the language tells hours with am and pm. Of two times half a day apart the one that
    comes next `after` another is meant; without that the one by day: “2.30” is in the afternoon, “7” unsure.
    """
    meant = times_meant(typed, half_days=half_days, after=after)
    if len(meant) < 2:
        return meant[0] if meant else None
    early, late = meant
    if after is not None:
        return early if _minutes_after(early, after) < _minutes_after(late, after) else late
    if early.hour < _AFTERNOON:
        return late
    return early if early.hour >= _LATE else None


def times_meant(typed: str, *, half_days: bool = False, after: time | None = None) -> tuple[time, ...]:
    """The times that may be meant: one, two that are half a day apart, or none."""
    words = _words()
    text = single_spaced(typed.casefold()).strip(" .,")
    if text in words.named:
        return (words.named[text],)
    text = words.part.sub(lambda found: " am" if found["morning"] else " pm", text)
    bare = words.around.sub("", words.around.sub("", text)).strip()
    if (found := _WITH_HALF.fullmatch(bare)) and (hour := _hour(found["hour"])) is not None:
        return _in_half(hour, int(found["minute"] or 0), found["half"])
    for form, minutes in words.forms:
        if found := form.fullmatch(bare):
            return _by_parts(found, minutes)
    return _by_clock(bare, unsure=half_days or after is not None)


def _by_clock(bare: str, *, unsure: bool) -> tuple[time, ...]:
    """19:30, 1930, 7, seven. `unsure`: whether 7:30 may be in the evening too."""
    if found := _CLOCK.fullmatch(bare):
        hour, minute = int(found["hour"]), int(found["minute"])
        as_typed = found["hour"].startswith("0") or not (unsure or hour < _AS_TYPED)
        return _of(hour, minute) if as_typed else _either(hour, minute)
    if found := _DIGITS.fullmatch(bare):
        return _of(int(found["hour"]), int(found["minute"]))
    if (found := _ALONE.fullmatch(bare)) and (hour_typed := _hour(found["hour"])) is not None:
        return _either(hour_typed, 0)
    return ()


def _minutes_after(at: time, after: time) -> int:
    """How many minutes later a time is than another, a whole day where they are the same."""
    return (
        (at.hour - after.hour) * _MINUTES_OF_AN_HOUR + at.minute - after.minute - 1
    ) % _MINUTES_OF_A_DAY + 1


def _hour(typed: str) -> int | None:
    """An hour in figures or words."""
    return int(typed) if typed.isdecimal() else _words().hours.get(typed)


def _by_parts(found: re.Match[str], minutes: int) -> tuple[time, ...]:
    """“half past 7 pm”, “quarter to eight”, “halb drei”, “las tres y media”: so many minutes from an hour."""
    hour, half = _hour(found["hour"]), found["half"]
    if hour is None:
        return ()
    if count := found.groupdict().get("count"):
        minutes *= _words().counts.get(count) or int(count)
    whole = _in_half(hour, 0, half) if half else _either(hour, 0)
    moved = ((each.hour * _MINUTES_OF_AN_HOUR + minutes) % _MINUTES_OF_A_DAY for each in whole)
    return tuple(sorted(time(*divmod(each, _MINUTES_OF_AN_HOUR)) for each in moved))


def _in_half(hour: int, minute: int, half: str) -> tuple[time, ...]:
    """A time before or after noon: 12 am is midnight, 12 pm is noon; 19 pm is none."""
    if not 1 <= hour <= _HALF_DAY:
        return ()
    return _of(hour % _HALF_DAY + (_HALF_DAY if half == "p" else 0), minute)


def _either(hour: int, minute: int) -> tuple[time, ...]:
    """The two times of an hour up to twelve; of another the one it is."""
    if not 1 <= hour <= _HALF_DAY:
        return _of(hour, minute)
    early = hour % _HALF_DAY
    return (*_of(early, minute), *_of(early + _HALF_DAY, minute))


def _of(hour: int, minute: int) -> tuple[time, ...]:
    return (time(hour, minute),) if hour < _HOURS_OF_A_DAY and minute < _MINUTES_OF_AN_HOUR else ()


@cache
def _words() -> TimeWords:
    return read(paths.resources() / "language" / "typed_times.toml")


def read(path: Path) -> TimeWords:
    """The words of all languages of a file, each field checked."""
    languages = entries(path, "language")["language"]
    for each in languages:
        each.only(
            *("code", "noon", "midnight", "hours", "counts", "before", "after", "morning", "afternoon"),
            *_FROM_THE_HOUR,
        )
    counts = {
        word: int(figure)
        for each in languages
        for word, _equals, figure in (count.partition("=") for count in each.words("counts"))
    }
    return TimeWords(
        named={
            word: at
            for each in languages
            for field, at in (("noon", time(_NOON_HOUR)), ("midnight", time()))
            for word in each.words(field)
        },
        hours={word: n + 1 for each in languages for n, word in enumerate(each.words("hours"))},
        counts=counts,
        around=re.compile(rf"^(?:{_any(languages, 'before')})\s+|\s*(?:{_any(languages, 'after')})$"),
        part=re.compile(
            rf"(?:\s*(?:{_any(languages, 'after')}))?"
            rf" (?:(?P<morning>{_any(languages, 'morning')})|(?:{_any(languages, 'afternoon')}))$"
        ),
        forms=tuple(
            (_form(each, field, form, counts), minutes)
            for each in languages
            for field, minutes in _FROM_THE_HOUR.items()
            if field in each
            for form in each.texts(field)
        ),
    )


def _any(languages: tuple[Entry, ...], field: str) -> str:
    return "|".join(word for each in languages for word in each.texts(field))


def _form(entry: Entry, field: str, form: str, counts: Mapping[str, int]) -> re.Pattern[str]:
    figures = "|".join([*counts, *map(str, sorted(set(counts.values())))])
    try:
        return re.compile(
            form.replace("{hour}", rf"{_HOUR}(?:\s?{_AM_PM})?").replace("{count}", f"(?P<count>{figures})")
        )
    except re.error as error:
        raise entry.wrong(f"{field} is not a pattern: {error}.", field) from error
