"""A field for one line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets.field import Field
from relpitch.ui.widgets.text_field import TextField


@pytest.fixture
def left() -> list[str]:
    """What Esc did in the window."""
    return []


@pytest.fixture
def window(qtbot: QtBot, left: list[str]) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    QShortcut(QKeySequence("Esc"), window, lambda: left.append("left"))
    return window


def shown(window: QWidget, field: Field, qtbot: QtBot) -> Field:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(field)
    window.show()
    window.activateWindow()
    field.line.setFocus()
    qtbot.waitUntil(field.line.hasFocus)
    return field


def test_esc_empties_a_search_first_and_leaves_then(window: QWidget, left: list[str], qtbot: QtBot) -> None:
    field = shown(window, Field("Find", icon_name="search"), qtbot)
    looked_for: list[str] = []
    field.edited.connect(looked_for.append)
    qtbot.keyClicks(field.line, "zz")
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert (field.line.text(), left) == ("", [])
    assert looked_for == ["z", "zz", ""]
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert left == ["left"]


def test_esc_leaves_another_field_as_it_is(window: QWidget, left: list[str], qtbot: QtBot) -> None:
    field = shown(window, Field("Name"), qtbot)
    qtbot.keyClicks(field.line, "Ana")
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert (field.line.text(), left) == ("Ana", ["left"])


def test_what_an_empty_field_asks_for_is_never_cut_off(qtbot: QtBot) -> None:
    field = TextField()
    field.shorter = "A name"
    field.setPlaceholderText("how you would say hello")
    qtbot.addWidget(field)
    field.show()
    for width, shown, told in (
        (300, "how you would say hello", ""),
        (90, "A name", "how you would say hello"),
        (30, "", "how you would say hello"),
    ):
        field.resize(width, 32)
        assert (field.placeholderText(), field.toolTip()) == (shown, told)
