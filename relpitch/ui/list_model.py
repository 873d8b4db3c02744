"""Rows for a list view."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
AnyIndex = QModelIndex | QPersistentModelIndex
VALUE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


class ListModel(QAbstractListModel, Generic[Row]):
    """Frozen values as rows; a delegate paints them. `words` is what a screen reader hears of a row.

    Rows keep their place when only some of them differ, so a view keeps its choice and scroll position.
    """

    def __init__(
        self,
        words: Callable[[Row], str],
        selectable: Callable[[Row], bool] = lambda _row: True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._selectable = selectable
        self._rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows; equal ones are left alone."""
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for number, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            if old != new:
                self._rows[number] = new
                self.dataChanged.emit(self.index(number), self.index(number))

    def rows(self) -> list[Row]:
        """The rows shown."""
        return self._rows

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == VALUE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(row)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if index.isValid() and not self._selectable(self._rows[index.row()]):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)
