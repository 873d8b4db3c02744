"""The prep sheet: one page, whatever is on it."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.domain.card import Size
from relpitch.domain.prep_sheet import PrepSheet, Say
from relpitch.printing import pdf
from relpitch.printing.paper import A4, LETTER
from relpitch.printing.prep_sheet import LaidOut, lay_out
from tests.printing import reading

WORDS = "You know how, by four o’clock, most people at a desk are rubbing their neck? "
SHORT = PrepSheet("Meetup", "Thursday 26 November 2026, 18:30.")
USUAL = PrepSheet(
    "Women in Health meetup",
    "Thursday 26 November 2026, 18:30. Quayside Library, upstairs.",
    (
        Say("Anyone, anywhere", "30 s", (((WORDS * 2, False),),)),
        Say("Conference", "45 s", ((("When did you last ", False), ("stand up", True), (" today?", False)),)),
    ),
    (("Dr. Hana Suzuki", "GP at Northgate.", "The one-page screen"), ("Amara Lindqvist", "A room?", "Ours")),
    ("What are you proud of?", "Who do you wish would knock?", "What would make your week lighter?"),
    (("they rub their neck", "There is one stretch for that. May I?"), ("they sit all day", "Ten minutes.")),
    ("20 pitch cards", "A pen that works"),
    ("Eat something at five",),
    "I’ve loved hearing about the clinic. May I send you that note on Friday?",
    "Maya Okafor",
)
LONG = PrepSheet(
    "A very long name of an event " * 20,
    "Thursday 26 November 2026, 18:30. " + "A place with a very long name " * 12,
    tuple(Say(f"Version {n}" * 9, "60 s", (((WORDS * 20, False),), ((WORDS, False),))) for n in range(6)),
    tuple((f"Person {n} " * 9, WORDS * 6, WORDS * 6) for n in range(60)),
    (WORDS * 5,) * 9,
    ((WORDS * 5, WORDS * 5),) * 9,
    tuple(f"{n} {WORDS * 3}" for n in range(40)),
    tuple(f"{n} {WORDS * 3}" for n in range(40)),
    WORDS * 30,
    "A name without end " * 30,
)


def ink_ends(laid_out: LaidOut) -> float:
    """Where the lowest thing over the foot is."""
    foot = max(line.baseline_mm for line in laid_out.face.lines)
    lines = [line.baseline_mm for line in laid_out.face.lines if line.baseline_mm < foot - 3]
    return max([*lines, *(rule.y_mm for rule in laid_out.face.rules)])


@pytest.mark.parametrize("sheet", [SHORT, USUAL, LONG], ids=["short", "usual", "long"])
@pytest.mark.parametrize("page", [A4, LETTER], ids=["A4", "Letter"])
def test_it_is_one_vector_page_with_its_fonts(sheet: PrepSheet, page: Size, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    laid_out = lay_out(sheet, page)
    pdf.save_page(laid_out.face, laid_out.page, sheet.title, path)
    ((width, height),) = reading.page_sizes(path)
    assert (width, height) == pytest.approx((page.width_mm, page.height_mm), abs=0.2)
    assert reading.pictures(path) == 0
    assert all(reading.fonts(path).values())
    text = reading.words(path)
    assert text.count("they care about") >= 2
    assert "Listen first." in text
    assert ink_ends(laid_out) < page.height_mm - 14


def test_the_usual_sheet_holds_every_word_and_leaves_nothing_out(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    laid_out = lay_out(USUAL, A4)
    pdf.save_page(laid_out.face, laid_out.page, "", path)
    text = reading.words(path)
    for words in (
        "Women in Health meetup",
        "When did you last stand up today?",
        "Dr. Hana Suzuki",
        "What would make your week lighter?",
        "when they rub their neck",
        "20 pitch cards",
        "May I send you that note on Friday?",
        "Maya Okafor",
    ):
        assert words in text
    assert laid_out.left_out == ()
    assert text.count("I promised") == 4


def test_cue_words_stand_out() -> None:
    bold = [line.text for line in lay_out(USUAL, A4).face.lines if line.style.weight == 600]
    assert {"stand", "up"} <= set(bold) or "stand up" in bold


def test_what_is_left_out_is_told() -> None:
    told = lay_out(LONG, A4).left_out
    assert told[0] == "The words are on the sheet in a shorter length."
    assert any("of the people you may meet found no room." in each for each in told)
    assert any("of the checklists found no room." in each for each in told)
    assert told[-1].endswith("too long and end in …")


def test_smaller_print_comes_before_leaving_out() -> None:
    some = replace(USUAL, meet=USUAL.meet * 4)
    laid_out = lay_out(some, A4)
    assert laid_out.left_out == ()
    assert min(line.style.size for line in laid_out.face.lines) >= 7


def test_a_word_without_end_stays_on_the_page() -> None:
    for sheet in (replace(SHORT, title="x" * 300), replace(USUAL, way_out="ü" * 300)):
        laid_out = lay_out(sheet, A4)
        assert all(line.x_mm < A4.width_mm - 18 for line in laid_out.face.lines)


@settings(max_examples=12, deadline=None)
@given(st.text(max_size=300), st.lists(st.text(max_size=80), max_size=5))
def test_any_words_make_one_page(words: str, lines: list[str]) -> None:
    sheet = PrepSheet(
        words,
        words,
        (Say(words, words, (((words, True), (words, False)),)),),
        tuple((line, words, line) for line in lines),
        tuple(lines),
        tuple((line, words) for line in lines),
        tuple(lines),
        tuple(lines),
        words,
        words,
    )
    assert ink_ends(lay_out(sheet, A4)) < A4.height_mm - 14
