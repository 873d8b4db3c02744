"""Where cards lie on a sheet."""

from dataclasses import replace

from relpitch.domain.card import Card, PrintRun, Sides, Size, Stock, dealt
from relpitch.domain.turn import Turn

STOCK = Stock("s", "S", "M", "A4", Size(210, 297), Size(80, 50), columns=2, rows=5, left_mm=20, top_mm=11)


def test_places_run_row_by_row() -> None:
    assert [STOCK.corner(place) for place in (0, 1, 2, 9)] == [(20, 11), (100, 11), (20, 61), (100, 211)]


def test_gaps_lie_between_cards_only() -> None:
    spaced = replace(STOCK, gap_x_mm=10, gap_y_mm=5)
    assert spaced.corner(0) == (20, 11)
    assert spaced.corner(3) == (110, 66)


def test_a_deck_is_dealt_card_by_card_or_in_turn_until_the_sheet_is_full() -> None:
    first, second = Card("One"), Card("Two")
    assert dealt((first, second), 2, 10) == (first, first, second, second)
    assert dealt((first, second), 0, 3) == (first, second, first)
    assert dealt((), 0, 3) == ()


def test_a_sheet_holds_as_many_cards_as_across_times_down() -> None:
    assert STOCK.per_sheet == 10
    assert STOCK.paper == "A4"


def test_a_page_lies_on_its_side_where_it_is_wider_than_high() -> None:
    assert not STOCK.is_landscape
    assert replace(STOCK, page=Size(297, 210)).is_landscape
    assert not replace(STOCK, page=Size(210, 210)).is_landscape


def test_unless_said_otherwise_both_sides_are_printed_from_the_first_place_with_marks_to_cut_by() -> None:
    run = PrintRun(STOCK, (Card("One"),))
    assert (run.start, run.sides, run.turn) == (1, Sides.BOTH, Turn.LONG_EDGE)
    assert (run.crop_marks, run.outlines, run.bleed_mm, run.as_shapes) == (True, False, 0.0, False)


def test_a_card_is_one_to_give_away_unless_said_otherwise() -> None:
    card = Card("One")
    assert (card.design, card.statement_pt, card.shrinks) == ("line", 16.0, True)
    assert (card.pocket, card.drawing, card.picture, STOCK.cut) == (None, False, b"", False)
    assert "picture" not in repr(card)
