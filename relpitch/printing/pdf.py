"""A print run on paper, or on PDF: vector, fonts embedded, text that can be selected and read aloud."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from relpitch.domain.calibration import Correction
from relpitch.domain.card import PrintRun, Size
from relpitch.domain.errors import RelpitchError
from relpitch.domain.system_errors import reason
from relpitch.domain.turn import Turn
from relpitch.domain.units import MM_PER_INCH, MM_PER_POINT
from relpitch.printing import sheets, shop
from relpitch.printing.face import Face
from relpitch.printing.painter import render, render_face
from relpitch.printing.pdf_facts import WHOLE_PAGE, Cut, with_facts
from relpitch.printing.pdf_text import with_letters_meant
from relpitch.printing.sheets import Sheet
from relpitch.private_files import write_atomically
from relpitch.translation import _

_DOTS_PER_INCH = 1200
EXACT = Correction()


def save(run: PrintRun, path: Path) -> None:
    """Write a PDF, whole or not at all: a file already there stays until the new one is complete.

    With a bleed it is for a print shop: each card once, a page of its own with marks outside the bleed.
    """
    title = run.cards[0].name if run.cards else ""
    pages = shop.lay_out(run) if run.bleed_mm else sheets.lay_out(run)
    both = any(each.is_back for each in pages) and any(not each.is_back for each in pages)
    facts = PrintFacts(
        pages[0].page, run.turn if both else None, shop.cut_of(run) if run.bleed_mm else WHOLE_PAGE
    )

    def onto(writer: QPdfWriter) -> None:
        exact = from_the_top(pages[0].page)
        _paint_sheets(pages, writer, exact, exact, as_shapes=run.as_shapes)

    write(path, title, onto, facts)


def save_page(face: Face, page: Size, title: str, path: Path) -> None:
    """Write one page set in type to a PDF, whole or not at all."""

    def onto(writer: QPdfWriter) -> None:
        paint_page(face, page, writer, from_the_top(page))

    write(path, title, onto, PrintFacts(page))


@dataclass(frozen=True, slots=True)
class PrintFacts:
    """What whoever prints is told: the size of a page, whether on both sides, and where it is cut.

    Without a `page` it is as it was painted.
    """

    page: Size | None = None
    turn: Turn | None = None
    cut: Cut = WHOLE_PAGE


def write(
    path: Path, title: str, paint_onto: Callable[[QPdfWriter], None], facts: PrintFacts | None = None
) -> None:
    """Write a PDF that something paints; nothing is written where it cannot be whole."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(title)
    writer.setCreator("relpitch")
    paint_onto(writer)
    if path.exists() and not path.is_file():
        raise RelpitchError(_("“{path}” is not a file that a PDF can be written to.").format(path=path))
    facts = facts or PrintFacts()
    data = with_letters_meant(bytes(buffer.data().data()))
    data = with_facts(data, facts.page, facts.turn, facts.cut)
    try:
        write_atomically(path, data)
    except OSError as error:
        raise RelpitchError(
            _("“{path}” cannot be written: {reason}.").format(path=path, reason=reason(error))
        ) from error


def paint(
    run: PrintRun, device: QPagedPaintDevice, front: Correction = EXACT, back: Correction = EXACT
) -> None:
    """Paint every sheet on a PDF or a printer, a page each, edge to edge and at its true size.

    On a printer, each side is corrected for what the printer does to it.
    """
    _paint_sheets(sheets.lay_out(run), device, front, back, as_shapes=False)


def _paint_sheets(
    pages: Sequence[Sheet], device: QPagedPaintDevice, front: Correction, back: Correction, *, as_shapes: bool
) -> None:
    def paint_sheet(painter: QPainter, number: int) -> None:
        correct(painter, back if pages[number].is_back else front)
        render(painter, pages[number], as_shapes=as_shapes)

    paint_pages(device, pages[0].page, len(pages), paint_sheet)


def paint_pages(
    device: QPagedPaintDevice, page: Size, count: int, paint_page: Callable[[QPainter, int], None]
) -> None:
    """Paint pages of one size; `paint_page` paints each by its number, in millimetres."""
    device.setPageLayout(full_page(page))
    with QPainter(device) as painter:
        painter.scale(device.logicalDpiX() / MM_PER_INCH, device.logicalDpiY() / MM_PER_INCH)
        for number in range(count):
            if number:
                device.newPage()
            painter.save()
            paint_page(painter, number)
            painter.restore()


def from_the_top(page: Size) -> Correction:
    """What makes up for a page of whole points, as Qt has it: a PDF measures from the foot of a page."""
    points = full_page(page).fullRectPoints().height()
    return Correction(move_y_mm=points * MM_PER_POINT - page.height_mm)


def paint_page(face: Face, page: Size, device: QPagedPaintDevice, correction: Correction = EXACT) -> None:
    """Paint one page set in type on a PDF or a printer, edge to edge and at its true size."""
    device.setPageLayout(full_page(page))
    with QPainter(device) as painter:
        painter.scale(device.logicalDpiX() / MM_PER_INCH, device.logicalDpiY() / MM_PER_INCH)
        correct(painter, correction)
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
