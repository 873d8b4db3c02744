"""The parts at the side of the stage: which is being said, and how long each took."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.domain.part import Part
from relpitch.translation import _
from relpitch.ui import icons
from relpitch.ui.theme import theme
from relpitch.ui.widgets.fitting import fitted
from relpitch.ui.widgets.mirroring import seen_in


@dataclass(frozen=True, slots=True)
class Stop:
    """One part on the rail: its target, what it took so far (None: not begun), and whether it is done."""

    part: Part
    target: float
    taken: float | None = None
    done: bool = False

    @property
    def seconds(self) -> str:
        """The seconds as a person reads them; over the target alone, as “10 s of 1” reads like a fault."""
        target = max(round(self.target), 1)
        taken = target if self.taken is None else round(self.taken)
        if self.taken is None or taken > target:
            return _("{seconds} s").format(seconds=taken)
        return _("{seconds} s of {target}").format(seconds=taken, target=target)

    @property
    def as_words(self) -> str:
        """What a screen reader hears of it."""
        words = _("{part} {seconds}, done") if self.done else _("{part} {seconds}")
        return words.format(part=self.part.label, seconds=self.seconds)


class Rail(QWidget):
    """The parts along a line, 88 px apart, closer where there is less room."""

    def __init__(self) -> None:
        super().__init__()
        self._stops: tuple[Stop, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.updateGeometry)

    def show_stops(self, stops: Sequence[Stop]) -> None:
        """Show other parts or times."""
        if tuple(stops) != self._stops:
            self._stops = tuple(stops)
            self.setAccessibleName("; ".join(each.as_words for each in self._stops))
            self.update()

    @property
    def stops(self) -> tuple[Stop, ...]:
        """What is shown."""
        return self._stops

    def sizeHint(self) -> QSize:
        return QSize(theme().px(220), theme().px(440))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = theme().px, theme().colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = min(px(88), (self.height() - px(40)) / max(len(self._stops), 1))
        for number, stop in enumerate(self._stops):
            top = px(36) + number * step
            now = stop.taken is not None and not stop.done
            if number + 1 < len(self._stops):
                self._paint_line(painter, stop, top, step)
            circle = seen_in(self, QRectF(px(12) + 1, top + 1, px(20) - 2, px(20) - 2))
            painter.setPen(
                QPen(colour("stage.give" if stop.done else "stage.lit" if now else "stage.line"), 2)
            )
            painter.setBrush(colour("stage.give" if stop.done else "stage.floor"))
            painter.drawEllipse(circle)
            if stop.done:
                icons.paint(
                    painter, circle.adjusted(px(3), px(3), -px(3), -px(3)), "check", colour("stage.floor")
                )
            elif now:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("stage.lit"))
                painter.drawEllipse(circle.center(), px(4), px(4))
            words = seen_in(self, QRectF(px(46), top, self.width() - px(50), px(20)))
            font = theme().font("label", weight=600 if now else 500)
            painter.setFont(fitted(font, stop.part.label, words.width(), 0.6))
            painter.setPen(colour("stage.lit" if now else "stage.label"))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, stop.part.label)
            painter.setFont(theme().font("small", tabular=True))
            painter.setPen(colour("stage.said"))
            painter.drawText(words.translated(0, px(18)), Qt.AlignmentFlag.AlignVCenter, stop.seconds)

    def _paint_line(self, painter: QPainter, stop: Stop, top: float, step: float) -> None:
        px, colour = theme().px, theme().colour
        line = seen_in(self, QRectF(px(21), top + px(22), 2, step - px(24)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("stage.line"))
        painter.drawRect(line)
        share = 1.0 if stop.done else min((stop.taken or 0.0) / stop.target, 1.0) if stop.target else 0.0
        painter.setBrush(colour("stage.give"))
        painter.drawRect(QRectF(line.left(), line.top(), 2, line.height() * share))
