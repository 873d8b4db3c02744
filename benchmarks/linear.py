"""A logistic regression for rows of few things out of many, by numpy alone."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

_MEMORY = 8
_ROUNDS = 50
_ENOUGH = 1e-5


class Rows:
    """What each row shows, by number, and beside it a row of measures that weigh last."""

    def __init__(self, rows: Sequence[Sequence[int]], width: int, measures: Numbers | None = None) -> None:
        self._measures = np.zeros((len(rows), 0)) if measures is None else measures
        self._seen = width
        self.width = width + self._measures.shape[1]
        self.lengths = np.array([len(row) for row in rows], dtype=np.int64)
        self.columns = np.array([each for row in rows for each in row], dtype=np.int64)
        self.row_of = np.repeat(np.arange(len(rows)), self.lengths)

    def times(self, weights: Numbers) -> Numbers:
        """Each row's sum of weights; the last weight is the start of all."""
        sums = np.bincount(self.row_of, weights=weights[self.columns], minlength=len(self.lengths))
        return sums + self._measures @ weights[self._seen : self.width] + weights[self.width]

    def back(self, slopes: Numbers) -> Numbers:
        """Each weight's sum over the rows that show it."""
        sums = np.bincount(self.columns, weights=slopes[self.row_of], minlength=self._seen)
        return np.concatenate([sums, self._measures.T @ slopes, [slopes.sum()]])


def fit(rows: Rows, shares: Numbers, counts: Numbers, ridge: Numbers) -> Numbers:
    """Weights that make each row's share likely. `counts`: how much it counts; `ridge` holds weights."""

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        sums = rows.times(weights)
        held = np.append(ridge, 0.0)
        value = float((counts * (np.logaddexp(0.0, sums) - shares * sums)).sum())
        slopes = counts * (1 / (1 + np.exp(-sums)) - shares)
        return value + float((held * weights * weights).sum()) / 2, rows.back(slopes) + held * weights

    return _lowest(loss, np.zeros(rows.width + 1))


def _lowest(loss: Callable[[Numbers], tuple[float, Numbers]], at: Numbers) -> Numbers:
    """Where a smooth function is lowest: L-BFGS (Nocedal 1980) with a halving step."""
    value, slope = loss(at)
    steps: list[tuple[Numbers, Numbers, float]] = []
    for _ in range(_ROUNDS):
        way = -_bent(slope, steps)
        size = 1.0 if steps else 1.0 / max(1.0, float(np.abs(slope).sum()))
        fall = float(way @ slope)
        while True:
            further = at + size * way
            lower, steeper = loss(further)
            if lower <= value + 1e-4 * size * fall or size < 1e-9:
                break
            size /= 2
        moved, turned = further - at, steeper - slope
        if (curve := float(moved @ turned)) > 1e-10:
            steps = [*steps, (moved, turned, 1 / curve)][-_MEMORY:]
        done = value - lower < _ENOUGH * max(1.0, abs(value))
        at, value, slope = further, lower, steeper
        if done:
            break
    return at


def _bent(slope: Numbers, steps: Sequence[tuple[Numbers, Numbers, float]]) -> Numbers:
    """The slope as the curvature of the last steps bends it."""
    way = slope.copy()
    shares = []
    for moved, turned, scale in reversed(steps):
        share = scale * float(moved @ way)
        way -= share * turned
        shares.append(share)
    if steps:
        moved, turned, scale = steps[-1]
        way /= scale * float(turned @ turned)
    for (moved, turned, scale), share in zip(steps, reversed(shares), strict=True):
        way += moved * (share - scale * float(turned @ way))
    return way
