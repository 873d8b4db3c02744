"""Words that were typed and are stored nowhere yet, in a file of their own until they are."""

import contextlib
import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from relpitch.private_files import make_folder, write_whole


@dataclass(frozen=True, slots=True)
class Typed:
    """Words and where they belong: a page, a place that the page understands, and its name."""

    page: str
    place: str
    label: str
    words: str


class TypedFile:
    """The file of one library's unsaved words. Writing never fails: `works` tells whether it did."""

    def __init__(self, folder: Path, library: Path) -> None:
        self._path = folder / f"{hashlib.sha256(str(library).encode()).hexdigest()[:16]}.json"
        self._last: tuple[Typed, ...] | None = None
        self.works = True

    def read(self) -> list[Typed]:
        """What an earlier run left; nothing where there is none, or it cannot be read."""
        try:
            return [Typed(**each) for each in json.loads(self._path.read_text(encoding="utf-8"))]
        except (OSError, ValueError, TypeError):
            return []

    def keep(self, words: Sequence[Typed]) -> None:
        """Keep these words, instead of those before. The file is there only while there are any."""
        if tuple(words) == self._last:
            return
        self._last = tuple(words)
        if not words:
            self.remove()
            return
        try:
            make_folder(self._path.parent)
            write_whole(self._path, json.dumps([asdict(each) for each in words]).encode())
        except OSError:
            self.works = False
        else:
            self.works = True

    def remove(self) -> None:
        """There is nothing unsaved."""
        self._last = ()
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)
