"""The application's icon in the forms that systems want, out of the drawings in resources/icon.

python packaging/icons.py FOLDER writes PNGs of every size, relpitch.ico for Windows, relpitch.icns for macOS.
"""

import io
import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).parents[1]
_ICO = (16, 24, 32, 48, 64, 256)
_ICNS = (16, 32, 64, 128, 256, 512, 1024)
_PNG = (16, 24, 32, 48, 64, 128, 256, 512)
_MAC_PART = 824 / 1024  # macOS leaves room around a drawing


def picture(side: int, part: float = 1.0) -> Image.Image:
    """The icon as a square picture; `part` of its side is drawn on."""
    name = "app_icon_16" if side <= 16 else "app_icon_small" if side <= 32 else "app_icon"
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    room = side * (1 - part) / 2
    renderer = QSvgRenderer(str(ROOT / "resources" / "icon" / f"{name}.svg"))
    renderer.render(painter, QRectF(room, room, side - 2 * room, side - 2 * room))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # it takes no bytes
    return Image.open(io.BytesIO(data.data()))


def write(folder: Path) -> None:
    """Write all of them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for side in _PNG:
        picture(side).save(folder / f"{side}.png")
    of_ico = [picture(each) for each in _ICO]
    of_ico[-1].save(folder / "relpitch.ico", sizes=[(each, each) for each in _ICO], append_images=of_ico)
    of_mac = [picture(each, _MAC_PART) for each in _ICNS]
    of_mac[-1].save(folder / "relpitch.icns", append_images=of_mac)
    del application


if __name__ == "__main__":
    write(Path(sys.argv[1]))
