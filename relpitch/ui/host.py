"""What a library is open in, as the library and its pages see it."""

from pathlib import Path
from typing import Protocol

from relpitch.ui.lock_dialog import LockWish
from relpitch.ui.main_window import MainWindow


class Host(Protocol):
    """What a library is open in: one window, which can save, and open another instead."""

    window: MainWindow

    def save_all(self) -> bool: ...

    def open_other(self, path: Path) -> None: ...

    def open_new(self, path: Path) -> None: ...

    def open_sample(self) -> None: ...

    def put_at(self, target: Path) -> None: ...

    def restore(self, backup: Path) -> None: ...

    def merge(self, other: Path) -> None: ...

    def change_lock(self, wish: LockWish | None) -> None: ...
