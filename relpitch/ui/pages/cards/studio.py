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
from relpitch.ui.pages.cards.aside import CardsAside
from relpitch.ui.pages.cards.backs import OWN, PICTURE
from relpitch.ui.pages.cards.choices import Choices
from relpitch.ui.pages.cards.deck import DeckEntry, What, alike
from relpitch.ui.pages.cards.deck_list import Versions
from relpitch.ui.pages.cards.options import Options
from relpitch.ui.pages.cards.sheet_preview import SheetPreview
from relpitch.ui.pages.cards.spread import Spread
from relpitch.ui.spaces import SPACE_200
from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.scroll import Stack
from relpitch.ui.widgets.segmented import Segmented


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the studio shows. `at` is the number of the card at the right; `versions` could be added."""

    deck: Sequence[DeckEntry]
    at: int
    choices: Choices
    stock: Stock
    papers: Sequence[Stock]
    contact: CardContact
    versions: Versions
    pace: float


class Studio(QWidget):
    """Shows a deck as it will be printed. `chosen` carries new choices; it keeps nothing itself."""

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

    def show_deck(self, shown: Shown) -> None:
        """Show everything."""
        deck, at, choices, stock = shown.deck, shown.at, shown.choices, shown.stock
        self._choices = choices
        self.options.deck.show_deck([each.version.label for each in deck], at, shown.versions)
        cards = [choices.chosen_for(card) for card in cards_of(deck, choices, shown.contact, shown.pace)]
        two_sided = choices.what is What.CARDS or any(card.pocket and card.pocket.bridges for card in cards)
        sides = choices.sides if two_sided else Sides.FRONT
        run = PrintRun(
            stock,
            dealt(tuple(cards), choices.copies, stock.per_sheet + 1 - choices.start),
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
        chosen = at if choices.what is not What.SLIPS else 0
        self._show_cards(layouts, cards, chosen, sides, shown)
        self._show_aside(layouts[chosen], cards, sides, shown)

    def _lay_out(self, run: PrintRun, shown: Shown) -> None:
        self.run, self.troubles = None, []
        try:
            laid_out = sheets.lay_out(run)
        except RelpitchError as error:
            self.troubles = [str(error)]
            laid_out = sheets.lay_out(replace(run, sides=Sides.FRONT))
        else:
            self.run = run
            self.troubles = [*_missing_words(shown), *sheets.warnings(laid_out)]
        self.sheets.show_run(run, laid_out)

    def _show_cards(
        self, layouts: list[CardLayout], cards: list[Card], at: int, sides: Sides, shown: Shown
    ) -> None:
        is_deck = shown.choices.what is What.POCKET and len(layouts) > 1
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

    def _show_aside(self, layout: CardLayout, cards: list[Card], sides: Sides, shown: Shown) -> None:
        entry, choices = shown.deck[shown.at], shown.choices
        gives = choices.what is What.CARDS and sides is not Sides.FRONT
        own = entry.own_words if gives and entry.back in (OWN, PICTURE) else None
        backs = entry.choices() if gives else ()
        self.aside.show_backs(backs, entry.back, own)
        self.options.show_backs(backs, entry.back)
        is_pocket = choices.what is What.POCKET
        seconds = {front: entry.seconds(front, shown.pace) for front in Front} if is_pocket else {}
        ready = entry.ready
        self.aside.show_pocket(
            entry.version.label, entry.place.front, seconds, [(each, each in ready) for each in entry.bridges]
        )
        fine, aware, help_by_cues = _verdict(shown, cards, layout.smallest_pt)
        self.aside.show_verdict(self.troubles, fine, aware, cues_would_help=help_by_cues)
        self.aside.show_actions(of_card=choices.what is What.CARDS, of_words=choices.what is not What.SLIPS)

    def _show_view(self, key: str) -> None:
        self._stack.setCurrentIndex(1 if key == "sheet" else 0)

    def _start(self, place: int) -> None:
        self.chosen.emit(replace(self._choices, start=place))


def cards_of(deck: Sequence[DeckEntry], choices: Choices, contact: CardContact, pace: float) -> list[Card]:
    """The cards of a deck, still without the chosen design and code."""
    match choices.what:
        case What.SLIPS:
            return [other_cards.slip()]
        case What.POCKET:
            return [each.pocket(pace) for each in deck]
        case What.CARDS:
            return [each.card(contact) for each in deck]


def _verdict(shown: Shown, cards: list[Card], smallest_pt: float) -> tuple[str, str, bool]:
    """A sentence on a deck that fits, one on cards that are alike, and whether cue words would help."""
    size = decimal(smallest_pt, 1 if smallest_pt % 1 else 0)
    fine = _("Everything fits. Smallest print is {size} pt.").format(size=size)
    if len(cards) < 2 or shown.choices.what is What.SLIPS:
        return fine, "", False
    if pair := alike(cards):
        aware = _("{names} have the same front.").format(names=listed(pair))
        cues = [each.pocket(shown.pace, Front.CUES) for each in shown.deck]
        if shown.choices.what is What.POCKET and alike(cues) is None:
            return fine, f"{aware} {_('Cue words would tell them apart.')}", True
        return fine, f"{aware} {_('They share the base’s line.')}", False
    lines = [each.pocket(shown.pace, Front.LINE) for each in shown.deck]
    aware = ""
    if shown.choices.what is What.POCKET and alike(lines):
        aware = _("With the line in front, some would be alike: they share the base’s.")
    return numbered(_("{number} fronts, all different."), len(cards)), aware, False


def _missing_words(shown: Shown) -> list[str]:
    """What is still to be filled in before this can be printed, a sentence each."""
    match shown.choices.what:
        case What.SLIPS:
            return []
        case What.POCKET:
            return [each for entry in shown.deck for each in entry.unfilled_in_pocket()]
        case What.CARDS:
            unfilled = [each for entry in shown.deck for each in entry.unfilled()]
            missing = shown.choices.missing(shown.contact)
            return [*unfilled, *([missing] if missing else [])]
