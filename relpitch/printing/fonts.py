"""The bundled fonts: Literata for what people say, Inter for everything else."""

from functools import cache

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFontDatabase

from relpitch import paths
from relpitch.domain.errors import RelpitchError


@cache
def load_fonts() -> None:
    """Make the bundled fonts known to Qt, once. Needs a QGuiApplication."""
    # Qt names every font that lacks a script; relpitch says it in plain words where it matters.
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    files = sorted((paths.resources() / "fonts").glob("*.ttf"))
    if not files:
        raise RelpitchError("relpitch’s own fonts are missing. Installing relpitch again mends it.")
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise RelpitchError(f"The font {file.name} cannot be read. Installing relpitch again mends it.")
