"""How a run ended: each leaves a file behind, unless it ends well."""

import contextlib
import faulthandler
import os
from pathlib import Path
from typing import TextIO

from relpitch.failure.report import versions, without_folders
from relpitch.file_lock import HeldLock, hold
from relpitch.private_files import make_file, make_folder


class RunRecord:
    """This run's file in a folder. A crash of any kind is written there, and read at the next start.

    Where the folder cannot be written the run goes on without.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"run-{os.getpid()}.txt"
        self._lock: HeldLock | None = None
        self._file: TextIO | None = None
        try:
            make_folder(folder)
            self._lock = hold(_lock_of(self._path))
            if self._lock is None:
                return
            make_file(self._path)
            self._file = self._path.open("w", encoding="utf-8")
        except OSError:
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
        if self._lock is not None:
            self._lock.release()
        if well:
            _remove(_lock_of(self._path))


def left_behind(folder: Path) -> str:
    """The reports of earlier runs that failed, each told once; empty where all ended well."""
    reports = []
    for path in sorted(folder.glob("run-*.txt")):
        with contextlib.suppress(OSError):
            lock = hold(_lock_of(path))
            if lock is None:  # it runs still
                continue
            report = without_folders(path.read_text(encoding="utf-8", errors="replace")).strip()
            path.unlink()
            lock.release()
            _remove(_lock_of(path))
            if report:
                reports.append(report if report.startswith("relpitch ") else f"{versions()}\n{report}")
    return "\n\n".join(reports)


def _lock_of(path: Path) -> Path:
    return path.with_suffix(".lock")


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
