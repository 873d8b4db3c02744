"""A card as a picture for a phone's screen, and a code for somebody else's."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from relpitch.domain.card import Card, Size
from relpitch.domain.errors import RelpitchError
from relpitch.domain.system_errors import reason
from relpitch.printing import card_layout, code
from relpitch.printing.painter import render_code, render_face
from relpitch.private_files import write_atomically
from relpitch.translation import _

WIDTH_PX, HEIGHT_PX = 1080, 1920
_PER_MM = 16
_CODE_MM = 30.0
_CODE_TOP_MM = 14.0
_LEFT_MM = 6.0


def phone_picture(card: Card) -> QImage:
    """The front of a card, and its code where it has one, 1080 x 1920."""
    above_mm = _CODE_TOP_MM + _CODE_MM if card.code else 0.0
    size = Size(WIDTH_PX / _PER_MM, HEIGHT_PX / _PER_MM - above_mm)
    front = card_layout.lay_out(replace(card, design="phone"), size).front
    if front.warnings:
        # Translators: the warning is a whole sentence, such as that a word is too wide for this card.
        raise RelpitchError(_("As a picture for the phone: {warning}").format(warning=front.warnings[0]))
    image = QImage(WIDTH_PX, HEIGHT_PX, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.scale(_PER_MM, _PER_MM)
        if card.code:
            square = QRectF(_LEFT_MM, _CODE_TOP_MM, _CODE_MM, _CODE_MM)
            render_code(painter, square, code.matrix(card.code))
        painter.translate(0, above_mm)
        render_face(painter, front)
    return image


def save_phone(card: Card, path: Path) -> None:
    """Write the picture as a PNG, whole or not at all."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(phone_picture(card)):
        raise RelpitchError(_("“{path}” cannot be written.").format(path=path))
    try:
        write_atomically(path, bytes(buffer.data().data()))
    except OSError as error:
        raise RelpitchError(
            _("“{path}” cannot be written: {reason}.").format(path=path, reason=reason(error))
        ) from error
