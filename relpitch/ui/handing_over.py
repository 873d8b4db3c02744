"""One window for one library: what a second start asks for is done in the window that has the library open.

The window watches a folder of its own for requests, each a small file, and takes them away as it does them.
Nothing listens anywhere but on this person's disk.
"""

import contextlib
import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject

from relpitch import paths
from relpitch.file_lock import HeldLock, hold
from relpitch.private_files import make_folder, write_atomically
from relpitch.real_path import real_path

_WAITS_SECONDS = 10.0  # for a window that is busy
_LOOKS_SECONDS = 0.05
_ENDING, _LOCK = ".json", "window.lock"


def hand_over(library: Path, what: str) -> bool:
    """Ask the window that has a library open for something. Whether one is there and took that on."""
    folder = _folder(library)
    if not _is_followed(folder):
        return False
    request = folder / f"{time.time_ns()}{_ENDING}"
    try:
        write_atomically(request, json.dumps({"what": what}).encode(), sync=False)
        waited = 0.0
        while request.exists() and waited < _WAITS_SECONDS:
            time.sleep(_LOOKS_SECONDS)
            waited += _LOOKS_SECONDS
        taken = not request.exists()
        request.unlink(missing_ok=True)  # a window that is gone, or busy, does it no more
    except OSError:
        return False
    return taken


def _is_followed(folder: Path) -> bool:
    """Whether a window is there: one that was killed left its folder, and nobody holds the lock in it."""
    place = folder / _LOCK
    if not place.exists():
        return False
    try:
        lock = hold(place)
    except OSError:  # a disk without locks
        return True
    if lock is not None:
        lock.release()
    return lock is None


def is_any_open() -> bool:
    """Whether a window may be there that takes requests: quick to tell, as each start asks."""
    try:
        return any(paths.requests().iterdir())
    except OSError:
        return False


class HandedOver(QObject):
    """Calls `do` with what a second start asked for: "someone", "minute" or the path of a file."""

    def __init__(self, do: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._do = do
        self._place: Path | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._lock: HeldLock | None = None

    def follow(self, library: Path | None) -> None:
        """From now on take requests for this library; for none, take no more."""
        place = _folder(library) if library is not None else None
        if place == self._place:
            return
        if self._place is not None and self._lock is not None:
            self._lock.release()
            self._lock = None
            shutil.rmtree(self._place, ignore_errors=True)
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._place = place
        if place is not None:
            with contextlib.suppress(OSError):  # a disk that is full: a second start opens a second window
                self._begin(place)

    def _begin(self, place: Path) -> None:
        make_folder(place)
        self._lock = hold(place / _LOCK)
        if self._lock is None:
            return  # a window that was busy is asked again, once it is not
        for left in place.glob(f"*{_ENDING}"):  # by a window that is gone
            left.unlink(missing_ok=True)
        self._watcher = QFileSystemWatcher([str(place)], self)
        self._watcher.directoryChanged.connect(self._look)

    def _look(self, _folder: str) -> None:
        if self._place is None:
            return
        for request in sorted(self._place.glob(f"*{_ENDING}")):
            try:
                asked = json.loads(request.read_text(encoding="utf-8"))
                request.unlink()
            except (OSError, ValueError):
                continue
            if isinstance(asked, dict) and isinstance(asked.get("what"), str):
                self._do(asked["what"])


def _folder(library: Path) -> Path:
    from hashlib import sha256  # noqa: PLC0415  # 3 ms, not before the first paint

    named = str(real_path(library.expanduser()))
    return paths.requests() / sha256(named.encode(errors="surrogateescape")).hexdigest()[:16]
