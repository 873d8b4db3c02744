"""A sheet drawn with its measures, as one types them."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.domain.card import Stock
from relpitch.domain.stock_checks import is_printable
from relpitch.domain.units import MM_PER_INCH
from relpitch.formatting import figures
from relpitch.translation import _
from relpitch.ui.pages.cards.preview import PALE
from relpitch.ui.theme import theme

_ROOM_FOR_DIMENSIONS = 44
_MOST_DRAWN = 200
# Paper is white in both themes, and so is what is drawn on it.
_INK, _CARD, _CHOSEN, _ACCENT = (QColor(each) for each in ("#57524A", "#FDFCF9", "#E5E9F4", "#35508E"))


class StockPicture(QWidget):
    """The sheet, its cards numbered; the measure that is being typed stands out."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("The sheet as measured"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._stock: Stock | None = None
        self._focused = ""
        self._in_inches = False
        theme().changed.connect(self.update)

    def show_stock(self, stock: Stock | None, focused: str, *, in_inches: bool) -> None:
        """Show a sheet; `focused` names the measure that is typed ("left_mm")."""
        self._stock, self._focused, self._in_inches = stock, focused, in_inches
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        stock = self._stock
        if stock is None or not (stock.page.width_mm > 0 and stock.page.height_mm > 0):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dim = theme().px(_ROOM_FOR_DIMENSIONS)
        room = QRectF(self.rect()).adjusted(dim + 8, dim, -16, -16)
        scale = min(room.width() / stock.page.width_mm, room.height() / stock.page.height_mm)
        page = QRectF(0, 0, stock.page.width_mm * scale, stock.page.height_mm * scale)
        page.moveCenter(room.center())
        painter.setPen(QPen(theme().colour("line-strong"), 1))
        painter.setBrush(QColor(Qt.GlobalColor.white))
        painter.drawRect(page)
        painter.save()
        painter.setClipRect(page)
        self._draw_cards(painter, stock, page, scale)
        painter.restore()
        if not is_printable(stock):
            return
        painter.setFont(theme().font("caption", tabular=True))
        card = QRectF(0, 0, stock.card.width_mm * scale, stock.card.height_mm * scale)
        readable = _has_room(painter, card, lines=1)
        for start, end, length, name in self._dimensions(stock, page, scale):
            if readable or (name and name == self._focused):
                self._draw_dimension(painter, QLineF(start, end), length, name)

    def _draw_cards(self, painter: QPainter, stock: Stock, page: QRectF, scale: float) -> None:
        if not (stock.card.width_mm > 0 and stock.card.height_mm > 0):
            return
        for place in range(min(stock.per_sheet, _MOST_DRAWN)):
            x, y = stock.corner(place)
            card = QRectF(
                page.left() + x * scale,
                page.top() + y * scale,
                stock.card.width_mm * scale,
                stock.card.height_mm * scale,
            )
            painter.setPen(
                QPen(theme().colour("focus") if place == 0 else PALE.darker(112), 1.4 if place == 0 else 1)
            )
            painter.setBrush(_CHOSEN if place == 0 else _CARD)
            painter.drawRoundedRect(card, 3, 3)
            painter.setPen(_INK)
            painter.setFont(theme().font("small"))
            if not _has_room(painter, card, lines=1 if place else 2):
                continue
            if place:
                painter.drawText(card, Qt.AlignmentFlag.AlignCenter, str(place + 1))
                continue
            size = f"{self._length(stock.card.width_mm)} × {self._length(stock.card.height_mm)}"
            painter.drawText(
                card.translated(0, theme().px(9)),
                Qt.AlignmentFlag.AlignCenter,
                _("1 of {count}").format(count=stock.per_sheet),
            )
            painter.setPen(_ACCENT)
            painter.setFont(theme().font("note", weight=500))
            painter.drawText(card.translated(0, -theme().px(9)), Qt.AlignmentFlag.AlignCenter, size)

    def _dimensions(
        self, stock: Stock, page: QRectF, scale: float
    ) -> Iterator[tuple[QPointF, QPointF, float, str]]:
        above, left = page.top() - theme().px(12), page.left() - theme().px(12)

        def across(start: float, length: float, name: str) -> tuple[QPointF, QPointF, float, str]:
            at = page.left() + start * scale
            return QPointF(at, above), QPointF(at + length * scale, above), length, name

        def down(start: float, length: float, name: str) -> tuple[QPointF, QPointF, float, str]:
            at = page.top() + start * scale
            return QPointF(left, at), QPointF(left, at + length * scale), length, name

        x, y = stock.corner(stock.per_sheet - 1)
        right, bottom = x + stock.card.width_mm, y + stock.card.height_mm
        yield across(0, stock.left_mm, "left_mm")
        yield across(stock.left_mm, stock.card.width_mm, "card_width_mm")
        if stock.columns > 1:
            yield across(stock.left_mm + stock.card.width_mm, stock.gap_x_mm, "gap_x_mm")
        yield across(right, stock.page.width_mm - right, "")
        yield down(0, stock.top_mm, "top_mm")
        yield down(stock.top_mm, stock.card.height_mm, "card_height_mm")
        if stock.rows > 1:
            yield down(stock.top_mm + stock.card.height_mm, stock.gap_y_mm, "gap_y_mm")
        yield down(bottom, stock.page.height_mm - bottom, "")

    def _draw_dimension(self, painter: QPainter, line: QLineF, length: float, name: str) -> None:
        focused = bool(name) and name == self._focused
        if length < 0.01 and not focused:
            return
        painter.setPen(QPen(theme().colour("accent" if focused else "ink-2"), 1.2))
        painter.drawLine(line)
        flat = line.dy() == 0
        for end in (line.p1(), line.p2()):
            tick = QPointF(0, 4) if flat else QPointF(4, 0)
            painter.drawLine(end - tick, end + tick)
        painter.setFont(theme().font("caption", weight=600 if focused else 400, tabular=True))
        words = self._length(length)
        size = painter.fontMetrics().size(0, words)
        middle = line.center()
        centre = middle - (
            QPointF(0, theme().px(14)) if flat else QPointF(size.width() / 2 + theme().px(8), 0)
        )
        box = QRectF(0, 0, size.width() + 2, size.height())
        box.moveCenter(centre)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _length(self, length_mm: float) -> str:
        return figures(round(length_mm / MM_PER_INCH if self._in_inches else length_mm, 3), 6)


def _has_room(painter: QPainter, card: QRectF, *, lines: int) -> bool:
    """Whether as many lines can be read on a card: else they would lie over those of the next."""
    return card.height() >= lines * painter.fontMetrics().height()
