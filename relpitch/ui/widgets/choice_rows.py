"""The rows of a list to choose from."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from relpitch.ui import icons
from relpitch.ui.list_model import AnyIndex
from relpitch.ui.theme import theme

TICK = 14
"""How wide the tick is."""


class ChoiceRows(QStyledItemDelegate):
    """Rows that grow with the text: one is filled, where the keys are; the `chosen` one has a tick."""

    def __init__(self, parent: QWidget, chosen: Callable[[], int]) -> None:
        super().__init__(parent)
        self._chosen = chosen

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), theme().px(26) + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        px, colour = theme().px, theme().colour
        is_chosen = index.row() == self._chosen()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("pop-up"))
            painter.drawRoundedRect(option.rect, 6, 6)
        room = option.rect.adjusted(px(8), 0, -px(8), 0)
        if is_chosen:
            tick = QRect(room.right() + 1 - px(TICK), 0, px(TICK), px(TICK))
            tick.moveTop(room.center().y() - px(TICK) // 2)
            place = QStyle.visualRect(option.direction, room, tick)
            icons.paint(painter, place.toRectF(), "check", colour("accent"))
            words = room.adjusted(0, 0, -px(TICK + 8), 0)
            room = QStyle.visualRect(option.direction, room, words)
        painter.setFont(theme().font("body", weight=600 if is_chosen else 400, tabular=True))
        painter.setPen(colour("ink"))
        shown = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
        painter.restore()
