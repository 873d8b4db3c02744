"""A library that is open: what one can do with it and the pages for it, each made when first needed."""

from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from relpitch import paths
from relpitch.preferences import PreferencesFile
from relpitch.ui.changes import Changes
from relpitch.ui.main_window import MainWindow
from relpitch.ui.navigation import Destination, PageName
from relpitch.ui.page import Page
from relpitch.ui.page_set import PageSet
from relpitch.ui.undo import UndoStacks

if TYPE_CHECKING:
    from relpitch.failure.drafts import Drafts
    from relpitch.failure.typed import TypedFile
    from relpitch.services.afterwards import Afterwards
    from relpitch.services.calendar import Calendar
    from relpitch.services.coaching import Coaching
    from relpitch.services.contacts import Contacts
    from relpitch.services.events import Events
    from relpitch.services.following_up import FollowingUp
    from relpitch.services.forgetting import Forgetting
    from relpitch.services.giving import Giving
    from relpitch.services.history import History
    from relpitch.services.keeping import Keeping
    from relpitch.services.landings import Landings
    from relpitch.services.moments import Moments
    from relpitch.services.one_minute import Minutes
    from relpitch.services.people import People
    from relpitch.services.pitches import Pitches
    from relpitch.services.preparing import Preparing
    from relpitch.services.readiness import Readiness
    from relpitch.services.rehearsing import Rehearsing
    from relpitch.services.reminding import Reminding
    from relpitch.services.search import Search
    from relpitch.services.settings import Settings
    from relpitch.services.takes import Takes
    from relpitch.services.today import Today
    from relpitch.services.two_wordings import Choices
    from relpitch.storage.library import Library
    from relpitch.ui.meeting import Meeting


def now() -> datetime:
    """The moment it is."""
    return datetime.now(UTC)


class Host(Protocol):
    """What a library is open in: one window, which can save, and open another instead."""

    window: MainWindow
    stacks: UndoStacks

    def save_all(self) -> bool: ...

    def open_other(self, path: Path) -> None: ...

    def open_new(self, path: Path) -> None: ...

    def open_sample(self) -> None: ...

    def put_at(self, target: Path) -> None: ...

    def restore(self, backup: Path) -> None: ...

    def merge(self, other: Path) -> None: ...


class OpenLibrary:
    """`sample_in` is the folder of the sample: what is kept of it is thrown away with it."""

    def __init__(
        self, library: "Library", preferences: PreferencesFile, host: Host, *, sample_in: Path | None = None
    ) -> None:
        self.library, self.preferences = library, preferences
        self.changes = Changes()
        self._host, self._sample_in = host, sample_in
        self._told = (library, self.changes.announce, now)
        self.pages = PageSet(
            {
                PageName.WELCOME: self._welcome_page,
                PageName.TODAY: self._today_page,
                PageName.PITCHES: self._pitches_page,
                PageName.REHEARSE: self._rehearse_page,
                PageName.PEOPLE: self._people_page,
                PageName.EVENTS: self._events_page,
                PageName.CARDS: self._cards_page,
                PageName.LIBRARY: self._library_page,
                PageName.PREFERENCES: self._preferences_page,
                PageName.HELP: self._help_page,
            }
        )

    @property
    def is_sample(self) -> bool:
        """Whether it is looked at and thrown away."""
        return self._sample_in is not None

    @property
    def writable(self) -> bool:
        """Whether it may be changed."""
        return not self.library.read_only

    def holds(self, words: str) -> bool:
        """Whether words stand anywhere in the library, what it was before included."""
        return self.keeping.holds(words)

    def bring_in(self, path: Path) -> None:
        """Bring in contacts, a calendar, or a script, once it was looked at."""
        from relpitch.domain.errors import RelpitchError
        from relpitch.interchange.file_kind import LOOKED_AT, FileKind, kind_of
        from relpitch.interchange.given_file import first_bytes

        try:
            kind = kind_of(path.name, first_bytes(path, LOOKED_AT))
        except RelpitchError as error:
            self._host.window.tell(str(error))
            return
        match kind:
            case FileKind.CONTACTS | FileKind.TABLE:
                self.meeting.bring_in(path)
            case FileKind.EXPORT:
                self._host.window.tell(
                    f"{path.name} is a whole export: “relpitch library import” takes it in."
                )
            case FileKind.TAKE:
                self._host.window.tell(f"{path.name} is a recording: “relpitch listen” measures it.")
            case FileKind.CALENDAR:
                self._host.window.go(Destination(PageName.EVENTS))
                self.pages.made[PageName.EVENTS].take_file(path)
            case _:
                self._host.window.go(Destination(PageName.WELCOME))
                self.pages.made[PageName.WELCOME].take_file(path)

    @property
    def backups_folder(self) -> Path:
        """Where its backups lie."""
        return self._sample_in / "backups" if self._sample_in else paths.backups()

    def counts(self) -> dict[PageName, int]:
        """How many things the pages hold, for the sidebar."""
        return {
            PageName.PITCHES: len(self.pitches.statements()),
            PageName.PEOPLE: self.people.count(),
            PageName.EVENTS: len(self.events.coming()),
        }

    def named_events(self) -> list[tuple[str, str]]:
        """Id and title of each event, those to come first."""
        return [(each.id, each.title) for each in self.events.coming() + self.events.been()]

    @cached_property
    def typed_file(self) -> "TypedFile | None":
        """Where what is typed and not kept lies; nowhere for what may not be changed, or is a sample."""
        from relpitch.failure.typed import TypedFile

        kept = self.writable and not self.is_sample
        return TypedFile(paths.typed(), self.library.path) if kept else None

    @cached_property
    def drafts(self) -> "Drafts":
        """What is typed in forms and not kept yet."""
        from relpitch.failure.drafts import Drafts

        return Drafts(self.typed_file)

    # what a person can do

    @cached_property
    def pitches(self) -> "Pitches":
        from relpitch.services.pitches import Pitches

        return Pitches(*self._told)

    @cached_property
    def history(self) -> "History":
        from relpitch.services.history import History

        return History(self.library)

    @cached_property
    def settings(self) -> "Settings":
        from relpitch.services.settings import Settings

        return Settings(*self._told)

    @cached_property
    def coaching(self) -> "Coaching":
        from relpitch.services.coaching import Coaching

        return Coaching(*self._told)

    @cached_property
    def takes(self) -> "Takes":
        from relpitch.services.takes import Takes

        return Takes(*self._told)

    @cached_property
    def rehearsing(self) -> "Rehearsing":
        from relpitch.services.rehearsing import Rehearsing

        return Rehearsing(self.pitches, self.settings, self.takes, self.events.next, self.events.slots)

    @cached_property
    def moments(self) -> "Moments":
        from relpitch.services.moments import Moments

        return Moments(self.pitches, self.settings, self.events.next, self.events.slots)

    @cached_property
    def readiness(self) -> "Readiness":
        from relpitch.services.readiness import Readiness

        return Readiness(self.takes, now)

    @cached_property
    def reminding(self) -> "Reminding":
        from relpitch.services.reminding import Reminding

        return Reminding(self.events, self._told[2])

    @cached_property
    def people(self) -> "People":
        from relpitch.services.people import People

        return People(*self._told)

    @cached_property
    def giving(self) -> "Giving":
        from relpitch.services.giving import Giving

        return Giving(*self._told)

    @cached_property
    def following(self) -> "FollowingUp":
        from relpitch.services.following_up import FollowingUp, pace_of

        return FollowingUp(*self._told, lambda: pace_of(self.preferences.current.following_up))

    @cached_property
    def landings(self) -> "Landings":
        from relpitch.services.landings import Landings

        return Landings(self.library)

    @cached_property
    def contacts(self) -> "Contacts":
        from relpitch.services.contacts import Contacts

        return Contacts(*self._told)

    @cached_property
    def forgetting(self) -> "Forgetting":
        from relpitch.services.forgetting import Forgetting

        return Forgetting(self.library, self.changes.announce, self.drafts)

    @cached_property
    def search(self) -> "Search":
        from relpitch.services.search import Search

        return Search(self.library)

    @cached_property
    def events(self) -> "Events":
        from relpitch.services.events import Events

        return Events(*self._told)

    @cached_property
    def preparing(self) -> "Preparing":
        from relpitch.services.preparing import Preparing

        return Preparing(self.events, self.pitches, self.rehearsing, self.takes, self.people, now)

    @cached_property
    def minutes(self) -> "Minutes":
        from relpitch.services.one_minute import Minutes

        return Minutes(self.events, self.preparing, self.pitches, lambda: self.preferences.current.voice.pace)

    @cached_property
    def calendar(self) -> "Calendar":
        from relpitch.services.calendar import Calendar

        return Calendar(self.events, self.people, self.following, now)

    @cached_property
    def afterwards(self) -> "Afterwards":
        from relpitch.services.afterwards import Afterwards

        return Afterwards(self.events, self.people, self.giving, self.following)

    @cached_property
    def today(self) -> "Today":
        from relpitch.services.today import Today

        return Today(self.events, self.readiness, self.people, self.following, self.giving, self.takes, now)

    @cached_property
    def keeping(self) -> "Keeping":
        from relpitch.services.keeping import Keeping

        return Keeping(self.library, self.backups_folder, now)

    @cached_property
    def choices(self) -> "Choices":
        from relpitch.services.two_wordings import Choices
        from relpitch.storage.device import this_device

        return Choices(self.library, self.changes.announce, this_device(paths.device_file()))

    @cached_property
    def meeting(self) -> "Meeting":
        from relpitch.ui.meeting import Meeting

        return Meeting(
            self.people,
            self.contacts,
            self.forgetting,
            self.keeping,
            self._host.window,
            self._host.stacks,
            self._host.save_all,
            self.drafts,
            writable=self.writable,
        )

    # the pages to do it on

    def _welcome_page(self) -> Page:
        from relpitch.ui.pages.welcome import WelcomePage

        page = WelcomePage(self.pitches, self.preferences, self.drafts)
        page.someone_asked_for.connect(self.meeting.meet_someone)
        page.other_asked_for.connect(self._host.open_other)
        return page

    def _today_page(self) -> Page:
        from relpitch.ui.pages.today import TodayPage

        return TodayPage(
            self.today,
            self.events,
            self.afterwards,
            self.people,
            self.following,
            self.giving,
            self.pitches,
            self.moments,
            self.preferences,
            self.changes,
            self.drafts,
            now,
            writable=self.writable,
        )

    def _pitches_page(self) -> Page:
        from relpitch.ui.pages.pitches import PitchesPage

        return PitchesPage(
            self.pitches,
            self.history,
            self.settings,
            self.coaching,
            self.landings,
            self.preferences,
            self.changes,
            self.drafts,
            self._host.stacks,
            writable=self.writable,
        )

    def _rehearse_page(self) -> Page:
        from relpitch.ui.pages.rehearse import RehearsePage

        return RehearsePage(self.rehearsing, self.takes, self.preferences, self.changes, self.drafts, now)

    def _people_page(self) -> Page:
        from relpitch.ui.pages.people import PeoplePage

        page = PeoplePage(
            self.people,
            self.giving,
            self.following,
            self.search,
            self.pitches,
            self.preferences,
            self.changes,
            self.drafts,
            writable=self.writable,
        )
        page.someone_met.connect(self.meeting.meet_someone)
        page.import_wanted.connect(self.meeting.ask_for_contacts)
        page.forget_wanted.connect(self.meeting.ask_to_forget)
        return page

    def _events_page(self) -> Page:
        from relpitch.ui.pages.events import EventsPage

        return EventsPage(
            self.events,
            self.preparing,
            self.calendar,
            self.pitches,
            self.people,
            self.settings,
            self.preferences,
            self.changes,
            self.drafts,
            self._host.stacks,
            now,
            writable=self.writable,
        )

    def _cards_page(self) -> Page:
        from relpitch.printing.own_stocks import OwnStocks
        from relpitch.ui.pages.cards import CardsPage

        stocks = OwnStocks(None if self.is_sample else paths.stocks_file())
        return CardsPage(self.pitches, self.preferences, self.changes, stocks)

    def _library_page(self) -> Page:
        from relpitch.ui.pages.library import LibraryPage

        page = LibraryPage(
            self.keeping,
            self.pitches,
            self.settings,
            self.events,
            self.preferences,
            self._host.save_all,
            self.choices,
            is_sample=self.is_sample,
            writable=self.writable,
        )
        page.other_asked_for.connect(self._host.open_other)
        page.new_asked_for.connect(self._host.open_new)
        page.sample_asked_for.connect(self._host.open_sample)
        page.place_asked_for.connect(self._host.put_at)
        page.restore_asked_for.connect(self._host.restore)
        page.merge_asked_for.connect(self._host.merge)
        page.file_asked_for.connect(self.bring_in)
        return page

    def _preferences_page(self) -> Page:
        from relpitch.ui.pages.preferences import PreferencesPage

        return PreferencesPage(self.preferences, self.coaching, self.pitches.titles, writable=self.writable)

    def _help_page(self) -> Page:
        from relpitch.ui.pages.help import HelpPage

        return HelpPage()
