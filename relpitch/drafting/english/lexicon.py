"""What drafting knows of rough answers in English, read from its data file."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from relpitch import datafile, paths
from relpitch.drafting.english.phrases import Phrases


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
    turns: Phrases
    address: Phrases
    who: Section
    change: Section
    touch: Section
    aside: Section
    closing: Section

    def is_in(self, list_name: str, word: str) -> bool:
        """Whether a word is in the list of that name."""
        return word in self.lists[list_name]


@cache
def english() -> Lexicon:
    """The words for English."""
    return read(paths.resources() / "drafting" / "answers.toml")


def read(path: Path) -> Lexicon:
    """The words of a data file; DataFileError names file and line of what is not understood."""
    names = [field.name for field in fields(Lexicon)]
    data = datafile.read_table(path, *names)
    listed, written = data.table("lists"), data.table("written")
    lists = {name: frozenset(listed.text(name).casefold().split()) for name in listed.names}
    known: dict[str, Any] = {
        "lists": lists,
        "written": {name: written.text(name, "") for name in written.names},
        "questions": data.texts("questions"),
    }
    for name in names[3:]:
        if isinstance(data.raw(name), dict):
            table = data.table(name)
            known[name] = Section(name, {key: _phrases(table, key, lists) for key in table.names})
        else:
            known[name] = _phrases(data, name, lists)
    return Lexicon(**known)


def _phrases(entry: datafile.Entry, name: str, lists: Mapping[str, frozenset[str]]) -> Phrases:
    plain = entry.checked(name, _are_phrases, "a list of phrases in quotes")
    try:
        return Phrases(plain.split() if isinstance(plain, str) else plain, lists)
    except ValueError as error:
        raise entry.wrong(f"{name} is not understood: {error}.", name) from error


def _are_phrases(value: object) -> bool:
    return isinstance(value, str) or (
        isinstance(value, list) and all(isinstance(each, str) for each in value)
    )
