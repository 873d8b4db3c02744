"""Decisions about the sentences of a paragraph and about a whole text, by the weights of a language."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import groupby
from math import exp
from types import MappingProxyType
from typing import TYPE_CHECKING

from relpitch.coach.clause import Clause
from relpitch.coach.evidence import WHOLE, Sentence
from relpitch.coach.paragraph import Found, Paragraphs
from relpitch.coach.reading import Reading, fold, read, unmarked
from relpitch.coach.rule import PARTS

if TYPE_CHECKING:
    from relpitch.coach.encoder import CloselyRead

LACK = "no "
"""Stands before a part: the name of the decision that a text lacks it."""

_STEP = 0.5
_TELLING = 4  # words of a clause that says something alone
_LEAST = -9.0
_WEIGHED = ("give", "take")
_OFFER = "offer"
_NEAR_A_GIFT = 0.5
"""What the score of a text's likeliest gift takes off the encoder's score that it offers nothing."""

_AT_THE_END = ("rule ", "about ", "fact ", "actor ", "form ", "asks")


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with the score of each decision about it, and how far that is over where it is shown from.

    Of the scores, above 0 it is more likely so than not. `doubted`: what even a sure rule is not believed in.
    """

    sentence: Sentence
    scores: dict[str, float]
    margins: dict[str, float]
    doubted: frozenset[str] = frozenset()

    def moved(self, by: int) -> "Judged":
        """The same, further on in the text."""
        if not by:
            return self
        start, end = self.sentence.start + by, self.sentence.end + by
        return replace(self, sentence=self.sentence._replace(start=start, end=end))


class Judge:
    """Decides by the weights of a pack; what it read is kept, so that a keystroke re-reads one paragraph."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        self._paragraphs = paragraphs
        self._weights = paragraphs.pack.weights
        self.sentences = lru_cache(maxsize=1024)(self._sentences)
        self._telling = lru_cache(maxsize=1024)(self._clause)
        self._cleared = lru_cache(maxsize=1024)(self._find_cleared)

    def _sentences(self, text: str, kind: str) -> tuple[Judged, ...]:
        """The sentences of a paragraph, by their words alone."""
        if not self._weights.decisions:
            return ()
        judged = []
        for sentence in self._paragraphs.evidence(text, kind):
            scores = self._weights.scores(sentence.evidence, sentence.words)
            judged.append(Judged(sentence, scores, self._margins(scores)))
        return tuple(judged)

    def _margins(
        self, scores: Mapping[str, float], meant: Mapping[str, float] = MappingProxyType({})
    ) -> dict[str, float]:
        decisions = self._weights.decisions
        return {name: decisions[name].margin(score, meant.get(name)) for name, score in scores.items()}

    def closer(self, judged: Sequence[Judged], meant: "CloselyRead") -> list[Judged]:
        """The same, decided with what the encoder makes of the sentences, as far as it read."""
        read = [
            Judged(each.sentence, each.scores, self._margins(each.scores, says), self._doubted(says))
            for each, says in zip(judged, meant.sentences, strict=False)
        ]
        return [*read, *judged[len(read) :]]

    def _doubted(self, says: Mapping[str, float]) -> frozenset[str]:
        decisions = self._weights.decisions
        return frozenset(
            name for name, score in says.items() if name in decisions and decisions[name].doubts(score)
        )

    def unruled(self, text: str, kind: str, judged: Sequence[Judged]) -> Iterator[Found]:
        """What shows in the sentences of a paragraph that no rule found."""
        if not judged:
            return
        pack = self._paragraphs.pack
        found = [each for each in self._paragraphs.read(text).found if kind in each.rule.kinds]
        rules = [each for each in pack.rules.values() if each.check == "sentence" and kind in each.kinds]
        for number, each in enumerate(judged):
            sentence = each.sentence
            if not any(map(str.isalpha, "".join(sentence.words))):
                continue  # an emoji or a number alone says nothing
            shown = [rule for rule in rules if each.margins.get(rule.category, _LEAST) >= 0]
            if shown:
                cleared = {name for name, at in self._cleared(text) if sentence.start <= at < sentence.end}
                shown = [rule for rule in shown if rule.id not in cleared]
            others = [
                other.rule
                for other in (found if shown else ())
                if other.start < sentence.end and sentence.start < other.end
            ]
            here = {rule.category for rule in others}
            if any(rule.sure and rule.category == "pushy" for rule in others):
                here.add("take")  # what surely presses is no mere request
            ours = bool(shown) and sentence.words in self._suggested
            for rule in shown:
                if rule.category not in here and not (ours and rule.category != "give"):
                    start, end = self._telling(text, kind, number, rule.category)
                    place = (sentence.start, sentence.end)
                    yield Found(rule, start, end, fold(text[start:end]), place)

    def _find_cleared(self, text: str) -> tuple[tuple[str, int], ...]:
        """The rules of decisions that contexts in a paragraph clear, and where each of these begins."""
        reading = self._paragraphs.read(text).reading
        hits = self._paragraphs.pack.clearing.find(reading)
        return tuple([(hit.rule.id, reading.starts[hit.first]) for hit in hits])

    @cached_property
    def _suggested(self) -> frozenset[tuple[str, ...]]:
        """The sentences of our own suggestions: who takes one is not told that it asks."""
        language = self._paragraphs.pack.language
        found: set[tuple[str, ...]] = set()
        for rule in self._paragraphs.pack.rules.values():
            for suggestion in rule.suggestions:
                words = read(unmarked(suggestion), language).words
                found.update(tuple(group) for is_word, group in groupby(words, bool) if is_word)
        return frozenset(found)

    def _clause(self, text: str, kind: str, number: int, decision: str) -> tuple[int, int]:
        """The clause of a sentence that speaks most for a decision; all, where that says nothing alone."""
        sentence = self.sentences(text, kind)[number].sentence
        reading = self._paragraphs.read(text).reading
        sums = [0.0] * len(sentence.clauses)
        for name, place in sentence.evidence.items():
            weight = dict(self._weights.added(name)).get(decision, 0.0)
            if place != WHOLE:
                sums[next(at for at, each in enumerate(sentence.clauses) if place < each.after)] += weight
        best = sentence.clauses[max(range(len(sums)), key=sums.__getitem__)]
        if not self._stands_alone(best, sentence, reading):
            return reading.starts[sentence.clauses[0].first], reading.ends[sentence.clauses[-1].after - 1]
        return reading.starts[best.first], reading.ends[best.after - 1]

    def _stands_alone(self, clause: Clause, sentence: Sentence, reading: Reading) -> bool:
        """Whether a clause is no condition, no greeting and does not hang on the one before."""
        joins = self._paragraphs.pack.clause_words.clause_joiners
        hangs = clause is not sentence.clauses[0] and reading.words[clause.first] in joins
        return clause.form != "if" and clause.after - clause.first >= _TELLING and not hangs

    def shown(self, found: Found, judged: Sequence[Judged]) -> bool:
        """Whether what a rule found is said: where a decision about its category exists, that decides."""
        category, rule = found.rule.category, found.rule
        if category not in self._weights.decisions or rule.softens or rule.check == "glossary":
            return True
        here = [
            each for each in judged if each.sentence.start < found.end and found.start < each.sentence.end
        ]
        if rule.sure:
            return not here or any(category not in each.doubted for each in here)
        return any(each.margins[category] >= 0 for each in here)

    def lacking(
        self, judged: Sequence[Judged], meant: Mapping[str, float] = MappingProxyType({})
    ) -> dict[str, bool]:
        """For each part there is a decision about, whether the text lacks it. `meant`: by the encoder."""
        decided = {part: self._weights.decisions.get(LACK + part) for part in PARTS}
        if not any(decided.values()):
            return {}
        scores = self._weights.scores(of_text(judged))
        likely = self._likeliest_gift(judged)
        return {
            part: decision.margin(scores[LACK + part], doubted(part, meant.get(part), likely)) >= 0
            for part, decision in decided.items()
            if decision is not None
        }

    def _likeliest_gift(self, judged: Sequence[Judged]) -> float:
        """The highest score of a sentence as a gift, with the encoder's."""
        gift = self._weights.decisions.get("give")
        if gift is None or gift.with_encoder is None:
            return 0.0
        margins = [each.margins["give"] for each in judged if "give" in each.margins]
        return max(margins, default=0.0) + gift.with_encoder.threshold


def doubted(part: str, score: float | None, likeliest_gift: float) -> float | None:
    """The encoder's score that a part is missing; what may be a gift takes from that of an offer."""
    return score - _NEAR_A_GIFT * likeliest_gift if score is not None and part == _OFFER else score


def of_text(judged: Sequence[Judged]) -> Collection[str]:
    """What a whole text shows: all its sentences do, what the last one does, how far it gives and takes."""
    seen: set[str] = set()
    for each in judged:
        seen.update(each.sentence.evidence)
    if judged:
        seen.update(
            f"ends with {name}" for name in judged[-1].sentence.evidence if name.startswith(_AT_THE_END)
        )
    for name in _WEIGHED:
        scores = [each.scores[name] for each in judged if name in each.scores]
        best, last = max(scores, default=_LEAST), scores[-1] if scores else _LEAST
        amount = sum(1 / (1 + exp(-score)) for score in scores)
        seen.update(f"best {name} {step}" for step in range(-6, 7) if best >= step * _STEP)
        seen.update(f"last {name} {step}" for step in range(-6, 7) if last >= step * _STEP)
        seen.update(f"much {name} {step}" for step in range(1, 9) if amount >= step * _STEP)
    seen.update(f"long {step}" for step in range(2, 14) if len(judged) >= step)
    return seen
