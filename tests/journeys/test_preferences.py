"""Preferences, as a person meets them: at once, everywhere, and the next time."""

import dataclasses

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from relpitch import __version__, paths
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.preferences import Appearance, Looks, Preferences, Remembered, load, save
from relpitch.ui.pages.help import HelpPage
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.name_dialog import NameDialog
from tests.journeys.conftest import Start, picture, quit_app

CTRL = Qt.KeyboardModifier.ControlModifier


def press(qtbot: QtBot, app: App, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or app.window, key, CTRL)


def told(app: App) -> str:
    return app.window._toast._words.text()


def test_looks_hold_at_once_by_page_and_by_key_in_dialogs_too_and_the_next_time(
    start: Start, qtbot: QtBot
) -> None:
    app = start()
    press(qtbot, app, Qt.Key.Key_Comma)
    page = app.pages[PageName.PREFERENCES]
    assert page.isVisible()
    assert page.isAncestorOf(QApplication.focusWidget() or app.window)
    app.preferences.set("looks", "appearance", Appearance.DARK)
    assert QApplication.palette().color(QPalette.ColorRole.Window) == theme().colour("dark.window")
    picture(app, "preferences-dark")
    press(qtbot, app, Qt.Key.Key_Plus)
    press(qtbot, app, Qt.Key.Key_Equal)
    assert told(app) == "Text size 120 %"
    heading = next(each for each in page.findChildren(Label) if each.text() == "About you")
    assert heading.font().pixelSize() == round(17 * 1.2)
    dialog = NameDialog("What is it called?", "", "Keep", app.window)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and dialog.isActiveWindow())
    press(qtbot, app, Qt.Key.Key_Minus)
    dialog.reject()
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    assert app.preferences.current.looks.text_size == 110
    for _ in range(15):
        app.window.text_size_asked_for.emit(1)
    assert app.preferences.current.looks.text_size == 200
    press(qtbot, app, Qt.Key.Key_0)
    press(qtbot, app, Qt.Key.Key_Minus)
    press(qtbot, app, Qt.Key.Key_Minus)
    quit_app(app)
    assert load(paths.preferences_file()).looks == Looks(appearance=Appearance.DARK, text_size=90)
    theme().apply(Looks())


def test_a_broken_file_is_told_of_once_and_kept(start: Start) -> None:
    file = paths.preferences_file()
    file.parent.mkdir(parents=True)
    file.write_text("{ not json", encoding="utf-8")
    app = start()
    assert "could not be read" in told(app)
    assert "preferences.unreadable.json" in told(app)
    assert app.preferences.current.looks == Looks()
    quit_app(app)
    app = start()
    assert told(app) == ""
    assert file.with_suffix(".unreadable.json").read_text(encoding="utf-8") == "{ not json"


def test_another_version_says_so_once_and_shows_what_is_new(start: Start) -> None:
    before = Preferences(remembered=Remembered(seen="0.0.9"))
    save(paths.preferences_file(), before)
    app = start()
    assert told(app) == f"This is relpitch {__version__} now"
    app.window._toast._undo.click()
    page = app.pages[PageName.HELP]
    assert isinstance(page, HelpPage)
    assert page.isVisible()
    assert page.chapter.id == "news"
    picture(app, "news")
    quit_app(app)
    app = start()
    assert told(app) == ""


def test_the_pace_sets_the_seconds_wherever_they_are_shown(start: Start) -> None:
    app = start(sample=True)

    def seconds() -> set[str]:
        app.window.go(Destination(PageName.PITCHES))
        return {each.text() for each in app.window.findChildren(QLabel) if each.text().endswith("s of 30 s")}

    before = seconds()
    app.preferences.keep(voice=dataclasses.replace(app.preferences.current.voice, pace=0.3))
    assert seconds() != before
