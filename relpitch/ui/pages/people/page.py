"""The People page: everyone, one person's encounters, and what was promised and given."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.domain.change import Change, RecordKind
from relpitch.domain.destination import Destination, PageName
from relpitch.failure.drafts import Drafts
from relpitch.preferences import PreferencesFile
from relpitch.printing.paper import paper_of
from relpitch.services.following_up import FollowingUp
from relpitch.services.giving import Giving
from relpitch.services.known import Known
from relpitch.services.people import People
from relpitch.services.pitches import Pitches
from relpitch.services.search import Search
from relpitch.ui import keys
from relpitch.ui.already_known import those_known
from relpitch.ui.changes import Changes
from relpitch.ui.page import Page
from relpitch.ui.pages.people.aside import PersonAside
from relpitch.ui.pages.people.composer import Composer
from relpitch.ui.pages.people.following import Following
from relpitch.ui.pages.people.header import PersonHeader
from relpitch.ui.pages.people.listing import Listing
from relpitch.ui.pages.people.meetings import Meetings
from relpitch.ui.pages.people.nobody import Nobody
from relpitch.ui.pages.people.one_person import OnePerson
from relpitch.ui.pages.people.things import Things
from relpitch.ui.pages.people.timeline import Timeline
from relpitch.ui.reported_acts import ReportedActs
from relpitch.ui.widgets.page_columns import PageColumns, as_column
from relpitch.ui.widgets.scroll import Stack

_ENCOUNTERS_AT_ONCE = 6


class PeoplePage(Page):
    """Everyone who was met, and one of them at a time.

    It asks for what is done over the window: someone met, a contact file, someone forgotten, whose
    id `forget_wanted` carries.
    """

    someone_met = Signal()
    import_wanted = Signal()
    forget_wanted = Signal(str)

    def __init__(
        self,
        people: People,
        giving: Giving,
        following_up: FollowingUp,
        search: Search,
        pitches: Pitches,
        preferences: PreferencesFile,
        changes: Changes,
        drafts: Drafts,
        *,
        writable: bool,
    ) -> None:
        super().__init__()
        self._people = people
        self._writable = writable
        self._known: Known | None = None
        self._limit = _ENCOUNTERS_AT_ONCE
        self.listing = Listing(people, search, self)
        self.list = self.listing.list
        self.timeline = Timeline()
        self.composer = Composer(drafts, lambda: those_known(people))
        self.aside = PersonAside()
        self.header = PersonHeader()
        self.nobody = Nobody()
        toast = self.make_toast()
        toast.stand_over(self.timeline, clear_of=(self.composer,))
        reported = ReportedActs(toast.notify)
        self.meetings = Meetings(
            people, pitches, self.composer, reported, drafts, self, self.open, writable=writable
        )
        self.things = Things(people, giving, self.aside, reported, drafts, self, self.open, writable=writable)
        self.following = Following(
            people, following_up, self.aside.card, drafts, self, reported.do, writable=writable
        )
        self.one_person = OnePerson(
            people,
            self.header,
            reported,
            drafts,
            self,
            self.import_wanted,
            self.forget_wanted,
            lambda: paper_of(preferences.current.events.paper),
            self.following.words,
            lambda version_id: version.label if (version := pitches.version(version_id)) else "",
            toast,
        )
        self._build()
        self.put_beside(PageName.PEOPLE, self.aside, self.header.beside, preferences)
        self._wire(changes)

    def open(self, thing: str) -> None:
        """Show a person; without one, or one who is gone, whoever was shown last, or the one met last."""
        if self.listing.is_stale:
            self.listing.show()
        if thing and self._people.person(thing) is None:
            thing = ""
        if thing and thing not in self.list.model.ids():
            self.listing.show_everyone()
        ids = self.list.model.ids()
        wanted = thing or self.list.current() or (ids[0] if ids else "")
        self.list.choose(wanted)
        self._show_person(wanted)

    def shown(self) -> str:
        return self._id()

    def show_narrow(self, narrow: bool) -> None:
        super().show_narrow(narrow)
        as_column(self.aside, 288 if narrow else 320)

    # what is shown

    def _show_person(self, person_id: str) -> None:
        known = self._people.known(person_id, self._limit + 1) if person_id else None
        self._known = known
        self._stack.setCurrentWidget(self._one if known else self.nobody)
        if known is None:
            return
        typed = self.listing.typed
        self.header.show_person(known, writable=self._writable)
        met = self.meetings.show_known(known, self._limit)
        mentioned = self._people.mentioned(each.note for each in met)
        self.timeline.show_encounters(met, typed, mentioned, more=len(known.encounters) > self._limit)
        self.composer.setVisible(self._writable)
        self.aside.show_known(known, writable=self._writable)
        self.following.show_known(known)
        self.things.show_known(known)
        self.one_person.show_known(known)

    # what the person does

    def _earlier(self) -> None:
        self._limit += 5 * _ENCOUNTERS_AT_ONCE
        self._show_person(self._id())

    def _id(self) -> str:
        return self._known.person.id if self._known else ""

    def _place_composer(self, over: bool) -> None:
        """Over the encounters where they stand in full, and below them all it would be far; else below."""
        self._left.removeWidget(self.composer)
        self._left.insertWidget(0 if over else 1, self.composer)
        self.composer.show_over(over)
        before = [self.timeline, self.composer][:: -1 if over else 1]
        QWidget.setTabOrder(*before)

    def _choose(self, person_id: str) -> None:
        self._limit = _ENCOUNTERS_AT_ONCE
        self._show_person(person_id)
        self.timeline.to_top()

    def _searched(self) -> None:
        found = list(self.listing.found.people) if self.listing.found else []
        if found and self.list.current() not in found:
            self.list.choose(found[0])
            self._limit = _ENCOUNTERS_AT_ONCE
        self._show_person(self.list.current() or self._id())

    def _switched(self) -> None:
        ids = self.list.model.ids()
        self.list.choose(ids[0] if ids else "")
        self._choose(ids[0] if ids else "")

    def _changed(self, change: Change) -> None:
        if not change.concerns(RecordKind.PERSON):
            return
        if not self.isVisible():
            self.listing.is_stale = True
            return
        here = self._id()
        self.listing.show()
        ids = self.list.model.ids()
        person = self._people.person(here) if here else None
        stays = here in ids or (person is not None and person.archived_at is not None)
        wanted = here if stays else ids[0] if ids else ""
        self.list.choose(wanted)
        self._show_person(wanted)

    def _go_to_event(self, event_id: str) -> None:
        self.asked_for.emit(Destination(PageName.EVENTS, event_id))

    # how it is put together

    def _find(self) -> None:
        self.list.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.field.line.selectAll()

    def _note(self) -> None:
        self.composer.take_focus()

    def _build(self) -> None:
        left = self._left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.timeline, 1)
        left.addWidget(self.composer)
        body = PageColumns()
        body.add(left, 1)
        body.add(self.aside)
        self._one = QWidget()
        one = QVBoxLayout(self._one)
        one.setContentsMargins(0, 0, 0, 0)
        one.setSpacing(0)
        one.addWidget(self.header)
        one.addLayout(body, 1)
        self._stack = Stack()
        self._stack.addWidget(self._one)
        self._stack.addWidget(self.nobody)
        row = PageColumns(self)
        row.add(self.list)
        row.add(self._stack, 1)
        self.show_narrow(False)
        self.list.show_writable(self._writable)

    def _wire(self, changes: Changes) -> None:
        changes.happened.connect(self._changed)
        self.listing.searched.connect(self._searched)
        self.listing.switched.connect(self._switched)
        self.list.chosen.connect(self._choose)
        self.list.someone_met.connect(self.someone_met)
        self.nobody.someone_met.connect(self.someone_met)
        self.nobody.import_wanted.connect(self.import_wanted)
        self.timeline.menu_asked_for.connect(self.meetings.ask)
        self.timeline.came_in_full.connect(self._place_composer, Qt.ConnectionType.QueuedConnection)
        self.composer.keep_wanted.connect(self.timeline.to_top)
        self.composer.left.connect(self.list.take_focus)
        self.timeline.earlier.connect(self._earlier)
        self.timeline.person_chosen.connect(self.open)
        self.timeline.event_chosen.connect(self._go_to_event)
        keys.bind(self, {"find": self._find, "note": self._note, "paper": self.one_person.print})
