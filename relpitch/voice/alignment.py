"""Two rows of sounds laid side by side: those to be said, and those that were heard.

The best alignment with affine gaps (Gotoh 1982): a long stretch left out, or said between, costs little more
than a short one.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from relpitch.voice.network import FloatMatrix

_UNLIKE_COST, _LEAST_FIT = 2.2, -1.2
_GAP_COST, _LONGER_GAP_COST = 1.2, 0.02
_NEAR_GAP_COST, _LONGER_NEAR_GAP_COST = 0.6, 0.3
_SAME, _LEFT, _UP, _WENT_ON = 1, 2, 3, 4  # by which step a cell was reached; the last is added


def aligned(script: Sequence[int], heard: Sequence[int], apart: FloatMatrix) -> list[int | None]:
    """For each sound of a script, which of those heard it is; None where it was not heard."""
    if not script or not heard:
        return [None] * len(script)
    fits = np.maximum(1 - _UNLIKE_COST * apart[:, list(script)], _LEAST_FIT).astype(np.float32)
    return _path(_steps(fits, heard), len(script))


def _steps(fits: FloatMatrix, heard: Sequence[int]) -> npt.NDArray[np.uint8]:
    """For each sound heard a row: how the best alignment up to each sound of the script came there."""
    places = fits.shape[1] + 1
    longer = _LONGER_GAP_COST * np.arange(places, dtype=np.float32)
    best = -(_GAP_COST + longer)
    best[0] = 0.0
    between = np.full(places, -1e9, np.float32)
    steps = np.empty((len(heard), places), np.uint8)
    same = np.full(places, -1e9, np.float32)
    left_out = np.full(places, -1e9, np.float32)
    for row, sound in enumerate(heard):
        np.add(best[:-1], fits[sound], out=same[1:])
        begun = best - (_GAP_COST + _LONGER_GAP_COST)
        gone_on = between - _LONGER_GAP_COST
        went_on = gone_on > begun
        between = np.maximum(begun, gone_on)
        both = np.maximum(same, between)
        reached = np.maximum.accumulate(both + longer)
        left_out[1:] = reached[:-1] - longer[1:] - _GAP_COST
        best = np.maximum(both, left_out)
        steps[row] = np.where(best == same, _SAME, np.where(best == between, _UP, _LEFT)) + went_on * _WENT_ON
    return steps


def _path(steps: npt.NDArray[np.uint8], count: int) -> list[int | None]:
    found: list[int | None] = [None] * count
    row, place = len(steps) - 1, count
    while row >= 0 and place >= 0:
        came = int(steps[row, place]) % _WENT_ON
        if came == _SAME:
            place -= 1
            found[place] = row
            row -= 1
        elif came == _LEFT:
            place -= 1
            while place > 0 and int(steps[row, place]) % _WENT_ON == _LEFT:
                place -= 1
        else:
            while row >= 0 and int(steps[row, place]) >= _WENT_ON:
                row -= 1
            row -= 1
    return found


def likeness_anywhere(sentence: Sequence[int], heard: Sequence[int], apart: FloatMatrix) -> float:
    """How well a sentence fits where it fits best, with nothing much between: 1 where it is the same."""
    if not sentence or not heard:
        return 0.0
    fits = np.maximum(1 - _UNLIKE_COST * apart[:, list(sentence)], _LEAST_FIT).astype(np.float32)
    longer = _LONGER_NEAR_GAP_COST * np.arange(len(sentence) + 1, dtype=np.float32)
    best = -(_NEAR_GAP_COST + longer)
    best[0] = 0.0
    between = np.full(len(best), -1e9, np.float32)
    same, left_out = between.copy(), between.copy()
    top = 0.0
    for sound in heard:
        np.add(best[:-1], fits[sound], out=same[1:])
        between = np.maximum(best - (_NEAR_GAP_COST + _LONGER_NEAR_GAP_COST), between - _LONGER_NEAR_GAP_COST)
        both = np.maximum(same, between)
        both[0] = 0.0  # it may begin with any sound
        left_out[1:] = np.maximum.accumulate(both + longer)[:-1] - longer[1:] - _NEAR_GAP_COST
        best = np.maximum(both, left_out)
        top = max(top, float(best[-1]))
    return top / len(sentence)
