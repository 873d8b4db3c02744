"""Keys of one letter can be given Alt, for who types by voice."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui import keys
from relpitch.ui.keys import lone_keys


@pytest.fixture(autouse=True)
def alone_again() -> Iterator[None]:
    yield
    lone_keys.put_with_alt(False)


def test_a_letter_wants_alt_once_that_is_chosen_and_not_before(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    pressed: list[str] = []
    keys.bind(place, {"again": lambda: pressed.append("again"), "show": lambda: pressed.append("show")})
    place.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    with qtbot.waitExposed(place):
        place.show()
    place.setFocus()
    qtbot.keyClick(place, Qt.Key.Key_R)
    assert pressed == ["again"]
    lone_keys.put_with_alt(True)
    qtbot.keyClick(place, Qt.Key.Key_R)
    qtbot.keyClick(place, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert pressed == ["again"]
    qtbot.keyClick(place, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    alt_shift = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(place, Qt.Key.Key_H, alt_shift)
    assert pressed == ["again", "again", "show"]


def test_the_help_and_the_hints_tell_the_key_as_it_is_pressed() -> None:
    assert keys.key("again").shown == ("R",)
    lone_keys.put_with_alt(True)
    assert keys.key("again").shown == ("Alt R",)
    assert keys.key("record").shown == ("Space",)
    assert keys.key("someone").shown == ("Ctrl Shift N",)


def test_no_key_of_one_letter_has_a_rival_once_it_wants_alt() -> None:
    lone_keys.put_with_alt(True)
    for where in {each.where for each in keys.KEYS}:
        names = [name for each in keys.KEYS if each.where == where for name in each.shown]
        assert len(names) == len(set(names)), where
