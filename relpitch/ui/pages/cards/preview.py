"""Sheets and cards as they will be printed, at any zoom."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.domain.card import Size
from relpitch.ui.theme import theme

Paint = Callable[[QPainter], None]
PALE = QColor("#E6E0D5")  # paper is white in both themes, and so are the edges on it
_EDGE_PX = 4


def outline(
    painter: QPainter, card: Size, corners: Sequence[tuple[float, float]], used: Sequence[tuple[float, float]]
) -> None:
    """The edges of the cards on a sheet, in millimetres, and the places used before: seen, never printed."""
    painter.setPen(QPen(PALE, 0.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for corner in corners:
        painter.drawRect(QRectF(*corner, card.width_mm, card.height_mm))
    painter.setBrush(QBrush(PALE, Qt.BrushStyle.BDiagPattern))
    for corner in used:
        painter.drawRect(QRectF(*corner, card.width_mm, card.height_mm))


class Paper(QWidget):
    """A piece of white paper drawn as large as there is room, with what is painted on it in millimetres.

    A `tall` one asks for the height its width needs. `pressed` says where on the paper, in millimetres.
    """

    pressed = Signal(float, float)

    def __init__(self, name: str, *, tall: bool = True) -> None:
        super().__init__()
        self._tall = tall
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._size = Size(210, 297)
        self._paint: Paint | None = None
        self._radius = 0.0
        self._ringed = False
        theme().changed.connect(self.update)

    def show_paper(self, size: Size, paint: Paint | None, radius: float = 0.0) -> None:
        """Show another piece; `paint` draws in millimetres from the top left corner."""
        resized = size != self._size
        self._size, self._paint, self._radius = size, paint, radius
        if resized:
            self.updateGeometry()
        self.update()

    def set_ringed(self, ringed: bool) -> None:
        """Draw a ring round it: this is the one that is looked at."""
        self._ringed = ringed
        self.update()

    def hasHeightForWidth(self) -> bool:
        return self._tall

    def heightForWidth(self, width: int) -> int:
        return round((width - 2) * self._size.height_mm / self._size.width_mm) + 2

    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(280) if self._tall else 280)

    @property
    def per_mm(self) -> float:
        """How many pixels a millimetre takes now."""
        room_x, room_y = self.width() - 2 * _EDGE_PX, self.height() - 2 * _EDGE_PX
        return max(min(room_x / self._size.width_mm, room_y / self._size.height_mm), 0.01)

    def size_at(self, per_mm: float) -> QSize:
        """How large it must be to show the paper at a zoom."""
        across, down = self._size.width_mm * per_mm, self._size.height_mm * per_mm
        return QSize(round(across) + 2 * _EDGE_PX, round(down) + 2 * _EDGE_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = (event.position() - self._paper().topLeft()) / self.per_mm
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(at.x(), at.y())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = self._paper()
        painter.setPen(Qt.PenStyle.NoPen)
        inset = max(round(self._radius), 4)  # below the paper nobody sees it, and it takes long
        covered = paper.toRect().adjusted(inset, inset, -inset, -inset)
        painter.setClipRegion(QRegion(self.rect()).subtracted(QRegion(covered)))
        for spread in (3.0, 2.0, 1.0):
            painter.setBrush(theme().colour("shadow"))
            painter.drawRoundedRect(paper.adjusted(-spread, 0, spread, spread + 1), 3, 3)
        painter.setClipping(False)
        edge = ("accent", 2) if self._ringed else ("line-strong", 1)
        painter.setPen(QPen(theme().colour(edge[0]), edge[1]))
        painter.setBrush(QColor(Qt.GlobalColor.white))
        painter.drawRoundedRect(paper, self._radius, self._radius)
        if self._paint:
            painter.setClipRect(paper)
            painter.translate(paper.topLeft())
            painter.scale(self.per_mm, self.per_mm)
            self._paint(painter)

    def _paper(self) -> QRectF:
        width, height = self._size.width_mm * self.per_mm, self._size.height_mm * self.per_mm
        corner = QPointF((self.width() - width) / 2, (self.height() - height) / 2)
        return QRectF(corner.x(), corner.y(), width, height)
