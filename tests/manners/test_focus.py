"""The keyboard is in one place, and it is the page's."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import PageName
from relpitch.ui.widgets.words_edit import WordsEdit
from tests.journeys.conftest import Start
from tests.manners.showing import settle

BY_KEY = {
    Qt.Key.Key_1: PageName.TODAY,
    Qt.Key.Key_2: PageName.PITCHES,
    Qt.Key.Key_3: PageName.REHEARSE,
    Qt.Key.Key_4: PageName.PEOPLE,
    Qt.Key.Key_5: PageName.EVENTS,
    Qt.Key.Key_6: PageName.CARDS,
}


@pytest.fixture
def app(start: Start) -> App:
    return start(sample=True)


def test_after_going_by_key_the_keyboard_is_on_the_page_even_from_the_sidebar(app: App, qtbot: QtBot) -> None:
    rows = {each.objectName(): each for each in app.window.findChildren(QAbstractButton)}
    for key, name in BY_KEY.items():
        row = rows["nav-help"]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(row, key, Qt.KeyboardModifier.ControlModifier)
        settle()
        focused = QApplication.focusWidget()
        assert app.window.is_on(name)
        assert focused is not None, name
        assert app.pages[name].isAncestorOf(focused), name
        if name is PageName.REHEARSE:
            assert isinstance(focused, QAbstractButton)
            assert focused.property("kind") == "go"
        if name is PageName.PITCHES:
            assert isinstance(focused, WordsEdit)


def test_ctrl_q_quits(app: App, qtbot: QtBot) -> None:
    with qtbot.waitSignal(app.window.closing):
        qtbot.keyClick(app.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not app.window.isVisible()
