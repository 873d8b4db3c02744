"""Every paper there is, and one's own: looked for by number, size or maker."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from relpitch.domain.card import Stock
from relpitch.printing import stocks
from relpitch.translation import _, pgettext
from relpitch.ui.list_model import VALUE, ListModel
from relpitch.ui.pages.cards.stock_size import size_of
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_100, SPACE_150
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.field import Field
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.two_line_delegate import TwoLineDelegate, TwoLines

_NUMBERS_SHOWN = 4  # of those that other makers sell a paper under


class PapersDialog(DialogSheet):
    """A dialog to choose a stock from all there are.

    `chosen` is the stock that was taken; `asked` is "new", "edit" or "remove" where that was wanted.
    """

    def __init__(self, papers: Sequence[Stock], own: Sequence[Stock], now: Stock, parent: QWidget) -> None:
        super().__init__(parent, 560, 520)
        self.setWindowTitle(_("All papers"))
        self.chosen: Stock | None = None
        self.asked = ""
        self._papers, self._own = tuple(papers), {each.id for each in own}
        self.field = Field(
            _("A number, a size, a maker"), placeholder=_("5371, 85 x 55, Sigel"), icon_name="search"
        )
        self.field.edited.connect(self._search)
        self.field.entered.connect(self._take)
        self._model: ListModel[Stock] = ListModel(_words)
        self.view = QListView()
        self.view.setObjectName("rows")
        self.view.setAccessibleName(_("Papers"))
        self.view.setModel(self._model)
        self.view.setItemDelegate(TwoLineDelegate(self._look, self.view))
        self.view.setMouseTracking(True)
        self.view.doubleClicked.connect(self._take)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self._none = Label(_("No paper is like that. Measure yours, and keep it."), "body", "3", wrap=True)
        self._new = Button(_("A stock of your own"), icon_name="plus")
        self._edit = Button(pgettext("a paper", "Edit"), kind="quiet")
        self._remove = Button(pgettext("a paper", "Remove"), kind="quiet")
        self._use = Button(_("Use this paper"), kind="primary")
        self._use.setDefault(True)
        self._build()
        self._search("")
        self._go_to(now)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_100)
        for button, action in (
            (self._new, self._ask_new),
            (self._edit, self._ask_edit),
            (self._remove, self._ask_remove),
            (self._use, self._take),
        ):
            if button is self._use:
                row.addStretch()
            button.clicked.connect(action)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_150)
        column.addWidget(Label(_("All papers"), "title"))
        column.addWidget(self.field)
        column.addWidget(self._none)
        column.addWidget(self.view, 1)
        column.addLayout(row)

    def _search(self, words: str) -> None:
        found = stocks.search(words, self._papers)
        self._model.show(found)
        self._none.setVisible(not found)
        self.view.setVisible(bool(found))
        self._use.setEnabled(bool(found))
        if found:
            self._go_to(found[0])
        else:
            self._moved()

    def _go_to(self, stock: Stock) -> None:
        rows = self._model.rows()
        if stock in rows:
            index = self._model.index(rows.index(stock))
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def _current(self) -> Stock | None:
        stock = self.view.currentIndex().data(VALUE)
        return stock if isinstance(stock, Stock) and self._model.rows() else None

    def _moved(self, *_indexes: QModelIndex) -> None:
        stock = self._current()
        for button in (self._edit, self._remove):
            button.setVisible(stock is not None and stock.id in self._own)

    def _take(self) -> None:
        self.chosen = self._current()
        if self.chosen is not None:
            self.accept()

    def _ask(self, what: str) -> None:
        self.asked, self.chosen = what, self._current()
        self.accept()

    def _ask_new(self) -> None:
        self._ask("new")

    def _ask_edit(self) -> None:
        self._ask("edit")

    def _ask_remove(self) -> None:
        self._ask("remove")

    def _look(self, stock: Stock) -> TwoLines:
        also = stocks.numbers(stock)
        below = size_of(stock)
        if also:
            # Translators: a size and the numbers other makers sell the paper under.
            more = (
                _("{size}, also {names} and more")
                if len(also) > _NUMBERS_SHOWN
                else _("{size}, also {names}")
            )
            below = more.format(size=below, names=", ".join(also[:_NUMBERS_SHOWN]))
        right = pgettext("a paper", "yours") if stock.id in self._own else stock.maker
        return TwoLines(stock.name, right, below)


def _words(stock: Stock) -> str:
    return f"{stock.name}, {size_of(stock)}"
