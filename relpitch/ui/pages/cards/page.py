"""The Cards page: paper at the left, the sheet in the middle, one card at the right."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.card import PrintRun, Sides
from relpitch.domain.change import Change
from relpitch.domain.errors import RelpitchError
from relpitch.domain.statement import Statement
from relpitch.domain.version import Version
from relpitch.preferences import Preferences, PreferencesFile
from relpitch.printing import card_layout, painter, pdf, sheets, stocks
from relpitch.services.pitches import Pitches
from relpitch.ui import keys
from relpitch.ui.changes import Changes
from relpitch.ui.icons import pixmap
from relpitch.ui.navigation import Destination, PageName
from relpitch.ui.page import Page
from relpitch.ui.pages.cards.deck import NOTHING, back_choices, card_of, unfilled
from relpitch.ui.pages.cards.details import DetailsDialog
from relpitch.ui.pages.cards.preview import Paper, outline
from relpitch.ui.pages.cards.stock_list import StockList
from relpitch.ui.print_dialog import ask_printer
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.column import Column
from relpitch.ui.widgets.empty_state import EmptyState
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.switch import Switch
from relpitch.ui.widgets.toast import Toast


class CardsPage(Page):
    """One version on one stock, front and back."""

    def __init__(self, pitches: Pitches, preferences: PreferencesFile, changes: Changes) -> None:
        super().__init__()
        self._pitches = pitches
        self._preferences = preferences
        self._statements: dict[str, Statement] = {}
        self._versions: dict[str, Version] = {}
        self._chosen = ""
        self._back = ""
        self._sheet_number = 0
        known = {stock.id for stock in stocks.catalogue()}
        remembered = preferences.current.remembered.stock
        self._stock_id = remembered if remembered in known else stocks.catalogue()[0].id
        self._build()
        self._wire(changes)

    def open(self, thing: str) -> None:
        wanted = thing or self._chosen or self._preferences.current.remembered.version
        self._load(wanted)
        chosen = wanted if wanted in self._versions else next(iter(self._versions), "")
        if chosen != self._chosen:
            self._chosen, self._back = chosen, ""
        self._show()

    def show_narrow(self, narrow: bool) -> None:
        self._aside.set_width(288 if narrow else 328)
        self._options.set_width(248 if narrow else 272)

    def print_run(self) -> PrintRun:
        """What would be printed now."""
        stock = stocks.find(self._stock_id)
        version = self._versions[self._chosen]
        card = card_of(version, self._base(), self._preferences.current.about, self._back)
        return PrintRun(
            stock,
            (card,) * stock.per_sheet,
            sides=Sides.BOTH if self._both else Sides.FRONT,
            crop_marks=self._crop_marks.isChecked(),
        )

    # what is shown

    def _load(self, version_id: str) -> None:
        """The statement of a version, or else the first one, with its versions."""
        self._statements = {each.id: each for each in self._pitches.statements()}
        version = self._pitches.version(version_id) if version_id else None
        statement_id = version.statement_id if version else ""
        if statement_id not in self._statements:
            statement_id = next(iter(self._statements), "")
        versions = self._pitches.versions(statement_id) if statement_id else []
        self._versions = {each.id: each for each in versions}

    def _base(self) -> Version:
        return next(iter(self._versions.values()))

    def _show(self) -> None:
        there = self._chosen in self._versions
        self._work.setVisible(there)
        self._empty.setVisible(not there)
        self._save.setEnabled(there)
        self._print.setEnabled(there)
        self._header.show_title("Cards", self._versions[self._chosen].name if there else "")
        if not there:
            return
        version = self._versions[self._chosen]
        titles = {each.id: each.title for each in self._statements.values()}
        self._statement_chooser.show_choices(titles, version.statement_id)
        self._statement_chooser.setVisible(len(titles) > 1)
        names = {each.id: each.name for each in self._versions.values()}
        self._version_chooser.show_choices(names, version.id)
        backs = back_choices(version, self._base())
        if self._back not in backs:
            self._back = next(iter(backs))
        self._back_chooser.show_choices(backs, self._back)
        run = self.print_run()
        self._stock_list.show_chosen(run.stock.id)
        self._crop_row.setVisible(run.stock.cut)
        laid_out = sheets.lay_out(run)
        self._sheet_number = min(self._sheet_number, len(laid_out) - 1)
        sheet = laid_out[self._sheet_number]

        def on_screen(onto: QPainter) -> None:
            outline(onto, run.stock)
            painter.render(onto, sheet)

        self._sheet.show_paper(run.stock.page, on_screen)
        side = "Backs" if sheet.is_back else "Fronts"
        self._sheet_label.setText(f"{side}, sheet {self._sheet_number + 1} of {len(laid_out)}")
        for button in (self._previous, self._next):
            button.setVisible(len(laid_out) > 1)
        self._show_card(run)

    def _show_card(self, run: PrintRun) -> None:
        laid_out = card_layout.lay_out(run.cards[0], run.stock.card)

        def front(onto: QPainter) -> None:
            painter.render_face(onto, laid_out.front)

        def back(onto: QPainter) -> None:
            painter.render_face(onto, laid_out.back)

        self._front.show_paper(run.stock.card, front, radius=3)
        self._back_paper.show_paper(run.stock.card, back, radius=3)
        has_back = bool(self._both and not laid_out.back.is_empty)
        self._back_heading.setVisible(has_back)
        self._back_paper.setVisible(has_back)
        troubles = [*self._unfilled(), *laid_out.warnings]
        if troubles:
            self._verdict.setText("\n".join(troubles))
            self._verdict.set_tone("take")
        else:
            self._verdict.setText(f"Everything fits. Smallest print is {laid_out.smallest_pt:g} pt.")
            self._verdict.set_tone("give")
        self._sign.setPixmap(
            pixmap(
                "circle" if troubles else "check",
                theme().px(14),
                theme().colour("take" if troubles else "give"),
                self.devicePixelRatioF(),
            )
        )
        self._gift.setVisible(has_back)

    def _unfilled(self) -> list[str]:
        version = self._versions[self._chosen]
        return unfilled(version, self._base(), self._back if self._both else NOTHING)

    @property
    def _both(self) -> bool:
        return self._sides_value == "both"

    # what the person does

    def _choose_statement(self, statement_id: str) -> None:
        self._sheet_number = 0
        self.open(self._pitches.versions(statement_id)[0].id)

    def _choose_version(self, version_id: str) -> None:
        self._chosen, self._back, self._sheet_number = version_id, "", 0
        self._show()

    def _choose_back(self, key: str) -> None:
        self._back = key
        self._show()

    def _choose_stock(self, stock_id: str) -> None:
        self._stock_id = stock_id
        self._preferences.remember(stock=stock_id)
        self._show()

    def _choose_sides(self, key: str) -> None:
        self._sides_value, self._sheet_number = key, 0
        self._show()

    def _turn(self, step: int) -> None:
        count = len(sheets.lay_out(self.print_run()))
        self._sheet_number = (self._sheet_number + step) % count
        self._show()

    def _turn_back(self) -> None:
        self._turn(-1)

    def _turn_on(self) -> None:
        self._turn(1)

    def _edit_words(self) -> None:
        self.asked_for.emit(Destination(PageName.PITCHES, self._chosen))

    def _edit_details(self) -> None:
        dialog = DetailsDialog(self._preferences.current.about, self)
        if dialog.exec():
            self._preferences.keep(about=dialog.contact())

    def _save_pdf(self) -> None:
        if self._refused():
            return
        name = f"{self._versions[self._chosen].name}.pdf"
        path, _ = QFileDialog.getSaveFileName(self, "Save PDF", str(Path.home() / name), "PDF (*.pdf)")
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Write the sheets to a PDF, or say why not."""
        try:
            pdf.save(self.print_run(), path)
        except RelpitchError as error:
            self._toast.tell(str(error))
        else:
            self._toast.tell(f"Saved as {path.name}")

    def _print_sheets(self) -> None:
        if self._refused():
            return
        run = self.print_run()
        printer = ask_printer(self, run.stock.page, self._versions[self._chosen].name, duplex=self._both)
        if printer is not None:
            pdf.paint(run, printer)
            self._toast.tell("Sent to the printer. Print at 100 %, not “fit to page”")

    def _refused(self) -> bool:
        if self._chosen not in self._versions:
            return True
        run = self.print_run()
        troubles = [*self._unfilled(), *card_layout.lay_out(run.cards[0], run.stock.card).warnings]
        if troubles:
            self._toast.tell(troubles[0])
        return bool(troubles)

    # what happened

    def _happened(self, _change: Change) -> None:
        if self.isVisible():
            self.open("")

    def _preferences_changed(self, _preferences: Preferences) -> None:
        if self.isVisible():
            self._show()

    # how it is put together

    def _build(self) -> None:
        self._save = Button("Save PDF", icon_name="file-down")
        self._print = Button("Print", kind="primary", icon_name="printer")
        self._header = PageHeader(self._save, self._print)
        self._sides_value = "both"
        self._statement_chooser = Chooser("Statement")
        self._version_chooser = Chooser("Version")
        self._back_chooser = Chooser("On the back")
        self._stock_list = StockList(stocks.catalogue())
        self._sides = Segmented({"front": "Front", "both": "Both"}, name="Sides", height=28)
        self._sides.choose("both")
        self._crop_marks = Switch("Crop marks")
        self._crop_marks.setChecked(True)
        self._sheet = Paper("The sheet")
        self._sheet_label = Label("", "small", "2", tabular=True)
        self._previous = Button(kind="quiet", icon_name="chevron-left", height=28, name="Sheet before")
        self._next = Button(kind="quiet", icon_name="chevron-right", height=28, name="Next sheet")
        self._front = Paper("Front")
        self._back_paper = Paper("Back")
        self._back_heading = Label("Back", "section", "2")
        self._sign = Label()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._verdict = Label("", "small", "give", wrap=True)
        self._gift = Label(
            "The back gives something away. People keep cards like that.", "small", "2", wrap=True
        )
        self._words = Button("Edit the words", icon_name="pencil", height=28)
        self._details = Button("Your details", icon_name="id-card", height=28)
        self._empty = EmptyState(
            "id-card", "No cards yet", "Write what you offer first. A card prints its line.", "Go to Pitches"
        )
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._options, self._aside = self._build_options(), self._build_aside()
        row.addWidget(self._options)
        row.addWidget(self._build_desk(), 1)
        row.addWidget(self._aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._work, 1)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignCenter)
        self._toast = Toast(self)

    def _build_options(self) -> Column:
        options, column = _column("options", 272, (16, 20, 17, 16))
        column.addWidget(Label("Card", "section", "2"))
        column.addSpacing(8)
        column.addWidget(self._statement_chooser)
        column.addSpacing(6)
        column.addWidget(self._version_chooser)
        column.addSpacing(20)
        column.addWidget(Label("Paper", "section", "2"))
        column.addSpacing(8)
        column.addWidget(self._stock_list)
        column.addSpacing(18)
        column.addWidget(rule())
        column.addSpacing(14)
        column.addWidget(_setting("Sides", self._sides))
        self._crop_row = _setting("Crop marks", self._crop_marks)
        column.addWidget(self._crop_row)
        column.addSpacing(8)
        column.addWidget(Label("On the back", "body"))
        column.addSpacing(6)
        column.addWidget(self._back_chooser)
        column.addSpacing(18)
        words = "Print one plain sheet first and hold it to the light against your card stock."
        column.addWidget(Label(words, "small", "2", wrap=True))
        column.addStretch()
        return options

    def _build_desk(self) -> QWidget:
        desk = QWidget()
        desk.setObjectName("desk")
        desk.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(desk)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(0)
        column.addWidget(self._sheet, 1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addStretch()
        below.addWidget(self._previous)
        below.addWidget(self._sheet_label)
        below.addWidget(self._next)
        below.addStretch()
        column.addSpacing(6)
        column.addLayout(below)
        return desk

    def _build_aside(self) -> Column:
        aside, column = _column("aside", 328, (21, 20, 20, 16))
        column.addWidget(Label("Front", "section", "2"))
        column.addSpacing(4)
        column.addWidget(self._front)
        column.addSpacing(16)
        column.addWidget(self._back_heading)
        column.addSpacing(4)
        column.addWidget(self._back_paper)
        column.addSpacing(14)
        verdict = QHBoxLayout()
        verdict.setSpacing(8)
        verdict.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        verdict.addWidget(self._verdict, 1)
        column.addLayout(verdict)
        column.addSpacing(8)
        column.addWidget(self._gift)
        column.addSpacing(16)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._words)
        buttons.addWidget(self._details)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addStretch()
        return aside

    def _wire(self, changes: Changes) -> None:
        changes.happened.connect(self._happened)
        self._preferences.watch(self._preferences_changed)
        self._statement_chooser.chosen.connect(self._choose_statement)
        self._version_chooser.chosen.connect(self._choose_version)
        self._back_chooser.chosen.connect(self._choose_back)
        self._stock_list.chosen.connect(self._choose_stock)
        self._sides.chosen.connect(self._choose_sides)
        self._crop_marks.toggled.connect(self._show)
        self._previous.clicked.connect(self._turn_back)
        self._next.clicked.connect(self._turn_on)
        self._words.clicked.connect(self._edit_words)
        self._details.clicked.connect(self._edit_details)
        self._save.clicked.connect(self._save_pdf)
        self._print.clicked.connect(self._print_sheets)
        self._empty.acted.connect(self._edit_words)
        keys.bind(self, {"print": self._print_sheets})


def _column(name: str, width: int, margins: tuple[int, int, int, int]) -> tuple[Column, QVBoxLayout]:
    widget = Column(name, width)
    column = QVBoxLayout(widget)
    column.setContentsMargins(*margins)
    column.setSpacing(0)
    return widget, column


def _setting(words: str, control: QWidget) -> QWidget:
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 2, 0, 2)
    row.addWidget(Label(words), 1)
    row.addWidget(control)
    return widget
