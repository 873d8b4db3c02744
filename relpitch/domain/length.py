"""The three ways one text can be said."""

from enum import StrEnum


class Length(StrEnum):
    """How much of a version is said: its line, without its extras, or all of it."""

    LINE = "line"
    SHORT = "short"
    FULL = "full"

    @property
    def label(self) -> str:
        """The length's name on a page."""
        return self.value.capitalize()
