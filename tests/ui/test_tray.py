"""The icon in the system tray: only where there is a tray, and only where it is wanted."""

import pytest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.tray import Tray


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def tray(qtbot: QtBot, done: list[str]) -> Tray:
    window = QWidget()
    qtbot.addWidget(window)
    return Tray(
        window, lambda: done.append("met"), lambda: done.append("minute"), lambda: done.append("quit")
    )


# Offscreen there is no tray: what Qt says of that is no matter here.
offscreen = pytest.mark.qt_log_ignore("systemTrayWindowChanged", "raise", extend=True)


def is_shown(tray: Tray) -> bool:
    return tray.icon is not None and tray.icon.isVisible()


def there_is(monkeypatch: pytest.MonkeyPatch, tray: bool) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: tray)


def test_without_a_tray_there_is_no_icon_and_nothing_fails(
    tray: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    there_is(monkeypatch, False)
    tray.show_wanted(True)
    assert tray.icon is None


@offscreen
def test_it_comes_and_goes_as_it_is_wanted(tray: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    there_is(monkeypatch, True)
    tray.show_wanted(False)
    assert tray.icon is None
    tray.show_wanted(True)
    assert is_shown(tray)
    tray.show_wanted(False)
    assert not is_shown(tray)


@offscreen
def test_its_menu_does_what_it_says(tray: Tray, monkeypatch: pytest.MonkeyPatch, done: list[str]) -> None:
    there_is(monkeypatch, True)
    tray.show_wanted(True)
    assert tray.icon is not None
    actions = {each.text(): each for each in tray.icon.contextMenu().actions() if each.text()}
    assert list(actions) == ["Someone I met", "One minute", "Open relpitch", "Quit"]
    for each in actions.values():
        each.trigger()
    assert done == ["met", "minute", "quit"]
    assert tray._window.isVisible()
