"""The round with a person's initials, or a figure for someone without a name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.ui import icons
from relpitch.ui.theme import theme


def paint_avatar(painter: QPainter, box: QRectF, initials: str, ground: QColor) -> None:
    """Draw the round."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(box)
    ink = theme().colour("ink-2")
    if not initials:
        inset = box.width() / 4
        icons.paint(painter, box.adjusted(inset, inset, -inset, -inset), "user", ink)
        return
    font = theme().font("caption", weight=600)
    font.setPixelSize(round(box.height() * 0.34))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials)


class Avatar(QWidget):
    """A round with initials, `side` pixels wide.

    It only repeats the name beside it, so no screen reader hears it.
    """

    def __init__(self, initials: str = "", *, side: int = 36) -> None:
        super().__init__()
        self._initials, self._side = initials, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_initials(self, initials: str) -> None:
        """Show someone else's."""
        self._initials = initials
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(self._side), theme().px(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_avatar(painter, self.rect().toRectF(), self._initials, theme().colour("selected"))
