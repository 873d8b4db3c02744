"""Where a decision is shown from: so that of what is shown enough is right."""

import numpy as np
from numpy.typing import NDArray

from benchmarks.linear import Numbers

Flags = NDArray[np.bool_]

LEAST = -0.8  # what is hardly more likely than not to be nothing is not shown, whatever the texts say
_SURE_ELSEWHERE = 0.95  # how often a sure rule is right at most: it was chosen on these very texts
_AROUND = 2.5  # how many rows the curve is drawn through, by how many were labelled
_FEWEST = 40
_SLOPE_HELD = 0.5
_ROUNDS = 40


def threshold(scores: Numbers, right: Flags, certain: Flags, labelled: int, share: float) -> float:
    """The lowest score from which a share is right, as a smooth curve through the best rows has it.

    Counted row by row, the place where the share is last reached jumps with a single row. `certain`: shown
    whatever its score, by a rule that is sure. `labelled`: how many rows were labelled with the decision.
    """
    asked = np.flatnonzero(~certain)
    best = asked[np.argsort(-scores[asked], kind="stable")][: max(int(_AROUND * labelled), _FEWEST)]
    sure = min(float(right[certain].sum()), _SURE_ELSEWHERE * int(certain.sum()))
    so_far = sure + np.cumsum(_likely(scores[best], right[best]))
    shown = so_far / (certain.sum() + np.arange(1, len(best) + 1))
    good = np.flatnonzero(shown >= share)
    return max(float(scores[best[good[-1]]] if len(good) else scores[best[0]] + 0.01), LEAST)


def _likely(scores: Numbers, right: Flags) -> Numbers:
    """How likely each row is right, by a logistic curve over the scores (Newton's steps)."""
    spread = float(scores.std()) or 1.0
    seen = np.stack([np.ones(len(scores)), (scores - scores.mean()) / spread], axis=1)
    held = np.array([1e-3, _SLOPE_HELD])
    curve = np.zeros(2)
    likely: Numbers = np.full(len(scores), 0.5)
    for _ in range(_ROUNDS):
        slope = seen.T @ (likely - right) + held * curve
        bend = (seen * (likely * (1 - likely) + 1e-9)[:, None]).T @ seen + np.diag(held)
        step = np.linalg.solve(bend, slope)
        curve -= step
        likely = 1 / (1 + np.exp(-seen @ curve))
        if np.abs(step).max() < 1e-6:
            break
    return likely
