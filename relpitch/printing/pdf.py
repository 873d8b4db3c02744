"""A print run on paper, or on PDF: vector, fonts embedded, text that can be selected and read aloud."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSaveFile, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from relpitch.domain.card import PrintRun
from relpitch.domain.errors import RelpitchError
from relpitch.printing import sheets
from relpitch.printing.painter import render

_DPI = 1200


def save(run: PrintRun, path: Path) -> None:
    """Write a PDF, whole or not at all: a file already there stays until the new one is complete."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(run.cards[0].name if run.cards else "")
    writer.setCreator("relpitch")
    paint(run, writer)
    if path.exists() and not path.is_file():
        raise RelpitchError(f"“{path}” is not a file that a PDF can be written to.")
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(buffer.data()) < 0 or not file.commit():
        raise RelpitchError(f"“{path}” cannot be written: {file.errorString()}.")


def paint(run: PrintRun, device: QPagedPaintDevice) -> None:
    """Paint every sheet on a PDF or a printer, a page each, edge to edge and at its true size."""
    pages = sheets.lay_out(run)
    size = QPageSize(QSizeF(run.stock.page.width_mm, run.stock.page.height_mm), QPageSize.Unit.Millimeter)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
    with QPainter(device) as painter:
        painter.scale(device.logicalDpiX() / 25.4, device.logicalDpiY() / 25.4)
        for number, sheet in enumerate(pages):
            if number:
                device.newPage()
            render(painter, sheet)
