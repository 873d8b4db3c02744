"""Nothing of a menu is seen outside its round frame, where there may be no compositor."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets import popping_up
from relpitch.ui.widgets.choice_menu import ChoiceMenu


def test_the_corners_of_a_menu_are_cut(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    cut: list[tuple[QWidget, int]] = []
    monkeypatch.setattr(popping_up, "cut_corners", lambda window, radius: cut.append((window, radius)))
    window = QWidget()
    qtbot.addWidget(window)
    menu = ChoiceMenu(window)
    menu.addAction("Another day…")
    menu.popup(QPoint(0, 0))
    assert (menu, 10) in cut
    menu.close()
