"""Each button of a page pressed once, and what comes up over the window then: seen, and left by Esc."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from shiboken6 import isValid

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.ui.work_dialog import WorkDialog
from tests.journeys.by_key import controls, said

_AT_MOST = 30  # presses on one page


class ComingUp(QObject):
    """Looks often whether a pop-up or a dialog is there; what it does with each is for its kinds to say."""

    def __init__(self) -> None:
        super().__init__()
        self.staying: list[str] = []  # after Esc
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._look)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Look as long as this lasts; no other program opens meanwhile."""
        with patch.object(QDesktopServices, "openUrl", lambda _address: True):
            self._timer.start()
            try:
                yield
            finally:
                self._timer.stop()
        assert not self.staying, self.staying

    def pop_up(self, popup: QWidget) -> None:
        """See a pop-up before it is closed."""

    def dialog(self, asking: QDialog) -> None:
        """See a dialog before it is left."""

    def _look(self) -> None:
        popup, asking = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            self.pop_up(popup)
            self._leave(popup)
        elif isinstance(asking, QDialog):
            self._timer.stop()  # what comes up of it meanwhile is its own
            self.dialog(asking)
            self._timer.start()
            self._leave(asking)

    def _leave(self, what: QWidget) -> None:
        """By Esc, as a person does."""
        if isValid(what) and what.isVisible():
            QTest.keyClick(what.focusWidget() or what, Qt.Key.Key_Escape)
            if isValid(what) and what.isVisible() and not isinstance(what, WorkDialog):  # it stops first
                self.staying.append(type(what).__name__)
                what.close()


def press_each(
    app: App, name: PageName, press: Callable[[QAbstractButton], object], *, most: int = _AT_MOST
) -> int:
    """Press each button of a page by itself, the page as it is when one comes to it. How many there were."""
    pressed: set[tuple[str, str]] = set()
    while len(pressed) < most:
        app.window.go(Destination(name))
        there = {(type(each).__name__, said(each)): each for each in buttons(app.pages[name])}
        key = next((each for each in there if each not in pressed), None)
        if key is None:
            break
        pressed.add(key)
        press(there[key])
    return len(pressed)


def buttons(page: QWidget) -> Iterator[QAbstractButton]:
    """Those that can be pressed with the mouse."""
    for each in controls(page):
        if isinstance(each, QAbstractButton) and not each.visibleRegion().isEmpty():
            yield each
