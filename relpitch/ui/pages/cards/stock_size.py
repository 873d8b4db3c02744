"""The size of a stock's cards in words."""

from relpitch.domain.card import Stock

_INCH_MM = 25.4


def size_of(stock: Stock) -> str:
    """The size of its cards in the unit it is sold in, and how many are on a sheet."""
    card = stock.card
    if stock.page_name.startswith("Letter") or stock.maker == "Index card":
        size = f"{card.width_mm / _INCH_MM:.3g} × {card.height_mm / _INCH_MM:.3g} in"
    else:
        size = f"{card.width_mm:.4g} × {card.height_mm:.4g} mm"
    return f"{size}, one each" if stock.per_sheet == 1 else f"{size}, {stock.per_sheet} on {stock.page_name}"
