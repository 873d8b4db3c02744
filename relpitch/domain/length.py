"""The three ways one text can be said."""

from enum import StrEnum

from relpitch.translation import NC_, pgettext


class Length(StrEnum):
    """How much of a version is said: its line, without its extras, or all of it."""

    LINE = "line"
    SHORT = "short"
    FULL = "full"

    @property
    def label(self) -> str:
        """The length's name on a page."""
        return pgettext("how much is said", _LABELS[self])


_LABELS = {
    Length.LINE: NC_("how much is said", "Line"),
    Length.SHORT: NC_("how much is said", "Short"),
    Length.FULL: NC_("how much is said", "Full"),
}
