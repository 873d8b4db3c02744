"""PDFs, read back."""

import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPdfWriter, QRawFont

from relpitch import paths
from relpitch.domain.card import Card, PrintRun, Stock
from relpitch.domain.errors import RelpitchError
from relpitch.printing import pdf, sheets
from relpitch.printing.pdf_text import letter_meant, with_letters_meant
from tests.printing import reading


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the PDF goes."""
    return tmp_path / "out.pdf"


def test_ten_cards_lie_on_letter_to_a_tenth_of_a_millimetre(avery: Stock, card: Card, out: Path) -> None:
    pdf.save(PrintRun(avery, (card,) * 10), out)
    assert reading.page_sizes(out) == [pytest.approx((215.9, 279.4), abs=0.2)] * 2
    for text in ("I help people", "day move", "Maya Okafor", "maya@okaforphysio.example"):
        places = reading.places(out, text)
        assert len(places) == 10
        offsets = [(x - avery.corner(n)[0], y - avery.corner(n)[1]) for n, (x, y) in enumerate(places)]
        assert offsets == [pytest.approx(offsets[0], abs=0.02)] * 10


def test_a_page_has_its_stock_s_size(plain: Stock, card: Card, out: Path) -> None:
    pdf.save(PrintRun(plain, (card,)), out)
    assert reading.page_sizes(out)[0] == pytest.approx((210, 297), abs=0.2)


def test_text_begins_six_millimetres_in(plain: Stock, card: Card, out: Path) -> None:
    pdf.save(PrintRun(plain, (card,)), out)
    ((x, y),) = reading.places(out, "Physiotherapist")
    assert x == pytest.approx(20 + 6, abs=0.4)
    assert 11 + 45 < y < 11 + 55 - 6


def test_backs_are_mirrored(plain: Stock, card: Card, out: Path) -> None:
    cards = tuple(replace(card, line=f"Line {n} here", back=f"Gift {n} here") for n in range(4))
    pdf.save(PrintRun(plain, cards), out)
    for n in range(4):
        ((front, _),) = reading.places(out, f"Line {n}", 0)
        ((back, _),) = reading.places(out, f"Gift {n}", 1)
        assert front - plain.corner(n)[0] == pytest.approx(back - plain.corner(n ^ 1)[0], abs=0.3)


def test_fonts_are_embedded_and_nothing_is_a_picture(plain: Stock, card: Card, out: Path) -> None:
    pdf.save(PrintRun(plain, (card,)), out)
    assert reading.fonts(out) == {"Literata-Regular": True, "Inter-Regular": True, "Inter-SemiBold": True}
    assert reading.pictures(out) == 0


def test_every_letter_can_be_read_back(plain: Stock, card: Card, out: Path) -> None:
    line = "Office staff find 2x3 fjords -> A@B baffling. Three"
    contact = replace(card.contact, role="Office flow 2x3", email="Fi@B.example")
    pdf.save(PrintRun(plain, (replace(card, line=line, contact=contact, back="fi ff fl ffi"),)), out)
    for each in (line, "Office flow 2x3", "Fi@B.example"):
        assert each in reading.words(out)
    assert "fi ff fl ffi" in reading.words(out, 1)


def test_words_are_read_back_with_their_spaces_and_apostrophes(plain: Stock, card: Card, out: Path) -> None:
    contact = replace(card.contact, role="The Smiths’ gardener")
    line = "I don’t hurry. I mend bicycles with you."
    pdf.save(PrintRun(plain, (replace(card, line=line, contact=contact),)), out)
    text = PdfReader(out).pages[0].extract_text().replace("\n", " ")
    assert line in text
    assert "The Smiths’ gardener" in text
    assert reading.places(out, "The Smiths’ gardener")


def test_no_glyph_says_anything_but_a_letter_that_is_typed(plain: Stock, card: Card, out: Path) -> None:
    contact = replace(card.contact, name="سلام الناس", role="don’t a\u00a0b")
    pdf.save(PrintRun(plain, (replace(card, line="سلام don’t", contact=contact),)), out)
    said = reading.glyph_names(out)
    assert {" ", "’"} <= {*said}
    assert not [each for each in said if unicodedata.category(each) == "Cc" or each == "\u02bc"]
    shapes = {each for each in said if unicodedata.decomposition(each).startswith(("<i", "<m", "<f"))}
    assert all(len(unicodedata.normalize("NFKC", each)) > 1 for each in shapes)


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("<0001> <0001> <0009>", "<0001> <0001> <0020>"),  # a font of which only the space is used
        ("<0001> <0002> <FEED>", "<0001> <0002> <FEED>"),  # two shapes of one letter do not follow each other
        ("<0001> <0003> <0041>", "<0001> <0003> <0041>"),
        ("<0001> <0002> [<0009> <0041> ]", "<0001> <0002> [<0020> <0041> ]"),
    ],
)
def test_glyphs_in_a_row_are_named_by_the_letters_that_are_meant(named: str, meant: str) -> None:
    cmap = "1 beginbfrange\n{}\nendbfrange\n"
    assert with_letters_meant(cmap.format(named).encode()) == cmap.format(meant).encode()


def test_where_letters_share_a_glyph_of_a_font_it_is_named_by_the_one_that_is_typed() -> None:
    typed = {
        *(chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x370, 0x500))),
        *"’‘“”–—…•€",
    }
    for file in sorted((paths.resources() / "fonts").glob("*.ttf")):
        font = QRawFont(str(file), 12)
        lowest: dict[int, int] = {}
        for code in (*range(1, 0x500), *range(0x1E00, 0x2300)):
            for glyph in font.glyphIndexesForString(chr(code))[:1]:
                lowest.setdefault(glyph, code)
        for letter in typed:
            glyph = font.glyphIndexesForString(letter)[0]
            assert not glyph or chr(letter_meant(lowest[glyph])) == letter, (file.name, letter)


@pytest.mark.parametrize("dpi", [72, 96, 600])
def test_a_device_of_any_resolution_breaks_lines_alike(plain: Stock, card: Card, out: Path, dpi: int) -> None:
    run = PrintRun(plain, (replace(card, line="I help people who sit all day move without pain, for good."),))
    pdf.save(run, out)
    coarse = out.with_name("coarse.pdf")
    device = QPdfWriter(str(coarse))
    device.setResolution(dpi)
    pdf.paint(run, device)
    assert reading.words(coarse) == reading.words(out)
    for text in ("I help", "without", "maya@"):
        assert reading.places(coarse, text) == [
            pytest.approx(each, abs=0.1) for each in reading.places(out, text)
        ]


def test_the_file_says_what_it_is(plain: Stock, card: Card, out: Path) -> None:
    pdf.save(PrintRun(plain, (card,)), out)
    about = PdfReader(out).metadata
    assert about is not None
    assert (about.title, about.creator) == ("Gym", "relpitch")


def test_pages_follow_sheets(plain: Stock, card: Card, out: Path) -> None:
    pdf.save(PrintRun(plain, (card,) * 21, start=10), out)
    assert len(PdfReader(out).pages) == 6


@pytest.mark.parametrize(
    "words",
    [
        "أساعد الناس على الحركة",
        "我帮助人们",
        "👍🏽 👩‍👩‍👧‍👦",
        "e\u0301\u0302\u0303\u0304\u0305",
        "नमस्ते",
        "\x00\x07a\u202eb",
    ],
)
def test_every_script_prints(plain: Stock, card: Card, out: Path, words: str) -> None:
    contact = replace(card.contact, name=words)
    run = PrintRun(plain, (replace(card, line=words, contact=contact, back=words, back_title=words),))
    pdf.save(run, out)
    assert len(PdfReader(out).pages) == 2
    assert all(reading.fonts(out).values())


def test_arabic_can_be_searched_where_a_font_has_it(plain: Stock, card: Card, out: Path) -> None:
    run = PrintRun(plain, (replace(card, line="سلام"),))
    if sheets.warnings(sheets.lay_out(run)):
        pytest.skip("no Arabic font on this computer")
    pdf.save(run, out)
    assert len(reading.fonts(out)) == 4


def test_a_failure_leaves_what_was_there(plain: Stock, card: Card, out: Path) -> None:
    out.write_bytes(b"before")
    with pytest.raises(RelpitchError):
        pdf.save(PrintRun(plain, (card,), start=99), out)
    assert out.read_bytes() == b"before"
    assert list(out.parent.iterdir()) == [out]


@pytest.mark.parametrize("name", [".", "missing/out.pdf", "file/out.pdf"])
def test_a_path_that_cannot_be_written_is_one_plain_sentence(
    plain: Stock, card: Card, tmp_path: Path, name: str
) -> None:
    (tmp_path / "file").write_text("words")
    with pytest.raises(RelpitchError, match=r"^“.+” (cannot be written: .+|is not a file .+)\.$"):
        pdf.save(PrintRun(plain, (card,)), tmp_path / name)
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_an_unwritable_folder_is_one_plain_sentence(plain: Stock, card: Card) -> None:
    with pytest.raises(RelpitchError, match="cannot be written"):
        pdf.save(PrintRun(plain, (card,)), Path("/proc/out.pdf"))
