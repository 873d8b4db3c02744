"""relpitch's mark."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import seen_in


class Logo(QWidget):
    """Two rings that overlap, and the name; `indent` is the room before them."""

    def __init__(self, indent: int = 0) -> None:
        super().__init__()
        self._indent = indent
        self._alone = False
        self.setAccessibleName("relpitch")
        theme().changed.connect(self.update)

    def show_alone(self, alone: bool) -> None:
        """The rings alone in the middle, or with the name, where there is room for it."""
        self._alone = alone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(40), theme().px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(20 + self._indent), theme().px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = theme().px(20) / 20
        left = (self.width() - 20 * unit) / 2 if self._alone else self._indent * unit
        top = self.height() / 2 - 10 * unit
        whole = self.rect().toRectF()
        rings = seen_in(self, QRectF(left, top, 20 * unit, 20 * unit))
        _paint_rings(painter, rings.left(), top, unit)
        if not self._alone:
            font = theme().font("title")
            font.setPixelSize(theme().px(19))
            painter.setFont(font)
            painter.setPen(theme().colour("ink"))
            place = seen_in(self, whole.adjusted(round(left + 28 * unit), 0, 0, 0))
            if painter.fontMetrics().horizontalAdvance("relpitch") <= place.width():
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, "relpitch")


def _paint_rings(painter: QPainter, left: float, top: float, unit: float) -> None:
    """The two rings in a square of 20 units."""
    for centre, token in ((7.2, "accent"), (12.8, "give")):
        painter.setPen(QPen(theme().colour(token), 1.8 * unit))
        painter.drawEllipse(QRectF(left + (centre - 5.6) * unit, top + 4.4 * unit, 11.2 * unit, 11.2 * unit))
