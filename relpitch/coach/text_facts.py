"""What a text tells already and whom it speaks to, and which notes are silent for it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from relpitch.cache_sizes import PASSAGES
from relpitch.coach.gate import Gate
from relpitch.coach.judged import Judged
from relpitch.coach.paragraph import Found, Paragraphs, paragraphs_of

ASKS, GIVES = "asks", "gives"
"""Facts of `OBSERVED` that only whoever reviews the text knows."""

_LACK = "no "  # stands before a part where a gate is about its lack
_FACT = "fact "  # stands before a fact in the evidence of a sentence
_MAY_GIVE = -0.4  # margin of the likeliest give from which on a text may give
_FEW = 55  # words
_FIGURES = 2  # numbers in digits: so many are figures enough
_FIGURE = re.compile(r"\d+")
_ASKED = 3  # lines that end in a question before others: a page of questions and answers


class ShownFact(NamedTuple):
    """A fact that a stretch of a text shows."""

    fact: str
    start: int
    end: int


class TextFacts:
    """The facts of one text by which notes are silent; `shown` are those of the whole."""

    def __init__(self, gates: Sequence[Gate], places: Iterable[ShownFact], shown: Iterable[str]) -> None:
        """`places`: where the facts are that gates go by in the sentence of a note."""
        self._gates, self._places, self.shown = gates, tuple(places), frozenset(shown)

    def lets(self, found: Found) -> bool:
        """Whether the gates let a note through."""
        names = (found.rule.id, found.rule.category)
        gates = [gate for gate in self._gates if not gate.notes.isdisjoint(names)]
        if not gates:
            return True
        start, end = found.sentence
        here = {each.fact for each in self._places if each.start < end and start < each.end}
        return all(gate.lets(names, self.shown, here) for gate in gates)

    def lets_lack(self, part: str) -> bool:
        """Whether the gates let through that a part is missing."""
        return all(gate.lets((_LACK + part,), self.shown) for gate in self._gates)

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
        self._in_clauses = [(each if each[:1] == "<" else f"{_FACT}{each}", each) for each in named]
        # Without weights nothing is judged, and facts of clauses come from their patterns alone.
        self._facts = () if self._pack.weights.decisions else (self._pack.facts,)

    def facts(self, text: str, judged: Sequence[Judged], more: Iterable[str]) -> TextFacts:
        """What a text tells. `more`: what else is known of it, of `OBSERVED`."""
        parts = [(start, text[start:end]) for start, end in paragraphs_of(text)]
        found = [(start, each) for start, part in parts for each in self._in_paragraph(part)]
        clauses = list(self._of_clauses(judged))
        places = [
            each._replace(start=start + each.start, end=start + each.end)
            for start, each in found
            if each.fact in self._local
        ]
        places += [each for each in clauses if each.fact in self._local]
        shown = {each.fact for _, each in found}.union(each.fact for each in clauses)
        words = sum(self._paragraphs.read(part).words for _, part in parts)
        return TextFacts(self._pack.gates, places, shown.union(more, _observed(text, words, judged)))

    def _of_clauses(self, judged: Iterable[Judged]) -> Iterator[ShownFact]:
        """The facts and word classes of what was read for the decisions."""
        for each in judged:
            evidence = each.sentence.evidence
            for name, fact in self._in_clauses:
                if name in evidence:
                    yield ShownFact(fact, each.sentence.start, each.sentence.end)

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


def _observed(text: str, words: int, judged: Iterable[Judged]) -> Iterator[str]:
    if words < _FEW:
        yield "short"
    if sum(line.rstrip().endswith("?") for line in text.split("\n")[:-1]) >= _ASKED:
        yield "questions answered"
    if len(_FIGURE.findall(text)) >= _FIGURES:
        yield "figures"
    likeliest = max((each.margins.get("give", _MAY_GIVE - 1) for each in judged), default=_MAY_GIVE - 1)
    yield "may give" if likeliest >= _MAY_GIVE else "gives nothing"


def facts_of_setting(setting: str) -> tuple[str, ...]:
    """What is known of a pitch by the id of the setting it is for; nothing where there is none."""
    return ("said in a setting", f"setting {setting}") if setting else ()
