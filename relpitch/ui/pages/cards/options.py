"""The left column: what the card is for, its words, its paper, and how it is printed."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.card import Stock
from relpitch.formatting import whole_number
from relpitch.printing import designs
from relpitch.translation import N_, _, ngettext, pgettext
from relpitch.ui.pages.cards.backs import Back
from relpitch.ui.pages.cards.choices import CODES, Choices
from relpitch.ui.pages.cards.deck import CardUse
from relpitch.ui.pages.cards.deck_list import DeckList
from relpitch.ui.pages.cards.edges import Edges, choice_row
from relpitch.ui.pages.cards.rows import RowChoice, Rows
from relpitch.ui.spaces import HAIRLINE, SPACE_50, SPACE_75, SPACE_100, SPACE_125, SPACE_175, SPACE_200
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.column import Column
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.switch import Switch

_USES = (
    RowChoice(CardUse.CARDS.value, N_("To give away"), N_("A gift goes on the back"), "sprout"),
    RowChoice(CardUse.POCKET.value, N_("For my own pocket"), N_("Cue words, and my bridges"), "sticky-note"),
    RowChoice(CardUse.SLIPS.value, N_("Blank slips"), N_("For right after you met someone"), "square-pen"),
)


class Options(Column):
    """The left column of the studio, with the choices of a print run.

    `chosen` carries the new choices; showing some is silent.
    """

    chosen = Signal(object)
    papers_asked_for = Signal()
    calibration_asked_for = Signal()

    def __init__(self) -> None:
        super().__init__("options", 272)
        self._choices = Choices()
        self._showing = False
        self.uses = Rows(_("What is this card for?"), tiles=True)
        self.deck = DeckList()
        self.paper = Chooser(pgettext("to print on", "Paper"))
        self._papers = Button(_("All papers"), kind="link")
        self._design = Chooser(pgettext("of a card", "Design"))
        self._has_code = Switch(_("QR code"))
        self._code = Chooser(_("What the QR code holds"))
        self.back = Chooser(pgettext("of a card", "Back"))
        self._is_narrow = self._has_backs = False
        self._count = Label("", "small", "2", wrap=True)
        self._more = Button(_("Copies, edges and first place"), kind="link")
        self.edges = Edges()
        self._calibrate = Button(_("Make the paper match"), kind="link")
        self._build()
        self._wire()

    def show_choices(
        self, choices: Choices, stock: Stock, papers: Sequence[Stock], *, count: int, two_sided: bool = True
    ) -> None:
        """Show what is chosen, and what of it this stock has a use for."""
        self._showing = True
        self._choices = choices
        cards = choices.what is CardUse.CARDS
        uses = [replace(each, title=_(each.title), words=_(each.words)) for each in _USES]
        self.uses.show_choices(uses, choices.what.value)
        self._deck_part.setVisible(choices.what is not CardUse.SLIPS)
        self.paper.show_choices({each.id: each.name for each in papers}, stock.id)
        self._design.show_choices({each.id: each.name for each in shown_designs()}, choices.design)
        has_code = cards and designs.find(choices.design).has_code
        self._design_row.setVisible(cards)
        self._code_row.setVisible(has_code)
        self._has_code.setChecked(choices.code in CODES)
        self._code.show_choices({key: _(words) for key, words in CODES.items()}, choices.code)
        self._code.setVisible(has_code and choices.code in CODES)
        sheets = -(-(count + choices.start - 1) // stock.per_sheet)
        cards_ = ngettext("{count} card", "{count} cards", count).format(count=whole_number(count))
        # Translators: "10 cards on one sheet of A4."
        on = ngettext("{cards} on one sheet of {paper}.", "{cards} on {sheets} sheets of {paper}.", sheets)
        self._count.setText(on.format(cards=cards_, sheets=whole_number(sheets), paper=stock.paper))
        self.edges.show_choices(choices, stock, two_sided=two_sided)
        self._showing = False

    def show_backs(self, choices: Sequence[Back], chosen: str) -> None:
        """Show what the back may give away; here only in a narrow window, whose aside may be hidden."""
        names = {each.key: each.title for each in choices}
        self.back.show_choices(names, chosen, {each.key: each.icon for each in choices})
        self._has_backs = bool(choices)
        self._back_row.setVisible(self._is_narrow and self._has_backs)

    def show_narrow(self, narrow: bool) -> None:
        """Make do with less room."""
        self.set_width(248 if narrow else 272)
        self._is_narrow = narrow
        self._back_row.setVisible(narrow and self._has_backs)

    def _choose(self, choices: Choices) -> None:
        if not self._showing and choices != self._choices:
            self._choices = choices
            self.chosen.emit(choices)

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        set_margins(column, SPACE_200, SPACE_200, SPACE_200 + HAIRLINE, SPACE_200)
        column.setSpacing(0)
        column.addWidget(Label(_("What is this card for?"), "section", "2"))
        column.addSpacing(SPACE_75)
        column.addWidget(self.uses)
        column.addSpacing(SPACE_175)
        column.addWidget(rule())
        column.addSpacing(SPACE_125)
        self._deck_part = QWidget()
        deck = QVBoxLayout(self._deck_part)
        deck.setContentsMargins(0, 0, 0, SPACE_100)
        deck.setSpacing(0)
        deck.addWidget(self.deck)
        column.addWidget(self._deck_part)
        self._design_row = choice_row(pgettext("of a card", "Design"), self._design)
        self._code_row = choice_row(_("QR code"), self._has_code)
        self._back_row = choice_row(pgettext("of a card", "Back"), self.back)
        self._back_row.hide()
        paper = QHBoxLayout()
        paper.addStretch()
        paper.addWidget(self._papers)
        for row in (
            self._back_row,
            self._design_row,
            self._code_row,
            self._code,
            choice_row(pgettext("to print on", "Paper"), self.paper),
        ):
            column.addWidget(row)
            column.addSpacing(SPACE_50)
        column.addLayout(paper)
        column.addSpacing(SPACE_100)
        column.addWidget(rule())
        column.addSpacing(SPACE_100)
        column.addWidget(self._count)
        column.addWidget(self._more)
        column.addWidget(self.edges)
        column.addSpacing(SPACE_100)
        words = _(
            "Print one plain sheet first and hold it to the light against your card stock. A little off?"
        )
        column.addWidget(Label(words, "small", "2", wrap=True))
        column.addWidget(self._calibrate)
        column.addStretch()
        around = QVBoxLayout(self)
        set_margins(around, 0, 0, HAIRLINE, 0)
        around.addWidget(Scroll(inside))

    def _wire(self) -> None:
        self.uses.chosen.connect(self._choose_what)
        self.paper.chosen.connect(self._choose_stock)
        self._design.chosen.connect(self._choose_design)
        self._has_code.toggled.connect(self._choose_whether_code)
        self._code.chosen.connect(self._choose_code)
        self.edges.chosen.connect(self._choose)
        self.edges.setVisible(False)
        self._more.clicked.connect(self._show_edges)
        self._papers.clicked.connect(self.papers_asked_for)
        self._calibrate.clicked.connect(self.calibration_asked_for)

    def _show_edges(self) -> None:
        self.edges.setVisible(not self.edges.isVisibleTo(self))
        self._more.setText(
            pgettext("to choose", "Less")
            if self.edges.isVisibleTo(self)
            else _("Copies, edges and first place")
        )

    def _choose_what(self, key: str) -> None:
        self._choose(replace(self._choices, what=CardUse(key)))

    def _choose_design(self, key: str) -> None:
        self._choose(replace(self._choices, design=key))

    def _choose_whether_code(self, on: bool) -> None:
        self._choose(replace(self._choices, code="details" if on else "none"))

    def _choose_code(self, key: str) -> None:
        self._choose(replace(self._choices, code=key))

    def _choose_stock(self, stock_id: str) -> None:
        self._choose(replace(self._choices, stock_id=stock_id))


def shown_designs() -> list[designs.Design]:
    """The designs a person may choose."""
    return [each for each in designs.catalogue() if each.shown]
