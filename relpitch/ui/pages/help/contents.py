"""What is on a page: its headings, at the right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QStyle, QVBoxLayout, QWidget

from relpitch.translation import _
from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import SPACE_100, SPACE_125, SPACE_150, SPACE_175, SPACE_200, SPACE_500
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.line_height import height_of, lay_out
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.page_columns import as_column
from relpitch.ui.widgets.wrapping_button import WrappingButton

_INDENT, _LEAST_WIDTH, _BAR = SPACE_175, 100, 2
_ABOVE_ROWS = 2  # items of the column: the title, and the space below it


class Contents(QWidget):
    """The list of a chapter's headings.

    `chosen` carries a heading to scroll to.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Row] = []
        self._title = Label(_("On this page"), "section", "2")
        self._column = QVBoxLayout(self)
        set_margins(self._column, SPACE_100, SPACE_500, SPACE_200, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        self._column.addSpacing(SPACE_125)
        self._column.addStretch()
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_headings(self, headings: Sequence[str]) -> None:
        """Show other headings; equal ones are left alone."""
        if list(headings) == [row.text() for row in self._rows]:
            return
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [_Row(heading, self) for heading in headings]
        for number, row in enumerate(self._rows):
            row.clicked.connect(partial(self._clicked, row.text(), number))
            self._column.insertWidget(_ABOVE_ROWS + number, row)
        self._title.setVisible(bool(headings))
        self._restyle()

    def show_current(self, number: int) -> None:
        """Mark the heading that is read."""
        for place, row in enumerate(self._rows):
            row.setChecked(place == number)

    def _clicked(self, heading: str, number: int, _checked: bool = False) -> None:
        self.chosen.emit(heading)
        self.show_current(number)

    def _restyle(self) -> None:
        as_column(self, 184)


class _Row(WrappingButton):
    """A heading, on as many lines as it needs; a bar at its left is accent where it is read."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setText(words)
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        self.setFont(theme().font("small", weight=500))  # as wide as when it is read
        return QSize(
            self.fontMetrics().horizontalAdvance(self.text()) + _INDENT, self.heightForWidth(self.width())
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(_LEAST_WIDTH), theme().px(COMPACT))

    def heightForWidth(self, width: int) -> int:
        lines = height_of(self._lines(width, weight=500))
        return max(round(lines) + theme().px(SPACE_150), theme().px(COMPACT))

    def _lines(self, width: int, *, weight: int) -> QTextLayout:
        """The words, broken between them; a long one alone within."""
        font = theme().font("small", weight=weight)
        return lay_out(self.text(), font, width - _INDENT, 0, self.layoutDirection())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        read, direction = self.isChecked(), self.layoutDirection()
        bar = QRect(QPoint(0, 0), QSize(_BAR, self.height()))
        painter.fillRect(
            QStyle.visualRect(direction, self.rect(), bar), theme().colour("accent" if read else "line")
        )
        painter.setPen(theme().colour("ink" if read or self.underMouse() else "ink-2"))
        place = QStyle.visualRect(direction, self.rect(), self.rect().adjusted(_INDENT, 0, 0, 0))
        lines = self._lines(self.width(), weight=500 if read else 400)
        lines.draw(painter, QPointF(place.left(), (self.height() - height_of(lines)) / 2))
