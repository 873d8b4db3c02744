"""One library: a file that is opened, read and written in short transactions, and closed."""

import contextlib
import importlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property, partial
from glob import escape as glob_escape
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from relpitch.domain.errors import LibraryClosed, LibraryError, ReadOnly
from relpitch.file_lock import HeldLock, hold
from relpitch.private_files import close_all_to_others, close_to_others, make_folder, sync_folder
from relpitch.real_path import real_path
from relpitch.storage import migrations
from relpitch.storage.copying import copy
from relpitch.storage.file import APPLICATION_ID, check_is_library, connect, lock_of, takes_of
from relpitch.storage.lineage import lineage_of
from relpitch.storage.names_beside import check_length, stem_of_copies, stems_of_copies
from relpitch.storage.open_elsewhere import in_words, opened_elsewhere, say_closed, say_open
from relpitch.storage.recordings import Recordings, finish_takes
from relpitch.storage.sealing import Seal, seal_of
from relpitch.storage.shelf import Shelves
from relpitch.storage.strangers import checked_version
from relpitch.storage.trouble import READ_ONLY, in_plain_words
from relpitch.storage.wal import is_cut_short
from relpitch.translation import N_, _
from relpitch.workplaces import sweep, workplace

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from relpitch.storage.keys import LibraryKey
    from relpitch.storage.writing import WritableShelves

_ELSEWHERE = N_(
    "This library is open in another window. You can read it here; changes go in the other window."
)
_OLDER = N_("This library was saved by an older relpitch. Open it once in relpitch's window, then try again.")


class Library:
    """An open library. `create` or `open` makes one; `close`, or leaving its `with` block, ends it.

    `trouble`: the sentence that says why it can only be read, where that was not asked for. `is_cut_short`:
    something that was written beside it before it was opened cannot be read; the last minutes may be missing.
    `open_elsewhere`: when another computer opened it that has not closed it since, as its folder shows.
    """

    def __init__(self, path: Path, device: str, lock: HeldLock | None, trouble: str | None) -> None:
        self.path = path
        self.trouble = trouble
        self.is_cut_short = False
        self.open_elsewhere: datetime | None = None
        self.read_only = lock is None
        self._computer = device
        self._lineage = ""
        self._resting: list[sqlite3.Connection] = []  # what was read through, ready for the next time
        self._closed = False
        self._held = contextlib.ExitStack()  # released when it is closed
        if lock:
            self._held.callback(lock.release)
        self._held.callback(self._close_readers)

    @classmethod
    def create(cls, path: Path, *, device: str) -> Self:
        """A new, empty library, opened. LibraryError where anything is there already."""
        path = path.absolute()
        new_folders: list[Path] = []
        try:
            with in_plain_words(path):
                check_length(path)
                new_folders += [folder for folder in path.parents if not folder.exists()]
                make_folder(path.parent)
                with workplace(path.parent) as place:
                    new = place / "library"
                    fill(new)
                    _put_in_place(new, path)
        except BaseException:
            for folder in new_folders:
                with contextlib.suppress(OSError):
                    folder.rmdir()
            raise
        return cls.open(path, device=device)

    @classmethod
    def open(cls, path: Path, *, device: str = "", read_only: bool = False) -> Self:
        """Open an existing library. Where another window or the disk prevents changes, it can be read.

        `device` is the name under which changes are counted; who only reads needs none.
        """
        with in_plain_words(path):
            path = real_path(path)  # one file, one lock, whatever it is called
            check_is_library(path)
            check_length(path)
        lock, trouble = (None, None) if read_only else _lock(path)
        library = cls(path, device, lock, trouble)
        try:
            if lock is not None:
                _tidy(path)
                library.is_cut_short = is_cut_short(path)
            library._make_ready()
            library._say_open()
        except BaseException:
            library.close()
            raise
        return library

    @property
    def name(self) -> str:
        """What the window's title says."""
        return self.path.stem

    @property
    def notice(self) -> str:
        """What to say of it as long as it is open; mostly nothing."""
        elsewhere = self.open_elsewhere
        return self.trouble or (in_words(elsewhere, datetime.now(UTC)) if elsewhere else "")

    @contextmanager
    def reading(self) -> Iterator[Shelves]:
        """One transaction that sees one state of the library throughout."""
        self._refuse_if_closed()
        with in_plain_words(self.path), self._reader() as connection:
            connection.execute("BEGIN")
            try:
                yield Shelves(connection)
            finally:
                connection.rollback()

    def writing(self) -> contextlib.AbstractContextManager["WritableShelves"]:
        """One transaction that is on disk when the block ends, or leaves no trace if the block raises."""
        if self.read_only:
            raise ReadOnly(self.trouble or _("This library was opened for reading only."))
        return self._transaction()

    def changes_as(self, connection: sqlite3.Connection) -> str:
        """The name that changes are counted under, inside a transaction that changes something."""
        if not self._lineage:
            self._lineage = lineage_of(connection, self.path, self._computer)
        return self._lineage

    @contextmanager
    def rows(self) -> Iterator[sqlite3.Connection]:
        """One state of the library throughout, as rows: for what compares two libraries."""
        self._refuse_if_closed()
        with in_plain_words(self.path), self._reader() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.rollback()

    @contextmanager
    def writing_rows(self) -> Iterator[sqlite3.Connection]:
        """One transaction of rows, on disk when the block ends, or without a trace if it raises."""
        from relpitch.storage.engine import driver, transaction

        if self.read_only:
            raise ReadOnly(self.trouble or _("This library was opened for reading only."))
        self._refuse_if_closed()
        with in_plain_words(self.path), transaction(self._engine) as connection:
            yield driver(connection)

    def prepare_writing(self) -> None:
        """Load what writing takes, which nobody should wait for who types the first word."""
        if not self.read_only:
            importlib.import_module("relpitch.storage.writing")

    def leave_no_trace(self) -> None:
        """Let nothing of what was deleted stay beside the file either."""
        with in_plain_words(self.path):
            self._pragma("wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Let go of the file, with everything in it rather than beside it."""
        if self._closed:
            return
        self._closed = True
        with self._held:
            if not self.read_only:
                with contextlib.suppress(LibraryError), in_plain_words(self.path):
                    self._pragma("wal_checkpoint(TRUNCATE)")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _transaction(self) -> Iterator["WritableShelves"]:
        from relpitch.storage.engine import driver, transaction
        from relpitch.storage.writing import WritableShelves

        self._refuse_if_closed()
        with in_plain_words(self.path), transaction(self._engine) as connection:
            yield WritableShelves(connection, partial(self.changes_as, driver(connection)))

    @cached_property
    def recordings(self) -> Recordings:
        """What was recorded of its takes."""
        recordings = Recordings(self.path)
        self._held.callback(recordings.close)
        return recordings

    @cached_property
    def seal(self) -> Seal | None:
        """What locks the words that lie beside it; None where it opens without a passphrase."""
        return seal_of(self.path)

    @cached_property
    def _engine(self) -> "Engine":
        from relpitch.storage.engine import engine_for

        engine = engine_for(self.path)
        self._held.callback(engine.dispose)
        return engine

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection]:
        """A connection that nobody else reads through meanwhile."""
        try:
            connection = self._resting.pop()
        except IndexError:
            connection = connect(self.path)
            connection.execute("PRAGMA query_only = ON")
        try:
            yield connection
        finally:
            self._resting.append(connection)
            if self._closed:
                self._close_readers()

    def _close_readers(self) -> None:
        while self._resting:
            self._resting.pop().close()

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise LibraryClosed

    def _make_ready(self) -> None:
        with in_plain_words(self.path):
            with self._reader() as connection:
                version = checked_version(connection)
            if version < migrations.NEWEST:
                self._bring_up_to_date(version)
            if not self.read_only:
                self._pragma("journal_mode = WAL")

    def _bring_up_to_date(self, version: int) -> None:
        from relpitch.storage.engine import transaction

        if self.read_only:
            raise LibraryError(_(_OLDER))
        at = datetime.now(UTC).astimezone()
        copy(
            self.path,
            self.path.with_stem(f"{stem_of_copies(self.name)} (version {version}, {at:%Y-%m-%d %H%M%S})"),
            progress=_untold,  # so that a signal to end is heard in between
        )
        with transaction(self._engine) as connection:
            migrations.migrate(connection, version)
        self._engine.dispose()  # the next connection keeps checksums

    def _say_open(self) -> None:
        """Look whether another computer has it open, and leave word that this one has."""
        if self._computer and not self.read_only:
            self.open_elsewhere = opened_elsewhere(self.path, self._computer)
            say_open(self.path, self._computer)
            self._held.callback(say_closed, self.path, self._computer)

    def _pragma(self, pragma: str) -> None:
        with contextlib.closing(connect(self.path)) as connection:
            connection.execute(f"PRAGMA {pragma}")


def fill(path: Path, key: "LibraryKey | None" = None) -> None:
    """Make an empty library at a path, in a file of its own, locked by a key or open."""
    from relpitch.storage.engine import engine_for, transaction

    engine = engine_for(path, create=True, key=key)
    try:
        with transaction(engine) as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            migrations.migrate(connection, 0)
    finally:
        engine.dispose()


def _untold(_done: int, _total: int) -> None:
    """How far it is; nobody is told."""


def _put_in_place(new: Path, path: Path) -> None:
    there = LibraryError(_("There is something at {path} already. Choose another name.").format(path=path))
    if path.exists():
        raise there
    try:
        path.hardlink_to(new)  # unlike a rename, never over a file that came in between
    except FileExistsError:
        raise there from None
    except OSError:  # a disk without hard links
        new.rename(path)
    sync_folder(path.parent)


def _tidy(path: Path) -> None:
    """Close to others what an earlier relpitch left open, and remove the work that a crash left undone."""
    for each in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm", ".lock"))):
        close_to_others(each)
    for each in copies_before_migrations(path):
        close_to_others(each)
    close_all_to_others(takes_of(path))
    finish_takes(path)
    sweep(path.parent)


def copies_before_migrations(path: Path) -> list[Path]:
    """The copies beside a library of what it was in earlier versions of relpitch."""
    patterns = (
        f"{glob_escape(stem)} (version *, *){glob_escape(path.suffix)}" for stem in stems_of_copies(path.stem)
    )
    return sorted(each for pattern in patterns for each in path.parent.glob(pattern))


def _lock(path: Path) -> tuple[HeldLock | None, str | None]:
    if not os.access(path, os.W_OK):
        return None, _(READ_ONLY)
    try:
        lock = hold(lock_of(path))
    except OSError:
        return None, _(READ_ONLY)
    return lock, _(_ELSEWHERE) if lock is None else None
