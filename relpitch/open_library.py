"""A library that is open: what one can do with it and the pages for it, each made when first needed."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from relpitch import paths
from relpitch.domain.destination import PageName
from relpitch.preferences import PreferencesFile
from relpitch.services.preferring import Preferring
from relpitch.services.services import Services
from relpitch.ui.changes import Changes
from relpitch.ui.host import Host
from relpitch.ui.page import Page
from relpitch.ui.page_set import PageSet

if TYPE_CHECKING:
    from relpitch.failure.drafts import Drafts
    from relpitch.failure.typed import TypedFile
    from relpitch.storage.library import Library
    from relpitch.ui.export_import_dialog import ExportImporting
    from relpitch.ui.meeting import Meeting


class OpenLibrary:
    """A library that is open, with its services and pages.

    `sample_in` is the folder of the sample: what is kept of it is thrown away with it.
    """

    def __init__(
        self, library: "Library", preferences: PreferencesFile, host: Host, *, sample_in: Path | None = None
    ) -> None:
        self.library, self.preferences = library, preferences
        self.changes = Changes()
        self._host, self._sample_in = host, sample_in
        self.services = Services(
            library,
            self.changes.announce,
            preferences=lambda: preferences.current,
            backups=self.backups_folder,
            drafts=lambda: self.drafts,
        )
        Preferring(self.services.history, preferences)
        self.pages = PageSet({name: getattr(self, f"_{name}_page") for name in PageName})

    @property
    def is_sample(self) -> bool:
        """Whether the library is the sample, which is looked at and thrown away."""
        return self._sample_in is not None

    @property
    def writable(self) -> bool:
        """Whether the library may be changed."""
        return not self.library.read_only

    def import_file(self, path: Path) -> None:
        """Bring in contacts, a calendar, or a script, once it was looked at."""
        from relpitch.ui.file_import import import_file

        import_file(path, self._host.window, self.pages, self.meeting, self.export_importing)

    @property
    def backups_folder(self) -> Path:
        """Where its backups lie."""
        return self._sample_in / "backups" if self._sample_in else paths.backups()

    @cached_property
    def typed_file(self) -> "TypedFile | None":
        """Where what is typed and not kept lies; nowhere for what may not be changed, or is a sample."""
        from relpitch.failure.typed import TypedFile

        kept = self.writable and not self.is_sample
        return TypedFile(paths.typed(), self.library.path, self.library.seal) if kept else None

    @cached_property
    def drafts(self) -> "Drafts":
        """What is typed in forms and not kept yet."""
        from relpitch.services.discarding import drafts_of

        return drafts_of(self.typed_file, self.services.history)

    @cached_property
    def export_importing(self) -> "ExportImporting":
        from relpitch.ui.export_import_dialog import ExportImporting

        return ExportImporting(self.services.export_import, self._host.window)

    @cached_property
    def meeting(self) -> "Meeting":
        from relpitch.ui.meeting import Meeting

        return Meeting(
            self.services.people,
            self.services.contacts,
            self.services.forgetting,
            self.services.upkeep,
            self._host.window,
            self._host.save_all,
            self.drafts,
            writable=self.writable,
        )

    def _welcome_page(self) -> Page:
        from relpitch.ui.pages.welcome import WelcomePage

        page = WelcomePage(self.services.pitches, self.preferences, self.drafts)
        page.someone_asked_for.connect(self.meeting.meet_someone)
        page.other_asked_for.connect(self._host.open_other)
        return page

    def _today_page(self) -> Page:
        from relpitch.ui.pages.today import TodayPage

        return TodayPage(
            self.services.today,
            self.services.events,
            self.services.afterwards,
            self.services.people,
            self.services.following,
            self.services.giving,
            self.services.pitches,
            self.services.moments,
            self.preferences,
            self.changes,
            self.drafts,
            self.services.now,
            writable=self.writable,
        )

    def _pitches_page(self) -> Page:
        from relpitch.ui.pages.pitches import PitchesPage

        return PitchesPage(
            self.services.pitches,
            self.services.revisions,
            self.services.settings,
            self.services.history,
            self.services.coaching,
            self.services.outcomes,
            self.preferences,
            self.changes,
            self.drafts,
            writable=self.writable,
        )

    def _rehearse_page(self) -> Page:
        from relpitch.ui.pages.rehearse import RehearsePage

        return RehearsePage(
            self.services.rehearsing,
            self.services.takes,
            self.preferences,
            self.changes,
            self.drafts,
            self.services.now,
        )

    def _people_page(self) -> Page:
        from relpitch.ui.pages.people import PeoplePage

        page = PeoplePage(
            self.services.people,
            self.services.giving,
            self.services.following,
            self.services.search,
            self.services.pitches,
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
            self.services.events,
            self.services.preparing,
            self.services.calendar,
            self.services.pitches,
            self.services.people,
            self.services.settings,
            self.preferences,
            self.changes,
            self.drafts,
            self.services.now,
            writable=self.writable,
        )

    def _cards_page(self) -> Page:
        from relpitch.printing.own_stocks import OwnStocks
        from relpitch.services.pocket_books import book_of
        from relpitch.ui.pages.cards import CardsPage

        stocks = OwnStocks(None if self.is_sample else paths.stocks_file())
        return CardsPage(
            self.services.pitches,
            self.services.history,
            self.preferences,
            self.changes,
            stocks,
            self.services.gifts_for_anyone,
            lambda wanted: book_of(self.services, wanted, self.preferences.current),
        )

    def _library_page(self) -> Page:
        from relpitch.ui.pages.library import LibraryPage

        page = LibraryPage(
            self.services.upkeep,
            self.services.pitches,
            self.services.settings,
            self.services.events,
            self.preferences,
            self._host.save_all,
            self.services.choices,
            is_sample=self.is_sample,
            writable=self.writable,
        )
        self.changes.happened.connect(page.follow)
        page.other_asked_for.connect(self._host.open_other)
        page.new_asked_for.connect(self._host.open_new)
        page.sample_asked_for.connect(self._host.open_sample)
        page.place_asked_for.connect(self._host.move_to)
        page.restore_asked_for.connect(self._host.restore)
        page.merge_asked_for.connect(self._host.merge)
        page.lock_asked_for.connect(self._host.change_lock)
        page.file_asked_for.connect(self.import_file)
        return page

    def _preferences_page(self) -> Page:
        from relpitch.ui.pages.preferences import PreferencesPage

        return PreferencesPage(
            self.preferences, self.services.coaching, self.services.pitches.titles, writable=self.writable
        )

    def _help_page(self) -> Page:
        from relpitch.ui.pages.help import HelpPage

        return HelpPage()
