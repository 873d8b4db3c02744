"""One line that is written in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from relpitch.ui.heights import FIELD
from relpitch.ui.theme import theme

LONGEST_LINE = 200
"""The most characters of a line that is a name, a place or the like."""
_MARGIN = 2  # Qt's own, at both ends of the words
_EDGE = 4  # around what it holds


class TextField(QLineEdit):
    """One line to write in.

    It is Qt's own, under a name by which the style sheet tells it from the lines within Qt's other fields.

    Where there is no room for what stands in it while it is empty, `shorter` stands there, and without room
    for that nothing: words that are cut off help nobody. The whole is the tooltip then. Where it is bare, as
    words are, what stands in it ends in … while nobody writes there.
    """

    _asks, shorter = "", ""
    _held: QWidget | None = None

    def hold(self, button: QWidget) -> None:
        """Have a button within it, at its end."""
        button.setParent(self)
        self._held = button
        self._place_held()
        theme().changed.connect(self._place_held)

    def setPlaceholderText(self, words: str) -> None:
        self._asks = words
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_held()
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics, room = self.fontMetrics(), self.room()
        whole = self.hasFocus() or metrics.horizontalAdvance(self.text()) <= room
        if whole or self.property("bare") is not True:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(theme().colour("ink-3"))
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        at_start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(_MARGIN, 0, -_MARGIN, 0), at_start, shown)

    def room(self) -> int:
        """How wide the words in it may be."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        around = self.textMargins()
        return inside.width() - around.left() - around.right() - 2 * _MARGIN

    def _place_held(self) -> None:
        if self._held is None:
            return
        size, room = self._held.sizeHint(), self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        direction = self.layoutDirection()
        at_end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        self._held.setGeometry(QStyle.alignedRect(direction, at_end, size.boundedTo(room.size()), room))
        taken = size.width() - _EDGE
        is_left = direction is Qt.LayoutDirection.RightToLeft
        self.setTextMargins(taken if is_left else 0, 0, 0 if is_left else taken, 0)

    def _fit(self) -> None:
        advance, room = self.fontMetrics().horizontalAdvance, self.room()
        fits = advance(self._asks) <= room
        shown = next((each for each in (self._asks, self.shorter) if advance(each) <= room), "")
        if shown != self.placeholderText():
            super().setPlaceholderText(shown)
        if self.toolTip() in ("", self._asks):
            self.setToolTip("" if fits else self._asks)


def line_field(
    name: str,
    words: str = "",
    example: str = "",
    *,
    font: QFont | None = None,
    height: int = FIELD,
    longest: int = LONGEST_LINE,
) -> TextField:
    """A line of a form: its name for who does not see it, its words, and an example while it is empty."""
    field = TextField(words)
    field.setAccessibleName(name)
    field.setPlaceholderText(example)
    field.setFont(font or theme().font("body"))
    field.setFixedHeight(theme().px(height))
    field.setMaxLength(longest)
    return field
