"""A dot of one colour, for a legend."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.ui.theme import theme


class Dot(QWidget):
    """8 px round in a token's colour, or a block."""

    def __init__(self, token: str, *, block: bool = False) -> None:
        super().__init__()
        self._token, self._block = token, block
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(14), theme().px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(self._token))
        if self._block:
            painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        else:
            side = theme().px(8)
            painter.drawEllipse(QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side))
