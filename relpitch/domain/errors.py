"""What can go wrong and can be told to a person in one plain sentence."""


class RelpitchError(Exception):
    """One plain sentence for the person. Shown in place; on the command line it ends in exit 2."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else "Something did not work."


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


class ChangedMeanwhile(RelpitchError):  # noqa: N818  # reads as what is so
    """What is stored is no longer what the person saw; nothing was written."""
