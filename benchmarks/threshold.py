"""Where a decision is shown from: so that of what is shown enough is right."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.linear import Numbers

Flags = NDArray[np.bool_]

LEAST = -0.8  # what is hardly more likely than not to be nothing is not shown, whatever the texts say
_SURE = 10  # a threshold is set by at least so many that are shown
_DRAWN = 101
_SHARES = (0.86, 0.87, 0.88, 0.89, 0.9, 0.91, 0.92, 0.93, 0.94)


def threshold(scores: Numbers, right: Flags, certain: Flags, share: float) -> float:
    """The lowest score from which a share is right, in the middle of many draws of the same rows.

    One draw alone jumps with a single row. `certain`: shown whatever its score, by a rule that is sure.
    """
    return float(_thresholds(scores, right, certain, (share,), _DRAWN)[0])


def share_elsewhere(
    scores: Numbers, right: Flags, certain: Flags, sources: NDArray[np.str_], wanted: float
) -> float:
    """The share to set a threshold by, so that the wanted one is right in texts from other sources.

    Each source is left out once: thresholds are set by the others, and what they show of it is counted.
    """
    shown, good = np.zeros(len(_SHARES)), np.zeros(len(_SHARES))
    for source in np.unique(sources):
        here = sources == source
        found = _thresholds(scores[~here], right[~here], certain[~here], _SHARES, _DRAWN // 5)
        for number, least in enumerate(found):
            seen = here & (certain | (scores >= least))
            shown[number] += seen.sum()
            good[number] += (seen & right).sum()
    enough = np.flatnonzero(good >= wanted * shown)
    return _SHARES[int(enough[0])] if len(enough) else _SHARES[-1]


def _thresholds(
    scores: Numbers, right: Flags, certain: Flags, shares: Sequence[float], draws_of_rows: int
) -> Numbers:
    draws = np.random.default_rng(1)
    rows = len(scores)
    found = []
    for _ in range(draws_of_rows):
        drawn = draws.integers(0, rows, rows)
        found.append(_lowest(scores[drawn], right[drawn], certain[drawn], shares))
    return np.maximum(np.median(found, axis=0), LEAST)


def _lowest(scores: Numbers, right: Flags, certain: Flags, shares: Sequence[float]) -> list[float]:
    first, asked = right[certain], ~certain
    order = np.argsort(-scores[asked])
    scores = scores[asked][order]
    so_far = first.sum() + np.cumsum(right[asked][order])
    shown = so_far / (len(first) + np.arange(1, len(order) + 1))
    lowest = []
    for share in shares:
        good = np.flatnonzero(shown >= share)
        good = good[good >= _SURE - 1]
        lowest.append(float(scores[good[-1]]) if len(good) else float(scores[0]) + 0.01)
    return lowest
