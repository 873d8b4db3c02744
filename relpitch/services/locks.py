"""A library locked by a passphrase, by choice: locked, opened to anyone again, or given another one."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from relpitch.domain.errors import LibraryError, Progress
from relpitch.failure import typed
from relpitch.real_path import real_path
from relpitch.services.mending import new_name
from relpitch.storage import keys, locking
from relpitch.storage.backup import backed_up_at, backups_by_name, copy_takes
from relpitch.storage.copying import copy
from relpitch.storage.file import check_is_library, takes_of
from relpitch.storage.locking import LockChanged, change_lock
from relpitch.storage.sealing import Seal, seal_of
from relpitch.translation import _, ngettext


class OpenBackup(NamedTuple):
    """A backup that opens without a passphrase, and when it was made."""

    path: Path
    at: datetime


def can_lock() -> bool:
    """Whether this installation can lock."""
    return keys.can_lock()


def check_possible(path: Path) -> None:
    """LibraryError where there is no library, or nothing can be locked here."""
    check_is_library(path)
    if not can_lock():
        raise LibraryError(
            _("Nothing can be locked in this installation. Install relpitch[locked], then try again.")
        )


def forgotten() -> str:
    """What cannot be undone, to be said before."""
    return _("Forget the passphrase, and every word in here is gone. There is no second way in.")


def unlock(path: Path, passphrase: str) -> None:
    """Let a locked library be opened from now on. WrongPassphrase where it is not that."""
    locking.unlock(path, passphrase)


def is_locked(path: Path) -> bool:
    """Whether a file is locked, whether or not its passphrase was given."""
    return keys.salt_of(path) is not None


def is_waiting(path: Path) -> bool:
    """Whether a file is locked, and its passphrase was not given yet."""
    salt = keys.salt_of(path)
    return salt is not None and not keys.is_known(salt) and keys.can_lock()


def forget_passphrases() -> None:
    """Let what is locked open by its passphrase only, from now on."""
    keys.unlearn_all()


def newest_open_backup(path: Path, backups: Path) -> OpenBackup | None:
    """The newest backup of a library of this name that was made before it was locked."""
    for each in backups_by_name(path, backups):
        at = backed_up_at(each)
        if at is not None and keys.salt_of(each) is None:
            return OpenBackup(each, at)
    return None


def opened_backup(path: Path, backup: Path, now: datetime) -> Path:
    """A new library beside a locked one, of a backup that is open to anyone. Its path."""
    target = new_name(path, now)
    copy(backup, target)
    copy_takes(takes_of(backup), takes_of(target))
    return target


def in_words(done: LockChanged, *, is_locked: bool) -> str:
    """What came of it, in words."""
    words = _("Locked. It opens by its passphrase only") if is_locked else _("It opens without a passphrase")
    if done.unchanged:
        left = ngettext(
            "One backup is as it was: {name}.",
            "{count} backups are as they were; one is {name}.",
            len(done.unchanged),
        )
        words = f"{words}. {left.format(count=len(done.unchanged), name=done.unchanged[0].name)}"
    return words


def change(
    path: Path,
    passphrase: str | None,
    backups: Path,
    unsaved: Path,
    *,
    with_copies: bool = True,
    others: Iterable[Path] = (),
    progress: Progress | None = None,
) -> LockChanged:
    """Lock a closed library by a passphrase, or open it to anyone where it is None.

    Cancelled where `progress` raised it and nothing was changed yet.
    `unsaved`: the folder of what is typed and not kept yet, which goes along. `others`: other libraries,
    whose backups do not.
    """
    path = real_path(path)
    key = keys.new_key(passphrase) if passphrase is not None else None
    with typed.sealed_again(unsaved, path, seal_of(path), Seal(key) if key else None):
        return change_lock(path, key, backups, with_copies=with_copies, others=others, progress=progress)
