"""Copies of a library's file, made while it may be open, and trusted only once they were read back."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from relpitch.domain.errors import LibraryError
from relpitch.private_files import sync_folder
from relpitch.storage import migrations
from relpitch.storage.checksums import wrong_rows
from relpitch.storage.file import check_is_library, connect
from relpitch.storage.strangers import checked_version
from relpitch.storage.trouble import damaged, in_plain_words
from relpitch.workplaces import workplace

Progress = Callable[[int, int], None]
"""Told how much is done, of how much in all. Raising from it gives up."""


def copy(source: Path, target: Path, progress: Progress | None = None) -> None:
    """Copy one state of a library, all of it in one file; nothing is left behind where that fails."""
    if target.exists():
        raise LibraryError(f"There is something at {target} already. Try again in a moment.")
    with (
        in_plain_words(target),
        workplace(target.parent) as place,
    ):
        new = place / "library"
        with closing(connect(source)) as old, closing(connect(new, create=True)) as fresh:
            old.execute("BEGIN")
            newest = checked_version(old) == migrations.NEWEST
            expected = _row_counts(old)
            old.backup(fresh, pages=256, progress=_telling(progress))
            fresh.execute("PRAGMA journal_mode = DELETE")
        check_is_library(new)
        with closing(connect(new)) as copied:
            if (
                copied.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",)
                or _row_counts(copied) != expected
                or any(wrong_rows(copied, newest=newest))
            ):
                raise damaged()
        with new.open("rb+") as whole:
            os.fsync(whole.fileno())
        new.rename(target)
        sync_folder(target.parent)


def _row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608  # a table's name
        for (name,) in tables
    }


def _telling(progress: Progress | None) -> Callable[[int, int, int], object] | None:
    return progress and (lambda _status, left, total: progress(total - left, total))
