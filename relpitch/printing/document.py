"""Prints HTML that was made from Markdown (headings, lists, paragraphs), on as many pages as it needs."""

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QTextDocument,
)

from relpitch.domain.card import Size
from relpitch.domain.units import MM_PER_INCH
from relpitch.printing.face import Face
from relpitch.printing.fonts import disable_alternate_glyphs, load_fonts
from relpitch.printing.ink import ink
from relpitch.printing.painter import render_face
from relpitch.printing.text import Style, fit, tidy_for_print

_BODY_PT = 10.5
_MARGIN_MM, _FOOTER_ABOVE_EDGE_MM = 20.0, 14.0
_SMALL = Style("Inter", 8.5, 11, ink="ink-2")
_STYLESHEET = """
h1 { font-size: 20pt; font-weight: 500; margin-bottom: 4px; }
h2 { font-size: 12.5pt; font-weight: 600; margin-top: 14px; margin-bottom: 2px; }
p, li { line-height: 100%; }
b, strong, th, h3, h4, h5, h6 { font-weight: 600; }
"""


def paint_document(html: str, page: Size, device: QPagedPaintDevice, footer: str = "") -> None:
    """Print HTML made from Markdown. Each page has its number and the text `footer` at its bottom."""
    load_fonts()
    short, long = sorted((page.width_mm, page.height_mm))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter)  # always as portrait: Qt turns it
    landscape = page.width_mm > page.height_mm
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    edge_to_edge = QMarginsF(0, 0, 0, 0)  # each page is painted with a margin of its own
    device.setPageLayout(QPageLayout(size, orientation, edge_to_edge))
    per_mm = device.logicalDpiX() / MM_PER_INCH
    document = _document(html, page, device, per_mm)
    painter = QPainter(device)
    for number in range(document.pageCount()):
        if number:
            device.newPage()
        _page(painter, document, number, _MARGIN_MM * per_mm)
        painter.save()
        painter.scale(per_mm, per_mm)
        render_face(painter, _footer(page, footer, f"{number + 1}"))
        painter.restore()
    painter.end()


def _document(html: str, page: Size, device: QPagedPaintDevice, per_mm: float) -> QTextDocument:
    document = QTextDocument()
    font = QFont("Literata")
    font.setPointSizeF(_BODY_PT)
    disable_alternate_glyphs(font)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(_STYLESHEET)
    document.documentLayout().setPaintDevice(device)
    document.setHtml(html)
    document.setDocumentMargin(0)
    inner = QSizeF(page.width_mm - 2 * _MARGIN_MM, page.height_mm - 2 * _MARGIN_MM)
    document.setPageSize(inner * per_mm)
    return document


def _page(painter: QPainter, document: QTextDocument, number: int, margin: float) -> None:
    size = document.pageSize()
    shown = QRectF(0, number * size.height(), size.width(), size.height())
    painter.save()
    painter.translate(margin, margin - shown.top())
    painter.setClipRect(shown)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = shown
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, ink("ink"))  # not that of a dark window
    context.palette = palette
    document.documentLayout().draw(painter, context)
    painter.restore()


def _footer(page: Size, words: str, number: str) -> Face:
    """The text at the left and the page's number at the right, in one line.

    `fit` gives each one line at its full size and leaves out what is longer.
    """
    left, right = _MARGIN_MM, page.width_mm - _MARGIN_MM
    top = page.height_mm - _FOOTER_ABOVE_EDGE_MM
    note, count = (
        fit(tidy_for_print(each), _SMALL, right - left, _SMALL.line_spacing_mm, _SMALL.size)
        for each in (words, number)
    )
    return Face(
        (*note.lines(left, right, top, at_right=False), *count.lines(left, right, top, at_right=True))
    )
