"""A recording played back, slower too, its pitch kept."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

from relpitch.translation import N_, _

CANNOT = N_("This recording cannot be played here. What was measured is below.")


class Player(QObject):
    """A player of one recording at a time.

    `moved` says where it is, in seconds; `playing` whether it plays; `failed` one line.
    """

    moved = Signal(float)
    playing = Signal(bool)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = QMediaPlayer(self)
        self._output = QAudioOutput(self)
        self._player.setAudioOutput(self._output)
        self._player.setPitchCompensation(True)
        self._player.positionChanged.connect(self._position_changed)
        self._player.playbackStateChanged.connect(self._state_changed)
        self._player.errorOccurred.connect(self._error_occurred)

    def load(self, path: Path) -> None:
        """Take another recording, at its beginning."""
        self._player.setSource(QUrl.fromLocalFile(str(path)))

    def unload(self) -> None:
        """Let go of the file."""
        self._player.stop()
        self._player.setSource(QUrl())

    @property
    def is_playing(self) -> bool:
        """Whether the recording plays."""
        return self._player.playbackState() is QMediaPlayer.PlaybackState.PlayingState

    @property
    def position(self) -> float:
        """Where the recording is, in seconds."""
        return self._player.position() / 1000

    @property
    def rate(self) -> float:
        """How fast it plays: 1 is as it was said."""
        return self._player.playbackRate()

    def toggle(self) -> None:
        """Play, or pause."""
        if self.is_playing:
            self._player.pause()
        else:
            self._player.play()

    def pause(self) -> None:
        """Pause."""
        self._player.pause()

    def seek(self, seconds: float) -> None:
        """Go to a moment."""
        self._player.setPosition(max(round(seconds * 1000), 0))

    def set_rate(self, rate: float) -> None:
        """Play at another speed; the pitch stays."""
        self._player.setPlaybackRate(rate)

    def _position_changed(self, position: int) -> None:
        self.moved.emit(position / 1000)

    def _state_changed(self, state: QMediaPlayer.PlaybackState) -> None:
        self.playing.emit(state is QMediaPlayer.PlaybackState.PlayingState)

    def _error_occurred(self, _error: QMediaPlayer.Error, _words: str) -> None:
        self.failed.emit(_(CANNOT))
