"""How far along a line of text a letter begins."""

from PySide6.QtGui import QTextLine


def x_of(line: QTextLine, position: int) -> float:
    """The place of a letter in a line. Qt answers with a pair or a number, by PySide's version."""
    found: object = line.cursorToX(position)
    x = found[0] if isinstance(found, tuple) else found
    assert isinstance(x, (float, int))
    return float(x)
