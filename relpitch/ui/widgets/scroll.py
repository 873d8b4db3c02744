"""Room for more than fits: up and down, and for a whole page sideways too."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from relpitch.ui.theme import theme


class Scroll(QScrollArea):
    """Scrolls up and down. It is never narrower than what is in it, nor than `least`: no word is cut off."""

    _least = _reported = 0  # Qt asks even while a window is taken apart

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

    def event(self, event: QEvent) -> bool:
        may_be_new = event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show)
        # What the layout around it was told counts: it may have asked in the middle of a change.
        if may_be_new and self._reported != self.needed_width():
            self.updateGeometry()
        return super().event(event)


class Pages(QScrollArea):
    """One of several pages; where the window is smaller than the page needs, it scrolls both ways."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.stack = _Ground(name)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.stack)


class Stack(QStackedWidget):
    """Needs only what the page that is shown needs. Who listens to the screen does not meet it."""

    ROLE = QAccessible.Role.Client

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        current = self.currentWidget()
        return current.minimumSizeHint().expandedTo(current.minimumSize()) if current else QSize(0, 0)

    def heightForWidth(self, width: int) -> int:
        """What is long scrolls within its page; what stands over that may take more lines."""
        current = self.currentWidget()
        layout = current.layout() if current is not None else None
        wrapped = layout.totalMinimumHeightForWidth(width) if layout and layout.hasHeightForWidth() else 0
        return max(self.minimumSizeHint().height(), wrapped)


class _Ground(Stack):
    """Pages on the colour of one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme().colour("page"))
