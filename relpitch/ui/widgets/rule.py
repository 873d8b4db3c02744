"""Lines and gaps."""

from PySide6.QtWidgets import QFrame


def rule() -> QFrame:
    """A 1 px line between things."""
    line = QFrame()
    line.setObjectName("rule")
    return line
