"""The catalogue of card stocks."""

from pathlib import Path

import pytest

from relpitch.domain.errors import RelpitchError
from relpitch.printing import stocks

PLAIN = """
[[stock]]
id = "mine"
name = "My cards"
maker = "Me"
page_name = "A4"
page_width_mm = 210
page_height_mm = 297
card_width_mm = 85
card_height_mm = 55
columns = 2
rows = 5
left_mm = 20
top_mm = 11
"""


def _complaint(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RelpitchError) as raised:
        stocks.read(path)
    return str(raised.value)


def test_the_first_two_stocks_are_as_they_are_sold() -> None:
    plain, avery, *_ = stocks.catalogue()
    assert (plain.id, plain.cut, plain.corner(9)) == ("plain-85x55-a4", True, (105, 231))
    assert (avery.id, avery.cut, avery.per_sheet) == ("avery-5371", False, 10)
    assert avery.left_mm * 2 + avery.card.width_mm * 2 == pytest.approx(avery.page.width_mm)
    assert avery.top_mm * 2 + avery.card.height_mm * 5 == pytest.approx(avery.page.height_mm)


@pytest.mark.parametrize("name", ["avery-5371", "AVERY-5371", "Avery 8371", "8371", "avery5371", " 28371 "])
def test_a_stock_is_found_by_any_number_on_the_box(name: str) -> None:
    assert stocks.find(name).id == "avery-5371"


@pytest.mark.parametrize("name", ["5317", "avery", "averi-5371"])
def test_a_slip_of_the_finger_gets_a_suggestion(name: str) -> None:
    with pytest.raises(RelpitchError, match=f"There is no card stock “{name}”. Did you mean “avery-5371”"):
        stocks.find(name)


@pytest.mark.parametrize("name", ["vistaprint", "", "😀"])
def test_a_stock_that_resembles_none_is_told_what_there_is(name: str) -> None:
    with pytest.raises(RelpitchError, match="There is “plain-85x55-a4” or “avery-5371”, and more"):
        stocks.find(name)


@pytest.mark.parametrize(
    ("line", "changed", "sentence"),
    [
        ("card_width_mm = 85", "card_width_mm = 0", "card_width_mm must be a number of millimetres above 0."),
        (
            "card_height_mm = 55",
            "card_height_mm = -55",
            "card_height_mm must be a number of millimetres above 0.",
        ),
        (
            "page_width_mm = 210",
            "page_width_mm = inf",
            "page_width_mm must be a number of millimetres above 0.",
        ),
        (
            "page_width_mm = 210",
            'page_width_mm = "A4"',
            "page_width_mm must be a number of millimetres above 0.",
        ),
        ("columns = 2", "columns = 2.5", "columns must be a whole number above 0."),
        (
            "columns = 2",
            "columns = 3",
            "“mine” cannot be: the columns go 65 mm past the right edge of the page.",
        ),
        ("rows = 5", "rows = 6", "“mine” cannot be: the rows go 44 mm past the bottom edge of the page."),
        (
            "left_mm = 20",
            "left_mm = 20\ngap_x_mm = -1",
            "gap_x_mm must be a number of millimetres, 0 or more.",
        ),
        (
            "left_mm = 20",
            "left_mm = 20\nlfet_mm = 1",
            (
                "lfet_mm is not known here. There is id, name, maker, page_name, page_width_mm, "
                "page_height_mm, card_width_mm, card_height_mm, columns, rows, left_mm, top_mm, gap_x_mm, "
                "gap_y_mm, aliases, cut."
            ),
        ),
        ("left_mm = 20", "", "left_mm is missing."),
        ('maker = "Me"', 'maker = " "', "maker must be words in quotes."),
        ('maker = "Me"', 'maker = "Me"\naliases = "5371"', 'aliases must be a list like ["5371", "8371"].'),
        ('maker = "Me"', 'maker = "Me"\ncut = 1', "cut must be true or false."),
    ],
)
def test_a_mistake_in_the_file_is_told_with_its_line(
    tmp_path: Path, line: str, changed: str, sentence: str
) -> None:
    text = "# mine\n" + PLAIN.replace(line, changed)
    assert _complaint(tmp_path / "stocks.toml", text) == f"stocks.toml, line 3: {sentence}"


def test_two_stocks_cannot_go_by_one_name(tmp_path: Path) -> None:
    other = PLAIN.replace('id = "mine"', 'id = "other"\naliases = ["MINE"]').replace("My cards", "Others")
    complaint = _complaint(tmp_path / "stocks.toml", PLAIN + other)
    assert complaint == "stocks.toml, line 16: “other” shares the name or alias “mine” with “mine”."


def test_the_other_numbers_of_a_stock_are_none_of_the_words_it_is_looked_for_by() -> None:
    told = {number for stock in stocks.catalogue() for number in stocks.numbers(stock)}
    assert {"8371", "Hama 50400"} <= told
    assert not told & {"plain", "85x55", "3x5 on Letter"}
