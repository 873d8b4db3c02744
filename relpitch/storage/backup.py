"""Backups: verified copies of a library and its recordings, named by when they were made."""

import contextlib
import re
import shutil
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from relpitch.domain.errors import Progress
from relpitch.private_files import close_all_to_others, close_to_others, copy_file, make_folder
from relpitch.real_path import real_path
from relpitch.storage.copying import copy
from relpitch.storage.file import SUFFIX, check_is_library, takes_of
from relpitch.storage.keys import LibraryKey, key_of
from relpitch.storage.names_beside import check_length, stem_of_copies, stems_of_copies
from relpitch.storage.origins import is_of_another, keep_origin, library_id
from relpitch.storage.sealing import SealBroken, copy_sealed
from relpitch.storage.trouble import in_plain_words

_STAMP = re.compile(r".+ (\d{4}-\d\d-\d\d \d{6})\.relpitch")
_STAMP_LENGTH = len("2026-11-24 081200")


def back_up(
    library: Path,
    folder: Path,
    *,
    at: datetime,
    keep: int | None = None,
    others: Iterable[Path] = (),
    progress: Progress | None = None,
) -> Path:
    """Back up a library that may be open, and return the backup's path.

    `keep`: how many backups of this library to leave in the folder, this one included; all where None.
    `others`: other libraries, whose backups are left whatever `keep` says.
    """
    folder = folder.absolute()
    with in_plain_words(library):
        library = real_path(library)
        check_is_library(library)
        check_length(library)
    with in_plain_words(folder):
        make_folder(folder)
        stem = stem_of_copies(library.stem)
        # Another backup in the same second gets the next one for its name.
        while (backup := folder / f"{stem} {at:%Y-%m-%d %H%M%S}.relpitch").exists():
            at += timedelta(seconds=1)
        copy(library, backup, progress)
        try:
            keep_origin(backup, library)
            copy_takes_locked(takes_of(library), takes_of(backup), key_of(library))
        except BaseException:
            remove(backup)
            raise
        for number, old in enumerate(own_backups(library, folder, others)):
            if keep is not None and number >= keep:
                remove(old)
            else:
                close_to_others(old)
                close_all_to_others(takes_of(old))
    return backup


def backups_by_name(library: Path, folder: Path) -> list[Path]:
    """The backups of a library that cannot be read itself, by its name, newest first."""
    return [path for path in list_backups(folder, library.stem) if not is_of_another(path, library)]


def list_backups(folder: Path, stem: str) -> list[Path]:
    """The backups of every library of this name, newest first."""
    stems = "|".join(map(re.escape, stems_of_copies(stem)))
    name = re.compile(rf"(?:{stems})" + r" \d{4}-\d\d-\d\d \d{6}\.relpitch")
    if not folder.is_dir():
        return []
    return sorted(
        (path for path in folder.iterdir() if name.fullmatch(path.name)),
        key=lambda path: (path.stem[-_STAMP_LENGTH:], path.name),
        reverse=True,
    )


def own_backups(library: Path, folder: Path, others: Iterable[Path] = ()) -> list[Path]:
    """The backups of this library, whatever it was called then, newest first. None without the library.

    `others`: other libraries; those beside this one are known without it. A copy of this one has the same id,
    so what is called after it, or was made of it where it lies, is its own.
    """
    own = library_id(library)
    if own is None or not folder.is_dir():
        return []
    taken = {
        stem
        for each in (*others, *library.parent.glob(f"*{SUFFIX}"))
        if each.stem != library.stem and each.is_file()
        for stem in stems_of_copies(each.stem)
    }
    dated = [
        path
        for path in folder.iterdir()
        if backed_up_at(path) is not None
        and path.stem[: -_STAMP_LENGTH - 1] not in taken
        and library_id(path) == own
        and not is_of_another(path, library)
    ]
    return sorted(dated, key=lambda path: (path.stem[-_STAMP_LENGTH:], path.name), reverse=True)


def backed_up_at(backup: Path) -> datetime | None:
    """When a backup was made, by the clock on the wall then, as its name says; None where it is no backup."""
    stamp = _STAMP.fullmatch(backup.name)
    with contextlib.suppress(ValueError):
        return datetime.strptime(stamp[1], "%Y-%m-%d %H%M%S") if stamp else None  # noqa: DTZ007  # wall clock
    return None


def copy_takes(takes: Path, copies: Path) -> None:
    """Copy the recordings that are not there yet, without a second copy of each where the disk allows."""
    for take, copied in _not_there(takes, copies):
        _copy_take(take, copied)


def copy_takes_locked(
    takes: Path, copies: Path, key: LibraryKey | None, progress: Progress | None = None
) -> None:
    """Copy the recordings that are not there yet, locked by a key, or open to anyone."""
    waiting = list(_not_there(takes, copies))
    for number, (take, copied) in enumerate(waiting):
        if progress:
            progress(number, len(waiting))
        if key_of(take) == key:
            _copy_take(take, copied)
            continue
        try:
            copy_sealed(take, copied, key)
        except SealBroken:  # one that cannot be read goes along as it is
            _copy_take(take, copied)


def _not_there(takes: Path, copies: Path) -> Iterator[tuple[Path, Path]]:
    for take in sorted(takes.rglob("*")):
        copied = copies / take.relative_to(takes)
        if take.is_file() and not copied.exists():
            make_folder(copied.parent)
            yield take, copied


def _copy_take(take: Path, copied: Path) -> None:
    close_to_others(take)
    try:
        copied.hardlink_to(take)  # a take never changes
    except OSError:  # another disk
        copy_file(take, copied)


def remove(backup: Path) -> None:
    """Delete a backup with its recordings."""
    backup.unlink(missing_ok=True)
    shutil.rmtree(takes_of(backup), ignore_errors=True)
