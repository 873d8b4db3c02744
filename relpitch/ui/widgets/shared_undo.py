"""Fields whose undo is the page's, not their own."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def left_to_page(event: QEvent) -> bool:
    """Leave a key for undo or redo to the page, and tell whether the event is one.

    It is ignored then, and the `event` of the field returns False: the page's shortcut has the key.
    """
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        event.ignore()
        return True
    return False
