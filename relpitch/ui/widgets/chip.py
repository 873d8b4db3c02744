"""A pressable word."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from relpitch.ui import icons
from relpitch.ui.theme import theme
from relpitch.ui.widgets.eliding import elided
from relpitch.ui.widgets.mirroring import mirrored_row, seen_in

_WIDEST_MINIMUM = 96  # what `minimumSizeHint` asks for at most: words that need more end in …


class Chip(QAbstractButton):
    """A word that can be chosen, 28 high, round at its ends; chosen in soft accent.

    With an icon it is pressed alone, as a button is.
    """

    def __init__(self, words: str, icon_name: str = "") -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(not icon_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        self.setFont(theme().font("small", weight=500))
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + theme().px(22 + (20 if self._icon_name else 0)), theme().px(28))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(_WIDEST_MINIMUM)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        painter.setPen(QPen(theme().colour("accent-line" if on else "line-strong"), 1))
        ground = "accent-soft" if on else "hover" if self.underMouse() else "raised"
        painter.setBrush(theme().colour(ground))
        radius = (self.height() - 1) / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        left = theme().px(11)
        if self._icon_name:
            side = theme().px(14)
            place = QRectF(left, (self.height() - side) / 2, side, side)
            place = seen_in(self, place)
            icons.paint(painter, place, self._icon_name, theme().colour("ink-2"))
            left += theme().px(20)
        painter.setFont(theme().font("small", weight=500))
        painter.setPen(theme().colour("accent" if on else "ink-2"))
        room = self.rect().adjusted(left, 0, -theme().px(11), 0)
        room = mirrored_row(self.layoutDirection(), self.rect(), room)
        words = elided(self, self.text(), room.width() + 1, painter.fontMetrics())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, words)
