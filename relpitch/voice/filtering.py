"""Filters: what lies under every voice taken away, and another rate of samples."""

from collections.abc import Iterable, Iterator
from functools import cache
from math import gcd

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]
_CUT_HZ, _TAP_COUNT = 75.0, 1601
HUM_GONE_HZ = 60.0
_STEP = 1 << 15  # samples filtered at once
_ROWS_AT_ONCE = 4096  # of a table, or it would take hundreds of megabytes
_MOST_PHASES = 1000
_HALF_WIDTH = 24  # samples of the lower rate, to each side


class HighPass:
    """Takes away mains hum and rumble, block after block: half is left at 75 Hz, a fortieth at 50, all at 90.

    A filter that keeps times where they are: what comes out is as long as what went in, and not later.
    Where the hum is gone already it need not cut into a deep voice: half is left at `HUM_GONE_HZ`, all at 75.
    """

    def __init__(self, rate: int, cut_hz: float = _CUT_HZ) -> None:
        self._taps = _high_pass(rate, cut_hz)
        self._spectrum = np.fft.rfft(self._taps, 2 * _STEP)
        self._before: Samples | None = None

    def __call__(self, block: Samples, after: Samples | None = None) -> Samples:
        """A block without what lies under the voice; `after` is what follows it, where that is known."""
        half = len(self._taps) // 2
        before = self._before if self._before is not None else _mirrored(block[: half + 1], half)[::-1]
        if after is None or len(after) < half:
            after = _mirrored(block[-half - 1 :][::-1], half)
        whole = np.concatenate([before, block, after[:half]])
        self._before = whole[len(whole) - 2 * half : len(whole) - half]
        out = np.empty(len(block), np.float32)
        for at in range(0, len(block), _STEP):
            piece = whole[at : at + _STEP + 2 * half]
            made = np.fft.irfft(np.fft.rfft(piece, 2 * _STEP) * self._spectrum, 2 * _STEP)
            count = min(_STEP, len(block) - at)
            out[at : at + count] = made[2 * half : 2 * half + count]
        return out


def without_rumble(blocks: Iterable[Samples], rate: int, cut_hz: float = _CUT_HZ) -> Iterator[Samples]:
    """The blocks of a take without what lies under every voice."""
    filtered = HighPass(rate, cut_hz)
    held: Samples | None = None
    for block in blocks:
        if held is not None:
            yield filtered(held, block)
        held = block
    if held is not None:
        yield filtered(held)


def _mirrored(samples: Samples, count: int) -> Samples:
    """As many samples as asked for, as if the sound came back turned upside down: a hum goes on so."""
    made = np.zeros(count, np.float32)
    some = samples[1 : count + 1]
    made[: len(some)] = 2 * samples[:1] - some
    return made


@cache
def _high_pass(rate: int, cut_hz: float) -> npt.NDArray[np.float64]:
    at = np.arange(_TAP_COUNT) - _TAP_COUNT // 2
    low = np.sinc(2 * cut_hz / rate * at) * np.hamming(_TAP_COUNT)
    low /= low.sum()
    taps: npt.NDArray[np.float64] = -low
    taps[_TAP_COUNT // 2] += 1
    return taps


def resampled(samples: Samples, rate: int, to: int) -> Samples:
    """A sound at another rate; what the lower one cannot hold is taken away first."""
    if rate == to or not len(samples):
        return samples
    common = gcd(rate, to)
    up, down = to // common, rate // common
    if up > _MOST_PHASES:  # an odd rate: a table for each of its phases would be large
        near = round(rate / 100) * 100
        count = round(len(samples) * near / rate)
        moved = np.interp(np.arange(count) * (rate / near), np.arange(len(samples)), samples)
        return resampled(moved.astype(np.float32), near, to)
    table = _phases(up, down)
    width = table.shape[1]
    count = -(-len(samples) * up // down)
    padded = np.pad(samples, (width // 2, width))
    windows = np.lib.stride_tricks.sliding_window_view(padded, width)
    out = np.empty(count, np.float32)
    for phase in range(up):
        numbers = np.arange(phase, count, up)
        out[numbers] = _products(windows, numbers * down // up, table[phase * down % up])
    return out


def _products(windows: Samples, starts: npt.NDArray[np.int64], taps: Samples) -> Samples:
    made = np.empty(len(starts), np.float32)
    for at in range(0, len(starts), _ROWS_AT_ONCE):
        made[at : at + _ROWS_AT_ONCE] = windows[starts[at : at + _ROWS_AT_ONCE]] @ taps
    return made


@cache
def _phases(up: int, down: int) -> Samples:
    """A windowed sinc for each place between two samples that an output can fall on."""
    scale = min(1.0, up / down) * 0.95
    half = round(_HALF_WIDTH / min(1.0, up / down))
    at = np.arange(-half, half + 1)
    table = np.empty((up, len(at)), np.float32)
    for phase in range(up):
        moved = at - phase / up
        window = np.cos(np.pi * moved / (2 * half + 2)) ** 2
        taps = np.sinc(scale * moved) * window
        table[phase] = taps / taps.sum()
    return table
