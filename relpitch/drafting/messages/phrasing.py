"""The sentences of a message, filled in: one that the person has not had, and what is not known left out."""

import re
import zlib
from datetime import timedelta

from relpitch.domain.day import DAYS, MONTHS
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.notes.english_days import on_day
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.notes.tone import has_a_task_there, has_word, is_in_trouble, troubled_words
from relpitch.drafting.places.place import where_met
from relpitch.formatting import single_spaced

_THIS_WEEK = 7
_NOTED_LATER = 3
_ONLY_WE = re.compile(r"(?i)\bonly (?:one|person) (?:who|that) knows\b|\b(?:nobody|no one) else knows\b")
_CHRISTMAS = 12
_DAY_NAMED = re.compile(
    rf"(?i)[,(]\s*(?:on |last )?(?P<day>{'|'.join(DAYS)}|mon|tues?|weds?|thu|thurs?|fri|sat|sun)"
    r"(?: (?:morning|afternoon|evening|night|lunchtime))?\.?\s*(?=$|[,)])"
)
"""“language exchange, tues”: the day it was, whatever day it was noted on."""

_A_WEEKDAY = re.compile(rf"(?i)\b(?P<day>{'|'.join(DAYS)}|mon|tues?|weds|thurs?|fri)s?\b")
_AFTER_A_WHILE = re.compile(
    r"(?i)forgotten|I remember this|olvidado|vergessen|weiß noch|sigo (?:teniendo|pensando)|me acuerdo"
    r"|durch den Kopf"
)
"""What nobody says of today or yesterday."""
_IN_THE_NAME = re.compile(r"(?i)(?P<how>zoom|teams|skype|facetime|call|phone call) (?:w/|with\b)")


_SIBLING = re.compile(
    r"(?i)\b(?:my|our|own) (?:(?:own|big|little|older|younger|baby|kid) )?(?:brother|sister|bro|sis)\b"
    r"(?!['’-]| in law)"
)
"""Whose parents are the writer's."""


def line_of(meant: Meant, which: str, **words: str) -> str:
    """A sentence of the data file that this person has not had."""
    sentences = message_words().sentences
    today = f"{which}_today" if is_fresh(meant) else ""
    return chosen(meant, sentences.get(today) or sentences[which], words)


def is_fresh(meant: Meant) -> bool:
    """Whether they met today or yesterday, when nobody has had time to forget."""
    return bool(meant.met and meant.today and 0 <= (meant.today - meant.met).days <= 1)


def chosen(meant: Meant, lines: tuple[str, ...], words: dict[str, str]) -> str:
    """One of some sentences that this person has not had; what is not known of it falls away."""
    begin = zlib.crc32(meant.name.encode()) if len(lines) > 1 else 0
    order = [lines[(begin + at + meant.wording) % len(lines)] for at in range(len(lines))]
    if is_fresh(meant):
        order = [each for each in order if not _AFTER_A_WHILE.search(each)] or order
    last = told_where(meant).rpartition(" ")[2]
    order = [each for each in order if last not in plain_words(each)] or order  # “talk at the talk”
    filled = [_filled(meant, line, words) for line in order]
    had = "\n".join(meant.earlier)
    fresh = (line for line, each in zip(filled, order, strict=True) if _stem(each) not in had)
    return next(fresh, filled[0])


def _stem(line: str) -> str:
    """What a sentence begins with, whatever it is filled with."""
    return re.split(r"\s*\{", line, maxsplit=1)[0] or line


def _filled(meant: Meant, line: str, words: dict[str, str]) -> str:
    known = {"where": told_where(meant), "when": _when(meant), **words}
    for name, each in known.items():
        line = line.replace(f"{{{name}}}", each)
    return re.sub(r"\s+([.,:?])", r"\1", single_spaced(line))


def told_where(meant: Meant) -> str:
    """Where they met, “at your leaving do” to Will; a food bank or a court is not told to one in trouble."""
    if meant.place.startswith("["):
        return meant.place
    lists, noted = message_words().lists, troubled_words(meant.place)
    quiet = _ONLY_WE.search(meant.note) and has_word(noted, lists["sad"])  # “the ward”
    if (
        quiet
        or has_word(noted, lists["quiet_place"])
        or (is_in_trouble(meant) and not has_a_task_there(meant) and has_word(noted, lists["needy_place"]))
    ):
        return ""
    in_the_name = _IN_THE_NAME.match(meant.name) if not meant.place.strip() else None
    place = where_met(in_the_name["how"] if in_the_name else meant.place)
    called = meant.greeted if meant.greeted is not None else greeting(meant.name)
    place = (
        re.sub(r"\bmy (?=(?:mum|mom|mam|dad)['’]s\b)", "our ", place)
        if _SIBLING.search(meant.name)
        else place
    )
    first = re.escape(meant.name.split()[0]) if called and meant.name.split() else ""
    return re.sub(rf"(?i)\b{first}['’]s?(?= )", "your", place) if first else place


def _is_of_another_month(place: str, month: int) -> bool:
    """Whether the place names a month or Christmas, and the day they met is far from it."""
    named = [at for at, each in enumerate(MONTHS, 1) if re.search(rf"(?<!\w){each}(?!\w)", place)]
    named += [_CHRISTMAS] if re.search(r"(?i)\b(?:christmas|x-?mas)\b", place) else []
    return bool(named) and all(min((month - each) % 12, (each - month) % 12) > 1 for each in named)


def _when(meant: Meant) -> str:
    """“on Sunday”, as of the day it is sent; nothing where that is not known."""
    if meant.met is None or meant.today is None:
        return ""
    day = meant.met
    named, other = _DAY_NAMED.search(meant.place), _A_WEEKDAY.search(meant.place)
    if other and not named and not DAYS[day.weekday()].casefold().startswith(other["day"][:3].casefold()):
        return ""  # “Thurs session”, on a Wednesday
    if _is_of_another_month(meant.place, day.month):
        return ""  # “works xmas do”, in June
    if named:
        weekday = [each[:3].casefold() for each in DAYS].index(named["day"][:3].casefold())
        before = (day.weekday() - weekday) % _THIS_WEEK
        if before > _NOTED_LATER:
            return ""  # the day and the date do not fit
        day -= timedelta(days=before)
    away = (meant.today - day).days
    if 0 < away < _THIS_WEEK:
        return on_day(day, meant.today) if away > 1 else "yesterday"
    return "today" if away == 0 else "" if away < 0 else on_day(day, meant.today)
