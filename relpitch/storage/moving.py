"""A closed library and its recordings, moved to another name or folder."""

import contextlib
import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from relpitch.domain.errors import LibraryError, Progress
from relpitch.file_lock import hold
from relpitch.storage.backup import copy_takes
from relpitch.storage.copying import copy
from relpitch.storage.file import check_is_library, connect, has_unmerged_writes, lock_of, takes_of
from relpitch.storage.lineage import mark_beside
from relpitch.storage.trouble import in_plain_words
from relpitch.translation import N_, _

_IN_USE = N_("This library is open in another window. Close it there, then try again.")


def move(library: Path, target: Path, progress: Progress | None = None) -> None:
    """Move a library with its recordings, to another disk as a copy that was read back.

    LibraryError where that cannot be; everything is where it was then.
    """
    with in_plain_words(library):
        check_is_library(library)
        for old, new in ((library, target), (takes_of(library), takes_of(target))):
            if new.exists() and not (old.exists() and new.samefile(old)):
                raise LibraryError(
                    _("There is something at {path} already. Choose another name.").format(path=new)
                )
    with in_plain_words(target.parent), held(library):
        try:
            _rename(library, target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            _carry(library, target, progress)


def _rename(library: Path, target: Path) -> None:
    takes, new_takes = takes_of(library), takes_of(target)
    if takes.exists():
        takes.rename(new_takes)
    try:
        library.rename(target)
    except BaseException:
        if new_takes.exists():
            new_takes.rename(takes)
        raise


def _carry(library: Path, target: Path, progress: Progress | None) -> None:
    copy(library, target, progress)
    try:
        copy_takes(takes_of(library), takes_of(target))
        library.unlink()
    except BaseException:
        target.unlink(missing_ok=True)
        shutil.rmtree(takes_of(target), ignore_errors=True)
        raise
    shutil.rmtree(takes_of(library), ignore_errors=True)


@contextmanager
def held(library: Path) -> Iterator[None]:
    """Keep everybody else from opening a library meanwhile. The lock that lay beside it goes with it."""
    lock = hold(lock_of(library))
    if lock is None:
        raise LibraryError(_(_IN_USE))
    try:
        if has_unmerged_writes(library):
            with contextlib.suppress(sqlite3.Error, LibraryError):
                connect(library).close()  # the last one that has it open merges what a crash left beside it
        if has_unmerged_writes(library):
            raise LibraryError(_(_IN_USE))
        yield
    finally:
        lock.release()
        if not library.exists():
            with contextlib.suppress(OSError):
                lock_of(library).unlink()
                mark_beside(library).unlink()
