"""What a library is open in, as the library and its pages see it."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from relpitch.ui.main_window import MainWindow

if TYPE_CHECKING:  # nobody waits for a dialog while the program starts
    from relpitch.ui.lock_dialog import LockWish


class Host(Protocol):
    """What a library is open in: one window, which can save, and open another instead."""

    window: MainWindow

    def save_all(self) -> bool: ...

    def open_other(self, path: Path) -> None: ...

    def open_new(self, path: Path) -> None: ...

    def open_sample(self) -> None: ...

    def move_to(self, target: Path) -> None: ...

    def restore(self, backup: Path) -> None: ...

    def merge(self, other: Path) -> None: ...

    def change_lock(self, wish: "LockWish | None") -> None: ...
