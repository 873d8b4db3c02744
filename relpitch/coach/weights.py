"""What each decision goes by: weights.tsv of a language, written by python -m benchmarks.coach_train.

    % how it was made
    =        give         -1.900  1.200     a decision: what it starts from, and where it is shown from
    =        take         -2.100  0.900  0.800  0.600  0.300
    free of  give 0.31    take -0.20        something seen, and what it adds to each decision

A decision's further numbers are for where the encoder reads too: how much the sum counts, how much what the
encoder says counts, and where the two together are shown from.

Between the fields stand tabs.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from relpitch.coach.meanings import Meanings, read_meanings
from relpitch.domain.errors import RelpitchError

FILE = "weights.tsv"
_DECISION = "="


@dataclass(frozen=True, slots=True)
class Decision:
    """A sum of weights, from a start, decides: at `shown` or above it is said."""

    start: float
    shown: float
    closely: tuple[float, float, float] | None = None

    def margin(self, score: float, meant: float | None = None) -> float:
        """How far over where it is shown a sum lies, with what the encoder says, if it says anything."""
        if meant is None or self.closely is None:
            return score - self.shown
        own, other, shown = self.closely
        return own * score + other * meant - shown


Added = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """The decisions of a language by name, and what each thing seen adds to them, as the file has it."""

    decisions: Mapping[str, Decision] = field(default_factory=dict)
    of: Mapping[str, str] = field(default_factory=dict)
    meanings: Meanings = field(default_factory=Meanings)
    _read: dict[str, Added] = field(default_factory=dict, compare=False, repr=False)

    def added(self, seen: str) -> Added:
        """What something seen adds to each decision; most of the file is never asked for."""
        known = self._read.get(seen)
        if known is None:
            values = [each.rpartition(" ") for each in self.of.get(seen, "").split("\t") if each]
            known = self._read[seen] = tuple([(name, float(weight)) for name, _, weight in values])
        return known

    def scores(self, seen: Iterable[str], said: Iterable[str] = ()) -> dict[str, float]:
        """What everything seen adds up to, for each decision, with what the words said mean for it."""
        sums = {name: decision.start for name, decision in self.decisions.items()}
        of = self.of
        for name in seen:
            if name in of:
                for decision, weight in self.added(name):
                    sums[decision] += weight
        self.meanings.add_to(sums, said)
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
    first = 0
    for line in lines:
        if line[:1] not in (_DECISION, "%"):
            break
        first += 1
        if line[0] == _DECISION:
            _add_decision(decisions, line, path.name, first)
    _check(text, decisions, path.name, first)
    of = dict([line.split("\t", 1) for line in lines[first:]])
    return Weights(decisions, of, read_meanings(folder))


def _add_decision(decisions: dict[str, Decision], line: str, name: str, number: int) -> None:
    fields = line.split("\t")[1:]
    try:
        decided, (start, shown, *closely) = fields[0], map(float, fields[1:])
        own, other, at = closely or (0.0, 0.0, 0.0)
        decisions[decided] = Decision(start, shown, (own, other, at) if closely else None)
    except (ValueError, IndexError) as error:
        raise RelpitchError(f"{name}, line {number}: this is no decision.") from error


def _check(text: str, decisions: Iterable[str], name: str, first: int) -> None:
    """Raise where a line after the decisions is no weight."""
    names = "|".join(map(re.escape, decisions)) or "(?!)"
    lines = re.compile(rf"(?:[^\t\n]+(?:\t(?:{names}) -?\d+\.\d+)+\n)*")
    start = sum(len(line) for line in text.splitlines(keepends=True)[:first])
    match = lines.match(text, start)
    end = match.end() if match else start
    if end < len(text):
        number = text.count("\n", 0, end) + 1
        raise RelpitchError(f"{name}, line {number}: this is no weight.")


def weights_text(weights: Weights, remarks: Iterable[str]) -> str:
    """Weights as their file has them, with remarks about how they were made."""
    lines = [f"% {each}" for each in remarks]
    for name, each in weights.decisions.items():
        numbers = (each.start, each.shown, *(each.closely or ()))
        lines.append("\t".join((_DECISION, name, *(f"{number:.3f}" for number in numbers))))
    lines += [f"{seen}\t{values}" for seen, values in sorted(weights.of.items())]
    return "\n".join(lines) + "\n"
