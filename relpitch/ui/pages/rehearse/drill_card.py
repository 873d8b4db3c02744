"""A drill to choose."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy

from relpitch.ui import icons
from relpitch.ui.theme import theme
from relpitch.ui.widgets.line_height import height_of, lay_out
from relpitch.ui.widgets.mirroring import mirrored, seen_in
from relpitch.ui.widgets.wrapping_button import WrappingButton


class DrillCard(WrappingButton):
    """One drill to begin: its name, how long it takes, and what happens in it."""

    def __init__(self, name: str, icon_name: str, seconds: str, words: str) -> None:
        super().__init__(wide=QSizePolicy.Policy.Expanding)
        self._icon_name, self._seconds, self._words = icon_name, seconds, words
        self.setText(name)
        self.setAccessibleName(f"{name}, {seconds}. {words}")

    def heightForWidth(self, width: int) -> int:
        return theme().px(32) + ceil(height_of(self._name(width)) + height_of(self._lines(width)))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(240), self.heightForWidth(self.width()))

    def _name(self, width: int) -> QTextLayout:
        """The name, in as many lines as it takes beside how long the drill is."""
        font, small = theme().font("label", weight=600), theme().font("small", tabular=True)
        beside = QFontMetrics(small).horizontalAdvance(self._seconds) + theme().px(8)
        room = max(width - theme().px(60) - beside, 50)
        return lay_out(self.text(), font, room, theme().px(20), self.layoutDirection())

    def _lines(self, width: int) -> QTextLayout:
        font = theme().font("small", tabular=True)
        room = max(width - theme().px(60), 50)
        return lay_out(self._words, font, room, theme().px(18), self.layoutDirection())

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
        direction = self.layoutDirection()
        icon = seen_in(self, QRectF(px(16), px(16), px(16), px(16)))
        icons.paint(painter, icon, self._icon_name, colour("accent"))
        line = seen_in(self, QRectF(px(44), px(14), self.width() - px(60), px(20)))
        name, words = self._name(self.width()), self._lines(self.width())
        painter.setPen(colour("ink"))
        name.draw(painter, _begin(direction, line, name))
        painter.setFont(theme().font("small", tabular=True))
        painter.setPen(colour("ink-3"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._seconds)
        painter.setPen(colour("ink-2"))
        words.draw(painter, _begin(direction, line, words) + QPointF(0, height_of(name) + px(4)))


def _begin(direction: Qt.LayoutDirection, room: QRectF, laid_out: QTextLayout) -> QPointF:
    """Where words that were laid out begin: at the right where one writes from there."""
    wide = laid_out.lineAt(0).width()
    return mirrored(direction, room, QRectF(room.left(), room.top(), wide, room.height())).topLeft()
