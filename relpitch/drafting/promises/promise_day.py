"""The day in a promise, told as of the day the message is sent, where it is certain and lies ahead."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from relpitch.domain.day import DAYS, MONTHS
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.notes.english_days import coming
from relpitch.script.language import language

_WEEK = 7
_SHORT = "mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun"
_LONG = "|".join(each.casefold() for each in DAYS)
_PART = r"(?P<part>(?:,? (?:morning|afternoon|evening|night|lunchtime|(?:at )?\d+(?:[.:]\d\d)? ?[ap]m))*)"
_NAMED = re.compile(
    rf"(?i)[\s,]+(?:(?P<lead>on|by|this|next|come|until|till|before|after) )?"
    rf"(?P<day>{_LONG}|{_SHORT})\b{_PART}[\s.]*$"
)
_AGAIN = re.compile(rf"(?i)\s+(?:every|each) (?:{_LONG}|{_SHORT}|day|week|month|morning|evening)[\s.]*$")
_ON_DAYS = re.compile(rf"(?i)\s+(?:on )?(?:{_LONG})s[\s.]*$")
_CONDITION = re.compile(
    r"(?i)\s+(?:(?:when|once) I .*|next time.*"
    r"|(?:when|once) (?:it's|it is) (?:done|ready|finished)|after .*holidays?)$"
)
_DONE = re.compile(r"(?i)(?<= )(when|once) (done|ready|finished)$")
_NEAR = re.compile(
    r"(?i)[\s,]+(?P<near>(?:by )?(?:the day after tomorrow|tomorrow|tmrw|tmr|tonight|today|eod|cob"
    r"|(?:this|next) (?:week|wk|weekend|month))"
    r"|by (?:the )?(?:end of|next|weekend|\d).*"
    r"|in (?:an?|the|two|three|\d+) (?:fortnight|days?|weeks?|months?)"
    r"(?: time)?)[\s.]*$"
)
_DATED = re.compile(
    rf"(?i)\s+(?:on|by|before) (?P<the>the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?: (?:of )?(?P<month>{'|'.join(MONTHS)}))?[\s.]*$"
)
_VAGUE = re.compile(r"(?i)[\s,]+(?:asap|soon|later)[\s.]*$")
_LOOSE = frozenset(
    [
        "second",
        "third",
        "fourth",
        "other",
        "a",
        "an",
        "the",
        "my",
        "our",
        "your",
        "first",
        "last",
        "next",
        "until",
        "till",
        "before",
        "after",
        "since",
        "from",
        "for",
        "and",
        "or",
        "to",
        "of",
    ]
)
_IN_DAYS = re.compile(r"(?i)in (an?|the|two|three|\d+) (fortnight|days?|weeks?)")
_NUMBER = {"a": 1, "an": 1, "the": 1, "two": 2, "three": 3}
_CAPITAL = re.compile(rf"(?i)\b(?:{_LONG})(?=s?\b)")
_MONTH = re.compile(rf"(?i)(?<= in |.by )(?:{'|'.join(MONTHS)})\b")


_SHORT_NAMES = {
    "phd": "PhD",
    **{
        each: each.upper()
        for each in (
            "mot",
            "hgv",
            "lgv",
            "cscs",
            "gcse",
            "nhs",
            "bbc",
            "dvla",
            "esol",
            "mri",
            "cv",
            "hr",
            "uk",
        )
    },
    **{each: each.upper() for each in ("usa", "pdf", "usb", "tv", "dvd", "cd", "rspb", "rnli", "nct", "pta")},
}
_SOMEBODYS = re.compile(r"(?<![\w'’-])[a-z]{3,}(?=['’]s\b)")
_SOMEBODY_ASKED = re.compile(
    r"(?<![\w'’-])(?P<deed>(?:[Aa]sk|[Tt]ell|[Cc]heck with|(?:[Ss]peak|[Tt]alk|[Ww]rite) to) )"
    r"(?P<name>[a-z]{3,})"
    r"(?= (?:about|re|if|whether|for|to|what|when|where|how|and)\b|$)"
)
"""“ask dave about the slot”."""
_SHORT_NAME = re.compile(rf"(?i)(?<![\w'’.@/-])(?:{'|'.join(_SHORT_NAMES)})(?![\w.@/-])")
UNCERTAIN = "?"


@dataclass(frozen=True, slots=True)
class Timed:
    """A promise without its day, and the day as it is told; `stays`, what is kept though it is sent now.

    `when` is UNCERTAIN for a day that is past, or that cannot be told.
    """

    words: str
    when: str = ""
    stays: bool = False


def timed(text: str, met: date | None, today: date | None) -> Timed:
    """A promise taken apart before its day or condition; whole where the day cannot be taken from it."""
    text = _DONE.sub(r"\1 it is \2", _VAGUE.sub("", text))
    for kept in (_AGAIN, _ON_DAYS, _CONDITION):
        if found := kept.search(text):
            return Timed(text[: found.start()], _full(found[0].strip(" .")), stays=True)
    if found := _NAMED.search(text):
        before = text[: found.start()].rstrip(" ,").split()
        if not before or before[-1].casefold() in _LOOSE:
            return Timed(text)
        return Timed(" ".join(before), _named(found, met, today))
    if found := _DATED.search(text):
        return Timed(text[: found.start()], _dated(found, met, today))
    if (found := _NEAR.search(text)) and not re.search(r"(?i)\b(?:every|each)\b", text):
        return Timed(
            text[: found.start()].rstrip(" ,"),
            _near(found["near"].casefold().removeprefix("by "), met, today),
        )
    return Timed(text)


def _with_its_capital(found: re.Match[str]) -> str:
    return found[0].capitalize() if message_words().is_in("first_name", found[0]) else found[0]


def _with_a_name(found: re.Match[str]) -> str:
    name = found["name"]
    is_named = message_words().is_in("first_name", name) and name not in language("en").function_words
    return f"{found['deed']}{name.capitalize()}" if is_named else found[0]


def capitals(text: str) -> str:
    """Days, months and names with their capitals: “my MOT on Friday”, “Sara's CV”."""
    text = _SHORT_NAME.sub(lambda each: _SHORT_NAMES[each[0].casefold()], text)
    text = _SOMEBODY_ASKED.sub(_with_a_name, text)
    text = _SOMEBODYS.sub(_with_its_capital, text)
    return _MONTH.sub(
        lambda each: each[0].capitalize(), _CAPITAL.sub(lambda each: each[0].capitalize(), text)
    )


def _full(words: str) -> str:
    """“every Sunday”, for “every sun”."""
    first, _, last = words.rpartition(" ")
    day = next(
        (each for each in DAYS if re.fullmatch(_SHORT, last, re.I) and each.startswith(last[:3].title())),
        last,
    )
    words = f"{first} {day}".strip()
    return capitals(words if " " in words else f"on {words}")


def _named(found: re.Match[str], met: date | None, today: date | None) -> str:
    day = next(each for each in DAYS if each.casefold().startswith(found["day"].casefold()[:3]))
    lead = (found["lead"] or "on").casefold()
    part = found["part"].replace(",", "")
    on = "on" if lead in ("on", "this", "next", "come") else lead
    if re.match(r" \d", part):
        part = f" at{part}"
    if met is None or today is None or lead == "next":
        return UNCERTAIN
    due = met + timedelta(days=(DAYS.index(day) - met.weekday() - 1) % _WEEK + 1)
    away = (due - today).days
    if away < 0:
        return UNCERTAIN
    if away == _WEEK and due - met == timedelta(days=_WEEK) and on == "on":
        return f"next {day}{part}"
    if away > 1 or part or on not in ("on", "by"):
        return f"{on} {day}{part}"
    return "today" if away == 0 else "tomorrow" if on == "on" else "by tomorrow"


def _dated(found: re.Match[str], met: date | None, today: date | None) -> str:
    """“on the 14th”, as it was said, while that is ahead."""
    words, day = capitals(found[0].strip(" .")), int(found["day"])
    if met is None or today is None:
        return UNCERTAIN
    month = next(
        (at for at, each in enumerate(MONTHS, 1) if each.casefold() == (found["month"] or "").casefold()), 0
    )
    near = (met + timedelta(days=each) for each in range(366))
    due = next((each for each in near if each.day == day and month in (0, each.month)), None)
    return words if due and due >= today else UNCERTAIN


def _near(when: str, met: date | None, today: date | None) -> str:
    """“tomorrow” or “in a fortnight”, said then, as of today."""
    if met is None or today is None:
        return UNCERTAIN
    if when == "the day after tomorrow":
        due = met + timedelta(days=2)
        return coming(due, today) if due >= today else UNCERTAIN
    if when in ("today", "tonight", "tomorrow", "tmrw", "tmr"):
        away = (met - today).days + (when[:3] in ("tom", "tmr"))
        return UNCERTAIN if away < 0 else (when if when == "tonight" else ("today", "tomorrow")[away])
    if found := _IN_DAYS.fullmatch(when.removesuffix(" time")):
        count = _NUMBER.get(found[1]) or int(found[1])
        days = 2 * _WEEK if found[2] == "fortnight" else count * (_WEEK if found[2].startswith("week") else 1)
        due = met + timedelta(days=days)
        return coming(due, today) if due >= today else UNCERTAIN
    weeks = {"this week": 0, "this wk": 0, "next week": 1, "next wk": 1}
    if when in weeks:
        between = (
            today - timedelta(days=today.weekday()) - met + timedelta(days=met.weekday())
        ).days // _WEEK
        return {0: "this week", 1: "next week"}.get(weeks[when] - between, UNCERTAIN)
    return UNCERTAIN
