"""Sheets painted: one way for the screen, a PDF and a printer."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from relpitch.printing.card_layout import Face
from relpitch.printing.ink import ink
from relpitch.printing.sheets import Sheet
from relpitch.printing.text import MM_PER_UNIT, font

_MARK_MM = 0.2
_PALE_MARK_MM = 0.18


def render(painter: QPainter, sheet: Sheet) -> None:
    """Paint a sheet. The painter's unit is one millimetre, its origin the page's top left corner."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in sheet.marks:
        width, colour = (_PALE_MARK_MM, "line") if mark.is_pale else (_MARK_MM, "ink")
        painter.setPen(QPen(ink(colour), width, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(mark.x1_mm, mark.y1_mm, mark.x2_mm, mark.y2_mm))
    for card in sheet.cards:
        painter.save()
        painter.translate(card.x_mm, card.y_mm)
        render_face(painter, card.face)
        painter.restore()
    painter.restore()


def render_face(painter: QPainter, face: Face) -> None:
    """Paint one side of a card. The painter's unit is one millimetre, its origin the card's corner."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for rule in face.rules:
        painter.fillRect(QRectF(rule.x_mm, rule.y_mm, rule.size.width_mm, rule.size.height_mm), ink("give"))
    painter.scale(MM_PER_UNIT, MM_PER_UNIT)
    for line in face.lines:
        painter.setFont(font(line.style))
        painter.setPen(ink(line.style.ink))
        direction = Qt.LayoutDirection.RightToLeft if line.right_to_left else Qt.LayoutDirection.LeftToRight
        painter.setLayoutDirection(direction)
        painter.drawText(QPointF(line.x_mm, line.baseline_mm) / MM_PER_UNIT, line.text)
    painter.restore()
