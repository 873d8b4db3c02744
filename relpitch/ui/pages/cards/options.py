"""The left column: what is printed, on which paper, and how."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from relpitch.domain.card import Sides, Stock
from relpitch.domain.turn import Turn
from relpitch.printing import designs
from relpitch.ui.pages.cards.choices import CODES, LARGEST_PT, SMALLEST_PT, Choices
from relpitch.ui.pages.cards.deck import What
from relpitch.ui.pages.cards.deck_list import DeckList
from relpitch.ui.pages.cards.stock_list import StockList
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.column import Column
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.number_field import NumberField
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.slider import Slider
from relpitch.ui.widgets.switch import Switch

_WHAT = {What.CARDS: "Cards", What.POINTS: "Key points", What.SLIPS: "Slips"}
_MOST_COPIES = 500


class Options(Column):
    """`chosen` tells the new choices; showing some is silent."""

    chosen = Signal(object)
    papers_asked_for = Signal()
    calibration_asked_for = Signal()

    def __init__(self) -> None:
        super().__init__("options", 272)
        self._choices = Choices()
        self._showing = False
        self.deck = DeckList()
        self.stocks = StockList()
        self._what = Segmented({each.value: words for each, words in _WHAT.items()}, name="Print", height=28)
        self._papers = Button("All papers", kind="link")
        self._sides = Segmented({"front": "Front", "back": "Back", "both": "Both"}, name="Sides", height=28)
        self._copies = NumberField("Copies of each", 0, _MOST_COPIES)
        self._copies.setSpecialValueText("Fill")
        self._start = NumberField("First free place", 1, 1)
        self._design = Chooser("Design")
        self._has_code = Switch("QR code")
        self._code = Chooser("What the QR code holds")
        self._crop_marks = Switch("Crop marks")
        self._outlines = Switch("Outlines, to test on plain paper")
        self._shrinks = Switch("Words fit the card")
        self._size = Slider("Statement size", SMALLEST_PT, LARGEST_PT, 1, "pt")
        self._size_words = Label("", "small", weight=600, tabular=True)
        self._turn = Segmented(
            {"long-edge": "Long", "short-edge": "Short"}, name="Edge it turns over", height=28
        )
        self._calibrate = Button("Make the paper match", kind="link")
        self._build()
        self._wire()

    def show_choices(self, choices: Choices, stock: Stock, *, two_sided: bool = True) -> None:
        """Show what is chosen, and what of it this stock has a use for."""
        self._showing = True
        self._choices = choices
        cards = choices.what is What.CARDS
        self._what.choose(choices.what.value)
        self._deck_part.setVisible(choices.what is not What.SLIPS)
        self._sides.choose(choices.sides.value)
        self._copies.setValue(choices.copies)
        self._start.setRange(1, stock.per_sheet)
        self._start.setValue(choices.start)
        self._start_row.setVisible(stock.per_sheet > 1)
        self._design.show_choices({each.id: each.name for each in shown_designs()}, choices.design)
        self._sides_row.setVisible(two_sided)
        for row in (self._design_row, self._code_row, self._shrinks_row, self._size_part):
            row.setVisible(cards)
        self._has_code.setChecked(choices.code in CODES)
        self._code.show_choices(CODES, choices.code)
        self._code.setVisible(cards and choices.code in CODES)
        self._crop_marks.setChecked(choices.crop_marks)
        self._crop_row.setVisible(stock.cut)
        self._outlines.setChecked(choices.outlines)
        self._shrinks.setChecked(choices.shrinks)
        self._size.setValue(choices.statement_pt)
        self._size_words.setText(f"{choices.statement_pt} pt")
        self._turn.choose(choices.turn.value)
        self._turn_row.setVisible(choices.sides is not Sides.FRONT and two_sided)
        self._showing = False

    def _choose(self, **fields: object) -> None:
        if self._showing:
            return
        chosen = replace(self._choices, **fields)  # type: ignore[arg-type]  # fields are ours, below
        if chosen != self._choices:
            self._choices = chosen
            self.chosen.emit(chosen)

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 20, 17, 16)
        column.setSpacing(0)
        column.addWidget(setting("Print", self._what))
        column.addSpacing(10)
        self._deck_part = QWidget()
        deck = QVBoxLayout(self._deck_part)
        deck.setContentsMargins(0, 0, 0, 14)
        deck.setSpacing(0)
        deck.addWidget(self.deck)
        column.addWidget(self._deck_part)
        paper = QHBoxLayout()
        paper.addWidget(Label("Paper", "section", "2"), 1)
        paper.addWidget(self._papers)
        column.addLayout(paper)
        column.addSpacing(6)
        column.addWidget(self.stocks)
        column.addSpacing(14)
        column.addWidget(rule())
        column.addSpacing(12)
        self._sides_row = setting("Sides", self._sides)
        self._start_row = setting("First free place", self._start)
        self._design_row = setting("Design", self._design)
        self._code_row = setting("QR code", self._has_code)
        self._crop_row = setting("Crop marks", self._crop_marks)
        self._shrinks_row = setting("Words fit the card", self._shrinks)
        self._turn_row = setting("Edge it turns over", self._turn)
        for row in (
            self._sides_row,
            setting("Copies of each", self._copies),
            self._start_row,
            self._design_row,
            self._code_row,
            self._code,
            self._crop_row,
            setting("Outlines, for a test", self._outlines),
            self._shrinks_row,
        ):
            column.addWidget(row)
            column.addSpacing(4)
        self._size_part = self._build_size()
        column.addWidget(self._size_part)
        column.addWidget(self._turn_row)
        column.addSpacing(14)
        words = "Print one plain sheet first and hold it to the light against your card stock. A little off?"
        column.addWidget(Label(words, "small", "2", wrap=True))
        column.addWidget(self._calibrate)
        column.addStretch()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 1, 0)
        around.addWidget(Scroll(inside))

    def _build_size(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        heading = QHBoxLayout()
        heading.addWidget(Label("Statement size", "small", "2"), 1)
        heading.addWidget(self._size_words)
        column.addLayout(heading)
        self._size.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column.addWidget(self._size)
        return part

    def _wire(self) -> None:
        self._what.chosen.connect(self._choose_what)
        self._sides.chosen.connect(self._choose_sides)
        self._copies.valueChanged.connect(self._choose_copies)
        self._start.valueChanged.connect(self._choose_start)
        self._design.chosen.connect(self._choose_design)
        self._has_code.toggled.connect(self._choose_whether_code)
        self._code.chosen.connect(self._choose_code)
        self._crop_marks.toggled.connect(self._choose_crop_marks)
        self._outlines.toggled.connect(self._choose_outlines)
        self._shrinks.toggled.connect(self._choose_shrinks)
        self._size.valueChanged.connect(self._choose_size)
        self._turn.chosen.connect(self._choose_turn)
        self.stocks.chosen.connect(self._choose_stock)
        self._papers.clicked.connect(self.papers_asked_for)
        self._calibrate.clicked.connect(self.calibration_asked_for)

    def _choose_what(self, key: str) -> None:
        self._choose(what=What(key))

    def _choose_sides(self, key: str) -> None:
        self._choose(sides=Sides(key))

    def _choose_copies(self, copies: int) -> None:
        self._choose(copies=copies)

    def _choose_start(self, place: int) -> None:
        self._choose(start=place)

    def _choose_design(self, key: str) -> None:
        self._choose(design=key)

    def _choose_whether_code(self, on: bool) -> None:
        self._choose(code="details" if on else "none")

    def _choose_code(self, key: str) -> None:
        self._choose(code=key)

    def _choose_crop_marks(self, on: bool) -> None:
        self._choose(crop_marks=on)

    def _choose_outlines(self, on: bool) -> None:
        self._choose(outlines=on)

    def _choose_shrinks(self, on: bool) -> None:
        self._choose(shrinks=on)

    def _choose_size(self, points: int) -> None:
        self._choose(statement_pt=points)

    def _choose_turn(self, key: str) -> None:
        self._choose(turn=Turn(key))

    def _choose_stock(self, stock_id: str) -> None:
        self._choose(stock_id=stock_id)


def shown_designs() -> list[designs.Design]:
    """The designs a person may choose."""
    return [each for each in designs.catalogue() if each.shown]


def setting(words: str, control: QWidget) -> QWidget:
    """A name at the left, what sets it at the right."""
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 2, 0, 2)
    row.addWidget(Label(words), 1)
    row.addWidget(control)
    return widget
