"""Papers of the person's own: chosen among all there are, kept, and removed again."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from relpitch.domain.card import Stock
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import RelpitchError
from relpitch.services.acts import Act, Words
from relpitch.services.history import History
from relpitch.services.naming import short
from relpitch.translation import _
from relpitch.ui.pages.cards.measuring import Measuring
from relpitch.ui.pages.cards.papers import PapersDialog
from relpitch.ui.pages.cards.stock_catalogue import StockCatalogue
from relpitch.ui.pages.cards.stores import STOCKS
from relpitch.ui.reported_acts import ReportedActs


class OwnPapers:
    """The person's own stocks: keeping and removing one are acts.

    `use` gets the stock to print on, `notify` a sentence and its act.
    """

    def __init__(
        self,
        history: History,
        stocks: StockCatalogue,
        measuring: Measuring,
        use: Callable[[Stock], None],
        notify: Callable[[str, Act | None], None],
    ) -> None:
        self._history, self._stocks, self._measuring = history, stocks, measuring
        self._use, self._notify = use, notify
        self._acts = ReportedActs(notify)

    def ask(self, now: Stock, window: QWidget) -> None:
        """Choose among every paper, or measure one."""
        dialog = PapersDialog(self._stocks.papers(), self._stocks.own.all(), now, window)
        if not dialog.exec():
            return
        stock = dialog.chosen or now
        match dialog.asked:
            case "new":
                self._measuring.edit_stock(stock, is_new=True)
            case "edit":
                self._measuring.edit_stock(stock, is_new=False)
            case "remove":
                self.remove(stock)
            case _:
                self._use(stock)

    def keep(self, stock: Stock) -> None:
        """Keep a stock of the person's own, and print on it."""
        name = short(stock.name)
        try:
            act = self._put(
                lambda: _("“{paper}” is kept").format(paper=name),
                stock.id,
                stock,
                lambda: _("“{paper}” is gone").format(paper=name),
            )
        except RelpitchError as error:
            self._measuring.editor.show_trouble(str(error))
            return
        self._measuring.leave()
        self._use(stock)
        self._notify(_("{paper} is kept with your papers").format(paper=stock.name), act)

    def remove(self, stock: Stock) -> None:
        """Forget a stock of the person's own."""
        name = short(stock.name)
        self._acts.do(
            lambda: self._put(
                lambda: _("“{paper}” is gone").format(paper=name),
                stock.id,
                None,
                lambda: _("“{paper}” is back").format(paper=name),
            ),
            _("{paper} is removed").format(paper=stock.name),
        )

    def _put(self, words: Words, stock_id: str, stock: Stock | None, undone: Words) -> Act:
        return self._history.put(words, STOCKS, stock_id, stock, Destination(PageName.CARDS), undone=undone)
