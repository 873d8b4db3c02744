"""Of which library a backup was made: a copy of it in another folder may have its name and its id."""

import contextlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

from relpitch.domain.errors import LibraryError
from relpitch.private_files import make_file
from relpitch.storage import checksums, migrations
from relpitch.storage.file import SUFFIX, connect, is_library
from relpitch.storage.names_beside import beside
from relpitch.storage.strangers import checked_version

_ORIGIN = "backup-of"
_KEEP = "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"


def library_id(library: Path) -> str | None:
    """What names a library, the same in all its copies; None where the file cannot be read."""
    return _fact(library, "id")


def keep_origin(backup: Path, library: Path) -> None:
    """Note in a backup where the library lies that it was made of. One of an older schema stays as it is."""
    with closing(connect(backup)) as connection:
        if migrations.version_of(connection) == migrations.NEWEST:
            checksums.watch(connection)
            with connection:
                connection.execute(_KEEP, (_ORIGIN, json.dumps(str(library))))


def is_of_another(backup: Path, library: Path) -> bool:
    """Whether a backup was made of a library that lies elsewhere, and lies there still."""
    origin = _fact(backup, _ORIGIN)
    if origin is None:
        return False
    path = Path(json.loads(origin))
    folder = library.parent
    if backup.is_relative_to(folder) and (path.parent / backup.relative_to(folder)).exists():
        return False  # the folder was copied with its backups: these are the copy's
    return path != library and _lies_at(path, library_id(backup)) and not _is_same(path, library)


def keep_folder(lying: Path, folder: Path) -> None:
    """Note beside a copy that was put away in which folder it lay."""
    with contextlib.suppress(OSError):
        make_file(note := _note_beside(lying))
        note.write_text(json.dumps(str(folder)), encoding="ascii")


def forget_folder(lying: Path) -> None:
    """Remove what was noted beside a copy that was put away."""
    _note_beside(lying).unlink(missing_ok=True)


def lay_beside_another(lying: Path, library: Path) -> bool:
    """Whether a copy that was put away lay in another folder, where a library of its id lies still."""
    try:
        folder = Path(json.loads(_note_beside(lying).read_text(encoding="ascii")))
    except (OSError, ValueError):
        return False
    if _is_same(folder, library.parent):
        return False
    own = library_id(lying)
    return any(library_id(each) in (own, None) for each in folder.glob(f"*{SUFFIX}"))


def _lies_at(path: Path, identity: str | None) -> bool:
    """Whether a library of this id is there, or one that cannot be read now."""
    return path.is_file() and is_library(path) and library_id(path) in (identity, None)


def _is_same(path: Path, other: Path) -> bool:
    with contextlib.suppress(OSError):
        return path.samefile(other)
    return False


def _note_beside(lying: Path) -> Path:
    return beside(lying, ".", ".from")


def _fact(library: Path, name: str) -> str | None:
    with contextlib.suppress(sqlite3.Error, LibraryError), closing(connect(library)) as connection:
        checked_version(connection)
        found = connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return None if found is None else str(found[0])
    return None
