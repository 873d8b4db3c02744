"""What belongs to the desktop: looks, text size, a second start, and what looks after the open library."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from relpitch.domain.event import Event
from relpitch.preferences import Appearance, Looks, PreferencesFile
from relpitch.ui.daily_backup import DailyBackup
from relpitch.ui.desktop import Desktop
from relpitch.ui.handing_over import hand_over
from relpitch.ui.main_window import MainWindow
from relpitch.ui.reminder import DesktopReminder
from relpitch.ui.theme import theme
from tests.ui.conftest import Shop


class Around:
    """A window, what is around it, and what that asked for."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window, self.preferences = MainWindow(), PreferencesFile(None)
        qtbot.addWidget(self.window)
        self.asked: list[object] = []
        self.desktop = Desktop(
            self.window,
            self.preferences,
            lambda: self.asked.append("someone"),
            lambda: self.asked.append("minute"),
            self.asked.append,
            self.window,
        )

    def is_asked(self, what: object) -> bool:
        return self.asked[-1:] == [what]

    def said(self) -> str:
        """The sentence over the page."""
        return self.window._toast._words.text()


@pytest.fixture
def around(qtbot: QtBot) -> Iterator[Around]:
    around = Around(qtbot)
    yield around
    around.desktop.leave()
    theme().apply(Looks())


@pytest.fixture
def library(around: Around, shop: Shop) -> Path:
    """The library that it looks after."""
    around.desktop.follow(shop.services, shop.library.path)
    return shop.library.path


def ask(library: Path, what: str) -> None:
    """Ask as a second start does, which waits for the window to take it."""
    Thread(target=hand_over, args=(library, what)).start()


def test_looks_follow_what_is_chosen(around: Around) -> None:
    around.preferences.set("looks", "appearance", Appearance.DARK)
    assert theme().looks.appearance is Appearance.DARK


def test_the_text_size_goes_by_tens_stays_within_bounds_and_comes_back(around: Around) -> None:
    sizes = []
    for step in (1, 1, -1, 0, *[-1] * 3):
        around.window.text_size_asked_for.emit(step)
        sizes.append(around.preferences.current.looks.text_size)
    assert sizes == [110, 120, 110, 100, 90, 90, 90]
    assert theme().looks.text_size == 90


def test_a_second_start_is_met_by_the_window_that_is_open(
    around: Around, library: Path, qtbot: QtBot
) -> None:
    around.window.show()
    for what, asked in (("someone", "someone"), ("minute", "minute"), ("/a/file.vcf", Path("/a/file.vcf"))):
        ask(library, what)
        qtbot.waitUntil(partial(around.is_asked, asked))


def test_who_left_a_library_is_asked_no_more_for_it(around: Around, library: Path) -> None:
    around.desktop.leave()
    assert not hand_over(library, "someone")


def test_a_library_is_backed_up_while_it_is_open(around: Around, library: Path) -> None:
    assert library.exists()
    assert len(around.desktop.findChildren(DailyBackup)) == 1
    around.desktop.leave()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert around.desktop.findChildren(DailyBackup) == []


def test_one_without_a_place_of_its_own_is_not(around: Around, shop: Shop) -> None:
    around.desktop.follow(shop.services, None)
    assert around.desktop.findChildren(DailyBackup) == []
    assert not hand_over(shop.library.path, "someone")


def test_it_has_an_icon_once_it_has_begun(around: Around) -> None:
    around.desktop.begin()
    assert not QApplication.windowIcon().isNull()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_the_word_before_an_event_is_told_once(
    around: Around, shop: Shop, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    assert library.exists()
    around.preferences.set("events", "tell_before", 60)
    begins = shop.at + timedelta(minutes=30)
    shop.services.events.keep(Event("Meetup", begins, begins))
    around.desktop.begin()
    [reminder] = around.desktop.findChildren(DesktopReminder) or around.window.findChildren(DesktopReminder)
    reminder.look()
    assert "Meetup" in around.said()
    told = around.preferences.current.remembered.reminded_of
    assert told != ""
    reminder.look()
    assert around.preferences.current.remembered.reminded_of == told
