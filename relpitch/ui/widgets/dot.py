"""A dot of one colour, for a legend."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.ui.theme import theme


class ColourDot(QWidget):
    """A dot of 8 px in a token's colour, or its ring, or a block."""

    def __init__(self, token: str, *, block: bool = False, hollow: bool = False) -> None:
        super().__init__()
        self._token, self._block, self._hollow = token, block, hollow
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(14), theme().px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = theme().colour(self._token)
        painter.setPen(QPen(colour, 1.5) if self._hollow else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if self._hollow else colour)
        if self._block:
            painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        else:
            side = theme().px(7 if self._hollow else 8)
            painter.drawEllipse(QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side))
