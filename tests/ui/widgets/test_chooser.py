"""A list of choices is gone through by arrow and by first letters."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyle
from pytestqt.qtbot import QtBot

from relpitch.preferences import Looks
from relpitch.ui.theme import theme
from relpitch.ui.widgets.choice_menu import ChoiceMenu
from relpitch.ui.widgets.chooser import Chooser

CHOICES = {"gym": "Gym", "bank": "Bank", "party": "Party", "grocery": "Grocery line", "r": "R&D fair"}


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[ChoiceMenu]:
    chooser = Chooser("Setting")
    qtbot.addWidget(chooser)
    chooser.show_choices(CHOICES, "bank")
    chooser.show()
    made = chooser.menu()
    made.popup(chooser.mapToGlobal(chooser.rect().bottomLeft()))
    yield made
    made.close()


def chosen(menu: ChoiceMenu) -> str:
    active = menu.activeAction()
    return "" if active is None else str(active.data())


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("p", "party"),
        ("g", "gym"),
        ("gg", "grocery"),
        ("ggg", "gym"),
        ("gr", "grocery"),
        ("GROCERY L", "grocery"),
    ],
)
def test_letters_go_to_the_entry_that_begins_with_them(
    typed: str, key: str, menu: ChoiceMenu, qtbot: QtBot
) -> None:
    qtbot.keyClicks(menu, typed)
    assert chosen(menu) == key


def test_letters_after_a_pause_begin_anew_and_unknown_ones_stay(menu: ChoiceMenu, qtbot: QtBot) -> None:
    qtbot.keyClicks(menu, "p")
    qtbot.keyClicks(menu, "x")
    assert chosen(menu) == "party"
    menu._pause.timeout.emit()
    qtbot.keyClicks(menu, "b")
    assert chosen(menu) == "bank"


def test_an_ampersand_is_a_letter_and_return_takes_the_entry(menu: ChoiceMenu, qtbot: QtBot) -> None:
    taken: list[str] = []
    menu.triggered.connect(lambda action: taken.append(action.data()))
    qtbot.keyClicks(menu, "r&d")
    assert chosen(menu) == "r"
    assert menu.activeAction().text() == "R&&D fair"
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert taken == ["r"]


def test_icons_of_a_menu_are_as_large_as_the_text(qtbot: QtBot) -> None:
    chooser = Chooser("Setting")
    qtbot.addWidget(chooser)
    chooser.show_choices({"bank": "Bank"}, "bank", {"bank": "landmark"})
    try:
        for size in (100, 200):
            theme().apply(Looks(text_size=size))
            menu = chooser.menu()
            menu.popup(chooser.mapToGlobal(chooser.rect().bottomLeft()))
            shown = menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu)
            assert shown == theme().px(16)
            assert menu.actions()[0].font().weight() == QFont.Weight.DemiBold
            menu.close()
    finally:
        theme().apply(Looks())
