"""A recording in another form than WAV, as one: what a phone or a friend sends."""

import contextlib
import io
import os
import wave
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, QUrl
from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

from relpitch.domain.errors import RelpitchError
from relpitch.private_files import copy_file, write_atomically
from relpitch.translation import N_, _

_RATE = 16_000
_LONGEST_SECONDS = 3_600
_SILENT_MS = 20_000
_UNREADABLE = N_("{name} cannot be read as a recording. Save it as WAV, then try again.")


def write_as_wav(source: Path, target: Path) -> None:
    """Write a recording as WAV, mono at 16 kHz. RelpitchError where it holds no sound that can be read."""
    samples = _samples(source)
    if not samples:
        raise RelpitchError(_(_UNREADABLE).format(name=source.name))
    whole = io.BytesIO()
    with wave.open(whole, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(samples)
    write_atomically(target, whole.getvalue())


def keep_as_wav(source: Path, target: Path) -> float:
    """Keep a recording made elsewhere: a WAV as it is, another form decoded. Its seconds.

    RelpitchError where it holds no sound that can be read, or is longer than an hour.
    """
    from relpitch.voice.sound import open_sound  # noqa: PLC0415  # numpy: for who brings a recording

    try:
        seconds = open_sound(source).seconds
    except RelpitchError:
        write_as_wav(source, target)
        return open_sound(target).seconds
    if seconds > _LONGEST_SECONDS:
        raise RelpitchError(
            _("{name} is longer than an hour. Cut out the part to listen to.").format(name=source.name)
        )
    copy_file(source, target)
    return seconds


def _samples(source: Path) -> bytes:
    """The samples of a recording, as far as an hour; given up where nothing more comes."""
    _app = QCoreApplication.instance() or QCoreApplication([])
    form = QAudioFormat()
    form.setSampleRate(_RATE)
    form.setChannelCount(1)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    loop, quiet = QEventLoop(), QTimer()
    pieces: list[bytes] = []
    trouble: list[str] = []

    def take() -> None:
        quiet.start(_SILENT_MS)
        while decoder.bufferAvailable():
            pieces.append(bytes(decoder.read().constData()))
        if sum(map(len, pieces)) > _LONGEST_SECONDS * _RATE * 2:
            loop.quit()

    def fail() -> None:
        trouble.append(_(_UNREADABLE).format(name=source.name))
        loop.quit()

    with _without_words():
        decoder = QAudioDecoder()
        decoder.setAudioFormat(form)
        decoder.bufferReady.connect(take)
        decoder.finished.connect(loop.quit)
        decoder.error.connect(fail)
        quiet.timeout.connect(fail)
        decoder.setSource(QUrl.fromLocalFile(str(source.absolute())))
        quiet.start(_SILENT_MS)
        decoder.start()
        if not trouble:  # a file that is none at all is told before anyone waits
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        decoder.stop()
    if trouble and not pieces:
        raise RelpitchError(trouble[0])
    return b"".join(pieces)


@contextlib.contextmanager
def _without_words() -> Iterator[None]:
    """For its time FFmpeg, which describes each file on standard error, is not heard."""
    kept = os.dup(2)
    try:
        with open(os.devnull, "rb+") as nowhere:  # noqa: PTH123  # a device, not a path
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
