"""A sound file as samples: any WAV, in blocks of half a minute, mono at 16 kHz."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from relpitch.domain.errors import RelpitchError
from relpitch.domain.system_errors import reason
from relpitch.domain.take import SAMPLE_RATE
from relpitch.translation import _
from relpitch.voice.filtering import Samples, resampled

BLOCK_SECONDS = 30
_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_MOST_CHANNELS = 64
_RATES = (1_000, 400_000)


@dataclass(frozen=True, slots=True)
class WavFile:
    """A WAV file that can be read: where its samples are, and how they are written."""

    path: Path
    rate: int
    channels: int
    width: int
    is_float: bool
    start: int
    size: int

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.size / (self.width * self.channels * self.rate)

    def blocks(self) -> Iterator[Samples]:
        """The samples from -1 to 1, mono at 16 kHz, half a minute at a time."""
        for block in self.raw_blocks():
            yield resampled(block, self.rate, SAMPLE_RATE)

    def raw_blocks(self) -> Iterator[Samples]:
        """The samples from -1 to 1, mono at the sound's own rate, half a minute at a time."""
        frame = self.width * self.channels
        step = self.rate * BLOCK_SECONDS * frame
        try:
            with self.path.open("rb") as file:
                file.seek(self.start)
                left = self.size
                while left >= frame:
                    raw = file.read(min(step, left))
                    left -= len(raw)
                    raw = raw[: len(raw) // frame * frame]
                    if not raw:
                        return
                    yield self._mono(raw)
        except OSError as error:
            raise RelpitchError(
                _("{name} cannot be read: {reason}.").format(name=self.path.name, reason=reason(error))
            ) from error

    def _mono(self, raw: bytes) -> Samples:
        samples: Samples
        if self.is_float:
            kind = np.dtype(f"<f{self.width}")
            samples = np.nan_to_num(np.frombuffer(raw, kind), posinf=0, neginf=0).astype(np.float32)
        elif self.width == 1:
            samples = np.frombuffer(raw, np.uint8).astype(np.float32)
            samples -= np.float32(128)
            samples /= np.float32(128)
        elif self.width == 3:
            three = np.frombuffer(raw, np.uint8).reshape(-1, 3)
            four = np.zeros((len(three), 4), np.uint8)
            four[:, 1:] = three
            samples = four.view("<i4")[:, 0].astype(np.float32)
            samples /= np.float32(2**31)
        else:
            samples = np.frombuffer(raw, f"<i{self.width}").astype(np.float32)
            samples /= np.float32(2 ** (8 * self.width - 1))
        mono: Samples = samples.reshape(-1, self.channels).mean(axis=1, dtype=np.float32)
        return mono


def open_sound(path: Path) -> WavFile:
    """A WAV file; RelpitchError where it is none, holds no sound, or cannot be read."""
    try:
        with path.open("rb") as file:
            return _parsed(path, file, path.stat().st_size)
    except FileNotFoundError:
        raise RelpitchError(_("{name} is not there.").format(name=path.name)) from None
    except IsADirectoryError:
        raise RelpitchError(_("{name} is a folder; a WAV file is needed.").format(name=path.name)) from None
    except OSError as error:
        raise RelpitchError(
            _("{name} cannot be read: {reason}.").format(name=path.name, reason=reason(error))
        ) from error


def _parsed(path: Path, file: BinaryIO, length: int) -> WavFile:
    head = file.read(12)
    if not head:
        raise RelpitchError(_("{name} is empty.").format(name=path.name))
    if len(head) < 12 or head[:4] not in (b"RIFF", b"RF64") or head[8:] != b"WAVE":
        raise RelpitchError(
            _("{name} is not a WAV file. Save the recording as WAV, then try again.").format(name=path.name)
        )
    described: tuple[int, int, int, int] | None = None
    while len(chunk := file.read(8)) == 8:
        name, size = chunk[:4], struct.unpack("<I", chunk[4:])[0]
        if name == b"fmt ":
            described = _format(path, file.read(min(size, 64)))
            file.seek(max(size - 64, 0) + size % 2, 1)
        elif name == b"data":
            if described is None:
                break
            return _found(path, described, file.tell(), min(size, length - file.tell()))
        else:
            file.seek(size + size % 2, 1)
    raise RelpitchError(_("{name} holds no sound. Was the recording cut off?").format(name=path.name))


def _format(path: Path, fields: bytes) -> tuple[int, int, int, int]:
    """The kind of samples of a sound, its channels, rate, and bytes a sample."""
    if len(fields) < 16:
        raise RelpitchError(_("{name} is damaged at its beginning.").format(name=path.name))
    kind, channels, rate, _bytes, _block, bits = struct.unpack("<HHIIHH", fields[:16])
    if kind == _EXTENSIBLE and len(fields) >= 26:
        kind = struct.unpack("<H", fields[24:26])[0]
    width = (bits + 7) // 8
    known = (kind == _PCM and width in (1, 2, 3, 4)) or (kind == _FLOAT and width in (4, 8))
    if not known:
        raise RelpitchError(
            _("{name} is compressed. Save it as plain PCM, then try again.").format(name=path.name)
        )
    if not 1 <= channels <= _MOST_CHANNELS or not _RATES[0] <= rate <= _RATES[1]:
        raise RelpitchError(_("{name} is damaged at its beginning.").format(name=path.name))
    return kind, channels, rate, width


def _found(path: Path, described: tuple[int, int, int, int], start: int, size: int) -> WavFile:
    kind, channels, rate, width = described
    size -= size % (width * channels)
    if size <= 0:
        raise RelpitchError(_("{name} holds no sound. Was the recording cut off?").format(name=path.name))
    return WavFile(path, rate, channels, width, kind == _FLOAT, start, size)
