"""The recordings that lie beside a library: one file a take, for nobody else to read.

Those of a locked library are sealed (sealing.py). What is recorded or heard of one just now lies open in a
workplace of this run, in memory where the system has such a place for a person, and is gone with the library.
"""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from relpitch.domain.errors import LibraryError
from relpitch.private_files import make_file, make_folder
from relpitch.storage.file import SUFFIX as LIBRARY
from relpitch.storage.file import takes_of
from relpitch.storage.keys import key_of, salt_of
from relpitch.storage.names_beside import beside
from relpitch.storage.sealing import copy_sealed
from relpitch.storage.trouble import in_plain_words
from relpitch.translation import _
from relpitch.workplaces import Workplace, sweep

RECORDING_SUFFIX = ".wav"


class LeftRecordings(NamedTuple):
    """Recordings whose library is not beside them: their folder, how many, and whether they are locked."""

    folder: Path
    number: int
    is_locked: bool


class Recordings:
    """The folder of one library's recordings. `close` ends what lies open."""

    def __init__(self, library: Path) -> None:
        self.folder = takes_of(library)
        self._key = key_of(library) if library.exists() else None
        self._open: Workplace | None = None

    def place_for(self, take_id: str) -> Path:
        """Where a take's recording is to be written, an empty file that is private to the user."""
        with in_plain_words(self.folder):
            path = self._open_folder() / f"{take_id}{RECORDING_SUFFIX}"
            make_folder(path.parent)
            make_file(path)
        return path

    def keep(self, name: str) -> None:
        """A recording that was written where `place_for` said belongs to a take from now on."""
        if self._key is None or not name:
            return
        written, target = self._open_folder() / name, self.folder / name
        if written.parent == self._open_folder() and written.is_file() and not target.exists():
            with in_plain_words(self.folder):
                make_folder(self.folder)
                copy_sealed(written, target, self._key)

    def find(self, name: str) -> Path | None:
        """The recording of this name as it can be heard, where there is one."""
        path = self.folder / name
        if not name or path.parent != self.folder or not path.is_file():
            return None
        if key_of(path) is None:
            return path
        opened = self._open_folder() / name
        if not opened.exists():
            try:
                copy_sealed(path, opened, None)
            except LibraryError:  # it is damaged, as verifying tells
                return None
        return opened

    def remove(self, names: Iterable[str]) -> None:
        """Delete recordings for good. One that cannot be deleted is told, after all others are."""
        stuck = []
        folders = [self.folder, *((self._open.folder,) if self._open else ())]
        for path in (folder / name for name in names for folder in folders if name):
            if path.parent in folders and path.is_file():
                try:
                    path.unlink()
                except OSError:
                    stuck.append(path.name)
        with contextlib.suppress(OSError):
            self.folder.rmdir()
        if stuck:
            raise LibraryError(
                _("{name} could not be deleted. Is it open in another program?").format(name=stuck[0])
            )

    def size(self, names: Iterable[str]) -> int:
        """The bytes that recordings take up."""
        found = (self.folder / name for name in names if name)
        return sum(path.stat().st_size for path in found if path.parent == self.folder and path.is_file())

    def close(self) -> None:
        """Let nothing lie open any more."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _open_folder(self) -> Path:
        """Where recordings are written and heard: their own folder, but for those of a locked library."""
        if self._key is None:
            return self.folder
        if self._open is None:
            place = _in_memory()
            sweep(place or Path(tempfile.gettempdir()))  # what a crash left open there
            self._open = Workplace(place)
        return self._open.folder


def finish_takes(library: Path) -> None:
    """Put the recordings in their place that were being locked or unlocked with a library, or let them go."""
    changed, takes = changed_takes_of(library), takes_of(library)
    if not changed.is_dir():
        return
    states = {salt_of(each) for each in changed.rglob("*") if each.is_file()}
    if states <= {salt_of(library)}:
        shutil.rmtree(takes, ignore_errors=True)
        changed.rename(takes)
    else:
        shutil.rmtree(changed, ignore_errors=True)


def without_a_library(folder: Path) -> list[LeftRecordings]:
    """The recordings in a folder whose library was moved or deleted without them."""
    belong = {takes_of(each) for each in folder.glob(f"*{LIBRARY}") if each.is_file()}
    left = sorted(each for each in folder.glob(f"*{LIBRARY}.takes") if each.is_dir() and each not in belong)
    found = [(takes, [each for each in takes.rglob("*") if each.is_file()]) for takes in left]
    return [
        LeftRecordings(takes, len(files), any(salt_of(each) is not None for each in files))
        for takes, files in found
        if files
    ]


def changed_takes_of(library: Path) -> Path:
    """Where the recordings lie that become those of a library with it."""
    return beside(library, ".", ".takes.changed")


def _in_memory() -> Path | None:
    """A folder of the person's own that is never on a disk, where the system gives one."""
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(given) if given and os.access(given, os.W_OK) else None
