"""The microphones of this computer, and word of one that comes or goes."""

from PySide6.QtCore import QObject, Signal

from relpitch import audio


class MicrophoneList(QObject):
    """The microphones there are. `changed` says that one came or went, once they were asked for."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices: QObject | None = None

    def names(self) -> dict[str, str]:
        """What they are called, by id; the default first."""
        if self._devices is None:
            self._devices = audio.watched_microphones(self, self.changed)
        return audio.microphones()
