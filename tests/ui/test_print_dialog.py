"""What a printer is asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QTimer
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.calibration import RulerReading
from relpitch.domain.card import Card, PrintRun
from relpitch.domain.errors import RelpitchError
from relpitch.domain.turn import Turn
from relpitch.printing import pdf, stocks
from relpitch.printing.paper import A4
from relpitch.ui.print_dialog import ask_printer, paper_chosen, printed_file, ready, tell_printed
from relpitch.ui.widgets.toast import Toast
from tests.printing import reading


class _Printer(QPrinter):
    """A printer that remembers what was asked of it: one that writes PDFs knows no second side."""

    duplex_asked = QPrinter.DuplexMode.DuplexNone

    def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:
        self.duplex_asked = duplex


def _printer(out: Path) -> _Printer:
    printer = _Printer(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    return printer


@pytest.mark.parametrize(
    ("stock", "paper", "orientation"),
    [
        ("avery-5371", QPageSize.PageSizeId.Letter, QPageLayout.Orientation.Portrait),
        ("avery-l7415", QPageSize.PageSizeId.A4, QPageLayout.Orientation.Portrait),
        ("avery-j8415", QPageSize.PageSizeId.A4, QPageLayout.Orientation.Landscape),
        ("avery-8387", QPageSize.PageSizeId.Letter, QPageLayout.Orientation.Landscape),
    ],
)
def test_the_right_paper_is_asked_for_without_margins_and_on_both_sides(
    stock: str, paper: QPageSize.PageSizeId, orientation: QPageLayout.Orientation, tmp_path: Path
) -> None:
    printer = _printer(tmp_path / "out.pdf")
    ready(printer, stocks.find(stock).page, Turn.SHORT_EDGE)
    layout = printer.pageLayout()
    assert layout.pageSize().id() is paper
    assert layout.orientation() is orientation
    assert layout.margins().isNull()
    assert printer.fullPage()
    assert printer.duplex_asked is QPrinter.DuplexMode.DuplexShortSide


@pytest.mark.parametrize("stock", ["avery-5371", "avery-j8415"])
def test_a_printer_gets_each_card_in_its_place_moved_as_measured(stock: str, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    found = stocks.find(stock)
    printer = _printer(out)
    ready(printer, found.page, Turn.LONG_EDGE)
    run = PrintRun(found, (Card("I bake.", back="Bread"),) * found.per_sheet, outlines=True, crop_marks=False)
    pdf.paint(run, printer, front=RulerReading(21, 19).correction())
    corners = [found.corner(place) for place in range(found.per_sheet)]
    width, height = found.card.width_mm, found.card.height_mm
    assert reading.boxes(out, 0, width, height) == [
        pytest.approx((x - 1, y + 1), abs=0.1) for x, y in corners
    ]
    assert len(reading.boxes(out, 1, width, height)) == found.per_sheet


@pytest.mark.parametrize("turned", [False, True])
def test_the_paper_chosen_in_the_dialog_is_known(turned: bool, tmp_path: Path) -> None:
    printer = _printer(tmp_path / "out.pdf")
    ready(printer, A4, None)
    way = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A5), way, QMarginsF()))
    size = paper_chosen(printer)
    sides = (size.width_mm, size.height_mm)
    assert sides == pytest.approx((210, 148) if turned else (148, 210), abs=0.5)


def told(toast: Toast) -> str:
    return toast.findChildren(QLabel)[0].text()


def test_what_a_printer_writes_into_a_file_is_said_to_be_saved_and_only_if_it_is_whole(
    tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "cards.pdf"
    printer = _printer(out)
    page = QWidget()
    qtbot.addWidget(page)
    toast = Toast(page)
    with pytest.raises(RelpitchError, match="there is no such file"):
        printed_file(printer)
    pdf.paint(PrintRun(stocks.find("avery-5371"), (Card("I bake."),)), printer)
    assert printed_file(printer) == out
    tell_printed(toast, printer)
    assert told(toast).startswith("Saved as cards.pdf in ")
    out.write_bytes(out.read_bytes()[:-20])
    tell_printed(toast, printer)
    assert told(toast) == f"“{out}” is not whole. See whether its disk has room, then print again."
    printer.setOutputFileName("")
    assert printed_file(printer) is None


@pytest.mark.parametrize("takes_it", [True, False])
def test_no_dialog_outlives_its_printer(qtbot: QtBot, *, takes_it: bool) -> None:
    """One that did was a crash: the next change of looks or language asked it for what was gone."""
    page = QWidget()
    qtbot.addWidget(page)

    def answer() -> None:
        (dialog,) = page.findChildren(QPrintDialog)
        dialog.done(takes_it)

    QTimer.singleShot(0, page, answer)
    asked = ask_printer(page, A4, "A card", None)
    assert (asked is not None) is takes_it
    assert page.findChildren(QPrintDialog) == []
