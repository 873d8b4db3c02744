"""Reading off the window's thread: the last that was asked for is told, in the window's thread."""

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch.ui.reading_beside import ReadingBeside


def test_what_was_read_is_told_in_the_windows_thread(qtbot: QtBot) -> None:
    told: list[tuple[object, bool]] = []
    beside = ReadingBeside(lambda found: told.append((found, current_thread() is main_thread())))
    beside.ask(lambda: current_thread() is main_thread())
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(False, True)]


def test_only_the_last_that_was_asked_for_is_told(qtbot: QtBot) -> None:
    told, go_on = list[object](), Event()
    beside = ReadingBeside(told.append)
    beside.ask(lambda: go_on.wait() and "first")
    beside.ask(lambda: "second")
    go_on.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["second"]


def test_what_is_dropped_is_not_told(qtbot: QtBot) -> None:
    told = list[object]()
    beside = ReadingBeside(told.append)
    beside.ask(lambda: "dropped")
    beside.drop()
    beside.ask(lambda: "asked for")
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["asked for"]


def test_a_window_may_go_before_the_reading_ends(qtbot: QtBot) -> None:
    window, go_on, ended = QObject(), Event(), Event()

    def reading() -> str:
        go_on.wait()
        ended.set()
        return "read"

    ReadingBeside(pytest.fail, window).ask(reading)
    window.deleteLater()
    QApplication.processEvents()
    go_on.set()
    qtbot.waitUntil(ended.is_set)
