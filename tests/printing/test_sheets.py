"""Cards placed on sheets."""

from dataclasses import replace

import pytest

from relpitch.domain.card import Card, PrintRun, Sides, Size, Stock
from relpitch.domain.errors import RelpitchError
from relpitch.printing.sheets import Sheet, lay_out, warnings


def _corners(sheet: Sheet) -> list[tuple[float, float]]:
    return [(each.x_mm, each.y_mm) for each in sheet.cards]


def test_cards_lie_where_the_stock_has_them(avery: Stock, card: Card) -> None:
    front, back = lay_out(PrintRun(avery, (card,) * 10))
    assert _corners(front) == [avery.corner(place) for place in range(10)]
    assert (front.page, front.is_back, back.is_back) == (Size(215.9, 279.4), False, True)


def test_crop_marks_are_drawn_unless_they_are_not_wanted(plain: Stock, card: Card) -> None:
    assert lay_out(PrintRun(plain, (card,)))[0].marks
    assert not lay_out(PrintRun(plain, (card,), crop_marks=False))[0].marks


def test_backs_are_mirrored_to_meet_their_fronts(plain: Stock, card: Card) -> None:
    cards = tuple(replace(card, back=f"Gift {number}") for number in range(3))
    front, back = lay_out(PrintRun(plain, cards))
    assert _corners(front) == [(20, 11), (105, 11), (20, 66)]
    assert _corners(back) == [(105, 11), (20, 11), (105, 66)]
    assert [each.face.lines[-1].text for each in back.cards] == ["Gift 0", "Gift 1", "Gift 2"]


def test_a_used_sheet_is_begun_at_its_first_free_place(plain: Stock, card: Card) -> None:
    sheets = lay_out(PrintRun(plain, (card,) * 5, start=8))
    assert [len(sheet.cards) for sheet in sheets] == [3, 3, 2, 2]
    assert _corners(sheets[0])[0] == plain.corner(7)
    assert _corners(sheets[1])[0] == plain.corner(6)
    assert _corners(sheets[2])[0] == plain.corner(0)


def test_without_words_on_any_back_only_fronts_are_printed(plain: Stock, card: Card) -> None:
    assert [sheet.is_back for sheet in lay_out(PrintRun(plain, (replace(card, back=""),) * 11))] == [
        False,
        False,
    ]
    assert len(lay_out(PrintRun(plain, (card,), sides=Sides.FRONT))) == 1


def test_a_sheet_without_backs_among_others_keeps_its_blank_back(plain: Stock, card: Card) -> None:
    cards = (card, *(replace(card, back=""),) * 10)
    sheets = lay_out(PrintRun(plain, cards))
    assert [sheet.is_back for sheet in sheets] == [False, True, False, True]


def test_five_thousand_copies_are_five_hundred_sheets(plain: Stock, card: Card) -> None:
    assert len(lay_out(PrintRun(plain, (card,) * 5000, sides=Sides.FRONT))) == 500


@pytest.mark.parametrize("start", [0, -1, 11])
def test_a_place_beyond_the_sheet_is_refused(plain: Stock, card: Card, start: int) -> None:
    with pytest.raises(RelpitchError, match="Start at a place from 1 to 10"):
        lay_out(PrintRun(plain, (card,), start))


def test_no_card_is_nothing_to_print(plain: Stock) -> None:
    with pytest.raises(RelpitchError, match="Print at least one card"):
        lay_out(PrintRun(plain, ()))


def test_marks_are_for_paper_cut_by_hand(plain: Stock, avery: Stock, card: Card) -> None:
    front, back = lay_out(PrintRun(plain, (card,)))
    assert front.marks
    assert not back.marks
    assert not lay_out(PrintRun(plain, (card,), crop_marks=False))[0].marks
    assert not lay_out(PrintRun(avery, (card,)))[0].marks


def test_black_marks_stay_in_the_margins_and_pale_crosses_at_the_corners(plain: Stock, card: Card) -> None:
    marks = lay_out(PrintRun(plain, (card,)))[0].marks
    black = [mark for mark in marks if not mark.is_pale]
    assert len(black) == 3 * 2 + 6 * 2
    for mark in black:
        beside = mark.x2_mm <= 20 or mark.x1_mm >= 190
        above = mark.y2_mm <= 11 or mark.y1_mm >= 286
        assert beside or above
    middle = [mark for mark in marks if mark.is_pale and (mark.x1_mm + mark.x2_mm, mark.y1_mm) == (210, 66)]
    assert [(mark.x1_mm, mark.x2_mm) for mark in middle] == [(103.5, 106.5)]


def test_a_grid_that_fills_its_page_has_no_room_for_marks(plain: Stock, card: Card) -> None:
    full = replace(plain, card=Size(105, 59.4), left_mm=0, top_mm=0)
    assert all(mark.is_pale for mark in lay_out(PrintRun(full, (card,)))[0].marks)


def test_each_warning_is_said_once(plain: Stock, card: Card) -> None:
    long = replace(card, line="word " * 200, back="")
    assert len(warnings(lay_out(PrintRun(plain, (long,) * 10)))) == 1
