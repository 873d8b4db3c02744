"""A print run on paper, or on PDF: vector, fonts embedded, text that can be selected and read aloud."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from relpitch.domain.calibration import Correction
from relpitch.domain.card import PrintRun, Size
from relpitch.domain.errors import RelpitchError
from relpitch.printing import sheets
from relpitch.printing.face import Face
from relpitch.printing.painter import render, render_face
from relpitch.private_files import write_whole

_DPI = 1200
EXACT = Correction()


def save(run: PrintRun, path: Path) -> None:
    """Write a PDF, whole or not at all: a file already there stays until the new one is complete."""

    def onto(writer: QPdfWriter) -> None:
        paint(run, writer)

    write(path, run.cards[0].name if run.cards else "", onto)


def save_page(face: Face, page: Size, title: str, path: Path) -> None:
    """Write one page set in type to a PDF, whole or not at all."""

    def onto(writer: QPdfWriter) -> None:
        paint_page(face, page, writer)

    write(path, title, onto)


def write(path: Path, title: str, paint_onto: Callable[[QPdfWriter], None]) -> None:
    """Write a PDF that something paints; nothing is written where it cannot be whole."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setCreator("relpitch")
    paint_onto(writer)
    if path.exists() and not path.is_file():
        raise RelpitchError(f"“{path}” is not a file that a PDF can be written to.")
    try:
        write_whole(path, bytes(buffer.data().data()))
    except OSError as error:
        raise RelpitchError(f"“{path}” cannot be written: {error.strerror}.") from error


def paint(
    run: PrintRun, device: QPagedPaintDevice, front: Correction = EXACT, back: Correction = EXACT
) -> None:
    """Paint every sheet on a PDF or a printer, a page each, edge to edge and at its true size.

    On a printer, each side is corrected for what the printer does to it.
    """
    pages = sheets.lay_out(run)

    def paint_sheet(painter: QPainter, number: int) -> None:
        correct(painter, back if pages[number].is_back else front)
        render(painter, pages[number])

    paint_pages(device, run.stock.page, len(pages), paint_sheet)


def paint_pages(
    device: QPagedPaintDevice, page: Size, count: int, paint_page: Callable[[QPainter, int], None]
) -> None:
    """Paint pages of one size; `paint_page` paints each by its number, in millimetres."""
    device.setPageLayout(full_page(page))
    with QPainter(device) as painter:
        painter.scale(device.logicalDpiX() / 25.4, device.logicalDpiY() / 25.4)
        for number in range(count):
            if number:
                device.newPage()
            painter.save()
            paint_page(painter, number)
            painter.restore()


def paint_page(face: Face, page: Size, device: QPagedPaintDevice) -> None:
    """Paint one page set in type on a PDF or a printer, edge to edge and at its true size."""
    device.setPageLayout(full_page(page))
    with QPainter(device) as painter:
        painter.scale(device.logicalDpiX() / 25.4, device.logicalDpiY() / 25.4)
        render_face(painter, face)


def full_page(page: Size) -> QPageLayout:
    """A page printed edge to edge. Wider than high it is a sheet turned: that is what printers know."""
    low, high = sorted((page.width_mm, page.height_mm))
    turned = page.width_mm > page.height_mm
    orientation = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    size = QPageSize(QSizeF(low, high), QPageSize.Unit.Millimeter)
    layout = QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def correct(painter: QPainter, correction: Correction) -> None:
    """Let what is painted next, in millimetres, land where it should."""
    painter.translate(correction.move_x_mm, correction.move_y_mm)
    painter.scale(correction.stretch_x, correction.stretch_y)
