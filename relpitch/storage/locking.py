"""A closed library locked by a passphrase, opened to anyone again, or given another passphrase.

All that it was lies there until all that it will be was written beside it and read back. Then the library's
file is put in its place, and its recordings after it; what is cut short in between is finished when it is
opened the next time (recordings.finish_takes).
"""

import shutil
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from relpitch.domain.errors import Cancelled, LibraryError, Progress
from relpitch.private_files import make_folder, sync_folder
from relpitch.storage.backup import copy_takes_locked, own_backups
from relpitch.storage.conflicted import put_away_of
from relpitch.storage.copying import copy_locked, part_of
from relpitch.storage.file import check_is_library, takes_of
from relpitch.storage.keys import LibraryKey, key_of, learn, make_key, salt_of
from relpitch.storage.library import copies_before_migrations
from relpitch.storage.moving import held
from relpitch.storage.origins import library_id
from relpitch.storage.recordings import changed_takes_of, finish_takes
from relpitch.storage.trouble import in_plain_words
from relpitch.workplaces import workplace


class LockChanged(NamedTuple):
    """What came of it: how many backups and other copies went along, and which are as they were."""

    copies: int
    unchanged: tuple[Path, ...]


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
    others: Iterable[Path] = (),
    progress: Progress | None = None,
) -> LockChanged:
    """Lock a closed library by a key, or open it to anyone: its file, recordings, backups and other copies.

    LibraryError where the library itself cannot be, Cancelled where it was given up before it was; everything
    is as it was then. Given up later, the copies that are left are as they were. `others`: other libraries,
    a copy of this one among them perhaps; their backups stay as they are.
    """
    if key is not None:
        learn(key)
    with in_plain_words(library), held(library):
        check_is_library(library)
        copies = _copies_of(library, backups, others) if with_copies else []
        sizes = [_size(each) for each in (library, *copies)]
        begun, whole = [0, *accumulate(sizes)], sum(sizes)
        _change(library, key, part_of(progress, 0, sizes[0], whole))
        done, left = 0, []
        for number, each in enumerate(copies, 1):
            try:
                with in_plain_words(each):
                    done += _change(each, key, part_of(progress, begun[number], sizes[number], whole))
            except LibraryError:
                left.append(each)
            except Cancelled:
                left += copies[number - 1 :]
                break
    return LockChanged(done, tuple(left))


def _copies_of(library: Path, backups: Path, others: Iterable[Path]) -> list[Path]:
    """The backups of a library, the copies that were put away, and those of before a new relpitch."""
    own = library_id(library)
    earlier = [each for each in copies_before_migrations(library) if library_id(each) == own]
    return [*own_backups(library, backups, others), *put_away_of(library, backups), *earlier]


def _change(library: Path, key: LibraryKey | None, progress: Progress | None) -> bool:
    """One file with its recordings, told as a hundred parts: its recordings, then itself.

    False where it was so already.
    """
    heard = 100 * _size_of_takes(library) // max(_size(library), 1)
    takes, changed = takes_of(library), changed_takes_of(library)
    if key_of(library) == key:
        return False
    shutil.rmtree(changed, ignore_errors=True)
    try:
        if takes.is_dir():
            make_folder(changed)
            copy_takes_locked(takes, changed, key, part_of(progress, 0, heard, 100))
            sync_folder(changed)
        with workplace(library.parent) as place:
            new = place / library.name
            copy_locked(library, new, key, part_of(progress, heard, 100 - heard, 100))
            new.replace(library)
    except BaseException:
        shutil.rmtree(changed, ignore_errors=True)
        raise
    sync_folder(library.parent)
    finish_takes(library)
    return True


def _size(library: Path) -> int:
    """What there is to write again of a library, in pages of 4 KB: Qt's signals carry no more than 2 GB."""
    return (library.stat().st_size >> 12) + 1 + _size_of_takes(library)


def _size_of_takes(library: Path) -> int:
    return sum(each.stat().st_size >> 12 for each in takes_of(library).rglob("*") if each.is_file())
