"""A dialog that nobody asked for comes up while somebody is typing: their keys press nothing in it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from relpitch.failure.typed import Typed
from relpitch.ui.comeback import come_back
from relpitch.ui.crash_dialog import CrashDialog
from relpitch.ui.widgets.button import Button


def after_a_failure(window: QWidget) -> CrashDialog:
    dialog = CrashDialog("Restart?", "Something failed.", "", window, words="Mine", offers_restart=True)
    dialog.open()
    return dialog


def at_the_next_start(window: QWidget) -> CrashDialog:
    dialog = come_back({}, [Typed("pitches", "", "A note", "Mine")], "", lambda _words: False, window)
    assert dialog is not None
    return dialog


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1024, 680)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture(params=[after_a_failure, at_the_next_start])
def dialog(request: pytest.FixtureRequest, window: QWidget) -> CrashDialog:
    opened: Callable[[QWidget], CrashDialog] = request.param
    return opened(window)


def test_what_is_typed_presses_nothing_and_the_words_stay(dialog: CrashDialog) -> None:
    restarts: list[bool] = []
    dialog.restart_asked_for.connect(lambda: restarts.append(True))
    for key in (Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(dialog.focusWidget() or dialog, key)
    assert dialog.isVisible()
    assert restarts == []


def test_its_buttons_are_gone_to_with_tab_and_pressed_with_space_or_enter(dialog: CrashDialog) -> None:
    on = next(each for each in dialog.findChildren(Button) if each.text().startswith("Go on"))
    for _ in range(10):
        if dialog.focusWidget() is on:
            break
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is on
    QTest.keyClick(on, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert not dialog.isVisible()


def test_words_that_are_kept_nowhere_are_not_left_by_esc_before_they_are_copied(window: QWidget) -> None:
    dialog = at_the_next_start(window)
    assert dialog.go_on.text() == "Go on without them"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    next(each for each in dialog.findChildren(Button) if each.text().strip() == "Copy the words").click()
    assert QApplication.clipboard().text() == "Mine"
    assert dialog.go_on.text() == "Go on"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_words_that_come_back_are_left_by_esc(window: QWidget) -> None:
    dialog = after_a_failure(window)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
