"""The application's own icon, for windows, the taskbar and what the system shows of the program."""

import logging

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from relpitch import paths

_log = logging.getLogger(__name__)

# Sizes in pixels and the drawing for each: a small icon has thicker lines and fewer of them.
DRAWINGS = {
    16: "app_icon_16",
    24: "app_icon_small",
    32: "app_icon_small",
    48: "app_icon",
    64: "app_icon",
    128: "app_icon",
    256: "app_icon",
}


def drawn(side: int, name: str) -> QPixmap:
    """One drawing as a square picture; without its file, a picture of nothing."""
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    file = paths.resources() / "icon" / f"{name}.svg"
    renderer = QSvgRenderer(str(file)) if file.is_file() else QSvgRenderer()
    if not renderer.isValid():
        _log.info("no icon %s", file.name)
        return picture
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    return picture


def app_icon() -> QIcon:
    """The icon in every size that desktops ask for."""
    made = QIcon()
    for side, name in DRAWINGS.items():
        made.addPixmap(drawn(side, name))
    return made
