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
    verb_order: tuple[str, ...] = ()
    weak: frozenset[str] = frozenset()


Classes = Mapping[str, tuple[str, ...]]
"""By word, the names of its classes."""


def read_classes(folder: Path, language: Language) -> Classes:
    """Read a folder's classes.toml; empty where there is none."""
    if not (folder / CLASSES).exists():
        return {}
    found: dict[str, list[str]] = {}
    classes = datafile.whole(folder / CLASSES, "classes").table("classes")
    for name in classes.names:
        entry = classes.table(name)
        entry.only("words", "verbs")
        words = set(entry.words("words", ""))
        for verb in entry.words("verbs", ""):
            words.update(inflections(verb, language.irregular))
        for word in words:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def read_clause_words(folder: Path) -> ClauseWords:
    """Read a folder's clauses.toml; empty where there is none."""
    if not (folder / CLAUSES).exists():
        return ClauseWords()
    table = datafile.whole(folder / CLAUSES, *_NAMED, *_SETS, "verbs")
    verb_table = table.table("verbs")
    verb_table.only("order", "weak")
    named = {name: _named(table.table(name)) for name in _NAMED}
    sets = {name: frozenset(table.table(name).words("words")) for name in _SETS}
    return ClauseWords(
        named["actors"],
        sets["subjects"],
        named["modals"],
        sets["helpers"],
        sets["joins"],
        sets["openers"],
        sets["leads"],
        sets["conditions"],
        sets["negations"],
        named["reached"],
        verb_table.words("order"),
        frozenset(verb_table.words("weak")),
    )


_NAMED = ("actors", "modals", "reached")
_SETS = ("subjects", "helpers", "joins", "openers", "leads", "conditions", "negations")


def _named(table: datafile.Entry) -> dict[str, str]:
    return {word: name for name in table.names for word in table.words(name)}
