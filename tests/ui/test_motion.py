"""Things come softly; with less movement they stay where they are and only fade."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.preferences import Looks
from relpitch.ui.theme import theme
from relpitch.ui.widgets.toast import Toast


@pytest.mark.parametrize(("less", "rises"), [(False, True), (True, False)])
def test_a_toast_rises_unless_less_movement_is_asked_for_and_ends_in_its_place(
    less: bool, rises: bool, qtbot: QtBot
) -> None:
    theme().apply(Looks(less_movement=less))
    page = QWidget()
    page.resize(600, 400)
    qtbot.addWidget(page)
    page.show()
    toast = Toast(page)
    toast.notify("Moved")
    place = toast.height() + toast.y()
    assert (place > 400 - 24) is rises
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    qtbot.waitUntil(lambda: toast.y() + toast.height() == 400 - 24)


def test_a_toast_told_twice_at_once_is_seen_in_the_end(qtbot: QtBot) -> None:
    page = QWidget()
    page.resize(600, 400)
    qtbot.addWidget(page)
    page.show()
    toast = Toast(page)
    for words in ("One", "Two", "Three"):
        toast.notify(words)
    page.resize(500, 300)
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    qtbot.waitUntil(lambda: toast.y() + toast.height() == 300 - 24)
    assert toast.isVisible()
