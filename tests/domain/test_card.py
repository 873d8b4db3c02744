"""Where cards lie on a sheet."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.card import Size, Stock

STOCK = Stock("s", "S", "M", "A4", Size(210, 297), Size(80, 50), columns=2, rows=5, left_mm=20, top_mm=11)


def test_places_run_row_by_row() -> None:
    assert [STOCK.corner(place) for place in (0, 1, 2, 9)] == [(20, 11), (100, 11), (20, 61), (100, 211)]


def test_gaps_lie_between_cards_only() -> None:
    spaced = replace(STOCK, gap_x_mm=10, gap_y_mm=5)
    assert spaced.corner(0) == (20, 11)
    assert spaced.corner(3) == (110, 66)


@given(columns=st.integers(1, 5), rows=st.integers(1, 8), data=st.data())
def test_a_back_meets_its_front_when_the_sheet_turns_over_its_long_edge(
    columns: int, rows: int, data: st.DataObject
) -> None:
    stock = replace(STOCK, columns=columns, rows=rows)
    place = data.draw(st.integers(0, stock.per_sheet - 1))
    behind = stock.behind(place)
    assert stock.behind(behind) == place
    assert stock.corner(behind)[1] == stock.corner(place)[1]
    middle = stock.left_mm + columns * stock.card.width_mm / 2
    centres = [stock.corner(each)[0] + stock.card.width_mm / 2 for each in (place, behind)]
    assert abs(sum(centres) / 2 - middle) < 1e-9
