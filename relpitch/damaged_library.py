"""Offers the backups of a damaged library in place of the pages, and opens the repaired copy."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from relpitch import paths
from relpitch.domain.errors import Cancelled, RelpitchError
from relpitch.opening import open_at
from relpitch.translation import _
from relpitch.ui.main_window import MainWindow

if TYPE_CHECKING:
    from relpitch.domain.errors import Progress
    from relpitch.services.mending import GoodBackup
    from relpitch.storage.library import Library
    from relpitch.ui.whole_file import Changed

Result = TypeVar("Result")


class LibrarySwitching(Protocol):
    """What this module and library_lock.py need of library_switch.py, which opens and closes libraries."""

    window: MainWindow

    def open_and_use(self, open_it: "Callable[[], Library]") -> None: ...

    def close_library(self) -> None: ...

    def save_all(self) -> bool: ...

    def show_why_not_opened(self, error: RelpitchError, path: Path | None = None) -> None: ...

    def wait_for(self, task: str, work: "Callable[[Progress], Result]") -> "Result": ...

    def change_file(self, task: str, change: "Callable[[Path, Progress], Changed]") -> "Changed | None": ...


class DamagedLibraryOffer:
    """What is offered instead of a damaged library."""

    def __init__(self, switch: LibrarySwitching) -> None:
        self._switch = switch

    def offer(self, path: Path, chosen: Path | None = None) -> None:
        """Offer the newest good backup of a damaged library, or the chosen one, in place of the pages."""
        from relpitch.services import mending
        from relpitch.storage.trouble import damaged_error
        from relpitch.ui.backup_offer import BackupOffer

        task = _("Looking at what can be read of {library}").format(library=path.stem)
        now = datetime.now(UTC).astimezone()
        try:
            found = self._switch.wait_for(task, partial(mending.examine, path, paths.backups(), chosen))
        except Cancelled:
            if chosen is None:  # else the offer from which it was chosen is still shown
                self._switch.window.show_trouble(str(damaged_error()))
            return
        except RelpitchError as error:
            self._switch.window.show_trouble(str(error))
            return
        screen = BackupOffer(path, found.good, found.damage, found.others, mending.new_name(path, now), now)
        screen.other_wanted.connect(partial(self.offer, path))
        screen.mend_wanted.connect(partial(self._mend, path, found.good))
        screen.read_wanted.connect(partial(self._read_old, path))
        self._switch.window.show_in_place(screen)
        if chosen and (found.good is None or found.good.path != chosen):
            self._switch.window.notify(
                _("That backup cannot be read in full. This is the newest one that can.")
            )

    def _mend(self, path: Path, good: "GoodBackup | None") -> None:
        from relpitch.services import mending
        from relpitch.storage.device import this_device

        task = _("Making a new library of what can be read")
        now, device = datetime.now(UTC).astimezone(), this_device(paths.device_file())
        try:
            mended = self._switch.wait_for(task, partial(mending.mend, path, good, now, device))
        except Cancelled:
            self._switch.window.notify(_("Everything is as it was"))
        except RelpitchError as error:
            self._switch.window.notify(str(error))
        else:
            self._switch.open_and_use(partial(open_at, mended.path))
            self._switch.window.notify(mended.words)

    def _read_old(self, path: Path) -> None:
        from relpitch.storage.library import Library

        try:
            self._switch.open_and_use(partial(Library.open, path, read_only=True))
        except RelpitchError as error:
            self._switch.close_library()  # `use` may have got as far as showing some of it
            self.offer(path)
            self._switch.window.notify(str(error))
