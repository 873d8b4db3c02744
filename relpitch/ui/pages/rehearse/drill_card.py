"""A drill to choose."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from relpitch.ui import icons
from relpitch.ui.theme import theme
from relpitch.ui.widgets.line_height import height_of, lay_out


class DrillCard(QAbstractButton):
    """Its name, how long it takes, and what happens in it."""

    def __init__(self, name: str, icon_name: str, seconds: str, words: str) -> None:
        super().__init__()
        self._icon_name, self._seconds, self._words = icon_name, seconds, words
        self.setText(name)
        self.setAccessibleName(f"{name}, {seconds}. {words}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return theme().px(52) + ceil(height_of(self._lines(width)))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(240), self.heightForWidth(theme().px(240)))

    def _lines(self, width: int) -> QTextLayout:
        font = theme().font("small", tabular=True)
        room = max(width - theme().px(60), 50)
        return lay_out(self._words, font, room, theme().px(18), Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = theme().px, theme().colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("line"), 1))
        painter.setBrush(colour("hover" if self.underMouse() else "raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(10), px(10))
        icons.paint(painter, QRectF(px(16), px(16), px(16), px(16)), self._icon_name, colour("accent"))
        line = QRectF(px(44), px(14), self.width() - px(60), px(20))
        painter.setFont(theme().font("label", weight=600))
        painter.setPen(colour("ink"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(theme().font("small", tabular=True))
        painter.setPen(colour("ink-3"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._seconds)
        painter.setPen(colour("ink-2"))
        self._lines(self.width()).draw(painter, line.topLeft() + QPointF(0, px(23)))
