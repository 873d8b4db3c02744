"""Wrapped words with a line height of their own, which QLabel does not have."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout

from relpitch.ui.widgets.mirroring import words_option


def lay_out(
    words: str,
    font: QFont,
    width: int,
    line: float,
    way: Qt.LayoutDirection,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> QTextLayout:
    """Words broken to a width in pixels, `line` pixels from one line to the next; ready to be drawn.

    `way` is the one in which one reads; `side` is mirrored by it.
    """
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    layout.setTextOption(words_option(way, side))
    layout.beginLayout()
    top = 0.0
    while (each := layout.createLine()).isValid():
        each.setLineWidth(max(width, 1))
        each.setPosition(QPointF(0, top))
        top += max(line, each.height())
    layout.endLayout()
    return layout


def height_of(layout: QTextLayout) -> float:
    """How tall the words are: from the top of the first line to the foot of the last."""
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height() if layout.lineCount() else 0.0
