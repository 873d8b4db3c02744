"""Beside the studio: where a paper is measured, and where a printer is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QWidget

from relpitch.domain.calibration import Calibration, with_calibration
from relpitch.domain.card import Card, PrintRun, Sides, Stock
from relpitch.domain.turn import Turn
from relpitch.preferences import PreferencesFile
from relpitch.printing import pdf
from relpitch.translation import _, pgettext
from relpitch.ui.pages.cards.calibrate import Calibrate
from relpitch.ui.pages.cards.stock_editor import StockEditor
from relpitch.ui.print_dialog import ask_printer
from relpitch.ui.widgets.scroll import Stack


class Measuring(Stack):
    """Where a stock is measured. `keep_wanted` carries it, `notice` a sentence for the person."""

    keep_wanted = Signal(object)
    notice = Signal(str)

    def __init__(self, studio: QWidget, preferences: PreferencesFile) -> None:
        super().__init__()
        self._preferences = preferences
        self._stock: Stock | None = None
        self._turn = Turn.LONG_EDGE
        self._is_within = False  # a printer is measured within a paper's measures
        self._begun: tuple[Stock, bool] | None = None
        self._not_kept: tuple[tuple[Stock, bool] | None, Stock] | None = None
        self.editor, self.calibrate = StockEditor(), Calibrate()
        for room in (studio, self.editor, self.calibrate):
            self.addWidget(room)
        self.editor.closed.connect(self._leave_editor)
        self.editor.keep_wanted.connect(self.keep_wanted)
        self.editor.test_asked_for.connect(self._print_test)
        self.editor.calibration_asked_for.connect(self._measure_edited)
        self.calibrate.closed.connect(self._leave_calibration)
        self.calibrate.used.connect(self._keep_calibration)
        self.calibrate.print_asked_for.connect(self._print_ruler)

    def leave(self) -> None:
        """Go back to the studio."""
        self.setCurrentIndex(0)

    @property
    def topic(self) -> str:
        """What is shown, for its help."""
        return ("cards", "stock", "calibrate")[self.currentIndex()]

    def edit_stock(self, stock: Stock, *, is_new: bool) -> None:
        """Measure a paper, beginning from a stock; what was typed and left is still there."""
        self.editor.begin(stock, is_new=is_new)
        self._begun = (stock, is_new)
        begun, typed = self._not_kept or (None, stock)
        if begun == self._begun:
            self.editor.go_on(typed)
        self._not_kept = None
        self.setCurrentWidget(self.editor)

    def measure(self, stock: Stock, turn: Turn) -> None:
        """Measure a printer with a paper."""
        self._stock, self._turn = stock, turn
        default = QPrinterInfo.defaultPrinterName()
        names = sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != default, name))
        self._is_within = self.currentWidget() is self.editor
        self.calibrate.show_way_back(
            pgettext("button", "Back") if self._is_within else _("Back to the cards")
        )
        self.calibrate.begin(stock, names, self._preferences.current.printing.calibrations)
        self.setCurrentWidget(self.calibrate)

    def _leave_editor(self) -> None:
        self._remember()
        self.leave()

    def _leave_calibration(self) -> None:
        """To the paper that is measured, or to the studio."""
        if self._is_within:
            self.setCurrentWidget(self.editor)
            self.editor.name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.leave()

    def _remember(self) -> None:
        self._not_kept = (self._begun, self.editor.stock())

    def _measure_edited(self) -> None:
        self._remember()
        self.measure(self.editor.stock(), self._turn)

    def _keep_calibration(self, calibration: Calibration) -> None:
        printing = self._preferences.current.printing
        kept = with_calibration(printing.calibrations, calibration)
        self._preferences.choose("printing", "calibrations", kept, lambda: _("The measures of a printer"))
        self.calibrate.show_kept(kept)
        front = _("Kept for the front. Used from the next print on")
        back = _("Kept for the back. Used from the next print on")
        self.notice.emit(back if calibration.is_back else front)
        if calibration.is_back:
            self._leave_calibration()

    def _print_test(self, stock: Stock) -> None:
        card = Card(_("{paper}, at 100 %").format(paper=stock.name), name=stock.name)
        run = PrintRun(stock, (card,) * stock.per_sheet, sides=Sides.FRONT, crop_marks=False, outlines=True)
        printer = ask_printer(self, stock.page, stock.name, None)
        if printer is not None:
            pdf.paint(run, printer)

    def _print_ruler(self) -> None:
        assert self._stock is not None
        printer = ask_printer(self, self._stock.page, _("Ruler sheet"), self._turn)
        if printer is None:
            return
        if printer.printerName():
            self.calibrate.choose_printer(printer.printerName())

        def paint(painter: QPainter, number: int) -> None:
            self.calibrate.paint_ruler(painter, ("front", "back")[number])

        pdf.paint_pages(printer, self._stock.page, 2, paint)
