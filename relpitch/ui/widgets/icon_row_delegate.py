"""Rows of one line, painted: an icon, a name, and small words at the right."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from relpitch.ui import icons
from relpitch.ui.heights import CONTROL
from relpitch.ui.list_model import VALUE, AnyIndex
from relpitch.ui.theme import theme
from relpitch.ui.widgets.fitting import fitted
from relpitch.ui.widgets.mirroring import mirrored_row

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class IconRow:
    """How a row looks."""

    name: str
    icon: str
    right: str = ""


class IconRowDelegate(QStyledItemDelegate):
    """Paints each row as `look` carries it, `height` high; `quiet` ones lead somewhere on the same page."""

    def __init__(
        self, look: Callable[[Any], IconRow], parent: QObject, *, height: int = CONTROL, quiet: bool = False
    ) -> None:
        super().__init__(parent)
        self._look, self._height, self._quiet = look, height, quiet

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(100, theme().px(self._height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        look = self._look(index.data(VALUE))
        box: QRect = option.rect
        px, colour = theme().px, theme().colour
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        lit = chosen or bool(option.state & QStyle.StateFlag.State_MouseOver)
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("selected" if chosen else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        side = QRect(box.left() + px(10), box.center().y() - px(8) + 1, px(16), px(16))
        side = mirrored_row(option.direction, box, side)
        icons.paint(painter, side.toRectF(), look.icon, colour("accent" if chosen else "ink-2"))
        words = mirrored_row(option.direction, box, box.adjusted(px(36), 0, -px(12), 0))
        painter.setFont(theme().font("small"))
        right = painter.fontMetrics().elidedText(look.right, Qt.TextElideMode.ElideRight, words.width() // 2)
        painter.setPen(colour("ink-2" if lit else "ink-3"))
        painter.drawText(words, _RIGHT, right)
        taken = painter.fontMetrics().horizontalAdvance(right) + px(16) if right else 0
        room = words.width() - taken
        font = theme().font("label", weight=600 if chosen else 500)
        painter.setFont(fitted(font, look.name, room))
        name = painter.fontMetrics().elidedText(look.name, Qt.TextElideMode.ElideRight, room)
        painter.setPen(colour("ink-2" if self._quiet and not chosen else "ink"))
        painter.drawText(words, _LEFT, name)
        painter.restore()
