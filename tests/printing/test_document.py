"""Notes come out as text on pages, fonts embedded."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication

from relpitch.domain.card import Size
from relpitch.printing import pdf
from relpitch.printing.document import paint_document
from relpitch.printing.paper import A4, LETTER
from relpitch.script.markdown import render
from tests.printing import reading


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
@pytest.mark.parametrize(("lines", "several"), [(2, False), (120, True)])
def test_a_note_takes_the_pages_it_needs(
    application: QGuiApplication, tmp_path: Path, paper: Size, lines: int, several: bool
) -> None:
    out = tmp_path / "note.pdf"
    note = render("# Priya Raman\n\n" + "She runs a bakery, and her wrists ache.\n\n" * lines)
    pdf.write(out, "Priya", lambda writer: paint_document(note, paper, writer))
    assert (len(PdfReader(out).pages) > 1) is several
    assert {"Priya", "Raman", "bakery,"} <= set(re.split(r"[\x00-\x20]+", reading.words(out)))
    assert reading.page_sizes(out)[0] == pytest.approx((paper.width_mm, paper.height_mm), abs=0.3)
    assert reading.fonts(out)
    assert all(reading.fonts(out).values()), "each is embedded"


def test_no_letter_is_lost_when_words_are_copied_out(application: QGuiApplication, tmp_path: Path) -> None:
    out = tmp_path / "note.pdf"
    words = "Ask Amara About The office fluffy Affidavit Tffi first. Zoë VAT AWAY"
    note = render(f"# {words}\n\n**{words}**\n\n- *{words}*")
    pdf.write(out, "Amara", lambda writer: paint_document(note, A4, writer))
    assert {*reading.words(out).split()} == {*words.split(), "1"}


def test_bold_is_the_one_weight_that_the_fonts_have(tmp_path: Path) -> None:
    out = tmp_path / "note.pdf"
    pdf.write(
        out, "Priya", lambda writer: paint_document("<h3>Heading</h3><p>One <b>bold</b> word</p>", A4, writer)
    )
    weights = {"Literata-Regular": True, "Literata-SemiBold": True, "Inter-Regular": True}  # the number below
    assert reading.fonts(out) == weights
