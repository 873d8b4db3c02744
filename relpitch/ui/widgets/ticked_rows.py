"""A list whose rows can be ticked."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from relpitch.ui.theme import theme
from relpitch.ui.widgets.tick_box import paint_tick

_TARGET = 40


class TickedRows(QStyledItemDelegate):
    """Our own box, as a style sheet leaves the system's black; it is pressed where the row begins."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style = QApplication.style()
        place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, shown, shown.widget)
        words = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, shown, shown.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
        if shown.state & lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("hover"))
            painter.drawRoundedRect(option.rect, 6, 6)
        on = shown.checkState is Qt.CheckState.Checked
        side = theme().px(16)
        box = QRect(0, 0, side, side)
        box.moveCenter(place.center())
        gap = box.right() + theme().px(8) - words.left()
        if shown.direction is Qt.LayoutDirection.RightToLeft:
            gap = words.right() + theme().px(8) - box.left()
            words.adjust(0, 0, -max(gap, 0), 0)
        else:
            words.adjust(max(gap, 0), 0, 0, 0)
        box.moveTop(words.top() + max((painter.fontMetrics().lineSpacing() - side) // 2, 0))
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
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        box = QRect(option.rect.topLeft(), option.rect.size())
        box.setWidth(theme().px(_TARGET))
        place = QStyle.visualRect(option.direction, option.rect, box)
        if event.type() is not QEvent.Type.MouseButtonRelease or not place.contains(
            event.position().toPoint()
        ):
            return False
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
