"""A promise as it is told on the day it is sent: a term that is over by then is not told."""

import re
from datetime import date, timedelta

from relpitch.domain.day import MONTHS

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LEAD = (
    r"(?<!says)(?<!said)(?<!thinks)[\s,.;]+(?:is |it['’]?s )?"
    r"(?:due|deadline|by|before|until)(?: (?:on|by|is))?[\s:]+(?:the )?"
)
_END = re.compile(rf"(?i){_LEAD}(?:end of (?:the |this )?month|eom)\b[\s!]*")
_WEEKDAY = re.compile(
    r"(?i)[\s,.;]+(?:is |it['’]?s )?(?:due|deadline)(?: (?:on|by|is))?[\s:]+"
    r"(?P<day>(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day|s|rs|r)?)\b[\s!]*"
)
_NUMBERED = re.compile(rf"(?i){_LEAD}(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?! (?:of )?[A-Z])[\s!]*")
_MONTH = re.compile(rf"(?i)[\s,]+(?:in|this|by) (?P<month>{'|'.join(MONTHS)})\b")
_JUST_PAST = 3
_YEAR = 12
_MOST_AHEAD = 31


def without_what_is_past(noted: str, met: date | None, today: date | None) -> str:
    """“send the PDF”, of “send the PDF, due mon” on that Monday; a later term stays, as “by Monday”."""
    if met is None or today is None:
        return noted
    last = (met.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    text = _END.sub(lambda found: found[0] if last > today else _between(found), noted)
    text = _WEEKDAY.sub(lambda found: _due(found, met, today), text)
    text = _NUMBERED.sub(lambda found: _numbered(found, met, today), text)
    if "?" in noted or _is_before(met, today):
        text = _MONTH.sub(lambda found: "" if _is_just_past(found["month"], today) else found[0], text)
    return text.strip()


def _between(found: re.Match[str]) -> str:
    return " " if found.string[found.end() :].strip() else ""


def _due(found: re.Match[str], met: date, today: date) -> str:
    weekday = _DAYS.index(found["day"][:3].casefold())
    due = met + timedelta(days=(weekday - met.weekday() - 1) % 7 + 1)
    return f" by {found['day']}" if due > today else _between(found)


def _numbered(found: re.Match[str], met: date, today: date) -> str:
    days = (met + timedelta(days=each) for each in range(_MOST_AHEAD))
    due = next((each for each in days if each.day == int(found["day"])), None)
    return _between(found) if due and due == today else found[0]


def _is_before(met: date, today: date) -> bool:
    return (met.year, met.month) < (today.year, today.month)


def _is_just_past(month: str, today: date) -> bool:
    named = next(at for at, each in enumerate(MONTHS, 1) if each.casefold() == month.casefold())
    return 1 <= (today.month - named) % _YEAR <= _JUST_PAST
