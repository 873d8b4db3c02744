"""Copies, edges and first place: what is chosen less often."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.card import Sides, Stock
from relpitch.domain.turn import Turn
from relpitch.translation import _, pgettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.pages.cards.choices import STATEMENT_SIZES, Choices
from relpitch.ui.pages.cards.deck import CardUse
from relpitch.ui.spaces import SPACE_25, SPACE_50, SPACE_100
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.number_field import NumberField
from relpitch.ui.widgets.pair import WidgetPair
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.switch import Switch

_MOST_COPIES = 500


class Edges(QWidget):
    """The choices of a print run that are made less often.

    `chosen` carries the new choices; showing some is silent.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._choices = Choices()
        self._showing = False
        self._sides = Segmented(
            {
                "front": pgettext("of a card", "Front"),
                "back": pgettext("of a card", "Back"),
                "both": pgettext("sides of a card", "Both"),
            },
            name=_("Sides"),
            height=COMPACT,
        )
        self._copies = NumberField(_("Copies of each"), 0, _MOST_COPIES)
        self._copies.setSpecialValueText(pgettext("as many cards as the sheet holds", "Fill"))
        self._start = NumberField(_("First free place"), 1, 1)
        self._crop_marks = Switch(_("Crop marks"))
        self._outlines = Switch(_("Outlines, to test on plain paper"))
        self._for_shop = Switch(_("PDF for a print shop, with 3 mm bleed"))
        self._as_shapes = Switch(_("Text as outlines"))
        self._shrinks = Switch(_("Words fit the card"))
        self._size = Chooser(_("Size of the line"), height=COMPACT)
        self._turn = Segmented(
            {
                "long-edge": pgettext("edge of the paper", "Long"),
                "short-edge": pgettext("edge of the paper", "Short"),
            },
            name=_("Edge it turns over"),
            height=COMPACT,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_100, 0, 0)
        column.setSpacing(SPACE_50)
        self.sides_row = choice_row(_("Sides"), self._sides)
        self._start_row = choice_row(_("First free place"), self._start)
        self._crop_row = choice_row(_("Crop marks"), self._crop_marks)
        self._shrinks_row = choice_row(_("Words fit the card"), self._shrinks)
        self._size_row = choice_row(_("Size of the line"), self._size)
        self._turn_row = choice_row(_("Edge it turns over"), self._turn)
        self._shop_row = choice_row(_("For a print shop"), self._for_shop)
        for row in (
            self.sides_row,
            choice_row(_("Copies of each"), self._copies),
            self._start_row,
            self._size_row,
            self._shrinks_row,
            self._crop_row,
            choice_row(_("Outlines, for a test"), self._outlines),
            self._turn_row,
            self._shop_row,
            choice_row(_("Text as outlines"), self._as_shapes),
        ):
            column.addWidget(row)
        self._shop_words = Label(
            _("Save PDF makes a card a page, 3 mm bleed, crop marks outside it."), "small", "2", wrap=True
        )
        column.addWidget(self._shop_words)
        self._wire()

    def show_choices(self, choices: Choices, stock: Stock, *, two_sided: bool) -> None:
        """Show what is chosen, and what of it this stock has a use for."""
        self._showing = True
        self._choices = choices
        cards = choices.what is CardUse.CARDS
        self._sides.choose(choices.sides.value)
        self.sides_row.setVisible(two_sided)
        self._copies.setValue(choices.copies)
        self._start.setRange(1, stock.per_sheet)
        self._start.setValue(choices.start)
        self._start_row.setVisible(stock.per_sheet > 1)
        self._crop_marks.setChecked(choices.crop_marks)
        self._crop_row.setVisible(stock.cut)
        self._outlines.setChecked(choices.outlines)
        self._shrinks.setChecked(choices.shrinks)
        self._size.show_choices(
            {str(each): _("{size} pt").format(size=each) for each in STATEMENT_SIZES},
            str(choices.statement_pt),
        )
        for row in (self._shrinks_row, self._size_row):
            row.setVisible(cards)
        self._turn.choose(choices.turn.value)
        self._turn_row.setVisible(choices.sides is not Sides.FRONT and two_sided)
        self._for_shop.setChecked(choices.for_shop)
        self._as_shapes.setChecked(choices.as_shapes)
        self._shop_words.setVisible(choices.for_shop)
        self._showing = False

    def _choose(self, choices: Choices) -> None:
        if not self._showing and choices != self._choices:
            self._choices = choices
            self.chosen.emit(choices)

    def _wire(self) -> None:
        self._sides.chosen.connect(self._choose_sides)
        self._copies.valueChanged.connect(self._choose_copies)
        self._start.valueChanged.connect(self._choose_start)
        self._crop_marks.toggled.connect(self._choose_crop_marks)
        self._outlines.toggled.connect(self._choose_outlines)
        self._for_shop.toggled.connect(self._choose_for_shop)
        self._as_shapes.toggled.connect(self._choose_as_shapes)
        self._shrinks.toggled.connect(self._choose_shrinks)
        self._size.chosen.connect(self._choose_size)
        self._turn.chosen.connect(self._choose_turn)

    def _choose_sides(self, key: str) -> None:
        self._choose(replace(self._choices, sides=Sides(key)))

    def _choose_copies(self, copies: int) -> None:
        self._choose(replace(self._choices, copies=copies))

    def _choose_start(self, place: int) -> None:
        self._choose(replace(self._choices, start=place))

    def _choose_crop_marks(self, on: bool) -> None:
        self._choose(replace(self._choices, crop_marks=on))

    def _choose_outlines(self, on: bool) -> None:
        self._choose(replace(self._choices, outlines=on))

    def _choose_for_shop(self, on: bool) -> None:
        self._choose(replace(self._choices, for_shop=on))

    def _choose_as_shapes(self, on: bool) -> None:
        self._choose(replace(self._choices, as_shapes=on))

    def _choose_shrinks(self, on: bool) -> None:
        self._choose(replace(self._choices, shrinks=on))

    def _choose_size(self, points: str) -> None:
        self._choose(replace(self._choices, statement_pt=int(points)))

    def _choose_turn(self, key: str) -> None:
        self._choose(replace(self._choices, turn=Turn(key)))


def choice_row(words: str, control: QWidget) -> QWidget:
    """What is chosen at the left, its control at the right, or below where there is no room beside it."""
    widget = QWidget()
    if isinstance(control, Chooser):
        widget.setLayout(WidgetPair(Label(words), control, 8))
        return widget
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, SPACE_25, 0, SPACE_25)
    row.addWidget(Label(words), 1)
    row.addWidget(control)
    return widget
