"""Esc leaves what was opened last, one layer at a time, and then nothing more."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCompleter, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.take import Drill
from relpitch.ui.one_minute import OneMinute
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.pages.rehearse import RehearsePage
from relpitch.ui.quick_capture import QuickCapture
from tests.journeys.conftest import Start
from tests.manners.showing import settle

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def app(start: Start) -> App:
    return start(sample=True)


def press(app: App, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    there = QApplication.activePopupWidget() or QApplication.focusWidget() or app.window
    qtbot.keyClick(there, key, held)
    settle()


def esc(app: App, qtbot: QtBot) -> None:
    press(app, qtbot, Qt.Key.Key_Escape)


def is_going(app: App) -> bool:
    shown = app.window.going.shown
    return shown is not None and isValid(shown) and shown.isVisible()


def test_go_to_over_a_drill_over_rehearse(app: App, qtbot: QtBot) -> None:
    app.window.go(Destination(PageName.REHEARSE))
    page = app.pages[PageName.REHEARSE]
    assert isinstance(page, RehearsePage)
    page.begin_drill(Drill.ANY_MOMENT)
    settle()
    press(app, qtbot, Qt.Key.Key_K, CTRL)
    assert is_going(app)
    esc(app, qtbot)
    assert not is_going(app)
    assert not page.home.isVisible(), "the drill is still on"
    esc(app, qtbot)
    assert page.home.isVisible()
    esc(app, qtbot)
    assert app.window.is_on(PageName.REHEARSE)
    assert app.window.isVisible()


def test_one_minute_over_the_history_of_a_pitch(app: App, qtbot: QtBot) -> None:
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    app.window.go(Destination(PageName.PITCHES))
    settle()
    press(app, qtbot, Qt.Key.Key_H, CTRL)
    assert page.views.history.isVisible()
    press(app, qtbot, Qt.Key.Key_M, CTRL)
    minute = app.window.findChild(OneMinute)
    assert minute is not None
    assert minute.isVisible()
    minute.activateWindow()
    settle()
    qtbot.keyClick(minute, Qt.Key.Key_Escape)
    settle()
    assert not isValid(minute) or not minute.isVisible()
    assert page.views.history.isVisible()
    app.window.activateWindow()
    settle()
    esc(app, qtbot)
    assert not page.views.history.isVisible()
    assert app.window.isVisible()


def test_the_names_under_a_field_of_a_dialog_over_a_page(app: App, qtbot: QtBot) -> None:
    app.window.go(Destination(PageName.PEOPLE))
    settle()
    press(app, qtbot, Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    dialog = next(each for each in app.window.findChildren(QDialog) if isinstance(each, QuickCapture))
    dialog.activateWindow()
    settle()
    who = dialog.fields["who"]
    who.setFocus()
    qtbot.keyClicks(who, "pri")
    settle()
    names = who.findChild(QCompleter)
    assert isinstance(names, QCompleter)
    popup = names.popup()
    assert popup is not None
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    settle()
    assert not popup.isVisible()
    assert dialog.isVisible(), "its words are still being typed"
    assert who.text() == "pri"
    qtbot.keyClick(who, Qt.Key.Key_Escape)
    settle()
    assert not any(
        isinstance(each, QuickCapture) and each.isVisible() for each in QApplication.topLevelWidgets()
    )
    assert app.window.is_on(PageName.PEOPLE)
