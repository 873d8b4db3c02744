"""Notes on paper: headings, lists and paragraphs out of Markdown, on as many pages as they need."""

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
from relpitch.printing.face import Face
from relpitch.printing.fonts import keep_letters, load_fonts
from relpitch.printing.ink import ink
from relpitch.printing.painter import render_face
from relpitch.printing.text import Style, fit, tidy

_BODY_PT = 10.5
_MARGIN_MM, _FOOT_MM = 20.0, 14.0
_MM_PER_INCH = 25.4
_SMALL = Style("Inter", 8.5, 11, ink="ink-2")
_LOOK = """
h1 { font-size: 20pt; font-weight: 500; margin-bottom: 4px; }
h2 { font-size: 12.5pt; font-weight: 600; margin-top: 14px; margin-bottom: 2px; }
p, li { line-height: 100%; }
b, strong, th, h3, h4, h5, h6 { font-weight: 600; }
"""


def paint_notes(html: str, page: Size, device: QPagedPaintDevice, foot: str = "") -> None:
    """Print HTML that Markdown became, page after page, each with its number and these words at its foot."""
    load_fonts()
    low, high = sorted((page.width_mm, page.height_mm))
    size = QPageSize(QSizeF(low, high), QPageSize.Unit.Millimeter)
    turned = page.width_mm > page.height_mm
    way = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    edge_to_edge = QMarginsF(0, 0, 0, 0)  # each page is painted with a margin of its own
    device.setPageLayout(QPageLayout(size, way, edge_to_edge))
    per_mm = device.logicalDpiX() / _MM_PER_INCH
    document = _document(html, page, device, per_mm)
    painter = QPainter(device)
    for number in range(document.pageCount()):
        if number:
            device.newPage()
        _page(painter, document, number, _MARGIN_MM * per_mm)
        painter.save()
        painter.scale(per_mm, per_mm)
        render_face(painter, _foot(page, foot, f"{number + 1}"))
        painter.restore()
    painter.end()


def _document(html: str, page: Size, device: QPagedPaintDevice, per_mm: float) -> QTextDocument:
    document = QTextDocument()
    font = QFont("Literata")
    font.setPointSizeF(_BODY_PT)
    keep_letters(font)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(_LOOK)
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


def _foot(page: Size, words: str, number: str) -> Face:
    left, right = _MARGIN_MM, page.width_mm - _MARGIN_MM
    top = page.height_mm - _FOOT_MM
    note, count = (
        fit(tidy(each), _SMALL, right - left, _SMALL.line_spacing_mm, _SMALL.size) for each in (words, number)
    )
    return Face(
        (*note.lines(left, right, top, at_right=False), *count.lines(left, right, top, at_right=True))
    )
