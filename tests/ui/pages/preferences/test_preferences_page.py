"""The Preferences page: made from the tree, held at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from relpitch.preferences import GROUPS, Appearance, Looks, PreferencesFile, Voice, load
from relpitch.ui.pages.preferences import PreferencesPage
from tests.ui.conftest import Shop

Make = Callable[[PreferencesFile], PreferencesPage]


@pytest.fixture
def file(tmp_path: Path) -> PreferencesFile:
    return PreferencesFile(tmp_path / "preferences.json")


@pytest.fixture
def make(shop: Shop) -> Make:
    coaching = shop.services.coaching

    def page(file: PreferencesFile) -> PreferencesPage:
        return PreferencesPage(file, coaching, shop.pitches.titles, writable=True)

    return page


@pytest.fixture
def page(file: PreferencesFile, make: Make, qtbot: QtBot) -> PreferencesPage:
    page = make(file)
    page.resize(1000, 500)
    qtbot.addWidget(page)
    page.show()
    return page


def press(page: PreferencesPage, name: str, words: str) -> None:
    """Press the button of a control that says so."""
    buttons = page.controls[name].widget.findChildren(QAbstractButton)
    next(each for each in buttons if each.text() == words).click()


def test_every_group_and_every_preference_is_there_in_its_words(page: PreferencesPage) -> None:
    shown = {each.text() for each in page.findChildren(QLabel)}
    assert page.groups() == [group.words for group in GROUPS]
    for group in GROUPS:
        assert group.words in shown
        for name, ask in group.asks.items():
            assert {ask.words, ask.help} <= shown
            assert page.controls[f"{group.id}.{name}"].focus.accessibleDescription() == ask.help


def test_a_choice_holds_at_once_and_the_next_time(
    page: PreferencesPage, file: PreferencesFile, tmp_path: Path
) -> None:
    press(page, "looks.appearance", "Dark")
    assert file.current.looks.appearance is Appearance.DARK
    press(page, "voice.pace", "Calm")
    page.controls["looks.less_movement"].focus.click()  # type: ignore[attr-defined]  # it is a switch
    assert load(tmp_path / "preferences.json") == file.current
    assert file.current.looks == Looks(appearance=Appearance.DARK, less_movement=True)


def test_the_arrow_keys_choose_among_pictures(
    page: PreferencesPage, file: PreferencesFile, qtbot: QtBot
) -> None:
    first = page.controls["looks.appearance"].focus
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert file.current.looks.appearance is Appearance.LIGHT


def test_the_text_size_goes_step_by_step_by_key(
    page: PreferencesPage, file: PreferencesFile, qtbot: QtBot
) -> None:
    slider = page.controls["looks.text_size"].focus
    for _ in range(3):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert file.current.looks.text_size == 130
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert file.current.looks.text_size == 200


def test_words_hold_as_they_are_typed_and_what_is_typed_stays(
    page: PreferencesPage, file: PreferencesFile, qtbot: QtBot
) -> None:
    field = page.controls["about.name"].focus
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, " Maya  O")
    assert file.current.about.name == "Maya O"
    assert field.text() == " Maya  O"


def test_what_changes_elsewhere_is_shown(page: PreferencesPage, file: PreferencesFile) -> None:
    file.set("about", "name", "Noor")
    file.set("looks", "text_size", 150)
    field, slider = page.controls["about.name"].focus, page.controls["looks.text_size"].focus
    assert field.text() == "Noor"  # type: ignore[attr-defined]  # it is a line
    assert slider.value() == 150  # type: ignore[attr-defined]  # it is a slider


def test_words_from_elsewhere_show_their_beginning_and_leave_the_caret_at_their_end_while_one_writes(
    page: PreferencesPage, file: PreferencesFile, qtbot: QtBot
) -> None:
    field = page.controls["about.name"].focus
    assert isinstance(field, QLineEdit)
    file.set("about", "name", "Noor Haddad")
    assert field.cursorPosition() == 0
    page.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    file.set("about", "name", "Noor H")
    assert field.cursorPosition() == len("Noor H")


def test_a_measured_pace_is_called_mine_and_can_be_left_and_taken_again(
    tmp_path: Path, make: Make, qtbot: QtBot
) -> None:
    file = PreferencesFile(tmp_path / "preferences.json")
    file.keep(voice=Voice(0.197))
    page = make(file)
    qtbot.addWidget(page)
    press(page, "voice.pace", "Brisk")
    assert file.current.voice.pace == 0.18
    press(page, "voice.pace", "Mine")
    assert file.current.voice.pace == 0.197


def test_opening_one_preference_scrolls_to_it_and_gives_it_the_keyboard(
    page: PreferencesPage, qtbot: QtBot
) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.open("about.url")
    field = page.controls["about.url"].focus
    qtbot.waitUntil(field.hasFocus)
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: page._list.currentIndex().row() == 1)
    page.open("no.such")
    assert page._list.currentIndex().row() == 1


def test_the_group_asked_for_stays_until_the_person_scrolls_or_goes_on(
    page: PreferencesPage, qtbot: QtBot
) -> None:
    def marked() -> str:
        return GROUPS[page._list.currentIndex().row()].id

    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.open("voice.pace")
    qtbot.waitUntil(page.controls["voice.pace"].focus.hasFocus)
    page.resize(1000, 420)
    page._area.ensureWidgetVisible(page.controls["about.name"].focus)
    qtbot.waitUntil(lambda: marked() == "voice")
    page.resize(900, 520)
    assert not page._headings["voice"].visibleRegion().isEmpty()
    page._area.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    assert marked() == GROUPS[0].id
    page.open("voice.pace")
    page._area.ensureWidgetVisible(page.controls["looks.appearance"].focus)
    page.controls["looks.appearance"].focus.setFocus()
    qtbot.keyClick(page.controls["looks.appearance"].focus, Qt.Key.Key_Tab)
    assert page._asked_for is None


def test_the_keyboard_comes_to_what_is_in_sight_where_the_page_was_scrolled(
    page: PreferencesPage, qtbot: QtBot
) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.open(GROUPS[-1].id)
    page.take_focus()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not focused.visibleRegion().isEmpty()
