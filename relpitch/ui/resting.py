"""How long nobody has touched keyboard or mouse, in this program."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


def leave_dialogs() -> None:
    """Leave every dialog that is open; what was typed in it is a draft."""
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QDialog) and each.isVisible():
            each.reject()


class Resting(QObject):
    """Calls `rested` once after so many minutes without a touch. While one `is_busy` it waits on."""

    def __init__(
        self, minutes: int, rested: Callable[[], None], is_busy: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._rested, self._is_busy = rested, is_busy
        self._timer = QTimer(self, singleShot=True, interval=minutes * 60_000)
        self._timer.timeout.connect(self._over)
        self._timer.start()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def end(self) -> None:
        """Wait no more."""
        self._timer.stop()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._timer.start()
        return False

    def _over(self) -> None:
        if self._is_busy():
            self._timer.start()
        else:
            self._rested()
