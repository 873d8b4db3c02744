"""The print studio: paper at the left, cards or sheets in the middle, one card's choices at the right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.domain.card import Card, PrintRun, Sides, Stock, dealt
from relpitch.domain.contact import CardContact
from relpitch.domain.errors import RelpitchError
from relpitch.domain.pocket_card import Front
from relpitch.formatting import decimal, listed, numbered
from relpitch.printing import card_layout, other_cards, sheets, shop
from relpitch.printing.face import CardLayout
from relpitch.translation import _, pgettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.pages.cards.aside import CardsAside, DeckVerdict
from relpitch.ui.pages.cards.backs import OWN_WORDS, PICTURE
from relpitch.ui.pages.cards.choices import Choices
from relpitch.ui.pages.cards.deck import CardUse, DeckEntry, alike
from relpitch.ui.pages.cards.deck_list import Versions
from relpitch.ui.pages.cards.options import Options
from relpitch.ui.pages.cards.sheet_preview import SheetPreview
from relpitch.ui.pages.cards.spread import Spread
from relpitch.ui.spaces import SPACE_200
from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.scroll import Stack
from relpitch.ui.widgets.segmented import Segmented


@dataclass(frozen=True, slots=True)
class ShownDeck:
    """All that the studio shows: `at` numbers the card at the right, from 0; `versions` are those to add."""

    deck: Sequence[DeckEntry]
    at: int
    choices: Choices
    stock: Stock
    papers: Sequence[Stock]
    contact: CardContact
    versions: Versions
    pace: float


class Studio(QWidget):
    """Shows a deck as it will be printed. `chosen` carries new choices; it keeps nothing itself.

    `run` is what can be printed; where it is None, `troubles` say why. With a run, they are warnings.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.options, self.sheets, self.spread, self.aside = Options(), SheetPreview(), Spread(), CardsAside()
        self.run: PrintRun | None = None
        self.troubles: list[str] = []
        self._view = Segmented(
            {"card": _("One card"), "sheet": _("The sheet")},
            name=pgettext("what to look at", "Show"),
            height=COMPACT,
        )
        self._view.choose("card")
        self._stack = Stack()
        self._stack.addWidget(self.spread)
        self._stack.addWidget(self.sheets)
        middle = QWidget()
        middle.setObjectName("desk")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, SPACE_200)
        column.addWidget(self._stack, 1)
        column.addWidget(self._view, 0, Qt.AlignmentFlag.AlignHCenter)
        row = PageColumns(self)
        row.add(self.options)
        row.add(middle, 1)
        row.add(self.aside)
        self.options.chosen.connect(self.chosen)
        self.sheets.started.connect(self._start)
        self._view.chosen.connect(self._show_view)
        self._choices = Choices()

    def show_narrow(self, narrow: bool) -> None:
        """Make do with less room."""
        self.aside.set_width(264 if narrow else 328)
        self.options.show_narrow(narrow)

    def show_deck(self, shown: ShownDeck) -> None:
        """Show everything."""
        deck, at, choices, stock = shown.deck, shown.at, shown.choices, shown.stock
        self._choices = choices
        self.options.deck.show_deck([each.version.label for each in deck], at, shown.versions)
        cards = [choices.chosen_for(card) for card in cards_of(deck, choices, shown.contact, shown.pace)]
        two_sided = choices.what is CardUse.CARDS or any(
            card.pocket and card.pocket.bridges for card in cards
        )
        sides = choices.sides if two_sided else Sides.FRONT
        places_left = stock.per_sheet + 1 - choices.start  # on the first sheet, which may be a used one
        run = PrintRun(
            stock,
            dealt(tuple(cards), choices.copies, places_left),
            choices.start,
            sides,
            choices.turn,
            crop_marks=choices.crop_marks,
            outlines=choices.outlines,
            bleed_mm=shop.BLEED_MM if choices.for_shop else 0.0,
            as_shapes=choices.as_shapes,
        )
        self.options.show_choices(choices, stock, shown.papers, count=len(run.cards), two_sided=two_sided)
        self._lay_out(run, shown)
        layouts = [card_layout.lay_out(card, stock.card) for card in cards]
        number = 0 if choices.what is CardUse.SLIPS else at  # all slips are alike
        self._show_cards(layouts, cards, number, sides, shown)
        self._show_aside(layouts[number], cards, sides, shown)

    def _lay_out(self, run: PrintRun, shown: ShownDeck) -> None:
        self.run, self.troubles = None, []
        try:
            laid_out = sheets.lay_out(run)
        except RelpitchError as error:
            self.troubles = [str(error)]
            laid_out = sheets.lay_out(replace(run, sides=Sides.FRONT))  # something to look at
        else:
            self.run = run
            self.troubles = [*_missing_words(shown), *sheets.warnings(laid_out)]
        self.sheets.show_run(run, laid_out)

    def _show_cards(
        self, layouts: list[CardLayout], cards: list[Card], at: int, sides: Sides, shown: ShownDeck
    ) -> None:
        is_deck = shown.choices.what is CardUse.POCKET and len(layouts) > 1
        self._view.rename("card", _("The deck") if is_deck else _("One card"))
        some = layouts if is_deck else layouts[at : at + 1]
        self.spread.show_cards(
            some,
            shown.stock.card,
            at if is_deck else 0,
            with_front=sides is not Sides.BACK,
            with_back=sides is not Sides.FRONT,
            names=[card.name for card in (cards if is_deck else cards[at : at + 1])],
        )

    def _show_aside(self, layout: CardLayout, cards: list[Card], sides: Sides, shown: ShownDeck) -> None:
        entry, choices = shown.deck[shown.at], shown.choices
        has_backs = choices.what is CardUse.CARDS and sides is not Sides.FRONT
        own = entry.own_words if has_backs and entry.back in (OWN_WORDS, PICTURE) else None
        backs = entry.choices() if has_backs else ()
        self.aside.show_backs(backs, entry.back, own)
        self.options.show_backs(backs, entry.back)
        is_pocket = choices.what is CardUse.POCKET
        seconds = {front: entry.seconds(front, shown.pace) for front in Front} if is_pocket else {}
        ready = entry.ready
        self.aside.show_pocket(
            entry.version.label, entry.place.front, seconds, [(each, each in ready) for each in entry.bridges]
        )
        self.aside.show_verdict(_verdict(shown, cards, layout.smallest_pt), self.troubles)
        what = choices.what
        self.aside.show_actions(of_card=what is CardUse.CARDS, of_words=what is not CardUse.SLIPS)

    def _show_view(self, key: str) -> None:
        self._stack.setCurrentIndex(1 if key == "sheet" else 0)

    def _start(self, place: int) -> None:
        self.chosen.emit(replace(self._choices, start=place))


def cards_of(deck: Sequence[DeckEntry], choices: Choices, contact: CardContact, pace: float) -> list[Card]:
    """The cards of a deck, still without the chosen design and code."""
    match choices.what:
        case CardUse.SLIPS:
            return [other_cards.slip()]
        case CardUse.POCKET:
            return [each.pocket(pace) for each in deck]
        case CardUse.CARDS:
            return [each.card(contact) for each in deck]


def _verdict(shown: ShownDeck, cards: list[Card], smallest_pt: float) -> DeckVerdict:
    size = decimal(smallest_pt, 1 if smallest_pt % 1 else 0)
    fits = _("Everything fits. Smallest print is {size} pt.").format(size=size)
    if len(cards) < 2 or shown.choices.what is CardUse.SLIPS:
        return DeckVerdict(fits)
    is_pocket = shown.choices.what is CardUse.POCKET
    if pair := alike(cards):
        same = _("{names} have the same front.").format(names=listed(pair))
        cues = [each.pocket(shown.pace, Front.CUES) for each in shown.deck]
        if is_pocket and alike(cues) is None:
            return DeckVerdict(fits, f"{same} {_('Cue words would tell them apart.')}", cues_would_help=True)
        return DeckVerdict(fits, f"{same} {_('They share the base’s line.')}")
    lines = [each.pocket(shown.pace, Front.LINE) for each in shown.deck]
    same = ""
    if is_pocket and alike(lines):
        same = _("With the line in front, some would be alike: they share the base’s.")
    return DeckVerdict(numbered(_("{number} fronts, all different."), len(cards)), same)


def _missing_words(shown: ShownDeck) -> list[str]:
    """What is still to be filled in before this can be printed, a sentence each."""
    match shown.choices.what:
        case CardUse.SLIPS:
            return []
        case CardUse.POCKET:
            return [each for entry in shown.deck for each in entry.unfilled_in_pocket()]
        case CardUse.CARDS:
            unfilled = [each for entry in shown.deck for each in entry.unfilled()]
            missing = shown.choices.missing(shown.contact)
            return [*unfilled, *([missing] if missing else [])]
