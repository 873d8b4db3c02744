"""The size of a stock's cards in words."""

from relpitch.domain.card import Stock
from relpitch.domain.units import MM_PER_INCH
from relpitch.formatting import figures
from relpitch.translation import _


def size_of(stock: Stock) -> str:
    """The size of its cards in the unit it is sold in, and how many are on a sheet."""
    card = stock.card
    if stock.page_name.startswith("Letter") or stock.maker == "Index card":
        width, height = (figures(each / MM_PER_INCH, 3) for each in (card.width_mm, card.height_mm))
        size = _("{width} × {height} in").format(width=width, height=height)
    else:
        size = f"{figures(card.width_mm)} × {figures(card.height_mm)} mm"
    if stock.per_sheet == 1:
        return _("{size}, one each").format(size=size)
    # Translators: how many cards of a size are on a sheet of a paper.
    on_one = _("{size}, {count} on {paper}")
    return on_one.format(size=size, count=stock.per_sheet, paper=stock.paper)
