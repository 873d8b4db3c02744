"""The new people of a contact file, each with a box to leave them out by."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from relpitch.domain.reach import Way
from relpitch.interchange.vcard import VCard
from relpitch.translation import _, npgettext
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.ticked_rows import TickedRows

_ROOT = QModelIndex()
_TALLEST = 220
_ROW = 44
Index = QModelIndex | QPersistentModelIndex


class NewPeople(QWidget):
    """All of them are ticked at first. `changed` when one is left out, or is not any more."""

    changed = Signal()

    def __init__(self, people: Sequence[VCard]) -> None:
        super().__init__()
        self._model = _People(people)
        self._model.dataChanged.connect(self._changed)
        view = QListView()
        view.setObjectName("rows")
        view.setAccessibleName(_("New people in the file"))
        view.setModel(self._model)
        view.setItemDelegate(TickedRows(view))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setLayoutMode(QListView.LayoutMode.Batched)
        view.setSpacing(2)
        view.setFont(theme().font("body"))
        view.setMinimumHeight(theme().px(min(_ROW * len(people) + 8, _TALLEST)))
        self._all = Button("", kind="quiet", height=28)
        self._all.clicked.connect(self._model.turn_all)
        head = QHBoxLayout()
        heading = npgettext("over people in a file", "New", "New", len(people))
        head.addWidget(Label(heading, "label"))
        head.addStretch()
        head.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(view, 1)
        self._changed()

    def left_out(self) -> frozenset[int]:
        """The numbers of those that are not ticked."""
        return frozenset(self._model.left_out)

    def _changed(self) -> None:
        self._all.set_words(_("Tick all") if self._model.left_out else _("Untick all"))
        self.changed.emit()


class _People(QAbstractListModel):
    def __init__(self, people: Sequence[VCard]) -> None:
        super().__init__()
        self._people = people
        self.left_out: set[int] = set()

    def turn_all(self) -> None:
        """Leave nobody out, or where nobody is left out, everybody."""
        self.left_out = set() if self.left_out else set(range(len(self._people)))
        self.dataChanged.emit(self.index(0), self.index(len(self._people) - 1))

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        each = self._people[index.row()]
        about = each.person.about or each.reach.first(Way.PHONE) or each.reach.first(Way.MAIL)
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(filter(None, (each.person.name, about)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (each.person.name, about)))
        if role == Qt.ItemDataRole.CheckStateRole:
            is_out = index.row() in self.left_out
            return Qt.CheckState.Unchecked if is_out else Qt.CheckState.Checked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self.left_out.discard(index.row())
        else:
            self.left_out.add(index.row())
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable
