"""Card designs: data, checked, and each of them sets a card without fault."""

from dataclasses import replace
from pathlib import Path

import pytest

from relpitch.domain.card import Card, Size
from relpitch.domain.errors import RelpitchError
from relpitch.printing import designs, stocks
from relpitch.printing.card_layout import lay_out

shown = [each.id for each in designs.catalogue() if each.shown]

DESIGN = """
[[style]]
id = "contact"
family = "Inter"
size = 7.5
line_spacing = 12

[[style]]
id = "name"
family = "Inter"
size = 9
line_spacing = 12

[[design]]
id = "mine"
name = "Mine"
about = "Plain"
[design.front]
pieces = [{ words = "line", fill = true }]
[design.back]
pieces = [{ words = "back", fill = true }]
"""


def test_there_are_six_or_more_to_choose_from() -> None:
    assert len(shown) >= 6
    assert shown[0] == "line"


@pytest.mark.parametrize("design", shown)
@pytest.mark.parametrize("stock", ["avery-l4784", "plain-85x55-a4", "a7-a4", "avery-j8415", "avery-8387"])
def test_every_design_sets_a_card_within_its_safe_area(design: str, stock: str, card: Card) -> None:
    size = stocks.find(stock).card
    with_code = replace(card, code="https://okaforphysio.example")
    for each in (card, with_code, replace(with_code, back="", prompts=("Name", "How it is said"))):
        layout = lay_out(replace(each, design=design), size)
        assert layout.warnings == ()
        for face in (layout.front, layout.back):
            for line in face.lines:
                assert 5.9 < line.x_mm < size.width_mm - 5.9
                assert 5.9 < line.baseline_mm < size.height_mm - 5.5
            for code in face.codes:
                assert code.x_mm > 5.9
                assert code.x_mm + code.side_mm < size.width_mm - 5.9


@pytest.mark.parametrize("design", shown)
def test_no_design_goes_under_seven_points(design: str, card: Card) -> None:
    for words in (3, 20, 60, 200):
        layout = lay_out(
            replace(card, line="word " * words, back="word " * words, design=design), Size(85, 54)
        )
        assert layout.smallest_pt >= 7


def test_a_line_of_ones_own_size_shrinks_only_if_it_may(card: Card) -> None:
    large = replace(card, statement_pt=22.0)
    assert lay_out(large, Size(85, 55)).front.lines[0].style.size <= 22
    assert lay_out(replace(large, statement_pt=13.0), Size(85, 55)).front.lines[0].style.size == 13
    stubborn = replace(large, line="word " * 20, shrinks=False)
    assert lay_out(stubborn, Size(85, 55)).warnings[0].startswith("“Gym” has ")
    assert lay_out(replace(stubborn, shrinks=True), Size(85, 55)).warnings == ()


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("fill = true }]", "fill = false }]", "line 14: each side must have one piece with fill"),
        ('words = "line"', 'words = "slogan"', "line 14: front, pieces, words must be one of line, name"),
        ('words = "line"', 'words = "line", contact = "stack"', "line 14: a piece must be one of words"),
        (
            'words = "line"',
            'words = "line", sparkle = 3',
            "line 14: front, pieces, sparkle is not known here",
        ),
        ('words = "line"', 'words = "line", style = "loud"', "line 14: there is no style “loud”"),
        ("size = 9", "size = 0", "line 8: size must be a number, 1 or more"),
        ('about = "Plain"', "", "line 14: about is missing"),
        ("[design.front]", "[design.front]\nbar = -1", "line 14: front, bar must be a number, 0 or more"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, before: str, after: str, told: str) -> None:
    path = tmp_path / "designs.toml"
    path.write_text(DESIGN.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(RelpitchError) as raised:
        designs.read(path)
    assert told in str(raised.value)


def test_an_unknown_design_is_told_which_there_are() -> None:
    with pytest.raises(RelpitchError, match=r"There is no design “loud”\. There is line, centred"):
        designs.find("loud")
