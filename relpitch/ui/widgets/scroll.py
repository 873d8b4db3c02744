"""Room for more than fits: up and down, and for a whole page sideways too."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedLayout, QWidget

from relpitch.ui.theme import theme


class Scroll(QScrollArea):
    """Scrolls up and down. It is never narrower than what is in it, nor than `least`: no word is cut off.

    In full, it is as high as what is in it, and what it stands in scrolls: never one within the other.
    `came_in_full` tells whether it is, while the layout around it is at work.
    """

    came_in_full = Signal(bool)
    _least = _reported = _reported_height = 0  # Qt asks even while a window is taken apart
    _asked_by: frozenset[int] = frozenset()

    def __init__(
        self, inner: QWidget | None = None, least: int = 0, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._least = least
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if inner is not None:
            self.setWidget(inner)

    def needed_width(self) -> int:
        """The least width: of what is in it, with the bar beside it."""
        inner = self.widget()
        bar = self.verticalScrollBar().sizeHint().width()
        return max(inner.minimumSizeHint().width() + bar if inner is not None else 0, self._least)

    def minimumSizeHint(self) -> QSize:
        self._reported = self.needed_width()
        return QSize(self._reported, super().minimumSizeHint().height())

    @property
    def is_in_full(self) -> bool:
        """Whether what it stands in does the scrolling."""
        return bool(self._asked_by)

    def show_in_full(self, in_full: bool, by: object) -> None:
        """Leave the scrolling to what it stands in, or do it here again once nobody asks for that."""
        asked_by = self._asked_by | {id(by)} if in_full else self._asked_by - {id(by)}
        is_new = bool(asked_by) is not self.is_in_full
        self._asked_by = asked_by
        if is_new:
            policy = self.sizePolicy()
            policy.setHeightForWidth(in_full)
            self.setSizePolicy(policy)
            bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if in_full else Qt.ScrollBarPolicy.ScrollBarAsNeeded
            self.setVerticalScrollBarPolicy(bar)  # one that is there already would ask for its own room
            parent = self.parentWidget()
            layout = parent.layout() if parent is not None else None
            if layout is not None:  # those within it are told by nobody, where it is not shown yet
                for each in (layout, *layout.findChildren(QLayout)):
                    each.invalidate()
            self.came_in_full.emit(in_full)

    def heightForWidth(self, width: int) -> int:
        self._reported_height = self._height(width) if self.is_in_full else -1
        return self._reported_height

    def ensureWidgetVisible(self, widget: QWidget, xmargin: int = 50, ymargin: int = 50) -> None:
        if self.is_in_full and (around := area_around(self)) is not None:
            around.ensureWidgetVisible(widget, xmargin, ymargin)
        else:
            super().ensureWidgetVisible(widget, xmargin, ymargin)

    def event(self, event: QEvent) -> bool:
        may_be_new = event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show)
        if may_be_new and (self._is_new_width() or self._is_new_height()):
            self.updateGeometry()
        return super().event(event)

    def _is_new_width(self) -> bool:
        """Whether the layout around it was told another width, or was told and has not laid it out so."""
        needed = self.needed_width()
        return self._reported != needed or self.width() < needed

    def _is_new_height(self) -> bool:
        """Whether what is in it stands in full no more, or asks for less than it did."""
        if not self.is_in_full:
            return False
        needed = self._height(self.width())
        return self.height() < needed or self._reported_height != needed

    def _height(self, width: int) -> int:
        """How high all that is in it is."""
        inner = self.widget()
        if inner is None:
            return super().minimumSizeHint().height()
        frame = 2 * self.frameWidth()
        by_width = inner.hasHeightForWidth()
        high = inner.heightForWidth(width - frame) if by_width else inner.sizeHint().height()
        return max(inner.minimumHeight(), inner.minimumSizeHint().height(), high) + frame


def area_around(widget: QWidget) -> QScrollArea | None:
    """What a widget is scrolled in."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def moving(area: QScrollArea) -> QScrollArea:
    """What moves where one scrolls in an area: itself, or what it stands in full in."""
    while isinstance(area, Scroll) and area.is_in_full and (around := area_around(area)) is not None:
        area = around
    return area


class ScrolledPages(QScrollArea):
    """Shows one of several pages; where the window is smaller than the page needs, it scrolls both ways."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.stack = _Ground(name)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.stack)


class Stack(QWidget):
    """Shows one of its pages. Who listens to the screen does not meet it."""

    ROLE = QAccessible.Role.Client

    def __init__(self) -> None:
        super().__init__()
        self._pages = _OfTheCurrent(self)
        self._pages.currentChanged.connect(self.updateGeometry)

    def addWidget(self, page: QWidget) -> None:  # as Qt's own
        """Another page; the first is shown."""
        self._pages.addWidget(page)

    def removeWidget(self, page: QWidget) -> None:
        """Let go of a page, which is not taken apart."""
        self._pages.removeWidget(page)

    def setCurrentWidget(self, page: QWidget) -> None:
        """Show another."""
        self._pages.setCurrentWidget(page)

    def currentWidget(self) -> QWidget | None:
        """What is shown."""
        return self._pages.currentWidget()

    def setCurrentIndex(self, number: int) -> None:
        """Show another by its number."""
        self._pages.setCurrentIndex(number)

    def currentIndex(self) -> int:
        """The number of what is shown."""
        return self._pages.currentIndex()

    def count(self) -> int:
        """How many there are."""
        return self._pages.count()


class _OfTheCurrent(QStackedLayout):
    """A stack that needs only what the page that is shown needs, where Qt's asks for the highest of all."""

    def minimumSize(self) -> QSize:
        current = self.currentWidget()
        return current.minimumSizeHint().expandedTo(current.minimumSize()) if current else QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """What is long scrolls within its page; what stands over that may take more lines."""
        current = self.currentWidget()
        if current is None or not current.hasHeightForWidth():
            return self.minimumSize().height()
        layout = current.layout()
        wrapped = layout.totalMinimumHeightForWidth(width) if layout else current.heightForWidth(width)
        return max(self.minimumSize().height(), wrapped)


class _Ground(Stack):
    """Pages on the colour of one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme().colour("page"))
