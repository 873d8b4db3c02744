"""What every dialog is: one sheet over the window, never larger than it; what does not fit scrolls."""

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QBoxLayout,
    QDialog,
    QHBoxLayout,
    QLayout,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from relpitch.ui import keys
from relpitch.ui.spaces import HAIRLINE, SPACE_100
from relpitch.ui.theme import theme
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.popping_up import cut_corners, paint_ground
from relpitch.ui.widgets.scroll import Scroll

_CORNER_RADIUS = 14
_CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly
_LEAST = QSize(240, 160)  # over a window that is hardly there
_LOW_LIST_HEIGHT = 110  # of a list within it, where there is little room
_NO_HEIGHT_LIMIT = 16_777_215
_SETTLED_MS, _MOST_MOVES = 40, 3
_ASKED: dict[int, QDialog] = {}  # had their answer, and Qt has yet to take them apart
_LEAST_MARGIN = 24  # of the window's own ground is seen on each side


class DialogSheet(QDialog):
    """A dialog on a sheet over the window.

    It is `wide` as the design has it, grown with the text as far as there is room. Its question is its
    title, so it has no other. Lay it out with one column, whose last row are the buttons: they stay at the
    foot where what is over them has to be scrolled.
    """

    def __init__(self, parent: QWidget | None, wide: int, high: int = 0) -> None:
        super().__init__(parent)
        self._wide, self._high = wide, high
        self._scroll: Scroll | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.fit)
        self._is_taken = False
        self._moves_left = 0
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._stand_in_the_middle)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        theme().restyling.restyle(self)
        self.setFixedWidth(self._most().boundedTo(QSize(theme().px(wide), 0xFFFF)).width())

    def exec(self) -> int:
        """Ask, until there is an answer. It goes once who asked has read what stands in it."""
        answer = super().exec()
        # Once asked, PySide leaves a dialog to Python, and the collector empties what stands in it before Qt
        # takes it apart: fields that change in between look for slots that are gone.
        _ASKED[id(self)] = self
        self.destroyed.connect(partial(_ASKED.pop, id(self), None))
        self.deleteLater()
        return answer

    def setVisible(self, visible: bool) -> None:
        if visible and self.isHidden():
            self.fit()
            self._moves_left = _MOST_MOVES
            self._stand_in_the_middle()
            self._settled.start()
        super().setVisible(visible)

    def follow_window(self) -> None:
        """Fit once more, and stand in the middle of the window that it lies over: that has another size."""
        self._moves_left = _MOST_MOVES
        self._settled.start()
        self._fit_soon()

    def _fit_soon(self) -> None:
        """Fit again once what came up in it has its place in its layout."""
        self._soon.start()

    def fit(self) -> None:
        """As wide and as tall as it is meant to be and there is room for."""
        most = self._most()
        width = min(theme().px(self._wide), most.width())
        self.setFixedWidth(width)
        needed = max(self._needed(width), theme().px(self._high))
        if self._scroll is None and self._needed(width) > most.height():
            self._make_lists_low()
            if self._least(width) > most.height():
                self._let_scroll()
        if self._high or self._scroll is not None or needed > self.height():
            self.resize(width, min(needed, most.height()))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._fit_soon()  # something came up in it, or takes more lines
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible() and self.height() > self._most().height():
            self._fit_soon()  # a layout that is at work does not see what is moved in it
        if self.isVisible():
            self._moves_left = _MOST_MOVES
            self._settled.start()
        cut_corners(self, _CORNER_RADIUS)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        if self._moves_left:
            self._settled.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self, _CORNER_RADIUS)

    def take_no_typed_key(self) -> None:
        """Let no key of what is being typed press anything, where nobody asked for the dialog.

        Its buttons are gone to with Tab. Call this once they are there.
        """
        for button in self.findChildren(QPushButton):
            button.setDefault(False)
            button.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # else Qt gives it to the first button
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the chip that has the keyboard: Qt would take it for the primary button."""
        here = self.focusWidget()
        if keys.is_enter(event) and isinstance(here, QAbstractButton) and not _has_own_enter(here):
            here.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Where nothing is, it can be taken hold of and moved."""
        handle = self.windowHandle()
        if event.button() is Qt.MouseButton.LeftButton and handle is not None:
            self._is_taken = True
            handle.startSystemMove()

    def _stand_in_the_middle(self) -> None:
        """Over the window, also when it grew: a window manager that frames it can tell Qt of a place in
        the frame. What pops up from it, or a dialog in which a line comes up, goes to the screen's corner.
        """
        parent = self.parentWidget()
        if self._is_taken or parent is None or not parent.window().isVisible():
            return
        wanted = parent.window().geometry().center() - self.rect().center()
        if self.pos() != wanted and self._moves_left:
            self._moves_left -= 1
            self.move(wanted)

    def _most(self) -> QSize:
        """The room there is: the window that it lies over, or the screen.

        Not asked of this dialog: Python takes the screen for a part of it, and frees it with the dialog.
        """
        parent = self.parentWidget()
        screen = QGuiApplication.primaryScreen().availableSize()
        room = parent.window().size() if parent is not None and parent.window().isVisible() else screen
        return (room.boundedTo(screen) - QSize(2 * _LEAST_MARGIN, 2 * _LEAST_MARGIN)).expandedTo(_LEAST)

    def _needed(self, width: int) -> int:
        """How high all of it is."""
        layout = self.layout()
        if layout is None:
            return 0
        if self._scroll is None:
            return _height(layout, width)
        inner = self._scroll.widget()
        body = inner.layout() if inner is not None else None
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        least = layout.totalMinimumSize().height() - self._scroll.minimumSizeHint().height()
        return least + (_height(body, width - bar) if body is not None else 0)

    def _least(self, width: int) -> int:
        """How high it is where its lists are as low as they may be."""
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return layout.totalMinimumSize().height() if layout is not None else 0
        return layout.totalMinimumHeightForWidth(width)

    def _make_lists_low(self) -> None:
        """What scrolls in it by itself makes room first."""
        low = theme().px(_LOW_LIST_HEIGHT)
        for each in self.findChildren(QAbstractScrollArea):
            if each.minimumHeight() > low and not isinstance(each, QTextEdit | QPlainTextEdit):
                each.setMinimumHeight(low)

    def _let_scroll(self) -> None:
        """Put what is over the buttons into a place that scrolls; the keyboard stays, and goes as before.

        What it is put into is a part of this dialog from the first: what comes into another window and back
        is last in the order of Tab, behind the buttons.
        """
        column = self.layout()
        if not isinstance(column, QVBoxLayout):
            return
        focused = self.focusWidget()
        around = column.contentsMargins()
        below = QHBoxLayout()
        below.setContentsMargins(around.left(), SPACE_100, around.right(), around.bottom())
        for row in column.findChildren(QLayout, options=_CHILDREN):
            if column.indexOf(row) != column.count() - 1:
                continue
            if isinstance(row, QBoxLayout):
                _move(row, self, below)
            elif isinstance(row, Flow):
                flow = row.empty_copy()
                for widget in _placed(row, self).values():
                    flow.addWidget(widget)
                below.addLayout(flow)
        self._scroll = Scroll(parent=self)
        inner = QWidget(self._scroll.viewport())
        inner.setLayout(column)  # takes it, with what is in it, from the dialog
        column.setContentsMargins(around.left(), around.top(), around.right(), SPACE_100)
        self._scroll.setWidget(inner)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._fit_soon)
        for each in inner.findChildren(Scroll):
            each.setMinimumHeight(0)
            each.setMaximumHeight(_NO_HEIGHT_LIMIT)
            each.show_in_full(True, self)
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(HAIRLINE, HAIRLINE, HAIRLINE, HAIRLINE)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(below)


def _has_own_enter(button: QAbstractButton) -> bool:
    """Whether Qt presses it by Enter already; a box that is ticked leaves Enter to the primary button."""
    return isinstance(button, QPushButton) or button.isCheckable()


def _height(layout: QLayout, width: int) -> int:
    if layout.hasHeightForWidth():
        return max(layout.totalHeightForWidth(width), layout.totalMinimumHeightForWidth(width))
    return layout.totalSizeHint().height()


def _move(row: QBoxLayout, of: QWidget, to: QHBoxLayout) -> None:
    """Put the widgets of a row into another.

    Its items are not asked for: Python would remember one where another thing stands after it is freed.
    """
    to.setSpacing(row.spacing())
    stretches = [row.stretch(number) for number in range(row.count())]
    placed = _placed(row, of)
    for place, stretch in enumerate(stretches):
        if place in placed:
            to.addWidget(placed[place], stretch)
        else:
            to.addStretch(max(stretch, 1))


def _placed(row: QLayout, of: QWidget) -> dict[int, QWidget]:
    """The widgets of a row, in its order, by their places."""
    children = of.findChildren(QWidget, options=_CHILDREN)
    return dict(sorted((place, each) for each in children if (place := row.indexOf(each)) >= 0))
