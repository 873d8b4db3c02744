"""What can go wrong and can be told to a person in one plain sentence."""

from collections.abc import Callable
from pathlib import Path

from relpitch.translation import _


class RelpitchError(Exception):
    """One plain sentence for the person. Shown in place; on the command line it ends in exit 2."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else _("Something did not work.")


class FieldError(RelpitchError):
    """What was written in one `field` of a form cannot be kept; the sentence belongs under it."""

    def __init__(self, sentence: str, field: str) -> None:
        super().__init__(sentence)
        self.field = field


class LibraryError(RelpitchError):
    """The library's file cannot be opened, read or written."""


class DamagedLibrary(LibraryError):  # noqa: N818  # reads as what is so
    """Something in the library is not as it was written, or cannot be read at all."""


class ReadOnly(LibraryError):  # noqa: N818  # reads as what is so
    """The library is open for reading only."""


class LockedLibrary(LibraryError):  # noqa: N818  # reads as what is so
    """The library at `path` opens by its passphrase only, which was not given yet."""

    def __init__(self, path: Path) -> None:
        super().__init__(_("{name} is locked. Its passphrase opens it.").format(name=path.name))
        self.path = path


class WrongPassphrase(LibraryError):  # noqa: N818  # reads as what is so
    """Another passphrase than the one that the library is locked by."""

    def __init__(self) -> None:
        super().__init__(_("That isn’t it. Capital letters count."))


Progress = Callable[[int, int], None]
"""Told how much is done, of how much in all. Where it raises, `Cancelled` or another error, the work ends."""


class Cancelled(Exception):  # noqa: N818  # the person did
    """The person gave up long work: raised by the function that is told how far it is."""


class LibraryClosed(RuntimeError):  # noqa: N818  # reads as what is so
    """A closed library was asked for something: a fault, save for work that runs on while a window closes."""


class ChangedMeanwhile(RelpitchError):  # noqa: N818  # reads as what is so
    """What is stored is no longer what the person saw; nothing was written."""
