"""The Events page: the list, and one event made ready."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.domain.change import Change, RecordKind
from relpitch.domain.destination import NEW, Destination, PageName
from relpitch.domain.event import Event
from relpitch.domain.event_words import in_days, until
from relpitch.failure.drafts import Drafts
from relpitch.formatting import begins_line
from relpitch.preferences import PreferencesFile
from relpitch.services.calendar import Calendar, home_zone
from relpitch.services.events import Events
from relpitch.services.people import People
from relpitch.services.pitches import Pitches
from relpitch.services.preparing import Prepared, Preparing
from relpitch.services.settings import Settings
from relpitch.translation import _, pgettext
from relpitch.ui import keys
from relpitch.ui.aside_switch import AsideButton
from relpitch.ui.bin_dialog import BinDialog
from relpitch.ui.bins import events_bin
from relpitch.ui.changes import Changes
from relpitch.ui.draft_form import with_draft
from relpitch.ui.icons import icon
from relpitch.ui.page import Page
from relpitch.ui.pages.events.aside import PrepAside
from relpitch.ui.pages.events.calendars import Calendars, calendars_in
from relpitch.ui.pages.events.changing import CANCELLED, TAKES_PLACE, Changing
from relpitch.ui.pages.events.choosing import Choosing
from relpitch.ui.pages.events.event_dialog import EventDialog, new_event
from relpitch.ui.pages.events.event_list import EventList
from relpitch.ui.pages.events.nothing_open import NothingOpen
from relpitch.ui.pages.events.prep_header import PrepHeader
from relpitch.ui.pages.events.prep_view import PrepView
from relpitch.ui.pages.events.sheet import PrepSheetOutput
from relpitch.ui.saving import tell_saved
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.choice_menu import ChoiceMenu
from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.scroll import Stack

_KINDS_SHOWN = (
    RecordKind.EVENT,
    RecordKind.VERSION,
    RecordKind.STATEMENT,
    RecordKind.PERSON,
    RecordKind.TAKE,
)


class EventsPage(Page):
    """What is coming up, and one event made ready. Every change is a step of undo."""

    def __init__(
        self,
        events: Events,
        preparing: Preparing,
        calendar: Calendar,
        pitches: Pitches,
        people: People,
        settings: Settings,
        preferences: PreferencesFile,
        changes: Changes,
        drafts: Drafts,
        now: Callable[[], datetime],
        *,
        writable: bool,
    ) -> None:
        super().__init__()
        self._events, self._preparing, self._settings = events, preparing, settings
        self._preferences, self._now = preferences, now
        self._writable = writable
        self._event_id = ""
        self._toast = self.make_toast()
        self._drafts = drafts
        self.changing = Changing(events, now, self._open_or_list, self._toast.notify, writable=writable)
        self._choosing = Choosing(
            preparing, pitches, people, drafts, self, self.changing.change, self._notify
        )
        self._calendars = Calendars(
            calendar, events, preparing, self, now, self._open_or_list, self._toast.notify
        )
        self._sheet = PrepSheetOutput(preferences, self, self._sheet_was_made)
        self._build()
        changes.happened.connect(self._happened)

    def open(self, thing: str) -> None:
        self._event_id = thing if thing not in ("", NEW) else self._event_id
        self._show()
        if thing == NEW:
            QTimer.singleShot(0, self, self._new)

    def shown(self) -> str:
        return self._event_id if self._event() else ""

    def topic(self) -> str:
        return "prepare" if self._event() else ""

    def show_narrow(self, narrow: bool) -> None:
        super().show_narrow(narrow)
        self._list.set_width(248 if narrow else 280)

    def take_file(self, path: Path) -> None:
        """Take in the events of an .ics file; of many, those that are chosen."""
        self._calendars.take_in(path)

    def save_sheet(self, path: Path) -> None:
        """Write the sheet to a PDF, or say why not."""
        if prepared := self._prepared():
            self.changing.acts.attempt(lambda: self._sheet.save(prepared, path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._writable and calendars_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for path in calendars_in(event.mimeData()):
            self.take_file(path)

    # what is shown

    def _show(self) -> None:
        event = self._event()
        self._pages.setCurrentWidget(self._with_event if event else self._without_event)
        if event is None:
            today = self._today()
            coming, been = self._events.coming(), self._events.been()
            self._list.show_events(coming, been, today)
            self._nothing.show_events(any_there=bool(coming or been))
            return
        prepared = self._preparing.prepared(event, self._preferences.current.voice.pace)
        today = self._today()
        place = f" {begins_line(event.place.rstrip('.'))}." if event.place else ""
        days = in_days(event, today)
        about = pgettext("event", "Cancelled.") if event.cancelled_at else f"{days}." if days else ""
        self._header.show_event(event.title, f"{until(event, today)}. {about}{place}".replace("  ", " "))
        self._view.show_prepared(prepared)
        self._aside.show_prepared(prepared)
        self._rehearse_button.setHidden(prepared.has_been)

    def _happened(self, change: Change) -> None:
        if change.concerns(*_KINDS_SHOWN) and self.isVisible():
            self._show()

    # what the person does

    def _new(self) -> None:
        if not self._writable:
            return
        dialog = EventDialog(
            _("What is coming up?"), new_event(self._now(), home_zone()), self._settings.all(), self
        )
        form = with_draft(dialog, self._drafts, "event/new")

        def begin() -> None:
            begun = self._preparing.begin(dialog.event_as_typed())
            form.end()
            self.open(begun.id)

        if dialog.exec():
            self.changing.acts.attempt(begin)

    def _edit(self) -> None:
        event = self._event()
        if event is None:
            return
        dialog = EventDialog(_("What is it now?"), event, self._settings.all(), self)
        form = with_draft(dialog, self._drafts, f"event/{event.id}/about")
        if dialog.exec() and self.changing.change(
            dialog.event_as_typed(), lambda: pgettext("event", "Changed")
        ):
            form.end()

    def _asked(self, what: str, thing: str = "") -> None:
        event = self._event()
        if event is None:
            return
        self._choosing.ask(event, what, thing)

    def _tick(self, what: str, number: int, done: bool) -> None:
        if event := self._event():
            self.changing.tick(event, what, number, done=done)

    def _read_through(self) -> None:
        if event := self._event():
            self.changing.read_through(event)

    def _drill(self) -> None:
        self.asked_for.emit(Destination(PageName.REHEARSE, "any-moment"))

    def _go_to_person(self, person_id: str) -> None:
        self.asked_for.emit(Destination(PageName.PEOPLE, person_id))

    def _rehearse(self) -> None:
        event = self._event()
        if event is not None and event.is_over(self._now()):
            return
        first = event.version_ids[0] if event and event.version_ids else ""
        self.asked_for.emit(Destination(PageName.REHEARSE, first))

    def _print(self) -> None:
        prepared = self._prepared()
        if prepared is None:
            self._notify(_("Choose an event first"))
        else:
            self.changing.acts.attempt(lambda: self._sheet.print(prepared))

    def _save_pdf(self) -> None:
        event = self._event()
        if event is not None and (path := self._sheet.ask_where(event)):
            self.save_sheet(path)

    def _more(self) -> None:
        event = self._event()
        if event is None:
            return
        self.menu(event).exec(self._header.more.mapToGlobal(self._header.more.rect().bottomLeft()))

    def menu(self, event: Event) -> ChoiceMenu:
        """What else can be done with an event."""
        menu = ChoiceMenu(self)
        menu.addAction(icon("file-down"), _("Save the sheet as PDF…"), self._save_pdf)
        menu.addAction(icon("calendar"), _("Export a calendar…"), self._calendars.ask_export)
        if not self._writable:
            return menu
        menu.addSeparator()
        menu.addAction(icon("pencil"), _("When and where…"), self._edit)
        for words, days in (
            (_("Once more next week"), 7),
            (_("Once more in four weeks"), 28),
            (pgettext("button", "Duplicate"), 0),
        ):
            menu.addAction(icon("copy"), words, partial(self.changing.again, event, days))
        menu.addSeparator()
        words = _(TAKES_PLACE if event.cancelled_at else CANCELLED)
        menu.addAction(icon("x"), words, partial(self.changing.cancel, event))
        menu.addAction(icon("trash-2"), _("Put in the bin"), partial(self.changing.discard, event))
        return menu

    def _open_bin(self) -> None:
        BinDialog([events_bin(self._events, self._today())], self).exec()

    # with what is open

    def _event(self) -> Event | None:
        event = self._events.get(self._event_id) if self._event_id else None
        return event if event is not None and event.discarded_at is None else None

    def _prepared(self) -> Prepared | None:
        event = self._event()
        return self._preparing.prepared(event, self._preferences.current.voice.pace) if event else None

    def _sheet_was_made(self, event: Event, sentences: tuple[str, ...], saved: Path | None) -> None:
        if saved is not None:
            tell_saved(self._toast, " ".join(sentences), saved)
            return
        if self._writable:
            self.changing.printed(event)
        self._notify(" ".join(sentences))

    def _notify(self, sentence: str) -> None:
        self._toast.notify(sentence)

    def _today(self) -> date:
        return self._now().astimezone().date()

    def _open_or_list(self, event_id: str) -> None:
        if event_id:
            self.open(event_id)
        else:
            self._to_list()

    def _to_list(self) -> None:
        self._event_id = ""
        self._show()
        self._list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # how it is put together

    def _build(self) -> None:
        self._list = EventList()
        self._list.chosen.connect(self.open)
        self._list.new_asked_for.connect(self._new)
        self._list.new.setVisible(self._writable)
        self._list.bin_asked_for.connect(self._open_bin)
        self._list.bin.setVisible(self._writable)
        self._more_button = Button(kind="quiet", icon_name="ellipsis", name=pgettext("button", "More"))
        self._more_button.clicked.connect(self._more)
        sheet = Button(_("Print prep sheet"), icon_name="printer")
        sheet.clicked.connect(self._print)
        self._rehearse_button = Button(pgettext("button", "Rehearse"), kind="primary", icon_name="mic")
        self._rehearse_button.clicked.connect(self._rehearse)
        beside = AsideButton(_("Getting ready"))
        self._header = PrepHeader(beside, sheet, self._rehearse_button, more=self._more_button)
        self._header.back.connect(self._to_list)
        self._view = PrepView(writable=self._writable)
        self._view.asked.connect(self._asked)
        self._view.person_chosen.connect(self._go_to_person)
        self._aside = PrepAside(writable=self._writable)
        self._aside.ticked.connect(self._tick)
        self._aside.edit_asked_for.connect(self._asked)
        self._aside.read.connect(self._read_through)
        self._without_event, self._with_event = self._build_without_event(), self._build_with_event()
        self._pages = Stack()
        self._pages.addWidget(self._without_event)
        self._pages.addWidget(self._with_event)
        self.put_beside(PageName.EVENTS, self._aside, beside, self._preferences)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.setAcceptDrops(True)
        keys.bind(self, {"new-event": self._new, "sheet": self._print, "rehearse-event": self._rehearse})

    def _build_without_event(self) -> QWidget:
        nothing = self._nothing = NothingOpen()
        nothing.new_asked_for.connect(self._new)
        nothing.drill_asked_for.connect(self._drill)
        nothing.calendar_asked_for.connect(self._calendars.ask_file)
        place = QWidget()
        row = PageColumns(place)
        row.add(self._list)
        row.add_room(1)
        row.add(nothing)
        row.add_room(1)
        return place

    def _build_with_event(self) -> QWidget:
        work = QWidget()
        row = PageColumns()
        row.add(self._view, 1)
        row.add(self._aside)
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(row, 1)
        return work
