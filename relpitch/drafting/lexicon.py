"""What drafting knows of rough answers in English, read from its data file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from relpitch import datafile, paths
from relpitch.drafting.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Section:
    """The phrases of one table, by their names in the data file."""

    name: str
    phrases: Mapping[str, Phrases]

    def __getitem__(self, name: str) -> Phrases:
        return self.phrases[name]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables of the data file, which explains each. `lists` holds classes of single words."""

    lists: Mapping[str, frozenset[str]]
    written: Mapping[str, str]
    questions: tuple[str, ...]
    lead: Phrases
    trail: Phrases
    noise: Phrases
    unsure: Phrases
    unknown: Phrases
    who: Section
    change: Section
    touch: Section
    aside: Section
    closing: Section

    def is_(self, kind: str, word: str) -> bool:
        """Whether a word is in one of the lists."""
        return word in self.lists[kind]


@cache
def english() -> Lexicon:
    """The words for English."""
    return read(paths.resources() / "drafting" / "answers.toml")


def read(path: Path) -> Lexicon:
    """The words of a data file; DataFileError names file and line of what is not understood."""
    data = datafile.read(path)
    names = [field.name for field in fields(Lexicon)]
    if strange := data.keys() ^ set(names):
        name = min(strange)
        what = "is not known here" if name in data else "is missing"
        raise datafile.DataFileError(f"{path.name}: {name} {what}.")
    lists = {name: _words(path, name, each) for name, each in data["lists"].items()}
    for name, each in data["written"].items():
        if not isinstance(each, str):
            raise _complaint(path, name, "is no text")
    if not all(isinstance(each, str) for each in data["questions"]):
        raise _complaint(path, "questions", "is no list of questions")
    known: dict[str, Any] = {
        "lists": lists,
        "written": data["written"],
        "questions": tuple(data["questions"]),
    }
    for name in names[3:]:
        if isinstance(data[name], dict):
            tables = {key: _phrases(path, key, each, lists) for key, each in data[name].items()}
            known[name] = Section(name, tables)
        else:
            known[name] = _phrases(path, name, data[name], lists)
    return Lexicon(**known)


def _words(path: Path, name: str, plain: object) -> frozenset[str]:
    if not isinstance(plain, str):
        raise _complaint(path, name, "is no text")
    return frozenset(plain.casefold().split())


def _phrases(path: Path, name: str, plain: object, lists: Mapping[str, frozenset[str]]) -> Phrases:
    lines = plain.split() if isinstance(plain, str) else plain
    if not isinstance(lines, list) or not all(isinstance(each, str) for each in lines):
        raise _complaint(path, name, "is no list of phrases")
    try:
        return Phrases(lines, lists)
    except ValueError as error:
        raise _complaint(path, name, f"is not understood: {error}") from error


def _complaint(path: Path, name: str, what: str) -> datafile.DataFileError:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    line = next((at for at, each in enumerate(lines, 1) if re.match(rf"\s*{re.escape(name)}\s*=", each)), 1)
    return datafile.complaint(path, line, f"{name} {what}.")
