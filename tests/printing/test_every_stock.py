"""For every stock: the PDF read back, each card where the sheet has it, each back behind its front."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QPdfWriter

from relpitch.domain.calibration import Correction
from relpitch.domain.card import Card, PrintRun, Sides, Stock
from relpitch.domain.contact import CardContact
from relpitch.domain.turn import Turn
from relpitch.printing import code, designs, pdf, sheets, stocks
from tests.printing import reading

TENTH_MM = 0.1
CONTACT = CardContact(
    "Maya Okafor", "Physiotherapist", "07700 900 142", "maya@okaforphysio.example", "okaforphysio.example"
)
every_stock = pytest.mark.parametrize("stock", stocks.catalogue(), ids=lambda stock: stock.id)


def _run(stock: Stock, turn: Turn = Turn.LONG_EDGE) -> PrintRun:
    cards = tuple(
        Card(f"Front{place:02}", back=f"Back{place:02}", back_title="Keep")
        for place in range(stock.per_sheet)
    )
    return PrintRun(stock, cards, turn=turn, crop_marks=False, outlines=True)


def _boxes(out: Path, page: int, stock: Stock) -> list[tuple[float, float]]:
    return reading.boxes(out, page, stock.card.width_mm, stock.card.height_mm)


@every_stock
def test_each_card_lies_where_the_sheet_has_it(stock: Stock, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    pdf.save(replace(_run(stock), sides=Sides.FRONT), out)
    assert reading.page_sizes(out) == [pytest.approx((stock.page.width_mm, stock.page.height_mm), abs=0.2)]
    corners = [stock.corner(place) for place in range(stock.per_sheet)]
    assert _boxes(out, 0, stock) == [pytest.approx(corner, abs=TENTH_MM) for corner in corners]
    insides = {
        (round(x - left, 1), round(y - top, 1))
        for place, (left, top) in enumerate(corners)
        for x, y in reading.places(out, f"Front{place:02}")
    }
    assert len({x for x, _ in insides}) <= 2
    assert len({y for _, y in insides}) <= 2


@every_stock
@pytest.mark.parametrize("turn", list(Turn))
def test_each_back_meets_its_front_whichever_way_the_paper_turns(
    stock: Stock, turn: Turn, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    pdf.save(_run(stock, turn), out)
    card, page = stock.card, stock.page
    over_the_side = (turn is Turn.LONG_EDGE) == (page.height_mm >= page.width_mm)
    seen_through = [
        (page.width_mm - x - card.width_mm, y) if over_the_side else (x, page.height_mm - y - card.height_mm)
        for x, y in _boxes(out, 1, stock)
    ]
    in_order = sorted(seen_through, key=lambda at: (round(at[1]), at[0]))
    assert in_order == [pytest.approx(front, abs=TENTH_MM) for front in _boxes(out, 0, stock)]
    readable = out if over_the_side else reading.upside_down(out)
    for place in range(stock.per_sheet):
        ((x, y),) = reading.places(readable, f"Back{place:02}", 1)
        if not over_the_side:
            x, y = page.width_mm - x, page.height_mm - y
        left, top = sheets.behind(stock, place, turn)
        assert left < x < left + card.width_mm
        assert top < y < top + card.height_mm


def test_turned_over_its_top_a_back_stands_on_its_head(plain: Stock, card: Card, tmp_path: Path) -> None:
    run = PrintRun(plain, (replace(card, back="Gift", back_title="Top"),), turn=Turn.SHORT_EDGE)
    pdf.save(run, tmp_path / "out.pdf")
    turned = reading.upside_down(tmp_path / "out.pdf")
    ((_, title),), ((_, gift),) = (reading.places(turned, each, 1) for each in ("Top", "Gift"))
    assert 11 < title < gift < 11 + 55


@pytest.mark.parametrize(
    "correction",
    [Correction(-0.6, 1.1, 1.002, 1.0), Correction(2.5, -2.5, 0.99, 1.01)],
)
@pytest.mark.parametrize("is_back", [False, True])
def test_calibration_moves_a_side_by_exactly_what_was_asked(
    correction: Correction, is_back: bool, tmp_path: Path
) -> None:
    stock = stocks.find("avery-5371")
    out = tmp_path / "out.pdf"
    device = QPdfWriter(str(out))
    device.setResolution(1200)
    sides = {"back" if is_back else "front": correction}
    pdf.paint(_run(stock), device, **sides)
    moved = [
        (x * correction.stretch_x + correction.move_x_mm, y * correction.stretch_y + correction.move_y_mm)
        for x, y in (stock.corner(place) for place in range(10))
    ]
    wide, high = stock.card.width_mm * correction.stretch_x, stock.card.height_mm * correction.stretch_y
    corrected, other = (1, 0) if is_back else (0, 1)
    assert reading.boxes(out, corrected, wide, high) == [pytest.approx(each, abs=0.02) for each in moved]
    exact = [pytest.approx(stock.corner(place), abs=0.02) for place in range(10)]
    assert _boxes(out, other, stock) == exact


@pytest.mark.parametrize("design", [each.id for each in designs.catalogue() if each.shown and each.has_code])
@pytest.mark.parametrize("dpi", [150, 300])
def test_codes_are_read_from_the_smallest_card_as_it_is_printed(
    design: str, dpi: int, tmp_path: Path
) -> None:
    smallest = min(stocks.catalogue(), key=lambda stock: stock.card.width_mm * stock.card.height_mm)
    held = code.details(CONTACT)
    card = Card("I help people.", CONTACT, "A stretch to keep", "Sit tall.", design=design, code=held)
    run = PrintRun(smallest, (card,) * smallest.per_sheet)
    pages = sheets.lay_out(run)
    assert sheets.warnings(pages) == ()
    out = tmp_path / "out.pdf"
    pdf.save(run, out)
    page = 0 if design == "beside" else 1
    assert reading.codes(out, page, dpi) == [held] * smallest.per_sheet
    assert reading.pictures(out) == 0
    assert all(reading.fonts(out).values())


@pytest.mark.parametrize(
    "held", [code.link("okaforphysio.example"), "I help people who sit all day. Größe, 你好"]
)
def test_a_code_of_a_link_or_of_words_is_read_as_it_was_written(
    held: str, card: Card, tmp_path: Path
) -> None:
    stock = stocks.find("avery-l4784")
    pdf.save(PrintRun(stock, (replace(card, code=held, code_words=code.OPEN),)), tmp_path / "out.pdf")
    assert reading.codes(tmp_path / "out.pdf", 1) == [held]
    assert "Scan to open my page" in reading.words(tmp_path / "out.pdf", 1)


def test_a_code_too_fine_or_too_full_is_told(plain: Stock, card: Card) -> None:
    for held, told in (("x" * 900, "900 characters, too many to be scanned"), ("x" * 9000, "more than a QR")):
        (warning,) = sheets.warnings(sheets.lay_out(PrintRun(plain, (replace(card, code=held),))))
        assert told in warning
