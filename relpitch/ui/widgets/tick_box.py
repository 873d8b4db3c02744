"""Done, or still to do."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle

from relpitch.ui import icons
from relpitch.ui.theme import theme
from relpitch.ui.widgets.eliding import elided

_WIDEST = 120  # what words may ask for at least, however long they are
_LEAST = 24  # of a target


def paint_tick(painter: QPainter, box: QRectF, *, on: bool) -> None:
    """The box alone, with or without its tick."""
    painter.setPen(QPen(theme().colour("give" if on else "field-line"), 1.5))
    painter.setBrush(theme().colour("give" if on else "raised"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
    if on:
        icons.paint(painter, box.adjusted(3, 3, -3, -3), "check", theme().colour("page"), 3)


class TickBox(QAbstractButton):
    """A box of 16 with its words, which end in … where there is no room; ticked in green."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        self.setFont(theme().font("body"))
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(theme().px(24) + words + 4, max(theme().px(20), _LEAST))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(_WIDEST)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme().px(16)
        way = self.layoutDirection()
        box = QStyle.visualRect(way, self.rect(), QRect(0, (self.height() - side) // 2, side, side)).toRectF()
        paint_tick(painter, box, on=self.isChecked())
        painter.setFont(theme().font("body"))
        painter.setPen(theme().colour("ink"))
        place = QStyle.visualRect(way, self.rect(), self.rect().adjusted(theme().px(24), 0, 0, 0))
        words = elided(self, self.text(), place.width(), painter.fontMetrics())
        leading = QStyle.visualAlignment(way, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(place, leading | Qt.AlignmentFlag.AlignVCenter, words)
