"""An aside stands beside the work in a wide window, and over a button in a narrow one; each is remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.destination import PageName
from relpitch.preferences import PreferencesFile
from relpitch.ui.announcing import announcer
from relpitch.ui.aside_switch import AsideButton
from relpitch.ui.page import Page
from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.scroll import ScrolledPages
from relpitch.ui.widgets.way_back import go_back


class _Page(Page):
    def __init__(self, preferences: PreferencesFile) -> None:
        super().__init__()
        self.words, self.aside, self.button = QLineEdit(), QLineEdit(), AsideButton("Coach")
        row = QHBoxLayout(self)
        for each in (self.words, self.button, self.aside):
            row.addWidget(each)
        self.switch = self.put_beside(PageName.PITCHES, self.aside, self.button, preferences)


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot) -> _Page:
    made = started(tmp_path, qtbot)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def started(folder: Path, qtbot: QtBot) -> _Page:
    """The page when the program is started, or once more."""
    made = _Page(PreferencesFile(folder / "preferences.toml"))
    qtbot.addWidget(made)
    return made


def test_a_wide_window_shows_it_and_a_narrow_one_the_button_that_says_what_is_there(page: _Page) -> None:
    assert page.aside.isVisible()
    assert not page.button.isVisible()
    page.show_narrow(True)
    assert not page.aside.isVisible()
    assert page.button.isVisible()
    page.button.show_words(False)
    assert page.button.text().strip() == "Coach"


def test_what_was_made_of_it_holds_for_windows_as_wide_and_after_the_program_is_closed(
    page: _Page, tmp_path: Path, qtbot: QtBot
) -> None:
    page.switch.switch()
    assert page.aside.isHidden()
    page.show_narrow(True)
    page.button.click()
    assert page.aside.isVisible()
    page.show_narrow(True)  # as the window is made a little wider
    assert page.aside.isVisible()
    page.show_narrow(False)
    assert page.aside.isHidden()
    later = started(tmp_path, qtbot)
    assert later.aside.isHidden()
    later.show_narrow(True)
    assert not later.aside.isHidden()


def test_a_screen_reader_hears_whether_it_is_there(page: _Page, qtbot: QtBot) -> None:
    heard: list[str] = []
    announcer().announced.connect(heard.append)
    page.show_narrow(True)
    page.words.setFocus()
    qtbot.waitUntil(page.words.hasFocus)
    page.switch.switch()
    page.switch.switch()
    announcer().announced.disconnect(heard.append)
    assert heard == ["Coach: shown", "Coach: hidden"]
    page.button.setFocus()
    page.button.click()
    assert heard == ["Coach: shown", "Coach: hidden"]  # a button that is on says so itself
    assert page.button.isChecked()


def test_the_keyboard_is_never_left_in_an_aside_that_went(page: _Page, qtbot: QtBot) -> None:
    page.show_narrow(True)
    page.switch.open()
    page.aside.setFocus()
    qtbot.waitUntil(page.aside.hasFocus)
    assert go_back(page)  # Esc
    assert page.aside.isHidden()
    assert page.button.hasFocus()
    page.show_narrow(False)
    page.aside.setFocus()
    page.switch.switch()
    assert page.words.hasFocus()


def test_esc_leaves_an_aside_that_was_opened_and_none_that_stands_there(page: _Page) -> None:
    assert not go_back(page)
    page.show_narrow(True)
    assert not go_back(page)
    page.switch.open()
    assert go_back(page)
    assert not go_back(page)


def test_a_key_does_nothing_while_the_page_shows_something_else(page: _Page) -> None:
    page.hide()
    page.switch.switch()
    page.show()
    assert page.aside.isVisible()


def test_where_there_is_no_room_beside_the_work_it_is_scrolled_to_below(tmp_path: Path, qtbot: QtBot) -> None:
    page, pages = Page(), ScrolledPages("page")
    work, aside, button = QWidget(), QWidget(), AsideButton("Coach")
    columns = PageColumns(page)
    for each in (work, aside):
        each.setMinimumSize(500, 900)
        columns.add(each)
    button.setParent(page)
    switch = page.put_beside(PageName.PITCHES, aside, button, PreferencesFile(tmp_path / "preferences.toml"))
    pages.stack.addWidget(page)
    qtbot.addWidget(pages)
    pages.resize(800, 600)
    pages.show()
    page.show_narrow(True)
    switch.switch()
    assert 0 <= aside.mapTo(pages, QPoint(0, 0)).y() < 300
