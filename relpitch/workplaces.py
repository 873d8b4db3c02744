"""Folders for work that is not done yet: gone in the end, or swept by the next work there after a crash."""

import contextlib
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from relpitch.file_lock import HeldLock, hold

_PREFIX, _HELD = ".relpitch-", "in use"
_ABANDONED_SECONDS = 600.0


class Workplace:
    """A new folder for work, in a folder, or where temporary files lie. `close` ends it."""

    def __init__(self, beside: Path | None = None) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=beside, prefix=_PREFIX))
        self._lock: HeldLock | None = None
        with contextlib.suppress(OSError):  # a disk without locks, or a full one
            self._lock = hold(self.folder / _HELD)

    def close(self) -> None:
        """Remove the workplace, with all that is in it."""
        if self._lock is not None:
            self._lock.release()
        shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def workplace(beside: Path | None = None) -> Iterator[Path]:
    """A workplace for the time of a block; what a crash left there before goes first."""
    sweep(beside or Path(tempfile.gettempdir()))
    place = Workplace(beside)
    try:
        yield place.folder
    finally:
        place.close()


def sweep(folder: Path) -> int:
    """Remove the workplaces that a crash left in a folder, and say how many; those still in use stay."""
    swept = 0
    with contextlib.suppress(OSError):
        for left in folder.glob(f"{_PREFIX}*"):
            if left.is_dir() and not left.is_symlink() and _is_abandoned(left):
                shutil.rmtree(left, ignore_errors=True)
                swept += 1
    return swept


def _is_abandoned(left: Path) -> bool:
    held = left / _HELD
    if not held.exists():  # of an earlier relpitch, or killed before it was held
        return time.time() - left.stat().st_mtime > _ABANDONED_SECONDS
    try:
        lock = hold(held)
    except OSError:
        return False
    if lock is None:
        return False
    lock.release()
    return True
