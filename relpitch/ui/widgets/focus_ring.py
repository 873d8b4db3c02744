"""Where the keyboard is: a ring, for keyboard focus only."""

from functools import lru_cache
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from relpitch.ui.theme import theme

_POINTING = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)

_rings: WeakSet["FocusRing"] = WeakSet()


def _focus_changed(_old: QWidget | None, new: QWidget | None) -> None:
    """Tell every ring. Not bound to one: while a window goes, its ring may be gone before Qt knows."""
    for ring in list(_rings):
        if isValid(ring):
            ring.follow(new)


class LastInput(QObject):
    """Whether the person used keys last, or a mouse or finger; each window hears it before its widgets do.

    Which buttons are held tells too little: most of what a click does, it does as the button is let go.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.is_key = True
        application.focusChanged.connect(_focus_changed)
        application.focusWindowChanged.connect(self._listen)
        self._listen(QApplication.focusWindow())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _POINTING:
            self._note(is_key=False)
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() not in _MODIFIERS:
            self._note(is_key=True)
        return False

    def _note(self, *, is_key: bool) -> None:
        if is_key is not self.is_key:
            self.is_key = is_key
            _focus_changed(None, QApplication.focusWidget())

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)


@lru_cache
def last_input() -> LastInput:
    """The application's one, from the first ring on."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return LastInput(application)


class FocusRing(QWidget):
    """A 2 px ring, 2 px off the button that took the focus by key. Fields and lists mark themselves."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around: QWidget | None = None
        self._again = QTimer(self, singleShot=True, interval=0)  # when a page that just came up is laid out
        self._again.timeout.connect(self._place)
        self.hide()
        _rings.add(self)
        last_input()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Hide | QEvent.Type.MouseButtonPress:
                self._follow(None)
            case QEvent.Type.Move | QEvent.Type.Resize:
                self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("focus"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)

    def follow(self, new: QWidget | None) -> None:
        """Go where the keyboard is."""
        by_key = last_input().is_key and QApplication.mouseButtons() == Qt.MouseButton.NoButton
        ours = isinstance(new, QAbstractButton) and new.window() is self._window
        self._follow(new if ours and by_key else None)

    def _follow(self, widget: QWidget | None) -> None:
        if self._around is not None and isValid(self._around):
            self._around.removeEventFilter(self)
        self._around = widget
        if widget is not None:
            widget.installEventFilter(self)
        self._place()
        self._again.start()

    def _place(self) -> None:
        if self._around is None or not isValid(self._around):
            self.hide()
            return
        corner = self._around.mapTo(self._window, QPoint(0, 0))
        self.setGeometry(corner.x() - 4, corner.y() - 4, self._around.width() + 8, self._around.height() + 8)
        self.show()
        self.raise_()
