"""What drafting knows of English, read from its data file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from relpitch import datafile, paths
from relpitch.domain.part import Part
from relpitch.domain.plain import from_plain
from relpitch.drafting.english.phrases import Phrases

_Table = TypeVar("_Table")
_Any = TypeVar("_Any")
_NONE = Phrases((), {})


@dataclass(frozen=True, slots=True)
class Grammar:
    """What tells the language itself: how a question begins, what is foreign."""

    asks: Phrases
    foreign: Phrases


@dataclass(frozen=True, slots=True)
class Noticing:
    """How a *when* is read out of “if your shoulders are up right now, I know a stretch”."""

    starts: Phrases
    goes_on: Phrases
    manners: Phrases
    now: Phrases
    unsure: Phrases


@dataclass(frozen=True, slots=True)
class Shape:
    """What speaks for a part, and how much."""

    part: Part
    weight: float
    starts: Phrases = _NONE
    within: Phrases = _NONE

    def speaks_in(self, plain: Sequence[str]) -> bool:
        """Whether the words of a sentence have this shape."""
        return bool(self.starts.begin(plain)) or self.within.within(plain)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a sentence is made of that says only hello, thanks, or a name."""

    greeting: Phrases
    name: Phrases


@dataclass(frozen=True, slots=True)
class Rules:
    """All that one data file says."""

    grammar: Grammar
    noticing: Noticing
    shapes: tuple[Shape, ...]
    leave_out: LeftOut


@cache
def english() -> Rules:
    """The rules for English."""
    return read(paths.resources() / "drafting" / "en.toml")


def read(path: Path) -> Rules:
    """The rules of a data file; DataFileError names file and line of what is not understood."""
    tables = datafile.entries(path, "lists", "grammar", "noticing", "shape", "leave_out")
    lists = _only(path, "lists", tables["lists"])
    words = {name: frozenset(lists.words(name)) for name in lists.names}

    def several(name: str, kind: type[_Table]) -> tuple[_Table, ...]:
        return tuple(_made(each, name, kind, words) for each in tables[name])

    def one(name: str, kind: type[_Table]) -> _Table:
        return _only(path, name, several(name, kind))

    return Rules(
        grammar=one("grammar", Grammar),
        noticing=one("noticing", Noticing),
        shapes=several("shape", Shape),
        leave_out=one("leave_out", LeftOut),
    )


def _only(path: Path, name: str, tables: Sequence[_Any]) -> _Any:
    if len(tables) != 1:
        raise datafile.complaint(path, 1, f"there must be one [[{name}]].")
    return tables[0]


def _made(
    entry: datafile.Entry, name: str, kind: type[_Table], lists: Mapping[str, frozenset[str]]
) -> _Table:
    hints = get_type_hints(kind)
    entry.only(*hints)
    found: dict[str, Any] = {}
    for field in entry.names:
        try:
            found[field] = _value(hints[field], entry.raw(field), lists)
        except (TypeError, ValueError) as error:
            raise entry.wrong(f"this {name} is not understood: {field}: {error}.") from error
    try:
        return kind(**found)
    except TypeError as error:
        raise entry.wrong(f"this {name} is not understood: {error}.") from error


def _value(kind: Any, plain: object, lists: Mapping[str, frozenset[str]]) -> Any:
    if kind is Phrases:
        return Phrases(from_plain(tuple[str, ...], plain), lists)
    return from_plain(kind, plain)
