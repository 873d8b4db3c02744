"""A value against its target, as a bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.formatting import whole_number
from relpitch.translation import _
from relpitch.ui.theme import theme

_WIDTH_HINT, _METER_HEIGHT, _BAR_HEIGHT = 120, 14, 8
_TICK_WIDTH, _TICK_OVERHANG = 2, 3
_TICK_SHARE = 0.91  # of the width: there the tick stands, until the value needs more room
_MOST_BEFORE_SCALING = 1.09  # of the target: about what has room to the right of such a tick


class Meter(QWidget):
    """A bar with a tick at the target; what is over turns amber past the tick."""

    ROLE = QAccessible.Role.ProgressBar

    def __init__(self, name: str) -> None:
        super().__init__()
        self._value = self._target = 0.0
        self._name = name
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_value(self, value: float, target: float) -> None:
        """Show a value against its target, in the same unit."""
        if (value, target) != (self._value, self._target):
            self._value, self._target = value, target
            words = whole_number(round(value))
            if target:
                words = _("{value} of {target}").format(value=words, target=whole_number(round(target)))
            self.setAccessibleName(f"{self._name}: {words}")
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH_HINT, theme().px(_METER_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height, width = theme().px(_BAR_HEIGHT), self.width()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(width, 0)
            painter.scale(-1, 1)
        top = (self.height() - height) / 2
        scale = width * _TICK_SHARE / self._target if self._target else 0.0
        if self._value > self._target * _MOST_BEFORE_SCALING:
            scale = width / self._value if self._value else 0.0
        tick = self._target * scale
        self._bar(painter, 0, top, width, height, "track")
        if self._value > self._target > 0:
            self._bar(painter, 0, top, tick - 1, height, "accent")
            self._bar(painter, tick + 1, top, self._value * scale - tick - 1, height, "take")
        elif self._value > 0:
            self._bar(painter, 0, top, self._value * scale, height, "accent")
        if self._target:
            painter.setBrush(theme().colour("ink-2"))
            left = min(tick, width - _TICK_WIDTH / 2) - _TICK_WIDTH / 2
            box = QRectF(left, top - _TICK_OVERHANG, _TICK_WIDTH, height + 2 * _TICK_OVERHANG)
            painter.drawRoundedRect(box, 1, 1)

    def _bar(
        self, painter: QPainter, left: float, top: float, width: float, height: float, token: str
    ) -> None:
        if width > 0:
            painter.setBrush(theme().colour(token))
            painter.drawRoundedRect(QRectF(left, top, width, height), height / 2, height / 2)
