"""Decisions about the sentences of a paragraph and about a whole text, by the weights of a language."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp

from relpitch.coach.evidence import WHOLE, Sentence
from relpitch.coach.paragraph import Found, Paragraphs
from relpitch.coach.reading import fold
from relpitch.coach.rule import PARTS

LACK = "no "
"""Stands before a part: the name of the decision that a text lacks it."""

_STEP = 0.5
_LEAST = -9.0
_WEIGHED = ("give", "take")
_AT_THE_END = ("rule ", "about ", "fact ", "actor ", "form ", "asks")


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with the score of each decision about it; above 0 it is more likely so than not."""

    sentence: Sentence
    scores: dict[str, float]

    def moved(self, by: int) -> "Judged":
        """The same, further on in the text."""
        if not by:
            return self
        start, end = self.sentence.start + by, self.sentence.end + by
        return Judged(self.sentence._replace(start=start, end=end), self.scores)


class Judge:
    """Decides by the weights of a pack; what it read is kept, so that a keystroke re-reads one paragraph."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        self._paragraphs = paragraphs
        self._weights = paragraphs.pack.weights
        self.sentences = lru_cache(maxsize=1024)(self._sentences)

    def _sentences(self, text: str, kind: str) -> tuple[tuple[Judged, ...], tuple[Found, ...]]:
        """The sentences of a paragraph, and what shows in them that no rule found."""
        paragraph = self._paragraphs.read(text)
        pack = self._paragraphs.pack
        if not self._weights.decisions:
            return (), ()
        found = [each for each in paragraph.found if kind in each.rule.kinds]
        judged = []
        more = []
        for sentence in self._paragraphs.evidence(text, kind):
            scores = self._weights.scores(sentence.evidence, sentence.said)
            judged.append(Judged(sentence, scores))
            here = {
                each.rule.category
                for each in found
                if each.start < sentence.end and sentence.start < each.end
            }
            for rule in pack.rules.values():
                decision = self._weights.decisions.get(rule.category)
                if (
                    rule.check == "sentence"
                    and kind in rule.kinds
                    and rule.category not in here
                    and decision
                    and scores[rule.category] >= decision.shown
                ):
                    start, end = self._telling(text, sentence, rule.category)
                    more.append(
                        Found(rule, start, end, fold(text[start:end]), (sentence.start, sentence.end))
                    )
        return tuple(judged), tuple(more)

    def _telling(self, text: str, sentence: Sentence, decision: str) -> tuple[int, int]:
        """The clause that speaks most for a decision."""
        reading = self._paragraphs.read(text).reading
        sums = [0.0] * len(sentence.clauses)
        for name, place in sentence.evidence.items():
            weight = dict(self._weights.added(name)).get(decision, 0.0)
            if place != WHOLE:
                sums[next(at for at, each in enumerate(sentence.clauses) if place < each.after)] += weight
        best = sentence.clauses[max(range(len(sums)), key=sums.__getitem__)]
        return reading.starts[best.first], reading.ends[best.after - 1]

    def shown(self, found: Found, judged: Sequence[Judged]) -> bool:
        """Whether what a rule found is said: where a decision about its category exists, that decides."""
        decision = self._weights.decisions.get(found.rule.category)
        return (
            decision is None
            or found.rule.softens
            or found.rule.sure
            or any(
                each.scores[found.rule.category] >= decision.shown
                for each in judged
                if each.sentence.start < found.end and found.start < each.sentence.end
            )
        )

    def lacking(self, judged: Sequence[Judged]) -> dict[str, bool]:
        """For each part there is a decision about, whether the text lacks it."""
        decided = {part: self._weights.decisions.get(LACK + part) for part in PARTS}
        if not any(decided.values()):
            return {}
        scores = self._weights.scores(of_text(judged))
        return {
            part: scores[LACK + part] >= decision.shown
            for part, decision in decided.items()
            if decision is not None
        }


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
