"""A take to look at and to point into: all of it in a strip, nine seconds of it large."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.domain.take import WAVEFORM_STEP, Take, WordSpan
from relpitch.formatting import decimal
from relpitch.translation import _, ngettext
from relpitch.ui.pages.rehearse.timed_words import paint_words
from relpitch.ui.theme import theme

_SECONDS_SHOWN = 9.0
_BAR_WIDTH, _BAR_STEP = 2.4, 4.0
_STRIP_BAR, _STRIP_STEP = 2.0, 4.0
_AT_ITS_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute  # time runs to the right
_STEPS, _BETWEEN = (1, 2, 5, 10, 15, 30, 60), 4
_MIDDLE = Qt.AlignmentFlag.AlignCenter


class Waveform(QWidget):
    """Bars of loudness, the words below, pauses as blocks, fillers as dots, the playhead.

    `sought` carries a moment.
    """

    sought = Signal(float)
    ROLE = QAccessible.Role.Chart

    def __init__(self) -> None:
        super().__init__()
        self._take: Take | None = None
        self._bars: tuple[int, ...] = ()
        self._words: tuple[WordSpan, ...] = ()
        self._at = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(300)
        theme().changed.connect(self.updateGeometry)

    def show_take(self, take: Take) -> None:
        """Show another take, or other marks of this one."""
        if self._take is None or take.id != self._take.id:
            self._at = 0.0
        self._take = take
        self._bars = take.measures.bars
        if self._words != take.measures.words:
            self._words = take.measures.words
            self.updateGeometry()
        pauses = len(take.measures.pauses)
        self.setAccessibleName(_summary(round(take.seconds), pauses, len(take.fillers)))
        self.update()

    def show_position(self, seconds: float) -> None:
        """Move the playhead."""
        self._at = seconds
        self.update()

    @property
    def position(self) -> float:
        """Where the playhead is."""
        return self._at

    def sizeHint(self) -> QSize:
        return QSize(600, theme().px(186 if self._words else 164))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._seek(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and event.position().y() < theme().px(40):
            self._seek(event.position())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._take is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = theme().px
        self._paint_strip(painter, QRectF(0, 0, self.width(), px(36)))
        self._paint_window(painter, QRectF(0, px(44), self.width(), px(94)))
        below = px(138)
        if self._words:
            box = QRectF(0, px(140), self.width(), px(20))
            paint_words(painter, box, self._take, self._words, self._window, self._at)
            below = px(162)
        self._paint_axis(painter, QRectF(0, below + px(4), self.width(), px(20)))

    @property
    def _whole(self) -> float:
        return max(self._take.seconds if self._take else 0.0, 0.1)

    @property
    def _window(self) -> tuple[float, float]:
        """The stretch that is shown large."""
        length = min(_SECONDS_SHOWN, self._whole)
        start = min(max(self._at - length * 0.43, 0.0), self._whole - length)
        return start, start + length

    def _seek(self, point: QPointF) -> None:
        if point.y() < theme().px(40):
            moment = point.x() / self.width() * self._whole
        else:
            start, end = self._window
            moment = start + point.x() / self.width() * (end - start)
        moment = min(max(moment, 0.0), self._whole)
        self.show_position(moment)
        self.sought.emit(moment)

    def _loudness(self, start: float, end: float) -> float:
        """The loudest between two moments, 0 to 1."""
        first, last = (
            int(start / WAVEFORM_STEP),
            max(int(end / WAVEFORM_STEP), int(start / WAVEFORM_STEP) + 1),
        )
        return max(self._bars[first:last], default=0) / 255

    def _paint_strip(self, painter: QPainter, box: QRectF) -> None:
        assert self._take is not None
        colour = theme().colour
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sunken"))
        painter.drawRoundedRect(box, 6, 6)
        scale = box.width() / self._whole
        start, end = self._window
        window = QRectF(start * scale, 0.75, (end - start) * scale, box.height() - 1.5)
        painter.setPen(QPen(colour("accent"), 1.5))
        painter.setBrush(colour("raised"))
        painter.drawRoundedRect(window.adjusted(0.75, 0, -0.75, 0), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("pause"))
        for pause in self._take.long_pauses:
            painter.drawRoundedRect(
                QRectF(pause.start * scale, 6, pause.seconds * scale, box.height() - 12), 3, 3
            )
        for number in range(int((box.width() - 8) // _STRIP_STEP)):
            x = 4 + number * _STRIP_STEP
            loud = self._loudness(x / scale, (x + _STRIP_STEP) / scale)
            inside = window.left() <= x <= window.right()
            ink = QColor(colour("ink-2" if inside else "ink-3"))
            height = max(loud**1.5 * (box.height() - 12), 2)
            painter.setBrush(ink)
            painter.drawRoundedRect(QRectF(x, box.center().y() - height / 2, _STRIP_BAR, height), 1, 1)

    def _paint_window(self, painter: QPainter, box: QRectF) -> None:
        assert self._take is not None
        colour, px = theme().colour, theme().px
        start, end = self._window
        scale = box.width() / (end - start)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setFont(theme().font("caption", tabular=True))
        for pause in self._take.measures.pauses:
            if pause.seconds < 0.5 or pause.end < start or pause.start > end:
                continue
            block = QRectF((pause.start - start) * scale, box.top() + px(4), pause.seconds * scale, px(86))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("pause"))
            painter.drawRoundedRect(block, 3, 3)
            painter.setPen(colour("ink-2"))
            words = _("{seconds} s").format(seconds=decimal(pause.seconds))
            wide = painter.fontMetrics().horizontalAdvance(words) + 2
            place = QRectF(block.center().x() - wide / 2, block.top() + px(4), wide, block.height())
            place.moveLeft(min(max(place.left(), 0), box.width() - wide))
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, words)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, most = box.top() + px(50), px(64)
        for number in range(int(box.width() // _BAR_STEP)):
            moment = start + number * _BAR_STEP / scale
            loud = self._loudness(moment, moment + _BAR_STEP / scale)
            painter.setBrush(colour("accent" if moment <= self._at else "accent-line"))
            height = max(loud**1.5 * most, 2.4)
            painter.drawRoundedRect(
                QRectF(number * _BAR_STEP, middle - height / 2, _BAR_WIDTH, height), 1.2, 1.2
            )
        for filler in self._take.fillers:
            if start <= filler.at <= end:
                painter.setBrush(colour("take"))
                painter.drawEllipse(QPointF((filler.at - start) * scale, box.top() + px(8)), px(4), px(4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for perhaps in self._take.measures.perhaps:
            if start <= perhaps.at <= end:
                painter.setPen(QPen(colour("take"), 1.5))
                middle_of = QPointF((perhaps.at - start) * scale, box.top() + px(8))
                painter.drawEllipse(middle_of, px(3.4), px(3.4))
        painter.setPen(Qt.PenStyle.NoPen)
        head = (self._at - start) * scale
        painter.setBrush(colour("ink"))
        painter.drawRect(QRectF(head - 0.75, box.top() + px(2), 1.5, px(88)))
        painter.drawEllipse(QPointF(head, box.top() + px(2)), 3, 3)

    def _paint_axis(self, painter: QPainter, box: QRectF) -> None:
        colour = theme().colour
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), colour("line"))
        painter.setFont(theme().font("caption", tabular=True, weight=400))
        painter.setPen(colour("ink-2"))
        start, end = self._window
        scale = box.width() / (end - start)
        half = painter.fontMetrics().horizontalAdvance(_("{seconds} s").format(seconds=int(end))) / 2 + 2
        step = axis_step(scale, half)
        begins = int(start) + (start > int(start))
        for second in range(begins + -begins % step, int(end) + 1, step):
            x = (second - start) * scale
            place = QRectF(x - half, box.top() + 3, 2 * half, box.height() - 2)
            words = _("{seconds} s").format(seconds=second)
            if x < half:
                at_left = Qt.AlignmentFlag.AlignVCenter | _AT_ITS_LEFT
                painter.drawText(place.translated(half, 0), at_left, words)
            elif x < box.width() - half:
                painter.drawText(place, _MIDDLE, words)


def axis_step(scale: float, half: float) -> int:
    """Of how many seconds one is written below, so that none touches another, the first at its left edge."""
    return next((each for each in _STEPS if each * scale >= 3 * half + _BETWEEN), _STEPS[-1])


def _summary(seconds: int, pauses: int, fillers: int) -> str:
    facts = (
        ngettext("{count} second", "{count} seconds", seconds).format(count=seconds),
        ngettext("{count} pause", "{count} pauses", pauses).format(count=pauses),
        ngettext("{count} filler", "{count} fillers", fillers).format(count=fillers),
    )
    return ", ".join(facts)
