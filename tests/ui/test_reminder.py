"""The word before an event, on a desktop that tells and on one that does not."""

import pytest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from relpitch.services.reminding import Reminder
from relpitch.ui.reminder import DesktopReminder

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
MEETUP = Reminder("e1", "Meetup", "At 18:30.", "e1 now")


class Desk:
    """A reminder over a window, and what became of it."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.due: list[Reminder | None] = [MEETUP]
        self.told: list[str] = []
        self.opened: list[str] = []
        self.reminder = DesktopReminder(
            window, lambda: self.due.pop() if self.due else None, self.told.append, self.opened.append
        )


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    window = QWidget()
    qtbot.addWidget(window)
    return Desk(window)


def there_is(monkeypatch: pytest.MonkeyPatch, tray: bool) -> list[str]:
    shown: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: tray)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: tray)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _icon, title, *_: shown.append(title))
    return shown


def test_who_did_not_ask_is_told_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = there_is(monkeypatch, True)
    desk.reminder.show_wanted(False)
    desk.reminder.look()
    assert (shown, desk.told) == ([], [])


def test_a_desktop_tells_once_and_a_click_opens_the_event(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = there_is(monkeypatch, True)
    desk.reminder.show_wanted(True)
    desk.reminder.look()
    desk.reminder.look()
    assert (shown, desk.told) == (["Meetup"], [])
    assert desk.reminder._icon is not None
    desk.reminder._icon.messageClicked.emit()
    assert desk.opened == ["e1"]


def test_without_a_desktop_that_tells_the_window_says_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    there_is(monkeypatch, False)
    desk.reminder.show_wanted(True)
    desk.reminder.look()
    assert desk.told == ["Meetup. At 18:30."]
    assert desk.reminder._icon is None
