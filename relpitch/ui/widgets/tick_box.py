"""Done, or still to do."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from relpitch.ui import icons
from relpitch.ui.theme import theme


class TickBox(QAbstractButton):
    """A box of 16 with its words; ticked in green."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        self.setFont(theme().font("body"))
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(theme().px(24) + words + 4, theme().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme().px(16)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        on = self.isChecked()
        painter.setPen(QPen(theme().colour("give" if on else "field-line"), 1.5))
        painter.setBrush(theme().colour("give" if on else "raised"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        if on:
            icons.paint(painter, box.adjusted(3, 3, -3, -3), "check", theme().colour("page"), 3)
        painter.setFont(theme().font("body"))
        painter.setPen(theme().colour("ink"))
        place = self.rect().adjusted(theme().px(24), 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())
