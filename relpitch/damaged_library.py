"""A library that is damaged, in place of the pages: its backups are offered, and the mended one opened."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from relpitch import paths
from relpitch.domain.errors import GaveUp, RelpitchError
from relpitch.opening import opened
from relpitch.translation import _
from relpitch.ui.main_window import MainWindow

if TYPE_CHECKING:
    from relpitch.services.mending import GoodBackup
    from relpitch.storage.library import Library
    from relpitch.ui.background import Progress
    from relpitch.ui.whole_file import Changed

Result = TypeVar("Result")


class LibrarySwitching(Protocol):
    """What is needed here of library_switch.py, the one place that opens and closes libraries."""

    window: MainWindow

    def use(self, library: "Library") -> None: ...

    def let_go(self) -> None: ...

    def save_all(self) -> bool: ...

    def tell_trouble(self, error: RelpitchError, path: Path | None = None) -> None: ...

    def wait_for(self, task: str, work: "Callable[[Progress], Result]") -> "Result": ...

    def change_file(self, task: str, change: "Callable[[Path, Progress], Changed]") -> "Changed | None": ...


class DamagedLibraryOffer:
    """What is offered instead of a damaged library."""

    def __init__(self, switch: LibrarySwitching) -> None:
        self._switch = switch

    def offer(self, path: Path, chosen: Path | None = None) -> None:
        """Offer the newest good backup of a damaged library, or the chosen one, in place of the pages."""
        from relpitch.services import mending
        from relpitch.storage.trouble import damaged
        from relpitch.ui.backup_offer import BackupOffer

        task = _("Looking at what can be read of {library}").format(library=path.stem)
        now = datetime.now(UTC).astimezone()
        try:
            found = self._switch.wait_for(task, partial(mending.examine, path, paths.backups(), chosen))
        except GaveUp:
            if chosen is None:
                self._switch.window.show_trouble(str(damaged()))
            return
        except RelpitchError as error:
            self._switch.window.show_trouble(str(error))
            return
        offer = BackupOffer(path, found.good, found.damage, found.others, mending.new_name(path, now), now)
        offer.other_wanted.connect(partial(self.offer, path))
        offer.mend_wanted.connect(partial(self._mend, path, found.good))
        offer.read_wanted.connect(partial(self._read_old, path))
        self._switch.window.show_in_place(offer)
        if chosen and (found.good is None or found.good.path != chosen):
            self._switch.window.tell(
                _("That backup cannot be read in full. This is the newest one that can.")
            )

    def _mend(self, path: Path, good: "GoodBackup | None") -> None:
        from relpitch.services import mending
        from relpitch.storage.device import this_device

        task = _("Making a new library of what can be read")
        now, device = datetime.now(UTC).astimezone(), this_device(paths.device_file())
        try:
            mended = self._switch.wait_for(task, partial(mending.mend, path, good, now, device))
        except GaveUp:
            self._switch.window.tell(_("Everything is as it was"))
        except RelpitchError as error:
            self._switch.window.tell(str(error))
        else:
            self._switch.use(opened(mended.path))
            self._switch.window.tell(mended.words)

    def _read_old(self, path: Path) -> None:
        from relpitch.storage.library import Library

        try:
            self._switch.use(Library.open(path, device="", read_only=True))
        except RelpitchError as error:
            self._switch.let_go()
            self.offer(path)
            self._switch.window.tell(str(error))
