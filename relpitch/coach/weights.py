"""What each decision goes by: weights.tsv of a language, written by python -m benchmarks.coach_train.

    % how it was made
    =        give         -1.900  1.200                       (a decision: its start, its threshold)
    =        take         -2.100  0.900  0.800  0.600  0.300  -2.500  (and four for use with the encoder)
    free of  give 0.31    take -0.20                          (evidence: what it adds to each decision)

What is in brackets here is not in the file. Evidence is any name that evidence.py gives to what it sees, here
two words of the text. The four numbers are those of WithEncoder. Between the fields are tabs.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from relpitch.coach.meanings import Meanings, read_meanings
from relpitch.coach.stamp import is_as_made, stamped
from relpitch.domain.errors import RelpitchError

FILE = "weights.tsv"
_DECISION = "="


class WithEncoder(NamedTuple):
    """How a decision is made where the encoder reads too: what the two sums count, and their threshold.

    `believed`: from which score of the encoder a rule that is sure is believed.
    """

    sum_counts: float
    encoder_counts: float
    threshold: float
    believed: float


@dataclass(frozen=True, slots=True)
class Decision:
    """One question about a sentence or a text: weights are added to `start`; yes from `threshold` on."""

    start: float
    threshold: float
    with_encoder: WithEncoder | None = None

    def margin(self, score: float, encoder_score: float | None = None) -> float:
        """By how much a sum, with the encoder's if there is one, is over the threshold; below, negative."""
        if encoder_score is None or self.with_encoder is None:
            return score - self.threshold
        both = self.with_encoder
        return both.sum_counts * score + both.encoder_counts * encoder_score - both.threshold

    def doubts(self, encoder_score: float) -> bool:
        """Whether the encoder is so sure of a no that a rule which is sure of a yes is not believed."""
        return self.with_encoder is not None and encoder_score < self.with_encoder.believed


Added = tuple[tuple[str, float], ...]
"""The names of decisions, and what is added to the sum of each."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The decisions of a language by name, and what evidence adds to them.

    `lines`: by evidence, the fields of its line. One is parsed when it is first asked for: most never are.
    `meanings`: what words add by what they mean, from a file of its own.
    """

    decisions: Mapping[str, Decision] = field(default_factory=dict)
    lines: Mapping[str, str] = field(default_factory=dict)
    meanings: Meanings = field(default_factory=Meanings)
    _parsed: dict[str, Added] = field(default_factory=dict, compare=False, repr=False)

    def added(self, evidence: str) -> Added:
        """What a piece of evidence adds to each decision."""
        cached = self._parsed.get(evidence)
        if cached is None:
            values = [each.rpartition(" ") for each in self.lines.get(evidence, "").split("\t") if each]
            cached = self._parsed[evidence] = tuple([(name, float(weight)) for name, _, weight in values])
        return cached

    def scores(self, evidence: Iterable[str], words: Iterable[str] = ()) -> dict[str, float]:
        """The sum of each decision: its start, what evidence adds, and what the words of the text mean."""
        sums = {name: decision.start for name, decision in self.decisions.items()}
        lines = self.lines
        for each in evidence:
            if each in lines:
                for name, weight in self.added(each):
                    sums[name] += weight
        self.meanings.add_to(sums, words)
        return sums


def read_weights(folder: Path) -> Weights:
    """Read a folder's weights; none where there is no such file. An error names the line."""
    path = folder / FILE
    if not path.exists():
        return Weights()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RelpitchError(f"{path.name} cannot be read.") from error
    decisions: dict[str, Decision] = {}
    lines = text.splitlines()
    head = 0  # how many lines come before the evidence
    for line in lines:
        if line[:1] not in (_DECISION, "%"):
            break
        head += 1
        if line[0] == _DECISION:
            _add_decision(decisions, line, path.name, head)
    if not is_as_made(text):
        _check(text.splitlines(keepends=True), decisions, path.name, head)
    unparsed = dict([line.split("\t", 1) for line in lines[head:]])  # each has a tab, or _check had raised
    return Weights(decisions, unparsed, read_meanings(folder))


def _add_decision(decisions: dict[str, Decision], line: str, name: str, number: int) -> None:
    fields = line.split("\t")[1:]
    try:
        decided, (start, threshold, *further) = fields[0], map(float, fields[1:])
        # A TypeError where there are fewer or more than four.
        decisions[decided] = Decision(start, threshold, WithEncoder(*further) if further else None)
    except (ValueError, IndexError, TypeError) as error:
        raise RelpitchError(f"{name}, line {number}: this is no decision.") from error


def _check(lines: list[str], decisions: Iterable[str], name: str, head: int) -> None:
    """Raise where a line after the head is no weight; each ends its line, so that a file cut short shows."""
    # "(?!)" matches nothing: without decisions there are no weights.
    names = "|".join(map(re.escape, decisions)) or "(?!)"
    weight = re.compile(rf"[^\t\n]+(?:\t(?:{names}) -?\d+\.\d+)+\n")
    for number, line in enumerate(lines[head:], start=head + 1):
        if not weight.fullmatch(line):
            raise RelpitchError(f"{name}, line {number}: this is no weight.")


def weights_text(weights: Weights, comments: Iterable[str]) -> str:
    """Weights as their file has them, with comments about how they were made."""
    lines = [f"% {each}" for each in comments]
    for name, decision in weights.decisions.items():
        numbers = (decision.start, decision.threshold, *(decision.with_encoder or ()))
        lines.append("\t".join((_DECISION, name, *(f"{number:.3f}" for number in numbers))))
    lines += [f"{evidence}\t{values}" for evidence, values in sorted(weights.lines.items())]
    return stamped("\n".join(lines) + "\n")
