"""The recordings that lie beside a library: one file a take, for nobody else to read."""

import contextlib
from collections.abc import Iterable
from pathlib import Path

from relpitch.domain.errors import LibraryError
from relpitch.private_files import make_file, make_folder
from relpitch.storage.file import takes_of
from relpitch.storage.trouble import in_plain_words

SUFFIX = ".wav"


class Recordings:
    """The folder of one library's recordings."""

    def __init__(self, library: Path) -> None:
        self.folder = takes_of(library)

    def place_for(self, take_id: str) -> Path:
        """Where a take's recording is to be written, an empty file that is private to the user."""
        path = self.folder / f"{take_id}{SUFFIX}"
        with in_plain_words(self.folder):
            make_folder(self.folder)
            make_file(path)
        return path

    def find(self, name: str) -> Path | None:
        """The recording of this name, where there is one."""
        path = self.folder / name
        return path if name and path.parent == self.folder and path.is_file() else None

    def remove(self, names: Iterable[str]) -> None:
        """Delete recordings for good. One that cannot be deleted is told, after all others are."""
        stuck = []
        for name in names:
            path = self.find(name)
            if path is not None:
                try:
                    path.unlink()
                except OSError:
                    stuck.append(path.name)
        with contextlib.suppress(OSError):
            self.folder.rmdir()
        if stuck:
            raise LibraryError(f"{stuck[0]} could not be deleted. Is it open in another program?")

    def size(self, names: Iterable[str]) -> int:
        """The bytes that recordings take up."""
        found = (self.find(name) for name in names)
        return sum(path.stat().st_size for path in found if path is not None)
