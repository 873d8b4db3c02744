"""Whether a stock can be what is in the drawer: each check, in the words that people read."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.card import Size, Stock
from relpitch.domain.stock_checks import StockCheck, findings, is_printable

# 10 cards of 85 x 54 mm: 15 mm left over at each side, 13.5 mm above and below.
FINE = Stock("ten", "Ten", "Me", "A4", Size(210.0, 297.0), Size(85.0, 54.0), 2, 5, 20.0, 13.5)


def words_of(stock: Stock) -> list[str]:
    return [each.words for each in findings(stock)]


def test_a_good_sheet_is_told_to_be_so() -> None:
    assert findings(FINE) == (
        StockCheck("Ten cards on one A4 sheet"),
        StockCheck("20 mm left over on the right, the same as on the left"),
        StockCheck("Far enough from every edge for most printers"),
    )
    assert is_printable(FINE)


@pytest.mark.parametrize(
    ("columns", "rows", "count"),
    [
        (1, 1, "One card on one A4 sheet"),
        (1, 2, "Two cards on one A4 sheet"),
        (2, 5, "Ten cards on one A4 sheet"),
    ],
)
def test_it_is_told_how_many_cards_a_sheet_has(columns: int, rows: int, count: str) -> None:
    assert words_of(replace(FINE, columns=columns, rows=rows))[0] == count


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("page", Size(0.0, 297.0), "The page's width must be more than 0"),
        ("page", Size(210.0, -1.0), "The page's height must be more than 0"),
        ("card", Size(0.0, 54.0), "The width of a card must be more than 0"),
        ("card", Size(85.0, float("nan")), "The height of a card must be a number"),
        ("card", Size(float("inf"), 54.0), "The width of a card must be a number"),
        ("columns", 0, "The number across must be more than 0"),
        ("rows", -2, "The number down must be more than 0"),
        ("left_mm", -0.5, "The distance from the left cannot be less than 0"),
        ("top_mm", -0.5, "The distance from the top cannot be less than 0"),
        ("top_mm", float("nan"), "The distance from the top must be a number"),
        ("gap_x_mm", float("inf"), "The gap across must be a number"),
        ("gap_y_mm", float("nan"), "The gap down must be a number"),
    ],
)
def test_what_is_no_size_is_the_only_thing_told(field: str, value: Any, sentence: str) -> None:
    stock = replace(FINE, **{field: value})
    assert findings(stock) == (StockCheck(sentence, fine=False, possible=False),)
    assert not is_printable(stock)


def test_a_distance_of_nothing_is_a_distance() -> None:
    assert is_printable(replace(FINE, left_mm=0.0, top_mm=0.0))


def test_columns_past_the_edge_of_the_page_are_told_by_how_much() -> None:
    stock = replace(FINE, left_mm=42.5)
    assert findings(stock) == (
        StockCheck("The columns go 2.5 mm past the right edge of the page", fine=False, possible=False),
    )
    assert not is_printable(stock)


def test_rows_past_the_edge_of_the_page_are_told_by_how_much() -> None:
    assert words_of(replace(FINE, top_mm=30.0)) == ["The rows go 3 mm past the bottom edge of the page"]


def test_gaps_push_the_last_card_past_the_edge() -> None:
    assert words_of(replace(FINE, gap_x_mm=22.25)) == [
        "The columns go 2.25 mm past the right edge of the page"
    ]
    assert words_of(replace(FINE, gap_y_mm=4.0)) == ["The rows go 2.5 mm past the bottom edge of the page"]


def test_where_both_go_past_the_edge_the_rows_are_told() -> None:
    assert words_of(replace(FINE, left_mm=60.0, top_mm=30.0)) == [
        "The rows go 3 mm past the bottom edge of the page"
    ]


def test_a_hundredth_of_a_millimetre_past_the_edge_is_rounding() -> None:
    assert is_printable(replace(FINE, left_mm=40.01))
    assert not is_printable(replace(FINE, left_mm=40.02))


@pytest.mark.parametrize(
    ("field", "sentence"),
    [("gap_x_mm", "Cards overlap by 1.5 mm across"), ("gap_y_mm", "Cards overlap by 1.5 mm down")],
)
def test_cards_that_lie_on_each_other_are_told_by_how_much(field: str, sentence: str) -> None:
    stock = replace(FINE, **{field: -1.5})  # type: ignore[arg-type]  # both gaps
    assert words_of(stock) == ["Ten cards on one A4 sheet", sentence]
    assert not findings(stock)[1].fine
    assert not is_printable(stock)


def test_one_column_or_one_row_has_no_gap_to_overlap_by() -> None:
    assert is_printable(replace(FINE, columns=1, gap_x_mm=-1.5))
    assert is_printable(replace(FINE, rows=1, gap_y_mm=-1.5))
    assert not is_printable(replace(FINE, columns=2, gap_x_mm=-0.5))
    assert not is_printable(replace(FINE, rows=2, gap_y_mm=-0.5))


def test_sides_that_differ_are_to_be_measured_again() -> None:
    assert words_of(replace(FINE, left_mm=19.5))[1] == (
        "20.5 mm left over on the right, 19.5 mm on the left. Measure both once more"
    )
    assert words_of(replace(FINE, left_mm=20.02))[1].endswith("the same as on the left")


def test_a_sheet_that_is_filled_to_its_edge_has_nothing_left_over() -> None:
    assert words_of(replace(FINE, left_mm=40.005))[1].startswith("0 mm left over on the right")


@pytest.mark.parametrize(
    "near",
    [
        replace(FINE, left_mm=3.9),
        replace(FINE, top_mm=3.9),
        replace(FINE, left_mm=36.1),
        replace(FINE, top_mm=23.1),
    ],
)
def test_a_card_near_any_edge_is_told_and_can_be_printed(near: Stock) -> None:
    last = findings(near)[-1]
    assert last.words == "Close to the edge of the page, where printers leave a border. Words stay 6 mm in"
    assert not last.fine
    assert last.possible
    assert is_printable(near)


def test_four_millimetres_are_far_enough_from_the_edge() -> None:
    assert words_of(replace(FINE, left_mm=4.0, top_mm=4.0))[-1].startswith("Far enough")


@given(
    st.builds(
        replace,
        st.just(FINE),
        columns=st.integers(-1, 4),
        rows=st.integers(-1, 7),
        left_mm=st.floats(-5, 300),
        top_mm=st.floats(-5, 300),
        gap_x_mm=st.floats(-5, 50),
        gap_y_mm=st.floats(-5, 50),
    )
)
def test_whatever_is_possible_lies_on_the_page_and_no_card_on_another(stock: Stock) -> None:
    if is_printable(stock):
        x, y = stock.corner(stock.per_sheet - 1)
        assert x + stock.card.width_mm <= stock.page.width_mm + 0.011
        assert y + stock.card.height_mm <= stock.page.height_mm + 0.011
        assert stock.columns == 1 or stock.gap_x_mm >= 0
        assert stock.rows == 1 or stock.gap_y_mm >= 0
    else:
        assert not all(each.fine for each in findings(stock))
