"""Done, or still to do."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle

from relpitch.ui import icons
from relpitch.ui.theme import theme
from relpitch.ui.widgets.eliding import elided
from relpitch.ui.widgets.wrapping_button import WrappingButton

_WIDEST = 120  # what words may ask for at least, however long they are
_LEAST = 24  # of a target
_WRAPS = Qt.TextFlag.TextWordWrap


def paint_tick(painter: QPainter, box: QRectF, *, on: bool) -> None:
    """The box alone, with or without its tick."""
    painter.setPen(QPen(theme().colour("give" if on else "field-line"), 1.5))
    painter.setBrush(theme().colour("give" if on else "raised"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
    if on:
        icons.paint(painter, box.adjusted(3, 3, -3, -3), "check", theme().colour("page"), 3)


class TickBox(WrappingButton):
    """A box of 16 with its words, on as many lines as they need, or ending in … where only one has room."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        self.setFont(theme().font("body"))
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(theme().px(24) + (words + 4 if words else 2), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(_WIDEST)), self._line())

    def ring_place(self) -> QRect:
        """Where the box itself is, which alone is ringed."""
        side = theme().px(16)
        high = self._line() if self._wraps() else self.height()
        place = QRect(0, (high - side) // 2, side, side)
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _wraps(self) -> bool:
        """Whether its words stand on more than one line, and have the room for it."""
        line = min(self.height(), self._line())
        return self.heightForWidth(self.width()) in range(line + 1, self.height() + 1)

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - theme().px(24), 1), 10_000)
        needed = QFontMetrics(theme().font("body")).boundingRect(room, _WRAPS, self.text()).height()
        return max(needed, self._line())

    @staticmethod
    def _line() -> int:
        return max(theme().px(20), _LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        way, wraps = self.layoutDirection(), self._wraps()
        paint_tick(painter, self.ring_place().toRectF(), on=self.isChecked())
        painter.setFont(theme().font("body"))
        painter.setPen(theme().colour("ink"))
        place = QStyle.visualRect(way, self.rect(), self.rect().adjusted(theme().px(24), 0, 0, 0))
        words = self.text() if wraps else elided(self, self.text(), place.width(), painter.fontMetrics())
        to_start = QStyle.visualAlignment(way, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(place, to_start | Qt.AlignmentFlag.AlignVCenter | _WRAPS, words)
