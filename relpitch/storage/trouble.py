"""What can go wrong with a library's file, each with a plain sentence and one small step."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from relpitch.domain.errors import DamagedLibrary, LibraryError, ReadOnly
from relpitch.domain.system_errors import reason
from relpitch.translation import N_, _

WRONG_ROW = "a row is not as it was written"
READ_ONLY = N_(
    "Nothing can be written here. You can read this library; copy it to another folder to change it."
)
_FULL = N_("The disk is full. What was saved before is safe; make some room and try again.")
_DAMAGED = N_("This library is damaged. Keep the file as it is, and open your newest backup.")
_CANNOT_OPEN = N_(
    "This library cannot be opened. Check that its disk is connected and its folder is yours to use."
)
_UNANSWERED = N_("The disk did not answer. Check that it is connected, then try again.")
_TOO_LONG = N_("Something in this library is too long to be read or kept: over ten thousand pages.")
_BUSY = N_("Another program is using this library. Close it there, then try again.")

_CODES_OF_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
# A row that is not as it was written, or that cannot even be handed over; a header of another kind of file.
_WORDS_OF_DAMAGE = (WRONG_ROW, "user-defined function raised", "unsupported file format", "malformed JSON")
# SQLCipher copies a whole library by one function, which hands on the words of an error and not its code.
_CODES_BY_WORDS = {
    "database or disk is full": sqlite3.SQLITE_FULL,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "file is not a database": sqlite3.SQLITE_NOTADB,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
    "database is locked": sqlite3.SQLITE_BUSY,
    "string or blob too big": sqlite3.SQLITE_TOOBIG,
}
_SENTENCES = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CANTOPEN: _CANNOT_OPEN,
    sqlite3.SQLITE_IOERR: _UNANSWERED,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_TOOBIG: _TOO_LONG,
}


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """Turn known trouble with a file into a LibraryError; anything else is a bug and passes through."""
    try:
        yield
    except sqlite3.Error as error:
        if trouble := trouble_of(error):
            raise trouble from error
        raise
    except MemoryError as error:  # the limit of a locked library
        raise LibraryError(_(_TOO_LONG)) from error
    except UnicodeDecodeError as error:  # what SQLite says of a damaged schema quotes it
        raise damaged_error() from error
    except OSError as error:
        sentence = (
            _(_FULL)
            if error.errno == errno.ENOSPC
            else _("{path} cannot be used: {reason}.").format(path=path, reason=reason(error))
        )
        raise LibraryError(sentence) from error


def damaged_error() -> LibraryError:
    """The library cannot be read back as it was written."""
    return DamagedLibrary(_(_DAMAGED))


def trouble_of(error: sqlite3.Error) -> LibraryError | None:
    """What SQLite says, in a sentence; None where it is a bug."""
    code = getattr(error, "sqlite_errorcode", None)  # Python's own complaints carry none
    if code is None:
        return damaged_error() if "Could not decode to UTF-8" in str(error) else None
    if code == sqlite3.SQLITE_ERROR:
        code = _CODES_BY_WORDS.get(str(error), code)
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:  # no room for the pages that its connections share
        code = sqlite3.SQLITE_FULL
    primary = code & 0xFF  # an extended code of SQLite has more bits, which tell the same in detail
    if primary in _CODES_OF_DAMAGE or any(words in str(error) for words in _WORDS_OF_DAMAGE):
        return damaged_error()
    if primary == sqlite3.SQLITE_READONLY:
        return ReadOnly(_(READ_ONLY))
    return LibraryError(_(_SENTENCES[primary])) if primary in _SENTENCES else None
