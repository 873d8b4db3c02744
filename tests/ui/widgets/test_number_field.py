"""A number that is typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from relpitch.preferences import Looks
from relpitch.ui.theme import theme
from relpitch.ui.widgets.number_field import NumberField


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[NumberField]:
    theme().apply(Looks())
    made = NumberField("One nudge after", 1, 30, "days")
    qtbot.addWidget(made)
    made.show()
    yield made
    theme().apply(Looks())


def test_the_number_itself_has_each_new_text_size(field: NumberField) -> None:
    usual = field.lineEdit().font().pixelSize()
    for size in (150, 100, 200, 100):
        theme().apply(Looks(text_size=size))
        QApplication.processEvents()
        assert field.lineEdit().font().pixelSize() == field.font().pixelSize() == round(usual * size / 100)


def test_its_menu_is_that_of_every_field(field: NumberField) -> None:
    at = QPoint(8, 8)
    QApplication.sendEvent(
        field, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, field.mapToGlobal(at))
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [each.text() for each in menu.actions()]
    menu.close()
    assert any("Paste" in each for each in words)
    assert not any("Step" in each for each in words)
