"""What each decision goes by: weights.tsv of a language, written by python -m benchmarks.coach_train.

    % how it was made
    =        give         -1.900  1.200     a decision: what it starts from, and where it is shown from
    free of  give 0.31    take -0.20              something seen, and what it adds to each decision

Between the fields stand tabs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from relpitch.domain.errors import RelpitchError

FILE = "weights.tsv"
_DECISION = "="


@dataclass(frozen=True, slots=True)
class Decision:
    """A sum of weights, from a start, decides: at `shown` or above it is said."""

    start: float
    shown: float


@dataclass(frozen=True, slots=True)
class Weights:
    """The decisions of a language by name, and what each thing seen adds to them."""

    decisions: Mapping[str, Decision] = field(default_factory=dict)
    of: Mapping[str, tuple[tuple[str, float], ...]] = field(default_factory=dict)

    def scores(self, seen: Iterable[str]) -> dict[str, float]:
        """What everything seen adds up to, for each decision."""
        sums = {name: decision.start for name, decision in self.decisions.items()}
        of = self.of
        for name in seen:
            for decision, weight in of.get(name, ()):
                sums[decision] += weight
        return sums


def read_weights(folder: Path) -> Weights:
    """Read a folder's weights; none where there is no such file. An error names the line."""
    path = folder / FILE
    if not path.exists():
        return Weights()
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RelpitchError(f"{path.name} cannot be read.") from error
    decisions: dict[str, Decision] = {}
    of: dict[str, tuple[tuple[str, float], ...]] = {}
    for number, line in enumerate(lines, start=1):
        name, *values = line.split("\t")
        try:
            if name == _DECISION:
                decisions[values[0]] = Decision(*map(float, values[1:]))
            elif values:
                of[name] = tuple([_weight(each, decisions) for each in values])
            elif name[:1] not in ("", "%"):
                raise ValueError(name)
        except (ValueError, TypeError, IndexError, KeyError) as error:
            raise RelpitchError(f"{path.name}, line {number}: this is no weight.") from error
    return Weights(decisions, of)


def _weight(value: str, decisions: Mapping[str, Decision]) -> tuple[str, float]:
    name, _, weight = value.rpartition(" ")
    if name not in decisions:
        raise KeyError(name)
    return name, float(weight)


def weights_text(weights: Weights, remarks: Iterable[str]) -> str:
    """Weights as their file has them, with remarks about how they were made."""
    lines = [f"% {each}" for each in remarks]
    for name, each in weights.decisions.items():
        lines.append(f"{_DECISION}\t{name}\t{each.start:.3f}\t{each.shown:.3f}")
    for seen, values in sorted(weights.of.items()):
        lines.append("\t".join([seen, *(f"{name} {weight:.2f}" for name, weight in values)]))
    return "\n".join(lines) + "\n"
