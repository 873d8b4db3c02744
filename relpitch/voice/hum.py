"""Mains hum found in a take, and taken away: steady tones at the multiples of 50 or of 60 Hz.

A hum goes on through the pauses, as strong as before and in step with itself; no voice does. So it is looked
for where the take is quietest, in stretches of ten seconds, because its frequency wanders a little.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from relpitch.voice.filtering import Samples
from relpitch.voice.pauses import Numbers

Phasors = npt.NDArray[np.complex128]

_MAINS_HZ, _OVERTONES = (50, 60), 24
_WINDOW_S, _HOP_S, _STRETCH = 0.2, 0.1, 100  # of a stretch of windows the mains do not wander much
_QUIETEST_SHARE = 0.33
_ALONE, _OF_MANY, _MANY, _WITH_OTHERS = 8.0, 5.0, 3, 3.0  # by chance e to the minus that
_OFF_HZ, _FINELY_OFF_HZ = np.linspace(-0.15, 0.15, 31), np.linspace(-0.005, 0.005, 11)
_OF_VOICES_HZ, _VOICE_OVER_HUM = 75, 1.5  # a tone that is nearly all there is may be what was to be recorded


@dataclass(frozen=True, slots=True)
class Hum:
    """The hum of a recording: in each stretch how high its tones are in Hz, their strength and swing."""

    rate: int
    tones: tuple[tuple[Numbers, Phasors], ...] = ()

    def taken_from(self, blocks: Iterable[Samples]) -> Iterator[Samples]:
        """The blocks of a take, from its beginning, without the hum."""
        begin = 0
        for block in blocks:
            yield self._taken(block, begin) if self.tones else block
            begin += len(block)

    def _taken(self, block: Samples, begin: int) -> Samples:
        made = block.copy()
        length = round(_STRETCH * _HOP_S * self.rate)
        at = 0
        while at < len(block):
            number = min((begin + at) // length, len(self.tones) - 1)
            is_last = number == len(self.tones) - 1
            end = len(block) if is_last else min((number + 1) * length - begin, len(block))
            for first in range(at, end, self.rate):  # a second at a time
                last = min(first + self.rate, end)
                made[first:last] -= self._sound(*self.tones[number], begin + first, last - first)
            at = end
        return made

    def _sound(self, hz: Numbers, strengths: Phasors, begin: int, count: int) -> Samples:
        at = np.arange(begin, begin + count) / self.rate
        made = np.zeros(count)
        for frequency, strength in zip(hz, strengths, strict=True):
            swing = 2 * np.pi * frequency * at
            made += strength.real * np.cos(swing) - strength.imag * np.sin(swing)
        return made.astype(np.float32)


def hum_in(blocks: Iterable[Samples], rate: int) -> Hum:
    """The hum of a take of these blocks; none where there is none, or nearly nothing else."""
    stretches: list[tuple[Numbers, Phasors]] = []
    powers: list[float] = []
    tones: list[Phasors] = []  # of the stretch that is being read; the last takes what is left over
    for of_all, power in _windows(blocks, rate):
        if len(tones) == 2 * _STRETCH:
            stretches.append(_in_stretch(tones[:_STRETCH], powers[-2 * _STRETCH : -_STRETCH], len(stretches)))
            del tones[:_STRETCH]
        tones.append(of_all)
        powers.append(power)
    if not powers:
        return Hum(rate)
    stretches.append(_in_stretch(tones, powers[-len(tones) :], len(stretches)))
    strongest = max(_power(strengths[hz > _OF_VOICES_HZ]) for hz, strengths in stretches)
    if float(np.percentile(powers, 90)) < _VOICE_OVER_HUM * strongest:
        return Hum(rate)
    return Hum(rate, tuple(stretches))


def _windows(blocks: Iterable[Samples], rate: int) -> Iterator[tuple[Phasors, float]]:
    """Of each, the strength of every multiple of the mains, and the power of what a voice may be."""
    width, hop = round(_WINDOW_S * rate), round(_HOP_S * rate)
    places = [round(hz * _WINDOW_S) for hz in _lines()]
    shape = np.hanning(width + 1)[:width]
    lowest, whole = round(_OF_VOICES_HZ * _WINDOW_S), 2 / width / float(np.square(shape).sum())
    left = np.zeros(0, np.float32)
    for block in blocks:
        left = np.concatenate([left, block])
        while len(left) >= width:
            spectrum = np.fft.rfft(left[:width] * shape)
            power = float(np.square(np.abs(spectrum[lowest:])).sum()) * whole
            yield spectrum[places] * (2 / shape.sum()), power
            left = left[hop:]


def _lines() -> Sequence[int]:
    return [mains * number for mains in _MAINS_HZ for number in range(1, _OVERTONES + 1)]


def _in_stretch(tones: Sequence[Phasors], powers: Sequence[float], number: int) -> tuple[Numbers, Phasors]:
    """The tones that go on in step where it is quietest."""
    quiet = np.flatnonzero(np.array(powers) <= np.quantile(powers, _QUIETEST_SHARE))
    seconds = (number * _STRETCH + quiet) * np.float64(_HOP_S)
    found = [_of_mains(np.array(tones)[quiet], seconds, mains) for mains in range(len(_MAINS_HZ))]
    return max(found, key=lambda each: _power(each[1]))


def _power(strengths: Phasors) -> float:
    return float(np.square(np.abs(strengths)).sum() / 2)


def _of_mains(tones: Phasors, at: Numbers, number: int) -> tuple[Numbers, Phasors]:
    """Those of one kind of mains, whose frequency is near to what it is called."""
    own = tones[:, number * _OVERTONES : (number + 1) * _OVERTONES]
    overtones = np.arange(1, _OVERTONES + 1, dtype=np.float64)
    strongest = np.square(np.abs(own)).mean(axis=0)
    swings = np.outer(at, overtones)
    off = 0.0
    for offs in (_OFF_HZ, _FINELY_OFF_HZ):
        tried = [_in_step(own, swings * (off + each)) for each in offs]
        fits = [(strongest * np.where(each >= _OF_MANY, each, 0)).sum() for each in tried]
        best = int(np.argmax(fits))
        off += float(offs[best])
    is_there = np.max(tried[best]) >= _ALONE or (tried[best] >= _OF_MANY).sum() >= _MANY
    is_hum = (tried[best] >= _WITH_OTHERS) & is_there
    turned = own * np.exp(-2j * np.pi * off * swings)
    # The window tells where in its swing a tone is at the window's beginning, were it just a multiple.
    middle = np.exp(-1j * np.pi * off * overtones * _WINDOW_S)
    strengths = (np.median(turned.real, axis=0) + 1j * np.median(turned.imag, axis=0)) * middle
    own_hz: Numbers = overtones * (_MAINS_HZ[number] + off)
    found: Phasors = strengths[is_hum]
    return own_hz[is_hum], found


def _in_step(tones: Phasors, swings: Numbers) -> Numbers:
    """How far each goes on in step: of so many windows at most so much."""
    steps = tones / np.maximum(np.abs(tones), 1e-12) * np.exp(-2j * np.pi * swings)
    in_step: Numbers = len(tones) * np.square(np.abs(steps.mean(axis=0)))
    return in_step
