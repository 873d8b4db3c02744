"""Cards placed on sheets."""

from dataclasses import replace

import pytest

from relpitch.domain.card import Card, PrintRun, Sides, Size, Stock
from relpitch.domain.errors import RelpitchError
from relpitch.domain.turn import Turn
from relpitch.printing.sheets import CutMark, Sheet, behind, lay_out, turns_like_a_page, warnings


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


@pytest.mark.parametrize(
    ("turn", "wide", "like_a_page"),
    [
        (Turn.LONG_EDGE, False, True),
        (Turn.SHORT_EDGE, False, False),
        (Turn.LONG_EDGE, True, False),
        (Turn.SHORT_EDGE, True, True),
    ],
)
def test_paper_turns_over_its_side_or_over_its_top(
    plain: Stock, card: Card, turn: Turn, wide: bool, like_a_page: bool
) -> None:
    stock = replace(plain, page=Size(297, 210), rows=3) if wide else plain
    assert turns_like_a_page(stock, turn) is like_a_page
    x, y = stock.corner(0)
    at = (stock.page.width_mm - x - 85, y) if like_a_page else (x, stock.page.height_mm - y - 55)
    assert behind(stock, 0, turn) == at
    front, back = lay_out(PrintRun(stock, (card,), turn=turn))
    assert _corners(back) == [at]
    assert [each.is_turned for each in back.cards] == [not like_a_page]
    assert not any(each.is_turned for each in front.cards)


def test_outlines_are_drawn_round_the_cards_of_both_sides_where_they_are_wanted(
    plain: Stock, card: Card
) -> None:
    front, back = lay_out(PrintRun(plain, (card,) * 3, outlines=True))
    assert list(front.outlines) == _corners(front)
    assert list(back.outlines) == _corners(back)
    assert not any(sheet.outlines for sheet in lay_out(PrintRun(plain, (card,) * 3)))


def test_backs_alone_are_printed_where_there_are_any(plain: Stock, card: Card) -> None:
    (back,) = lay_out(PrintRun(plain, (card,), sides=Sides.BACK))
    assert back.is_back
    assert back.marks == ()
    with pytest.raises(RelpitchError, match="nothing on the backs"):
        lay_out(PrintRun(plain, (replace(card, back="", back_title=""),), sides=Sides.BACK))


def test_the_last_place_of_a_sheet_can_be_the_first(plain: Stock, card: Card) -> None:
    fronts = lay_out(PrintRun(plain, (card, card), start=10, sides=Sides.FRONT))
    assert [_corners(sheet) for sheet in fronts] == [[plain.corner(9)], [plain.corner(0)]]


def test_cards_that_fill_a_sheet_begin_no_other(plain: Stock, card: Card) -> None:
    assert len(lay_out(PrintRun(plain, (card,) * 10, sides=Sides.FRONT))) == 1
    assert len(lay_out(PrintRun(plain, (card,) * 11, sides=Sides.FRONT))) == 2


def marks_of(stock: Stock, card: Card) -> tuple[list[CutMark], list[CutMark]]:
    """The black marks and the pale ones."""
    marks = lay_out(PrintRun(stock, (card,)))[0].marks
    return [each for each in marks if not each.is_pale], [each for each in marks if each.is_pale]


def test_black_marks_are_told_to_the_millimetre(plain: Stock, card: Card) -> None:
    black, _pale = marks_of(plain, card)
    upright = [(each.x1_mm, each.y1_mm, each.y2_mm) for each in black if each.x1_mm == each.x2_mm]
    across = [(each.y1_mm, each.x1_mm, each.x2_mm) for each in black if each.y1_mm == each.y2_mm]
    assert upright == [(x, *ends) for x in (20.0, 105.0, 190.0) for ends in ((2.5, 8.5), (288.5, 294.5))]
    assert across == [
        (y, *ends) for y in (11.0, 66.0, 121.0, 176.0, 231.0, 286.0) for ends in ((8.0, 17.0), (193.0, 202.0))
    ]


def test_marks_end_before_the_edge_of_a_page_with_little_room(plain: Stock, card: Card) -> None:
    low = replace(plain, left_mm=7.0, top_mm=6.0)
    black, _pale = marks_of(low, card)
    assert {each.x1_mm for each in black if each.y1_mm == each.y2_mm} == {2.5, 180.0}
    assert {(each.y1_mm, each.y2_mm) for each in black if each.x1_mm == each.x2_mm} == {
        (2.5, 3.5),
        (283.5, 289.5),
    }
    none = replace(plain, left_mm=5.5, top_mm=5.0)
    assert not [each for each in marks_of(none, card)[0] if each.x1_mm < 5 or each.y1_mm < 5]


def test_pale_crosses_stay_within_the_cards(plain: Stock, card: Card) -> None:
    _black, pale = marks_of(plain, card)
    assert len(pale) == 2 * 3 * 6
    corner = [each for each in pale if each.x1_mm == 20 and each.y1_mm == 11]
    assert [(each.x2_mm, each.y2_mm) for each in corner] == [(21.5, 11), (20, 12.5)]
    last = [each for each in pale if each.x2_mm == 190 and each.y2_mm == 286]
    assert [(each.x1_mm, each.y1_mm) for each in last] == [(188.5, 286), (190, 284.5)]


def test_cards_with_gaps_have_marks_at_both_their_edges(plain: Stock, card: Card) -> None:
    apart = replace(plain, card=Size(80, 50), gap_x_mm=10, gap_y_mm=5)
    black, _pale = marks_of(apart, card)
    assert sorted({each.x1_mm for each in black if each.x1_mm == each.x2_mm}) == [20, 100, 110, 190]


def test_a_place_that_does_not_exist_is_told_with_the_paper(plain: Stock, card: Card) -> None:
    with pytest.raises(RelpitchError, match=plain.name):
        lay_out(PrintRun(plain, (card,), 11))


def test_marks_end_before_the_other_edges_of_the_page_too(plain: Stock, card: Card) -> None:
    far = replace(plain, left_mm=30.0, top_mm=15.0)
    black, _pale = marks_of(far, card)
    assert {each.x2_mm for each in black if each.y1_mm == each.y2_mm} == {27.0, 207.5}
    assert {each.y2_mm for each in black if each.x1_mm == each.x2_mm} == {12.5, 294.5}
