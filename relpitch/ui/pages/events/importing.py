"""Which events of a calendar to take in."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from relpitch.domain.event import Event
from relpitch.domain.event_words import until
from relpitch.formatting import whole_number
from relpitch.script.folding import begins_words, folded
from relpitch.translation import _, ngettext
from relpitch.ui.pages.events.dialogs import Asking
from relpitch.ui.theme import theme
from relpitch.ui.widgets.field import Field
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.ticked_rows import TickAll, TickedModel, ticked_list

_TICKED_AT_FIRST = 20


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
        self._events = {each.id: each for each in (*ahead, *been)}
        self._model = TickedModel(
            {each.id: (each.title, _when(each, today)) for each in self._events.values()}, ticked
        )
        self._field = Field(_("Find an event"), placeholder=_("Find an event"), icon_name="search")
        self._field.edited.connect(self._find)
        self._view = ticked_list(_("Events of this calendar"), self._model)
        self._view.setWordWrap(True)
        self._view.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._view.setResizeMode(QListView.ResizeMode.Adjust)
        self._view.setMinimumHeight(theme().px(300))
        self._count = Label("", "small", "2")
        self._model.dataChanged.connect(self._counted)
        row = QHBoxLayout()
        row.addWidget(TickAll(_("Tick all shown"), self._model))
        row.addStretch()
        row.addWidget(self._count)
        self.body.addWidget(self._field)
        self.body.addWidget(self._view, 1)
        self.body.addLayout(row)
        self._counted()

    def picked(self) -> list[Event]:
        """The events that are ticked."""
        return [each for each in self._events.values() if each.id in self._model.ticked]

    def _find(self, wanted: str) -> None:
        """Show those whose name or place begins so."""
        words = folded(wanted)
        self._model.show_only(
            each.id
            for each in self._events.values()
            if begins_words(words, folded(f"{each.title} {each.place}"))
        )

    def _counted(self) -> None:
        count = len(self.picked())
        ticked = ngettext("{count} ticked", "{count} ticked", count).format(count=whole_number(count))
        self._count.setText(ticked if count else _("Nothing ticked"))


def _when(event: Event, today: date) -> str:
    """When an event is, with its year and end, where it is, and whether it comes again."""
    where = f"{event.place.rstrip('.')}." if event.place else ""
    again = _("One of several times; the next one comes in.") if event.series else ""
    cancelled = _("It will not take place.") if event.cancelled_at else ""
    return " ".join(filter(None, (f"{until(event, today)}.", where, again, cancelled)))
