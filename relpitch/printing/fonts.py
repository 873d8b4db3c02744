"""The bundled fonts: Literata for what people say, Inter for everything else."""

from functools import cache

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase

from relpitch import paths
from relpitch.domain.errors import RelpitchError
from relpitch.translation import _

_OTHER_GLYPHS = ("liga", "clig", "calt", "locl")


@cache
def load_fonts() -> None:
    """Make the bundled fonts known to Qt, once. Needs a QGuiApplication."""
    # Qt names every font that lacks a script; relpitch says it in plain words where it matters.
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    files = sorted((paths.resources() / "fonts").glob("*.ttf"))
    if not files:
        raise RelpitchError(_("relpitch’s own fonts are missing. Installing relpitch again mends it."))
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise RelpitchError(
                _("The font {name} cannot be read. Installing relpitch again mends it.").format(
                    name=file.name
                )
            )


def keep_letters(font: QFont) -> None:
    """Leave out what draws a letter as another glyph: a PDF would not tell which letter that is."""
    for feature in _OTHER_GLYPHS:
        font.setFeature(QFont.Tag(feature), 0)
