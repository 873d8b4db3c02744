"""Words that end in … where there is no room; the whole of them is the tooltip then."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

_WHOLE = "whole words"


def elided(widget: QWidget, words: str, room: int, metrics: QFontMetrics | None = None) -> str:
    """What of a widget's words can be shown; a tooltip that the widget has of its own is left alone."""
    shown = (metrics or widget.fontMetrics()).elidedText(words, Qt.TextElideMode.ElideRight, max(room, 0))
    whole = words if shown != words else ""
    ours = widget.property(_WHOLE) or ""
    if whole != ours and widget.toolTip() in ("", ours):
        widget.setToolTip(whole)
        widget.setProperty(_WHOLE, whole)
    return shown
