"""The sheet that measures a printer: two edges to measure from, and two bars of known length."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from relpitch.domain.calibration import ALONG_MM, DOWN_MM, RULER_EDGE_MM
from relpitch.domain.card import Size
from relpitch.printing.ink import ink
from relpitch.printing.text import MM_PER_UNIT, Style, font
from relpitch.translation import _

_EDGE_MM = 8.0
_FOOT_MM = 35.0
_INDENT_MM = 40.0
_TITLE = Style("Literata", 20, 26)
_WORDS = Style("Inter", 10.5, 15, ink="ink-2")
_LINE_MM, _TICK_MM = 0.4, 0.25


def render(painter: QPainter, page: Size, title: str, about: str) -> None:
    """Paint the sheet. The painter's unit is one millimetre, its origin the page's top left corner."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _edges(painter, page)
    _bar(painter, QPointF(_INDENT_MM, page.height_mm - _FOOT_MM), ALONG_MM, along=True)
    _bar(painter, QPointF(page.width_mm - 32, _top_of_bar(page)), DOWN_MM, along=False)
    _draw_words(painter, QPointF(36, 54), title, _TITLE)
    _draw_words(painter, QPointF(36, 63), about, _WORDS)
    _draw_words(painter, QPointF(36, 70), _("This side up, this edge first."), _WORDS)
    _draw_words(painter, QPointF(_INDENT_MM, page.height_mm - _FOOT_MM + 10), _exact(ALONG_MM), _WORDS)
    painter.save()
    painter.translate(page.width_mm - 37, _top_of_bar(page) + 172)
    painter.rotate(-90)
    _draw_words(painter, QPointF(0, 0), _exact(DOWN_MM), _WORDS)
    painter.restore()
    painter.setPen(QPen(ink("ink"), 0.6, c=Qt.PenCapStyle.RoundCap))
    for end in (QPointF(36, 81), QPointF(40.6, 81)):
        painter.drawLine(QLineF(QPointF(38.3, 78), end))
    painter.drawLine(QLineF(38.3, 78, 38.3, 85.5))
    painter.restore()


def measures(page: Size) -> dict[str, QLineF]:
    """What is measured by letter, from where to where: A and B from the edge of the paper, C and D bars."""
    top = _top_of_bar(page)
    foot = page.height_mm - _FOOT_MM
    middle = QPointF(page.width_mm * 0.475, page.height_mm * 0.44)
    return {
        "A": QLineF(0, middle.y(), RULER_EDGE_MM, middle.y()),
        "B": QLineF(middle.x(), 0, middle.x(), RULER_EDGE_MM),
        "C": QLineF(_INDENT_MM, foot, _INDENT_MM + ALONG_MM, foot),
        "D": QLineF(page.width_mm - 32, top, page.width_mm - 32, top + DOWN_MM),
    }


def has_room(page: Size) -> bool:
    """Whether both bars fit on a page; smaller paper is measured on a larger sheet."""
    return page.width_mm >= _INDENT_MM + ALONG_MM + _EDGE_MM and page.height_mm >= DOWN_MM + 2 * _EDGE_MM + 60


def _top_of_bar(page: Size) -> float:
    return min(44.0, page.height_mm - DOWN_MM - _FOOT_MM)


def _exact(length_mm: float) -> str:
    return _("{length} mm, if the printer is exact").format(length=f"{length_mm:g}")


def _edges(painter: QPainter, page: Size) -> None:
    painter.setPen(QPen(ink("ink"), _LINE_MM, c=Qt.PenCapStyle.FlatCap))
    at = RULER_EDGE_MM
    painter.drawLine(QLineF(at, _EDGE_MM, at, page.height_mm - _EDGE_MM))
    painter.drawLine(QLineF(_EDGE_MM, at, page.width_mm - _EDGE_MM, at))
    painter.setPen(QPen(ink("ink"), _TICK_MM, c=Qt.PenCapStyle.FlatCap))
    step = 5
    for number in range(1, int((page.width_mm - _EDGE_MM - at) / step) + 1):
        painter.drawLine(QLineF(at + number * step, at, at + number * step, at + (1.6, 3.0)[number % 2 == 0]))
    for number in range(1, int((page.height_mm - _EDGE_MM - at) / step) + 1):
        painter.drawLine(QLineF(at, at + number * step, at + (1.6, 3.0)[number % 2 == 0], at + number * step))


def _bar(painter: QPainter, start: QPointF, length_mm: float, *, along: bool) -> None:
    painter.save()
    painter.translate(start)
    if not along:
        painter.rotate(90)
    painter.setPen(QPen(ink("ink"), _LINE_MM, c=Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(0, 0, length_mm, 0))
    for number in range(int(length_mm / 10) + 1):
        at = number * 10.0
        ends, half = at in (0.0, length_mm), 4.3 if at in (0.0, length_mm) else 2.7 if at % 50 == 0 else 1.4
        painter.setPen(QPen(ink("ink"), _LINE_MM if ends else _TICK_MM, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(at, -half, at, half))
    painter.restore()


def _draw_words(painter: QPainter, at: QPointF, words: str, style: Style) -> None:
    painter.save()
    painter.setPen(ink(style.ink))
    painter.setFont(font(style))
    painter.scale(MM_PER_UNIT, MM_PER_UNIT)
    painter.drawText(at / MM_PER_UNIT, words)
    painter.restore()


def letter_box(centre: QPointF, radius_mm: float) -> QRectF:
    """The disc a letter stands in."""
    return QRectF(centre.x() - radius_mm, centre.y() - radius_mm, 2 * radius_mm, 2 * radius_mm)
