"""Decisions about the sentences of a paragraph and about a whole text, by the weights of a language."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from relpitch.cache_sizes import PASSAGES
from relpitch.coach.clause import Clause
from relpitch.coach.evidence import WHOLE_SENTENCE, Sentence
from relpitch.coach.judged import Judged
from relpitch.coach.paragraph import Found, Paragraphs
from relpitch.coach.reading import ParagraphWords, fold, read, unmarked
from relpitch.coach.rule import PARTS, Check, Rule
from relpitch.coach.text_evidence import LOWEST_SCORE, text_evidence

if TYPE_CHECKING:
    from relpitch.coach.encoder import CloselyRead

LACK = "no "
"""Stands before a part: the name of the decision that a text lacks it."""

_FEWEST_WORDS_ALONE = 4  # of a clause that says something alone
_OFFER = "offer"
_GIVES_AGAINST_NO_OFFER = 0.5
"""How much of a likeliest give's score is taken off the encoder's score that the text lacks an offer."""


class Judge:
    """Decides by the weights of a pack: that of `paragraphs`, which reads them.

    `kind`, wherever it is asked for, is what a text is read as: "pitch" or "message". `sentences` gives those
    of a paragraph, decided without the encoder; what it gave is remembered, so that a keystroke re-reads one
    paragraph.
    """

    def __init__(self, paragraphs: Paragraphs) -> None:
        self._paragraphs = paragraphs
        self._weights = paragraphs.pack.weights
        self.sentences = lru_cache(maxsize=PASSAGES)(self._judge_sentences)
        self._clause = lru_cache(maxsize=PASSAGES)(self._find_clause)
        self._cleared = lru_cache(maxsize=PASSAGES)(self._find_cleared)

    def _judge_sentences(self, text: str, kind: str) -> tuple[Judged, ...]:
        """The sentences of a paragraph, decided without the encoder."""
        if not self._weights.decisions:
            return ()
        judged = []
        for sentence in self._paragraphs.evidence(text, kind):
            scores = self._weights.scores(sentence.evidence, sentence.words)
            judged.append(Judged(sentence, scores, self._margins(scores)))
        return tuple(judged)

    def _margins(
        self, scores: Mapping[str, float], encoder_scores: Mapping[str, float] = MappingProxyType({})
    ) -> dict[str, float]:
        decisions = self._weights.decisions
        return {
            name: decisions[name].margin(score, encoder_scores.get(name)) for name, score in scores.items()
        }

    def with_encoder(self, judged: Sequence[Judged], closely_read: "CloselyRead") -> list[Judged]:
        """The sentences, decided with the encoder's scores as far as it read."""
        decided = [
            Judged(each.sentence, each.scores, self._margins(each.scores, scores), self._doubted(scores))
            for each, scores in zip(judged, closely_read.sentences, strict=False)
        ]
        return [*decided, *judged[len(decided) :]]

    def _doubted(self, encoder_scores: Mapping[str, float]) -> frozenset[str]:
        decisions = self._weights.decisions
        return frozenset(
            name
            for name, score in encoder_scores.items()
            if name in decisions and decisions[name].doubts(score)
        )

    def found_by_weights(self, text: str, kind: str, judged: Sequence[Judged]) -> Iterator[Found]:
        """What the weights find in the sentences of a paragraph, where no pattern found the same."""
        if not judged:
            return
        by_pattern = [each for each in self._paragraphs.read(text).found if kind in each.rule.kinds]
        for number, each in enumerate(judged):
            sentence = each.sentence
            rules = self._rules_that_show(text, kind, each)
            if not rules:
                continue
            overlapping = [
                other.rule
                for other in by_pattern
                if other.start < sentence.end and sentence.start < other.end
            ]
            already = {rule.category for rule in overlapping}
            if any(rule.sure and rule.category == "pushy" for rule in overlapping):
                already.add("take")  # what surely presses is no mere request
            is_suggested = sentence.words in self._suggested
            for rule in rules:
                if rule.category in already or (is_suggested and rule.category != "give"):
                    continue
                start, end = self._clause(text, kind, number, rule.category)
                yield Found(rule, start, end, fold(text[start:end]), (sentence.start, sentence.end))

    def _rules_that_show(self, text: str, kind: str, judged: Judged) -> list[Rule]:
        """The rules of decisions that are a yes about a sentence, and that no context clears there."""
        sentence = judged.sentence
        if not any(word in self._weights.lines for word in sentence.words if word.isalpha()):
            return []  # an emoji, a number or words of another alphabet say nothing
        rules = [
            rule
            for rule in self._paragraphs.pack.rules.values()
            if rule.check is Check.SENTENCE
            and kind in rule.kinds
            and judged.margins.get(rule.category, LOWEST_SCORE) >= 0
        ]
        if not rules:
            return []
        cleared = {name for name, at in self._cleared(text) if sentence.start <= at < sentence.end}
        return [rule for rule in rules if rule.id not in cleared]

    def _find_cleared(self, text: str) -> tuple[tuple[str, int], ...]:
        """The rules of decisions that contexts in a paragraph clear, and where each of these begins."""
        reading = self._paragraphs.read(text).reading
        hits = self._paragraphs.pack.clearing.find(reading)
        return tuple([(hit.rule.id, reading.starts[hit.first]) for hit in hits])

    @cached_property
    def _suggested(self) -> frozenset[tuple[str, ...]]:
        """The sentences of the coach's own suggestions: who takes one is not told that it asks."""
        language = self._paragraphs.pack.language
        found: set[tuple[str, ...]] = set()
        for rule in self._paragraphs.pack.rules.values():
            for suggestion in rule.suggestions:
                words = read(unmarked(suggestion), language).words
                found.update(tuple(group) for is_word, group in groupby(words, bool) if is_word)
        return frozenset(found)

    def _find_clause(self, text: str, kind: str, number: int, decision: str) -> tuple[int, int]:
        """Where the clause that speaks most for a decision begins and ends.

        Where that clause says nothing alone, all of the sentence. `number` is that of the sentence in its
        paragraph.
        """
        sentence = self.sentences(text, kind)[number].sentence
        reading = self._paragraphs.read(text).reading
        sums = [0.0] * len(sentence.clauses)
        for name, place in sentence.evidence.items():
            weight = dict(self._weights.added(name)).get(decision, 0.0)
            if place != WHOLE_SENTENCE:
                sums[next(at for at, each in enumerate(sentence.clauses) if place < each.after)] += weight
        best = sentence.clauses[max(range(len(sums)), key=sums.__getitem__)]
        if not self._stands_alone(best, sentence, reading):
            return reading.starts[sentence.clauses[0].first], reading.ends[sentence.clauses[-1].after - 1]
        return reading.starts[best.first], reading.ends[best.after - 1]

    def _stands_alone(self, clause: Clause, sentence: Sentence, reading: ParagraphWords) -> bool:
        """Whether a clause is no condition, no greeting and does not hang on the one before."""
        words, first = self._paragraphs.pack.clause_words, reading.words[clause.first]
        hangs = clause is not sentence.clauses[0] and first in words.clause_joiners
        long_enough = clause.after - clause.first >= _FEWEST_WORDS_ALONE
        return clause.form != "if" and long_enough and not hangs and first not in words.greetings

    def shows(self, found: Found, judged: Sequence[Judged]) -> bool:
        """Whether a note on what a rule found is shown: where its category has a decision, that decides.

        Always shown are terms of the person's glossary, and what a rule that softens found.
        """
        category, rule = found.rule.category, found.rule
        if category not in self._weights.decisions or rule.softens or rule.check is Check.GLOSSARY:
            return True
        touched = [
            each for each in judged if each.sentence.start < found.end and found.start < each.sentence.end
        ]
        if rule.sure:
            return not touched or any(category not in each.doubted for each in touched)
        return any(each.margins[category] >= 0 for each in touched)

    def lacking(
        self, judged: Sequence[Judged], encoder_scores: Mapping[str, float] = MappingProxyType({})
    ) -> dict[str, bool]:
        """For each part there is a decision about, whether the text lacks it."""
        decided = {part: self._weights.decisions.get(LACK + part) for part in PARTS}
        if not any(decided.values()):
            return {}
        scores = self._weights.scores(text_evidence(judged))
        likeliest = self._likeliest_give(judged)
        return {
            part: decision.margin(scores[LACK + part], lack_score(part, encoder_scores.get(part), likeliest))
            >= 0
            for part, decision in decided.items()
            if decision is not None
        }

    def _likeliest_give(self, judged: Sequence[Judged]) -> float:
        """The highest score of a sentence as a give, with the encoder's: above 0 it is likely one."""
        give = self._weights.decisions.get("give")
        if give is None or give.with_encoder is None:
            return 0.0
        margins = [each.margins["give"] for each in judged if "give" in each.margins]
        threshold = give.with_encoder.threshold  # a margin is a score less it
        return max(margins, default=0.0) + threshold


def lack_score(part: str, encoder_score: float | None, likeliest_give: float) -> float | None:
    """The encoder's score that a part is missing; for the offer it is lower, the likelier a give is."""
    if encoder_score is None or part != _OFFER:
        return encoder_score
    return encoder_score - _GIVES_AGAINST_NO_OFFER * likeliest_give
