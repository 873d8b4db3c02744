import errno
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from relpitch.domain.errors import LibraryError, ReadOnly
from relpitch.storage.file import uri
from relpitch.storage.trouble import in_plain_words

HERE = Path("Maya.relpitch")


def sqlite_error(code: int, words: str = "jargon") -> sqlite3.Error:
    error = sqlite3.OperationalError(words)
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (sqlite_error(sqlite3.SQLITE_FULL), "The disk is full."),
        (sqlite_error(sqlite3.SQLITE_IOERR_SHMSIZE), "The disk is full."),
        (sqlite_error(sqlite3.SQLITE_ERROR, "database or disk is full"), "The disk is full."),
        (sqlite_error(sqlite3.SQLITE_ERROR, "disk I/O error"), "The disk did not answer."),
        (sqlite_error(sqlite3.SQLITE_IOERR_WRITE), "The disk did not answer."),
        (sqlite_error(sqlite3.SQLITE_BUSY_SNAPSHOT), "Another program is using this library."),
        (sqlite_error(sqlite3.SQLITE_LOCKED), "Another program is using this library."),
        (sqlite_error(sqlite3.SQLITE_CORRUPT_INDEX), "This library is damaged."),
        (sqlite_error(sqlite3.SQLITE_CANTOPEN_ISDIR), "This library cannot be opened."),
        (OSError(errno.ENOSPC, "jargon"), "The disk is full."),
        (
            PermissionError(errno.EACCES, "Permission denied"),
            "Maya.relpitch cannot be used: that is not allowed here.",
        ),
    ],
)
def test_known_trouble_is_told_in_a_sentence_with_a_step(error: Exception, sentence: str) -> None:
    with pytest.raises(LibraryError) as told, in_plain_words(HERE):
        raise error
    assert str(told.value).startswith(sentence)
    assert str(told.value).count(".") >= 2


def test_a_disk_that_cannot_be_written_is_read_only() -> None:
    with pytest.raises(ReadOnly, match="Nothing can be written here"), in_plain_words(HERE):
        raise sqlite_error(sqlite3.SQLITE_READONLY_DIRECTORY)


@pytest.mark.parametrize(
    "bug",
    [
        sqlite_error(sqlite3.SQLITE_ERROR),
        sqlite3.ProgrammingError("closed"),
        IntegrityError("INSERT", {}, sqlite_error(sqlite3.SQLITE_CONSTRAINT_UNIQUE)),
        KeyError("statement"),
    ],
)
def test_a_bug_passes_through(bug: Exception) -> None:
    with pytest.raises(type(bug)) as raised, in_plain_words(HERE):
        raise bug
    assert raised.value is bug


@pytest.mark.filterwarnings("ignore:pathlib.PurePath.as_uri:DeprecationWarning")  # of a Path it stays
def test_a_windows_share_is_written_as_sqlite_wants_it() -> None:
    from pathlib import PureWindowsPath

    assert (
        uri(PureWindowsPath(r"\\server\share\My library.relpitch"))
        == "file:////server/share/My%20library.relpitch"
    )
    assert uri(PureWindowsPath(r"C:\My library.relpitch")) == "file:///C:/My%20library.relpitch"
