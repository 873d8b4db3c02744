"""Copies of a library's file, made while it may be open, and trusted only once they were read back."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from relpitch.domain.errors import LibraryError, Progress
from relpitch.private_files import make_file, sync_folder
from relpitch.storage import sqlite
from relpitch.storage.checksums import wrong_rows
from relpitch.storage.file import APPLICATION_ID, check_is_library, connect, connect_to_convert
from relpitch.storage.keys import LibraryKey, key_of
from relpitch.storage.strangers import checked_version
from relpitch.storage.trouble import damaged_error, in_plain_words
from relpitch.translation import _
from relpitch.workplaces import workplace

_STEPS = 20_000  # of SQLite's machine, a few milliseconds, between one telling and the next


def part_of(progress: Progress | None, begun: int, size: int, whole: int) -> Progress | None:
    """Tells what is done of a part as so much of the whole."""
    return progress and (lambda done, of: progress(begun + size * done // max(of, 1), whole))


def copy(source: Path, target: Path, progress: Progress | None = None) -> None:
    """Copy one state of a library, locked as it is, all in one file; nothing is left where that fails."""
    copy_locked(source, target, key_of(source), progress)


def copy_locked(source: Path, target: Path, key: LibraryKey | None, progress: Progress | None = None) -> None:
    """Copy one state of a library into a file that is locked by a key, or open to anyone."""
    if target.exists():
        raise LibraryError(
            _("There is something at {path} already. Try again in a moment.").format(path=target)
        )
    with (
        in_plain_words(target),
        workplace(target.parent) as place,
    ):
        new = place / "library"
        make_file(new)
        as_it_is = key == key_of(source)
        with closing(connect(source) if as_it_is else connect_to_convert(source)) as old:
            old.execute("BEGIN")
            version = checked_version(old)
            expected = _row_counts(old)
            if as_it_is:
                with closing(connect(new, create=True, key=key)) as fresh:
                    old.backup(fresh, pages=256, progress=_reporting(progress))
                    fresh.execute("PRAGMA journal_mode = DELETE")
            else:
                with interrupted_by(old, _growing(new, source, progress)):
                    _convert(old, new, key, version)
        check_is_library(new)
        with (
            closing(connect(new, key=key)) as copied,
            interrupted_by(copied, progress and partial(progress, 1, 2)),
        ):
            if (
                checked_version(copied) != version
                or copied.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",)
                or _row_counts(copied) != expected
                or any(wrong_rows(copied))
            ):
                raise damaged_error()
        if progress:
            progress(1, 1)
        with new.open("rb+") as whole:
            os.fsync(whole.fileno())
        new.rename(target)
        sync_folder(target.parent)


def _convert(old: sqlite3.Connection, new: Path, key: LibraryKey | None, version: int) -> None:
    """Write what a connection reads into a new file, row by row as SQLite's own VACUUM does."""
    old.rollback()  # nothing can be attached in a transaction; nobody else has the library open
    old.execute(f"ATTACH DATABASE ? AS fresh KEY {sqlite.key_literal(key)}", (str(new),))
    for setting in ("synchronous = OFF", "journal_mode = OFF"):  # it is synced as a whole, and then read back
        old.execute(f"PRAGMA fresh.{setting}")
    old.execute("SELECT sqlcipher_export('fresh')").fetchall()
    old.execute(f"PRAGMA fresh.user_version = {version}")
    old.execute(f"PRAGMA fresh.application_id = {APPLICATION_ID}")
    old.execute("DETACH DATABASE fresh")


@contextmanager
def interrupted_by(connection: sqlite3.Connection, report: Callable[[], None] | None) -> Iterator[None]:
    """Tell now and then while statements run; what that raises ends them, and is raised here."""
    raised: list[BaseException] = []

    def step() -> int:
        assert report is not None
        try:
            report()
        except BaseException as error:
            raised.append(error)
        return len(raised)

    if report is not None:
        connection.set_progress_handler(step, _STEPS)
    try:
        yield
    except sqlite3.Error as error:
        if raised:
            raise raised[0] from error
        raise
    finally:
        if report is not None:
            connection.set_progress_handler(None, 0)


def _growing(new: Path, source: Path, progress: Progress | None) -> Callable[[], None] | None:
    """Tells how much of a file stands in the new one by now: the first half, reading it back is the other."""
    whole = max(source.stat().st_size >> 12, 1)
    return progress and (lambda: progress(min(new.stat().st_size >> 12, whole), 2 * whole))


def _row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables}


def _reporting(progress: Progress | None) -> Callable[[int, int, int], object] | None:
    return progress and (lambda _status, left, total: progress(total - left, 2 * total))
