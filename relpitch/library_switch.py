"""The one place where a library changes hands: opened, made new, moved, restored, merged, let go of."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from relpitch import paths
from relpitch.damaged_library import DamagedLibraryOffer, Result
from relpitch.domain.change import Change, RecordKind
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import Cancelled, DamagedLibrary, LockedLibrary, RelpitchError
from relpitch.language_switch import LanguageSwitch
from relpitch.library_lock import LibraryLock
from relpitch.opening import SampleLibrary, create_at, open_at
from relpitch.preferences import PreferencesFile, Voice, with_library
from relpitch.translation import _
from relpitch.ui.end_signals import has_ended, opening
from relpitch.ui.main_window import MainWindow
from relpitch.ui.page import Page
from relpitch.ui.page_set import PageSet

if TYPE_CHECKING:
    from relpitch.domain.errors import Progress
    from relpitch.open_library import OpenLibrary
    from relpitch.storage.library import Library
    from relpitch.ui.lock_dialog import LockWish
    from relpitch.ui.whole_file import Changed

_KINDS_COUNTED = (RecordKind.STATEMENT, RecordKind.PERSON, RecordKind.EVENT, RecordKind.LIBRARY)


class LibrarySwitch(QObject):
    """The library of a window, `here`, and what puts another one in its place.

    `opened` once its pages are in the window; `leaving` before they are taken away again.
    """

    opened = Signal(object)
    leaving = Signal()

    def __init__(self, window: MainWindow, preferences: PreferencesFile, parent: QObject) -> None:
        super().__init__(parent)
        self.window, self.preferences = window, preferences
        self.here: OpenLibrary | None = None
        self.pages = PageSet({})
        self._wanted: Path | None = None
        self._is_changing = False
        self._given_meanwhile: list[Path] = []
        self._damaged = DamagedLibraryOffer(self)
        self.lock = LibraryLock(self, preferences, self)
        self.lock.unlocked.connect(window.tell_when_painted)  # what waited for the first library comes then
        self._sample = SampleLibrary()
        LanguageSwitch(preferences, window, self.make_pages_anew, self)

    @property
    def path(self) -> Path:
        """The file of the library that is open."""
        assert self.here is not None
        return self.here.library.path

    def begin(self, path: Path | None) -> None:
        """Open or make the first library, the sample where no path is given. Raises where that cannot be."""
        self._wanted, open_it = path, open_at if path and path.exists() else create_at
        self.open_and_use(partial(open_it, path) if path else self._sample.new)

    def show_why_not_opened(self, error: RelpitchError, path: Path | None = None) -> None:
        """Show in place of the pages why a library did not open: that at `path`, or the first one wanted."""
        self.close_library()
        wanted = path or self._wanted
        if isinstance(error, LockedLibrary):
            self.lock.ask(error.path)
        elif isinstance(error, DamagedLibrary) and wanted is not None:
            self._damaged.offer(wanted)
        else:
            self.window.show_trouble(str(error))

    def open_file(self, path: Path) -> None:
        """Open a library, or bring in what another file holds."""
        from relpitch.storage.file import is_library

        if self._is_changing:
            self._given_meanwhile.append(path)
        elif self.here is None or is_library(path):
            self.open_other(path)
        elif not path.is_file() and not (path / "library.json").is_file():
            self.window.notify(_("{name} is no file that can be read.").format(name=path.name))
        elif not self.here.writable:
            self.window.notify(_("This library can only be read here, so nothing can be brought in."))
        else:
            self.here.import_file(path)

    def open_other(self, path: Path) -> None:
        """Open another library instead. One that cannot be opened leaves this one open and says why."""
        if path.exists() and self.here is not None and path.samefile(self.here.library.path):
            self.window.notify(_("This library is open now"))
        else:
            self._change_to(partial(open_at, path), path)

    def open_new(self, path: Path) -> None:
        """Make an empty library and open it instead."""
        self._change_to(partial(create_at, path), path)

    def open_sample(self) -> None:
        """Open the sample instead. Nothing in it is kept."""
        self._change_to(self._sample.new, None)

    def move_to(self, target: Path) -> None:
        """Move the open library to another name or folder. Where that cannot be, it stays where it is."""
        from relpitch.failure import typed
        from relpitch.services import library_upkeep
        from relpitch.ui.whole_file import Changed

        def move(path: Path, progress: "Progress") -> Changed:
            library_upkeep.move(path, target, progress)
            typed.move(paths.typed(), path, target)
            if target.parent == path.parent:
                return Changed(target, lambda: _("It is called {name} now").format(name=target.stem))
            return Changed(target, lambda: _("Moved"))

        was = self.path
        if self.change_file(_("Moving {library}").format(library=was.stem), move) is not None:
            moved = with_library(self.preferences.current.remembered, target, instead_of=was)
            self.preferences.keep(remembered=moved)

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the open library. What was there is kept; it can be undone."""
        if self.lock.can_open(backup):
            self._offer_undo(self._restored(backup))

    def merge(self, other: Path) -> None:
        """Take in what another copy of the open library has, as an act of the history."""
        from relpitch.services import library_upkeep
        from relpitch.storage.device import this_device
        from relpitch.ui.whole_file import Changed

        if self.here is None or not self.lock.can_open(other):
            return
        backups, device = self.here.backups_folder, this_device(paths.device_file())

        def take_in(path: Path, progress: "Progress") -> Changed:
            was, merged = library_upkeep.merge(path, other, backups, datetime.now(UTC), device, progress)
            return Changed(path, lambda: merged.words, was)

        self._offer_undo(self.change_file(_("Merging two libraries"), take_in))

    def change_lock(self, wish: "LockWish | None") -> None:
        """Lock the open library as wished, take its lock off, or, where nothing is wished, lock it now."""
        self.lock.change(wish)

    def save_all(self) -> bool:
        """Save what was typed. Whether everything is saved; where not, the page that has it says why."""
        saved: list[bool] = []
        try:
            with ExitStack() as every_page:  # each saves, whatever another one does
                for page in self.pages.made.values():
                    every_page.callback(_note_flush, page, saved)
        except RelpitchError as error:
            self.window.notify(str(error))
            return False
        return all(saved)

    def end(self) -> None:
        """Let go of the files, the window with its pages being gone. Each step is taken, whatever fails."""
        with ExitStack() as steps:
            steps.callback(self._sample.close)
            if self.here is not None:
                steps.callback(self.here.library.close)
        self.here = None

    def _restored(self, backup: Path) -> "Changed | None":
        from relpitch.services import library_upkeep
        from relpitch.ui.whole_file import Changed

        if self.here is None:
            return None
        backups = self.here.backups_folder

        def go_back(path: Path, progress: "Progress") -> Changed:
            was = library_upkeep.restore(path, backup, backups, datetime.now(UTC), progress)
            return Changed(path, lambda: _("Everything is as it was in the backup"), was)

        return self.change_file(_("Going back to a backup"), go_back)

    def change_file(self, task: str, change: "Callable[[Path, Progress], Changed]") -> "Changed | None":
        """Close the library while its file changes, open it again and say what was done.

        `change` is called in the background, and can be given up there; `task` says what is going on.
        """
        if self.here is None or not self.save_all():
            return None
        path, changed = self.here.library.path, None
        self.close_library()
        try:
            changed = self.wait_for(task, partial(change, path))
            words = changed.words
        except RelpitchError as error:
            words = str(error)
        except Cancelled:
            words = _("Everything is as it was")
        try:
            self.open_and_use(partial(open_at, changed.path if changed else path), PageName.LIBRARY)
        except RelpitchError as error:
            self.window.show_trouble(str(error))
            return None
        self.window.notify(words)
        return changed

    def wait_for(self, task: str, work: "Callable[[Progress], Result]") -> "Result":
        """The result of long work, done in the background. Files asked for meanwhile are opened after it."""
        from relpitch.ui.work_dialog import waited_for

        self._is_changing = True
        try:
            result: Result = waited_for(task, work, self.window)
        finally:
            self._is_changing = False
            QTimer.singleShot(0, self, self._open_given)
        return result

    def _open_given(self) -> None:
        while self._given_meanwhile and not self._is_changing:
            self.open_file(self._given_meanwhile.pop(0))

    def _offer_undo(self, changed: "Changed | None") -> None:
        """Show what was done with the whole file, with its Undo."""
        if changed is not None and changed.was is not None and self.here is not None:
            from relpitch.ui.whole_file import act_to_undo

            act = act_to_undo(changed, changed.was)
            self.here.services.history.begin_with(done=[act])
            self.window.notify(changed.words, act)

    def _put_back(self, copy: Path, again: bool) -> None:
        """Undo, or do again, what was done with the whole file."""
        from relpitch.ui.whole_file import led_to

        assert self.here is not None
        history = self.here.services.history
        changed = self._restored(copy)
        if changed is None or changed.was is None or self.here is None:
            raise RelpitchError(_("The library was left as it is."))
        done, undone = led_to(changed, history.done, history.undone, again=again)
        self.here.services.history.begin_with(done=done, undone=undone)

    def _change_to(self, open_it: "Callable[[], Library]", path: Path | None) -> None:
        if not self.save_all():
            return
        try:
            self.open_and_use(open_it)
        except (LockedLibrary, DamagedLibrary) as error:
            self.show_why_not_opened(error, path)
        except RelpitchError as error:
            self.window.notify(str(error))

    def close_library(self) -> None:
        """Take the pages away, which saves what they hold, and close the library."""
        self.leaving.emit()
        self.pages = PageSet({})
        self.window.set_pages(self.pages)
        self.window.undo_with(None)
        if self.here is not None:
            self.here.changes.end()
            self.here.library.close()
            self.here = None
        self.lock.follow(None)
        self.preferences.library_closed()

    def open_and_use(self, open_it: "Callable[[], Library]", page: PageName | None = None) -> None:
        """Open a library and show it instead of what is open, unless the system ends the program first."""
        with opening():
            library = open_it()
        if not has_ended():
            if self.here is not None:
                self.close_library()
            self.use(library, page)

    def use(self, library: "Library", page: PageName | None = None) -> None:
        """Show a library: where the person begins, or on a page."""
        from relpitch.open_library import OpenLibrary
        from relpitch.services.acts import LIBRARY_FILE
        from relpitch.ui.whole_file import WholeFile

        folder = self._lend_or_remember(library.path)
        here = self.here = OpenLibrary(library, self.preferences, self, sample_in=folder)
        here.services.history.add_store(LIBRARY_FILE, WholeFile(self._put_back))
        here.changes.happened.connect(self._count)
        has_words = any(here.services.counts().values()) or library.read_only
        self._show(here, Destination(page or (PageName.TODAY if has_words else PageName.WELCOME)))
        if library.is_cut_short:
            from relpitch.storage.verify import CUT_SHORT

            self.window.notify(_(CUT_SHORT))
        self.lock.follow(here)

    def make_pages_anew(self) -> None:
        """Rebuild the pages, as in another language, and show the one that was shown."""
        here, where = self.here, self.window.seen()
        if here is not None and where is not None and self.save_all():
            self.leaving.emit()
            self.preferences.pages_closed()
            here.pages = here.pages.anew()
            self._show(here, where)

    def _show(self, here: "OpenLibrary", where: Destination) -> None:
        """Put the pages of a library into the window."""
        self.pages, services = here.pages, here.services
        self.window.set_pages(here.pages)
        self.window.going.set_places(
            here.pages, services.pitches.everything, services.people.names, services.events.named
        )
        self.window.show_counts(services.counts())
        self.window.show_library(here.library.name, here.library.notice)
        self.window.go(where)
        self.opened.emit(here)

    def _lend_or_remember(self, path: Path) -> Path | None:
        """Lend the sample its own preferences and give its folder; remember others as opened last."""
        folder = self._sample.folder_of(path)
        if folder is None:
            self.preferences.keep(remembered=with_library(self.preferences.current.remembered, path))
        else:
            owner = self._sample.whose()
            self.preferences.lend(about=owner.contact, voice=Voice(owner.pace))
        return folder

    def _count(self, change: Change) -> None:
        if self.here is not None and change.concerns(*_KINDS_COUNTED):
            self.window.show_counts(self.here.services.counts())


def _note_flush(page: Page, saved: list[bool]) -> None:
    saved.append(page.flush())
