"""The print studio: paper at the left, the sheets in the middle, one card at the right."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from relpitch.domain.card import Card, PrintRun, Sides, Stock, dealt
from relpitch.domain.contact import CardContact
from relpitch.domain.errors import RelpitchError
from relpitch.printing import card_layout, other_cards, sheets
from relpitch.ui.pages.cards.aside import Aside
from relpitch.ui.pages.cards.choices import Choices
from relpitch.ui.pages.cards.deck import OWN, Entry, What
from relpitch.ui.pages.cards.deck_list import Versions
from relpitch.ui.pages.cards.desk import Desk
from relpitch.ui.pages.cards.options import Options


class Studio(QWidget):
    """Shows a deck as it will be printed. `chosen` tells new choices; it keeps nothing itself."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.options, self.desk, self.aside = Options(), Desk(), Aside()
        self.run: PrintRun | None = None
        self.troubles: list[str] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.options)
        row.addWidget(self.desk, 1)
        row.addWidget(self.aside)
        self.options.chosen.connect(self.chosen)
        self.desk.started.connect(self._start)
        self._choices = Choices()

    def show_narrow(self, narrow: bool) -> None:
        """Make do with less room."""
        self.aside.set_width(280 if narrow else 328)
        self.options.set_width(248 if narrow else 272)

    def show_deck(
        self,
        deck: Sequence[Entry],
        at: int,
        choices: Choices,
        stock: Stock,
        papers: Sequence[Stock],
        contact: CardContact,
        versions: Versions,
    ) -> None:
        """Show everything. `at` is the card at the right, `versions` tells what could be added."""
        self._choices = choices
        self.options.deck.show_deck([each.version.name for each in deck], at, versions)
        self.options.stocks.show_stocks(papers, stock.id)
        cards = [choices.dressed(card) for card in cards_of(deck, choices, contact)]
        two_sided = choices.what is What.CARDS or any(card.back for card in cards)
        sides = choices.sides if two_sided else Sides.FRONT
        self.options.show_choices(choices, stock, two_sided=two_sided)
        run = PrintRun(
            stock,
            dealt(tuple(cards), choices.copies, stock.per_sheet + 1 - choices.start),
            choices.start,
            sides,
            choices.turn,
            crop_marks=choices.crop_marks,
            outlines=choices.outlines,
        )
        layout = card_layout.lay_out(cards[at if choices.what is not What.SLIPS else 0], stock.card)
        self.run, self.troubles = None, []
        with_back = sides is not Sides.FRONT
        try:
            laid_out = sheets.lay_out(run)
        except RelpitchError as error:
            self.troubles = [str(error)]
            laid_out = sheets.lay_out(replace(run, sides=Sides.FRONT))
        else:
            self.run = run
            self.troubles = [*_before(deck, choices, contact), *sheets.warnings(laid_out)]
        self.desk.show_run(run, laid_out)
        self.aside.show_card(layout, stock.card, with_front=sides is not Sides.BACK, with_back=with_back)
        entry = deck[at]
        has_backs = with_back and choices.what is What.CARDS
        own = entry.own_words if has_backs and entry.back == OWN else None
        self.aside.show_backs(entry.choices() if has_backs else {}, entry.back, own)
        self.aside.show_verdict(
            self.troubles, f"Everything fits. Smallest print is {layout.smallest_pt:g} pt."
        )
        self.aside.show_doings(of_card=choices.what is What.CARDS, of_words=choices.what is not What.SLIPS)

    def _start(self, place: int) -> None:
        self.chosen.emit(replace(self._choices, start=place))


def cards_of(deck: Sequence[Entry], choices: Choices, contact: CardContact) -> list[Card]:
    """The cards of a deck, not yet dressed."""
    match choices.what:
        case What.SLIPS:
            return [other_cards.slip()]
        case What.POINTS:
            return [each.points() for each in deck]
        case What.CARDS:
            return [each.card(contact) for each in deck]


def _before(deck: Sequence[Entry], choices: Choices, contact: CardContact) -> list[str]:
    if choices.what is not What.CARDS:
        return []
    with_back = choices.sides is not Sides.FRONT
    unfilled = [each for entry in deck for each in entry.unfilled(with_back=with_back)]
    missing = choices.missing(contact)
    return [*unfilled, *([missing] if missing else [])]
