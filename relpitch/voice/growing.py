"""A recording that is still being written, read as it grows."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from relpitch.voice.filtering import Samples

_HEAD_BYTES, _SAMPLE_BYTES = 44, 2
_LOOK_S = 0.04  # a chunk of the microphone


def growing(path: Path, has_ended: Callable[[], bool]) -> Iterator[Samples]:
    """The samples of a WAV file as relpitch records it (mono, 16 kHz, 16 bits), until its end was told.

    Its head is not read: it tells the length only when all is written.
    """
    with path.open("rb") as file:
        file.seek(_HEAD_BYTES)
        half = b""
        while True:
            ended = has_ended()  # asked first: what was written before it was told is read below
            raw = half + file.read()
            whole = len(raw) // _SAMPLE_BYTES * _SAMPLE_BYTES
            half = raw[whole:]
            if whole:
                yield np.frombuffer(raw[:whole], "<i2").astype(np.float32) / np.float32(32768)
            elif ended:
                return
            else:
                time.sleep(_LOOK_S)
