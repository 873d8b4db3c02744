"""A stock of one's own: measured with a ruler, drawn as it is typed, checked at once."""

import math
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.card import Size, Stock
from relpitch.domain.stock_checks import StockCheck, findings
from relpitch.formatting import single_spaced
from relpitch.printing.own_stocks import id_for
from relpitch.translation import N_, NC_, _, pgettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.icons import pixmap
from relpitch.ui.pages.cards.edges import choice_row
from relpitch.ui.pages.cards.stock_picture import StockPicture
from relpitch.ui.spaces import (
    HAIRLINE,
    SPACE_50,
    SPACE_75,
    SPACE_125,
    SPACE_150,
    SPACE_175,
    SPACE_200,
    SPACE_250,
    SPACE_300,
)
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.column import Column
from relpitch.ui.widgets.field import Field
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.length_field import LengthField
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.switch import Switch
from relpitch.ui.widgets.way_back import lead_back

_PAGES = {"A4": Size(210, 297), "Letter": Size(215.9, 279.4)}
_OTHER = NC_("a card stock", "other")
_LENGTHS = {
    "page_width_mm": (N_("Width"), N_("Paper, width")),
    "page_height_mm": (N_("Height"), N_("Paper, height")),
    "card_width_mm": (N_("Width"), N_("One card, width")),
    "card_height_mm": (N_("Height"), N_("One card, height")),
    # Translators: how many cards beside one another, and below one another.
    "columns": (N_("Across"), N_("How many, across")),
    "rows": (N_("Down"), N_("How many, down")),
    "left_mm": (N_("From the left"), N_("The first card starts, from the left")),
    "top_mm": (N_("From the top"), N_("The first card starts, from the top")),
    "gap_x_mm": (N_("Across"), N_("Gaps between, across")),
    "gap_y_mm": (N_("Down"), N_("Gaps between, down")),
}
"""What each length or number is called under its heading, and by itself."""
_GROUPS = (
    (N_("One card"), "card_width_mm", "card_height_mm"),
    (N_("How many"), "columns", "rows"),
    (N_("The first card starts"), "left_mm", "top_mm"),
    (N_("Gaps between"), "gap_x_mm", "gap_y_mm"),
)
_COUNTS = ("columns", "rows")
_MOST_ACROSS_OR_DOWN = 100


class StockEditor(QWidget):
    """A form for a stock by its lengths. `keep_wanted` carries the stock.

    `closed` goes back to the cards. `test_asked_for` carries a stock to print a test sheet of, and
    `calibration_asked_for` says that the printer is to be measured.
    """

    keep_wanted = Signal(object)
    closed = Signal()
    test_asked_for = Signal(object)
    calibration_asked_for = Signal()

    def __init__(self) -> None:
        super().__init__()
        back = Button(kind="quiet", icon_name="arrow-left", name=_("Back to the cards"))
        self._test = Button(_("Print a test sheet"), icon_name="printer")
        self._keep = Button(_("Keep this stock"), kind="primary")
        self._header = PageHeader(self._test, self._keep, before=back)
        self.name = Field(_("Name"), placeholder=_("Cream cards from the market"))
        self.name.line.setMaxLength(60)
        pages = {
            "A4": "A4",
            "Letter": pgettext("size of paper", "Letter"),
            _OTHER: pgettext("size of paper", "Other"),
        }
        self._page = Segmented(pages, name=pgettext("to print on", "Paper"), height=COMPACT)
        self._unit = Segmented({"mm": "mm", "in": _("inch")}, name=_("Measure in"), height=COMPACT)
        self.fields = {
            key: LengthField(_(name), is_count=key in _COUNTS) for key, (_words, name) in _LENGTHS.items()
        }
        self._cut = Switch(_("Already cut"))
        self._picture = StockPicture()
        self._checks = QVBoxLayout()
        self._checks.setSpacing(SPACE_150)
        self._verdict = Label(_("It fits"), "section", "2")
        self._stock_id = ""
        self._page_name = "A4"
        self._focused = ""
        self._in_inches = False
        self._build()
        back.clicked.connect(self.closed)
        lead_back(back)
        self._test.clicked.connect(self._print_test)
        self._keep.clicked.connect(self.keep)
        self._page.chosen.connect(self._choose_page)
        self._unit.chosen.connect(self._choose_unit)
        self._cut.toggled.connect(self._changed)
        for field in self.fields.values():
            field.changed.connect(self._changed)
            field.entered.connect(self._focus_changed)

    def begin(self, stock: Stock, *, is_new: bool) -> None:
        """Start from a stock: a copy of it, or one's own to be changed."""
        self._stock_id = "" if is_new else stock.id
        self._header.show_title(
            _("A stock of your own"),
            _("Begun from {paper}").format(paper=stock.name) if is_new else stock.name,
        )
        self.name.line.setText("" if is_new else stock.name)
        self._show_measures(stock)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self, typed: Stock) -> None:
        """Show once more what was typed and not kept."""
        self.name.line.setText(typed.name)
        self._show_measures(typed)

    def _show_measures(self, stock: Stock) -> None:
        values = {
            "page_width_mm": stock.page.width_mm,
            "page_height_mm": stock.page.height_mm,
            "card_width_mm": stock.card.width_mm,
            "card_height_mm": stock.card.height_mm,
            # The other fields are called as the stock's own are.
            **{key: getattr(stock, key) for _words, *keys in _GROUPS[1:] for key in keys},
        }
        for key, value in values.items():
            if math.isfinite(value):
                self.fields[key].show_value(value)
        known = next((name for name, size in _PAGES.items() if size == stock.page), _OTHER)
        self._page_name = stock.page_name if known == _OTHER else known
        self._page.choose(known)
        self._unit.choose("in" if self._in_inches else "mm")
        self._other.setVisible(known == _OTHER)
        self._cut.setChecked(not stock.cut)
        self._changed()

    def stock(self) -> Stock:
        """What is typed; what is no number is NaN, which no check lets through."""
        value = {key: field.value for key, field in self.fields.items()}
        columns, rows = (
            min(int(value[key]), _MOST_ACROSS_OR_DOWN) if math.isfinite(value[key]) else 0 for key in _COUNTS
        )
        name = single_spaced(self.name.line.text())
        return Stock(
            self._stock_id or id_for(name),
            name,
            _("Your own"),
            self._page_name,
            Size(value["page_width_mm"], value["page_height_mm"]),
            Size(value["card_width_mm"], value["card_height_mm"]),
            columns,
            rows,
            value["left_mm"],
            value["top_mm"],
            value["gap_x_mm"] if columns > 1 else 0.0,
            value["gap_y_mm"] if rows > 1 else 0.0,
            cut=not self._cut.isChecked(),
        )

    def keep(self) -> None:
        """Ask for the stock to be kept, or say why it cannot be."""
        stock = self.stock()
        if not stock.name:
            self.show_trouble(_("Give it a name, so you can find it again."))
        elif wrong := _wrong(stock):
            self.show_trouble(f"{wrong}.")
        else:
            self.keep_wanted.emit(stock)

    def show_trouble(self, sentence: str) -> None:
        """Say why it was not kept."""
        self.name.show_trouble(sentence)

    def _print_test(self) -> None:
        stock = self.stock()
        if wrong := _wrong(stock):
            self.show_trouble(f"{wrong}.")
        else:
            self.test_asked_for.emit(replace(stock, name=stock.name or pgettext("of a paper", "Test")))

    def _choose_page(self, key: str) -> None:
        self._other.setVisible(key == _OTHER)
        self._page_name = key if key in _PAGES else _OTHER
        if key in _PAGES:
            self.fields["page_width_mm"].show_value(_PAGES[key].width_mm)
            self.fields["page_height_mm"].show_value(_PAGES[key].height_mm)
        self._changed()

    def _choose_unit(self, key: str) -> None:
        self._in_inches = key == "in"
        for field in self.fields.values():
            field.show_inches(self._in_inches)
        self._changed()

    def _focus_changed(self) -> None:
        self._focused = next((key for key, each in self.fields.items() if each.line.hasFocus()), "")
        self._picture.show_stock(self.stock(), self._focused, in_inches=self._in_inches)

    def _changed(self) -> None:
        stock = self.stock()
        self.name.show_trouble("")
        self._picture.show_stock(stock, self._focused, in_inches=self._in_inches)
        while (item := self._checks.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        found = findings(stock)
        self._verdict.setText(_("It fits") if all(each.possible for each in found) else _("Not yet"))
        for finding in found:
            self._checks.addWidget(_check(finding))

    def _build(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(SPACE_300, SPACE_250, SPACE_300, SPACE_200)
        column.setSpacing(SPACE_175)
        column.addWidget(_group(_("Name"), self.name))
        column.addWidget(choice_row(pgettext("to print on", "Paper"), self._page))
        self._other = self._pair("", "page_width_mm", "page_height_mm")
        column.addWidget(self._other)
        column.addWidget(choice_row(_("Measure in"), self._unit))
        column.addWidget(rule())
        for group, *keys in _GROUPS:
            column.addWidget(self._pair(_(group), *keys))
        column.addStretch()
        options = Column("options", 328)
        around = QVBoxLayout(options)
        set_margins(around, 0, 0, HAIRLINE, 0)
        around.addWidget(Scroll(side))
        ground = QWidget()
        ground.setObjectName("ground")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        QVBoxLayout(ground).addWidget(self._picture)
        row = PageColumns()
        row.add(options)
        row.add(ground, 1)
        row.add(self._build_aside())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addLayout(row, 1)

    def _build_aside(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_300, SPACE_250, SPACE_300, SPACE_250)
        column.setSpacing(SPACE_175)
        column.addWidget(self._verdict)
        column.addLayout(self._checks)
        column.addWidget(rule())
        column.addWidget(choice_row(_("Already cut"), self._cut))
        column.addWidget(Label(_("Then no crop marks are printed."), "small", "3", wrap=True))
        column.addStretch()
        words = _("Lay a real sheet on the test print and hold both to the window. Off? That is the printer.")
        column.addWidget(Label(words, "small", "2", wrap=True))
        match = Button(_("Make the paper match"), kind="link")
        match.clicked.connect(self.calibration_asked_for)
        column.addWidget(match)
        aside = Column("aside", 264)
        around = QVBoxLayout(aside)
        set_margins(around, HAIRLINE, 0, 0, 0)
        around.addWidget(Scroll(inside))
        return aside

    def _pair(self, group: str, *keys: str) -> QWidget:
        widget = QWidget()
        grid = QGridLayout(widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_150)
        grid.setVerticalSpacing(SPACE_50)
        if group:
            grid.addWidget(Label(group, "section", "2"), 0, 0, 1, 2)
        for number, key in enumerate(keys):
            grid.addWidget(Label(_(_LENGTHS[key][0]), "small", "2"), 1, number)
            grid.addWidget(self.fields[key], 2, number)
        return widget


def _group(words: str, control: QWidget) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_75)
    column.addWidget(Label(words, "section", "2"))
    column.addWidget(control)
    return widget


def _check(finding: StockCheck) -> QWidget:
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_125)
    sign = Label()
    token, icon = ("give", "check") if finding.fine else ("take", "circle")
    sign.setPixmap(pixmap(icon, theme().px(14), theme().colour(token), widget.devicePixelRatioF()))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(finding.words, "small", "2" if finding.fine else "take", wrap=True), 1)
    return widget


def _wrong(stock: Stock) -> str:
    return next((each.words for each in findings(stock) if not each.possible), "")
