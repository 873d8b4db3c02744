"""Fine dotted lines over a field of prose, drawn without touching its text.

Qt's own extra selections draw a paragraph once for each: with 180 words a keystroke takes half a second.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from relpitch.printing.line_place import x_of
from relpitch.ui.theme import theme

_BELOW_BASELINE = 3
ProseEdit = QTextEdit | QPlainTextEdit


class SpellingLines(QWidget):
    """Lies over the words of a field, and takes neither keyboard nor mouse."""

    def __init__(self, field: ProseEdit) -> None:
        super().__init__(field.viewport())
        self._field = field
        self._cursors: Sequence[QTextCursor] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        field.viewport().installEventFilter(self)
        self.hide()

    def show_at(self, cursors: Sequence[QTextCursor]) -> None:
        """Draw a line under each of these."""
        self._cursors = cursors
        self.resize(self._field.viewport().size())
        self.setVisible(bool(cursors))
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.resize(self._field.viewport().size())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pen = QPen(theme().colour("ink-2"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1.0, 2.0])
        painter.setPen(pen)
        first = self._field.cursorForPosition(event.rect().topLeft()).position()
        last = self._field.cursorForPosition(event.rect().bottomRight()).position()
        for cursor in self._cursors:
            start, end = cursor.selectionStart(), cursor.selectionEnd()
            if start <= last and end >= first:
                for line in self._lines(start, end):
                    painter.drawLine(line)

    def _lines(self, start: int, end: int) -> Iterator[QLineF]:
        """Where the line under a word goes; of one that is wrapped, under its first line."""
        block = self._field.document().findBlock(start)
        line = block.layout().lineForTextPosition(start - block.position())
        if not line.isValid():
            return
        stop = min(end - block.position(), line.textStart() + line.textLength())
        left, right = x_of(line, start - block.position()), x_of(line, stop)
        y = round(line.y() + line.ascent() + theme().px(_BELOW_BASELINE)) + 0.5
        origin = self._origin(block)
        yield QLineF(origin + QPointF(left, y), origin + QPointF(right, y))

    def _origin(self, block: QTextBlock) -> QPointF:
        """Where a paragraph begins in the view."""
        field = self._field
        if isinstance(field, QPlainTextEdit):
            return field.blockBoundingGeometry(block).translated(field.contentOffset()).topLeft()
        top = field.document().documentLayout().blockBoundingRect(block).topLeft()
        return top - QPointF(field.horizontalScrollBar().value(), field.verticalScrollBar().value())
