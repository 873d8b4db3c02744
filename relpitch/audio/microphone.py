"""A microphone: 16 kHz, mono, 16 bits, a chunk every 40 ms."""

from typing import cast

from PySide6.QtCore import QIODevice, QObject, Signal
from PySide6.QtMultimedia import QAudio, QAudioDevice, QAudioFormat, QAudioSource, QMediaDevices

from relpitch.domain.take import SAMPLE_RATE

CHUNK_BYTES = SAMPLE_RATE // 25 * 2


class Microphone(QObject):
    """The microphone that is recorded from.

    `heard` carries samples as they come; `lost` says that it was unplugged or stopped by itself.
    """

    heard = Signal(bytes)
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._device = QAudioDevice()
        self._devices = QMediaDevices(self)
        self._devices.audioInputsChanged.connect(self._inputs_changed)

    def start(self, device_id: str = "") -> bool:
        """Begin to listen, with a device or the default one. False where there is none."""
        self.stop()
        device = _device_of_id(device_id)
        if device is None:
            return False
        sound = QAudioFormat()
        sound.setSampleRate(SAMPLE_RATE)
        sound.setChannelCount(1)
        sound.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        source = QAudioSource(device, sound, self)
        source.setBufferSize(CHUNK_BYTES * 4)
        stream = cast("QIODevice | None", source.start())  # None, whatever its type says
        if stream is None:  # no input, or no permission
            source.deleteLater()
            return False
        self._device, self._source, self._stream = device, source, stream
        stream.readyRead.connect(self._read)
        source.stateChanged.connect(self._state_changed)
        return True

    def stop(self) -> None:
        """Listen no more."""
        source, self._source, self._stream = self._source, None, None
        if source is not None:
            source.stop()
            source.deleteLater()

    def _read(self) -> None:
        if self._stream is not None:
            samples = bytes(self._stream.readAll().data())
            if samples:
                self.heard.emit(samples)

    def _state_changed(self, state: QAudio.State) -> None:
        if state is QAudio.State.StoppedState and self._source is not None:
            self._lose()

    def _inputs_changed(self) -> None:
        if self._source is not None and self._device.id() not in [
            each.id() for each in QMediaDevices.audioInputs()
        ]:
            self._lose()

    def _lose(self) -> None:
        self._read()
        self.stop()
        self.lost.emit()


def inputs() -> dict[str, str]:
    """The names of the microphones there are, by id; the default first."""
    default = QMediaDevices.defaultAudioInput()
    devices = sorted(QMediaDevices.audioInputs(), key=lambda each: each.id() != default.id())
    return {_id(each): each.description() for each in devices}


def _device_of_id(device_id: str) -> QAudioDevice | None:
    devices = {_id(each): each for each in QMediaDevices.audioInputs()}
    default = QMediaDevices.defaultAudioInput()
    chosen = devices.get(device_id, default)
    return None if chosen.isNull() else chosen


def _id(device: QAudioDevice) -> str:
    return bytes(device.id().data()).decode("utf-8", "replace")
