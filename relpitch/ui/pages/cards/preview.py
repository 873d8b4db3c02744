"""Sheets and cards as they will be printed, at any zoom."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.domain.card import Size, Stock
from relpitch.ui.theme import theme

Paint = Callable[[QPainter], None]
PALE = QColor("#E6E0D5")  # paper is white in both themes, and so are the edges on it


def outline(painter: QPainter, stock: Stock) -> None:
    """The edges of the cards on a sheet, in millimetres: shown on screen, never printed."""
    painter.setPen(QPen(PALE, 0.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for place in range(stock.per_sheet):
        painter.drawRect(QRectF(*stock.corner(place), stock.card.width_mm, stock.card.height_mm))


class Paper(QWidget):
    """A piece of white paper drawn as large as there is room, with what is painted on it in millimetres."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._size = Size(210, 297)
        self._paint: Paint | None = None
        self._radius = 0.0
        theme().changed.connect(self.update)

    def show_paper(self, size: Size, paint: Paint | None, radius: float = 0.0) -> None:
        """Show another piece; `paint` draws in millimetres from the top left corner."""
        self._size, self._paint, self._radius = size, paint, radius
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round((width - 2) * self._size.height_mm / self._size.width_mm) + 2

    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(280))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room_x, room_y = self.width() - 8, self.height() - 8
        scale = min(room_x / self._size.width_mm, room_y / self._size.height_mm)
        width, height = self._size.width_mm * scale, self._size.height_mm * scale
        paper = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in (3.0, 2.0, 1.0):
            painter.setBrush(theme().colour("shadow"))
            painter.drawRoundedRect(paper.adjusted(-spread, 0, spread, spread + 1), 3, 3)
        painter.setPen(QPen(theme().colour("line-strong"), 1))
        painter.setBrush(QColor(Qt.GlobalColor.white))
        painter.drawRoundedRect(paper, self._radius, self._radius)
        if self._paint:
            painter.setClipRect(paper)
            painter.translate(paper.topLeft())
            painter.scale(scale, scale)
            self._paint(painter)
