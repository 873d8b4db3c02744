"""Widgets one after another, on as many lines as they need."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QStyle, QWidget

from relpitch.ui.spaces import SPACE_75
from relpitch.ui.widgets.item_layout import ItemLayout


class Flow(ItemLayout):
    """A layout that fills line after line in reading order.

    `gap` between them, what is lower in the middle of its line.

    Where all stand in one line, the last `at_end` of them stand at its end.
    """

    def __init__(self, gap: int = SPACE_75, parent: QWidget | None = None, *, at_end: int = 0) -> None:
        super().__init__(parent)
        self._gap, self._at_end = gap, at_end

    def empty_copy(self) -> "Flow":
        """One like it, with nothing in it yet."""
        return Flow(self._gap, at_end=self._at_end)

    def heightForWidth(self, width: int) -> int:
        return self.cached_height(width, self._height)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        return self.cached_size("least", self._least_size)

    def _height(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def _least_size(self) -> QSize:
        least = QSize(0, 0)
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        around = self.contentsMargins()
        return least + QSize(around.left() + around.right(), around.top() + around.bottom())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Put each in its place, or only see how high they stand."""
        around = self.contentsMargins()
        room = rect.marginsRemoved(around)
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        left = room.width()
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size(item, max(room.width(), 1))
            if lines[-1] and size.width() > left:
                lines.append([])
                left = room.width()
            lines[-1].append((item, size))
            left -= size.width() + self._gap
        y = room.top()
        for line in lines:
            height = max((size.height() for _, size in line), default=0)
            if move:
                self._set(line, QRect(room.left(), y, room.width(), height), alone=len(lines) == 1)
            y += height + self._gap
        return y - self._gap - room.top() + around.top() + around.bottom()

    def _set(self, line: list[tuple[QLayoutItem, QSize]], rect: QRect, *, alone: bool) -> None:
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        spare = rect.width() - sum(size.width() for _, size in line) - self._gap * (len(line) - 1)
        first_at_end = len(line) - self._at_end if alone and self._at_end else -1
        x = rect.left()
        for number, (item, size) in enumerate(line):
            if number == first_at_end:
                x += max(spare, 0)
            middle = (rect.height() - size.height()) // 2
            place = QRect(QPoint(x, rect.top() + middle), size)
            item.setGeometry(QStyle.visualRect(direction, rect, place))
            x += size.width() + self._gap


def _size(item: QLayoutItem, most: int) -> QSize:
    """As wide as it likes, or as there is room, and then as tall as its words need."""
    size = item.sizeHint()
    if size.width() <= most:
        return size
    return QSize(most, item.heightForWidth(most) if item.hasHeightForWidth() else size.height())
