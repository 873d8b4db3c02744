"""A draft read out: the person's words underlined, the joining words grey."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.printing.line_place import x_of
from relpitch.translation import _
from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import way_of, words_option

_FONT_SIZE, _ROW_HEIGHT, _UNDERLINE_DROP = 25, 42, 8


@dataclass(frozen=True, slots=True)
class DraftStretch:
    """Words in a row: the person's (`yours`, `lively` for those just typed), joining ones, or a gap.

    `gap` names what a gap waits for.
    """

    text: str
    yours: bool
    lively: bool = False
    gap: str = ""


class DraftView(QWidget):
    """Large words that wrap, as high as they need. `pressed` carries what a pressed gap waits for."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._stretches: tuple[DraftStretch, ...] = ()
        self._layout = QTextLayout()
        self._height = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        theme().changed.connect(self._lay_out)

    def show_stretches(self, stretches: Sequence[DraftStretch]) -> None:
        """Show other words."""
        if tuple(stretches) != self._stretches:
            self._stretches = tuple(stretches)
            self.setAccessibleName("".join(_spoken(each) for each in stretches))
            self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(300, max(self._height, theme().px(_ROW_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().colour("ink-3"))
        self._layout.draw(painter, QPointF(0, 0))
        start = 0
        for stretch in self._stretches:
            end = start + len(stretch.text.encode("utf-16-le")) // 2
            for box in self._boxes(start, end) if stretch.yours or stretch.gap else ():
                if stretch.gap:
                    _dash(painter, box)
                else:
                    painter.fillRect(box, theme().colour("accent" if stretch.lively else "accent-line"))
            start = end

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at, start = self._position(event.position()), 0
        for stretch in self._stretches:
            end = start + len(stretch.text.encode("utf-16-le")) // 2
            if stretch.gap and start <= at < end:
                self.pressed.emit(stretch.gap)
            start = end
        super().mousePressEvent(event)

    def _boxes(self, start: int, end: int) -> list[QRectF]:
        lines = [self._layout.lineAt(number) for number in range(self._layout.lineCount())]
        return [box for line in lines if (box := _under(line, start, end)) is not None]

    def _position(self, point: QPointF) -> int:
        """The place in the text that is under a point; -1 where none is."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.y() <= point.y() <= line.y() + theme().px(_ROW_HEIGHT):
                return line.xToCursor(point.x())
        return -1

    def _lay_out(self) -> None:
        font = theme().font("script")
        font.setPixelSize(theme().px(_FONT_SIZE))
        self._layout.setText(
            "".join(each.text for each in self._stretches).replace("\n", "\N{LINE SEPARATOR}")
        )
        self._layout.setFont(font)
        self._layout.setTextOption(words_option(way_of(self._layout.text())))
        formats = []
        start = 0
        for stretch in self._stretches:
            length = len(stretch.text.encode("utf-16-le")) // 2
            if stretch.yours or stretch.gap:
                part = QTextLayout.FormatRange()
                ink = QTextCharFormat()
                ink.setForeground(theme().colour("ink" if stretch.yours else "ink-2"))
                part.start, part.length, part.format = start, length, ink
                formats.append(part)
            start += length
        self._layout.setFormats(formats)
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(self.width(), 50))
            line.setPosition(QPointF(0, top + (theme().px(_ROW_HEIGHT) - line.height()) / 2))
            top += theme().px(_ROW_HEIGHT)
        self._layout.endLayout()
        if round(top) != self._height:
            self._height = round(top)
            self.updateGeometry()
        self.update()


def _spoken(stretch: DraftStretch) -> str:
    """The words as a screen reader says them."""
    return _("gap: {words}").format(words=stretch.text.strip("[]")) if stretch.gap else stretch.text


def _dash(painter: QPainter, box: QRectF) -> None:
    """A dashed line: to be filled."""
    pen = QPen(theme().colour("field-line"), box.height())
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    middle = box.center().y()
    painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))


def _under(line: QTextLine, start: int, end: int) -> QRectF | None:
    """The underline of a range on one line, or None where the range is not on it."""
    first = max(start, line.textStart())
    last = min(end, line.textStart() + line.textLength())
    if first >= last:
        return None
    left, right = x_of(line, first), min(x_of(line, last), line.x() + line.naturalTextWidth())
    top = line.y() + line.ascent() + theme().px(_UNDERLINE_DROP)
    return QRectF(min(left, right), top, abs(right - left), 2)
