"""What the signal of a take shows: where the voice is, its pauses, loudness and pitch."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
from numpy import fft

from relpitch.domain.take import WAVEFORM_STEP, Measures, Span
from relpitch.voice.sound import RATE, Samples, open_sound

Progress = Callable[[int, int], None]
"""Told how much is done, of how much in all. Raising from it gives up."""

LEAST_PAUSE = 0.25
_HOP = RATE // 100
_HOP_SECONDS = _HOP / RATE
_FLOOR_DB = -60.0
_CLICK, _GAP = 5, round(LEAST_PAUSE / _HOP_SECONDS)
_PITCH_HOP, _PITCH_WINDOW = RATE // 50, RATE // 25
_LOWEST_HZ, _HIGHEST_HZ = 75, 400
_VOICED = 0.55
_FEW = 20
_LEAST_ROOM, _MOSTLY, _HIGHEST_DB = 20, 0.3, 60.0

Numbers = npt.NDArray[np.float64]


def measure(path: Path, progress: Progress | None = None) -> Measures:
    """The measures of a WAV file. RelpitchError where it is none."""
    sound = open_sound(path)
    levels: list[Numbers] = []
    pitches: list[Numbers] = []
    whole, done = max(round(sound.seconds), 1), 0.0
    for block in sound.blocks():
        levels.append(_levels(block))
        pitches.append(_pitches(block))
        done += len(block) / RATE
        if progress:
            progress(min(round(done), whole), whole)
    return _measured(np.concatenate(levels), np.concatenate(pitches))


def _measured(levels: Numbers, pitches: Numbers) -> Measures:
    waveform = _waveform(levels)
    loud = _loud(levels)
    if not loud.any():
        return Measures(waveform=waveform)
    noise = _signal_to_noise(levels, loud, pitches > 0)
    if Measures(signal_to_noise_db=noise).is_noisy:
        return Measures(signal_to_noise_db=noise, waveform=waveform)
    runs = _runs(loud)
    first, last = runs[0][0], runs[-1][1]
    pauses = tuple(
        Span(_at(end), _at(start)) for (_, end), (start, _) in pairwise(runs) if start - end >= _GAP
    )
    quiet = sum(each.seconds for each in pauses)
    mean, spread = _loudness(levels, loud)
    median, semitones = _pitch(pitches[loud[:: _PITCH_HOP // _HOP]])
    return Measures(
        first_sound=_at(first),
        last_sound=_at(last),
        speech_seconds=round(_at(last) - _at(first) - quiet, 2),
        pauses=pauses,
        pitch_median_hz=median,
        pitch_semitones=semitones,
        loudness_mean_db=mean,
        loudness_range_db=spread,
        signal_to_noise_db=noise,
        waveform=waveform,
    )


def _at(frame: int) -> float:
    return round(frame * _HOP_SECONDS, 2)


def _levels(samples: Samples) -> Numbers:
    """The loudness of every 10 ms, in dB under full scale."""
    count = -(-len(samples) // _HOP)
    framed = np.zeros(count * _HOP, np.float32)
    framed[: len(samples)] = samples
    framed -= framed.mean()
    power = np.square(framed.reshape(count, _HOP)).mean(axis=1, dtype=np.float64)
    levels: Numbers = 10 * np.log10(power + 1e-12)
    return levels


def _loud(levels: Numbers) -> npt.NDArray[np.bool_]:
    """Where the voice is: well over the quietest of the take, and not a click."""
    smooth = np.convolve(np.pad(levels, 1, "edge"), np.full(3, 1 / 3), "valid")
    voice = float(np.percentile(smooth, 95))
    if voice < _FLOOR_DB:
        return np.zeros(len(levels), bool)
    quiet = max(float(np.percentile(smooth, 5)), voice - 50)
    loud = smooth > quiet + max(6.0, 0.3 * (voice - quiet))
    if voice - quiet < 12:  # no quiet in it at all
        loud = smooth > voice - 20
    for start, end in _runs(loud):
        if end - start <= _CLICK:
            loud[start:end] = False
    return loud


def _power(levels: Numbers) -> Numbers:
    power: Numbers = np.power(10, np.divide(levels, 10))
    return power


def _signal_to_noise(
    levels: Numbers, loud: npt.NDArray[np.bool_], voiced: npt.NDArray[np.bool_]
) -> float | None:
    """How far the voice is over the room, in dB; None where nothing but voice is to be heard."""
    power = _power(levels)
    room = ~loud
    if room.sum() < _LEAST_ROOM:
        room = levels <= np.percentile(levels, 10)
        if np.repeat(voiced, _PITCH_HOP // _HOP)[: len(levels)][room].mean() > _MOSTLY:
            return None
    noise = float(np.median(power[room]))
    voice = max(float(power[loud].mean()) - noise, noise / 10)
    return round(min(10 * float(np.log10(voice / max(noise, 1e-9))), _HIGHEST_DB), 1)


def _runs(on: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The (first, one past the last) of each stretch that is on."""
    edges = np.flatnonzero(np.diff(np.pad(on, 1).astype(np.int8)))
    return [(int(start), int(end)) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _loudness(levels: Numbers, loud: npt.NDArray[np.bool_]) -> tuple[float, float]:
    """The mean in dB under full scale, and how far one second of speech is from another."""
    power = _power(levels)
    mean = 10 * np.log10(power[loud].mean() + 1e-12)
    second = 100
    starts = range(0, len(levels), second)
    spoken = [power[at : at + second][loud[at : at + second]] for at in starts]
    seconds = [10 * np.log10(each.mean() + 1e-12) for each in spoken if len(each) >= second // 4]
    spread = np.subtract(*np.percentile(seconds, [90, 10])) if len(seconds) > 1 else 0.0
    return round(float(mean), 1), round(float(spread), 1)


def _pitches(samples: Samples) -> Numbers:
    """The pitch of every 20 ms in Hz, 0 where there is none."""
    count = -(-len(samples) // _PITCH_HOP)
    padded = np.pad(samples, (0, count * _PITCH_HOP + _PITCH_WINDOW - len(samples)))
    frames = np.lib.stride_tricks.sliding_window_view(padded, _PITCH_WINDOW)[::_PITCH_HOP][:count]
    # A few at a time: for what arrays over 256 KB hold, NumPy asks the loader who called it. Where another
    # thread loads a library just then, both wait for ever.
    return np.concatenate([_pitches_of(frames[at : at + _FEW]) for at in range(0, count, _FEW)])


def _pitches_of(frames: Samples) -> Numbers:
    """The strongest short period of each frame, as a pitch."""
    frames = frames - frames.mean(axis=1, keepdims=True)
    size = 2 * _PITCH_WINDOW
    spectrum = fft.rfft(frames, size)
    same = fft.irfft(spectrum.real**2 + spectrum.imag**2, size)
    shortest, longest = RATE // _HIGHEST_HZ, RATE // _LOWEST_HZ
    squares = np.cumsum(np.square(frames, dtype=np.float64), axis=1)
    lags = np.arange(shortest, longest + 1)
    head = squares[:, _PITCH_WINDOW - 1 - lags]
    tail = squares[:, -1:] - squares[:, lags - 1]
    likeness = same[:, shortest : longest + 1] / np.sqrt(head * tail + 1e-9)
    best = likeness.max(axis=1)
    first = np.argmax(likeness >= 0.9 * best[:, None], axis=1)  # a longer period is often a multiple
    for _ in range(8):  # climb to the top of that first hill
        up = np.minimum(first + 1, len(lags) - 1)
        climbs = likeness[np.arange(len(frames)), up] > likeness[np.arange(len(frames)), first]
        first = np.where(climbs, up, first)
    return np.where(best > _VOICED, RATE / lags[first], 0.0)


def _pitch(pitches: Numbers) -> tuple[float | None, float | None]:
    """The median in Hz, and the range of the middle four fifths in semitones."""
    voiced = pitches[pitches > 0]
    if len(voiced) < 25:
        return None, None
    low, median, high = np.percentile(voiced, [10, 50, 90])
    return round(float(median), 1), round(float(12 * np.log2(high / low)), 1)


def _waveform(levels: Numbers) -> str:
    """The loudness of every 40 ms as two hexadecimal digits, from silence to full scale."""
    step = round(WAVEFORM_STEP / _HOP_SECONDS)
    padded = np.pad(levels, (0, -len(levels) % step), constant_values=-120)
    loudest = padded.reshape(-1, step).max(axis=1)
    scaled = np.interp(loudest, (-60, 0), (0, 255)).astype(np.uint8)
    return bytes(scaled).hex()
