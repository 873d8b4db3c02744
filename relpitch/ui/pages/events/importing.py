"""Which events of a calendar to take in."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from relpitch.domain.event import Event
from relpitch.domain.event_words import until
from relpitch.formatting import whole_number
from relpitch.script.folding import begins_words, folded
from relpitch.translation import _, ngettext
from relpitch.ui.pages.events.dialogs import Asking
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.field import Field
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.ticked_rows import TickedRows

_TICKED_AT_FIRST = 20
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class PickDialog(Asking):
    """Lists the events of a file, what is coming first; a few are ticked, of many none."""

    def __init__(
        self,
        events: Sequence[Event],
        coming: Collection[str],
        remarks: Sequence[str],
        now: datetime,
        parent: QWidget,
    ) -> None:
        count = (
            _("One event is in this calendar.")
            if len(events) == 1
            else ngettext(
                "{count} event is in this calendar, {coming} of them coming up.",
                "{count} events are in this calendar, {coming} of them coming up.",
                len(events),
            ).format(count=whole_number(len(events)), coming=whole_number(len(coming)))
        )
        super().__init__(_("Which will you prepare for?"), " ".join((count, *remarks)), parent, 560)
        today = now.astimezone().date()
        ahead = [each for each in events if each.id in coming]
        been = [each for each in reversed(events) if each.id not in coming]
        ticked = set(coming) if len(coming) <= _TICKED_AT_FIRST else set()
        self._model = _Events([*ahead, *been], ticked, [_when(each, today) for each in (*ahead, *been)])
        self._field = Field(_("Find an event"), placeholder=_("Find an event"), icon_name="search")
        self._field.edited.connect(self._model.filter)
        self._view = QListView()
        self._view.setObjectName("rows")
        self._view.setAccessibleName(_("Events of this calendar"))
        self._view.setModel(self._model)
        self._view.setItemDelegate(TickedRows(self._view))
        self._view.setWordWrap(True)
        self._view.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setLayoutMode(QListView.LayoutMode.Batched)
        self._view.setResizeMode(QListView.ResizeMode.Adjust)
        self._view.setSpacing(2)
        self._view.setFont(theme().font("body"))
        self._view.setMinimumHeight(theme().px(300))
        self._count = Label("", "small", "2")
        self._model.dataChanged.connect(self._counted)
        everything = Button(_("Tick all shown"), kind="quiet", height=28)
        everything.clicked.connect(self._model.tick_all)
        row = QHBoxLayout()
        row.addWidget(everything)
        row.addStretch()
        row.addWidget(self._count)
        self.body.addWidget(self._field)
        self.body.addWidget(self._view, 1)
        self.body.addLayout(row)
        self._counted()

    def picked(self) -> list[Event]:
        """The events that are ticked."""
        return self._model.picked()

    def _counted(self) -> None:
        count = len(self.picked())
        ticked = ngettext("{count} ticked", "{count} ticked", count).format(count=whole_number(count))
        self._count.setText(ticked if count else _("Nothing ticked"))


class _Events(QAbstractListModel):
    """Events with boxes to tick, filtered as one types."""

    def __init__(self, events: Sequence[Event], ticked: set[str], whens: Sequence[str]) -> None:
        super().__init__()
        self._all = list(zip(events, whens, strict=True))
        self._shown = self._all
        self._ticked = ticked

    def filter(self, wanted: str) -> None:
        """Show those whose name or place begins so."""
        words = folded(wanted)
        self.beginResetModel()
        self._shown = [
            row for row in self._all if begins_words(words, folded(f"{row[0].title} {row[0].place}"))
        ]
        self.endResetModel()

    def tick_all(self) -> None:
        """Tick what is shown."""
        self._ticked.update(event.id for event, _words in self._shown)
        self.dataChanged.emit(self.index(0), self.index(max(len(self._shown) - 1, 0)))

    def picked(self) -> list[Event]:
        """What is ticked, shown or not."""
        return [event for event, _words in self._all if event.id in self._ticked]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        event, words = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{event.title}\n{words}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{event.title}, {words}"
        if role == Qt.ItemDataRole.CheckStateRole:
            on = event.id in self._ticked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        event = self._shown[index.row()][0]
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked.add(event.id)
        else:
            self._ticked.discard(event.id)
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


def _when(event: Event, today: date) -> str:
    """When it is, with its year and end, where it is, and whether it comes again."""
    where = f"{event.place.rstrip('.')}." if event.place else ""
    again = _("One of several times; the next one comes in.") if "#" in event.uid else ""
    cancelled = _("It will not take place.") if event.cancelled_at else ""
    return " ".join(filter(None, (f"{until(event, today)}.", where, again, cancelled)))
