"""The rules of one language, read from resources/coach/<language>/*.toml."""

import gc
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from relpitch import datafile, paths
from relpitch.coach.language import FILE, Language, read_language
from relpitch.coach.phrase import Notation, Phrase
from relpitch.coach.reading import Reading, key
from relpitch.domain.errors import RelpitchError

CATEGORIES = ("desperation", "take", "pushy", "cliche", "jargon", "hedge", "breath", "graceful", "give")
"""What a rule may be about. The first seven are problems, and where two meet, the earlier one speaks."""

PARTS = ("offer", "relevance", "proof", "invitation")
"""What a pitch may lack. Rules named after one say what its presence looks like; a give is an offer."""

KINDS = ("pitch", "message")

CHECKS = ("breath", "acronym", "glossary")

_WIDEST = 16  # words a context may begin before the hit that it clears

_BLOCK = re.compile(r"^(?=\[\[rule\]\])", re.MULTILINE)
_EXAMPLES = re.compile(r"^(?:yes|no) = \[\n.*?^\]$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing the coach knows to say, without its patterns.

    `suggestions` are questions or swaps; they replace the whole sentence, or with `swap` the phrase alone.
    `also`: parts of a pitch that are there where this is. `softens`: beside a way out it clears a take.
    `drops`: words that the sentence is as true without; where one is said, leaving it out is the suggestion.
    `check`: found by code and not by phrases. `place`: of one category, the earlier rule speaks first.
    """

    id: str
    category: str
    kinds: tuple[str, ...] = KINDS
    why: str = ""
    suggestions: tuple[str, ...] = ()
    swap: bool = False
    drops: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    softens: bool = False
    check: str = ""
    place: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a reading that a rule is about: from one word up to another."""

    rule: Rule
    first: int
    after: int


class Contexts:
    """What clears the hits of one rule; made ready when it first has one, which most rules never do."""

    def __init__(self, notation: Notation, patterns: tuple[str, ...]) -> None:
        self._notation = notation
        self._patterns = patterns

    @cached_property
    def _index(self) -> Mapping[str, list[Phrase]]:
        index: dict[str, list[Phrase]] = {}
        for pattern in self._patterns:
            phrase = self._notation.phrase(pattern)
            for word in phrase.anchors:
                index.setdefault(key(word), []).append(phrase)
        return index

    def clear(self, reading: Reading, hit: Hit) -> bool:
        """Whether one of them overlaps a hit."""
        around = range(max(1, hit.first - _WIDEST), min(len(reading.words), hit.after + _WIDEST))
        return any(
            start < hit.after and phrase.after(reading, start) > hit.first
            for at in around
            for phrase in self._index.get(reading.keys[at], ())
            for start in range(max(1, at - phrase.most), at - phrase.least + 1)
        )


@dataclass(frozen=True, slots=True)
class Pack:
    """All that is known about one language. `complaints` name what could not be read; the rest works."""

    rules: Mapping[str, Rule]
    language: Language
    complaints: tuple[str, ...]
    index: Mapping[str, Sequence[tuple[Phrase, Rule]]]
    contexts: Mapping[str, Contexts]

    def judges(self, part: str) -> bool:
        """Whether there are rules to see a part of a pitch by."""
        wanted = "give" if part == "offer" else part
        return any(rule.category == wanted or part in rule.also for rule in self.rules.values())

    def hits(self, reading: Reading) -> list[Hit]:
        """Every place a rule is about, in no order, without those that a context clears."""
        found: dict[tuple[str, int], Hit] = {}
        for at, word in enumerate(reading.keys):
            for phrase, rule in self.index.get(word, ()):
                for start in range(max(1, at - phrase.most), at - phrase.least + 1):
                    after = phrase.after(reading, start)
                    if after > 0 and ((rule.id, start) not in found or found[rule.id, start].after < after):
                        found[rule.id, start] = Hit(rule, start, after)
        return [hit for hit in found.values() if not self.contexts[hit.rule.id].clear(reading, hit)]


@cache
def pack(language: str) -> Pack | None:
    """The rules for a language, or None where there are none."""
    folder = paths.resources() / "coach" / language
    return load(folder) if language and folder.is_dir() else None


def load(folder: Path) -> Pack:
    """Read a folder of rules. What is damaged is left out and complained about."""
    collecting = gc.isenabled()
    gc.disable()  # thousands of small tuples and nothing to collect: half of the time, otherwise
    try:
        return _load(folder)
    finally:
        if collecting:
            gc.enable()


def _load(folder: Path) -> Pack:
    complaints: list[str] = []
    language = Language()
    try:
        language = read_language(folder)
    except RelpitchError as error:
        complaints.append(str(error))
    notation = Notation(language)
    rules: dict[str, Rule] = {}
    index: dict[str, list[tuple[Phrase, Rule]]] = {}
    contexts: dict[str, Contexts] = {}
    for path in sorted(folder.glob("*.toml")):
        if path.name == FILE:
            continue
        for line, entry in _entries(path, complaints):
            name = str(entry.get("id", "a rule without an id"))
            try:
                rule = _rule(entry, rules)
                phrases = [notation.phrase(pattern) for pattern in _strings(entry, "match")]
                contexts[rule.id] = Contexts(notation, _checked(notation, _strings(entry, "unless")))
            except ValueError as error:
                complaints.append(str(datafile.complaint(path, line, f"{name}: {error}.")))
                continue
            rules[rule.id] = rule
            for phrase in phrases:
                found = (phrase, rule)
                for word in phrase.anchors:
                    index.setdefault(key(word), []).append(found)
    return Pack(
        MappingProxyType(rules),
        language,
        tuple(complaints),
        index,
        contexts,
    )


def _entries(path: Path, complaints: list[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each rule of a file with its line, without examples; one that is not TOML is complained about."""
    try:
        text = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError):
        complaints.append(f"{path.name} cannot be read.")
        return
    line = 1
    # Examples are for the tests; reading them would double the time it takes to start.
    text = _EXAMPLES.sub(lambda examples: "\n" * examples[0].count("\n"), text)
    for block in _BLOCK.split(text):
        try:
            entries = tomllib.loads(block)
        except tomllib.TOMLDecodeError as error:
            name = re.search(r'^id = "(.*)"', block, re.MULTILINE)
            what, _, place = str(error).partition(" (at line ")
            at = line + int(place.partition(",")[0]) - 1 if place else line
            about = f"{name[1] if name else 'a rule'} is not TOML: {what}."
            complaints.append(str(datafile.complaint(path, at, about)))
        else:
            for entry in entries.get("rule", ()):
                yield line, entry
        line += block.count("\n")


def _rule(entry: Mapping[str, Any], known: Mapping[str, Rule]) -> Rule:
    name, category = entry.get("id"), entry.get("category")
    if not isinstance(name, str) or not name:
        raise ValueError("it needs an id")
    if name in known:
        raise ValueError("its id is taken")
    if category not in CATEGORIES + PARTS:
        raise ValueError(f"there is no category {category!r}")
    kinds, also = _strings(entry, "kinds") or KINDS, _strings(entry, "also")
    check, replaces = entry.get("check", ""), entry.get("replace", "sentence")
    for value, allowed in ((kinds, KINDS), (also, PARTS), ([replaces], ("sentence", "phrase"))):
        if not set(value) <= set(allowed):
            raise ValueError(f"it says {', '.join(value)} where only {', '.join(allowed)} can stand")
    if (check not in CHECKS) if check else not _strings(entry, "match"):
        raise ValueError("it has nothing to match")
    why, softens = str(entry.get("why", "")), entry.get("softens") is True
    suggestions, drops = _strings(entry, "try"), _strings(entry, "drop")
    swap = replaces == "phrase"
    return Rule(name, category, kinds, why, suggestions, swap, drops, also, softens, check, len(known))


def _checked(notation: Notation, patterns: tuple[str, ...]) -> tuple[str, ...]:
    for pattern in patterns:
        notation.check(pattern)
    return patterns


def _strings(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError(f"{key} is a list of texts")
    return tuple(value)
