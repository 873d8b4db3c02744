"""Takes spoken by voices of the system, with what is true of them: words, starts, pauses."""

import ctypes
import random
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from relpitch.domain.take import SAMPLE_RATE, Span
from relpitch.voice.filtering import Samples
from relpitch.voice.sound import open_sound

FLITE, ESPEAK = ("slt", "rms", "awb", "kal16"), ("en-us", "en-gb", "en-gb-scotland", "en-029")


@dataclass
class Spoken:
    """A take: its samples, the start of every word that was said, the pauses between its sentences."""

    samples: Samples
    starts: list[float] = field(default_factory=list)
    pauses: list[Span] = field(default_factory=list)


class Flite:
    """One of flite's voices, asked through its library, which tells when each word begins."""

    def __init__(self, voice: str) -> None:
        self._lib = ctypes.CDLL("libflite.so.1")
        self._lib.flite_init()
        names = ctypes.CDLL(f"libflite_cmu_us_{voice}.so.1")
        register = getattr(names, f"register_cmu_us_{voice}")
        register.restype = ctypes.c_void_p
        self._voice = register(None)
        self._features = ctypes.cast(self._voice, ctypes.POINTER(ctypes.c_void_p))[1]  # after its name
        for name, kind, takes in (
            ("flite_synth_text", ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_void_p)),
            ("utt_relation", ctypes.c_void_p, (ctypes.c_void_p, ctypes.c_char_p)),
            ("relation_head", ctypes.c_void_p, (ctypes.c_void_p,)),
            ("item_next", ctypes.c_void_p, (ctypes.c_void_p,)),
            ("ffeature_float", ctypes.c_float, (ctypes.c_void_p, ctypes.c_char_p)),
            ("ffeature_string", ctypes.c_char_p, (ctypes.c_void_p, ctypes.c_char_p)),
            ("utt_wave", ctypes.c_void_p, (ctypes.c_void_p,)),
            ("cst_wave_save_riff", ctypes.c_int, (ctypes.c_void_p, ctypes.c_char_p)),
            ("delete_utterance", None, (ctypes.c_void_p,)),
            ("get_param_float", ctypes.c_float, (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_float)),
            ("feat_set_float", None, (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_float)),
        ):
            function = getattr(self._lib, name)
            function.restype, function.argtypes = kind, takes

    def say(self, words: str, *, slower: float = 1.0) -> Spoken:
        """Some words, with the start of each."""
        name = b"duration_stretch"
        own = self._lib.get_param_float(self._features, name, 1.0)
        self._lib.feat_set_float(self._features, name, own * slower)
        spoken = self._lib.flite_synth_text(words.encode(), self._voice)
        self._lib.feat_set_float(self._features, name, own)
        starts, item = [], self._lib.relation_head(self._lib.utt_relation(spoken, b"Word"))
        while item:
            before = b"R:SylStructure.daughter1.daughter1.R:Segment.p.end"
            starts.append(self._lib.ffeature_float(item, before))
            item = self._lib.item_next(item)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "said.wav"
            self._lib.cst_wave_save_riff(self._lib.utt_wave(spoken), str(path).encode())
            samples = np.concatenate(list(open_sound(path).blocks()))
        self._lib.delete_utterance(spoken)
        return Spoken(samples, starts)


def espeak(words: str, voice: str, speed: int = 160) -> Spoken:
    """Some words by espeak-ng."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "said.wav"
        command = ["espeak-ng", "-v", voice, "-s", str(speed), "-w", str(path), words]
        subprocess.run(command, check=True, capture_output=True)
        return Spoken(np.concatenate(list(open_sound(path).blocks())))


def trimmed(spoken: Spoken, loud: float = 0.01) -> Spoken:
    """Without the quiet around it."""
    where = np.flatnonzero(np.abs(spoken.samples) > loud)
    first, last = int(where[0]), int(where[-1]) + 1
    return Spoken(
        spoken.samples[first:last], [max(each - first / SAMPLE_RATE, 0.0) for each in spoken.starts]
    )


def joined(pieces: Sequence[Spoken], chance: random.Random, gaps: Sequence[float]) -> Spoken:
    """Sentences one after another, with silences of known lengths between them and around them."""
    take = Spoken(np.zeros(round(0.5 * SAMPLE_RATE), np.float32))
    for number, piece in enumerate(pieces):
        at = len(take.samples) / SAMPLE_RATE
        if number:
            gap = chance.choice(gaps)
            take.samples = np.concatenate([take.samples, np.zeros(round(gap * SAMPLE_RATE), np.float32)])
            take.pauses.append(Span(at, at + gap))
            at += gap
        take.starts += [at + each for each in piece.starts]
        take.samples = np.concatenate([take.samples, piece.samples])
    take.samples = np.concatenate([take.samples, np.zeros(round(0.5 * SAMPLE_RATE), np.float32)])
    return take


def power(samples: Samples) -> float:
    """The mean power of what is not silence."""
    loud = samples[np.abs(samples) > 1e-3]
    return float(np.mean(np.square(loud))) if len(loud) else 0.0


def with_noise(samples: Samples, noise: Samples, over_db: float) -> Samples:
    """A noise added so that the voice is that far over it."""
    scale = np.sqrt(power(samples) / max(float(np.mean(np.square(noise))), 1e-12) / 10 ** (over_db / 10))
    made: Samples = (samples + noise[: len(samples)] * scale).astype(np.float32)
    return made


OVERTONES = {
    "a little": ((1, 1.0), (2, 0.1), (3, 0.05)),
    "odd ones": ((1, 1.0), (3, 0.4), (5, 0.2), (7, 0.1), (9, 0.1)),
    "loud overtones": ((1, 0.3), (2, 1.0), (4, 0.4), (6, 0.2), (8, 0.1)),
}
"""Of a hum: of a wire nearby, of a transformer, of a supply of a loudspeaker."""


def hum(
    count: int, hz: float = 50.0, overtones: Sequence[tuple[int, float]] = OVERTONES["a little"]
) -> Samples:
    """Mains hum with its overtones."""
    at = np.arange(count) / SAMPLE_RATE
    wave = sum(np.sin(2 * np.pi * hz * n * at + n) * share for n, share in overtones)
    return np.asarray(wave, np.float32)


def white(count: int, seed: int = 1) -> Samples:
    """A hiss."""
    return np.random.default_rng(seed).standard_normal(count).astype(np.float32)


def rumble(count: int, seed: int = 1) -> Samples:
    """A road, an air conditioner: noise that lies deep."""
    spectrum = np.fft.rfft(white(count, seed))
    hz = np.fft.rfftfreq(count, 1 / SAMPLE_RATE)
    deep = np.where(hz > 15, 1 / (1 + (hz / 40) ** 3), 0)
    return np.asarray(np.fft.irfft(spectrum * deep, count), np.float32)


def kitchen(count: int, seed: int = 1) -> Samples:
    """Clatter now and then over running water: a noise that does not stay the same."""
    chance = np.random.default_rng(seed)
    water = white(count, seed) * 0.15
    water *= np.interp(np.arange(count), np.linspace(0, count, 12), chance.uniform(0.3, 1.5, 12)).astype(
        np.float32
    )
    at = 0
    while at < count:
        at += round(chance.uniform(0.15, 0.9) * SAMPLE_RATE)
        length = round(chance.uniform(0.04, 0.25) * SAMPLE_RATE)
        decay = np.exp(-np.arange(length) / (length / 4)) * chance.uniform(0.4, 2.0)
        ring = sum(
            np.sin(2 * np.pi * hz * np.arange(length) / SAMPLE_RATE) for hz in chance.uniform(800, 5000, 4)
        )
        burst = (ring / 3 + chance.standard_normal(length)) * decay
        water[at : at + length] += burst[: max(count - at, 0)].astype(np.float32)[
            : len(water[at : at + length])
        ]
    return water


def breath(seconds: float, seed: int = 1) -> Samples:
    """Air drawn in: a soft noise that swells."""
    count = round(seconds * SAMPLE_RATE)
    spectrum = np.fft.rfft(white(count, seed))
    hz = np.fft.rfftfreq(count, 1 / SAMPLE_RATE)
    shaped = np.fft.irfft(spectrum * np.exp(-(((hz - 1500) / 1500) ** 2)), count)
    return np.asarray(shaped / np.abs(shaped).max() * np.hanning(count), np.float32)


def in_a_room(samples: Samples, seconds: float = 0.4, seed: int = 3) -> Samples:
    """The voice a metre or two away in a room with bare walls."""
    count = round(seconds * SAMPLE_RATE)
    tail = white(count, seed) * np.exp(-6.9 * np.arange(count) / count).astype(np.float32) * 0.03
    tail[0] = 1.0
    size = 1 << (len(samples) + count).bit_length()
    wet = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(tail, size), size)[: len(samples)]
    return np.asarray(wet, np.float32)


def overdriven(samples: Samples, times: float = 6.0) -> Samples:
    """Too loud for the microphone."""
    made: Samples = np.clip(samples / np.abs(samples).max() * times, -1, 1)
    return made
