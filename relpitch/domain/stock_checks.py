"""Whether a stock can be what is in the drawer: plain checks, told in words."""

import math
from dataclasses import dataclass

from relpitch.domain.card import Stock
from relpitch.formatting import decimal, numbered
from relpitch.translation import _, ngettext

ROUNDING_MM = 0.01
_UNREACHED_MM = 4.0
_SAME_MM = 0.05


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
        if room < -ROUNDING_MM:
            past = (
                _("The columns go {length} mm past the right edge of the page")
                if wide
                else _("The rows go {length} mm past the bottom edge of the page")
            )
            found = [_impossible(past, -room), *found[1:]]
    if stock.columns > 1 and stock.gap_x_mm < 0:
        found.append(_impossible(_("Cards overlap by {length} mm across"), -stock.gap_x_mm))
    if stock.rows > 1 and stock.gap_y_mm < 0:
        found.append(_impossible(_("Cards overlap by {length} mm down"), -stock.gap_y_mm))
    if all(each.possible for each in found):
        found += [_sides(stock), _edges(stock)]
    return tuple(found)


def _impossible(words: str, length: float) -> StockCheck:
    return StockCheck(words.format(length=_mm(length)), fine=False, possible=False)


def _mm(length: float) -> str:
    """A length in so few figures as it has: 3, 2.5, 12.25."""
    short = f"{length:.4g}"
    return short if "e" in short else decimal(float(short), len(short.partition(".")[2]))


def is_printable(stock: Stock) -> bool:
    """Whether a stock can be printed on."""
    return all(each.possible for each in findings(stock))


def _sizes(stock: Stock) -> str:
    lengths = {
        _("The page's width"): stock.page.width_mm,
        _("The page's height"): stock.page.height_mm,
        _("The width of a card"): stock.card.width_mm,
        _("The height of a card"): stock.card.height_mm,
        _("The number across"): stock.columns,
        _("The number down"): stock.rows,
    }
    distances = {_("The distance from the left"): stock.left_mm, _("The distance from the top"): stock.top_mm}
    gaps = {_("The gap across"): stock.gap_x_mm, _("The gap down"): stock.gap_y_mm}
    numbers = (*lengths.items(), *distances.items(), *gaps.items())
    if other := [name for name, value in numbers if not math.isfinite(value)]:
        return _("{field} must be a number").format(field=other[0])
    if small := [name for name, value in lengths.items() if not value > 0]:
        return _("{field} must be more than 0").format(field=small[0])
    if below := [name for name, value in distances.items() if not value >= 0]:
        return _("{field} cannot be less than 0").format(field=below[0])
    return ""


def _number(stock: Stock) -> StockCheck:
    count = stock.per_sheet
    if count == 0:
        return StockCheck(_("No cards on one {page} sheet").format(page=stock.paper))
    words = ngettext("{number} card on one {page} sheet", "{number} cards on one {page} sheet", count)
    return StockCheck(numbered(words, count, page=stock.paper))


def _sides(stock: Stock) -> StockCheck:
    right = max(_right_mm(stock), 0.0)
    if abs(right - stock.left_mm) < _SAME_MM:
        same = _("{right} mm left over on the right, the same as on the left")
        return StockCheck(same.format(right=_mm(right)))
    words = _("{right} mm left over on the right, {left} mm on the left. Measure both once more")
    return StockCheck(words.format(right=_mm(right), left=_mm(stock.left_mm)))


def _edges(stock: Stock) -> StockCheck:
    nearest = min(stock.left_mm, stock.top_mm, _right_mm(stock), _bottom_mm(stock))
    if nearest >= _UNREACHED_MM:
        return StockCheck(_("Far enough from every edge for most printers"))
    close = _("Close to the edge of the page, where printers leave a border. Words stay 6 mm in")
    return StockCheck(close, fine=False)


def _right_mm(stock: Stock) -> float:
    across = stock.columns * stock.card.width_mm + (stock.columns - 1) * stock.gap_x_mm
    return stock.page.width_mm - stock.left_mm - across


def _bottom_mm(stock: Stock) -> float:
    down = stock.rows * stock.card.height_mm + (stock.rows - 1) * stock.gap_y_mm
    return stock.page.height_mm - stock.top_mm - down
