"""A time of day as people type it: 19:30, 7pm, 1930, noon. What is not surely one is none.

English is understood in every language, beside its own words.
"""

import re
from datetime import time

from relpitch.translation import pgettext

_NOON, _HALF_DAY, _HOURS, _MINUTES = 12, 12, 24, 60
_SURE = 13
_HALF, _QUARTER = 30, 15
_AM_PM = r"(?P<half>[ap])\.?\s?m?\.?"
_CLOCK = re.compile(r"(?P<hour>\d{1,2})\s?[:.h]\s?(?P<minute>\d{2})")
_DIGITS = re.compile(r"(?P<hour>\d{2})(?P<minute>\d{2})")
_HOUR = re.compile(r"(?P<hour>\d{1,2})")
_WITH_HALF = re.compile(rf"(?P<hour>\d{{1,2}})(?:\s?[:.]?\s?(?P<minute>\d{{2}}))?\s?{_AM_PM}")
_PAST = re.compile(rf"(?P<part>half|(?:a )?quarter) (?P<way>past|to) (?P<hour>\d{{1,2}}|[a-z]+?)\s?{_AM_PM}")
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_AROUND = re.compile(r"^(?:at|from|until|till|by|um|bis|ab|a las?)\s+|\s*(?:uhr|o['’]?clock|h|hrs?|hours)$")
_PART = re.compile(r" in the (morning|afternoon|evening)\b")


def typed_time(typed: str, *, half_days: bool = False) -> time | None:
    """The time that is meant. None where that is not sure: “7” and “half seven” may be two times.

    `half_days`: whether the language tells hours with am and pm, so that “7:30” may be two as well.
    """
    text = " ".join(typed.casefold().split()).strip(" .,")
    if (named := _named(text)) is not None:
        return named
    text = _PART.sub(lambda found: " am" if found[1] == "morning" else " pm", text)
    if found := _WITH_HALF.fullmatch(text):
        return _in_half(int(found["hour"]), int(found["minute"] or 0), found["half"])
    if found := _PAST.fullmatch(text):
        return _past(found)
    bare = _AROUND.sub("", _AROUND.sub("", text)).strip()
    if found := _CLOCK.fullmatch(bare):
        unsure = half_days and 0 < int(found["hour"]) < _SURE and not found["hour"].startswith("0")
        return None if unsure else _time(int(found["hour"]), int(found["minute"]))
    if found := _DIGITS.fullmatch(bare):
        return _time(int(found["hour"]), int(found["minute"]))
    found = _HOUR.fullmatch(bare)
    return _time(int(found["hour"]), 0) if found and int(found["hour"]) >= _SURE else None


def _named(text: str) -> time | None:
    """Noon and midnight."""
    own = {
        pgettext("a time of day that is typed", "noon").casefold(): time(_NOON),
        pgettext("a time of day that is typed", "midnight").casefold(): time(),
    }
    return ({"noon": time(_NOON), "midday": time(_NOON), "midnight": time()} | own).get(text)


def _in_half(hour: int, minute: int, half: str) -> time | None:
    """A time before or after noon: 12 am is midnight, 12 pm is noon; 19 pm is none that is sure."""
    if not 1 <= hour <= _HALF_DAY:
        return None
    return _time(hour % _HALF_DAY + (_HALF_DAY if half == "p" else 0), minute)


def _past(found: re.Match[str]) -> time | None:
    """“half past 7 pm”, “quarter to eight am”."""
    hour_words = found["hour"]
    hour = (
        int(hour_words)
        if hour_words.isdecimal()
        else _WORDS.index(hour_words) + 1
        if hour_words in _WORDS
        else 0
    )
    whole = _in_half(hour, 0, found["half"])
    if whole is None or (found["part"] == "half" and found["way"] == "to"):
        return None
    past = _HALF if found["part"] == "half" else _QUARTER
    minutes = whole.hour * _MINUTES + (past if found["way"] == "past" else -past)
    return time(minutes // _MINUTES % _HOURS, minutes % _MINUTES)


def _time(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < _HOURS and minute < _MINUTES else None
