"""What a phone or a friend sends, decoded: a recording in another form than WAV becomes a WAV file."""

import contextlib
import io
import os
import wave
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, QUrl
from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

from relpitch.domain.errors import RelpitchError
from relpitch.domain.take import SAMPLE_RATE
from relpitch.private_files import copy_file, write_atomically
from relpitch.translation import N_, _

_LONGEST_SECONDS = 3_600
_GIVEN_UP_AFTER_MS = 20_000  # without any samples: Qt does not always say that it cannot go on
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
        file.setframerate(SAMPLE_RATE)
        file.writeframes(samples)
    write_atomically(target, whole.getvalue())


def keep_as_wav(source: Path, target: Path) -> float:
    """Keep a recording made elsewhere, a WAV as it is, another form decoded; the seconds it lasts.

    RelpitchError where it holds no sound that can be read, or is longer than an hour.
    """
    from relpitch.voice.sound import open_sound  # noqa: PLC0415  # numpy: for who brings a recording

    try:
        seconds = open_sound(source).seconds
    except RelpitchError:
        write_as_wav(source, target)
        return _not_too_long(open_sound(target).seconds, source)
    _not_too_long(seconds, source)
    copy_file(source, target)
    return seconds


def _not_too_long(seconds: float, source: Path) -> float:
    """The seconds, where a take may last so long; RelpitchError else."""
    if seconds > _LONGEST_SECONDS:
        raise RelpitchError(
            _("{name} is longer than an hour. Cut out the part to listen to.").format(name=source.name)
        )
    return seconds


def _samples(source: Path) -> bytes:
    """The samples of a recording, a little over an hour at most; given up where nothing more comes."""
    _app = QCoreApplication.instance() or QCoreApplication([])
    form = QAudioFormat()
    form.setSampleRate(SAMPLE_RATE)
    form.setChannelCount(1)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    loop, silence = QEventLoop(), QTimer()
    pieces: list[bytes] = []
    trouble: list[str] = []

    def read() -> None:
        silence.start(_GIVEN_UP_AFTER_MS)
        while decoder.bufferAvailable():
            pieces.append(bytes(decoder.read().constData()))
        if sum(map(len, pieces)) > _LONGEST_SECONDS * SAMPLE_RATE * 2:  # bytes a sample
            loop.quit()

    def give_up() -> None:
        trouble.append(_(_UNREADABLE).format(name=source.name))
        loop.quit()

    with _without_words():
        decoder = QAudioDecoder()
        decoder.setAudioFormat(form)
        decoder.bufferReady.connect(read)
        decoder.finished.connect(loop.quit)
        decoder.error.connect(give_up)
        silence.timeout.connect(give_up)
        decoder.setSource(QUrl.fromLocalFile(str(source.absolute())))
        silence.start(_GIVEN_UP_AFTER_MS)
        decoder.start()
        if not trouble:  # a file that is none at all is told before anyone waits
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        decoder.stop()
    if trouble and not pieces:
        raise RelpitchError(trouble[0])
    return b"".join(pieces)


@contextlib.contextmanager
def _without_words() -> Iterator[None]:
    """Keep off the standard error what FFmpeg writes there about each file, while this lasts."""
    standard_error = os.dup(2)
    try:
        with open(os.devnull, "rb+") as nowhere:  # noqa: PTH123  # a device, not a path
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(standard_error, 2)
        os.close(standard_error)
