"""A quick and careless hand: all is pressed twice, dialogs are left half done, the window is pulled."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from relpitch.domain.destination import Destination, PageName
from relpitch.ui.widgets.words_edit import WordsEdit
from tests.journeys.by_key import controls, said
from tests.journeys.conftest import Start
from tests.manners.showing import settle
from tests.manners.sizes import SIZES

_AT_MOST = 30  # presses on one page


class HalfDone(QObject):
    """Types a word into each dialog that comes up, and leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.left: set[str] = set()
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        popup, asking = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(asking, QDialog):
            self.left.add(type(asking).__name__)
            field = asking.focusWidget()
            if isinstance(field, QLineEdit) and not field.isReadOnly():
                field.insert("half a w")
            asking.reject()


@pytest.fixture
def half_done(monkeypatch: pytest.MonkeyPatch) -> Iterator[HalfDone]:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _address: True)  # no other program opens
    made = HalfDone()
    yield made
    made.stop()


def windows() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def test_everything_is_pressed_twice_and_each_dialog_left(
    start: Start, half_done: HalfDone, qtbot: QtBot
) -> None:
    app = start(sample=True)
    app.window.setMinimumSize(1280, 800)
    count = 0
    for name in (each for each in app.pages if each is not PageName.WELCOME):
        pressed: set[tuple[str, str]] = set()
        while len(pressed) < _AT_MOST:
            app.window.go(Destination(name))
            there = {(type(each).__name__, said(each)): each for each in buttons(app.pages[name])}
            key = next((each for each in there if each not in pressed), None)
            if key is None:
                break
            pressed.add(key)
            twice(there[key], qtbot)
            count += 1
        assert app.libraries.save_all(), name
    settle()
    assert count > 60
    assert len(half_done.left) > 5
    assert windows() == [app.window]


def buttons(page: QWidget) -> Iterator[QAbstractButton]:
    for each in controls(page):
        if isinstance(each, QAbstractButton) and not each.visibleRegion().isEmpty():
            yield each


def twice(button: QAbstractButton, qtbot: QtBot) -> None:
    """As a quick hand presses: the second before anything that the first began has come up."""
    for _ in range(2):
        if isValid(button) and button.isVisible():
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_words_go_where_they_are_typed_while_the_window_is_pulled(start: Start, qtbot: QtBot) -> None:
    app = start(sample=True)
    app.window.go(Destination(PageName.PITCHES))
    settle()
    edit = next(each for each in app.pages[PageName.PITCHES].findChildren(WordsEdit) if each.isVisible())
    edit.setFocus()
    before = edit.toPlainText()
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    for number, letter in enumerate(" and one more"):
        app.window.setMinimumSize(*SIZES[number % len(SIZES)])
        app.window.resize(*SIZES[number % len(SIZES)])
        qtbot.keyClick(QApplication.focusWidget() or app.window, letter)
        QApplication.processEvents()
        assert QApplication.focusWidget() is edit
    assert edit.toPlainText() == f"{before} and one more"
    assert app.libraries.save_all()
