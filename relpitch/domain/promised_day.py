"""The day that a promise names at its end: “send the list by Friday”. What is not surely a day is none.

English is understood in every language, beside its own words.
"""

import re
from datetime import date, timedelta

from relpitch.domain.typed_day import is_counted_from_today, typed_day
from relpitch.translation import pgettext

_LEADS = ("by", "on", "until", "till")
_UNSURE = frozenset({"next", "every", "each", "or", "and"})
"""“next Friday” is this week's to some and next week's to others; a list or a habit is no one day."""
_MOST_WORDS_OF_A_DAY = 4
_OF_MONTH = re.compile(r"(?:the )?(\d{1,2})(?:st|nd|rd|th)")
_A_MONTH = 31


def promised_day(what: str, made: date) -> date | None:
    """The day by which something promised on the day `made` is meant."""
    words = what.casefold().rstrip(" .!,)").split()
    # Translators: Words that stand before the day of a promise, between spaces: "bis", "am".
    leads = (*_LEADS, *pgettext("words before the day of a promise", "by on").split())
    for many in range(min(_MOST_WORDS_OF_A_DAY, len(words) - 1), 0, -1):
        before, phrase = words[-many - 1], " ".join(words[-many:])
        if before in _UNSURE or not _UNSURE.isdisjoint(phrase.split()) or "/" in phrase:
            continue
        if before == "on" and len(phrase.removeprefix("the ")) <= len("sun"):
            continue  # a talk on the sun
        if before in leads or is_counted_from_today(phrase):
            day = _of_month(phrase, made) or typed_day(phrase, made)
            if day is not None and day >= made:
                return day
    return None


def _of_month(phrase: str, made: date) -> date | None:
    """The next 14th, for “the 14th”."""
    found = _OF_MONTH.fullmatch(phrase)
    days = (made + timedelta(days=ahead) for ahead in range(2 * _A_MONTH))
    return next((each for each in days if each.day == int(found[1])), None) if found else None
