"""The pitch of a voice, every 20 ms, by normalised autocorrelation."""

import numpy as np
import numpy.typing as npt
from numpy import fft

from relpitch.voice.filtering import Samples

Numbers = npt.NDArray[np.float64]
LOWEST_HZ, HIGHEST_HZ = 75, 400
_VOICED, _AS_LIKELY = 0.5, 0.97  # measured beside Praat, whose ways of choosing they stand for
_FEW = 20


def pitches(samples: Samples, rate: int) -> Numbers:
    """The pitch of every 20 ms in Hz, 0 where there is none."""
    hop, window = rate // 50, rate // 25
    count = -(-len(samples) // hop)
    padded = np.pad(samples, (0, count * hop + window - len(samples)))
    frames = np.lib.stride_tricks.sliding_window_view(padded, window)[::hop][:count]
    # A few at a time: for what arrays over 256 KB hold, NumPy asks the loader who called it. Where another
    # thread loads a library just then, both wait for ever.
    return np.concatenate([_of(frames[at : at + _FEW], rate) for at in range(0, count, _FEW)])


def _of(frames: Samples, rate: int) -> Numbers:
    """The strongest short period of each frame, as a pitch."""
    window = frames.shape[1]
    frames = frames - frames.mean(axis=1, keepdims=True)
    size = 2 * window
    spectrum = fft.rfft(frames, size)
    same = fft.irfft(spectrum.real**2 + spectrum.imag**2, size)
    shortest, longest = rate // HIGHEST_HZ, rate // LOWEST_HZ
    squares = np.cumsum(np.square(frames, dtype=np.float64), axis=1)
    lags = np.arange(shortest, longest + 1)
    head = squares[:, window - 1 - lags]
    tail = squares[:, -1:] - squares[:, lags - 1]
    likeness = same[:, shortest : longest + 1] / np.sqrt(head * tail + 1e-9)
    best = likeness.max(axis=1)
    # A longer period is often a multiple; a much less likely shorter one is a formant.
    first = np.argmax(likeness >= _AS_LIKELY * best[:, None], axis=1)
    rows = np.arange(len(frames))
    for _ in range(8):  # climb to the top of that first hill
        up = np.minimum(first + 1, len(lags) - 1)
        climbs = likeness[rows, up] > likeness[rows, first]
        first = np.where(climbs, up, first)
    # Where the shortest period is the likest the hill goes on beyond it: that is no pitch of a voice.
    is_voice = (best > _VOICED) & (first > 0)
    return np.where(is_voice, rate / (lags[first] + _between(likeness, rows, first)), 0.0)


def _between(likeness: Numbers, rows: npt.NDArray[np.int64], top: npt.NDArray[np.int64]) -> Numbers:
    """How far the true top lies from the sample that is highest: a parabola through it and its neighbours."""
    inside = np.clip(top, 1, likeness.shape[1] - 2)
    before, at, after = (likeness[rows, inside + step] for step in (-1, 0, 1))
    bend = before - 2 * at + after
    moved = np.where(np.abs(bend) > 1e-9, 0.5 * (before - after) / np.where(bend == 0, 1, bend), 0.0)
    return np.where(inside == top, np.clip(moved, -0.5, 0.5), 0.0)


def spread_of(found: Numbers) -> tuple[float | None, float | None]:
    """The median in Hz, and the range of the middle four fifths in semitones; None of too little."""
    voiced = found[found > 0]
    if len(voiced) < 25:
        return None, None
    low, median, high = np.percentile(voiced, [10, 50, 90])
    return round(float(median), 1), round(float(12 * np.log2(high / low)), 1)
