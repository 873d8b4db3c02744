"""A library's file: connections to it, and what a file must be to be one."""

import sqlite3
from pathlib import Path, PurePath

from relpitch.domain.errors import LibraryError
from relpitch.open_here import first_bytes, hold
from relpitch.private_files import make_file
from relpitch.storage import checksums, sqlite
from relpitch.storage.keys import LibraryKey, key_of, salt_in
from relpitch.storage.names_beside import beside
from relpitch.storage.strangers import guard
from relpitch.translation import _

APPLICATION_ID = 0x72706974  # "rpit", in every library's header
_SQLITE = b"SQLite format 3\0"
_HEADER_BYTES = 100
_OURS = APPLICATION_ID.to_bytes(4, "big")
_NOTHING_BESIDE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


SUFFIX = ".relpitch"


def is_library(path: Path) -> bool:
    """Whether a file is a library, locked or not, by its first bytes, or is called one."""
    if path.suffix.lower() == SUFFIX:
        return True
    if not path.is_file():
        return False
    header = first_bytes(path, _HEADER_BYTES)
    return salt_in(header) is not None or (header.startswith(_SQLITE) and header[68:72] == _OURS)


def takes_of(library: Path) -> Path:
    """The folder of recordings that belongs to a library, whether it is there or not."""
    return beside(library, "", ".takes")


def lock_of(library: Path) -> Path:
    """The file beside a library by which one window holds it."""
    return beside(library, "", ".lock")


def check_is_library(path: Path) -> None:
    """Refuse, by its first 100 bytes, whatever is not a library; nothing beside the file is touched.

    LockedLibrary where it is one whose passphrase was not given yet.
    """
    if path.is_dir():
        raise LibraryError(_("{path} is a folder. Choose a library inside it.").format(path=path))
    try:
        path.stat()  # what else is wrong with it passes through: from Python 3.14 on, exists() hides that
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise LibraryError(
            _("There is no library at {path}. Choose another file, or make a new library there.").format(
                path=path
            )
        ) from error
    header = first_bytes(path, _HEADER_BYTES)
    if key_of(path) is not None:
        return
    if not header.startswith(_SQLITE):
        raise LibraryError(_("{path} is not a relpitch library. Choose another file.").format(path=path))
    if len(header) < _HEADER_BYTES:
        raise LibraryError(_("Of {path} only the beginning is there. Choose another file.").format(path=path))
    if header[68:72] != _OURS:
        raise LibraryError(_("{path} belongs to another program. Choose another file.").format(path=path))


def connect(path: Path, *, create: bool = False, key: LibraryKey | None = None) -> sqlite3.Connection:
    """A connection. Where nothing can be written beside the file it only reads. `key`: of a new one."""
    if create:
        make_file(path)  # what SQLite puts beside it later is as closed to others as it is
    key = key or key_of(path)
    connection = _connect(path, "mode=rw", key)
    try:
        guard(connection)
        connection.execute("SELECT 1 FROM sqlite_schema")
    except UnicodeDecodeError:
        connection.close()
        raise
    except sqlite3.Error as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF not in _NOTHING_BESIDE or has_unmerged_writes(path):
            raise
        connection = _connect(path, "immutable=1", key)
        guard(connection)
    return connection


def connect_to_convert(path: Path) -> sqlite3.Connection:
    """A connection to write all of a file into another one, of which one is locked and the other is not."""
    connection = _connect(path, "mode=rw", key_of(path), to_convert=True)
    guard(connection)
    return connection


def _connect(
    path: Path, parameters: str, key: LibraryKey | None, *, to_convert: bool = False
) -> sqlite3.Connection:
    connection = sqlite.opened(f"{uri(path)}?{parameters}", key, hold(path), to_convert=to_convert)
    checksums.prepare(connection)
    return connection


def uri(path: PurePath) -> str:
    """The file as SQLite wants it quoted; a Windows share needs four slashes."""
    quoted = path.as_uri()
    return quoted if quoted.startswith("file:///") else quoted.replace("file://", "file:////", 1)


def has_unmerged_writes(path: Path) -> bool:
    """Whether something was written that is beside the file and not yet in it."""
    wal = path.with_name(path.name + "-wal")
    return wal.exists() and wal.stat().st_size > 0
