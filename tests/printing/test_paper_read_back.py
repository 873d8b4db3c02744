"""Every design and every kept card on every stock, read back from its PDF."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import RectangleObject

from relpitch.domain.card import Card, PrintRun, Sides, Size, Stock
from relpitch.domain.contact import CardContact
from relpitch.domain.part import Part
from relpitch.domain.pocket_card import Front
from relpitch.domain.turn import Turn
from relpitch.printing import code, designs, pdf, sheets, shop, stocks
from relpitch.printing.card_layout import lay_out
from relpitch.printing.other_cards import pocket, slip
from relpitch.printing.scale import SIZES, steps_of
from tests.printing import reading

MAYA = CardContact(
    "Maya Okafor", "Physiotherapist", "07700 900 142", "maya@okafor.example", "https://www.okafor.example/"
)
SAFE_MM = 3.2
PARTS = {
    Part.OPENING: "**Stiff neck** at the squat rack?",
    Part.OFFER: "I help people who **sit all day** move, with **ten-minute habits**.",
    Part.INVITATION: "**Show you** now?",
}
BRIDGES = [("they rub their neck", "One stretch on that bench often eases it.")]
CARD = Card(
    "I help people who sit all day move without pain.",
    MAYA,
    "A stretch to keep",
    "Sit tall. Let one ear drift towards your shoulder. Three slow breaths, then swap sides.",
    name="Gym",
)
SHOWN = [each for each in designs.catalogue() if each.shown]
STOCKS = [each.id for each in stocks.catalogue()]
OF_EACH_SIZE = list({each.card: each.id for each in stocks.catalogue()}.values())
"""A stock of each size of card."""


def _cards() -> tuple[Card, ...]:
    given = [replace(CARD, design=each.id) for each in SHOWN]
    coded = [replace(each, code=code.details(MAYA), code_words=code.SAVE) for each in given]
    coded += [replace(each, back="") for each in coded]
    met = replace(CARD, back="", back_title="How we met", prompts=("Your name", "Where", "I said I’d"))
    drawn = replace(CARD, drawing=True)
    kept = [pocket("Gym", PARTS, BRIDGES, front, time="27 s") for front in Front]
    return (*given, *coded, met, drawn, *kept, slip())


@pytest.mark.parametrize("name", STOCKS)
def test_all_that_is_printed_keeps_clear_of_the_edge_and_has_a_size_of_the_scale(
    name: str, tmp_path: Path
) -> None:
    stock, out = stocks.find(name), tmp_path / "out.pdf"
    pdf.save(PrintRun(stock, _cards(), crop_marks=False), out)
    pages = len(PdfReader(out).pages)
    assert pages == len(sheets.lay_out(PrintRun(stock, _cards())))
    corners = [stock.corner(place) for place in range(stock.per_sheet)]
    backs = [sheets.behind(stock, place, Turn.LONG_EDGE) for place in range(stock.per_sheet)]
    for page in range(pages):
        for letter, left, top, right, bottom, size in reading.letters(out, page):
            inside = any(
                x + SAFE_MM <= left
                and right <= x + stock.card.width_mm - SAFE_MM
                and y + SAFE_MM <= top
                and bottom <= y + stock.card.height_mm - SAFE_MM
                for x, y in (backs if page % 2 else corners)
            )
            assert inside, (letter, left, top)
            assert min(abs(size - each) for each in SIZES) < 0.1, (letter, size)


@pytest.mark.parametrize("name", STOCKS)
def test_no_heading_stands_alone(name: str) -> None:
    size = stocks.find(name).card
    for card in _cards():
        for face in (lay_out(card, size).front, lay_out(card, size).back):
            titles = [line for line in face.lines if line.style.ink == "give" and line.style.weight == 600]
            for title in titles:
                below = [
                    line
                    for line in face.lines
                    if line.baseline_mm >= title.baseline_mm - 0.1 and line.style.family == "Literata"
                ]
                below_rules = [rule for rule in face.rules if rule.y_mm > title.baseline_mm]
                assert below or below_rules


@pytest.mark.parametrize("name", OF_EACH_SIZE)
@pytest.mark.parametrize("dpi", [150, 300])
def test_every_code_is_read(name: str, dpi: int, tmp_path: Path) -> None:
    stock, out, held = stocks.find(name), tmp_path / "out.pdf", code.details(MAYA)
    coded = [each for each in _cards() if each.code and designs.find(each.design).has_code]
    pdf.save(PrintRun(stock, tuple(coded), crop_marks=False), out)
    pages = range(len(PdfReader(out).pages))
    assert sum(reading.codes(out, page, dpi).count(held) for page in pages) == len(coded)


@pytest.mark.parametrize("design", [each.id for each in SHOWN if each.has_code])
def test_four_modules_round_a_code_are_clear(design: str) -> None:
    for size in (Size(80, 50), Size(85, 55), Size(105, 148.5)):
        layout = lay_out(replace(CARD, design=design, code=code.details(MAYA), code_words=code.SAVE), size)
        for face in (layout.front, layout.back):
            for square in face.codes:
                quiet = 4 * square.side_mm / len(square.rows)
                assert square.x_mm >= quiet
                assert size.width_mm - square.x_mm - square.side_mm >= quiet
                assert size.height_mm - square.y_mm - square.side_mm >= quiet
                for line in face.lines:
                    beside = line.x_mm < square.x_mm + square.side_mm + quiet
                    at_height = square.y_mm - quiet < line.baseline_mm < square.y_mm + square.side_mm + quiet
                    ends = line.x_mm + reading_width(line.text, line.style)
                    assert not (beside and at_height and ends > square.x_mm - quiet), line.text


def reading_width(text: str, style: object) -> float:
    from PySide6.QtGui import QFontMetricsF

    from relpitch.printing.text import MM_PER_UNIT, Style, font

    assert isinstance(style, Style)
    return QFontMetricsF(font(style)).horizontalAdvance(text) * MM_PER_UNIT


def _told(reader: PdfReader) -> Any:
    root: Any = reader.trailer["/Root"]
    return root["/ViewerPreferences"]


def _box(box: RectangleObject) -> list[float]:
    return [round(float(each), 2) for each in box]


def test_a_pdf_says_its_true_size_and_how_it_turns_over(plain: Stock, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    pdf.save(PrintRun(plain, (CARD,), turn=Turn.SHORT_EDGE), out)
    reader = PdfReader(out)
    told = _told(reader)
    assert told["/PrintScaling"] == "/None"
    assert told["/Duplex"] == "/DuplexFlipShortEdge"
    for page in reader.pages:
        for box in (page.mediabox, page.cropbox, page.bleedbox, page.trimbox):
            assert _box(box) == [0, 0, 595.28, 841.89]
    pdf.save(PrintRun(plain, (CARD,), sides=Sides.FRONT), out)
    assert _told(PdfReader(out))["/Duplex"] == "/Simplex"


def test_a_pdf_for_a_print_shop_has_a_card_a_page_with_its_bleed(plain: Stock, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    run = PrintRun(plain, (CARD,) * 10, bleed_mm=shop.BLEED_MM, as_shapes=True)
    pdf.save(run, out)
    reader = PdfReader(out)
    assert len(reader.pages) == 2
    page = reader.pages[0]
    mm = 72 / 25.4
    for box, more in ((page.trimbox, 0), (page.bleedbox, 6), (page.mediabox, 20)):
        assert float(box.width) / mm == pytest.approx(85 + more, abs=0.01)
        assert float(box.height) / mm == pytest.approx(55 + more, abs=0.01)
    assert reading.fonts(out) == {}
    assert reading.words(out) == ""


@pytest.mark.parametrize("size", [Size(20, 20), Size(40, 20), Size(1000, 10)])
def test_a_card_far_too_small_is_told_and_no_trouble(size: Size) -> None:
    for card in _cards():
        for warning in lay_out(card, size).warnings:
            assert warning.endswith(".")
    assert lay_out(CARD, Size(20, 20)).warnings


def test_a_name_of_eighty_letters_is_set_in_two_lines() -> None:
    name = "Maria del Carmen Fernanda Alejandra de la Concepción y Montenegro-Villanueva Ruiz"
    for design in SHOWN:
        layout = lay_out(replace(CARD, contact=replace(MAYA, name=name), design=design.id), Size(85, 55))
        assert [each for each in layout.warnings if "Maria" in each] == []


def test_too_long_a_line_says_which_words_are_over() -> None:
    line = "I help people who sit all day move without pain and " * 6 + "then some"
    (warning,) = lay_out(replace(CARD, line=line), Size(85, 55)).warnings
    assert "words too many for this card: “" in warning


@pytest.mark.parametrize("words", ["I help אנשים move", "أساعد people على الحركة"])
def test_words_of_both_directions_stand_on_a_card(words: str) -> None:
    for front in (CARD, pocket("Gym", {Part.OFFER: f"**{words}** every day"}, BRIDGES)):
        card = replace(front, line=words) if front.pocket is None else front
        layout = lay_out(card, Size(85, 55))
        assert not any("too" in each for each in layout.warnings)
        assert layout.front.lines


def test_type_grows_with_the_card() -> None:
    sizes = [Size(85, 55), Size(105, 74), Size(127, 76.2), Size(105, 148.5), Size(101.6, 152.4)]
    assert [steps_of(each) for each in sizes] == [0, 1, 2, 3, 3]
    lines = [lay_out(CARD, each).front.lines for each in sizes]
    assert [each[0].style.size for each in lines][:3] == [16, 19, 23]
    assert all(
        each[-1].style.size == expected for each, expected in zip(lines, [7.5, 9, 9, 11, 11], strict=True)
    )


def test_lines_to_write_on_are_nine_to_eleven_millimetres_apart() -> None:
    for stock in stocks.catalogue():
        rules = lay_out(slip(), stock.card).front.rules
        feet = [rule.y_mm for rule in rules]
        gaps = [after - before for before, after in pairwise(feet)]
        assert len(rules) >= 4
        assert all(8.9 <= gap <= 11.1 for gap in gaps)


def test_points_never_break_a_hyphenated_word_nor_leave_a_lone_last_one() -> None:
    parts = {Part.OFFER: "**Ten-minute habits** inside a working day."}
    for width in range(60, 130, 3):
        lines = lay_out(pocket("Gym", parts, []), Size(width, 148)).front.lines
        rows: dict[float, str] = {}
        for line in lines:
            rows[round(line.baseline_mm, 2)] = f"{rows.get(round(line.baseline_mm, 2), '')} {line.text}"
        said = [
            each.strip() for each in rows.values() if "abits" in each or "day" in each or "minute" in each
        ]
        assert not any(each.endswith("-") or each.startswith("minute") or each == "day" for each in said)
