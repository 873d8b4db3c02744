"""Whether a stock can be what is in the drawer: plain checks, told in words."""

import math
from dataclasses import dataclass

from relpitch.domain.card import Stock

ROUNDING_MM = 0.01
_UNREACHED_MM = 4.0
_SAME_MM = 0.05
_TEN = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


@dataclass(frozen=True, slots=True)
class StockCheck:
    """One check. What is not `fine` but `possible` can be printed all the same."""

    words: str
    fine: bool = True
    possible: bool = True


def findings(stock: Stock) -> tuple[StockCheck, ...]:
    """The checks of a stock, the weightiest first."""
    if wrong := _sizes(stock):
        return (StockCheck(wrong, fine=False, possible=False),)
    found = [_number(stock)]
    for wide, room in ((True, _right_mm(stock)), (False, _bottom_mm(stock))):
        cards, past = ("columns", "right") if wide else ("rows", "bottom")
        if room < -ROUNDING_MM:
            words = f"The {cards} go {-room:.4g} mm past the {past} edge of the page"
            found = [StockCheck(words, fine=False, possible=False), *found[1:]]
    if stock.columns > 1 and stock.gap_x_mm < 0:
        words = f"Cards overlap by {-stock.gap_x_mm:.4g} mm across"
        found.append(StockCheck(words, fine=False, possible=False))
    if stock.rows > 1 and stock.gap_y_mm < 0:
        found.append(
            StockCheck(f"Cards overlap by {-stock.gap_y_mm:.4g} mm down", fine=False, possible=False)
        )
    if all(each.possible for each in found):
        found += [_sides(stock), _edges(stock)]
    return tuple(found)


def is_possible(stock: Stock) -> bool:
    """Whether a stock can be printed on."""
    return all(each.possible for each in findings(stock))


def _sizes(stock: Stock) -> str:
    lengths = {
        "The page's width": stock.page.width_mm,
        "The page's height": stock.page.height_mm,
        "The width of a card": stock.card.width_mm,
        "The height of a card": stock.card.height_mm,
        "The number across": stock.columns,
        "The number down": stock.rows,
    }
    distances = {"The distance from the left": stock.left_mm, "The distance from the top": stock.top_mm}
    gaps = {"The gap across": stock.gap_x_mm, "The gap down": stock.gap_y_mm}
    numbers = (*lengths.items(), *distances.items(), *gaps.items())
    if other := [name for name, value in numbers if not math.isfinite(value)]:
        return f"{other[0]} must be a number"
    if small := [name for name, value in lengths.items() if not value > 0]:
        return f"{small[0]} must be more than 0"
    if below := [name for name, value in distances.items() if not value >= 0]:
        return f"{below[0]} cannot be less than 0"
    return ""


def _number(stock: Stock) -> StockCheck:
    number = _TEN[stock.per_sheet] if stock.per_sheet < len(_TEN) else str(stock.per_sheet)
    card = "card" if stock.per_sheet == 1 else "cards"
    return StockCheck(f"{number} {card} on one {stock.page_name} sheet")


def _sides(stock: Stock) -> StockCheck:
    right = max(_right_mm(stock), 0.0)
    if abs(right - stock.left_mm) < _SAME_MM:
        return StockCheck(f"{right:.4g} mm left over on the right, the same as on the left")
    return StockCheck(
        f"{right:.4g} mm left over on the right, {stock.left_mm:.4g} mm on the left. Measure both once more"
    )


def _edges(stock: Stock) -> StockCheck:
    nearest = min(stock.left_mm, stock.top_mm, _right_mm(stock), _bottom_mm(stock))
    if nearest >= _UNREACHED_MM:
        return StockCheck("Far enough from every edge for most printers")
    return StockCheck(
        "Close to the edge of the page, where printers leave a border. Words stay 6 mm in", fine=False
    )


def _right_mm(stock: Stock) -> float:
    across = stock.columns * stock.card.width_mm + (stock.columns - 1) * stock.gap_x_mm
    return stock.page.width_mm - stock.left_mm - across


def _bottom_mm(stock: Stock) -> float:
    down = stock.rows * stock.card.height_mm + (stock.rows - 1) * stock.gap_y_mm
    return stock.page.height_mm - stock.top_mm - down
