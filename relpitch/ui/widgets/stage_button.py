"""A button in the dim room of the stage: lit and round, or quiet words with a picture."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from relpitch.ui import icons
from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import seen_in


class StageButton(QAbstractButton):
    """A button on the stage: 40 high and lit, or 28 and quiet."""

    def __init__(self, words: str, icon_name: str, *, lit: bool = False) -> None:
        super().__init__()
        self._icon_name, self._lit = icon_name, lit
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        self._restyle()
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + theme().px(64 if self._lit else 26), theme().px(40 if self._lit else 28))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._restyle()
        px = theme().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = theme().colour("stage.lit")
        colour = theme().colour("stage.lit" if self.underMouse() else "stage.label")
        if self._lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(lit.darker(106) if self.isDown() or self.underMouse() else lit)
            painter.drawRoundedRect(self.rect().toRectF(), self.height() / 2, self.height() / 2)
            colour = theme().colour("stage.panel")
        side = px(16 if self._lit else 14)
        left = px(18) if self._lit else 0
        box = QRectF(left, (self.height() - side) // 2, side, side)
        place = self.rect().toRectF().adjusted(box.right() + px(10 if self._lit else 8) - 1, 0, 0, 0)
        icons.paint(painter, seen_in(self, box), self._icon_name, colour)
        painter.setPen(colour)
        to_start = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft  # from the right, to the right
        painter.drawText(seen_in(self, place), to_start, self.text())

    def _restyle(self) -> None:
        font = theme().font("label", weight=600 if self._lit else 500)
        if self._lit:
            font.setPixelSize(theme().px(14))
        self.setFont(font)
