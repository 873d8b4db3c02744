"""What the Cards page lets the history change: the deck as it is laid out, and the person's own stocks."""

from collections.abc import Callable
from dataclasses import dataclass

from relpitch.domain.card import Stock
from relpitch.printing.own_stocks import OwnStocks
from relpitch.ui.pages.cards.choices import Choices
from relpitch.ui.pages.cards.deck import DeckPlace

DECK, STOCKS = "deck", "stocks"


@dataclass(frozen=True, slots=True)
class DeckLayout:
    """The places of a deck, and how it is to be printed."""

    places: tuple[DeckPlace, ...]
    choices: Choices


class DeckStore:
    """The one deck that is laid out; `lay` puts another one in its place."""

    def __init__(self, laid: Callable[[], DeckLayout], lay: Callable[[DeckLayout], None]) -> None:
        self._laid, self._lay = laid, lay

    def get(self, _identity: str) -> DeckLayout:
        """The deck as it is."""
        return self._laid()

    def put(self, _identity: str, layout: DeckLayout) -> None:
        """Lay out another deck."""
        self._lay(layout)


class StockStore:
    """The person's own stocks, by id; `changed` when one came or went."""

    def __init__(self, own: OwnStocks, changed: Callable[[], None]) -> None:
        self._own, self._changed = own, changed

    def get(self, stock_id: str) -> Stock | None:
        """One stock."""
        return next((each for each in self._own.all() if each.id == stock_id), None)

    def put(self, stock_id: str, stock: Stock | None) -> None:
        """Keep a stock, or no longer."""
        if stock is None:
            self._own.remove(stock_id)
        else:
            self._own.keep(stock)
        self._changed()
