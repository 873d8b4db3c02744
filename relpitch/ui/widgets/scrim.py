"""What dims the window while a dialog asks something, with the dialog's shadow."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from relpitch.ui.theme import theme
from relpitch.ui.widgets.shadow import paint_shadow

_CORNER_RADIUS = 14
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show)


class Scrim(QWidget):
    """Lies over a window while one of its dialogs is open.

    The shadow is drawn here: around a window of its own there is none without the system's help.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._asking: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._look)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and watched is self._asking:
            self.update()
        elif event.type() is QEvent.Type.WindowUnblocked and watched is self._window:
            self.hide()  # no focus changes where what had it is gone, as after a page was made anew
        elif event.type() is QEvent.Type.Resize and watched is self._window and self.isVisible():
            self.setGeometry(self._window.rect())
            follow = getattr(self._asking, "follow_window", None)  # of a sheet: none is imported so early
            if follow is not None:
                follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("scrim"))
        asking = QApplication.activeModalWidget()
        if asking is None or not asking.windowFlags() & Qt.WindowType.FramelessWindowHint:
            return
        sheet = QRectF(self.mapFromGlobal(asking.mapToGlobal(QPoint(0, 0))), asking.size())
        paint_shadow(painter, sheet, _CORNER_RADIUS)

    def _look(self) -> None:
        asking = QApplication.activeModalWidget()
        if asking is not None and asking is not self._asking:
            asking.installEventFilter(self)
        self._asking = asking
        if asking is not None and self.isHidden():
            self.setGeometry(self._window.rect())
            self.raise_()
        self.setVisible(asking is not None)
        self.update()
