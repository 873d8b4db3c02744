"""What a whole text shows: evidence for the decisions about it, made of its sentences.

The names that are made here are those of weights.tsv. Whoever changes one, or a number below, trains the
weights anew: python -m benchmarks.coach_train.
"""

from collections.abc import Collection, Sequence
from math import exp

from relpitch.coach.judged import Judged

LOWEST_SCORE = -9.0
"""Counts as the score where no sentence has one: it is below every step and every threshold."""

_STEP = 0.5  # of a score, or of an amount of sentences
_SCORE_STEPS = range(-6, 7)
_AMOUNT_STEPS = range(1, 9)
_LENGTHS = range(2, 14)  # sentences
_WEIGHED = ("give", "take")
_OF_THE_END = ("rule ", "about ", "fact ", "actor ", "form ", "asks")
"""How the evidence of the last sentence begins that counts once more because it comes last."""


def text_evidence(judged: Sequence[Judged]) -> Collection[str]:
    """What all sentences show, what the last one does, how far it gives and takes, and how long it is."""
    seen: set[str] = set()
    for each in judged:
        seen.update(each.sentence.evidence)
    if judged:
        last_shows = judged[-1].sentence.evidence
        seen.update(f"ends with {name}" for name in last_shows if name.startswith(_OF_THE_END))
    for name in _WEIGHED:
        scores = [each.scores[name] for each in judged if name in each.scores]
        best, last = max(scores, default=LOWEST_SCORE), scores[-1] if scores else LOWEST_SCORE
        amount = sum(1 / (1 + exp(-score)) for score in scores)
        seen.update(f"best {name} {step}" for step in _SCORE_STEPS if best >= step * _STEP)
        seen.update(f"last {name} {step}" for step in _SCORE_STEPS if last >= step * _STEP)
        seen.update(f"much {name} {step}" for step in _AMOUNT_STEPS if amount >= step * _STEP)
    seen.update(f"long {step}" for step in _LENGTHS if len(judged) >= step)
    return seen
