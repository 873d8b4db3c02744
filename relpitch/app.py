"""Where everything is put together: preferences, window, (painted), library, services, pages."""

import dataclasses
import gc
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from relpitch import __version__, paths
from relpitch.domain.change import Change, RecordKind
from relpitch.domain.destination import Destination, PageName
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
from relpitch.ui.application import Application
from relpitch.ui.ending import take_windows_away, take_windows_away_at_exit
from relpitch.ui.given_files import GivenFiles
from relpitch.ui.handing_over import HandedOver
from relpitch.ui.main_window import MainWindow
from relpitch.ui.page import Page
from relpitch.ui.page_set import PageSet
from relpitch.ui.theme import theme

if TYPE_CHECKING:
    from relpitch.open_library import OpenLibrary
    from relpitch.services.reminding import Reminder
    from relpitch.storage.library import Library
    from relpitch.ui.daily_backup import DailyBackup
    from relpitch.ui.reminder import DesktopReminder
    from relpitch.ui.safety import Safety
    from relpitch.ui.tray import Tray
    from relpitch.ui.whole_file import Changed
    from relpitch.workplaces import Workplace


_COUNTED = (RecordKind.STATEMENT, RecordKind.PERSON, RecordKind.EVENT, RecordKind.LIBRARY)


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
        # The style is asked for in words: setStyle would make QStyle known to Python, which takes 8 ms.
        self.application = (
            running if isinstance(running, QApplication) else Application([*arguments, "-style", "Fusion"])
        )
        super().__init__()
        self.application.setApplicationName("relpitch")
        self.application.setDesktopFileName(paths.DESKTOP_NAME)
        self._chosen = library
        self._quit_after = quit_after
        self._starts_with_sample = sample
        self._watched = watched
        self._restarting = False
        self._sample: Workplace | None = None
        self._sample_at = datetime.now(UTC)
        self._preferences_path = None if sample else paths.preferences_file()
        self.preferences = PreferencesFile(self._preferences_path)
        self._preferences_trouble = self.preferences.trouble
        self._own_preferences: PreferencesFile | None = None
        theme().apply(self.preferences.current.looks)
        self.application.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        take_windows_away_at_exit()
        self.window = MainWindow()
        self.window.restore_place(self.preferences.current.remembered.window)
        self.window.painted.connect(self._painted)
        self.window.closing.connect(self._closing)
        self.window.another_asked_for.connect(self._open_another)
        self.window.minute_asked_for.connect(self.show_minute)
        self.window.went.connect(self._went)
        self.window.someone_met.connect(self.meet_someone)
        self.window.text_size_asked_for.connect(self._size_text)
        self.application.aboutToQuit.connect(self._closing)
        self.pages = PageSet({})
        self.here: OpenLibrary | None = None
        self._daily: DailyBackup | None = None
        self._tray: Tray | None = None
        self._reminder: DesktopReminder | None = None
        self.safety: Safety | None = None
        self._followed: OpenLibrary | None = None
        self.given = GivenFiles(self.open_file, self)
        self._handed_over = HandedOver(self.do, self)
        if isinstance(self.application, Application):
            self.application.file_asked_for.connect(self.given.give)
        if watched:
            sys.excepthook = self._failed_early

    def run(self) -> int:
        """Show the window until it closes."""
        self.window.show()
        try:
            return self.application.exec()
        finally:
            path = self.here.library.path if self.here and not self._starts_with_sample else None
            self.close()
            take_windows_away()
            if self._restarting:
                from PySide6.QtCore import QProcess

                QProcess.startDetached(*_command(path))

    def restart(self) -> None:
        """Close, and start again with the library that is open."""
        self._restarting = True
        self.application.quit()

    def open_library(self) -> None:
        """Open the library, fill the pages, and look after what is typed from then on."""
        self._show_library()
        self._look_after()

    def _show_library(self) -> None:
        """Open the library and show its text. Slow imports wait until here; what shows nothing, longer."""
        if self._starts_with_sample:
            self._use(self._new_sample())
            return
        path = library_to_open(self._chosen, self.preferences.current)
        self._use(self._opened(path) if path.exists() else self._created(path))

    def _look_after(self) -> None:
        """Keep what is typed, whatever fails, and say what there is to say of this start."""
        self._begin_safely()
        if self.here is not None:
            self._follow(self.here)
        self._dress()
        self._tell_once()
        self._show_tray()
        self._tell_before()
        self.given.begin(self.window)

    def _dress(self) -> None:
        """Give the program its icon, which takes 8 ms to draw."""
        if self.application.windowIcon().isNull():
            from relpitch.ui.app_icon import app_icon

            self.application.setWindowIcon(app_icon())

    def _failed_early(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """What fails before all is looked after, in painting perhaps, makes that begin, and is told there."""
        sys.excepthook = sys.__excepthook__
        self._begin_safely()
        sys.excepthook(kind, error, trace)

    def _begin_safely(self) -> None:
        if self.safety is not None:
            return
        from relpitch import log
        from relpitch.private_files import close_all_to_others
        from relpitch.ui.safety import Safety

        log.start(paths.log_file())
        for folder in paths.own_folders():
            close_all_to_others(folder)
        self.safety = Safety(self.window, self.save_all, self.restart)
        if self._watched:
            self.safety.crash.watch()

    def _follow(self, here: "OpenLibrary") -> None:
        if self.safety is None or self._followed is here:
            return
        self._followed = here
        self.safety.follow(here.typed_file, here.drafts, here.pages, here.changes, here.holds)
        here.library.prepare_writing()
        if self._watched and here.writable and not here.is_sample:
            self._handed_over.follow(here.library.path)
            self._back_up_daily(here)

    def open_file(self, path: Path) -> None:
        """Open a library, or bring in what another file holds."""
        from relpitch.storage.file import is_library

        if self.here is None or is_library(path):
            self.open_other(path)
        elif not path.is_file():
            self._tell(f"{path.name} is no file that can be read.")
        elif not self.here.writable:
            self._tell("This library can only be read here, so nothing can be brought in.")
        else:
            self.here.bring_in(path)

    def open_other(self, path: Path) -> None:
        """Open another library instead. One that cannot be opened leaves this one open and says why."""
        if path.exists() and self.here is not None and path.samefile(self.here.library.path):
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
        from relpitch.failure import typed
        from relpitch.services import library_upkeep
        from relpitch.ui.whole_file import Changed

        def move(path: Path) -> Changed:
            library_upkeep.move(path, target)
            typed.move(paths.typed(), path, target)
            moved = with_library(self.preferences.current.remembered, target, instead_of=path)
            self.preferences.keep(remembered=moved)
            words = f"It is called {target.stem} now" if target.parent == path.parent else "Moved"
            return Changed(target, words)

        self._change_file(move)

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the open library. What was there is kept; it can be undone."""
        self._tell_file(self._restored(backup))

    def merge(self, other: Path) -> None:
        """Take in what another copy of the open library has, as an act of the history."""
        from relpitch.services import library_upkeep
        from relpitch.storage.device import this_device
        from relpitch.ui.whole_file import Changed

        if self.here is None:
            return
        backups, device = self.here.backups_folder, this_device(paths.device_file())

        def take_in(path: Path) -> Changed:
            was, merged = library_upkeep.merge(path, other, backups, datetime.now(UTC), device)
            return Changed(path, merged.words, was)

        self._tell_file(self._change_file(take_in))

    def _restored(self, backup: Path) -> "Changed | None":
        from relpitch.services import library_upkeep
        from relpitch.ui.whole_file import Changed

        if self.here is None:
            return None
        backups = self.here.backups_folder

        def go_back(path: Path) -> Changed:
            was = library_upkeep.restore(path, backup, backups, datetime.now(UTC))
            return Changed(path, "Everything is as it was in the backup", was)

        return self._change_file(go_back)

    def _change_file(self, change: "Callable[[Path], Changed]") -> "Changed | None":
        """Close the library while its file changes, open it again and say what was done."""
        if self.here is None or not self.save_all():
            return None
        path, changed = self.here.library.path, None
        self._let_go()
        try:
            changed = change(path)
            words = changed.words
        except RelpitchError as error:
            words = str(error)
        try:
            self._use(self._opened(changed.path if changed else path), PageName.LIBRARY)
        except RelpitchError as error:
            self.window.show_trouble(str(error))
            return None
        self.window.tell(words)
        return changed

    def _tell_file(self, changed: "Changed | None") -> None:
        """Let what was done with the whole file be undone."""
        if changed is not None and changed.was is not None and self.here is not None:
            from relpitch.ui.whole_file import can_undo

            act = can_undo(changed, changed.was)
            self.here.services.history.begin_with(done=[act])
            self.window.tell(changed.words, act)

    def _put_back(self, copy: Path, again: bool) -> None:
        """Undo, or do again, what was done with the whole file."""
        from relpitch.ui.whole_file import can_redo, can_undo

        changed = self._restored(copy)
        if changed is None or changed.was is None or self.here is None:
            raise RelpitchError("The library was left as it is.")
        if again:
            self.here.services.history.begin_with(done=[can_undo(changed, changed.was)])
        else:
            self.here.services.history.begin_with(undone=[can_redo(changed, changed.was)])

    def save_all(self) -> bool:
        """Save what was typed. Whether everything is saved; where not, the page that has it says why."""
        saved: list[bool] = []
        try:
            with ExitStack() as every_page:  # each saves, whatever another one does
                for page in self.pages.made.values():
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
        self._handed_over.follow(None)
        if self.safety is not None:
            self.save_all()
            self.safety.leave()
        if self._daily is not None:
            self._daily.stop()
            self._daily = None
        self.pages = PageSet({})
        self.window.set_pages(self.pages)
        if self.window.undoing is not None:
            self.window.undoing.end()
            self.window.undoing = None
        if self.here is not None:
            self.here.library.close()
            self.here = self._followed = None
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
        from relpitch.workplaces import Workplace

        if self._sample is not None:
            self._sample.close()
        self._sample = Workplace()
        library = self._created(self._sample.folder / "Sample library.relpitch")
        self._sample_at = datetime.now(UTC)
        sample.fill(library, self._sample_at)
        return library

    def _use(self, library: "Library", page: PageName | None = None) -> None:
        """Show a library: where the person begins, or on a page."""
        from relpitch.open_library import OpenLibrary
        from relpitch.services.acts import FILE
        from relpitch.ui.undoing import Undoing
        from relpitch.ui.whole_file import WholeFile

        folder = self._sample.folder.resolve() if self._sample else None
        if folder is not None and not library.path.is_relative_to(folder):
            folder = None
        if folder is not None:
            from relpitch.services import sample

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
        here = self.here = OpenLibrary(library, self.preferences, self, sample_in=folder)
        here.services.history.add_store(FILE, WholeFile(self._put_back))
        self.window.undoing = Undoing(here.services.history, here.changes, self.window)
        self.pages = here.pages
        services = here.services
        self.window.set_pages(
            here.pages, services.pitches.everything, services.people.names, here.named_events
        )
        counts = here.counts()
        self.window.show_counts(counts)
        here.changes.happened.connect(self._count)
        self.window.show_library(library.name, library.trouble or "")
        self._begin_at(page, has_words=any(counts.values()) or library.read_only)
        self._follow(here)

    def _back_up_daily(self, here: "OpenLibrary") -> None:
        from relpitch.ui.daily_backup import DailyBackup

        self._daily = DailyBackup(
            here.services.upkeep.back_up_if_due,
            lambda: self.preferences.current.backups.daily,
            self.window.tell,
            self,
        )

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

    def _count(self, change: Change) -> None:
        if self.here is not None and change.concerns(*_COUNTED):
            self.window.show_counts(self.here.counts())

    def meet_someone(self) -> None:
        """Open what someone met is written down in."""
        if self.here is not None and not self.here.writable:
            self._tell("This library can only be read here.")
        elif self.here is not None:
            self.here.meeting.meet_someone()

    def show_minute(self) -> None:
        """Open the one-minute window, or bring it to the front."""
        from relpitch.ui.one_minute import OneMinute

        if self.here is None:
            return
        there = next((each for each in self.window.findChildren(OneMinute) if each.isVisible()), None)
        (there or OneMinute(self.here.services.minutes.minute, self.window)).show()

    def _begin_at(self, page: PageName | None, *, has_words: bool) -> None:
        """Go to a page, else to where a library with words, or an empty one, begins."""
        if page is not None:
            self.window.go(Destination(page))
        elif has_words:
            self.window.go(Destination(PageName.TODAY))
        else:
            self.window.go(Destination(PageName.WELCOME))

    def _tell(self, sentence: str) -> None:
        self.window.tell(sentence)

    @property
    def library_path(self) -> Path:
        """The file of the library that is open."""
        assert self.here is not None
        return self.here.library.path

    def close(self) -> None:
        """Save what was typed and let go of the library. Each step is taken, whatever fails before it."""
        with ExitStack() as steps:
            steps.callback(self._let_go_of_files)
            steps.callback(self.window.hide)  # pages that go later would save into a closed library
            self._closing()

    def _let_go_of_files(self) -> None:
        with ExitStack() as steps:
            steps.callback(self._handed_over.follow, None)
            if self.safety is not None:
                steps.callback(self.safety.end)
            if self._sample is not None:
                steps.callback(self._sample.close)
            if self.here is not None:
                steps.callback(self.here.library.close)
            if self._daily is not None:
                steps.callback(self._daily.stop)
        self._sample = self.here = self._followed = self.safety = self._daily = None

    def _painted(self) -> None:
        if self._quit_after is Quit.FIRST_PAINT:
            QTimer.singleShot(0, self.application.quit)
        elif self.here is None:
            QTimer.singleShot(0, self._fill)
        else:
            QTimer.singleShot(0, self._filled)

    def _fill(self) -> None:
        try:
            self._show_library()
        except RelpitchError as error:
            self._begin_safely()
            self.window.show_trouble(str(error))
            sys.stderr.write(f"{error}\n")
            if self._quit_after is Quit.FIRST_CONTENT:
                self.application.exit(2)
            return
        except BaseException:
            self._begin_safely()
            # Qt swallows what a slot raises: without this, a bug here leaves an empty window for ever.
            if self.safety is None or not self.safety.crash.is_watching:
                self.application.exit(1)
            raise
        finally:
            gc.freeze()  # what is here stays: it is never looked through again, nor at the end
            gc.enable()
        self.window.tell_when_painted()

    def _filled(self) -> None:
        if self._quit_after is Quit.FIRST_CONTENT:
            self.application.quit()
        elif self.here is not None:  # not closed meanwhile
            self._look_after()
            self.filled.emit()

    def _open_another(self) -> None:
        from PySide6.QtWidgets import QFileDialog

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
        self._show_tray()
        self._tell_before()

    def _tell_before(self) -> None:
        wanted = self.preferences.current.events.tell_before > 0
        if self._reminder is None and wanted:
            from relpitch.ui.reminder import DesktopReminder

            self._reminder = DesktopReminder(self.window, self._due, self._tell, self._open_event)
        if self._reminder is not None:
            self._reminder.show_wanted(wanted)

    def _due(self) -> "Reminder | None":
        if self.here is None:
            return None
        preferred = self.preferences.current
        reminder = self.here.services.reminding.due(preferred.events.tell_before, preferred.remembered.told)
        if reminder is not None:
            self.preferences.remember(told=reminder.key)
        return reminder

    def _open_event(self, event_id: str) -> None:
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.go(Destination(PageName.EVENTS, event_id))

    def do(self, what: str) -> None:
        """What a second start asked for, in front: "someone", "minute", nothing, or the path of a file."""
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if what == "someone":
            self.meet_someone()
        elif what == "minute":
            self.show_minute()
        elif what:
            self.given.give(Path(what))

    def _show_tray(self) -> None:
        wanted = self.preferences.current.looks.tray
        if self._tray is None and wanted:
            from relpitch.ui.tray import Tray

            self._tray = Tray(self.window, self.meet_someone, self.show_minute, self.application.quit)
        if self._tray is not None:
            self._tray.show_wanted(wanted)

    def _size_text(self, step: int) -> None:
        sizes = GROUPS[0].asks["text_size"].control
        size = self.preferences.current.looks.text_size + 10 * step if step else Looks().text_size
        self.preferences.choose("looks", "text_size", sizes.fitting(size, size), "Text size")
        self._tell(f"Text size {self.preferences.current.looks.text_size} %")

    def _closing(self) -> None:
        if self.here is None:
            return
        self.preferences.remember(window=self.window.place())
        self.save_all()


def _note_flush(page: Page, saved: list[bool]) -> None:
    saved.append(page.flush())


def _command(library: Path | None) -> tuple[str, list[str]]:
    """What starts this program again, with a library, or with what it was started with."""
    program, *arguments = paths.this_program()
    return program, [*arguments, *(["--library", str(library)] if library else sys.argv[1:])]
