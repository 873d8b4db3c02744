"""Wrapped words with a line height of their own, which QLabel does not have."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption


def lay_out(words: str, font: QFont, width: int, line: float, sideways: Qt.AlignmentFlag) -> QTextLayout:
    """Words broken to a width in pixels, `line` pixels from one line to the next; ready to be drawn."""
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    option = QTextOption(sideways)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
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
