"""What comes up as a field is left, by a press on a button too: it waits until the button is let go."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_LOOK_MS = 30


class OnceReleased(QObject):
    """Does one thing at once, or, while the mouse presses something, as soon as it does not.

    What comes up meanwhile would push the button from under the press, and nothing would be done.
    """

    def __init__(self, do: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._do = do
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.ask)

    def ask(self) -> None:
        """Do the thing, now or soon."""
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._timer.stop()
            self._do()
        else:
            self._timer.start()
