"""What our own layouts have in common: a list of items, and a height by the width."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class ItemLayout(QLayout):
    """What layouts of our own share.

    They have no margins, and a size that was reckoned once holds until something in it changes, as with
    Qt's own: layouts within layouts ask each other hundreds of times.
    """

    _sizes: dict[str, QSize] = {}  # noqa: RUF012  # Qt asks before an object has its own
    _heights: dict[int, int] = {}  # noqa: RUF012  # Qt asks before an object has its own
    _items: list[QLayoutItem] = []  # noqa: RUF012  # Qt asks before an object has its own

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = []
        self._sizes, self._heights = {}, {}
        self.setContentsMargins(0, 0, 0, 0)

    def invalidate(self) -> None:
        self._sizes.clear()
        self._heights.clear()
        super().invalidate()

    def cached_size(self, name: str, reckon: Callable[[], QSize]) -> QSize:
        """A size that is reckoned once."""
        found = self._sizes.get(name)
        if found is None:
            found = self._sizes[name] = reckon()
        return found

    def cached_height(self, width: int, reckon: Callable[[int], int]) -> int:
        """The height for a width, reckoned once."""
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = reckon(width)
        return found

    def addWidget(self, widget: QWidget) -> None:
        """Make its item here: one that Qt makes and deletes stays valid for Python, as what is next there."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True
