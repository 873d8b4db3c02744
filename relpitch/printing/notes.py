"""Notes on paper: headings, lists and paragraphs out of Markdown, on as many pages as they need."""

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QTextDocument

from relpitch.domain.card import Size
from relpitch.printing.fonts import keep_letters, load_fonts

_BODY_PT = 10.5
_LOOK = """
h1 { font-size: 20pt; font-weight: 500; margin-bottom: 4px; }
h2 { font-size: 12.5pt; font-weight: 600; margin-top: 14px; margin-bottom: 2px; }
p, li { line-height: 140%; }
b, strong, th, h3, h4, h5, h6 { font-weight: 600; }
"""


def paint_notes(html: str, page: Size, device: QPagedPaintDevice) -> None:
    """Print HTML that Markdown became, page after page, each with its number."""
    load_fonts()
    low, high = sorted((page.width_mm, page.height_mm))
    size = QPageSize(QSizeF(low, high), QPageSize.Unit.Millimeter)
    turned = page.width_mm > page.height_mm
    way = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    edge_to_edge = QMarginsF(0, 0, 0, 0)  # the document keeps a margin of 2 cm of its own
    device.setPageLayout(QPageLayout(size, way, edge_to_edge))
    document = QTextDocument()
    font = QFont("Literata")
    font.setPointSizeF(_BODY_PT)
    keep_letters(font)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(_LOOK)
    document.setHtml(html)
    document.print_(device)
