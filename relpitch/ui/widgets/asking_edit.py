"""A text editor that shows all lines of what it asks for while nothing is written in it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QTextEdit

_ENDLESS_HEIGHT = 10_000


class AskingEdit(QTextEdit):
    """A field for several lines whose placeholder takes several too.

    Qt paints one no further down than its empty document goes, which is one line. `asked` says that
    something else is asked for.
    """

    asked = Signal()

    def setPlaceholderText(self, words: str) -> None:
        super().setPlaceholderText(words)
        self.asked.emit()

    def asked_height(self) -> int:
        """How tall the words are that are asked with; nothing once something is written."""
        room = QRect(0, 0, self.viewport().width(), _ENDLESS_HEIGHT)
        words = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.placeholderText())
        return words.height() if self._asks() else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._asks():
            return
        room = self.viewport().rect()
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.setClipRect(room.adjusted(0, round(self.document().size().height()), 0, 0))
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self.placeholderText())

    def _asks(self) -> bool:
        document = self.document()
        return document.isEmpty() and not document.firstBlock().layout().preeditAreaText()
