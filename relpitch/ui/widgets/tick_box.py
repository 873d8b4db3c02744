"""Done, or still to do."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle

from relpitch.translation import _
from relpitch.ui import icons
from relpitch.ui.theme import theme
from relpitch.ui.widgets.eliding import elided
from relpitch.ui.widgets.wrapping_button import WrappingButton

_WIDEST_MINIMUM = 120  # what `minimumSizeHint` asks for at most: words that need more end in …
_LEAST_TARGET = 24  # of a target
_WRAPS = Qt.TextFlag.TextWordWrap


def paint_tick(painter: QPainter, box: QRectF, *, on: bool, partly: bool = False) -> None:
    """The box alone, with its tick, a dash where it is so of some, or empty."""
    filled = on or partly
    painter.setPen(QPen(theme().colour("give" if filled else "field-line"), 1.5))
    painter.setBrush(theme().colour("give" if filled else "raised"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
    if filled:
        sign = "check" if on else "minus"
        icons.paint(painter, box.adjusted(3, 3, -3, -3), sign, theme().colour("page"), 3)


class TickBox(WrappingButton):
    """A box of 16 with its words, on as many lines as they need, or ending in … where only one has room."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._partly = False
        self.setCheckable(True)
        self.setText(words)
        self.setAccessibleName(words)

    def show_partly(self, partly: bool) -> None:
        """Say that it is so of some, where it is not ticked."""
        self._partly = partly
        self.setAccessibleDescription(_("Some are ticked.") if partly else "")
        self.update()

    def sizeHint(self) -> QSize:
        self.setFont(theme().font("body"))
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(theme().px(24) + (words + 4 if words else 2), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(_WIDEST_MINIMUM)), self._line())

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
        return max(theme().px(20), _LEAST_TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        direction, wraps = self.layoutDirection(), self._wraps()
        paint_tick(painter, self.ring_place().toRectF(), on=self.isChecked(), partly=self._partly)
        painter.setFont(theme().font("body"))
        painter.setPen(theme().colour("ink"))
        place = QStyle.visualRect(direction, self.rect(), self.rect().adjusted(theme().px(24), 0, 0, 0))
        words = self.text() if wraps else elided(self, self.text(), place.width(), painter.fontMetrics())
        to_start = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(place, to_start | Qt.AlignmentFlag.AlignVCenter | _WRAPS, words)
