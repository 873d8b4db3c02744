"""Whether the day that a promise was for has gone by when a message is sent: “by fri”, “b4 sunday”."""

import re
from datetime import date, timedelta
from functools import cache

from relpitch.domain.day import DAYS
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.messages.message_abroad import abroad

_WEEK, _LETTERS = 7, 3
_UNSURE = re.compile(
    r"(?i)\b(?:every|each|one|next|first|(?:after|from|the) (?=\w*day\b|(?:sat|mon|fri)\b)"
    r"|\w+day (?:morning|afternoon|evening|night)s|if(?! (?:we|i)\b)|when|s?he|they)\b"
    r"|\b(?:i think|maybe|perhaps)\b|\d(?:st|nd|rd|th)\b"
    r"|(?:[+&/]|\band\b) ?(?=\w+day\b|(?:mon|tue|wed|thu|fri|sat|sun)s?\b)"
)
"""What makes a day no one day, another than the coming one, or theirs; `no_one_day` in other languages."""


def day_is_over(noted: str, met: date | None, today: date | None) -> bool:
    """Whether one weekday surely is the day of the promise, and it was before today."""
    unsure = (_UNSURE, *(each.no_one_day for each in abroad().values()))
    if met is None or today is None or any(each.search(noted) for each in unsure):
        return False
    found = {_weekday(each["led"] or each["last"] or each["first"]) for each in _days().finditer(noted)}
    if len(found) != 1:
        return False
    due = met + timedelta(days=(found.pop() - met.weekday() - 1) % _WEEK + 1)
    return due < today


def _weekday(word: str) -> int:
    plain = word.casefold()
    short = (at for at, each in enumerate(DAYS) if each.casefold().startswith(plain[:_LETTERS]))
    return _names()[plain] if plain in _names() else next(short)


@cache
def _names() -> dict[str, int]:
    """The weekdays of each language a message is drafted in, in small letters."""
    days = (DAYS, *(each.days for each in abroad().values()))
    return {day.split()[-1].casefold(): at for each in days for at, day in enumerate(each)}


@cache
def _days() -> re.Pattern[str]:
    """A weekday behind its preposition, at the end of a clause, or first of all in German."""
    german = "|".join(day.split()[-1] for day in abroad()["de"].days)
    lists, others = message_words().lists, abroad().values()
    words = "|".join((*_names(), *lists["short_day"]))
    leads = "|".join(lists["before_day"].union(*(each.before_day for each in others)))
    parts = "|".join(lists["part_of_day"].union(*(each.part_of_day for each in others)))
    ends = rf"(?=(?: (?:{parts}))?(?:\W*$|[,;.(]))"
    return re.compile(
        rf"(?i)(?<!\w)(?:(?:{leads}) (?P<led>{words})\b(?!['’])"
        rf"|(?P<last>{words}|sun(?= (?:{parts}))){ends}|^(?P<first>{german})(?= \w))"
    )
