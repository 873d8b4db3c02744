"""The rules of one language, read from resources/coach/<language>/*.toml."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from relpitch import datafile, paths
from relpitch.coach.language import FILE, Language, read_language
from relpitch.coach.phrase import NUMBER, Notation, Phrase, follow
from relpitch.coach.reading import Reading
from relpitch.domain.errors import RelpitchError

CATEGORIES = ("desperation", "take", "pushy", "cliche", "jargon", "hedge", "breath", "graceful", "give")
"""What a rule may be about. The first seven are problems, and where two meet, the earlier one speaks."""

PARTS = ("offer", "relevance", "proof", "invitation")
"""What a pitch may lack. Rules named after one say what its presence looks like; a give is an offer."""

KINDS = ("pitch", "message")

CHECKS = ("breath", "acronym", "glossary")

_BLOCK = re.compile(r"^(?=\[\[rule\]\])", re.MULTILINE)
_EXAMPLES = re.compile(r"^(?:yes|no) = \[\n.*?^\]$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing the coach knows to say, without its patterns.

    `suggestions` are questions or swaps; they replace the whole sentence, or with `swap` the phrase alone.
    `also`: parts of a pitch that are there where this is. `softens`: beside a way out it clears a take.
    `check`: found by code and not by phrases.
    """

    id: str
    category: str
    kinds: tuple[str, ...] = KINDS
    why: str = ""
    suggestions: tuple[str, ...] = ()
    swap: bool = False
    also: tuple[str, ...] = ()
    softens: bool = False
    check: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a reading that a rule is about: from one word up to another."""

    rule: Rule
    first: int
    after: int


@dataclass(frozen=True, slots=True)
class Pack:
    """All that is known about one language. `complaints` name what could not be read; the rest works."""

    rules: Mapping[str, Rule]
    language: Language
    complaints: tuple[str, ...]
    index: Mapping[str, tuple[tuple[Phrase, Rule, bool], ...]]

    def judges(self, part: str) -> bool:
        """Whether there are rules to see a part of a pitch by."""
        wanted = "give" if part == "offer" else part
        return any(rule.category == wanted or part in rule.also for rule in self.rules.values())

    def hits(self, reading: Reading) -> list[Hit]:
        """Every place a rule is about, in no order, without those that a context clears."""
        found: dict[tuple[str, int], Hit] = {}
        clear: dict[str, list[tuple[int, int]]] = {}
        words, opens = reading.words, reading.opens
        for at, word in enumerate(words):
            for phrase, rule, clears in self.index.get(NUMBER if word[:1].isdigit() else word, ()):
                for start in range(max(1, at - phrase.most), at - phrase.least + 1):
                    if phrase.first is not None and words[start] not in phrase.first:
                        continue
                    after = follow(phrase.steps, words, opens, start)
                    if after < 0:
                        continue
                    if clears:
                        clear.setdefault(rule.id, []).append((start, after))
                    elif (rule.id, start) not in found or found[rule.id, start].after < after:
                        found[rule.id, start] = Hit(rule, start, after)
        return [
            hit
            for hit in found.values()
            if not any(low < hit.after and hit.first < high for low, high in clear.get(hit.rule.id, ()))
        ]


@cache
def pack(language: str) -> Pack | None:
    """The rules for a language, or None where there are none."""
    folder = paths.resources() / "coach" / language
    return load(folder) if language and folder.is_dir() else None


def load(folder: Path) -> Pack:
    """Read a folder of rules. What is damaged is left out and complained about."""
    complaints: list[str] = []
    language = Language()
    try:
        language = read_language(folder)
    except RelpitchError as error:
        complaints.append(str(error))
    notation = Notation(language)
    rules: dict[str, Rule] = {}
    index: dict[str, list[tuple[Phrase, Rule, bool]]] = {}
    for path in sorted(folder.glob("*.toml")):
        if path.name == FILE:
            continue
        for line, entry in _entries(path, complaints):
            name = str(entry.get("id", "a rule without an id"))
            try:
                rule = _rule(entry, rules)
                patterns = [
                    (notation.phrase(pattern), rule, clears)
                    for clears, key in ((False, "match"), (True, "unless"))
                    for pattern in _strings(entry, key)
                ]
            except ValueError as error:
                complaints.append(str(datafile.complaint(path, line, f"{name}: {error}.")))
                continue
            rules[rule.id] = rule
            for each in patterns:
                for word in each[0].anchors:
                    index.setdefault(word, []).append(each)
    return Pack(
        MappingProxyType(rules),
        language,
        tuple(complaints),
        {word: tuple(entries) for word, entries in index.items()},
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
    return Rule(
        name, category, kinds, why, _strings(entry, "try"), replaces == "phrase", also, softens, check
    )


def _strings(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError(f"{key} is a list of texts")
    return tuple(value)
