"""What is on a page: its headings, at the right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.translation import _
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.page_columns import as_column


class Contents(QWidget):
    """`chosen` carries a heading to scroll to."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Button] = []
        self._title = Label(_("On this page"), "section", "2")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 40, 16, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        self._column.addSpacing(10)
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
        self._rows = [Button(heading, kind="contents", height=28, parent=self) for heading in headings]
        for number, row in enumerate(self._rows):
            row.setCheckable(True)
            row.clicked.connect(partial(self._clicked, row.text(), number))
            self._column.insertWidget(2 + number, row)
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
