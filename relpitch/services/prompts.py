"""Prompts for an event: questions, ways out, what to bring and do before; banks that grow with use."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from relpitch import datafile, paths
from relpitch.datafile import Entry, entries
from relpitch.domain.event import Event
from relpitch.formatting import as_object
from relpitch.script.language import language
from relpitch.services import settings
from relpitch.translation import _, each_language, is_spoken, language_in_use

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_WORD, _ENDING_LETTERS = 3, 2
_KINDS = ("questions", "ways_out", "bring", "before")


@dataclass(frozen=True, slots=True)
class Prompts:
    """What can be chosen from, best first: what was used before, the setting's own, what fits anywhere."""

    questions: tuple[str, ...] = ()
    ways_out: tuple[str, ...] = ()
    bring: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


@each_language
def catalogue() -> Mapping[str, Prompts]:
    """The prompts that come with relpitch, by setting; "" is anywhere."""
    return read(paths.in_language("prompts.toml"))


@cache
def anywhere_in(code: str) -> Prompts:
    """Those that fit anywhere, in the language of a statement; none where relpitch has no texts in it."""
    return (
        read(paths.in_language("prompts.toml", code.partition("-")[0]))[""] if is_spoken(code) else Prompts()
    )


def for_event(event: Event, others: Iterable[Event]) -> Prompts:
    """What to choose from for an event. What was used in a setting like it comes first."""
    used = sorted(
        (each for each in others if each.id != event.id),
        key=lambda each: (each.setting_id != event.setting_id, -each.starts.timestamp()),
    )
    known = catalogue()
    here, anywhere = known.get(event.setting_id, Prompts()), known[""]
    return Prompts(
        _once(*(each.questions for each in used), here.questions, anywhere.questions),
        _once(*((each.way_out,) for each in used), here.ways_out, anywhere.ways_out),
        _once(here.bring, anywhere.bring, *(tuple(item.what for item in each.bring) for each in used)),
        _once(here.before, anywhere.before, *(tuple(item.what for item in each.before) for each in used)),
    )


def begun(event: Event) -> Prompts:
    """What a new event begins with: three questions, a way out, a short checklist."""
    known = catalogue()
    here, anywhere = known.get(event.setting_id, Prompts()), known[""]
    return Prompts(
        _once(here.questions, anywhere.questions)[:3],
        _once(here.ways_out, anywhere.ways_out)[:1],
        _once(here.bring, _others(anywhere.bring, here.bring))[:3],
        _once(here.before, anywhere.before)[:4],
    )


def about_people(people: Sequence[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
    """Questions about what people care about; each is a first name and what they care about."""
    return tuple(
        _("Ask {name} about {what}").format(name=as_object(name), what=each)
        for name, care in people
        for each in care[:2]
    )


def read(path: Path) -> Mapping[str, Prompts]:
    """The prompts of a file by setting, each field checked."""
    found: dict[str, Prompts] = {}
    seen: set[str] = set()
    for entry in entries(path, "prompts")["prompts"]:
        entry.only("setting", *_KINDS)
        setting = entry.text("setting", "")
        if setting and settings.find(setting) is None:
            raise entry.wrong(f"there is no setting “{setting}”.")
        if setting in found:
            raise entry.wrong("there is another table for this setting above.")
        found[setting] = Prompts(**{kind: _lines(entry, kind, seen) for kind in _KINDS})
    if "" not in found:
        raise datafile.DataFileError(f"{path.name} needs a table for anywhere, without a setting.")
    return found


def _lines(entry: Entry, kind: str, seen: set[str]) -> tuple[str, ...]:
    lines = entry.texts(kind) if kind in entry else ()
    for line in lines:
        if line in seen:
            raise entry.wrong(f"“{line}” stands twice in this file.")
        seen.add(line)
    return lines


def _others(lines: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """The lines that name nothing of those that are known: cards and a pen are brought once."""
    named = {word for line in known for word in _things(line)}
    return tuple(
        line for line in lines if not any(_alike(word, each) for word in _things(line) for each in named)
    )


def _things(line: str) -> set[str]:
    known = language(language_in_use())
    return {word for word in _WORD.findall(line.casefold()) if not known.is_function_word(word)}


def _alike(one: str, other: str) -> bool:
    """Whether two words are one thing, or several of it: card, cards; tarjeta, tarjetas; Karte, Karten."""
    short, long = sorted((one, other), key=len)
    return (
        len(short) >= _SHORTEST_WORD and long.startswith(short) and len(long) - len(short) <= _ENDING_LETTERS
    )


def _once(*lists: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for lines in lists for each in lines if each))
