"""Which microphone is recorded from: the one that was chosen, where it is there."""

from PySide6.QtCore import QObject, Signal

from relpitch.audio.microphone_list import MicrophoneList
from relpitch.preferences import PreferencesFile


class MicrophoneChoice(QObject):
    """The microphone that is recorded from. `changed` says that one came or went, or another was chosen."""

    changed = Signal()

    def __init__(
        self, preferences: PreferencesFile, microphones: MicrophoneList, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences, self._microphones = preferences, microphones
        microphones.changed.connect(self.changed)

    @property
    def device(self) -> str:
        """The id of the one that was chosen, be it there or not; empty where none was."""
        return self._preferences.current.remembered.microphone

    @property
    def name(self) -> str:
        """What the one is called that will be recorded from; empty where there is none."""
        names = self.names()
        return names.get(self.device) or next(iter(names.values()), "")

    def names(self) -> dict[str, str]:
        """Those there are, by id."""
        return self._microphones.names()

    def choose(self, device: str) -> None:
        """Record from another one from now on."""
        self._preferences.remember(microphone=device)
        self.changed.emit()
