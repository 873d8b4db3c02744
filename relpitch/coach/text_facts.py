"""What a text tells already and whom it speaks to, and which notes are silent for it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from relpitch.cache_sizes import PASSAGES
from relpitch.coach.gate import Gate, Passed, past_gates
from relpitch.coach.judged import Judged
from relpitch.coach.paragraph import Found, Paragraphs, paragraphs_of

GIVES, OFFERS_NOTHING = "gives", "offers nothing"
"""Facts of `FACTS_WITHOUT_PATTERN` that only whoever reviews the text knows."""

_BESIDE = MappingProxyType(
    {
        "cliche": "others say it too",
        "pushy": "presses or pleads",
        "desperation": "presses or pleads",
    }
)

_LACK = "no "  # stands before a part where a gate is about its lack
_FACT = "fact "  # stands before a fact in the evidence of a sentence
_HARDLY, _SURELY = 0.8, 1.25  # margins
_MAY_GIVE = -0.4  # margin of the likeliest give from which on a text may give
_SHORT_WORDS, _WORDS_OF_A_FEW_LINES = 55, 40
_FIGURE = re.compile(r"\d")
_LINES_ASKED = 3  # lines that end in a question before others: a page of questions and answers


class ShownFact(NamedTuple):
    """A fact that a stretch of a text shows."""

    fact: str
    start: int
    end: int


GatesOfNotes = Mapping[str, Sequence[Gate]]
"""The gates by the names of the notes that they name."""

FactPlaces = Mapping[str, Sequence[tuple[int, int]]]
"""By fact, where it begins and ends in a text."""


class TextFacts:
    """The facts of one text by which notes are silent; `shown` are those of the whole."""

    def __init__(self, gates: GatesOfNotes, places: FactPlaces, shown: Iterable[str]) -> None:
        """`places`: where the facts are that gates go by in the sentence of a note."""
        self._gates, self._places, self.shown = gates, places, frozenset(shown)

    def passed(self, found: Found) -> Passed:
        """How far a note gets past the gates."""
        names = (found.rule.id, found.rule.category)
        gates = [gate for name in names for gate in self._gates.get(name, ())]
        return past_gates(gates, names, self.shown, lambda gate: self._facts_at(gate, *found.sentence))

    def _facts_at(self, gate: Gate, start: int, end: int) -> set[str]:
        """Those facts at a place that a gate goes by."""
        return {
            fact
            for fact in gate.here | gate.silent_here
            if any(first < end and start < after for first, after in self._places.get(fact, ()))
        }

    def lack_passed(self, part: str) -> Passed:
        """How far it gets past the gates that a part is missing."""
        name = _LACK + part
        return past_gates(self._gates.get(name, ()), (name,), self.shown, lambda _gate: ())

    def with_facts(self, more: Iterable[str]) -> "TextFacts":
        """These facts and more."""
        return TextFacts(self._gates, self._places, self.shown.union(more))


class TextFactReader:
    """Reads by one pack what texts tell. What was read of a paragraph is remembered."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        self._paragraphs, self._pack = paragraphs, paragraphs.pack
        self._in_paragraph = lru_cache(maxsize=PASSAGES)(self._find)
        gates = self._pack.gates
        self._local = frozenset[str]().union(*(gate.here | gate.silent_here for gate in gates))
        named = self._local.union(*(gate.silent | gate.only for gate in gates))
        self._in_clauses = {each if each[:1] == "<" else f"{_FACT}{each}": each for each in named}
        by_name = defaultdict[str, list[Gate]](list)
        for gate in gates:
            for name in gate.notes:
                by_name[name].append(gate)
        self._gates: GatesOfNotes = dict(by_name)
        # Without weights nothing is judged, and facts of clauses come from their patterns alone.
        self._facts = () if self._pack.weights.decisions else (self._pack.facts,)

    def facts(self, text: str, judged: Sequence[Judged], more: Iterable[str]) -> TextFacts:
        """What a text tells. `more`: what else is known of it, of `FACTS_WITHOUT_PATTERN`."""
        parts = [(start, text[start:end]) for start, end in paragraphs_of(text)]
        places = defaultdict[str, list[tuple[int, int]]](list)
        shown = set(more)
        for start, part in parts:
            for found in self._in_paragraph(part):
                shown.add(found.fact)
                if found.fact in self._local:
                    places[found.fact].append((start + found.start, start + found.end))
        for each in judged:
            sentence = each.sentence
            seen = [self._in_clauses[name] for name in self._in_clauses.keys() & sentence.evidence.keys()]
            for fact in (*seen, *_decided(each.margins)):
                shown.add(fact)
                if fact in self._local:
                    places[fact].append((sentence.start, sentence.end))
        words = sum(self._paragraphs.read(part).words for _, part in parts)
        return TextFacts(self._gates, places, shown.union(_facts_without_pattern(text, words, judged)))

    def _find(self, text: str) -> tuple[ShownFact, ...]:
        reading = self._paragraphs.read(text).reading
        cleared = [(hit.rule.id, hit.first, hit.after) for hit in self._pack.text_contexts.find(reading)]
        return tuple(
            ShownFact(hit.rule.id, reading.starts[hit.first], reading.ends[hit.after - 1])
            for facts in (self._pack.text_facts, *self._facts)
            for hit in facts.find(reading)
            if not any(
                name == hit.rule.id and first < hit.after and hit.first < after
                for name, first, after in cleared
            )
        )


def _facts_without_pattern(text: str, words: int, judged: Iterable[Judged]) -> Iterator[str]:
    if words < _SHORT_WORDS:
        yield "short"
    if words < _WORDS_OF_A_FEW_LINES:
        yield "a few lines"
    if sum(line.rstrip().endswith("?") for line in text.split("\n")[:-1]) >= _LINES_ASKED:
        yield "questions answered"
    if _FIGURE.search(text):
        yield "a figure"
    likeliest = max((each.margins.get("give", _MAY_GIVE - 1) for each in judged), default=_MAY_GIVE - 1)
    if likeliest >= _MAY_GIVE:
        yield "may give"


def _decided(margins: Mapping[str, float]) -> Iterator[str]:
    """The facts of a sentence that are how surely it is decided to be something."""
    if margins.get("take", _HARDLY) < _HARDLY:
        yield "hardly a take"
    if margins.get("pushy", 0.0) >= _SURELY:
        yield "surely pushy"


def facts_beside(categories: Iterable[str]) -> set[str]:
    """What is known of a text by the categories of what was found in it."""
    return {_BESIDE[each] for each in categories if each in _BESIDE}


def facts_of_setting(setting: str) -> tuple[str, ...]:
    """What is known of a pitch by the id of the setting it is for; nothing where there is none."""
    return ("said in a setting", f"setting {setting}") if setting else ()
