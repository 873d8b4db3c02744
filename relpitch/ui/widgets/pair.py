"""Two widgets side by side where there is room for both, else one above the other."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QStyle, QWidget

from relpitch.ui.widgets.item_layout import ItemLayout


class WidgetPair(ItemLayout):
    """Two widgets side by side, or one above the other where they have no room beside each other.

    The second takes half, or its share where the first has what it asks for; less where it may not be so
    wide, more where it must. The first takes the rest.
    """

    def __init__(self, first: QWidget, second: QWidget, gap: int, *, share: float = 0.5) -> None:
        super().__init__()
        self._gap, self._share = gap, share
        self.addWidget(first)
        self.addWidget(second)

    def heightForWidth(self, width: int) -> int:
        return self.cached_height(width, self._height)

    def sizeHint(self) -> QSize:
        return self.cached_size("preferred", self._preferred_size)

    def minimumSize(self) -> QSize:
        return self.cached_size("least", self._least_size)

    def _height(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(QRect(0, 0, width, 0))), default=0)

    def _preferred_size(self) -> QSize:
        width = sum(item.sizeHint().width() for item in self._shown()) + self._gap
        return QSize(width, self.heightForWidth(width))

    def _least_size(self) -> QSize:
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        for item, place in zip(self._shown(), self._places(rect), strict=True):
            item.setGeometry(QStyle.visualRect(direction, rect, place))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, rect: QRect) -> list[QRect]:
        """Where each that is shown goes."""
        shown, room = self._shown(), rect.width() - self._gap
        least = [item.minimumSize().width() for item in shown]
        if len(shown) < 2 or sum(least) > room:
            places, y = [], rect.top()
            for item in shown:
                width = min(rect.width(), item.maximumSize().width())
                places.append(QRect(rect.left(), y, width, _height_of(item, width)))
                y += places[-1].height() + self._gap
            return places
        more = min(int(room * self._share), room - shown[0].sizeHint().width())
        second = max(least[1], room // 2, more)
        second = min(second, room - least[0], shown[1].maximumSize().width())
        height = max(rect.height(), _height_of(shown[0], room - second), _height_of(shown[1], second))
        return [
            QRect(rect.left(), rect.top(), room - second, height),
            QRect(rect.right() + 1 - second, rect.top(), second, height),
        ]


def _height_of(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
