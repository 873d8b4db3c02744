"""Where the keyboard is: a ring, for keyboard focus only."""

from collections.abc import Iterator
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from relpitch.ui.theme import theme
from relpitch.ui.widgets.last_input import last_input

_rings: WeakSet["FocusRing"] = WeakSet()


def _focus_changed(_old: QWidget | None, new: QWidget | None) -> None:
    """Tell every ring. Not bound to one: while a window goes, its ring may be gone before Qt knows."""
    for ring in list(_rings):
        if isValid(ring):
            ring.follow(new)


def _input_changed() -> None:
    _focus_changed(None, QApplication.focusWidget())


class FocusRing(QWidget):
    """A 2 px ring, 2 px off the button that took the focus by key. Fields and lists mark themselves."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around: QWidget | None = None
        self._moved_by: list[QWidget] = []  # it, and what is scrolled with it
        self._again = QTimer(self, singleShot=True, interval=0)  # when a page that just came up is laid out
        self._again.timeout.connect(self._place)
        self.hide()
        _rings.add(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if not application.property("rings"):
            application.setProperty("rings", True)
            application.focusChanged.connect(_focus_changed)
            last_input().changed.connect(_input_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        around = getattr(self, "_around", None)  # Qt asks once more where Python has let go of it already
        match event.type():
            case _ if around is None:
                return False
            case QEvent.Type.Hide | QEvent.Type.MouseButtonPress if watched is around:
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
        ours = isinstance(new, QAbstractButton) and new.window() is self._window
        self._follow(new if ours and last_input().shows_focus else None)

    def _follow(self, widget: QWidget | None) -> None:
        for each in self._moved_by:
            if isValid(each):
                each.removeEventFilter(self)
        self._around = widget
        self._moved_by = [] if widget is None else [widget, *_scrolled_with(widget)]
        for each in self._moved_by:
            each.installEventFilter(self)
        self._place()
        self._again.start()

    def _place(self) -> None:
        if self._around is None or not isValid(self._around) or self._around.visibleRegion().isEmpty():
            self.hide()
            return
        corner = self._around.mapTo(self._window, QPoint(0, 0))
        self.setGeometry(corner.x() - 4, corner.y() - 4, self._around.width() + 8, self._around.height() + 8)
        self.show()
        self.raise_()


def _scrolled_with(widget: QWidget) -> Iterator[QWidget]:
    """What moves under a widget while it keeps its place in it."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and (inner := parent.widget()) is not None:
            yield inner
        parent = parent.parentWidget()
