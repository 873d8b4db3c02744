"""One line that is written in."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

_MARGIN = 2  # Qt's own, at both ends of the words


class TextField(QLineEdit):
    """Qt's own. The style sheet knows it by this name, and leaves those alone that Qt's other fields have.

    Where there is no room for what stands in it while it is empty, `shorter` stands there, or as much as fits
    with the whole as the tooltip.
    """

    _asks, shorter = "", ""

    def setPlaceholderText(self, words: str) -> None:
        self._asks = words
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def room(self) -> int:
        """How wide the words in it may be."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return inside.width() - 2 * _MARGIN

    def _fit(self) -> None:
        fits = self.fontMetrics().horizontalAdvance(self._asks) <= self.room()
        shown = self._asks if fits else self.shorter or self._asks
        if shown != self.placeholderText():
            super().setPlaceholderText(shown)
        if self.toolTip() in ("", self._asks):
            self.setToolTip("" if fits else self._asks)
