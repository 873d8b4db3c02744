"""The papers a person can reach for: those that are sold, their own, and the few used lately."""

from relpitch.domain.card import Stock
from relpitch.preferences import PreferencesFile
from relpitch.printing import stocks
from relpitch.printing.own_stocks import OwnStocks
from relpitch.printing.paper import LETTER, paper_of

_STOCKS_SHOWN = 4
_ON_A4 = ("plain-85x55-a4", "avery-l7415", "index-3x5", "a6-a4")
_ON_LETTER = ("plain-letter", "avery-5371", "index-3x5", "avery-8387")


class StockCatalogue:
    """Every stock there is, the person's own first."""

    def __init__(self, preferences: PreferencesFile, own: OwnStocks) -> None:
        self._preferences, self.own = preferences, own

    @property
    def _first(self) -> tuple[str, ...]:
        """What is at hand before anything was chosen: on the paper that is preferred, or usual here."""
        paper = paper_of(self._preferences.current.events.paper)
        return _ON_LETTER if paper == LETTER else _ON_A4

    def papers(self) -> tuple[Stock, ...]:
        """All of them."""
        return (*self.own.all(), *stocks.catalogue())

    def find(self, stock_id: str) -> Stock:
        """The stock with this id; where it is gone, the first."""
        found = {stock.id: stock for stock in self.papers()}
        return found.get(stock_id) or stocks.find(self._first[0])

    def last(self) -> Stock:
        """The one printed on the last time."""
        return self.find(self._preferences.current.remembered.stock)

    def at_hand(self, stock: Stock) -> list[Stock]:
        """A few to choose from at once, this one among them."""
        by_id = {each.id: each for each in self.papers()}
        wanted = dict.fromkeys((*self._preferences.current.remembered.stocks, *self._first))
        shown = [by_id[each] for each in wanted if each in by_id][:_STOCKS_SHOWN]
        return shown if stock in shown else [stock, *shown[: _STOCKS_SHOWN - 1]]

    def remember(self, stock_id: str, before: Stock) -> None:
        """Keep a stock at hand from now on; one that was at hand stays in its place."""
        lately = (each for each in self._preferences.current.remembered.stocks if each != stock_id)
        if stock_id in {each.id for each in self.at_hand(before)}:
            self._preferences.remember(stock=stock_id)
        else:
            self._preferences.remember(stock=stock_id, stocks=(stock_id, *lately)[:_STOCKS_SHOWN])
