"""What the microphone hears, while it hears it."""

from collections import deque
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.translation import _, pgettext
from relpitch.ui import icons
from relpitch.ui.theme import theme
from relpitch.ui.widgets.fitting import fitted
from relpitch.ui.widgets.mirroring import mirrored

_BAR_COUNT = 26
_QUIET_LEVEL, _CHUNKS_A_BAR = 0.25, 2


class LevelMeter(QWidget):
    """The last second as bars, a word for it, and a clear sign while it is being recorded."""

    ROLE = QAccessible.Role.ProgressBar

    def __init__(self) -> None:
        super().__init__()
        self._levels: deque[float] = deque([0.0] * _BAR_COUNT, _BAR_COUNT)
        self._pending: list[float] = []
        self._clipped = 0
        self._recording = self._there = False
        self._ready = ""
        self._line = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_state(self, *, there: bool, recording: bool, ready: str = "") -> None:
        """Whether a microphone is open and its sound is written; `ready` names one that can be."""
        if not there:
            self._levels.extend([0.0] * _BAR_COUNT)
        self._there, self._recording, self._ready = there, recording, ready
        self.setAccessibleName(f"{self._name()}: {self.words}")
        self.update()

    def hear(self, level: float) -> None:
        """The level of one chunk, 0 to 1."""
        self._pending.append(level)
        if len(self._pending) >= _CHUNKS_A_BAR:
            self._levels.append(max(self._pending))
            self._pending.clear()
            self._clipped = max(self._clipped - 1, 0)
            self.update()

    def clip(self) -> None:
        """Show that it was too loud just now."""
        self._clipped = _BAR_COUNT * 2
        self.update()

    @property
    def words(self) -> str:
        """How the level comes across, in words."""
        if not self._there:
            return "" if self._ready else pgettext("status", "Stopwatch")
        if self._clipped:
            return _("Too loud, lean back")
        return (
            pgettext("level of the microphone", "Clear")
            if max(self._levels) > _QUIET_LEVEL
            else pgettext("level of the microphone", "Quiet")
        )

    def sizeHint(self) -> QSize:
        return QSize(theme().px(152), theme().px(84))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = theme().px, theme().colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        label = colour("stage.label")
        line = QRectF(0, 0, px(152), px(18))
        seen = partial(mirrored, self.layoutDirection(), line)
        if self._recording:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("stage.record"))
            painter.drawEllipse(seen(QRectF(px(2), px(5), px(9), px(9))))
        else:
            icons.paint(painter, seen(QRectF(0, px(2), px(14), px(14))), "mic", label)
        both = self._name() + self._short()
        painter.setFont(fitted(theme().font("small"), both, px(132)))
        painter.setPen(label)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        room = px(132) - painter.fontMetrics().horizontalAdvance(self._short())
        name = painter.fontMetrics().elidedText(self._name(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(seen(line.adjusted(px(20), 0, 0, 0)), left, name)
        painter.setPen(
            colour("stage.take" if self._clipped else "stage.give" if self._there else "stage.label")
        )
        painter.drawText(line, right, self._short())
        self._paint_bars(painter)

    def _paint_bars(self, painter: QPainter) -> None:
        px = theme().px
        painter.setPen(Qt.PenStyle.NoPen)
        step, middle = px(152) / _BAR_COUNT, px(56)
        for number, level in enumerate(self._levels):
            ink = QColor(theme().colour("stage.take" if self._clipped else "stage.give"))
            ink.setAlphaF(0.3 + 0.7 * (number / _BAR_COUNT) ** 2 if self._there else 0.2)
            height = max(level * px(40), px(4))
            painter.setBrush(ink)
            bar = QRectF(number * step, middle - height / 2, px(4), height)
            painter.drawRoundedRect(bar, px(2), px(2))

    def _name(self) -> str:
        if self._recording:
            return pgettext("status", "Recording")
        if self._ready:
            return _("Ready: {microphone}").format(microphone=self._ready)
        return pgettext("of the microphone", "Level") if self._there else _("No microphone")

    def _short(self) -> str:
        return _("Too loud") if self._clipped else "" if not self._there or self._ready else self.words
