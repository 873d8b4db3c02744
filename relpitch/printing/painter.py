"""Sheets painted: one way for the screen, a PDF and a printer."""

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from relpitch.cache_sizes import SET_WORDS
from relpitch.printing import own_picture
from relpitch.printing.code import CodeSquares
from relpitch.printing.face import Face
from relpitch.printing.ink import ink
from relpitch.printing.sheets import Sheet
from relpitch.printing.text import MM_PER_UNIT, font

_MARK_MM = 0.2
_PALE_MARK_MM = 0.18
_RING_MM = 0.22


def render(painter: QPainter, sheet: Sheet, *, as_shapes: bool = False) -> None:
    """Paint a sheet. The painter's unit is one millimetre, its origin the page's top left corner.

    `as_shapes` draws letters as outlines, so that whoever prints needs no font.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in sheet.marks:
        width, colour = (_PALE_MARK_MM, "line") if mark.is_pale else (_MARK_MM, "ink")
        painter.setPen(QPen(ink(colour), width, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(mark.x1_mm, mark.y1_mm, mark.x2_mm, mark.y2_mm))
    painter.setPen(QPen(ink("line"), _PALE_MARK_MM))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x, y in sheet.outlines:
        painter.drawRect(QRectF(x, y, sheet.card.width_mm, sheet.card.height_mm))
    for card in sheet.cards:
        painter.save()
        painter.translate(card.x_mm, card.y_mm)
        if card.is_turned:
            painter.translate(sheet.card.width_mm, sheet.card.height_mm)
            painter.rotate(180)
        render_face(painter, card.face, as_shapes=as_shapes)
        painter.restore()
    painter.restore()


def render_face(painter: QPainter, face: Face, *, as_shapes: bool = False) -> None:
    """Paint one side of a card. The painter's unit is one millimetre, its origin the card's corner."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for rule in face.rules:
        bar = QRectF(rule.x_mm, rule.y_mm, rule.size.width_mm, rule.size.height_mm)
        painter.fillRect(bar, ink(rule.ink))
    for picture in face.pictures:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(own_picture.place_of(picture), own_picture.image(picture.data, picture.size))
    painter.setPen(QPen(ink("ink"), _RING_MM))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ring in face.rings:
        painter.drawEllipse(QRectF(ring.x_mm, ring.y_mm, ring.across_mm, ring.across_mm))
    for code in face.codes:
        render_code(painter, QRectF(code.x_mm, code.y_mm, code.side_mm, code.side_mm), code.rows)
    painter.scale(MM_PER_UNIT, MM_PER_UNIT)
    for line in face.lines:
        if as_shapes:
            outlined = QPainterPath()
            outlined.addText(QPointF(line.x_mm, line.baseline_mm) / MM_PER_UNIT, font(line.style), line.text)
            painter.fillPath(outlined, ink(line.style.ink))
            continue
        painter.setFont(font(line.style))
        painter.setPen(ink(line.style.ink))
        direction = Qt.LayoutDirection.RightToLeft if line.right_to_left else Qt.LayoutDirection.LeftToRight
        painter.setLayoutDirection(direction)
        painter.drawText(QPointF(line.x_mm, line.baseline_mm) / MM_PER_UNIT, line.text)
    painter.restore()


def render_code(painter: QPainter, square: QRectF, rows: CodeSquares) -> None:
    """Paint the dark squares of a QR code as one outline, so that no seams show between them."""
    painter.save()
    painter.translate(square.topLeft())
    painter.scale(square.width() / len(rows), square.height() / len(rows))
    painter.fillPath(_dots(rows), ink("ink"))
    painter.restore()


@lru_cache(maxsize=SET_WORDS)
def _dots(rows: CodeSquares) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for y, row in enumerate(rows):
        start = None
        for x, dark in enumerate((*row, False)):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                path.addRect(QRectF(start, y, x - start, 1))
                start = None
    return path
