"""The shadow of what lies over a window: drawn in that window, as it needs nothing of the system then."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from relpitch.ui.theme import theme

_DROP_PX, _BLUR_PX, _BLUR_STEP = 8, 24, 6
CORNER_RADIUS = 10
"""Of the corners of what pops up."""
_MOVES = (QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize)
_HAVE_THEIR_OWN = ("windows", "cocoa")  # round each pop-up


def paint_shadow(painter: QPainter, sheet: QRectF, radius: int) -> None:
    """Paint the shadow of a sheet at a place; what is under the sheet itself is painted too."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    shade = theme().colour("shadow")
    shade.setAlphaF(
        shade.alphaF() * _BLUR_STEP / _BLUR_PX
    )  # half of two; in more steps each would lose its hue
    painter.setBrush(shade)
    for wider in range(_BLUR_PX, 0, -_BLUR_STEP):
        around = sheet.adjusted(-wider, _DROP_PX - wider, wider, _DROP_PX + wider)
        painter.drawRoundedRect(around, radius + wider, radius + wider)


def cast_shadow(popup: QWidget, opener: QWidget | None) -> None:
    """Let a pop-up have a shadow on the windows that it is opened from, as long as it is shown."""
    if opener is not None and QGuiApplication.platformName() not in _HAVE_THEIR_OWN:
        popup.installEventFilter(_Caster(popup, opener))


class Shadow(QWidget):
    """The shadow of one pop-up on one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._sheet = QRectF()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def lie_under(self, popup: QWidget) -> None:
        """Go where the pop-up is."""
        window = self.parentWidget()
        assert window is not None
        sheet = QRect(window.mapFromGlobal(popup.mapToGlobal(QPoint(0, 0))), popup.size())
        around = sheet.adjusted(-_BLUR_PX, _DROP_PX - _BLUR_PX, _BLUR_PX, _DROP_PX + _BLUR_PX)
        self.setGeometry(around.intersected(window.rect()))
        self._sheet = QRectF(sheet.translated(-self.pos()))
        self.setVisible(not self.geometry().isEmpty())
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_shadow(QPainter(self), self._sheet, CORNER_RADIUS)


class _Caster(QObject):
    """Follows a pop-up, so that its shadow does."""

    def __init__(self, popup: QWidget, opener: QWidget) -> None:
        super().__init__(popup)
        self._opener = opener
        self._shadows: list[Shadow] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Hide, QEvent.Type.Close):
            self._take_away()
        elif kind in _MOVES and isinstance(watched, QWidget) and watched.isWindow() and watched.isVisible():
            if not self._shadows:
                self._shadows = [Shadow(window) for window in _windows_under(self._opener)]
            for each in self._shadows:
                each.lie_under(watched)
        return False

    def _take_away(self) -> None:
        for each in self._shadows:
            if isValid(each):
                each.hide()
                each.deleteLater()
        self._shadows = []


def _windows_under(opener: QWidget) -> list[QWidget]:
    """The window of what opened it, and those that this one lies over. A pop-up is none of them."""
    windows = []
    at: QWidget | None = opener if isValid(opener) else None
    while at is not None:
        window = at.window()
        if window.windowType() is not Qt.WindowType.Popup:
            windows.append(window)
        at = window.parentWidget()
    return windows
