"""Make the paper match: a ruler sheet is printed, and what is read off it is typed."""

import math
from dataclasses import astuple
from datetime import datetime

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from relpitch.domain.calibration import Calibration, RulerReading
from relpitch.domain.card import Size, Stock
from relpitch.domain.day import day_month_year
from relpitch.printing import ruler_sheet
from relpitch.translation import N_, _, pgettext
from relpitch.ui.heights import CONTROL
from relpitch.ui.pages.cards.preview import Paper
from relpitch.ui.spaces import (
    HAIRLINE,
    SPACE_100,
    SPACE_125,
    SPACE_150,
    SPACE_175,
    SPACE_250,
    SPACE_300,
    SPACE_350,
    SPACE_400,
)
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.column import Column
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.length_field import LengthField
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.way_back import lead_back

_MEASURES = {
    "A": N_("Left edge to line"),
    "B": N_("Top edge to line"),
    "C": N_("Along the bar"),
    "D": N_("Down the bar"),
}
_ACCENT, _SOFT = QColor("#35508E"), QColor("#E5E9F4")  # paper is white in both themes
_SHRUNK = N_(
    "Both bars are short: the printer used “fit to page”. "
    "Print the sheet again at 100 %, then measure once more."
)
_AGAIN = N_("One number is more than 8 mm off. Look again, or print the sheet once more at 100 %.")
_SMALL = N_("This paper is too small for the ruler sheet. Choose an A4 or Letter paper, and measure that.")


class Calibrate(QWidget):
    """The side on which a printer's offsets are measured.

    `used` carries a calibration to keep, `print_asked_for` that the ruler sheet is wanted.

    What is typed and not kept yet stands there again when one comes back to the side, paper and printer.
    """

    used = Signal(object)
    closed = Signal()
    print_asked_for = Signal()

    def __init__(self) -> None:
        super().__init__()
        back = self._back = Button(kind="quiet", icon_name="arrow-left", name=_("Back to the cards"))
        self._sides = Segmented(
            {"front": pgettext("of a sheet", "Front"), "back": pgettext("of a sheet", "Back")},
            name=pgettext("of a sheet", "Side"),
            height=CONTROL,
        )
        self._use = Button(_("Use these numbers"), kind="primary", icon_name="check")
        self._header = PageHeader(self._sides, self._use, before=back)
        self._paper = Paper(_("The ruler sheet"), tall=False)
        self._printers = Chooser(_("Printer"))
        self._print = Button(_("Print ruler sheet"), icon_name="printer")
        self.fields = {letter: LengthField(_(words)) for letter, words in _MEASURES.items()}
        self._result = Label("", "small", "badge-give", wrap=True)
        self._result.setContentsMargins(SPACE_175, SPACE_150, SPACE_175, SPACE_150)
        self._kept: tuple[Calibration, ...] = ()
        self.printer = ""
        self._stock: Stock | None = None
        self._is_back = False
        self._typed: dict[tuple[str, str, bool], list[str]] = {}
        self._build()
        back.clicked.connect(self.closed)
        lead_back(back)
        self._sides.chosen.connect(self._choose_side)
        self._printers.chosen.connect(self.choose_printer)
        self._print.clicked.connect(self.print_asked_for)
        self._use.clicked.connect(self.use)
        for field in self.fields.values():
            field.changed.connect(self._note)
            field.entered.connect(self._focus_changed)

    def begin(self, stock: Stock, printers: list[str], kept: tuple[Calibration, ...]) -> None:
        """Start with a paper and the printers there are, the one to choose first at the front."""
        self._stock, self._kept = stock, kept
        self._printers.setVisible(len(printers) > 1)
        self._names = printers
        self._is_back = False
        self._sides.choose("front")
        self.choose_printer(self.printer if self.printer in printers else next(iter(printers), ""))

    def show_way_back(self, words: str) -> None:
        """Say where it leads back to."""
        self._back.setAccessibleName(words)
        self._back.setToolTip(words)

    def choose_printer(self, name: str) -> None:
        """Measure this one."""
        self.printer = name
        self._printers.show_choices({each: each for each in self._names}, name)
        self._show()

    def reading(self) -> RulerReading:
        """What is typed."""
        return RulerReading(*(field.value for field in self.fields.values()))

    def use(self) -> None:
        """Tell the calibration, where its numbers are likely; then the back is next."""
        reading, stock = self.reading(), self._stock
        if stock is None or not reading.is_likely:
            self._changed()
            return
        made = Calibration(self.printer, stock.page_name, self._is_back, reading)
        self._typed.pop(self._side(stock), None)
        self.used.emit(made)

    def show_kept(self, kept: tuple[Calibration, ...]) -> None:
        """Go on to the back, once the front is kept."""
        self._kept = kept
        if not self._is_back:
            self._choose_side("back")
            self._sides.choose("back")

    def paint_ruler(self, painter: QPainter, side: str) -> None:
        """Paint the sheet of a side as it is printed."""
        assert self._stock is not None
        today = datetime.now().astimezone().date()
        about = f"{self._printer_name()}, {self._stock.paper}, {day_month_year(today)}"
        titles = {"front": _("Ruler sheet, front"), "back": _("Ruler sheet, back")}
        ruler_sheet.render(painter, self._stock.page, titles[side], about)

    def _printer_name(self) -> str:
        return self.printer or _("Any printer")

    def _choose_side(self, key: str) -> None:
        self._is_back = key == "back"
        self._show()

    def _show(self) -> None:
        stock = self._stock
        if stock is None:
            return
        self._header.show_title(_("Make the paper match"), f"{self._printer_name()}, {stock.paper}")
        known = (
            each.reading
            for each in self._kept
            if (each.printer, each.page, each.is_back) == self._side(stock)
        )
        reading = next(known, RulerReading())
        for field, value in zip(self.fields.values(), astuple(reading), strict=True):
            field.show_value(value)
        for field, words in zip(self.fields.values(), self._typed.get(self._side(stock), ()), strict=False):
            field.line.setText(words)
        self._changed()

    def _side(self, stock: Stock) -> tuple[str, str, bool]:
        """What is measured: a side of a paper in a printer."""
        return self.printer, stock.page_name, self._is_back

    def _note(self) -> None:
        if self._stock is not None:
            self._typed[self._side(self._stock)] = [field.line.text() for field in self.fields.values()]
        self._changed()

    def _changed(self) -> None:
        reading, stock = self.reading(), self._stock
        assert stock is not None
        fits = ruler_sheet.has_room(stock.page)
        if not fits:
            words, tone = _(_SMALL), "badge-take"
        elif any(math.isnan(value) for value in astuple(reading)):
            words, tone = _("Four numbers are needed, in millimetres."), "badge-take"
        elif reading.is_shrunk:
            words, tone = _(_SHRUNK), "badge-take"
        elif not reading.is_likely:
            words, tone = _(_AGAIN), "badge-take"
        else:
            words, tone = f"{reading.words()}.", "badge-give"
            if not self._is_back:
                words = f"{words} {_('Then the back, the same way.')}"
        self._result.setText(words)
        self._result.set_tone(tone)
        self._use.setEnabled(fits and reading.is_likely)
        self._print.setEnabled(fits)
        self._draw()

    def _focus_changed(self) -> None:
        self._draw()

    def _draw(self) -> None:
        stock = self._stock
        assert stock is not None
        side = "back" if self._is_back else "front"
        focused = next((name for name, field in self.fields.items() if field.line.hasFocus()), "")

        def on_screen(painter: QPainter) -> None:
            if ruler_sheet.has_room(stock.page):
                self.paint_ruler(painter, side)
                _letters(painter, stock.page, focused)

        self._paper.show_paper(stock.page, on_screen)

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        set_margins(column, SPACE_350, SPACE_300, SPACE_300, SPACE_250)
        column.setSpacing(SPACE_250)
        plain = _("Plain paper, both sides, actual size, no “fit to page”.")
        first = self._step(column, "1", _("Print the ruler sheet"), plain)
        first.addWidget(self._printers)
        first.addWidget(self._print, 0, Qt.AlignmentFlag.AlignLeft)
        any_ruler = _("Any ruler will do. From the edge of the paper to the line, and along each bar.")
        self._step(column, "2", _("Measure four things"), any_ruler)
        third = self._step(column, "3", _("Type what you read"), "")
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_125)
        grid.setVerticalSpacing(SPACE_100)
        grid.setColumnStretch(1, 2)  # words take more lines than a number needs room
        grid.setColumnStretch(2, 1)
        for row, (letter, words) in enumerate(_MEASURES.items()):
            badge = Label(letter, "section", "badge")
            grid.addWidget(badge, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(Label(_(words), wrap=True), row, 1)
            field = self.fields[letter]
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(field, row, 2)
        third.addLayout(grid)
        column.addWidget(self._result)
        column.addStretch()
        kept = _(
            "Kept for this printer and this paper, and used when you print, never in a PDF. "
            "If a number is more than 8 mm off, you are asked to look again."
        )
        column.addWidget(Label(kept, "small", "3", wrap=True))
        aside = Column("aside", 376)
        around = QVBoxLayout(aside)
        set_margins(around, HAIRLINE, 0, 0, 0)
        around.addWidget(Scroll(inside))
        ground = QWidget()
        ground.setObjectName("ground")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        middle = QVBoxLayout(ground)
        middle.setContentsMargins(SPACE_300, SPACE_400, SPACE_300, SPACE_400)
        middle.addWidget(self._paper)
        row_ = PageColumns()
        row_.add(ground, 1)
        row_.add(aside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addLayout(row_, 1)

    def _step(self, column: QVBoxLayout, number: str, title: str, words: str) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_150)
        place = Label(number, "title", "accent", size=17)
        place.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout()
        inside.setSpacing(SPACE_100)
        inside.addWidget(Label(title, "title", size=17))
        if words:
            inside.addWidget(Label(words, "body", "2", wrap=True))
        row.addLayout(inside, 1)
        column.addLayout(row)
        return inside


def _letters(painter: QPainter, page: Size, focused: str) -> None:
    """What each letter measures, drawn over the sheet: seen, never printed."""
    offsets = {"A": QPointF(9.5, 0), "B": QPointF(0, 8.5), "C": QPointF(0, -8), "D": QPointF(-8, -30)}
    for letter, line in ruler_sheet.measures(page).items():
        colour = _ACCENT if letter == focused or not focused else _ACCENT.lighter(130)
        painter.setPen(QPen(colour, 0.9 if letter == focused else 0.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if letter in "AB":
            _arrow(painter, line)
        centre = (line.p2() if letter in "AB" else line.center()) + offsets[letter]
        disc = ruler_sheet.letter_box(centre, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_ACCENT if letter == focused else _SOFT)
        painter.drawEllipse(disc)
        painter.save()
        painter.setPen(QColor(Qt.GlobalColor.white) if letter == focused else _ACCENT)
        font = theme().font("section")
        font.setPixelSize(20)
        painter.setFont(font)
        painter.translate(centre)
        painter.scale(0.27, 0.27)
        painter.drawText(QRectF(-30, -30, 60, 60), Qt.AlignmentFlag.AlignCenter, letter)
        painter.restore()


def _arrow(painter: QPainter, line: QLineF) -> None:
    painter.drawLine(line)
    along = QPointF(line.dx(), line.dy()) / line.length()
    across = QPointF(-along.y(), along.x())
    for end, inwards in ((line.p1(), along), (line.p2(), -along)):
        for side in (1, -1):
            painter.drawLine(QLineF(end, end + inwards * 2 + across * 1.5 * side))
