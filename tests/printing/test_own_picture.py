"""A picture of the person's own stands on the back of a card, beside the words or in place of them."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from relpitch.domain.card import Card, PrintRun, Size
from relpitch.domain.contact import CardContact
from relpitch.domain.errors import RelpitchError
from relpitch.printing import code, designs, own_picture, pdf, stocks
from relpitch.printing.card_layout import lay_out
from relpitch.printing.text import width_of
from tests.printing import reading

MAYA = CardContact("Maya Okafor", "Physiotherapist", "07700 900 142", "maya@okaforphysio.example")
SIZES = [Size(80, 50), Size(85, 55), Size(127, 76.2), Size(105, 148.5)]
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda card: f"{card.width_mm:g}x{card.height_mm:g}")
every_design = pytest.mark.parametrize("design", [each.id for each in designs.catalogue() if each.shown])


def _drawn(width: int, height: int, kind: bytes = b"PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind)).write(image)
    return bytes(buffer.data().data())


@every_size
@every_design
@pytest.mark.parametrize("shape", [(600, 200), (200, 600)])
@pytest.mark.parametrize("words", ["", "Sit tall. Let one ear drift towards your shoulder."])
def test_a_picture_keeps_its_shape_and_clear_of_words_code_and_edge(
    size: Size, design: str, shape: tuple[int, int], words: str
) -> None:
    held = code.details(MAYA) if designs.find(design).has_code else ""
    card = Card("I help people.", MAYA, "A stretch", words, design=design, code=held, picture=_drawn(*shape))
    layout = lay_out(card, size)
    back = layout.back
    if words and design == "quiet" and size.height_mm < 60:
        return  # words, picture, code and details are too much for it, and that is told
    assert layout.warnings == ()
    (picture,) = back.pictures
    assert picture.size.width_mm / picture.size.height_mm == pytest.approx(shape[0] / shape[1], rel=0.01)
    right, foot = picture.x_mm + picture.size.width_mm, picture.y_mm + picture.size.height_mm
    assert min(picture.x_mm, picture.y_mm, size.width_mm - right, size.height_mm - foot) >= 3.2
    for square in back.codes:
        beside = right <= square.x_mm or square.x_mm + square.side_mm <= picture.x_mm
        assert beside or foot <= square.y_mm or square.y_mm + square.side_mm <= picture.y_mm
    for line in back.lines:
        beside = line.x_mm + width_of(line.text, line.style) <= picture.x_mm + 0.01 or line.x_mm >= right
        above = line.baseline_mm <= picture.y_mm
        below = line.baseline_mm - 0.3 * line.style.size >= foot
        assert beside or above or below, line.text


def test_a_large_picture_is_printed_in_the_dots_that_paper_can_show(tmp_path: Path) -> None:
    card = Card("I help people.", MAYA, picture=_drawn(3000, 2000, b"JPEG"))
    (picture,) = lay_out(card, Size(85, 55)).back.pictures
    most = picture.size.width_mm / 25.4 * 600
    assert own_picture.image(picture.data, picture.size).width() <= most + 1
    out = tmp_path / "out.pdf"
    pdf.save(PrintRun(stocks.find("plain-85x55-a4"), (card,) * 10), out)
    assert reading.pictures(out) == 1  # held once for all ten
    assert out.stat().st_size < 1_000_000


@pytest.mark.parametrize("held", [b"", b"no picture", _drawn(40, 40)[:60]], ids=["empty", "words", "cut off"])
def test_what_is_no_picture_is_told(held: bytes, tmp_path: Path) -> None:
    path = tmp_path / "stretch.png"
    path.write_bytes(held)
    with pytest.raises(RelpitchError, match=r"“stretch\.png” is no picture"):
        own_picture.read(path)
    with pytest.raises(RelpitchError):
        own_picture.read(tmp_path / "gone.png")
    if held:
        assert lay_out(replace(Card("I help."), picture=held), Size(85, 55)).warnings


@every_size
@every_design
def test_room_for_a_drawing_keeps_clear_of_the_code(size: Size, design: str) -> None:
    held = code.details(MAYA) if designs.find(design).has_code else ""
    back = lay_out(Card("I help.", MAYA, "", "Sit tall.", design=design, code=held, drawing=True), size).back
    frame = [rule for rule in back.rules if rule.ink == "line"]
    for square in back.codes:
        for rule in frame:
            apart = (
                rule.x_mm + rule.size.width_mm <= square.x_mm
                or square.x_mm + square.side_mm <= rule.x_mm
                or rule.y_mm + rule.size.height_mm <= square.y_mm
                or square.y_mm + square.side_mm <= rule.y_mm
            )
            assert apart
