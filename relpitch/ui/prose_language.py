"""The language of what is written in a widget."""

from PySide6.QtWidgets import QWidget

from relpitch.translation import language_in_use

LANGUAGE = "language"
"""The property of a widget that names the language of the prose in it, where that is not the window's."""


def language_in(field: QWidget) -> str:
    """The language of what is written in a field: that of a widget it stands in, else the window's."""
    place: QWidget | None = field
    while place is not None:
        code = place.property(LANGUAGE)
        if isinstance(code, str) and code:
            return code
        place = place.parentWidget()
    return language_in_use()
