"""A take being recorded: from a microphone into a WAV file, with its level; trouble is told in one line."""

import contextlib
import wave
from array import array
from math import log10
from pathlib import Path
from typing import BinaryIO, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from relpitch.domain.take import SAMPLE_RATE
from relpitch.private_files import make_file
from relpitch.translation import N_, _

_CLIPPED, _CLIPPED_SAMPLES = 32_700, 3  # of 32,767; a single sample that high is no loud voice
_SILENT_MS = 1500  # without a chunk, of which one comes every 40 ms
_OPENING_MS = 3500  # a headset by radio, or a sound server that slept, wakes within 1 to 3 s
_MUTED_SECONDS, _MUTED_PEAK = 1.5, 1
_MUTED_LATER_SECONDS = (
    10.0  # once there was a sound in a take: what leaves out noise gives zeros while nobody speaks
)
_QUIETEST_DB = 50.0  # below full: what the level shows as nothing

NO_MICROPHONE = N_("No microphone here. This is a stopwatch.")
NO_CHUNK = N_("The microphone gives no sound. This is a stopwatch now.")
ZEROS = N_("The microphone gives only silence. Is it muted, or is another one meant?")
UNPLUGGED = N_("The microphone went away. The take goes on as a stopwatch; what was recorded is kept.")
DISK = N_("The recording cannot be written. The take goes on as a stopwatch; what was recorded is kept.")


class Input(Protocol):
    """What samples come from."""

    @property
    def heard(self) -> SignalInstance:
        """Carries 16-bit samples at 16 kHz, mono, as they come."""

    @property
    def lost(self) -> SignalInstance:
        """Says that no more will come."""

    def start(self, device_id: str = "") -> bool:
        """Begin; False where there is nothing to listen with."""

    def stop(self) -> None:
        """End."""


class Recorder(QObject):
    """A recorder that listens first, then writes: `level` tells how loud it is, `began` that it writes.

    `stopped` carries a sentence: from here on there is no recording, but what was written stays. `muted`
    carries one too: it goes on, and all that comes is zeros; an empty one once there is a sound after all.
    """

    level = Signal(float)
    clipped = Signal()
    began = Signal()
    stopped = Signal(str)
    muted = Signal(str)

    def __init__(
        self,
        source: Input | None,
        parent: QObject | None = None,
        *,
        opening_ms: int = _OPENING_MS,
        silent_ms: int = _SILENT_MS,
    ) -> None:
        super().__init__(parent)
        self._opening_ms, self._silent_ms = opening_ms, silent_ms
        self._source = source
        self._listening = self._paused = self._was_heard = self._seems_muted = False
        self._device = ""
        self._file: wave.Wave_write | None = None
        self._raw: BinaryIO | None = None
        self._samples = self._zeros = 0
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._gave_nothing)
        if source is not None:
            source.heard.connect(self._heard)
            source.lost.connect(self._lost)

    @property
    def is_listening(self) -> bool:
        """Whether sound comes in."""
        return self._listening

    @property
    def is_recording(self) -> bool:
        """Whether sound is being written, or would be but for a pause."""
        return self._file is not None

    @property
    def seconds(self) -> float:
        """How much was written."""
        return self._samples / SAMPLE_RATE

    def listen(self, device_id: str = "") -> bool:
        """Open the microphone. False where there is none, which is ordinary.

        One that is open already stays so: opened again, it may be without sound for a second.
        """
        self._samples, self._zeros, self._paused = 0, 0, False
        if self._listening and device_id == self._device:
            return True
        self._was_heard = False
        self._listening = self._source is not None and self._source.start(device_id)
        if self._listening:
            self._device = device_id
            self._patience.start(self._opening_ms)
        return self._listening

    def record(self, path: Path) -> bool:
        """Write into a file from now on. False where that cannot be; `stopped` then says why."""
        try:
            # Opened here: wave leaves a mess where it cannot open a file, and does not flush what it writes.
            make_file(path)
            self._raw = path.open("wb")
            self._file = wave.open(self._raw, "wb")  # noqa: SIM115  # closed in finish
        except OSError:
            self._end(_(DISK))
            return False
        self._file.setnchannels(1)
        self._file.setsampwidth(2)
        self._file.setframerate(SAMPLE_RATE)
        self._samples = self._zeros = 0
        self._was_heard = False
        self._patience.start(max(self._silent_ms, self._patience.remainingTime()))
        return True

    def pause(self, paused: bool) -> None:
        """Leave out what is heard for a while, or go on."""
        self._paused = paused

    def finish(self) -> float:
        """End, and return how many seconds were written."""
        self._patience.stop()
        if self._source is not None and self._listening:
            self._source.stop()
        self._listening = False
        self._close()
        return self.seconds

    def _heard(self, raw: bytes) -> None:
        if not self._listening:
            return
        self._patience.start(self._silent_ms)  # it may fall silent on the way too
        raw = raw[: len(raw) // 2 * 2]
        samples = array("h", raw)
        if not samples:
            return
        peak = max(abs(min(samples)), *samples)
        self.level.emit(_level(peak))
        if self._paused:
            return
        self._watch_for_silence(peak, len(samples))
        if peak >= _CLIPPED and sum(abs(each) >= _CLIPPED for each in samples) >= _CLIPPED_SAMPLES:
            self.clipped.emit()
        if self._file is not None:
            self._write(raw, len(samples))

    def _watch_for_silence(self, peak: int, count: int) -> None:
        """No room is as quiet as that: the microphone is muted, or it is none."""
        if peak > _MUTED_PEAK:
            self._zeros, self._was_heard = 0, True
            if self._seems_muted:
                self._seems_muted = False
                self.muted.emit("")
            return
        before, self._zeros = self._zeros, self._zeros + count
        least = _MUTED_LATER_SECONDS if self._was_heard else _MUTED_SECONDS
        if before < least * SAMPLE_RATE <= self._zeros:
            self._seems_muted = True
            self.muted.emit(_(ZEROS))

    def _write(self, raw: bytes, count: int) -> None:
        assert self._file is not None
        assert self._raw is not None
        first = self._samples == 0
        try:
            self._file.writeframesraw(raw)
            self._raw.flush()  # who listens meanwhile reads it from there
        except OSError:
            self._end(_(DISK))
            return
        self._samples += count
        if first:
            self.began.emit()

    def _lost(self) -> None:
        if self._listening:
            self._end(_(UNPLUGGED))

    def _gave_nothing(self) -> None:
        self._end(_(NO_CHUNK))

    def _end(self, line: str) -> None:
        self.finish()
        self.stopped.emit(line)

    def _close(self) -> None:
        file, self._file = self._file, None
        raw, self._raw = self._raw, None
        for each in (file, raw):
            if each is not None:
                with contextlib.suppress(OSError):
                    each.close()  # the first writes the length into the head


def _level(peak: int) -> float:
    """A peak on a scale from 0 (quiet) to 1 (full), as an ear would."""
    return min(max(1 + 20 * log10(max(peak, 1) / 32768) / _QUIETEST_DB, 0.0), 1.0)
