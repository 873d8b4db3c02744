"""Lines under words that the coach has a note about; drawn over the text, never put into it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextDocument

from relpitch.printing.line_place import x_of
from relpitch.script.display import shared_start
from relpitch.ui.theme import theme


@dataclass(frozen=True, slots=True)
class Underline:
    """A stretch of a source; `tone` is take, a solid line; counted, a thin one; or empty, a dotted one."""

    start: int
    end: int
    tone: str = ""


def moved(underlines: Iterable[Underline], old: str, new: str) -> tuple[Underline, ...]:
    """Where the lines of one source are in another; those whose words changed are gone."""
    underlines = tuple(underlines)
    if not underlines:
        return ()
    start = shared_start(old, new)
    behind = shared_start(old[start:][::-1], new[start:][::-1])
    end, by = len(old) - behind, len(new) - len(old)
    return tuple(
        each if each.end <= start else replace(each, start=each.start + by, end=each.end + by)
        for each in underlines
        if each.end <= start or each.start >= end
    )


def paint_underlines(
    painter: QPainter, document: QTextDocument, places: Sequence[tuple[int, int, str]]
) -> None:
    """Draw lines under places of a document, start and end in its own units."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for start, end, tone in places:
        painter.setPen(_pen(tone))
        block = document.findBlock(start)
        while block.isValid() and block.position() < end:
            for line in _lines(document, block, start - block.position(), end - block.position()):
                painter.drawLine(line)
            block = block.next()


def _pen(tone: str) -> QPen:
    if tone:
        return QPen(theme().colour("take"), 2 if tone == "take" else 1)
    pen = QPen(theme().colour("ink-3"), 2, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 2.0])
    return pen


def _lines(document: QTextDocument, block: QTextBlock, start: int, end: int) -> Iterable[QLineF]:
    layout = block.layout()
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    below = theme().px(6)
    lowest = document.size().height() - origin.y() - 1  # the last line has no room for all six
    for number in range(max(0, layout.lineForTextPosition(max(0, start)).lineNumber()), layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if first >= end:
            return
        stop = first + _width(block.text(), first, min(end, last))
        left = x_of(line, max(start, first))
        right = x_of(line, stop)
        y = min(round(line.y() + line.ascent() + below), lowest)
        yield QLineF(origin + QPointF(left, y), origin + QPointF(right, y))


def _width(text: str, start: int, end: int) -> int:
    """The length of a stretch without the space behind it, all in UTF-16 units."""
    units = text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end]
    return len(units.decode("utf-16-le", "surrogatepass").rstrip().encode("utf-16-le", "surrogatepass")) // 2
