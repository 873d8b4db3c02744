"""What speaks for or against a decision about a sentence: words, their classes, clauses, facts, rules."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from relpitch.coach.clause import Clause, ClauseReader
from relpitch.coach.index import Index
from relpitch.coach.reading import NUMBER, ParagraphWords
from relpitch.coach.rule import Rule
from relpitch.coach.words import Classes

WHOLE_SENTENCE = -1
"""The place of what a sentence shows as a whole."""

_LENGTHS = ((6, "s"), (14, "m"), (25, "l"))  # so many words are no longer of that length; more are "xl"
_TOPICS = ("about ", "fact ")
_NEIGHBOURS = ("take", "give", "pushy", "desperation", "graceful", "asks")

Evidence = dict[str, int]
"""By name, the word of the reading where it first shows, or `WHOLE_SENTENCE`."""


class Sentence(NamedTuple):
    """A sentence: its place in the paragraph, its clauses, what it shows, and its words."""

    start: int
    end: int
    clauses: tuple[Clause, ...]
    evidence: Evidence
    words: tuple[str, ...]


class EvidenceReader:
    """Reads what the sentences of a paragraph show, in one language."""

    def __init__(self, clauses: ClauseReader, classes: Classes, facts: Index) -> None:
        self._clauses, self._classes, self._facts = clauses, classes, facts

    def sentences(
        self, text: str, reading: ParagraphWords, ruled: Sequence[tuple[Rule, int, int]]
    ) -> list[Sentence]:
        """Each sentence of a paragraph. `ruled`: what rules are about, by place in the text."""
        ends = [at for at, word in enumerate(reading.words) if not word]
        facts = [(hit.rule.id, hit.first, hit.after) for hit in self._facts.find(reading)]
        found = []
        for number, (start, end) in enumerate(reading.sentences):
            first, after = ends[number] + 1, ends[number + 1]
            asks = "?" in text[max(start, end - 3) : end]
            clauses = tuple(self._clauses.clauses(reading, first, after, asks=asks))
            evidence: Evidence = {}
            for name, place in self._of_sentence(reading.words[first:after], first, asks=asks):
                evidence.setdefault(name, place)
            for name, place in _of_clauses(clauses, first):
                evidence.setdefault(name, place)
            for clause in clauses:
                for name, begun, done in facts:
                    if clause.first <= begun and done <= clause.after:
                        evidence.setdefault(f"fact {name}", begun)
            for rule, begun, done in ruled:
                if begun < end and start < done:
                    evidence[f"rule {rule.id}"] = evidence[f"about {rule.category}"] = WHOLE_SENTENCE
                    if len(clauses) == 1:
                        evidence[f"all about {rule.category}"] = WHOLE_SENTENCE
            if "!" in text[start:end]:
                evidence["shouts"] = WHOLE_SENTENCE
            found.append(Sentence(start, end, clauses, evidence, tuple(reading.words[first:after])))
        _add_neighbours([each.evidence for each in found])
        return found

    def _of_sentence(self, written: Sequence[str], first: int, *, asks: bool) -> Iterator[tuple[str, int]]:
        words = [NUMBER if word[0].isdigit() else word for word in written]
        classes = [self._classes.get(word, ()) for word in words]
        for place, word in enumerate(words, start=first):
            yield word, place
        line = ["^", *words, "?" if asks else "$"]
        for place, (one, other) in enumerate(pairwise(line), start=first - 1):
            yield f"{one} {other}", max(place, first)
        for place, names in enumerate(classes, start=first):
            for name in names:
                yield f"<{name}>", place
        yield f"length {next((name for most, name in _LENGTHS if len(words) < most), 'xl')}", WHOLE_SENTENCE
        if asks:
            yield "asks", WHOLE_SENTENCE


def _of_clauses(clauses: Sequence[Clause], first: int) -> Iterator[tuple[str, int]]:
    for one, other in pairwise(clauses):
        yield f"{one.actor} {one.form}s, {other.actor} {other.form}s", other.first
        if one.form == "if" and not other.negated:
            if other.form == "order":
                yield "fact if so, do", other.first
            elif other.form == "state" and other.actor in ("I", "own"):
                yield "fact if so, I do", other.first
    for each in clauses:
        actor, form, verb = each.actor, each.form, each.verb or "-"
        to, modal = each.to or "-", each.modal or "-"
        for name in (
            f"actor {actor}",
            f"form {form}",
            f"{actor} {form}s",
            f"{actor} does {verb}",
            f"{form}s {verb}",
            f"{verb} to {to}",
            f"{actor} {form}s {verb} to {to}",
            f"{actor} {modal} {verb}",
            f"{actor} {form}s {modal} {verb} to {to}{' not' if each.negated else ''}",
        ):
            yield name, each.first
        if each.actor in ("I", "own") and each.form == "state" and each.to in ("you", "them"):
            yield f"fact I do to {each.to}{' not' if each.negated else ''}", each.first
        if each.negated:
            yield f"not {verb}", each.first
        if each.first == first:
            yield f"begins {actor} {form}s {verb}", each.first


def _add_neighbours(evidence: Sequence[Evidence]) -> None:
    """Where a sentence stands, and what those before and after it are about."""
    last = len(evidence) - 1
    topics = [[name for name in each if name.startswith(_TOPICS)] for each in evidence]
    for at, each in enumerate(evidence):
        each["first" if at == 0 else "last" if at == last else "between"] = WHOLE_SENTENCE
        for near, side in ((at - 1, "after"), (at + 1, "before")):
            if 0 <= near <= last:
                for name in _NEIGHBOURS:
                    if (name if name == "asks" else f"about {name}") in evidence[near]:
                        each[f"{side} {name}"] = WHOLE_SENTENCE
                for name in topics[near]:
                    each[f"{side}: {name}"] = WHOLE_SENTENCE
