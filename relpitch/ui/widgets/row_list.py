"""Rows that a delegate paints, one of them chosen."""

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView

from relpitch.ui.list_model import VALUE, ListModel, Row
from relpitch.ui.theme import theme


class RowList(QListView, Generic[Row]):
    """A list of rows that a delegate paints, with headings among them.

    `chosen` carries the row that the person came to, by mouse or key; `name` is what is listed.

    `words` is what a screen reader hears of a row; a heading cannot be chosen.
    """

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        words: Callable[[Row], str],
        is_heading: Callable[[Row], bool] = lambda _row: False,
    ) -> None:
        super().__init__()
        self._is_heading = is_heading
        self.rows: ListModel[Row] = ListModel(words, lambda row: not is_heading(row), self)
        self.setAccessibleName(name)
        self.setModel(self.rows)
        self.setMouseTracking(True)
        # Words that wrap have another height at another width.
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._came_to)
        theme().changed.connect(self._lay_out_again)

    @property
    def current(self) -> Row | None:
        """The row that is chosen; a heading is none."""
        return self._at(self.currentIndex())

    def show_rows(self, rows: Sequence[Row], chosen: Callable[[Row], bool] | None = None) -> None:
        """Show other rows and choose one, silently; equal ones are left alone."""
        blocked = self.selectionModel().blockSignals(True)
        self.rows.show(rows)
        if chosen is not None:
            self.choose(chosen)
        self.selectionModel().blockSignals(blocked)

    def choose(self, is_wanted: Callable[[Row], bool]) -> None:
        """Choose the first row that is wanted, silently; none where there is none."""
        numbers = (
            n for n, row in enumerate(self.rows.rows()) if not self._is_heading(row) and is_wanted(row)
        )
        index = self.rows.index(next(numbers, -1))
        if index == self.currentIndex():
            return
        selection = self.selectionModel()
        blocked = selection.blockSignals(True)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(blocked)
        self.scrollTo(index)
        self.viewport().update()

    def step(self, by: int) -> None:
        """Go to the next row (1) or the one before (-1), past headings."""
        rows = self.rows.rows()
        number = self.currentIndex().row() + by
        while 0 <= number < len(rows) and self._is_heading(rows[number]):
            number += by
        if 0 <= number < len(rows):
            self.setCurrentIndex(self.rows.index(number))

    def take_focus(self) -> None:
        """Put the keyboard on the list."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _came_to(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if (row := self._at(current)) is not None:
            self.chosen.emit(row)

    def _at(self, index: QModelIndex) -> Row | None:
        row: Row | None = index.data(VALUE)
        return None if row is None or self._is_heading(row) else row

    def _lay_out_again(self) -> None:
        """Rows have other heights at another text size."""
        self.rows.layoutChanged.emit()
