"""Takes built from sounds whose truth is known."""

import wave
from pathlib import Path

import numpy as np
import numpy.typing as npt

from relpitch.domain.take import SAMPLE_RATE

Samples = npt.NDArray[np.float32]


def voice(seconds: float, hz: float = 140.0, loudness: float = 0.2, rate: int = SAMPLE_RATE) -> Samples:
    """Something like a voice: a pitch that wanders a little, with overtones, in syllables."""
    at = np.arange(round(seconds * rate)) / rate
    phase = 2 * np.pi * np.cumsum(hz * (1 + 0.05 * np.sin(2 * np.pi * 0.7 * at))) / rate
    tone = sum(np.sin(phase * number) / number for number in range(1, 9))
    syllables = 0.55 + 0.45 * np.abs(np.sin(2 * np.pi * 2.1 * at))
    return (loudness * tone * syllables / 2).astype(np.float32)


def quiet(seconds: float, noise: float = 0.0005, rate: int = SAMPLE_RATE, seed: int = 1) -> Samples:
    """A room where nobody speaks."""
    return (np.random.default_rng(seed).standard_normal(round(seconds * rate)) * noise).astype(np.float32)


def write(path: Path, samples: Samples, rate: int = SAMPLE_RATE, channels: int = 1, width: int = 2) -> Path:
    """Samples as a WAV file."""
    many = np.repeat(samples, channels)
    scaled = np.clip(many, -1, 1) * (2 ** (8 * width - 1) - 1)
    if width == 3:
        raw = scaled.astype("<i4").view(np.uint8).reshape(-1, 4)[:, :3].tobytes()
    elif width == 1:
        raw = (scaled + 128).astype(np.uint8).tobytes()
    else:
        raw = scaled.astype(f"<i{width}").tobytes()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(raw)
    return path
