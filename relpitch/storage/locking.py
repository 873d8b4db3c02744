"""A closed library locked by a passphrase, opened to anyone again, or given another passphrase.

All that it was lies there until all that it will be was written beside it and read back. Then the library's
file is put in its place, and its recordings after it; what is cut short in between is finished when it is
opened the next time (recordings.finish_takes).
"""

import shutil
from pathlib import Path
from typing import NamedTuple

from relpitch.domain.errors import LibraryError
from relpitch.private_files import make_folder, sync_folder
from relpitch.storage.backup import copy_takes_locked, library_id, own_backups
from relpitch.storage.conflicted import put_away_of
from relpitch.storage.copying import Progress, copy_locked
from relpitch.storage.file import check_is_library, takes_of
from relpitch.storage.keys import LibraryKey, key_of, learn, make_key, salt_of
from relpitch.storage.library import copies_before_migrations
from relpitch.storage.moving import held
from relpitch.storage.recordings import changed_takes_of, finish_takes
from relpitch.storage.trouble import in_plain_words
from relpitch.workplaces import workplace


class LockChanged(NamedTuple):
    """What came of it: how many backups and other copies went along, and which could not."""

    copies: int
    left: tuple[Path, ...]


def unlock(path: Path, passphrase: str) -> None:
    """Let a locked library, and all that is locked with it, be opened from now on.

    WrongPassphrase where it is not that. One that is not locked needs none.
    """
    salt = salt_of(path)
    if salt is not None:
        learn(make_key(salt, passphrase))


def change_lock(
    library: Path,
    key: LibraryKey | None,
    backups: Path,
    *,
    with_copies: bool = True,
    progress: Progress | None = None,
) -> LockChanged:
    """Lock a closed library by a key, or open it to anyone: its file, recordings, backups and other copies.

    LibraryError where the library itself cannot be; everything is as it was then.
    """
    if key is not None:
        learn(key)
    with in_plain_words(library), held(library):
        check_is_library(library)
        copies = _copies_of(library, backups) if with_copies else []
        _change(library, key)
        done, left = 0, []
        for number, each in enumerate(copies):
            if progress:
                progress(number, len(copies))
            try:
                with in_plain_words(each):
                    _change(each, key)
                done += 1
            except LibraryError:
                left.append(each)
    return LockChanged(done, tuple(left))


def _copies_of(library: Path, backups: Path) -> list[Path]:
    """The backups of a library, the copies that were put away, and those of before a new relpitch."""
    own = library_id(library)
    earlier = [each for each in copies_before_migrations(library) if library_id(each) == own]
    return [*own_backups(library, backups), *put_away_of(library, backups), *earlier]


def _change(library: Path, key: LibraryKey | None) -> None:
    """One file with its recordings."""
    takes, changed = takes_of(library), changed_takes_of(library)
    if key_of(library) == key:
        return
    shutil.rmtree(changed, ignore_errors=True)
    try:
        if takes.is_dir():
            make_folder(changed)
            copy_takes_locked(takes, changed, key)
            sync_folder(changed)
        with workplace(library.parent) as place:
            new = place / library.name
            copy_locked(library, new, key)
            new.replace(library)
    except BaseException:
        shutil.rmtree(changed, ignore_errors=True)
        raise
    sync_folder(library.parent)
    finish_takes(library)
