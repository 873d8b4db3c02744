"""What the signal of a take shows: where the voice is, its pauses, loudness and pitch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from relpitch.domain.errors import Progress
from relpitch.domain.take import SAMPLE_RATE, WAVEFORM_STEP, Measures, Span
from relpitch.voice.filtering import HUM_GONE_HZ, Samples, resampled, without_rumble
from relpitch.voice.hum import hum_in
from relpitch.voice.pauses import FRAME_S, Mask, Numbers, loud, pauses, runs
from relpitch.voice.pitch import Candidates, candidates, joined, pitches, spread_of
from relpitch.voice.sound import open_sound

_HOP = round(SAMPLE_RATE * FRAME_S)
_PITCH_HOP = SAMPLE_RATE // 50
_LEAST_ROOM, _PITCHED_SHARE, _HIGHEST_DB, _FRAMES_BESIDE = 20, 0.3, 60.0, 5
_LEAST_TOP, _OVERDRIVEN_SHARE, _STILL_HEARD_DB = 0.1, 0.001, 25.0


@dataclass(frozen=True, slots=True)
class Signal:
    """A take's loudness every 10 ms in dB under full scale, its pitch every 20 ms in Hz, what is too loud."""

    levels: Numbers
    pitches: Numbers
    overdriven: float

    def measures(self, words: Sequence[Span] = ()) -> Measures:
        """What the signal shows; better where the words are known that were heard, and when."""
        waveform = _waveform(self.levels)
        known = np.repeat(self.pitches > 0, _PITCH_HOP // _HOP)[: len(self.levels)]
        pitched = np.pad(known, (0, len(self.levels) - len(known)))  # a blink of sound ends before its pitch
        voice = loud(self.levels, pitched, words)
        if not voice.any():
            return Measures(waveform=waveform)
        is_overdriven = self.overdriven > _OVERDRIVEN_SHARE
        noise = _signal_to_noise(self.levels, voice, pitched)
        if Measures(signal_to_noise_db=noise).is_noisy:
            return Measures(signal_to_noise_db=noise, is_overdriven=is_overdriven, waveform=waveform)
        every = runs(voice)
        first, last = every[0][0] * FRAME_S, every[-1][1] * FRAME_S
        quiet = pauses(voice, self.levels, words)
        mean, spread = _loudness(self.levels, voice)
        heard = _as_far_as_it_is_heard(voice, self.levels)
        heard = heard[:: _PITCH_HOP // _HOP][: len(self.pitches)]
        median, semitones = spread_of(self.pitches[: len(heard)][heard])
        return Measures(
            first_sound=round(first, 2),
            last_sound=round(last, 2),
            speech_seconds=round(last - first - sum(each.seconds for each in quiet), 2),
            pauses=tuple(quiet),
            pitch_median_hz=median,
            pitch_semitones=semitones,
            loudness_mean_db=mean,
            loudness_range_db=spread,
            signal_to_noise_db=noise,
            is_overdriven=is_overdriven,
            waveform=waveform,
        )


def measure(path: Path, progress: Progress | None = None) -> Measures:
    """The measures of a WAV file. RelpitchError where it is none."""
    return signal_of(path, progress).measures()


def signal_of(path: Path, progress: Progress | None = None) -> Signal:
    """The signal of a WAV file, without hum and what lies under every voice. RelpitchError if it is none."""
    sound = open_sound(path)
    flat: list[float] = []
    levels: list[Numbers] = []
    found: list[Candidates] = []
    whole, done = max(round(sound.seconds), 1), 0.0

    def blocks() -> Iterator[Samples]:
        for block in sound.raw_blocks():
            flat.append(_flat(block))
            yield resampled(block, sound.rate, SAMPLE_RATE)

    hum = hum_in(sound.blocks(), SAMPLE_RATE)
    for block in without_rumble(hum.taken_from(blocks()), SAMPLE_RATE, HUM_GONE_HZ):
        levels.append(_levels(block))
        found.append(candidates(block, SAMPLE_RATE))
        done += len(block) / SAMPLE_RATE
        if progress:
            progress(min(round(done), whole), whole)
    return Signal(np.concatenate(levels), pitches(joined(found)), max(flat))


def _flat(samples: Samples) -> float:
    """The share of samples that lie cut off at the top, three in a row and more."""
    top = float(np.abs(samples).max(initial=0.0))
    if top < _LEAST_TOP:
        return 0.0
    at_top = np.abs(samples) >= top * 0.998
    in_a_row = at_top[2:] & at_top[1:-1] & at_top[:-2]
    return float(in_a_row.mean()) if len(in_a_row) else 0.0


def _levels(samples: Samples) -> Numbers:
    """The loudness of every 10 ms, in dB under full scale."""
    count = -(-len(samples) // _HOP)
    framed = np.zeros(count * _HOP, np.float32)
    framed[: len(samples)] = samples
    framed -= framed.mean()
    power = np.square(framed.reshape(count, _HOP)).mean(axis=1, dtype=np.float64)
    levels: Numbers = 10 * np.log10(power + 1e-12)
    return levels


def _power(levels: Numbers) -> Numbers:
    power: Numbers = np.power(10, np.divide(levels, 10))
    return power


def _signal_to_noise(levels: Numbers, voice: Mask, pitched: Mask) -> float | None:
    """How far the voice is over the room, in dB; None where nothing but voice is to be heard."""
    power = _power(levels)
    near = _beside(voice)  # a voice dies away, and is no room yet
    room = ~near if (~near).sum() >= _LEAST_ROOM else ~voice
    if room.sum() < _LEAST_ROOM:
        room = levels <= np.percentile(levels, 10)
        if pitched[room].mean() > _PITCHED_SHARE:
            return None
    noise = float(power[room].mean())
    over = max(float(power[voice].mean()) - noise, noise / 10)
    return round(min(10 * float(np.log10(over / max(noise, 1e-9))), _HIGHEST_DB), 1)


def _beside(voice: Mask) -> Mask:
    """The voice and what is near it, as long as it was however short that is."""
    beside: Mask = (
        np.convolve(voice, np.ones(2 * _FRAMES_BESIDE + 1), "full")[
            _FRAMES_BESIDE : _FRAMES_BESIDE + len(voice)
        ]
        > 0
    )
    return beside


def _as_far_as_it_is_heard(voice: Mask, levels: Numbers) -> Mask:
    """Where the voice is and its soft ends, which are its lowest; their pitch is still to be heard."""
    near = _beside(voice)
    heard: Mask = near & (levels > np.percentile(levels[voice], 95) - _STILL_HEARD_DB)
    return heard


def _loudness(levels: Numbers, voice: Mask) -> tuple[float, float]:
    """The mean in dB under full scale, and how far one second of speech is from another."""
    power = _power(levels)
    mean = 10 * np.log10(power[voice].mean() + 1e-12)
    second = 100
    starts = range(0, len(levels), second)
    spoken = [power[at : at + second][voice[at : at + second]] for at in starts]
    seconds = [10 * np.log10(each.mean() + 1e-12) for each in spoken if len(each) >= second // 4]
    spread = np.subtract(*np.percentile(seconds, [90, 10])) if len(seconds) > 1 else 0.0
    return round(float(mean), 1), round(float(spread), 1)


def _waveform(levels: Numbers) -> str:
    """The loudness of every 40 ms as two hexadecimal digits, from silence to full scale."""
    step = round(WAVEFORM_STEP / FRAME_S)
    padded = np.pad(levels, (0, -len(levels) % step), constant_values=-120)
    loudest = padded.reshape(-1, step).max(axis=1)
    scaled = np.interp(loudest, (-60, 0), (0, 255)).astype(np.uint8)
    return bytes(scaled).hex()
