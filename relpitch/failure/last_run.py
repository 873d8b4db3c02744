"""How a run ended: each leaves a file behind, unless it ends well."""

import contextlib
import faulthandler
import os
from pathlib import Path
from typing import TextIO

from filelock import FileLock, Timeout

from relpitch.failure.report import about, without_folders
from relpitch.private_files import make_file, make_folder


class RunRecord:
    """This run's file in a folder. A crash of any kind is written there, and read at the next start.

    Where the folder cannot be written the run goes on without.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"run-{os.getpid()}.txt"
        self._lock = _lock_of(self._path)
        self._file: TextIO | None = None
        try:
            make_folder(folder)
            self._lock.acquire(blocking=False)
            make_file(self._path)
            self._file = self._path.open("w", encoding="utf-8")
        except (OSError, Timeout):
            return
        faulthandler.enable(self._file)

    def note(self, report: str) -> None:
        """Keep a report of what failed, in case the run ends by it."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.write(report + "\n")
                self._file.flush()

    def end(self, *, well: bool) -> None:
        """The run is over. Where it ended well there is nothing to tell."""
        if self._file is None:
            return
        faulthandler.disable()
        with contextlib.suppress(OSError):
            self._file.close()
            if well:
                self._path.unlink()
        self._file = None
        self._lock.release()
        if well:
            _remove(Path(self._lock.lock_file))


def left_behind(folder: Path) -> str:
    """The reports of earlier runs that failed, each told once; empty where all ended well."""
    reports = []
    for path in sorted(folder.glob("run-*.txt")):
        lock = _lock_of(path)
        with contextlib.suppress(OSError, Timeout):
            lock.acquire(blocking=False)
            report = without_folders(path.read_text(encoding="utf-8", errors="replace")).strip()
            path.unlink()
            lock.release()
            _remove(Path(lock.lock_file))
            if report:
                reports.append(report if report.startswith("relpitch ") else f"{about()}\n{report}")
    return "\n\n".join(reports)


def _lock_of(path: Path) -> FileLock:
    return FileLock(path.with_suffix(".lock"), thread_local=False, mode=0o600)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
