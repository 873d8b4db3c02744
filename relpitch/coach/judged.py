"""A sentence and what was decided about it."""

from dataclasses import dataclass, replace

from relpitch.coach.evidence import Sentence


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with what each decision about it comes to, by the name of the decision.

    `scores` are sums of weights: above 0 it is more likely so than not. `margins` are how far a score, with
    the encoder's where it read, is over the threshold: a decision is a yes from a margin of 0 on. `doubted`
    are decisions that the encoder speaks against so clearly that not even a rule which is `sure` shows.
    """

    sentence: Sentence
    scores: dict[str, float]
    margins: dict[str, float]
    doubted: frozenset[str] = frozenset()

    def moved(self, by: int) -> "Judged":
        """The sentence with the same decisions, further on in the text."""
        if not by:
            return self
        start, end = self.sentence.start + by, self.sentence.end + by
        return replace(self, sentence=self.sentence._replace(start=start, end=end))
