"""Columns of a page: side by side where there is room for all, else one over the other."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QStyle, QWidget

from relpitch.ui.theme import theme
from relpitch.ui.widgets.item_layout import ItemLayout
from relpitch.ui.widgets.scroll import Scroll

_LEAST_HEIGHT_OVER_ANOTHER = 240  # a column over another is no lower than this, where its words would go on


class PageColumns(ItemLayout):
    """Columns side by side with a `gap` between them.

    With large text in a small window the page scrolls down, never sideways.

    What scrolls in a column by itself stands in full then, so that one bar moves all of it.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 0) -> None:
        super().__init__(parent)
        self._gap = gap
        self._shares: list[int] = []

    def addItem(self, item: QLayoutItem) -> None:
        super().addItem(item)
        self._shares.append(0)

    def takeAt(self, index: int) -> QLayoutItem | None:
        if 0 <= index < len(self._shares):
            self._shares.pop(index)
        return super().takeAt(index)

    def add(self, what: QWidget | QLayout, share: int = 0) -> None:
        """Another column; those with a share take what the others leave."""
        if isinstance(what, QWidget):
            self.addWidget(what)
        else:
            self.addChildLayout(what)
            what.setParent(self)  # or Python owns it, and takes it from a layout that is already half gone
            self.addItem(what)
        self._shares[-1] = share

    def add_room(self, share: int) -> None:
        """Room with nothing in it."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))
        self._shares[-1] = share

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal | Qt.Orientation.Vertical

    def sizeHint(self) -> QSize:
        return self.cached_size("preferred", self._preferred_size)

    def minimumSize(self) -> QSize:
        return self.cached_size("least", self._least_size)

    def heightForWidth(self, width: int) -> int:
        return self.minimumHeightForWidth(width)

    def minimumHeightForWidth(self, width: int) -> int:
        return self.cached_height(width, self._height)

    def _preferred_size(self) -> QSize:
        shown = [item.sizeHint() for item, _ in self._shown()]
        return self._with_margins(
            QSize(
                sum(each.width() for each in shown) + self._gaps(),
                max((each.height() for each in shown), default=0),
            )
        )

    def _least_size(self) -> QSize:
        least = [item.minimumSize() for item, _ in self._shown()]
        return self._with_margins(
            QSize(
                max((each.width() for each in least), default=0),
                max((each.height() for each in least), default=0),
            )
        )

    def _height(self, width: int) -> int:
        around = self.contentsMargins()
        room = width - around.left() - around.right()
        shown = self._shown()
        if self._is_stacked(room):
            height = sum(_over(item, room) for item, _ in shown) + self._gaps()
        else:
            widths = self._widths(room)
            height = max((_least(item, w) for (item, _), w in zip(shown, widths, strict=True)), default=0)
        return height + around.top() + around.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        is_stacked = self._is_stacked(room.width())
        parent = self.parentWidget()
        for each in parent.findChildren(Scroll) if parent is not None else ():
            each.show_in_full(is_stacked, self)
        places = self._over_each_other(room) if is_stacked else self._side_by_side(room)
        for (item, _), place in zip(self._shown(), places, strict=True):
            item.setGeometry(place)

    def _with_margins(self, size: QSize) -> QSize:
        around = self.contentsMargins()
        return size + QSize(around.left() + around.right(), around.top() + around.bottom())

    def _gaps(self) -> int:
        """The room between all that is shown."""
        return self._gap * max(len(self._shown()) - 1, 0)

    def _shown(self) -> list[tuple[QLayoutItem, int]]:
        pairs = zip(self._items, self._shares, strict=True)
        return [(item, share) for item, share in pairs if item.spacerItem() or not item.isEmpty()]

    def _is_stacked(self, room: int) -> bool:
        """Whether the columns stand over each other."""
        return sum(item.minimumSize().width() for item, _ in self._shown()) + self._gaps() > room

    def _over_each_other(self, rect: QRect) -> list[QRect]:
        shown = self._shown()
        heights = [_over(item, rect.width()) for item, _ in shown]
        room = rect.height() - self._gaps()
        if over := max(sum(heights) - room, 0):  # until the page knows how high it has to be
            heights[-1] = max(heights[-1] - over, 0)
        heights = _shared(heights, [share for _, share in shown], room)
        places, top = [], rect.top()
        for height in heights:
            places.append(QRect(rect.left(), top, rect.width(), height))
            top += height + self._gap
        return places

    def _side_by_side(self, rect: QRect) -> list[QRect]:
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        places, left = [], rect.left()
        for width in self._widths(rect.width()):
            place = QRect(left, rect.top(), width, rect.height())
            places.append(QStyle.visualRect(direction, rect, place))
            left += width + self._gap
        return places

    def _widths(self, room: int) -> list[int]:
        """How wide each is: as wide as it likes where there is room for that; the rest goes by share."""
        shown = self._shown()
        room -= self._gaps()
        widths = [item.minimumSize().width() for item, _ in shown]
        spare = max(room - sum(widths), 0)
        for number, (item, share) in enumerate(shown):
            if not share and not _is_column(item):
                more = min(max(item.sizeHint().width() - widths[number], 0), spare)
                widths[number] += more
                spare -= more
        return _shared(widths, [share for _, share in shown], room)


def as_column(widget: QWidget, width: int) -> None:
    """Make a widget as wide as the design has its column at this text size, and over others as they are."""
    widget.setMinimumWidth(theme().column(width))
    policy = widget.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    widget.setSizePolicy(policy)


def _is_column(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored


def _least(item: QLayoutItem, width: int) -> int:
    """The least height of a column that is so wide."""
    least = item.minimumSize().height()
    return max(least, item.minimumHeightForWidth(width)) if item.hasHeightForWidth() else least


def _over(item: QLayoutItem, width: int) -> int:
    """The height of what stands over another: all of its words, unless they scroll within it."""
    if item.spacerItem():
        return 0
    least, preferred = _least(item, width), item.sizeHint().height()
    if item.expandingDirections() & Qt.Orientation.Vertical:
        preferred = max(preferred, theme().px(_LEAST_HEIGHT_OVER_ANOTHER))
    return max(least, min(preferred, theme().px(_LEAST_HEIGHT_OVER_ANOTHER)))


def _shared(sizes: list[int], shares: list[int], room: int) -> list[int]:
    """Sizes with the rest of the room by share; those that are larger than their share keep their size."""
    growing = [number for number, share in enumerate(shares) if share]
    while growing:
        others = sum(size for number, size in enumerate(sizes) if number not in growing)
        unit = max(room - others, 0) / sum(shares[number] for number in growing)
        fixed = [number for number in growing if sizes[number] > unit * shares[number]]
        if not fixed:
            for number in growing:
                sizes[number] = int(unit * shares[number])
            return sizes
        growing = [number for number in growing if number not in fixed]
    return sizes
