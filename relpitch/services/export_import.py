"""A library's own whole export, brought back in: what is not here yet, as one act."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import RelpitchError
from relpitch.formatting import in_a_row, whole_number
from relpitch.interchange.given_file import read_bytes
from relpitch.interchange.json_export import LibraryContents, from_json
from relpitch.private_files import make_folder
from relpitch.services.acts import Act, Put, saved
from relpitch.services.history import History
from relpitch.storage.file import takes_of
from relpitch.storage.keys import key_of
from relpitch.storage.library import Library
from relpitch.storage.sealing import copy_sealed
from relpitch.storage.shelf import Shelves
from relpitch.translation import _, ngettext

_LARGEST_EXPORT = 500_000_000
_ESCAPE = re.compile(
    r"\\(?:u[Dd][89AaBb][\dA-Fa-f]{2}\\u[Dd][C-Fc-f][\dA-Fa-f]{2}|(?P<half>u[Dd][89A-Fa-f][\dA-Fa-f]{2})|.)"
)
_SHOWN = (
    "statements", "versions", "takes", "events", "people", "encounters", "promises", "gifts", "introductions",
    "settings",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What an export holds, and how many of each kind are not here yet; nothing has been brought in."""

    name: str
    contents: LibraryContents
    recordings: Path
    new: Mapping[str, int]

    @property
    def words(self) -> str:
        """What is not here yet, for a person: 3 statements, 1 person."""
        shown = [_counted(each, self.new[each]) for each in _SHOWN if each in self.new]
        return in_a_row(shown or [_counted(each, count) for each, count in self.new.items()])


class ExportImport:
    """Whole exports, into one library. What is here stays as it is, whatever an export says of it."""

    def __init__(self, library: Library, history: History) -> None:
        self._library, self._history = library, history

    def look_at(self, path: Path) -> ExportPreview:
        """What an export holds. `path` is its folder or the library.json in it."""
        contents, recordings = read_export(path)
        with self._library.reading() as shelves:
            puts = list(_new(contents, shelves))
        counts: dict[str, int] = {}
        for put in puts:
            counts[put.shelf] = counts.get(put.shelf, 0) + 1
        name = path.name if path.is_dir() else path.parent.name
        return ExportPreview(name, contents, recordings, counts)

    def import_preview(self, preview: ExportPreview) -> Act | None:
        """Add every value whose id is not here, all or none, then the recordings. None where all is here."""
        act = None
        if preview.new:
            act = self._history.do(
                lambda: _("Brought in: {things}").format(things=preview.words),
                lambda shelves: _new(preview.contents, shelves),
                Destination(PageName.LIBRARY),
                undone=lambda: _("What was brought in is out again"),
                listed=True,
            )
        self._copy_recordings(preview)
        return act

    def _copy_recordings(self, preview: ExportPreview) -> None:
        folder = takes_of(self._library.path)
        for name in sorted({Path(take.audio).name for take in preview.contents.takes if take.audio}):
            source, target = preview.recordings / name, folder / name
            if source.is_file() and not target.exists():
                make_folder(folder)
                copy_sealed(source, target, key_of(self._library.path))


def read_export(path: Path) -> tuple[LibraryContents, Path]:
    """What an export holds, and where its recordings lie; `path` is its folder or the library.json in it."""
    file = path / "library.json" if path.is_dir() else path
    if path.is_dir() and not file.is_file():
        raise RelpitchError(
            _("{name} is a folder without a library.json: it is no export of relpitch.").format(
                name=path.name
            )
        )
    content = read_bytes(file, _LARGEST_EXPORT)
    is_wide = content.startswith((BOM_UTF16_LE, BOM_UTF16_BE))  # as a shell of Windows writes it again
    text = content.decode("utf-16" if is_wide else "utf-8-sig", "replace")
    return from_json(_ESCAPE.sub(_whole_letter, text)), file.parent / "recordings"


def _whole_letter(escape: re.Match[str]) -> str:
    """An escape of JSON as it is, but for half a letter, which no library can hold."""
    return "?" if escape["half"] else escape[0]


def _new(contents: LibraryContents, shelves: Shelves) -> Iterator[Put]:
    for kind in fields(LibraryContents):
        here = {each.id for each in getattr(shelves, kind.name).all()}
        yield from (
            saved(kind.name, None, each) for each in getattr(contents, kind.name) if each.id not in here
        )


def _counted(kind: str, count: int) -> str:
    return _COUNTED[kind](count).format(count=whole_number(count))


_COUNTED: Mapping[str, Callable[[int], str]] = {
    "statements": lambda count: ngettext("{count} statement", "{count} statements", count),
    "versions": lambda count: ngettext("{count} version", "{count} versions", count),
    "revisions": lambda count: ngettext("{count} revision", "{count} revisions", count),
    "takes": lambda count: ngettext("{count} take", "{count} takes", count),
    "settings": lambda count: ngettext("{count} setting", "{count} settings", count),
    "events": lambda count: ngettext("{count} event", "{count} events", count),
    "people": lambda count: ngettext("{count} person", "{count} people", count),
    "reaches": lambda count: ngettext("{count} way to reach someone", "{count} ways to reach someone", count),
    "encounters": lambda count: ngettext("{count} encounter", "{count} encounters", count),
    "promises": lambda count: ngettext("{count} promise", "{count} promises", count),
    "gifts": lambda count: ngettext("{count} gift", "{count} gifts", count),
    "introductions": lambda count: ngettext("{count} introduction", "{count} introductions", count),
    "steps": lambda count: ngettext("{count} message or answer", "{count} messages and answers", count),
}
