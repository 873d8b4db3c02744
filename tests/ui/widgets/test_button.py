"""Buttons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets.button import Button


@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "link"])
def test_where_the_keyboard_is_only_the_ring_says_so(kind: str, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    other, button = Button("Another"), Button("All takes", kind=kind, icon_name="history")
    column = QVBoxLayout(window)
    column.addWidget(other)
    column.addWidget(button)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    before = button.grab().toImage()
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert button.grab().toImage() == before, "no second frame of the style's own"


def test_a_kind_that_it_is_already_costs_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    button = Button("Copy", kind="primary")
    qtbot.addWidget(button)
    monkeypatch.setattr(button, "_restyle", lambda: pytest.fail("styled again"))
    button.set_kind("primary")
