"""Words in which something was found: it stands in accent on its soft ground."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout

from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import words_option


def found_formats(marks: Sequence[tuple[int, int]]) -> list[QTextLayout.FormatRange]:
    """How what was found is drawn, from begin to end."""
    mark = QTextCharFormat()
    mark.setBackground(theme().colour("accent-soft"))
    mark.setForeground(theme().colour("accent"))
    mark.setFontWeight(QFont.Weight.DemiBold.value)
    formats = []
    for start, end in marks:
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, end - start, mark
        formats.append(part)
    return formats


def paint_found(painter: QPainter, place: QRect, words: str, marks: Sequence[tuple[int, int]]) -> None:
    """Paint one line in the painter's font and ink, ending in … where there is more."""
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    whole = len(shown) if shown == words else max(len(shown) - 1, 0)
    layout = QTextLayout(shown, painter.font())
    layout.setTextOption(words_option(painter.layoutDirection()))
    layout.setFormats(found_formats([(start, min(end, whole)) for start, end in marks if start < whole]))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(place.width())
    layout.endLayout()
    layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2))
