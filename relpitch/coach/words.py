"""Reads a language's word classes (classes.toml) and the word lists of its clause reader (clauses.toml)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from relpitch import datafile
from relpitch.coach.inflection import inflections
from relpitch.coach.language import LanguageWords

CLASSES = "classes.toml"
CLAUSES = "clauses.toml"


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """The word lists of the clause reader; clauses.toml has them by these names and says what each is for."""

    actors: Mapping[str, str] = field(default_factory=dict)
    subjects: frozenset[str] = frozenset()
    modals: Mapping[str, str] = field(default_factory=dict)
    auxiliaries: frozenset[str] = frozenset()
    clause_joiners: frozenset[str] = frozenset()
    clause_openers: frozenset[str] = frozenset()
    leading_words: frozenset[str] = frozenset()
    greetings: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    hanging: frozenset[str] = frozenset()
    objects: Mapping[str, str] = field(default_factory=dict)
    verb_class_order: tuple[str, ...] = ()
    weak_verb_classes: frozenset[str] = frozenset()


Classes = Mapping[str, tuple[str, ...]]
"""By word, the names of its classes."""


def read_classes(folder: Path, language: LanguageWords) -> Classes:
    """Read a folder's classes.toml; empty where there is none."""
    if not (folder / CLASSES).exists():
        return {}
    found: dict[str, list[str]] = {}
    classes = datafile.read_table(folder / CLASSES, "classes").table("classes")
    for name in classes.names:
        entry = classes.table(name)
        entry.only("words", "verbs")
        words = set(entry.words("words", default=""))
        for verb in entry.words("verbs", default=""):
            words.update(inflections(verb, language.irregular))
        for word in words:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def read_clause_words(folder: Path) -> ClauseWords:
    """Read a folder's clauses.toml; empty where there is none."""
    if not (folder / CLAUSES).exists():
        return ClauseWords()
    table = datafile.read_table(folder / CLAUSES, *_NAMED, *_SETS, "verbs")
    verb_table = table.table("verbs")
    verb_table.only("order", "weak")
    named: dict[str, Any] = {name: _name_by_word(table.table(name)) for name in _NAMED}
    sets: dict[str, Any] = {name: frozenset(table.table(name).words("words")) for name in _SETS}
    return ClauseWords(
        **named,
        **sets,
        verb_class_order=verb_table.words("order"),
        weak_verb_classes=frozenset(verb_table.words("weak")),
    )


_NAMED = ("actors", "modals", "objects")
_SETS = (
    "subjects",
    "auxiliaries",
    "clause_joiners",
    "clause_openers",
    "leading_words",
    "greetings",
    "conditions",
    "negations",
    "hanging",
)


def _name_by_word(table: datafile.Entry) -> dict[str, str]:
    return {word: name for name in table.names for word in table.words(name)}
