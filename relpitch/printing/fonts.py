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


def disable_alternate_glyphs(font: QFont) -> None:
    """Turn off ligatures and the like: text copied out of a PDF would lose the letters they stand for."""
    for feature in _OTHER_GLYPHS:
        font.setFeature(QFont.Tag(feature), 0)
