"""The Events page: the list, and one event made ready."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QUndoStack
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from relpitch.domain.change import Change, Kind
from relpitch.domain.errors import RelpitchError
from relpitch.domain.event import Event, Item, MayMeet
from relpitch.domain.event_words import in_days, when
from relpitch.preferences import PreferencesFile
from relpitch.printing import pdf, prep_sheet
from relpitch.printing.paper import paper_of
from relpitch.services.calendar import Calendar, home_zone
from relpitch.services.events import Events
from relpitch.services.people import People
from relpitch.services.pitches import Pitches
from relpitch.services.prep_sheets import sheet_of
from relpitch.services.preparing import Prepared, Preparing
from relpitch.services.settings import Settings
from relpitch.ui import keys
from relpitch.ui.changes import Changes
from relpitch.ui.icons import icon
from relpitch.ui.navigation import Destination, PageName
from relpitch.ui.page import Page
from relpitch.ui.pages.events.aside import PrepAside
from relpitch.ui.pages.events.changing import ChangeEvent
from relpitch.ui.pages.events.dialogs import LinesDialog, TickDialog
from relpitch.ui.pages.events.event_dialog import EventDialog, new_event
from relpitch.ui.pages.events.event_list import EventList
from relpitch.ui.pages.events.importing import PickDialog
from relpitch.ui.pages.events.meet_dialog import MeetDialog
from relpitch.ui.pages.events.prep_header import PrepHeader
from relpitch.ui.pages.events.prep_view import PrepView
from relpitch.ui.print_dialog import ask_printer
from relpitch.ui.undo import UndoStacks
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.empty_state import EmptyState
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.toast import Toast

_KINDS = (Kind.EVENT, Kind.VERSION, Kind.STATEMENT, Kind.PERSON, Kind.TAKE)
_ASK = "Open questions, about them. The first three are on the page."
_LINES = {
    "questions": ("Questions to ask", _ASK),
    "bring": ("What I bring", "A line each."),
    "before": ("Before I go", "A line each."),
}


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
        stacks: UndoStacks,
        now: Callable[[], datetime],
        *,
        writable: bool,
    ) -> None:
        super().__init__()
        self._events, self._preparing, self._calendar = events, preparing, calendar
        self._pitches, self._people, self._settings = pitches, people, settings
        self._preferences, self._stacks, self._now = preferences, stacks, now
        self._writable = writable
        self._event_id = ""
        self._build()
        changes.happened.connect(self._happened)

    def open(self, thing: str) -> None:
        self._event_id = thing or self._event_id
        self._show()

    def topic(self) -> str:
        return "prepare" if self._event() else ""

    def show_narrow(self, narrow: bool) -> None:
        self._aside.set_width(280 if narrow else 328)
        self._list.set_width(248 if narrow else 280)

    def take_file(self, path: Path) -> None:
        """Take in the events of an .ics file; of many, those that are chosen."""
        try:
            found = self._calendar.read(path)
        except RelpitchError as error:
            self._tell(str(error))
            return
        events = list(found.events)
        if len(events) > 1:
            coming = {each.id for each in events if not each.is_over(self._now())}
            dialog = PickDialog(events, coming, found.remarks, self._now(), self)
            if not dialog.exec():
                return
            events = dialog.picked()
        if not events:
            self._tell(" ".join(("There are no events in this calendar.", *found.remarks)))
            return
        self._take_in(events, found.known, found.remarks)

    def save_sheet(self, path: Path) -> None:
        """Write the sheet to a PDF, or say why not."""
        prepared = self._prepared()
        if prepared is None:
            return
        laid_out = self._laid_out(prepared)
        try:
            pdf.save_page(laid_out.face, laid_out.page, prepared.event.title, path)
        except RelpitchError as error:
            self._tell(str(error))
            return
        self._printed(prepared.event, (f"Saved as {path.name}.", *laid_out.left_out))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._writable and self._calendars(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for path in self._calendars(event):
            self.take_file(path)

    # what is shown

    def _show(self) -> None:
        event = self._event()
        self._pages.setCurrentWidget(self._work if event else self._place)
        if event is None:
            today = self._today()
            self._list.show_events(self._events.coming(), self._events.been(), today)
            return
        self._stack()
        prepared = self._preparing.prepared(event, self._preferences.current.voice.pace)
        today = self._today()
        place = f" {event.place.rstrip('.')}." if event.place else ""
        days = in_days(event, today)
        about = "Cancelled." if event.cancelled_at else f"{days}." if days else ""
        self._header.show_event(event.title, f"{when(event, today)}. {about}{place}".replace("  ", " "))
        self._view.show_prepared(prepared)
        self._aside.show_prepared(prepared, been=event.is_over(self._now()))

    def _happened(self, change: Change) -> None:
        if change.kind in _KINDS and self.isVisible():
            self._show()

    # what the person does

    def _new(self) -> None:
        if not self._writable:
            return
        dialog = EventDialog(
            "What is coming up?", new_event(self._now(), home_zone()), self._settings.all(), self
        )
        if dialog.exec():
            self._attempt(lambda: self.open(self._preparing.begin(dialog.event_as_typed()).id))

    def _edit(self) -> None:
        event = self._event()
        if event is None:
            return
        dialog = EventDialog("What is it now?", event, self._settings.all(), self)
        if dialog.exec():
            self._change(dialog.event_as_typed(), "Changed")

    def _asked(self, what: str, thing: str = "") -> None:
        event = self._event()
        if event is None:
            return
        if what == "versions":
            self._choose_versions(event)
        elif what == "bridges":
            self._choose_bridges(event)
        elif what == "meet":
            self._meet(event, thing)
        else:
            self._write_lines(event, what)

    def _choose_versions(self, event: Event) -> None:
        choices = [
            (identity, name, statement.title)
            for statement, versions in self._pitches.everything()
            for identity, name in versions
        ]
        words = "One or two are plenty. They are said in this order."
        dialog = TickDialog("What will you say?", words, choices, event.version_ids, self)
        if dialog.exec():
            self._change(replace(event, version_ids=dialog.chosen()), "Other versions")

    def _choose_bridges(self, event: Event) -> None:
        bridges = {
            f"{each.version_id}/{each.when}/{each.words}": each
            for each in (*event.bridges, *self._preparing.bridges_to_choose(event))
        }
        first = {(each.when, each.words) for each in event.bridges}
        shown = {
            key: each
            for key, each in bridges.items()
            if each in event.bridges or (each.when, each.words) not in first
        }
        choices = [(key, f"when {each.when}", each.words) for key, each in shown.items()]
        chosen = [key for key, each in shown.items() if each in event.bridges]
        dialog = TickDialog("Which bridges?", "The first three are on the page.", choices, chosen, self)
        if dialog.exec():
            self._change(
                replace(event, bridges=tuple(shown[key] for key in dialog.chosen())), "Other bridges"
            )

    def _meet(self, event: Event, thing: str) -> None:
        someone = next((each for each in event.meet if each.id == thing), None)
        dialog = MeetDialog(someone or MayMeet(), self._people.names(), self, is_new=someone is None)
        if not dialog.exec():
            return
        if someone is None:
            self._change(replace(event, meet=(*event.meet, dialog.someone())), "Someone you may meet")
            return
        kept = tuple(
            dialog.someone() if each.id == thing else each
            for each in event.meet
            if not (each.id == thing and dialog.is_removed)
        )
        self._change(replace(event, meet=kept), "Who you may meet")

    def _write_lines(self, event: Event, what: str) -> None:
        suggested = self._preparing.suggested(event)
        if what == "way out":
            words = "Kind, short, and true. It frees both of you."
            dialog = LinesDialog("A kind way out", words, [event.way_out], suggested.ways_out, self, one=True)
            if dialog.exec():
                self._change(replace(event, way_out=" ".join(dialog.lines())), "Another way out")
            return
        title, sentence = _LINES[what]
        items: dict[str, tuple[Item, ...]] = {"bring": event.bring, "before": event.before}
        before = event.questions if what == "questions" else tuple(each.what for each in items[what])
        dialog = LinesDialog(title, sentence, before, getattr(suggested, what), self)
        if not dialog.exec():
            return
        if what == "questions":
            self._change(replace(event, questions=dialog.lines()), "Other questions")
            return
        done = {each.what for each in items[what] if each.done}
        lines = tuple(Item(line, line in done) for line in dialog.lines())
        after = replace(event, bring=lines) if what == "bring" else replace(event, before=lines)
        self._change(after, title)

    def _tick(self, what: str, number: int, done: bool) -> None:
        event = self._event()
        if event is None:
            return
        items = list(event.bring if what == "bring" else event.before)
        items[number] = replace(items[number], done=done)
        lines = tuple(items)
        after = replace(event, bring=lines) if what == "bring" else replace(event, before=lines)
        self._change(after, "Ticked")

    def _read_through(self) -> None:
        event = self._event()
        if event is not None:
            self._change(replace(event, read_at=self._now()), "Read through")

    def _drill(self) -> None:
        self.asked_for.emit(Destination(PageName.REHEARSE, "any-moment"))

    def _rehearse(self) -> None:
        event = self._event()
        first = event.version_ids[0] if event and event.version_ids else ""
        self.asked_for.emit(Destination(PageName.REHEARSE, first))

    def _print(self) -> None:
        prepared = self._prepared()
        if prepared is None:
            self._tell("Choose an event first")
            return
        laid_out = self._laid_out(prepared)
        printer = ask_printer(self, laid_out.page, prepared.event.title, None)
        if printer is not None:
            pdf.paint_page(laid_out.face, laid_out.page, printer)
            self._printed(prepared.event, ("Sent to the printer.", *laid_out.left_out))

    def _save_pdf(self) -> None:
        event = self._event()
        if event is None:
            return
        name = "".join(each if each.isalnum() or each in " -" else " " for each in event.title)[:80].strip()
        path, _ = QFileDialog.getSaveFileName(
            self, "Save PDF", str(Path.home() / f"{name or 'Prep sheet'}.pdf"), "PDF (*.pdf)"
        )
        if path:
            self.save_sheet(Path(path))

    def _ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "Open a calendar", str(Path.home()), "Calendars (*.ics)")
        if path:
            self.take_file(Path(path))

    def _ask_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, "Export a calendar", str(Path.home() / "Events.ics"), "Calendars (*.ics)"
        )
        if path:
            self._attempt(lambda: self._export(Path(path)))

    def _export(self, path: Path) -> None:
        left = self._calendar.write(path)
        self._tell(f"Exported to {path.name}. {left}" if left else f"Exported to {path.name}")

    def _more(self) -> None:
        event = self._event()
        if event is None:
            return
        self.menu(event).exec(self._header.more.mapToGlobal(self._header.more.rect().bottomLeft()))

    def menu(self, event: Event) -> QMenu:
        """What else can be done with an event."""
        menu = QMenu(self)
        menu.addAction(icon("file-down"), "Save the sheet as PDF…", self._save_pdf)
        menu.addAction(icon("calendar"), "Export a calendar…", self._ask_export)
        if not self._writable:
            return menu
        menu.addSeparator()
        menu.addAction(icon("pencil"), "When and where…", self._edit)
        for words, days in (("Once more next week", 7), ("Once more in four weeks", 28), ("Duplicate", 0)):
            menu.addAction(icon("copy"), words, lambda days=days: self._again(event, days))
        menu.addSeparator()
        if event.cancelled_at:
            words, after = "It takes place after all", replace(event, cancelled_at=None)
        else:
            words, after = "It is cancelled", replace(event, cancelled_at=self._now())
        menu.addAction(icon("x"), words, lambda: self._change(after, words, tell=True))
        menu.addAction(icon("trash-2"), "Put in the bin", lambda: self._discard(event))
        return menu

    def _again(self, event: Event, days: int) -> None:
        def do() -> None:
            twin = self._events.again(event, days)
            self.open(twin.id)
            self._toast.tell(
                f"{twin.title}, {when(twin, self._today())}",
                lambda: self._attempt(lambda: self._take_back([twin.id], event.id)),
            )

        self._attempt(do)

    def _discard(self, event: Event) -> None:
        def bring_back() -> None:
            self._events.bring_back(event.id)
            self.open(event.id)

        def discard() -> None:
            self._events.discard(event.id)
            self._to_list()
            self._toast.tell("It is in the bin", lambda: self._attempt(bring_back))

        self._attempt(discard)

    def _open_bin(self) -> None:
        gone = self._events.bin()
        if not gone:
            self._tell("Nothing is in the bin")
            return
        choices = [(each.id, each.title, when(each, self._today())) for each in gone]
        dialog = TickDialog("Bin", "Tick what shall come back.", choices, (), self)
        if dialog.exec():
            for event_id in dialog.chosen():
                self._attempt(partial(self._events.bring_back, event_id))

    def _take_in(self, events: list[Event], known: frozenset[str], remarks: tuple[str, ...]) -> None:
        before = [each for event in events if (each := self._events.get(event.id))]

        def undo() -> None:
            if before:
                self._events.keep_all(before)
            self._take_back([each.id for each in events if each.id not in known], "")

        def take() -> None:
            alone = len(events) == 1 and events[0].id not in known
            kept = [self._preparing.begin(events[0])] if alone else self._events.keep_all(events)
            if len(kept) == 1:
                self.open(kept[0].id)
            else:
                self._to_list()
            words = f"{kept[0].title} is in" if len(kept) == 1 else f"{len(kept):,} events are in"
            self._toast.tell(
                " ".join((f"{words}." if remarks else words, *remarks)), lambda: self._attempt(undo)
            )

        self._attempt(take)

    def _take_back(self, event_ids: list[str], then: str) -> None:
        self._events.discard(*event_ids)
        self._event_id = then
        self._show()

    # with what is open

    def _event(self) -> Event | None:
        event = self._events.get(self._event_id) if self._event_id else None
        return event if event is not None and event.discarded_at is None else None

    def _prepared(self) -> Prepared | None:
        event = self._event()
        return self._preparing.prepared(event, self._preferences.current.voice.pace) if event else None

    def _laid_out(self, prepared: Prepared) -> prep_sheet.LaidOut:
        sheet = sheet_of(prepared, self._preferences.current.about.name)
        return prep_sheet.lay_out(sheet, paper_of(self._preferences.current.events.paper))

    def _printed(self, event: Event, told: tuple[str, ...]) -> None:
        if self._writable:
            self._change(replace(event, printed_at=self._now()), "Printed")
        self._tell(" ".join(told))

    def _change(self, after: Event, words: str, *, tell: bool = False) -> None:
        before = self._events.get(after.id)
        if before is None or before == after or not self._writable:
            return
        stack = self._stack()
        stack.push(ChangeEvent(self._events, before, after, words, self._tell))
        if tell:
            self._toast.tell(words, stack.undo)

    def _stack(self) -> QUndoStack:
        return self._stacks.activate(self._event_id)

    def _attempt(self, do: Callable[[], object], done: str = "") -> None:
        try:
            do()
        except RelpitchError as error:
            self._tell(str(error))
        else:
            if done:
                self._tell(done)

    def _tell(self, sentence: str) -> None:
        self._toast.tell(sentence)

    def _today(self) -> date:
        return self._now().astimezone().date()

    def _to_list(self) -> None:
        self._event_id = ""
        self._show()
        self._list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _calendars(self, event: QDropEvent) -> list[Path]:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return [path for path in paths if path.suffix.lower() == ".ics"]

    # how it is put together

    def _build(self) -> None:
        self._list = EventList()
        self._list.chosen.connect(self.open)
        self._list.new_asked_for.connect(self._new)
        self._list.new.setVisible(self._writable)
        self._list.bin_asked_for.connect(self._open_bin)
        self._list.bin.setVisible(self._writable)
        self._more_button = Button(kind="quiet", icon_name="ellipsis", name="More")
        self._more_button.clicked.connect(self._more)
        sheet = Button("Print prep sheet", icon_name="printer")
        sheet.clicked.connect(self._print)
        rehearse = Button("Rehearse", kind="primary", icon_name="mic")
        rehearse.clicked.connect(self._rehearse)
        self._header = PrepHeader(sheet, rehearse, more=self._more_button)
        self._header.back.connect(self._to_list)
        self._view = PrepView(writable=self._writable)
        self._view.asked.connect(self._asked)
        self._aside = PrepAside(writable=self._writable)
        self._aside.ticked.connect(self._tick)
        self._aside.asked.connect(self._asked)
        self._aside.read.connect(self._read_through)
        self._place, self._work = self._build_place(), self._build_work()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._place)
        self._pages.addWidget(self._work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._toast = Toast(self)
        self.setAcceptDrops(True)
        keys.bind(self, {"new-event": self._new, "sheet": self._print, "rehearse-event": self._rehearse})

    def _build_place(self) -> QWidget:
        words = (
            "Choose an event on the left, or write down what is coming: a meetup, an interview, a first day."
        )
        empty = EmptyState("calendar", "Nothing to prepare here yet", words, "Something coming up")
        empty.acted.connect(self._new)
        calendar = Button("Open a calendar", kind="link", height=20, name="Open a calendar, .ics")
        calendar.clicked.connect(self._ask_file)
        dropped = Label("A calendar (.ics) can be dropped here too.", "small", "3")
        moments = Label("Most good conversations have no date. For those, there is the", "small", "3")
        place = QWidget()
        middle = QVBoxLayout()
        middle.setSpacing(4)
        middle.addStretch(2)
        middle.addWidget(empty)
        middle.addSpacing(14)
        drill = Button("Any-moment drill", kind="link", height=20)
        drill.clicked.connect(self._drill)
        for each in (moments, drill, dropped, calendar):
            middle.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(3)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addStretch(1)
        row.addLayout(middle)
        row.addStretch(1)
        return place

    def _build_work(self) -> QWidget:
        work = QWidget()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._view, 1)
        row.addWidget(self._aside)
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(row, 1)
        return work
