"""A library's lock in the window: its passphrase is asked for, and it is locked now or after a rest."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from relpitch import paths
from relpitch.damaged_library import LibrarySwitching
from relpitch.domain.destination import Destination
from relpitch.domain.errors import RelpitchError
from relpitch.opening import open_at
from relpitch.preferences import PreferencesFile, recent_libraries
from relpitch.translation import _
from relpitch.ui import keys
from relpitch.ui.end_signals import has_ended

if TYPE_CHECKING:
    from relpitch.domain.errors import Progress
    from relpitch.open_library import OpenLibrary
    from relpitch.ui.lock_dialog import LockWish
    from relpitch.ui.resting import Resting


class LibraryLock(QObject):
    """One for the window. `unlocked` when a library stands that was asked for its passphrase."""

    unlocked = Signal()

    def __init__(
        self,
        switch: LibrarySwitching,
        preferences: PreferencesFile,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._switch, self._preferences = switch, preferences
        self._here: OpenLibrary | None = None
        self._resting: Resting | None = None
        keys.bind(switch.window, {"lock": self.lock_now}, everywhere=True)
        preferences.watch(lambda _preferences: self._watch(), always=True)

    def follow(self, here: "OpenLibrary | None") -> None:
        """Another library is open now, or none."""
        self._here = here
        self._watch()

    def ask(self, path: Path, back_to: Destination | None = None) -> None:
        """Ask for the passphrase of a library in place of the pages; then open it, where one was before."""
        from relpitch.services import locks
        from relpitch.ui.locked_page import LockedPage

        now = datetime.now(UTC).astimezone()
        backup = locks.newest_open_backup(path, paths.backups())
        page = LockedPage(path, partial(locks.unlock, path), backup.at if backup else None, now)
        page.opened.connect(partial(self._open, path, back_to))
        page.opened.connect(page.deleteLater)
        page.other_wanted.connect(self._switch.window.another_asked_for)
        if backup:
            page.backup_wanted.connect(partial(self._open_backup, path, backup.path))
        for toast in self._switch.window.toasts():
            toast.hide()
        self._switch.window.show_library(path.stem, "")
        self._switch.window.show_in_place(page)

    def can_open(self, path: Path) -> bool:
        """Whether another file can be read: one that is locked is asked for its passphrase over the page."""
        from relpitch.services import locks

        if not locks.is_waiting(path):
            return True
        from relpitch.ui.passphrase_dialog import PassphraseDialog

        return bool(PassphraseDialog(path.stem, partial(locks.unlock, path), self._switch.window).exec())

    def lock_now(self) -> None:
        """Let nobody read on without the passphrase; what was typed is kept."""
        if self._here is None or self._here.library.seal is None:
            self._switch.window.notify(_("This library has no passphrase. The Library page can give it one."))
            return
        from relpitch.ui.resting import leave_dialogs

        leave_dialogs()
        QTimer.singleShot(0, self, self._lock)  # once those dialogs have come to their end

    def change(self, wish: "LockWish | None") -> None:
        """Lock the open library as wished, or take its lock off; None locks it now."""
        if wish is None:
            self.lock_now()
            return
        from relpitch.services import locks
        from relpitch.ui.whole_file import Changed

        here = self._here
        if here is None:
            return
        backups = here.backups_folder

        locks_it = wish.passphrase is not None

        def relock(path: Path, progress: "Progress") -> Changed:
            typed, copies = paths.typed(), wish.with_copies
            done = locks.change(
                path,
                wish.passphrase,
                backups,
                typed,
                with_copies=copies,
                others=recent_libraries(self._preferences.current),
                progress=progress,
            )
            return Changed(path, lambda: locks.in_words(done, is_locked=locks_it))

        task = _("Locking {library}") if locks_it else _("Taking the lock off {library}")
        self._switch.change_file(task.format(library=here.library.path.stem), relock)

    def _lock(self) -> None:
        from relpitch.services import locks

        here = self._here
        if here is None or not self._switch.save_all():
            return
        path, seen = here.library.path, self._switch.window.seen()
        self._switch.close_library()
        locks.forget_passphrases()
        self.ask(path, seen)

    def _open(self, path: Path, back_to: Destination | None) -> None:
        try:
            self._switch.open_and_use(partial(open_at, path))
        except RelpitchError as error:
            self._switch.show_why_not_opened(error, path)
            return
        if has_ended():
            return
        if back_to is not None:
            self._switch.window.go(back_to)
        self.unlocked.emit()

    def _open_backup(self, path: Path, backup: Path) -> None:
        from relpitch.services import locks

        try:
            new = locks.opened_backup(path, backup, datetime.now(UTC).astimezone())
        except RelpitchError as error:
            self._switch.window.notify(str(error))
            return
        self._open(new, None)

    def _watch(self) -> None:
        """Lock the library after a rest, where that is wanted."""
        minutes = self._preferences.current.backups.locks_after
        if self._resting is not None:
            self._resting.end()
            self._resting = None
        here = self._here
        if minutes and here is not None and here.library.seal is not None:
            from relpitch.ui.resting import Resting

            self._resting = Resting(minutes, self.lock_now, partial(_is_in_use, here), self)


def _is_in_use(here: "OpenLibrary") -> bool:
    return any(page.is_in_use() for page in here.pages.made.values())
