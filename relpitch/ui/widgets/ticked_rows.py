"""A list whose rows can be ticked."""

from collections.abc import Hashable, Iterable, Mapping
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from relpitch.ui.list_model import AnyIndex
from relpitch.ui.spaces import SPACE_25
from relpitch.ui.theme import theme
from relpitch.ui.widgets.last_input import last_input
from relpitch.ui.widgets.tick_box import TickBox, paint_tick

Key = TypeVar("Key", bound=Hashable)
_ROOT = QModelIndex()
_TARGET_WIDTH = 40
_RING = 3  # how much further in the box is than the system's, for the ring round it


class TickedModel(QAbstractListModel, Generic[Key]):
    """Rows of one or two lines, by their keys; `ticked` are the keys of those that are, shown or not."""

    def __init__(self, rows: Mapping[Key, tuple[str, str]], ticked: Iterable[Key]) -> None:
        super().__init__()
        self._rows = rows
        self._shown = list(rows)
        self.ticked = set(ticked)

    def show_only(self, keys: Iterable[Key]) -> None:
        """Show these alone, in this order."""
        self.beginResetModel()
        self._shown = list(keys)
        self.endResetModel()

    def ticks(self) -> list[bool]:
        """Of each row that is shown, whether it is ticked."""
        return [key in self.ticked for key in self._shown]

    def tick_shown(self, *, on: bool) -> None:
        """Tick all that are shown, or untick them."""
        self.ticked = self.ticked | set(self._shown) if on else self.ticked - set(self._shown)
        self.dataChanged.emit(self.index(0), self.index(max(len(self._shown) - 1, 0)))

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        key = self._shown[index.row()]
        lines = filter(None, self._rows[key])
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(lines)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(lines)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if key in self.ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        (self.ticked.add if on else self.ticked.discard)(self._shown[index.row()])
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class TickAll(TickBox):
    """The box over such rows, which ticks all of them, or none.

    It is ticked where all that are shown are, and has a dash where some are.
    """

    def __init__(self, words: str, model: TickedModel[Any]) -> None:
        super().__init__(words)
        self._model = model
        self.clicked.connect(lambda on: model.tick_shown(on=on))
        model.dataChanged.connect(self._show)
        model.modelReset.connect(self._show)
        self._show()

    def _show(self) -> None:
        ticks = self._model.ticks()
        self.setChecked(bool(ticks) and all(ticks))
        self.show_partly(any(ticks) and not all(ticks))


def ticked_list(name: str, model: QAbstractListModel) -> QListView:
    """A list of such rows, as high as whoever has it says."""
    view = QListView()
    view.setObjectName("rows")
    view.setAccessibleName(name)
    view.setModel(model)
    view.setItemDelegate(TickedRows(view))
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setLayoutMode(QListView.LayoutMode.Batched)
    view.setSpacing(SPACE_25)
    view.setFont(theme().font("body"))
    return view


class TickedRows(QStyledItemDelegate):
    """Paints the box of rows that can be ticked; it is pressed where the row begins.

    A style sheet leaves the system's box, which is black on dark ground.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as its words are in what our box leaves of the row."""
        size = super().sizeHint(option, index)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        if not isinstance(shown.widget, QAbstractItemView):
            return size
        shown.rect = QRect(0, 0, shown.widget.viewport().width(), size.height())
        _box, words = _places(shown)
        return size.expandedTo(QSize(0, words.height() + theme().px(6)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        box, words = _places(shown)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(shown.state & QStyle.StateFlag.State_Selected)
        if chosen or shown.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("selected" if chosen else "hover"))
            painter.drawRoundedRect(option.rect, 6, 6)
        if shown.state & QStyle.StateFlag.State_HasFocus and last_input().shows_focus:
            painter.setPen(QPen(theme().colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.toRectF().adjusted(-3, -3, 3, 3), 7, 7)
        on = shown.checkState is Qt.CheckState.Checked
        paint_tick(painter, box.toRectF(), on=on)
        painter.setFont(shown.font)
        painter.setPen(theme().colour("ink"))
        to_start = QStyle.visualAlignment(shown.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(words, to_start | Qt.TextFlag.TextWordWrap, shown.text)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        box = QRect(option.rect.topLeft(), option.rect.size())
        box.setWidth(theme().px(_TARGET_WIDTH))
        place = QStyle.visualRect(option.direction, option.rect, box)
        if event.type() is not QEvent.Type.MouseButtonRelease or not place.contains(
            event.position().toPoint()
        ):
            return False
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


def _places(shown: QStyleOptionViewItem) -> tuple[QRect, QRect]:
    """Where the box and the words of a row are; the words as high as they are in that width."""
    style, side, gap = QApplication.style(), theme().px(16), theme().px(8)
    place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, shown, shown.widget)
    words = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, shown, shown.widget)
    box = QRect(0, 0, side, side)
    box.moveCenter(place.center())
    from_right = shown.direction is Qt.LayoutDirection.RightToLeft
    box.translate(-_RING if from_right else _RING, 0)
    if from_right:
        words.setRight(min(words.right(), box.left() - gap))
    else:
        words.setLeft(max(words.left(), box.right() + gap))
    metrics = QFontMetrics(shown.font)
    room = QRect(0, 0, words.width(), 1 << 15)
    height = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, shown.text).height()
    words.setTop(shown.rect.top() + max((shown.rect.height() - height) // 2, 0))
    words.setHeight(height)
    box.moveTop(words.top() + max((metrics.lineSpacing() - side) // 2, 0))
    return box, words
