"""The people of the list: only ids are held, the rest is fetched for the rows that are seen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from relpitch.script.folding import begins_words, folded
from relpitch.translation import _
from relpitch.ui.list_model import VALUE, AnyIndex

_ROOT = QModelIndex()
_PEOPLE_FETCHED_AT_ONCE = 40
_SEARCHED = 5000  # people whom what is typed in the list is looked for among


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person as the list shows them; without an id, a heading."""

    id: str
    name: str
    initials: str = ""
    right: str = ""
    below: str = ""
    marks: tuple[tuple[int, int], ...] = ()

    def spoken(self) -> str:
        """The row in words."""
        return ", ".join(each for each in (self.name, self.right, self.below) if each)


Fetch = Callable[[Sequence[str]], Mapping[str, PersonRow]]


class PeopleModel(QAbstractTableModel):
    """The rows of the list: those found first, each fetched when it is seen, then a heading, then
    everyone else by the window.
    """

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: list[str] = []
        self._found = 0
        self._rows: dict[str, PersonRow] = {}
        self.heading = -1

    def show(self, found: Sequence[str], others: Sequence[str]) -> None:
        """Show those found, and the others."""
        self.beginResetModel()
        self._ids = list(found)
        self._found = len(found)
        self.heading = len(self._ids) if self._ids and others else -1
        if self.heading >= 0:
            self._ids.append("")
        self._ids.extend(others)
        self._rows = {"": PersonRow("", _("Other people"))}
        self.endResetModel()

    def number(self, person_id: str) -> int:
        """The row of a person, -1 where they are not in the list."""
        return self._ids.index(person_id) if person_id in self._ids else -1

    def ids(self) -> list[str]:
        """Everyone in the list, in order."""
        return [each for each in self._ids if each]

    def fetched(self) -> int:
        """How many rows were fetched so far."""
        return len(self._rows)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (
            VALUE,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        row = self._row(index.row())
        return row if role == VALUE else row.spoken()

    def match(
        self,
        start: AnyIndex,
        role: int,
        value: object,
        /,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith,
    ) -> list[QModelIndex]:
        """The next person any word of whose name begins so: what is typed in the list goes to them."""
        wanted, first = folded(str(value)), max(start.row(), 0)
        for number in islice(chain(range(first, len(self._ids)), range(first)), _SEARCHED):
            row = self._row(number)
            if wanted and row.id and begins_words(wanted, folded(row.name)):
                return [self.index(number, 0)]
        return []

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if index.isValid() and not self._ids[index.row()]:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def _row(self, number: int) -> PersonRow:
        person_id = self._ids[number]
        if person_id not in self._rows:
            wanted = [person_id] if number < self._found else self._window(number)
            fetched = self._fetch(wanted)
            self._rows |= {each: fetched.get(each, replace(self._rows[""], name="")) for each in wanted}
        return self._rows[person_id]

    def _window(self, number: int) -> list[str]:
        start = max(number - _PEOPLE_FETCHED_AT_ONCE // 2, self._found)
        return [each for each in self._ids[start : start + _PEOPLE_FETCHED_AT_ONCE] if each not in self._rows]
