"""The paper to print on."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from relpitch.domain.card import Stock
from relpitch.ui.theme import theme

_INCH_MM = 25.4


class StockList(QWidget):
    """A few stocks, one chosen. `chosen` tells its id."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, _StockRow] = {}
        self._stocks: tuple[Stock, ...] = ()
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_stocks(self, stocks: Sequence[Stock], chosen: str) -> None:
        """Show these, one marked; silent."""
        if tuple(stocks) != self._stocks:
            self._stocks = tuple(stocks)
            for row in self._rows.values():
                self._group.removeButton(row)
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
            self._rows = {stock.id: _StockRow(stock) for stock in stocks}
            for row in self._rows.values():
                self._group.addButton(row)
                self._column.addWidget(row)
        self._rows[chosen].setChecked(True)

    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(next(key for key, row in self._rows.items() if row is button))


class _StockRow(QAbstractButton):
    """A small drawing of the sheet, its name, and its size in the unit it is sold in."""

    def __init__(self, stock: Stock) -> None:
        super().__init__()
        self._stock = stock
        self._words = size_of(stock)
        self.setCheckable(True)
        self.setAccessibleName(f"{stock.name}, {self._words}")
        self.setToolTip(self._words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(212), theme().px(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = theme().px, theme().colour
        chosen = self.isChecked()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if chosen:
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(colour("raised"))
            painter.drawRoundedRect(box, 8, 8)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("hover"))
            painter.drawRoundedRect(box, 8, 8)
        self._draw_sheet(painter, QRectF(px(10), (self.height() - px(36)) / 2, px(36), px(36)), chosen=chosen)
        painter.setPen(colour("ink"))
        painter.setFont(theme().font("label"))
        self._draw_words(painter, px(8), px(18), self._stock.name)
        painter.setPen(colour("ink-2" if self.underMouse() else "ink-3"))
        painter.setFont(theme().font("small", tabular=True))
        self._draw_words(painter, px(26), px(16), self._words)

    def _draw_words(self, painter: QPainter, top: int, height: int, words: str) -> None:
        left = theme().px(56)
        room = self.width() - left - theme().px(8)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, top, room, height, Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_sheet(self, painter: QPainter, room: QRectF, *, chosen: bool) -> None:
        page = self._stock.page
        scale = min(room.width() / page.width_mm, room.height() / page.height_mm)
        sheet = QRectF(0, 0, page.width_mm * scale, page.height_mm * scale)
        sheet.moveCenter(room.center())
        painter.setPen(QPen(theme().colour("accent" if chosen else "line-strong"), 1))
        painter.setBrush(theme().colour("page"))
        painter.drawRoundedRect(sheet, 2, 2)
        painter.setPen(QPen(theme().colour("accent-line" if chosen else "line"), 1))
        for place in range(self._stock.per_sheet):
            x, y = self._stock.corner(place)
            card = QRectF(x, y, self._stock.card.width_mm, self._stock.card.height_mm)
            painter.drawRect(
                QRectF(
                    sheet.left() + card.left() * scale,
                    sheet.top() + card.top() * scale,
                    card.width() * scale,
                    card.height() * scale,
                )
            )


def size_of(stock: Stock) -> str:
    """The size of its cards in the unit it is sold in, and how many are on a sheet."""
    card = stock.card
    if stock.page_name.startswith("Letter") or stock.maker == "Index card":
        size = f"{card.width_mm / _INCH_MM:.3g} × {card.height_mm / _INCH_MM:.3g} in"
    else:
        size = f"{card.width_mm:.4g} × {card.height_mm:.4g} mm"
    return f"{size}, one each" if stock.per_sheet == 1 else f"{size}, {stock.per_sheet} on {stock.page_name}"
