"""What all have that pops up over the window: round corners, and a place at what opened it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPainterPath, QPen, QRegion
from PySide6.QtWidgets import QWidget

from relpitch.ui.theme import theme
from relpitch.ui.widgets.shadow import CORNER_RADIUS, cast_shadow

GAP_BELOW = 4
"""Between what pops up and what opened it."""


class _Ground(QObject):
    """Paints what a window stands on: Qt paints no style sheet behind one that can be seen through."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget) or event.type() not in (QEvent.Type.Paint, QEvent.Type.Resize):
            return False
        if event.type() is QEvent.Type.Paint:
            paint_ground(watched, CORNER_RADIUS)
            return True  # a combo's own would paint a frame over it
        cut_corners(watched, CORNER_RADIUS)
        return False


def paint_ground(window: QWidget, radius: int) -> None:
    """Paint what stands on nothing with its line and round corners."""
    painter = QPainter(window)
    line = theme().colour("line-strong")
    if _is_cut():
        painter.fillRect(window.rect(), line)  # else the edge of the corners would be mixed with black
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1))
    painter.setBrush(theme().colour("raised"))
    painter.drawRoundedRect(QRectF(window.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def cut_corners(window: QWidget, radius: int) -> None:
    """Where there may be no compositor, cut the corners off, as they would be black."""
    if _is_cut():
        path = QPainterPath()
        path.addRoundedRect(QRectF(window.rect()), radius, radius)
        window.setMask(QRegion(path.toFillPolygon().toPolygon()))


class _Corners(QObject):
    """Cuts the corners of a menu, whose ground the style sheet paints."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            cut_corners(watched, CORNER_RADIUS)
        return False


def round_menu(menu: QWidget) -> None:
    """Let nothing of a menu be seen outside its round frame."""
    menu.installEventFilter(_Corners(menu))


def _is_cut() -> bool:
    return QGuiApplication.platformName() == "xcb"


def round_corners(window: QWidget, opener: QWidget) -> None:
    """Let a window that is not shown yet stand on a ground with round corners, and nothing behind them but
    its shadow on the window that it is opened from.
    """
    if not window.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground):
        window.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        window.installEventFilter(_Ground(window))
        cast_shadow(window, opener)


def dress_list(popup: QWidget, opener: QWidget, name: str) -> None:
    """Let a list that opens below a field look as all of them do, and say what it is a list of."""
    popup.setObjectName("completer")
    popup.setAccessibleName(name)
    round_corners(popup, opener)
    theme().restyling.restyle(popup)


def move_to(popup: QWidget, opener: QWidget) -> None:
    """Put a pop-up under what opened it, or over it where there is no room; it begins where that begins."""
    at = opener.mapToGlobal(QPoint(0, opener.height() + GAP_BELOW))
    # Not opener.screen(): Python takes the screen for a part of the widget, and frees it with it.
    screen = QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    if at.y() + popup.height() > room.bottom():
        at.setY(max(opener.mapToGlobal(QPoint(0, 0)).y() - popup.height() - GAP_BELOW, room.top()))
    if opener.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        at.setX(at.x() + opener.width() - popup.width())
    at.setX(max(min(at.x(), room.right() - popup.width()), room.left()))
    popup.move(at)
