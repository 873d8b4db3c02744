"""A number on a line."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import seen_in

_KNOB_SIDE, _LINE_HEIGHT = 16, 4


class Slider(QSlider):
    """A slider, 160 wide; it tells when it is released, or at each key.

    The wheel scrolls the page, not the slider.
    """

    def __init__(self, name: str, low: int, high: int, step: int = 1, unit: str = "") -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._unit = unit
        self.setAccessibleName(name)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setPageStep(step * 2)
        self.setTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._say)
        theme().changed.connect(self.updateGeometry)
        self._say(low)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(160), theme().px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = theme().px, theme().colour
        knob, thick = px(_KNOB_SIDE), px(_LINE_HEIGHT)
        middle = self.height() / 2
        seen = partial(seen_in, self)
        part = (self.sliderPosition() - self.minimum()) / max(self.maximum() - self.minimum(), 1)
        at = knob / 2 + part * (self.width() - knob)
        painter.setPen(Qt.PenStyle.NoPen)
        for right, token in ((self.width(), "track"), (at, "accent")):
            painter.setBrush(colour(token))
            line = seen(QRectF(0, middle - thick / 2, right, thick))
            painter.drawRoundedRect(line, thick / 2, thick / 2)
        focused = self.hasFocus()
        painter.setPen(QPen(colour("accent" if focused else "field-line"), 2 if focused else 1))
        painter.setBrush(colour("raised"))
        round_ = QRectF(at - knob / 2, middle - knob / 2, knob, knob).adjusted(1, 1, -1, -1)
        painter.drawEllipse(seen(round_))

    def _say(self, value: int) -> None:
        self.setToolTip(f"{value} {self._unit}".strip())
        self.setAccessibleDescription(self.toolTip())
