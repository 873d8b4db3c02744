"""Saving while typing goes on."""

from PySide6.QtCore import QObject, QTimer, Signal

_EVERY_MS = 500


class Throttle(QObject):
    """Says `due` 500 ms after the first touch, however many follow: it throttles and does not debounce."""

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=_EVERY_MS)
        self._timer.timeout.connect(self.due)

    def touch(self) -> None:
        """Note that there is something to do, so that `due` is said soon."""
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Say `due` no more for what was noted: it is saved already."""
        self._timer.stop()
