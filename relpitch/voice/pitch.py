"""The pitch of a voice, every 20 ms: what periods are likely, and the likeliest way through a whole take.

The method is Boersma's (1993), which Praat has, so that the figures can be laid beside it: autocorrelation
freed of its window; a pitch costs more the lower it is and the further it jumps; soft sounds have none.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy import fft

from relpitch.voice.filtering import Samples
from relpitch.voice.pauses import Numbers

LOWEST_HZ, HIGHEST_HZ = 75, 400
_VOICING_THRESHOLD, _OCTAVE_COST = 0.45, 0.01
_OCTAVE_JUMP_COST, _VOICING_CHANGE_COST = 0.175, 0.07  # for steps of 20 ms
_SOFT, _LOUDEST = 0.03, 99.5  # of 100: a bump of the microphone is louder than the voice
_CANDIDATES_KEPT, _FRAMES_AT_ONCE, _FRAMES_PRICED_AT_ONCE = 4, 20, 1000


@dataclass(frozen=True, slots=True)
class Candidates:
    """The pitches that a voice may have.

    Of every 20 ms the likeliest pitches in Hz; how likely each is, 0 where it is none; how loud it is.
    """

    hz: Samples
    likely: Samples
    peaks: Samples


def candidates(samples: Samples, rate: int) -> Candidates:
    """The pitches that every 20 ms may have."""
    hop, window = rate // 50, rate // 25
    count = -(-len(samples) // hop)
    padded = np.pad(samples, (0, count * hop + window - len(samples)))
    frames = np.lib.stride_tricks.sliding_window_view(padded, window)[::hop][:count]
    # A few at a time: for what arrays over 256 KB hold, NumPy asks the loader who called it. Where another
    # thread loads a library just then, both wait for ever.
    return joined([_of(frames[at : at + _FRAMES_AT_ONCE], rate) for at in range(0, count, _FRAMES_AT_ONCE)])


def joined(some: list[Candidates]) -> Candidates:
    """One after another."""
    return Candidates(
        np.concatenate([each.hz for each in some]),
        np.concatenate([each.likely for each in some]),
        np.concatenate([each.peaks for each in some]),
    )


@cache
def _window(count: int) -> tuple[Samples, Numbers]:
    """A window's weights, and how like itself each period leaves it."""
    weights = 0.5 - 0.5 * np.cos(2 * np.pi * (np.arange(count) + 0.5) / count)
    spectrum = fft.rfft(weights, 2 * count)
    same = fft.irfft(spectrum.real**2 + spectrum.imag**2, 2 * count)
    return weights.astype(np.float32), same / same[0]


def _of(frames: Samples, rate: int) -> Candidates:
    count = frames.shape[1]
    weights, own = _window(count)
    frames = frames - frames.mean(axis=1, keepdims=True)
    middle = frames[:, count // 3 : count - count // 3]
    spectrum = fft.rfft(frames * weights, 2 * count)
    same = fft.irfft(spectrum.real**2 + spectrum.imag**2, 2 * count)
    shortest, longest = rate // HIGHEST_HZ - 1, rate // LOWEST_HZ + 2
    lags = slice(shortest, longest + 1)
    likeness = same[:, lags] / np.maximum(same[:, :1], 1e-12) / own[lags]
    before, at, after = likeness[:, :-2], likeness[:, 1:-1], likeness[:, 2:]
    is_top = (at >= before) & (at > after) & (at > _VOICING_THRESHOLD / 2)
    # A parabola through a top and its neighbours tells where it lies between two samples, and how high it is.
    bend = np.where(is_top, before - 2 * at + after, -1.0)
    moved = np.clip(0.5 * (before - after) / bend, -0.5, 0.5)
    height = at - 0.25 * (before - after) * moved
    height = np.where(height > 1, 1 / np.maximum(height, 1), height)
    hz = rate / (np.arange(shortest + 1, longest) + moved)
    is_voice = is_top & (hz >= LOWEST_HZ) & (hz <= HIGHEST_HZ)
    likely = np.where(is_voice, height - _OCTAVE_COST * np.log2(HIGHEST_HZ / hz), 0.0)
    best = np.argpartition(-likely, _CANDIDATES_KEPT, axis=1)[:, :_CANDIDATES_KEPT]
    return Candidates(
        np.take_along_axis(hz, best, axis=1).astype(np.float32),
        np.take_along_axis(likely, best, axis=1).astype(np.float32),
        np.abs(middle).max(axis=1),
    )


def pitches(found: Candidates) -> Numbers:
    """The pitch of every 20 ms in Hz, 0 where there is none: the likeliest way through the candidates."""
    if not len(found.hz):
        return np.zeros(0)
    loudest = max(float(np.percentile(found.peaks, _LOUDEST)), 1e-9)
    loud = np.multiply(found.peaks, (1 + _VOICING_THRESHOLD) / (_SOFT * loudest))  # no operators: see above
    unvoiced = np.add(_VOICING_THRESHOLD, np.maximum(0.0, np.subtract(2, loud)))
    here = np.column_stack([unvoiced, np.where(found.likely > 0, found.likely, np.float32(-9))])
    heights = np.log2(found.hz)
    score = here[0].astype(np.float64)
    came = np.zeros(here.shape, np.uint8)  # from which of those 20 ms before
    for first in range(1, len(here), _FRAMES_PRICED_AT_ONCE):
        last = min(first + _FRAMES_PRICED_AT_ONCE, len(here))
        for at, price in zip(range(first, last), _prices(heights, first, last), strict=True):
            ways = score[:, None] - price
            came[at] = ways.argmax(axis=0)
            score = ways.max(axis=0) + here[at]
    chosen = np.zeros(len(here))
    state = int(score.argmax())
    for at in range(len(here) - 1, -1, -1):
        chosen[at] = found.hz[at, state - 1] if state else 0.0
        state = int(came[at, state])
    return chosen


def _prices(heights: Samples, first: int, last: int) -> Numbers:
    """From each candidate of the 20 ms before, or from none, to each; of some of them."""
    prices = np.full((last - first, _CANDIDATES_KEPT + 1, _CANDIDATES_KEPT + 1), _VOICING_CHANGE_COST)
    prices[:, 0, 0] = 0.0
    prices[:, 1:, 1:] = _OCTAVE_JUMP_COST * np.abs(
        heights[first - 1 : last - 1, :, None] - heights[first:last, None, :]
    )
    return prices


def spread_of(found: Numbers) -> tuple[float | None, float | None]:
    """The median in Hz, and the range of the middle four fifths in semitones; None of too little."""
    voiced = found[found > 0]
    if len(voiced) < 25:
        return None, None
    low, median, high = np.percentile(voiced, [10, 50, 90])
    return round(float(median), 1), round(float(12 * np.log2(high / low)), 1)
