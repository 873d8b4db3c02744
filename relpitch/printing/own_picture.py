"""A picture of the person's own, for the back of a card: read, placed, no larger than print needs."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from relpitch.cache_sizes import CARD_PICTURES
from relpitch.domain.card import Size
from relpitch.domain.errors import RelpitchError
from relpitch.domain.units import MM_PER_INCH
from relpitch.printing.face import Picture
from relpitch.translation import _

ENDINGS = ("png", "jpg", "jpeg")
_MOST_BYTES = 40 * 2**20
_DOTS_AN_INCH = 600  # more than printers show of a photograph


def read(path: Path) -> bytes:
    """The file of a picture; where it is none that can be printed, that is told."""
    try:
        found = path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b""
    except OSError:
        found = b""
    if not found or _dots(found) is None:
        raise RelpitchError(
            _("“{file}” is no picture that can be printed. Take a PNG or a JPEG.").format(file=path.name)
        )
    return found


def within(data: bytes, left_mm: float, top_mm: float, room: Size, *, at_right: bool) -> Picture | None:
    """The picture as large as it fits in a room, halfway down it, and across it or at its right end.

    None where it cannot be read.
    """
    dots = _dots(data)
    if dots is None or room.width_mm <= 0 or room.height_mm <= 0:
        return None
    mm_a_dot = min(room.width_mm / dots.width(), room.height_mm / dots.height())
    made = Size(dots.width() * mm_a_dot, dots.height() * mm_a_dot)
    spare = room.width_mm - made.width_mm
    x = left_mm + (spare if at_right else spare / 2)
    return Picture(x, top_mm + (room.height_mm - made.height_mm) / 2, made, data)


@lru_cache(maxsize=CARD_PICTURES)
def image(data: bytes, size: Size) -> QImage:
    """The picture, upright, with no more dots than so large a print can show."""
    made = _decoded(data)
    wide, high = (round(each / MM_PER_INCH * _DOTS_AN_INCH) for each in (size.width_mm, size.height_mm))
    if made.width() <= wide or made.height() <= high:
        return made
    ratio, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return made.scaled(max(wide, 1), max(high, 1), ratio, smooth)


def place_of(picture: Picture) -> QRectF:
    """Where the picture stands."""
    return QRectF(picture.x_mm, picture.y_mm, picture.size.width_mm, picture.size.height_mm)


@lru_cache(maxsize=CARD_PICTURES)
def _dots(data: bytes) -> QSize | None:
    """How many dots wide and high it is; None where not all of it can be read."""
    made = _decoded(data)
    return None if made.isNull() else made.size()


def _decoded(data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)  # as the camera was held
    return reader.read()
