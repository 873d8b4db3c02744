"""The rules of one language, read from resources/coach/<language>/*.toml."""

import gc
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from relpitch import datafile, paths
from relpitch.coach.anchor import Anchors, read_anchors
from relpitch.coach.gate import FILE as GATES
from relpitch.coach.gate import Gate, gate_of
from relpitch.coach.index import Index
from relpitch.coach.language import FILE as WORDS_FILE
from relpitch.coach.language import LanguageWords, read_language
from relpitch.coach.notation import Notation
from relpitch.coach.reading import ParagraphWords
from relpitch.coach.rule import CATEGORIES, KINDS, PARTS, SPARED, Check, Hit, Rule
from relpitch.coach.weights import Weights, read_weights
from relpitch.coach.words import CLASSES, CLAUSES, Classes, ClauseWords, read_classes, read_clause_words
from relpitch.domain.errors import RelpitchError

FACTS = "facts.toml"
_NO_RULES = (WORDS_FILE, CLASSES, CLAUSES, FACTS, GATES)
_T = TypeVar("_T")
_BLOCK = re.compile(r"^(?=\[\[(?:rule|fact|gate)\]\])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Pack:
    """All that is known about one language. `complaints` name what could not be read; the rest works.

    `contexts` clear what patterns find, `clearing` what decisions show in a sentence. `text_facts` are
    what `gates` go by, `text_contexts` the contexts that clear these.
    """

    rules: Mapping[str, Rule]
    language: LanguageWords
    complaints: tuple[str, ...]
    index: Index
    contexts: Index
    clearing: Index
    classes: Classes
    clause_words: ClauseWords
    facts: Index
    weights: Weights
    text_facts: Index
    text_contexts: Index
    gates: tuple[Gate, ...]

    def judges(self, part: str) -> bool:
        """Whether there are rules to see a part of a pitch by."""
        wanted = "give" if part == "offer" else part
        return any(rule.category == wanted or part in rule.also for rule in self.rules.values())

    def hits(self, reading: ParagraphWords) -> list[Hit]:
        """Every place a rule is about, in no order, without those that a context clears."""
        found: dict[tuple[str, int], Hit] = {}
        for hit in self.index.find(reading):
            known = found.get((hit.rule.id, hit.first))
            if known is None or known.after < hit.after:
                found[hit.rule.id, hit.first] = hit
        clearing: dict[str, list[Hit]] = {}
        for hit in self.contexts.find(reading) if found else ():
            clearing.setdefault(hit.rule.id, []).append(hit)
        return [hit for hit in found.values() if not _is_cleared(hit, clearing.get(hit.rule.id))]


def _is_cleared(hit: Hit, clearing: list[Hit] | None) -> bool:
    """Whether a context of its rule touches a hit."""
    return clearing is not None and any(
        each.first < hit.after and each.after > hit.first for each in clearing
    )


@cache
def pack(language: str) -> Pack | None:
    """The rules for a language, or None where there are none."""
    folder = folder_of(language)
    return load(folder) if language and folder.is_dir() else None


def folder_of(language: str) -> Path:
    """Where the rules of a language lie."""
    return paths.resources() / "coach" / language


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
    language = _read(lambda: read_language(folder), LanguageWords(), complaints)
    no_classes: Classes = {}
    classes = _read(lambda: read_classes(folder, language), no_classes, complaints)
    clause_words = _read(lambda: read_clause_words(folder), ClauseWords(), complaints)
    weights = _read(lambda: read_weights(folder), Weights(), complaints)
    notation = Notation(language)
    rules: dict[str, Rule] = {}
    anchors = Anchors(language, notation, read_anchors(folder))
    index = Index(notation, anchors)
    contexts = Index(notation, anchors)
    clearing = Index(notation, anchors)
    for path in sorted(folder.glob("*.toml")):
        if path.name in _NO_RULES:
            continue
        for line, entry in _entries(path, complaints):
            name = str(entry.get("id", "a rule without an id"))
            try:
                rule = _rule(entry, rules)
                cleared_by = clearing if rule.check is Check.SENTENCE else contexts
                cleared_by.add(_strings(entry, "unless"), rule)
                index.add(_strings(entry, "match"), rule)
            except ValueError as error:
                complaints.append(str(datafile.complaint(path, line, f"{name}: {error}.")))
                continue
            rules[rule.id] = rule
    facts = Index(notation, anchors)
    text_facts, text_contexts = Index(notation, anchors), Index(notation, anchors)
    _add_facts(folder / FACTS, facts, Index(notation, anchors), complaints)
    gates = _add_facts(folder / GATES, text_facts, text_contexts, complaints)
    return Pack(
        rules=MappingProxyType(rules),
        language=language,
        complaints=tuple(complaints),
        index=index,
        contexts=contexts,
        clearing=clearing,
        classes=classes,
        clause_words=clause_words,
        facts=facts,
        weights=weights,
        text_facts=text_facts,
        text_contexts=text_contexts,
        gates=gates,
    )


def _read(reader: Callable[[], _T], otherwise: _T, complaints: list[str]) -> _T:
    """What a reader reads; where it cannot, a complaint and what stands in for it."""
    try:
        return reader()
    except RelpitchError as error:
        complaints.append(str(error))
        return otherwise


def _add_facts(path: Path, facts: Index, contexts: Index, complaints: list[str]) -> tuple[Gate, ...]:
    """Take up the facts of a file and the contexts that clear them. What comes back are its gates."""
    gates = []
    for line, entry in _entries(path, complaints) if path.exists() else ():
        try:
            if "notes" in entry:
                gates.append(gate_of(entry, _strings))
                continue
            fact = Rule(str(entry["id"]), "fact")
            contexts.add(_strings(entry, "unless"), fact)
            facts.add(_strings(entry, "match"), fact)
        except (ValueError, KeyError) as error:
            complaints.append(str(datafile.complaint(path, line, f"{error}.")))
    return tuple(gates)


def patterns(folder: Path) -> list[str]:
    """Every pattern of a folder's rules and facts."""
    entries = [
        entry
        for path in sorted(folder.glob("*.toml"))
        if path.name not in (WORDS_FILE, CLASSES, CLAUSES)
        for _, entry in _entries(path, [])
    ]
    return [each for entry in entries for name in ("match", "unless") for each in _strings(entry, name)]


def _entries(path: Path, complaints: list[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each rule or fact of a file with its line, without examples; what is not TOML is complained about."""
    try:
        text = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError):
        complaints.append(f"{path.name} cannot be read.")
        return
    line = 1
    for block in _BLOCK.split(text):
        try:
            entries = _rules(block)
        except tomllib.TOMLDecodeError as error:
            name = re.search(r'^id = "(.*)"', block, re.MULTILINE)
            what, _, place = str(error).partition(" (at line ")
            at = line + int(place.partition(",")[0]) - 1 if place else line
            about = f"{name[1] if name else 'a rule'} is not TOML: {what}."
            complaints.append(str(datafile.complaint(path, at, about)))
        else:
            for entry in entries:
                yield line, entry
        line += block.count("\n")


def _rules(block: str) -> list[dict[str, Any]]:
    """The rules of some TOML without their examples, which are for the tests.

    Reading those would triple the time; so would patterns, which are read here where each has its own line.
    """
    for name in ("yes", "no"):
        block, _ = _without(block, name)
    found: dict[str, list[str]] = {}
    for name in ("match", "unless"):
        rest, lines = _without(block, name)
        if lines and all(line[:3] == "  '" and line[-2:] == "'," and line.count("'") == 2 for line in lines):
            block, found[name] = rest, [line[3:-2] for line in lines]
    tables = tomllib.loads(block)
    rules: list[dict[str, Any]] = tables.get("rule", []) + tables.get("fact", []) + tables.get("gate", [])
    return [{**rule, **found} for rule in rules]


def _without(block: str, name: str) -> tuple[str, list[str]]:
    """A block with blank lines for a list that is written over several, and these."""
    start = block.find(f"\n{name} = [\n")
    end = block.find("\n]\n", start)
    if start < 0 or end < 0:
        return block, []
    lines = block[start:end].split("\n")
    return block[:start] + "\n" * len(lines) + block[end + 2 :], lines[2:]


def _rule(entry: Mapping[str, Any], known: Mapping[str, Rule]) -> Rule:
    name, category = entry.get("id"), entry.get("category")
    if not isinstance(name, str) or not name:
        raise ValueError("it needs an id")
    if name in known:
        raise ValueError("its id is taken")
    if category not in (*CATEGORIES, *PARTS, SPARED):
        raise ValueError(f"there is no category {category!r}")
    kinds, also = _strings(entry, "kinds") or KINDS, _strings(entry, "also")
    check, replaces = entry.get("check", ""), entry.get("replace", "sentence")
    for value, allowed in ((kinds, KINDS), (also, PARTS), ([replaces], ("sentence", "phrase"))):
        if not set(value) <= set(allowed):
            raise ValueError(f"it says {', '.join(value)} where only {', '.join(allowed)} can stand")
    if (check not in list(Check)) if check else not _strings(entry, "match"):
        raise ValueError("it has nothing to match")
    why = str(entry.get("why", ""))
    in_a_message = None
    if "why_in_message" in entry or "try_in_message" in entry:
        in_a_message = str(entry.get("why_in_message", why)), _strings(entry, "try_in_message")
    return Rule(
        name,
        category,
        kinds=kinds,
        why=why,
        suggestions=_strings(entry, "try"),
        swap=replaces == "phrase",
        drops=_strings(entry, "drop"),
        also=also,
        softens=entry.get("softens") is True,
        check=Check(check) if check else None,
        sure=entry.get("sure") is True,
        place=len(known),
        in_a_message=in_a_message,
        in_a_debt=entry.get("in_a_debt") is True,
    )


def _strings(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError(f"{key} is a list of texts")
    return tuple(value)
