"""The microphone of this computer, looked for when it is first needed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from relpitch.audio.microphone import Microphone


class LateMicrophone(QObject):
    """A Microphone that loads when it is first needed.

    Where sound does not load there is none, which is ordinary. `heard`, `lost`: as those of a microphone.
    """

    heard = Signal(bytes)
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = False
        self._microphone: Microphone | None = None

    def start(self, device_id: str = "") -> bool:
        """Begin to listen. False where there is nothing to listen with."""
        if not self._asked:
            self._asked = True
            self._look_for_one()
        return self._microphone is not None and self._microphone.start(device_id)

    def stop(self) -> None:
        """Listen no more."""
        if self._microphone is not None:
            self._microphone.stop()

    def _look_for_one(self) -> None:
        try:
            from relpitch.audio.microphone import Microphone
        except ImportError:
            return
        self._microphone = Microphone(self)
        self._microphone.heard.connect(self.heard)
        self._microphone.lost.connect(self.lost)
