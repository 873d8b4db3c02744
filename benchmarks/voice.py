"""How long measuring a take takes against its length, how much memory, and how well pauses are found.

python -m benchmarks voice
"""

import sys
import tempfile
import time
import tracemalloc
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.rows import Row
from relpitch.voice.signal import measure
from relpitch.voice.sound import RATE
from tests.voice.takes import write
from tests.voice.test_signal import f1, spoken

_GAPS = (0.1, 0.3, 0.15, 0.6, 0.4, 1.0, 0.2, 2.0)
_NOISES = {"clean": 0.0005, "at 20 dB": 0.007, "at 15 dB": 0.0125}
_HOUR = 3600


def rows() -> Iterator[Row]:
    """A take of a minute and half, one of an hour, and pauses in noise."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "take.wav"
        samples, _ = spoken(list(_GAPS) * 8)
        yield _speed("measure a take of 97 s", write(path, samples))
        yield _speed("measure an hour", _an_hour(path))
        tracemalloc.start()
        measure(path)
        yield Row("its memory at most", tracemalloc.get_traced_memory()[1] / 1e6, "MB", at_most=60)
        tracemalloc.stop()
        for name, noise in _NOISES.items():
            samples, truth = spoken(list(_GAPS) * 12, noise)
            found = measure(write(path, samples)).pauses
            missed = 1 - f1(found, [each for each in truth if each.seconds >= 0.25])
            bound = 7.0 if name == "clean" else None
            yield Row(f"pauses, {name}: 100 less F1 in %", 100 * missed, "%", at_most=bound)


def _speed(what: str, path: Path) -> Row:
    with wave.open(str(path)) as file:
        seconds = file.getnframes() / file.getframerate()
    before = time.process_time()
    measure(path)
    used = time.process_time() - before
    return Row(what, used * 1000, "ms", used / seconds, "real time", ratio_at_most=0.05)


def _an_hour(path: Path) -> Path:
    """A minute of talk, again and again."""
    samples, _ = spoken(list(_GAPS) * 5)
    raw = (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for _ in range(_HOUR * RATE // len(samples)):
            file.writeframes(raw)
    return path


if __name__ == "__main__":
    for row in rows():
        sys.stdout.write(f"{row}\n")
