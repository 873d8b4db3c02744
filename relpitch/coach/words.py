"""Word classes of a language and the words its clauses are read by: classes.toml and clauses.toml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from relpitch import datafile
from relpitch.coach.inflection import inflections
from relpitch.coach.language import Language

CLASSES = "classes.toml"
CLAUSES = "clauses.toml"


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """What the clause reader goes by; see clauses.toml for what each is."""

    actors: Mapping[str, str] = field(default_factory=dict)
    subjects: frozenset[str] = frozenset()
    modals: Mapping[str, str] = field(default_factory=dict)
    helpers: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    reached: Mapping[str, str] = field(default_factory=dict)
    verbs: tuple[str, ...] = ()
    weak: frozenset[str] = frozenset()


Classes = Mapping[str, tuple[str, ...]]
"""By word, the names of its classes."""


def read_classes(folder: Path, language: Language) -> Classes:
    """Read a folder's classes.toml; empty where there is none."""
    if not (folder / CLASSES).exists():
        return {}
    found: dict[str, list[str]] = {}
    try:
        for name, entry in datafile.read(folder / CLASSES)["classes"].items():
            words = set(entry.get("words", "").split())
            for verb in entry.get("verbs", "").split():
                words.update(inflections(verb, language.irregular))
            for word in words:
                found.setdefault(word, []).append(name)
    except (KeyError, AttributeError, TypeError) as error:
        raise datafile.DataFileError(f"{CLASSES} lacks or misuses {error}.") from error
    return {word: tuple(names) for word, names in found.items()}


def read_clause_words(folder: Path) -> ClauseWords:
    """Read a folder's clauses.toml; empty where there is none."""
    if not (folder / CLAUSES).exists():
        return ClauseWords()
    table = datafile.read(folder / CLAUSES)
    try:
        return ClauseWords(
            _named(table["actors"]),
            _set(table["subjects"]),
            _named(table["modals"]),
            _set(table["helpers"]),
            _set(table["joins"]),
            _set(table["openers"]),
            _set(table["leads"]),
            _set(table["conditions"]),
            _set(table["negations"]),
            _named(table["reached"]),
            tuple(table["verbs"]["order"].split()),
            frozenset(table["verbs"]["weak"].split()),
        )
    except (KeyError, AttributeError, TypeError) as error:
        raise datafile.DataFileError(f"{CLAUSES} lacks or misuses {error}.") from error


def _named(table: Mapping[str, str]) -> dict[str, str]:
    return {word: name for name, words in table.items() for word in words.split()}


def _set(table: Mapping[str, str]) -> frozenset[str]:
    return frozenset(table["words"].split())
