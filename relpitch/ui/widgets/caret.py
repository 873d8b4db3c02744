"""The caret of words being written: thin, and no higher than a letter, where lines stand apart."""

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QTextEdit

from relpitch.ui.theme import theme


class Caret(QObject):
    """A caret in place of Qt's own, which is as high as the line. It blinks as the desktop has it."""

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._is_shown = True
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._blinked)
        edit.setCursorWidth(0)
        edit.cursorPositionChanged.connect(self.moved)

    def moved(self) -> None:
        """Show the caret at once: it stands elsewhere, or the keyboard came."""
        self._is_shown = True
        half = QGuiApplication.styleHints().cursorFlashTime() // 2
        if self._edit.hasFocus() and half > 0:
            self._blink.start(half)
        self._edit.viewport().update()

    def rest(self) -> None:
        """The keyboard went elsewhere."""
        self._blink.stop()
        self._edit.viewport().update()

    def paint(self) -> None:
        """Paint the caret over the words, where it is to be seen."""
        if not (self._edit.hasFocus() and self._is_shown) or self._edit.isReadOnly():
            return
        rect = self._edit.cursorRect()
        height = theme().px(23)
        top = rect.top() + (rect.height() - height) / 2
        QPainter(self._edit.viewport()).fillRect(
            QRectF(rect.left(), top, 1.5, height), theme().colour("accent")
        )

    def _blinked(self) -> None:
        self._is_shown = not self._is_shown
        self._edit.viewport().update()
