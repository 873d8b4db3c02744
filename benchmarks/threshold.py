"""Where a decision is shown from: so that of what is shown enough is right."""

import numpy as np
from numpy.typing import NDArray

from benchmarks.linear import Numbers

Flags = NDArray[np.bool_]

LEAST = -0.8  # what is hardly more likely than not to be nothing is not shown, whatever the texts say
_SURE = 10  # a threshold is set by at least so many that are shown
_DRAWN = 101


def threshold(scores: Numbers, right: Flags, certain: Flags, share: float) -> float:
    """The lowest score from which a share is right, in the middle of many draws of the same rows.

    One draw alone jumps with a single row. `certain`: shown whatever its score, by a rule that is sure.
    """
    draws = np.random.default_rng(1)
    rows = len(scores)
    found = []
    for _ in range(_DRAWN):
        drawn = draws.integers(0, rows, rows)
        found.append(_lowest(scores[drawn], right[drawn], certain[drawn], share))
    return max(float(np.median(found)), LEAST)


def _lowest(scores: Numbers, right: Flags, certain: Flags, share: float) -> float:
    first, asked = right[certain], ~certain
    order = np.argsort(-scores[asked])
    scores = scores[asked][order]
    so_far = first.sum() + np.cumsum(right[asked][order])
    good = np.flatnonzero(so_far / (len(first) + np.arange(1, len(order) + 1)) >= share)
    good = good[good >= _SURE - 1]
    return float(scores[good[-1]]) if len(good) else float(scores[0]) + 0.01
