"""The passphrase of a locked library: out of the environment, asked in the terminal, or a line of stdin.

Never one of the call's own words, which every program of this computer can see.
"""

import getpass
import os
import sys
from collections.abc import Callable

from relpitch.domain.errors import LockedLibrary, RelpitchError
from relpitch.storage.locking import unlock
from relpitch.translation import _

PASSPHRASE_VARIABLE, NEW_PASSPHRASE_VARIABLE = "RELPITCH_PASSPHRASE", "RELPITCH_NEW_PASSPHRASE"


def with_passphrase(run: Callable[[], int]) -> int:
    """Run a command; where a library turns out to be locked, ask, and run it again.

    WrongPassphrase where it is not that: a command asks once.
    """
    while True:
        try:
            return run()
        except LockedLibrary as locked:
            unlock(
                locked.path,
                given(PASSPHRASE_VARIABLE, _("Passphrase of {name}: ").format(name=locked.path.name)),
            )


def new_passphrase() -> str:
    """A passphrase to lock with, typed twice where it is typed."""
    words = given(NEW_PASSPHRASE_VARIABLE, _("New passphrase: "))
    if (
        NEW_PASSPHRASE_VARIABLE not in os.environ
        and sys.stdin.isatty()
        and getpass.getpass(_("Once more: ")) != words
    ):
        raise RelpitchError(_("The two are not the same. Nothing was locked."))
    return words


def given(name: str, question: str) -> str:
    """What the environment names, what is typed without being shown, or the next line of stdin."""
    words = os.environ.get(name, "")
    if not words:
        words = getpass.getpass(question) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    if not words:
        raise RelpitchError(
            _("A passphrase is needed. Type it, pipe it in, or put it into {name}.").format(name=name)
        )
    return words
