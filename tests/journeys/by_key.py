"""A person at the keyboard: where Tab leads, what each control is called, and what its keys do."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets.rich_words import RichWords
from tests.journeys.tab_stops import out_of_order, unseen

CONTROLS = (QAbstractButton, QLineEdit, QTextEdit, QAbstractItemView, QAbstractSlider, QAbstractSpinBox)
_AT_MOST = 250
_LOOKS = 100


def controls(of: QWidget) -> Iterator[QWidget]:
    """What a person can use on what is shown; a scroll bar follows its view, a number's field its number.

    Words that are only read are none: a press on them is to copy from them.
    """
    for widget in of.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and not isinstance(widget, QScrollBar):
            by_key_alone = widget.focusPolicy() is Qt.FocusPolicy.NoFocus
            within = isinstance(widget.parentWidget(), QAbstractSpinBox)
            is_usable = widget.isVisible() and widget.isEnabled() and not isinstance(widget, RichWords)
            if is_usable and not by_key_alone and not within:
                yield widget


def walked(window: QWidget, qtbot: QtBot, see: Callable[[QWidget], object] | None = None) -> list[QWidget]:
    """Where Tab leads, once round; each is shown to `see` while it has the keyboard."""
    seen: list[QWidget] = []
    for _ in range(_AT_MOST):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None and isinstance(window, QDialog) and focused.window() is not window:
            window.activateWindow()  # without a window manager a popup that closes gives it to another
            qtbot.waitUntil(window.isActiveWindow)
            continue
        if seen and focused is seen[-1]:
            continue  # from the day to the month of a date
        if focused is None or focused in seen[:1]:
            break
        seen.append(focused)
        if see is not None:
            see(focused)
    return seen


def is_reached(widget: QWidget, reached: set[QWidget]) -> bool:
    """Whether Tab came to a control, or to another of its group, in which the arrow keys move."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return widget in reached or (group is not None and any(each in reached for each in group.buttons()))


def said(widget: QWidget) -> str:
    """What a screen reader says of a control."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def faults(window: QWidget, qtbot: QtBot) -> list[str]:
    """Each control that Tab does not reach, or before its turn, that is not seen then, or has no name."""
    found: list[str] = []

    def see(focused: QWidget) -> None:
        found.extend(f"{_what(focused, window)} {why}" for why in unseen(focused, window))

    stops = walked(window, qtbot, see)
    late = () if isinstance(window, QDialog) else out_of_order(stops, window)  # of dialogs: begun_badly
    found += [f"{_what(after, window)} comes after {_what(before, window)}" for before, after in late]
    for widget in controls(window):
        if not is_reached(widget, set(stops)):
            found.append(f"{_what(widget, window)} is not reached")
        if not said(widget):
            found.append(f"{_what(widget, window)} has no name")
    return found


def _what(widget: QWidget, window: QWidget) -> str:
    place = widget.mapTo(window, QPoint(0, 0)).toTuple()
    return f"{widget.metaObject().className()} “{said(widget)}” at {place} of {window.windowTitle()}"


def begun_badly(dialog: QDialog, qtbot: QtBot) -> list[str]:
    """Where a dialog with something to write does not begin there, or comes to its foot before its end."""
    fields = [
        each for each in controls(dialog) if isinstance(each, QLineEdit | QTextEdit) and not each.isReadOnly()
    ]
    if not fields:
        return []
    begins = dialog.focusWidget()
    if begins is None or isinstance(begins, QAbstractButton):
        return [
            f"{dialog.windowTitle()} begins at {said(begins) if begins else 'nothing'}, not where one writes"
        ]
    order = [begins, *walked(dialog, qtbot)[:-1]]
    heights = {each: each.mapTo(dialog, QPoint(0, 0)).y() for each in [*order, *fields]}
    foot = max(heights[each] for each in order)
    at_foot = [each for each in order if heights[each] == foot]
    fields = [each for each in fields if heights[each] >= heights[begins]]  # Shift Tab leads to those above
    early = [
        said(each)
        for each in at_foot
        if any(order.index(each) < order.index(it) for it in fields if it in order)
    ]
    return [f"{dialog.windowTitle()}: {each} comes before what is written above it" for each in early]


def use(widget: QWidget, qtbot: QtBot) -> None:
    """Do with the keyboard what a control is there for."""
    match widget:
        case QAbstractButton():
            qtbot.keyClick(widget, Qt.Key.Key_Space)
        case QLineEdit() | QTextEdit():
            qtbot.keyClicks(widget, "a")
        case QAbstractSlider():
            qtbot.keyClick(widget, Qt.Key.Key_Right)
        case _:
            qtbot.keyClick(widget, Qt.Key.Key_Down)


class Dialogs(QObject):
    """Takes each thing of every menu once, and leaves every dialog once it was walked.

    `faults` are what was wrong in dialogs; `last` is what was taken of a menu, `more` that it holds something
    not taken yet.
    """

    def __init__(self, window: QWidget, qtbot: QtBot) -> None:
        super().__init__()
        self._window, self._qtbot = window, qtbot
        self.seen: set[str] = set()
        self.faults: list[str] = []
        self.taken: set[str] = set()
        self.more = False
        self.last = ""
        self._looks = 0
        self._timer = QTimer(self, interval=10)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        """Leave no more."""
        self._timer.stop()

    def _look(self) -> None:
        popup = QApplication.activePopupWidget()
        asking = QApplication.activeModalWidget()
        if isinstance(popup, QMenu):
            left = [each for each in popup.actions() if _can_be_taken(each) and each.text() not in self.taken]
            self.more = len(left) > 1
            if left:
                self.last = left[0].text()
                self.taken.add(self.last)
                popup.setActiveAction(left[0])
                # What it starts may be a dialog: this timer has to return before it, or it never looks again.
                QTimer.singleShot(0, popup, partial(self._qtbot.keyClick, popup, Qt.Key.Key_Return))
            else:
                popup.close()
        elif popup is not None:
            popup.close()
        elif isinstance(asking, QDialog) and self._waits_for(asking):
            asking.activateWindow()
        elif isinstance(asking, QDialog):
            if type(asking).__module__.startswith("relpitch"):
                self._meet(asking)
            asking.reject()

    def _waits_for(self, dialog: QDialog) -> bool:
        """Whether a dialog has not got the keyboard yet; one that never takes it is walked too."""
        focused = QApplication.focusWidget()
        has_it = dialog.isActiveWindow() and focused is not None and focused.window() is dialog
        self._looks = 0 if has_it else self._looks + 1
        return not has_it and self._looks < _LOOKS

    def _meet(self, dialog: QDialog) -> None:
        """Walk a dialog, the first time it comes up."""
        if dialog.windowTitle() not in self.seen:
            self.seen.add(dialog.windowTitle())
            self.faults += begun_badly(dialog, self._qtbot)
            self.faults += faults(dialog, self._qtbot)


def _can_be_taken(action: QAction) -> bool:
    return action.isEnabled() and action.isVisible() and not action.isSeparator() and action.menu() is None
