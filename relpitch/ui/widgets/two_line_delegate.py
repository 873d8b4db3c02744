"""Rows of a list column, painted: two lines, or a heading."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from relpitch.ui import icons
from relpitch.ui.list_model import VALUE
from relpitch.ui.spaces import SPACE_25, SPACE_75, SPACE_100, SPACE_125, SPACE_150
from relpitch.ui.theme import theme
from relpitch.ui.widgets.fitting import fitted
from relpitch.ui.widgets.mirroring import mirrored_row

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TITLE, _LINES = 20, 36  # how high: the title's line, and both lines together
_NEXT_LINE = 19  # from the top of one line to that of the other
_INDENT, _PAST_ICON = SPACE_150, 38  # of the words, without an icon and with one
_TALL_ROW = 56  # a row from this height on has its headings further in, over its words


@dataclass(frozen=True, slots=True)
class TwoLines:
    """How a row looks: a title with a few words at its right, and a line of the person's words below.

    A notice below is the app's, in accent with a dot. A tick stands in place of the words at the right.
    """

    title: str
    right: str = ""
    below: str = ""
    icon: str = ""
    is_heading: bool = False
    is_notice: bool = False
    is_ticked: bool = False


class TwoLineDelegate(QStyledItemDelegate):
    """Paints each row as `look` carries it; `height` and `heading` are the heights of rows and headings."""

    def __init__(
        self, look: Callable[[Any], TwoLines], parent: QObject, *, height: int = 52, heading: int = 34
    ) -> None:
        super().__init__(parent)
        self._look, self._height, self._heading = look, height, heading

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        is_heading = self._look(index.data(VALUE)).is_heading
        return QSize(100, theme().px(self._heading if is_heading else self._height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = self._look(index.data(VALUE))
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if look.is_heading:
            painter.setFont(theme().font("section"))
            painter.setPen(theme().colour("ink-2"))
            left = theme().px(SPACE_125 if self._height < _TALL_ROW else SPACE_150)
            place = box.adjusted(left, theme().px(13), 0, -theme().px(SPACE_75))
            painter.drawText(mirrored_row(option.direction, box, place), _LEFT, look.title)
        else:
            self._paint_row(painter, box, look, option)
        painter.restore()

    def _paint_row(self, painter: QPainter, box: QRect, look: TwoLines, option: QStyleOptionViewItem) -> None:
        px, seen = theme().px, partial(mirrored_row, option.direction, box)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        lit = chosen or bool(state & QStyle.StateFlag.State_MouseOver)
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("selected" if chosen else "hover"))
            painter.drawRoundedRect(box, 8, 8)
        quiet = theme().colour("ink-2" if lit else "ink-3")
        indent = px(_PAST_ICON if look.icon else _INDENT)
        if look.icon:
            place = seen(QRect(box.left() + px(SPACE_125), box.top() + px(11), px(16), px(16)))
            icons.paint(painter, place.toRectF(), look.icon, theme().colour("accent") if chosen else quiet)
        top = box.top() + px((self._height - _LINES) / 2)
        words = seen(QRect(box.left() + indent, top, box.width() - indent - px(SPACE_125), px(_TITLE)))
        painter.setFont(theme().font("small", tabular=True))
        painter.setPen(quiet)
        painter.drawText(words, _RIGHT, look.right)
        if look.is_ticked:
            tick = QRect(words.right() - px(14), words.top() + px(3), px(14), px(14))
            tick = mirrored_row(option.direction, words, tick)
            icons.paint(painter, tick.toRectF(), "check", quiet)
        room = words.width() - painter.fontMetrics().horizontalAdvance(look.right) - px(SPACE_100)
        bold = chosen or not look.icon
        font = theme().font("label", weight=600 if bold else 500, tabular=True)
        painter.setFont(fitted(font, look.title, room))
        painter.setPen(theme().colour("ink"))
        painter.drawText(words, _LEFT, _elided(painter, look.title, room))
        below = words.translated(0, px(_NEXT_LINE)).adjusted(0, 0, 0, -px(SPACE_25))
        if look.is_notice:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("accent"))
            dot = QRect(below.left(), below.center().y() - px(3) + 1, px(6), px(6))
            painter.drawEllipse(mirrored_row(option.direction, below, dot))
            painter.setPen(theme().colour("accent"))
            painter.setFont(theme().font("small", weight=500))
            below = mirrored_row(option.direction, below, below.adjusted(px(SPACE_150), 0, 0, 0))
        else:
            painter.setPen(quiet)
            font = theme().font("note")
            font.setPixelSize(px(12.5))
            painter.setFont(font)
        painter.setFont(fitted(painter.font(), look.below, below.width()))
        painter.drawText(below, _LEFT, _elided(painter, look.below, below.width()))


def _elided(painter: QPainter, words: str, room: int) -> str:
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
