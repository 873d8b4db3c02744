"""Where everything is put together: preferences, window, (painted), library, services, pages."""

import dataclasses
import gc
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog

from relpitch import __version__, paths
from relpitch.domain.errors import RelpitchError
from relpitch.preferences import (
    GROUPS,
    Looks,
    Preferences,
    PreferencesFile,
    Voice,
    library_to_open,
    with_library,
)
from relpitch.ui.changes import Changes
from relpitch.ui.main_window import MainWindow
from relpitch.ui.navigation import Destination, PageName
from relpitch.ui.page import Page
from relpitch.ui.theme import theme
from relpitch.ui.undo import UndoStacks

if TYPE_CHECKING:
    from relpitch.services.doing import Done
    from relpitch.services.keeping import Keeping
    from relpitch.services.pitches import Pitches
    from relpitch.services.settings import Settings
    from relpitch.storage.library import Library
    from relpitch.ui.safety import Safety


Named = Callable[[], list[tuple[str, str]]]


class Quit(Enum):
    """When to quit by itself, for measuring."""

    NEVER = "never"
    FIRST_PAINT = "first paint"
    FIRST_CONTENT = "first content"


class App(QObject):
    """One window on one library. `filled` once, when the library's text is on the page."""

    filled = Signal()

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        library: str | None = None,
        sample: bool = False,
        quit_after: Quit = Quit.NEVER,
        watched: bool = False,
    ) -> None:
        running = QApplication.instance()
        self.application = running if isinstance(running, QApplication) else QApplication(list(arguments))
        super().__init__()
        self.application.setApplicationName("relpitch")
        self.application.setDesktopFileName("relpitch")
        self.application.setStyle("Fusion")
        self._chosen = library
        self._quit_after = quit_after
        self._starts_with_sample = sample
        self._watched = watched
        self._restarting = False
        self._sample: tempfile.TemporaryDirectory[str] | None = None
        self._sample_at = datetime.now(UTC)
        self._preferences_path = None if sample else paths.preferences_file()
        self.preferences = PreferencesFile(self._preferences_path)
        self._preferences_trouble = self.preferences.trouble
        self._own_preferences: PreferencesFile | None = None
        theme().apply(self.preferences.current.looks)
        self.application.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        self._stacks = UndoStacks()
        self.window = MainWindow(self._stacks)
        self.window.restore_place(self.preferences.current.remembered.window)
        self.window.painted.connect(self._painted)
        self.window.closing.connect(self._closing)
        self.window.another_asked_for.connect(self._open_another)
        self.window.minute_asked_for.connect(self.show_minute)
        self.window.went.connect(self._went)
        self.window.someone_met.connect(self.meet_someone)
        self.window.text_size_asked_for.connect(self._size_text)
        self.application.aboutToQuit.connect(self._closing)
        self.pages: dict[PageName, Page] = {}
        self._library: Library | None = None
        self._keeping: Keeping | None = None
        self.safety: Safety | None = None

    def run(self) -> int:
        """Show the window until it closes."""
        self.window.show()
        try:
            return self.application.exec()
        finally:
            path = self._library.path if self._library and not self._starts_with_sample else None
            self.close()
            if self._restarting:
                QProcess.startDetached(*_command(path))

    def restart(self) -> None:
        """Close, and start again with the library that is open."""
        self._restarting = True
        self.application.quit()

    def open_library(self) -> None:
        """Open the library and fill the pages. Slow imports wait until here."""
        if self.safety is None:
            self._begin_safely()
        if self._starts_with_sample:
            self._use(self._new_sample())
            return
        path = library_to_open(self._chosen, self.preferences.current)
        self._use(self._opened(path) if path.exists() else self._created(path))

    def _begin_safely(self) -> None:
        from relpitch import log
        from relpitch.ui.safety import Safety

        log.start(paths.log_file())
        self.safety = Safety(self.window, self.save_all, self.restart)
        if self._watched:
            self.safety.crash.watch()

    def open_other(self, path: Path) -> None:
        """Open another library instead. One that cannot be opened leaves this one open and says why."""
        if path.exists() and self._library is not None and path.samefile(self._library.path):
            self._tell("This library is open now")
        else:
            self._change_to(lambda: self._opened(path))

    def open_new(self, path: Path) -> None:
        """Make an empty library and open it instead."""
        self._change_to(lambda: self._created(path))

    def open_sample(self) -> None:
        """Open the sample instead. Nothing in it is kept."""
        self._change_to(self._new_sample)

    def put_at(self, target: Path) -> None:
        """Give the open library another name or folder. Where that cannot be, it stays where it is."""
        from relpitch.services import keeping

        if self._library is None or not self.save_all():
            return
        library = self._library
        self._let_go()
        path, words = library.path, ""
        try:
            keeping.move(path, target)
        except RelpitchError as error:
            words = str(error)
        else:
            words = f"It is called {target.stem} now" if target.parent == path.parent else "Moved"
            self.preferences.keep(
                remembered=with_library(self.preferences.current.remembered, target, instead_of=path)
            )
            path = target
        try:
            self._use(self._opened(path), PageName.LIBRARY)
        except RelpitchError as error:
            self.window.show_trouble(str(error))
        else:
            self._tell(words)

    def save_all(self) -> bool:
        """Save what was typed. Whether everything is saved; where not, the page that has it says why."""
        saved: list[bool] = []
        try:
            with ExitStack() as every_page:  # each saves, whatever another one does
                for page in self.pages.values():
                    every_page.callback(_note_flush, page, saved)
        except RelpitchError as error:
            self._tell(str(error))
            return False
        return all(saved)

    def _change_to(self, opened: Callable[[], "Library"]) -> None:
        if not self.save_all():
            return
        try:
            library = opened()
        except RelpitchError as error:
            self._tell(str(error))
            return
        self._let_go()
        self._use(library)

    def _let_go(self) -> None:
        """Take the pages away, which saves what they hold, and close the library."""
        if self.safety is not None:
            self.save_all()
            self.safety.leave()
        self.window.set_pages({})
        self.pages = {}
        self._stacks.clear()
        if self._library is not None:
            self._library.close()
            self._library = None
        if self._own_preferences is not None:
            self.preferences, self._own_preferences = self._own_preferences, None
            theme().apply(self.preferences.current.looks)

    def _opened(self, path: Path) -> "Library":
        from relpitch.storage.device import this_device
        from relpitch.storage.library import Library

        return Library.open(path, device=this_device(paths.device_file()))

    def _created(self, path: Path) -> "Library":
        from relpitch.storage.device import this_device
        from relpitch.storage.library import Library

        return Library.create(path, device=this_device(paths.device_file()))

    def _new_sample(self) -> "Library":
        from relpitch.services import sample

        if self._sample is not None:
            self._sample.cleanup()
        self._sample = tempfile.TemporaryDirectory(prefix="relpitch-")
        library = self._created(Path(self._sample.name) / "Sample library.relpitch")
        self._sample_at = datetime.now(UTC)
        sample.fill(library, self._sample_at)
        return library

    def _use(self, library: "Library", page: PageName | None = None) -> None:
        """Put services and pages on a library and go to where the person left off, or to a page."""
        from relpitch.printing.own_stocks import OwnStocks
        from relpitch.services import sample
        from relpitch.services.coaching import Coaching
        from relpitch.services.history import History
        from relpitch.services.keeping import Keeping
        from relpitch.services.landings import Landings
        from relpitch.services.pitches import Pitches
        from relpitch.services.settings import Settings
        from relpitch.ui.pages.cards import CardsPage
        from relpitch.ui.pages.help import HelpPage
        from relpitch.ui.pages.library import LibraryPage
        from relpitch.ui.pages.pitches import PitchesPage
        from relpitch.ui.pages.preferences import PreferencesPage
        from relpitch.ui.pages.welcome import WelcomePage

        def now() -> datetime:
            return datetime.now(UTC)

        self._library = library
        folder = Path(self._sample.name).resolve() if self._sample else None
        is_sample = folder is not None and library.path.is_relative_to(folder)
        if is_sample:
            maya = sample.maya(self._sample_at)
            self._own_preferences = self.preferences
            self.preferences = PreferencesFile(
                None,
                dataclasses.replace(self.preferences.current, about=maya.contact, voice=Voice(maya.pace)),
            )
        else:
            self.preferences = PreferencesFile(self._preferences_path, self.preferences.current)
            self.preferences.keep(remembered=with_library(self.preferences.current.remembered, library.path))
        self.preferences.watch(self._preferences_changed)
        changes = Changes()
        told = (library, changes.announce, now)
        pitches, settings, coaching = Pitches(*told), Settings(*told), Coaching(*told)
        keeping = Keeping(library, folder / "backups" if is_sample and folder else paths.backups(), now)
        self._keeping = keeping
        kept = LibraryPage(
            keeping,
            pitches,
            settings,
            self.preferences,
            self.save_all,
            is_sample=is_sample,
            writable=not library.read_only,
        )
        kept.other_asked_for.connect(self.open_other)
        kept.new_asked_for.connect(self.open_new)
        kept.sample_asked_for.connect(self.open_sample)
        kept.place_asked_for.connect(self.put_at)
        coming, events, counts = self._coming_up(library, changes, pitches, settings, now)
        self.pages = {
            PageName.PITCHES: PitchesPage(
                pitches,
                History(library),
                settings,
                coaching,
                Landings(library),
                self.preferences,
                changes,
                self._stacks,
                writable=not library.read_only,
            ),
            PageName.REHEARSE: self._rehearse_page(library, pitches, settings, changes, now),
            PageName.WELCOME: WelcomePage(pitches, self.preferences),
            PageName.CARDS: CardsPage(
                pitches,
                self.preferences,
                changes,
                OwnStocks(None if is_sample else paths.stocks_file()),
            ),
            **coming,
            PageName.HELP: HelpPage(),
            PageName.LIBRARY: kept,
            PageName.PREFERENCES: PreferencesPage(
                self.preferences, coaching, pitches.titles, writable=not library.read_only
            ),
        }
        self._set_pages(self._people_page(library, changes, pitches, now), pitches, events)
        self.window.show_counts(counts())
        self.window.show_library(library.name, library.trouble or "")
        self._tell_once()
        self._begin_at(page, has_words=bool(pitches.statements()) or library.read_only)
        if self.safety is not None:
            followed = None if is_sample or library.read_only else library.path
            self.safety.follow(followed, self.pages, changes, keeping.holds)

    def _tell_once(self) -> None:
        """Say what there is to say of this start."""
        from relpitch import news

        trouble = self._preferences_trouble or theme().trouble
        if trouble:
            self._tell(trouble)
            self._preferences_trouble = theme().trouble = ""
        elif news.is_news(self.preferences.current.remembered.seen):
            self.window.tell_news(f"This is relpitch {__version__} now")
        self.preferences.remember(seen=__version__)

    def _set_pages(self, people_page: Page, pitches: "Pitches", events: Named) -> None:
        self.pages[PageName.PEOPLE] = people_page
        self.window.set_pages(self.pages, pitches.everything, self._people.names, events)
        people_page.counted.emit({PageName.PEOPLE: self._people.count()})

    def _people_page(
        self, library: "Library", changes: Changes, pitches: "Pitches", now: Callable[[], datetime]
    ) -> Page:
        """The page of those met, and the services it needs."""
        from relpitch.services.following_up import FollowingUp, pace_of
        from relpitch.services.giving import Giving
        from relpitch.services.people import People
        from relpitch.services.search import Search
        from relpitch.ui.pages.people import PeoplePage

        self._changes = changes
        self._people = People(library, changes.announce, now)
        page = PeoplePage(
            self._people,
            Giving(library, changes.announce, now),
            FollowingUp(
                library, changes.announce, now, lambda: pace_of(self.preferences.current.following_up)
            ),
            Search(library),
            pitches,
            changes,
            writable=not library.read_only,
        )
        page.someone_met.connect(self.meet_someone)
        page.import_wanted.connect(self._ask_contacts)
        page.forget_wanted.connect(self.ask_to_forget)
        return page

    def meet_someone(self) -> None:
        """Keep someone just met, in four short lines, wherever one is."""
        if self._library is None or self._library.read_only:
            return
        from relpitch.services.people import Capture
        from relpitch.ui.quick_capture import QuickCapture

        people = self._people

        def keep(capture: Capture) -> None:
            person, done = people.capture(capture)
            self.window.tell(f"{person.name} is kept", lambda: self._undo_meeting(done))
            if self.window.is_on(PageName.PEOPLE):
                self.window.go(Destination(PageName.PEOPLE, person.id))

        dialog = QuickCapture(keep, datetime.now(UTC).astimezone(), self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.window.show()
        dialog.open()

    def _ask_contacts(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self.window, "Bring people in", str(Path.home()), "Contacts (*.vcf *.vcard)"
        )
        if path:
            self.bring_people_in(Path(path))

    def bring_people_in(self, path: Path) -> None:
        """Show what a contact file would bring in, and bring it in as one step."""
        from relpitch.services.contacts import Contacts
        from relpitch.ui.import_dialog import ImportDialog

        if self._library is None or self._library.read_only:
            return
        contacts = Contacts(self._library, self._changes.announce, lambda: datetime.now(UTC))
        try:
            preview = contacts.preview(path)
        except RelpitchError as error:
            self._tell(str(error))
            return

        def bring_in(same: list[int]) -> None:
            done = contacts.bring_in(preview, same)
            self.window.tell(done.words, lambda: self._undo_meeting(done))

        dialog = ImportDialog(preview, bring_in, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def ask_to_forget(self, person_id: str) -> None:
        """Forget someone completely, once that is said to be meant."""
        from relpitch.services.forgetting import Forgetting
        from relpitch.ui.forget_dialog import ForgetDialog

        if self._library is None or self._keeping is None or not self.save_all():
            return
        keeping, forgetting = self._keeping, Forgetting(self._library, self._changes.announce)
        try:
            traces = forgetting.traces(person_id)
            dialog = ForgetDialog(traces, keeping.backup_count(), self.window)
            if not dialog.exec():
                return
            self._stacks.clear()
            forgetting.forget(person_id, names_alone=dialog.names_alone())
            if dialog.backups():
                keeping.renew_backups()
        except RelpitchError as error:
            self._tell(str(error))
        else:
            self._tell("Forgotten")

    def _undo_meeting(self, done: "Done") -> None:
        try:
            self._people.undo(done)
        except RelpitchError as error:
            self._tell(str(error))

    def _rehearse_page(
        self,
        library: "Library",
        pitches: "Pitches",
        settings: "Settings",
        changes: Changes,
        now: Callable[[], datetime],
    ) -> Page:
        from relpitch.services.events import Events
        from relpitch.services.rehearsing import Rehearsing
        from relpitch.services.takes import Takes
        from relpitch.ui.pages.rehearse import RehearsePage

        takes = Takes(library, changes.announce, now)
        events = Events(library, changes.announce, now)
        return RehearsePage(
            Rehearsing(pitches, settings, takes, events.next), takes, self.preferences, changes, now
        )

    def show_minute(self) -> None:
        """Open the one-minute window, or bring it to the front."""
        from relpitch.ui.one_minute import OneMinute

        if self._library is None:
            return
        there = next((each for each in self.window.findChildren(OneMinute) if each.isVisible()), None)
        (there or OneMinute(self._minutes.minute, self.window)).show()

    def _begin_at(self, page: PageName | None, *, has_words: bool) -> None:
        """Go to a page, else to where a library with words, or an empty one, begins."""
        if page is not None:
            self.window.go(Destination(page))
        elif has_words:
            self.window.go(Destination(PageName.TODAY))
        else:
            self.window.go(Destination(PageName.WELCOME))

    def _coming_up(
        self,
        library: "Library",
        changes: Changes,
        pitches: "Pitches",
        settings: "Settings",
        now: Callable[[], datetime],
    ) -> tuple[dict[PageName, Page], Named, Callable[[], dict[PageName, int]]]:
        """The pages of today and of what is coming up, what one can go to, and how many things there are."""
        from relpitch.services.afterwards import Afterwards
        from relpitch.services.calendar import Calendar
        from relpitch.services.events import Events
        from relpitch.services.following_up import FollowingUp, pace_of
        from relpitch.services.giving import Giving
        from relpitch.services.one_minute import Minutes
        from relpitch.services.people import People
        from relpitch.services.preparing import Preparing
        from relpitch.services.rehearsing import Rehearsing
        from relpitch.services.takes import Takes
        from relpitch.services.today import Today
        from relpitch.ui.pages.events import EventsPage
        from relpitch.ui.pages.today import TodayPage

        events = Events(library, changes.announce, now)
        takes = Takes(library, changes.announce, now)
        people = People(library, changes.announce, now)
        rehearsing = Rehearsing(pitches, settings, takes, events.next)
        preparing = Preparing(events, pitches, rehearsing, takes, people, now)
        giving = Giving(library, changes.announce, now)
        following = FollowingUp(
            library, changes.announce, now, lambda: pace_of(self.preferences.current.following_up)
        )
        writable = not library.read_only
        self._minutes = Minutes(events, preparing, pitches, lambda: self.preferences.current.voice.pace)

        def named() -> list[tuple[str, str]]:
            return [(each.id, each.title) for each in events.coming() + events.been()]

        today = TodayPage(
            Today(events, preparing, people, following, giving, takes, now),
            events,
            Afterwards(events, people, giving, following),
            people,
            following,
            giving,
            pitches,
            rehearsing,
            self.preferences,
            changes,
            now,
            writable=writable,
        )
        coming = EventsPage(
            events,
            preparing,
            Calendar(events, people, following, now),
            pitches,
            people,
            settings,
            self.preferences,
            changes,
            self._stacks,
            now,
            writable=writable,
        )

        def counts() -> dict[PageName, int]:
            return {PageName.PITCHES: len(pitches.statements()), PageName.EVENTS: len(events.coming())}

        return {PageName.TODAY: today, PageName.EVENTS: coming}, named, counts

    def _tell(self, sentence: str) -> None:
        self.window.tell(sentence)

    @property
    def library_path(self) -> Path:
        """The file of the library that is open."""
        assert self._library is not None
        return self._library.path

    def close(self) -> None:
        """Save what was typed and let go of the library. Each step is taken, whatever fails before it."""
        with ExitStack() as steps:
            steps.callback(self._let_go_of_files)
            steps.callback(self.window.hide)  # pages that go later would save into a closed library
            self._closing()

    def _let_go_of_files(self) -> None:
        with ExitStack() as steps:
            if self.safety is not None:
                steps.callback(self.safety.end)
            if self._sample is not None:
                steps.callback(self._sample.cleanup)
            if self._library is not None:
                steps.callback(self._library.close)
        self._sample = self._library = self.safety = None

    def _painted(self) -> None:
        if self._quit_after is Quit.FIRST_PAINT:
            QTimer.singleShot(0, self.application.quit)
        else:
            QTimer.singleShot(0, self._fill)

    def _fill(self) -> None:
        try:
            self.open_library()
        except RelpitchError as error:
            self.window.show_trouble(str(error))
            sys.stderr.write(f"{error}\n")
            if self._quit_after is Quit.FIRST_CONTENT:
                self.application.exit(2)
            return
        except BaseException:
            # Qt swallows what a slot raises: without this, a bug here leaves an empty window for ever.
            if self.safety is None or not self.safety.crash.is_watching:
                self.application.exit(1)
            raise
        finally:
            gc.freeze()  # what is here stays: it is never looked through again, nor at the end
            gc.enable()
        self.filled.emit()
        if self._quit_after is Quit.FIRST_CONTENT:
            self.window.repaint()
            QTimer.singleShot(0, self.application.quit)

    def _open_another(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self.window, "Open a library", "", "Libraries (*.relpitch)")
        if path:
            self._chosen = path
            self._fill()

    def _went(self, page: PageName) -> None:
        self.preferences.remember(page=page.value)

    def _scheme_changed(self) -> None:
        theme().apply(self.preferences.current.looks)

    def _preferences_changed(self, preferences: Preferences) -> None:
        if preferences.looks != theme().looks:
            theme().apply(preferences.looks)

    def _size_text(self, step: int) -> None:
        sizes = GROUPS[0].asks["text_size"].control
        size = self.preferences.current.looks.text_size + 10 * step if step else Looks().text_size
        self.preferences.set("looks", "text_size", sizes.fitting(size, size))
        self._tell(f"Text size {self.preferences.current.looks.text_size} %")

    def _closing(self) -> None:
        if self._library is None:
            return
        self.preferences.remember(window=self.window.place())
        self.save_all()


def _note_flush(page: Page, saved: list[bool]) -> None:
    saved.append(page.flush())


def _command(library: Path | None) -> tuple[str, list[str]]:
    """What starts this program again, with a library, or with what it was started with."""
    arguments = ["--library", str(library)] if library else sys.argv[1:]
    return sys.executable, arguments if hasattr(sys, "frozen") else ["-m", "relpitch", *arguments]
