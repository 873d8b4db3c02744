"""One library: a file that is opened, read and written in short transactions, and closed."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import BaseFileLock, FileLock, Timeout

from relpitch.domain.errors import LibraryError, ReadOnly
from relpitch.storage import migrations
from relpitch.storage.copying import copy
from relpitch.storage.engine import APPLICATION_ID, check_is_library, engine_for
from relpitch.storage.shelf import Shelves
from relpitch.storage.trouble import READ_ONLY, told_plainly

_ELSEWHERE = "This library is open in another window. You can read it here; changes go in the other window."
_NEWER = "This library was saved by a newer relpitch. Update relpitch here, then open it again."
_OLDER = "This library was saved by an older relpitch. Open it once in relpitch's window, then try again."


class Library:
    """An open library. `create` or `open` makes one; `close`, or leaving its `with` block, ends it.

    `trouble`: the sentence that says why it can only be read, where that was not asked for.
    """

    def __init__(self, path: Path, device: str, lock: BaseFileLock | None, trouble: str | None) -> None:
        self.path = path
        self.trouble = trouble
        self.read_only = lock is None
        self._device = device
        self._lock = lock
        self._engine = engine_for(path)
        self._engines = {each: self._engine.execution_options(writing=each) for each in (False, True)}
        self._closed = False

    @classmethod
    def create(cls, path: Path, *, device: str) -> Self:
        """A new, empty library, opened. LibraryError where anything is there already."""
        path = path.absolute()
        new_folders: list[Path] = []
        try:
            with told_plainly(path):
                new_folders += [folder for folder in path.parents if not folder.exists()]
                path.parent.mkdir(parents=True, exist_ok=True)
                with tempfile.TemporaryDirectory(dir=path.parent, prefix=".relpitch-") as workplace:
                    new = Path(workplace) / "library"
                    _fill(new)
                    _put_in_place(new, path)
        except BaseException:
            for folder in new_folders:
                with contextlib.suppress(OSError):
                    folder.rmdir()
            raise
        return cls.open(path, device=device)

    @classmethod
    def open(cls, path: Path, *, device: str, read_only: bool = False) -> Self:
        """A library that is there. Where another window or the disk prevents changes, it can be read."""
        with told_plainly(path):
            path = path.resolve()  # one file, one lock, whatever it is called
            check_is_library(path)
        lock, trouble = (None, None) if read_only else _lock(path)
        library = cls(path, device, lock, trouble)
        try:
            library._make_ready()
        except BaseException:
            library.close()
            raise
        return library

    @property
    def name(self) -> str:
        """What the window's title says."""
        return self.path.stem

    def reading(self) -> contextlib.AbstractContextManager[Shelves]:
        """One transaction that sees one state of the library throughout."""
        return self._transaction(writing=False)

    def writing(self) -> contextlib.AbstractContextManager[Shelves]:
        """One transaction that is on disk when the block ends, or leaves no trace if the block raises."""
        if self.read_only:
            raise ReadOnly(self.trouble or "This library was opened for reading only.")
        return self._transaction(writing=True)

    def leave_no_trace(self) -> None:
        """Let nothing of what was deleted stay beside the file either."""
        with told_plainly(self.path):
            self._pragma("wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Let go of the file, with everything in it rather than beside it."""
        if self._closed:
            return
        self._closed = True
        try:
            if not self.read_only:
                with contextlib.suppress(LibraryError), told_plainly(self.path):
                    self._pragma("wal_checkpoint(TRUNCATE)")
        finally:
            self._engine.dispose()
            if self._lock:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _transaction(self, *, writing: bool) -> Iterator[Shelves]:
        if self._closed:
            raise RuntimeError("the library is closed")
        with (
            told_plainly(self.path),
            self._engines[writing].connect() as connection,
            connection.begin(),
        ):
            yield Shelves(connection, self._device)

    def _make_ready(self) -> None:
        with told_plainly(self.path):
            with self._engine.connect() as connection:
                version = migrations.version_of(connection)
            if version > migrations.NEWEST:
                raise LibraryError(_NEWER)
            if version < migrations.NEWEST:
                self._bring_up_to_date(version)
            if not self.read_only:
                self._pragma("journal_mode = WAL")

    def _bring_up_to_date(self, version: int) -> None:
        if self.read_only:
            raise LibraryError(_OLDER)
        at = datetime.now(UTC).astimezone()
        copy(self.path, self.path.with_stem(f"{self.name} (version {version}, {at:%Y-%m-%d %H%M%S})"))
        with self._engine.connect().execution_options(writing=True) as connection, connection.begin():
            migrations.migrate(connection)

    def _pragma(self, pragma: str) -> None:
        with contextlib.closing(self._engine.raw_connection()) as connection:
            connection.cursor().execute(f"PRAGMA {pragma}")


def _fill(path: Path) -> None:
    engine = engine_for(path, create=True)
    try:
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            migrations.migrate(connection)
    finally:
        engine.dispose()


def _put_in_place(new: Path, path: Path) -> None:
    there = LibraryError(f"There is something at {path} already. Choose another name.")
    if path.exists():
        raise there
    try:
        path.hardlink_to(new)  # unlike a rename, never over a file that came in between
    except FileExistsError:
        raise there from None
    except OSError:  # a disk without hard links
        new.rename(path)


def _lock(path: Path) -> tuple[BaseFileLock | None, str | None]:
    if not os.access(path, os.W_OK):
        return None, READ_ONLY
    lock = FileLock(path.with_name(path.name + ".lock"), thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return None, _ELSEWHERE
    except OSError:
        return None, READ_ONLY
    return lock, None
