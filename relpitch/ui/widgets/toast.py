"""A word about what was just done, with Undo where it is an act."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from relpitch.translation import _
from relpitch.ui import keys
from relpitch.ui.announcing import announce
from relpitch.ui.heights import CONTROL
from relpitch.ui.motion import appear
from relpitch.ui.spaces import SPACE_75, SPACE_200
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins

if TYPE_CHECKING:
    from relpitch.services.acts import Act

_SHOWN_MS = 6000
_shown: "WeakSet[Toast]" = WeakSet()
"""Those that were shown; at most one of them stands at a place."""


class Toast(QFrame):
    """A sentence on dark ground about what was done, gone after 6 s.

    It stands at the bottom centre of its column, or of its page and `lift` over what is there.

    It covers no button: it stands over those at the foot, or with `over_rows` over their whole row. Where the
    caret is there, it stands at the top instead: it covers nothing that is being written, and no field.

    It takes no focus by itself; F6 puts the keyboard on its button. While it has the keyboard or the
    mouse it waits. `undo_wanted` carries the act that it tells of: exactly that one is meant.
    """

    undo_wanted = Signal(object)

    def __init__(self, page: QWidget, lift: int = 0, *, over_rows: bool = False) -> None:
        super().__init__(page)
        self._over_rows = over_rows
        self._lift = self._own_lift = lift
        self._page = page
        self._columns: tuple[QWidget, ...] = ()
        self._clear_of: tuple[QWidget, ...] = ()
        self.setObjectName("toast")
        self._words = Label(tone="inverse")
        self._undo = Button(_("Undo"), kind="toast", height=CONTROL)
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo.installEventFilter(self)
        self.act: Act | None = None
        self._action: Callable[[], None] | None = None
        self._came_from: QWidget | None = None
        row = self._row = QHBoxLayout(self)
        row.setSpacing(SPACE_200)
        row.addWidget(self._words)
        row.addWidget(self._undo)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self._leave)
        self._undo.clicked.connect(self._undone)
        page.installEventFilter(self)
        if isinstance(page, QAbstractScrollArea):
            page.verticalScrollBar().valueChanged.connect(self._keep_clear)
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._keep_clear)
        self.hide()

    def notify(self, words: str, act: "Act | None" = None) -> None:
        """Show one sentence; with an act, a button that undoes it."""
        self._show(words, act if act is not None and act.puts else None, None, _("Undo"))

    def offer(self, words: str, button: str, action: Callable[[], None]) -> None:
        """Show one sentence, and something else that can be done."""
        self._show(words, None, action, button)

    def tell_anew(self) -> None:
        """In another language: what an act did is told again, any other sentence goes."""
        act = None if self.isHidden() else self.act
        if act is None:
            self.hide()
        else:
            self.notify(act.words, act)

    def take_focus(self) -> bool:
        """Put the keyboard on its button, where it is shown and has one."""
        if self.isHidden() or self._undo.isHidden():
            return False
        self._came_from = QApplication.focusWidget()
        self._undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._undo.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._timer.stop()
        return True

    def _show(self, words: str, act: "Act | None", action: Callable[[], None] | None, button: str) -> None:
        self._undo.set_words(button)
        self._words.setText(words)
        self.act, self._action = act, action
        has_button = act is not None or action is not None
        self._undo.setVisible(has_button)
        set_margins(self._row, SPACE_200, SPACE_75, SPACE_75 if has_button else SPACE_200, SPACE_75)
        beside = 32 + (self._undo.sizeHint().width() + 16 if has_button else 0)
        room = max(self._column().width() - 2 * theme().px(24) - beside, theme().px(120))
        needed = self._words.fontMetrics().horizontalAdvance(words) + 2
        self._words.setWordWrap(needed > room)
        self._words.setFixedWidth(min(needed, room))
        self.setMinimumHeight(theme().px(44))
        self.adjustSize()
        self._move_to_place()
        self._take_the_place()
        self.show()
        self.raise_()
        appear(self).finished.connect(self._move_to_place)
        self._timer.start()
        # Translators: said to who hears the screen: "F6 for Undo."
        reach = _("{key} for {button}.").format(key=keys.key("toast").shown[0], button=button)
        announce(f"{words}. {reach}" if has_button else words, self)

    def _take_the_place(self) -> None:
        """Hide the toasts of others that lie where this one comes: both would be seen while one fades."""
        here = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
        for other in [each for each in _shown if each is not self and isValid(each) and each.isVisible()]:
            if here.intersects(QRect(other.mapToGlobal(QPoint(0, 0)), other.size())):
                other.hide()
        _shown.add(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._undo:
            return self._button_event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._move_to_place()
        return False

    def _button_event(self, event: QEvent) -> bool:
        """Escape gives the keyboard back and lets the toast go; without the keyboard its time runs again."""
        if event.type() is QEvent.Type.FocusOut:
            self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._timer.start()
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.KeyPress,
            QEvent.Type.ShortcutOverride,
        ):
            if event.key() == Qt.Key.Key_Escape:
                if event.type() is QEvent.Type.KeyPress:
                    self.hide()
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._undo.click()
                return True
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self._undo.hasFocus():
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        self.act = None
        came_from, self._came_from = self._came_from, None
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        if self._undo.hasFocus() or self.underMouse():
            self._timer.start()
        else:
            self.hide()

    def _undone(self) -> None:
        act, action = self.act, self._action
        self.hide()
        if act is not None:
            self.undo_wanted.emit(act)
        elif action is not None:
            action()

    @property
    def place(self) -> tuple[tuple[QWidget, ...], int, tuple[QWidget, ...]]:
        """The columns, of which it stands at the foot of the one that is shown, how far over that, and what
        it never covers.
        """
        return self._columns or (self._page,), self._lift, self._clear_of

    def stand_like(self, other: "Toast | None") -> None:
        """Stand where the toast of the page that is shown does; without one, in its own place."""
        columns, self._lift, clear_of = other.place if other else ((), self._own_lift, ())
        self.stand_over(*columns, clear_of=clear_of)
        self._move_to_place()

    def stand_over(self, *columns: QWidget, clear_of: tuple[QWidget, ...] = ()) -> None:
        """Stand at the foot of a column of its page, over no aside and no composer, while that is shown."""
        self._columns, self._clear_of = columns, clear_of
        for each in clear_of:
            each.installEventFilter(self)

    def _column(self) -> QRect:
        """What is seen of its column; of its page, over what lies at the foot, where that is too little."""
        over = next((each for each in self._columns if isValid(each) and each.isVisible()), self._page)
        region = self._page.visibleRegion().boundingRect()
        seen = self._page.rect() if region.isEmpty() else region
        if over is self._page:
            return seen.adjusted(0, 0, 0, -theme().px(self._lift))
        column = QRect(over.mapTo(self._page, QPoint(0, 0)), over.size()).intersected(seen)
        return column if column.height() >= theme().px(96) and column.width() >= theme().px(200) else seen

    def _move_to_place(self) -> None:
        column, edge = self._column(), theme().px(24)
        left = column.left() + (column.width() - self.width()) // 2
        at_foot = place = QRect(QPoint(left, column.bottom() + 1 - self.height() - edge), self.size())
        kept_clear, buttons = self._places(self._clear_of), self._places(self._buttons())
        if self._over_rows:
            buttons = [QRect(column.left(), each.top(), column.width(), each.height()) for each in buttons]
        for each in sorted((*kept_clear, *buttons), key=QRect.bottom, reverse=True):
            if place.intersects(each):
                place = QRect(QPoint(left, each.top() - theme().px(8) - self.height()), self.size())
        if place.top() < column.center().y():
            place = at_foot  # there are buttons all over: it would stand in the midst of the words
        over = place.adjusted(0, -edge, 0, 0)
        if any(over.intersects(each) for each in (self._written_line(), *kept_clear)):
            place = QRect(QPoint(left, column.top() + edge), self.size())
        self.move(self._off_fields(place, column).topLeft())

    def _off_fields(self, place: QRect, column: QRect) -> QRect:
        """The place, or, where a field is there that one types in, the lowest in its column without one."""
        fields = self._places(self._fields())
        if not any(place.intersects(each) for each in fields):
            return place
        beside = self._places((*self._clear_of, *self._buttons()))
        shunned = [*fields, *beside, self._written_line()]
        gap = theme().px(8)
        tops = (
            top for each in shunned for top in (each.top() - gap - self.height(), each.bottom() + 1 + gap)
        )
        for top in sorted(tops, reverse=True):
            other = QRect(QPoint(place.left(), top), self.size())
            if column.contains(other) and not any(other.intersects(each) for each in shunned):
                return other
        return place

    def _places(self, widgets: Iterable[QWidget]) -> list[QRect]:
        shown = [each for each in widgets if isValid(each) and each.isVisible()]
        return [QRect(each.mapTo(self._page, QPoint(0, 0)), each.size()) for each in shown]

    def _buttons(self) -> Iterator[QWidget]:
        """The buttons of its page that cannot be scrolled away from it."""
        for each in self._page.findChildren(QAbstractButton):
            if each is not self._undo and not _scrolls(each, self._page):
                yield each

    def _fields(self) -> Iterator[QWidget]:
        """The framed fields of its page that one types in; a script and a note have no frame."""
        for line in self._page.findChildren(QLineEdit):
            around = line.parentWidget()
            yield around if line.property("bare") and around is not None else line
        yield from (each for each in self._page.findChildren(QTextEdit) if each.property("framed"))

    def _written_line(self) -> QRect:
        """The line on its page that is being written; empty where none is."""
        writing = QApplication.focusWidget()
        if writing is None or not self._page.isAncestorOf(writing):
            return QRect()
        if not writing.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            return QRect()  # a button or the stage: the rectangle is that of a field left before
        caret = QGuiApplication.inputMethod().cursorRectangle().toRect()
        top = self._page.mapFrom(self._page.window(), caret.topLeft()).y()
        return QRect(writing.mapTo(self._page, QPoint(0, 0)).x(), top, writing.width(), caret.height())

    def _keep_clear(self) -> None:
        if self.isVisible():
            self._move_to_place()


def _scrolls(widget: QWidget, page: QWidget) -> bool:
    """Whether a widget moves in a place of the page that scrolls."""
    around = widget.parentWidget()
    while around is not None and around is not page:
        if isinstance(around, QAbstractScrollArea) and around.verticalScrollBar().maximum() > 0:
            return True
        around = around.parentWidget()
    return False
