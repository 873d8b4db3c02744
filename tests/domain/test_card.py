"""Where cards lie on a sheet."""

from dataclasses import replace

from relpitch.domain.card import Card, Size, Stock, dealt

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
