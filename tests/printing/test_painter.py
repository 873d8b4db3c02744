"""What is seen is what is printed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from relpitch.domain.card import Card, PrintRun, Stock
from relpitch.printing import pdf
from relpitch.printing.painter import render
from relpitch.printing.sheets import lay_out
from tests.printing import reading


def _on_screen(run: PrintRun, per_mm: float) -> QImage:
    sheet = lay_out(run)[0]
    image = QImage(
        round(sheet.page.width_mm * per_mm), round(sheet.page.height_mm * per_mm), QImage.Format.Format_RGB32
    )
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.scale(per_mm, per_mm)
        render(painter, sheet)
    return image


def _ink(image: QImage, per_mm: float, box: tuple[float, float, float, float]) -> tuple[float, ...]:
    """The box round all dark pixels within a box (left, top, right, bottom), in millimetres."""
    left, top, right, bottom = (round(edge * per_mm) for edge in box)
    dark = [
        (x, y)
        for y in range(top, bottom)
        for x in range(left, right)
        if image.pixelColor(x, y).lightness() < 128
    ]
    xs, ys = zip(*dark, strict=True)
    return tuple(edge / per_mm for edge in (min(xs), min(ys), max(xs), max(ys)))


@pytest.mark.parametrize("per_mm", [96 / 25.4, 10])
def test_screen_and_pdf_agree_at_any_zoom(plain: Stock, card: Card, tmp_path: Path, per_mm: float) -> None:
    run = PrintRun(plain, (card,))
    pdf.save(run, tmp_path / "out.pdf")
    printed, seen = reading.picture(tmp_path / "out.pdf", per_mm), _on_screen(run, per_mm)
    for box in ((25, 12, 104, 40), (25, 48, 60, 65), (60, 48, 104, 65)):
        assert _ink(seen, per_mm, box) == pytest.approx(_ink(printed, per_mm, box), abs=1.5 / per_mm)


def test_a_painter_is_handed_back_as_it_came(plain: Stock, card: Card) -> None:
    image = QImage(210, 297, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        before = (painter.transform(), painter.pen(), painter.font(), painter.layoutDirection())
        render(painter, lay_out(PrintRun(plain, (card,)))[0])
        assert (painter.transform(), painter.pen(), painter.font(), painter.layoutDirection()) == before
