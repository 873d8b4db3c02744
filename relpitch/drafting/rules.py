"""What drafting knows of English, read from its data file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from relpitch import datafile, paths
from relpitch.domain.part import Part
from relpitch.domain.plain import from_plain
from relpitch.drafting.phrases import Phrases

_Table = TypeVar("_Table")
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
    known = {"lists", "grammar", "noticing", "shape", "leave_out"}
    if strange := datafile.read(path).keys() - known:
        raise datafile.DataFileError(f"{path.name}: {min(strange)} is not known here.")
    line, lists = _only(path, "lists", datafile.tables(path, "lists"))
    try:
        words = {name: frozenset(each.split()) for name, each in from_plain(Mapping[str, str], lists).items()}
    except ValueError as error:
        raise datafile.complaint(path, line, f"{error}.") from error

    def several(name: str, kind: type[_Table]) -> tuple[_Table, ...]:
        return tuple(_tables(path, name, kind, words))

    def one(name: str, kind: type[_Table]) -> _Table:
        return _only(path, name, _tables(path, name, kind, words))

    return Rules(
        grammar=one("grammar", Grammar),
        noticing=one("noticing", Noticing),
        shapes=several("shape", Shape),
        leave_out=one("leave_out", LeftOut),
    )


def _only(path: Path, name: str, tables: Iterator[_Table]) -> _Table:
    found = tuple(tables)
    if len(found) != 1:
        raise datafile.DataFileError(f"{path.name} must have one [[{name}]].")
    return found[0]


def _tables(
    path: Path, name: str, kind: type[_Table], lists: Mapping[str, frozenset[str]]
) -> Iterator[_Table]:
    hints = get_type_hints(kind)
    for line, table in datafile.tables(path, name):
        if strange := table.keys() - hints.keys():
            raise datafile.complaint(path, line, f"{min(strange)} is not known here.")
        try:
            yield kind(**{field: _value(hints[field], plain, lists) for field, plain in table.items()})
        except (TypeError, ValueError) as error:
            raise datafile.complaint(path, line, f"this {name} is not understood: {error}.") from error


def _value(kind: Any, plain: object, lists: Mapping[str, frozenset[str]]) -> Any:
    if kind is Phrases:
        return Phrases(from_plain(tuple[str, ...], plain), lists)
    return from_plain(kind, plain)
