"""A library locked by a passphrase, by choice: locked, opened to anyone again, or given another one."""

from pathlib import Path

from relpitch.domain.errors import LibraryError
from relpitch.failure import typed
from relpitch.storage import keys
from relpitch.storage.file import check_is_library
from relpitch.storage.locking import LockChanged, change_lock
from relpitch.storage.sealing import seal_of
from relpitch.translation import _


def is_possible() -> bool:
    """Whether this installation can lock."""
    return keys.is_possible()


def check_possible(path: Path) -> None:
    """LibraryError where there is no library, or nothing can be locked here."""
    check_is_library(path)
    if not is_possible():
        raise LibraryError(
            _("Nothing can be locked in this installation. Install relpitch[locked], then try again.")
        )


def forgotten() -> str:
    """What cannot be undone, to be said before."""
    return _("Forget the passphrase, and every word in here is gone. There is no second way in.")


def change(
    path: Path,
    passphrase: str | None,
    backups: Path,
    unsaved: Path,
    *,
    with_copies: bool = True,
) -> LockChanged:
    """Lock a closed library by a passphrase, or open it to anyone where it is None.

    `unsaved`: the folder of what is typed and not kept yet, which goes along.
    """
    path = path.resolve()
    before = seal_of(path)
    key = keys.new_key(passphrase) if passphrase is not None else None
    changed = change_lock(path, key, backups, with_copies=with_copies)
    typed.seal_again(unsaved, path, before, seal_of(path))
    return changed
