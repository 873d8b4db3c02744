"""A backup put in the place of a closed library. What was there is kept first."""

import contextlib
from datetime import datetime
from pathlib import Path

from relpitch.domain.errors import LibraryError, Progress
from relpitch.storage.backup import back_up, copy_takes_locked
from relpitch.storage.copying import copy_locked
from relpitch.storage.file import check_is_library, takes_of
from relpitch.storage.keys import key_of
from relpitch.storage.moving import held
from relpitch.storage.names_beside import beside, stem_of_copies
from relpitch.storage.trouble import in_plain_words


def restore(
    backup: Path, library: Path, backups: Path, *, at: datetime, progress: Progress | None = None
) -> Path | None:
    """Put a backup where a library is, or was. The path of what was there, None where nothing was.

    It is locked then as the library is, or else as the backup is: going back takes no lock off.
    LibraryError where the backup is not whole or the library is in use; everything is as it was then.
    """
    check_is_library(backup)
    with in_plain_words(library.parent), contextlib.ExitStack() as stack:
        if library.exists():
            stack.enter_context(held(library))
        new = beside(library, ".", ".restored")
        new.unlink(missing_ok=True)
        key = (key_of(library) if library.exists() else None) or key_of(backup)
        copy_locked(backup, new, key, progress)
        try:
            was = _keep(library, backups, at)
            copy_takes_locked(takes_of(backup), takes_of(library), key)
            new.replace(library)
        finally:
            new.unlink(missing_ok=True)
    return was


def _keep(library: Path, backups: Path, at: datetime) -> Path | None:
    """Back up what is there; what is too damaged for that is put aside beside it."""
    if not library.exists():
        return None
    try:
        return back_up(library, backups, at=at)
    except LibraryError:
        aside = library.with_stem(f"{stem_of_copies(library.stem)} put aside {at:%Y-%m-%d %H%M%S}")
        library.rename(aside)
        return aside
