"""Ctrl K: a few letters, Enter, and one is there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.ui.go_to import GoTo
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.pages.preferences import PreferencesPage
from tests.journeys.conftest import Start, picture

CTRL = Qt.KeyboardModifier.ControlModifier
Ask = Callable[..., GoTo]


@pytest.fixture
def app(start: Start) -> App:
    return start(sample=True)


@pytest.fixture
def ask(app: App, qtbot: QtBot) -> Ask:
    """Ctrl K from wherever the keyboard is, then some letters."""

    def begin(letters: str = "") -> GoTo:
        qtbot.keyClick(QApplication.focusWidget() or app.window, Qt.Key.Key_K, CTRL)
        go_to = app.window.going.shown
        assert go_to is not None
        assert go_to.field.hasFocus()
        qtbot.keyClicks(go_to.field, letters)
        return go_to

    return begin


def shown(app: App) -> PageName:
    return next(name for name, page in app.pages.items() if page.isVisible())


def test_a_version_by_a_few_letters_of_its_name(app: App, ask: Ask, qtbot: QtBot) -> None:
    app.window.go(Destination(PageName.CARDS))
    go_to = ask("gro")
    assert go_to.rows()[0].name == "Grocery line"
    picture(app, "go-to-anything")
    qtbot.keyClick(go_to.field, Qt.Key.Key_Return)
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    assert page.isVisible()
    assert app.preferences.current.remembered.version == next(
        each.id for each in page.opened.versions if each.name == "Grocery line"
    )
    assert not go_to.isVisible()


def test_a_page_by_its_name_and_a_preference_that_takes_the_keyboard(
    app: App, ask: Ask, qtbot: QtBot
) -> None:
    for page in ("library", "help", "cards", "preferences"):
        qtbot.keyClick(ask(page).field, Qt.Key.Key_Return)
        assert shown(app) == page
    qtbot.keyClick(ask("text size").field, Qt.Key.Key_Return)
    preferences = app.pages[PageName.PREFERENCES]
    assert isinstance(preferences, PreferencesPage)
    qtbot.waitUntil(preferences.controls["looks.text_size"].focus.hasFocus)


def test_what_a_key_does_is_done(app: App, ask: Ask, qtbot: QtBot) -> None:
    qtbot.keyClick(ask("larger").field, Qt.Key.Key_Return)
    assert app.preferences.current.looks.text_size == 110
    qtbot.keyClick(ask("history").field, Qt.Key.Key_Return)
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    assert page.views.history.isVisible()
    qtbot.keyClick(ask("usual").field, Qt.Key.Key_Return)
    assert app.preferences.current.looks.text_size == 100


def test_nothing_called_that_then_the_keys_of_the_list_then_three_ways_to_leave(
    app: App, ask: Ask, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    before, page = QApplication.focusWidget(), shown(app)
    go_to = ask("zzzz")
    assert go_to.rows() == []
    assert go_to._nothing.isVisible()
    qtbot.keyClick(go_to.field, Qt.Key.Key_Down)
    qtbot.keyClick(go_to.field, Qt.Key.Key_Return)
    assert go_to.isVisible()
    assert shown(app) == page
    qtbot.keyClick(go_to.field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
    go_to = ask()
    for key, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Tab, 2), (Qt.Key.Key_Up, 1), (Qt.Key.Key_PageDown, 9)):
        qtbot.keyClick(go_to.field, key)
        assert go_to.view.currentIndex().row() == row
    qtbot.keyClick(go_to.field, Qt.Key.Key_K, CTRL)
    assert not go_to.isVisible()
    assert QApplication.focusWidget() is before
    go_to = ask()
    qtbot.mouseClick(go_to, Qt.MouseButton.LeftButton, pos=QPoint(4, go_to.height() - 4))
    assert not go_to.isVisible()
