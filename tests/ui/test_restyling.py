"""New looks reach all that is there, whenever it was made."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.preferences import Appearance, Looks
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button

LIGHT, DARK = Looks(appearance=Appearance.LIGHT), Looks(appearance=Appearance.DARK)
LARGE = Looks(appearance=Appearance.LIGHT, text_size=150)
CONTRAST = Looks(appearance=Appearance.LIGHT, more_contrast=True)


class Place(QWidget):
    """A page with a button, styled no earlier than it is seen."""

    def __init__(self) -> None:
        super().__init__()
        theme().restyling.wait_until_shown(self)
        self.button = Button("Keep", kind="primary")
        self.plain, self.text = QLineEdit(), QPlainTextEdit()
        self.text.setFont(theme().font("note"))
        theme().changed.connect(self._restyle)
        inner = QWidget()
        column = QVBoxLayout(inner)
        for each in (self.button, self.plain, self.text):
            column.addWidget(each)
        QVBoxLayout(self).addWidget(inner)

    def _restyle(self) -> None:
        self.text.setFont(theme().font("note"))

    def sizes(self) -> list[int]:
        """Of the letters: in what has a font of its own, in what has none, where a placeholder is."""
        widgets = (self.button, self.plain, self.text, self.text.viewport())
        return [each.font().pixelSize() for each in widgets]

    def ground(self) -> str:
        image = self.button.grab().toImage()
        return QColor(image.pixel(image.width() // 2, 4)).name()


@pytest.fixture
def stack(qtbot: QtBot) -> Iterator[QStackedWidget]:
    made = QStackedWidget()
    qtbot.addWidget(made)
    theme().apply(LIGHT)
    made.addWidget(Place())
    made.show()
    yield made
    theme().apply(Looks())


def add(stack: QStackedWidget) -> Place:
    made = Place()
    stack.addWidget(made)
    stack.setCurrentWidget(made)
    QApplication.processEvents()
    return made


@pytest.mark.parametrize("looks", [LIGHT, DARK, CONTRAST])
def test_a_page_that_is_made_between_two_changes_of_looks_wears_the_last(
    looks: Looks, stack: QStackedWidget
) -> None:
    theme().apply(CONTRAST)
    place = add(stack)
    assert place.ground() == theme().colour("accent").name()
    theme().apply(looks)
    assert place.ground() == theme().colour("accent").name()


def test_a_page_that_is_out_of_sight_wears_them_once_it_is_seen(stack: QStackedWidget) -> None:
    theme().apply(CONTRAST)
    place = add(stack)
    other = add(stack)
    theme().apply(DARK)
    assert other.ground() == theme().colour("accent").name()
    stack.setCurrentWidget(place)
    assert place.ground() == theme().colour("accent").name()


def test_larger_text_reaches_what_is_seen_and_what_is_seen_later(stack: QStackedWidget) -> None:
    theme().apply(CONTRAST)
    place, other = add(stack), add(stack)
    theme().apply(LIGHT)
    theme().apply(LARGE)
    assert other.sizes() == [20, 20, 22, 22]
    stack.setCurrentWidget(place)
    assert place.sizes() == [20, 20, 22, 22]


def test_the_style_sheet_is_the_same_at_each_size_of_text(qtbot: QtBot) -> None:
    theme().apply(LIGHT)
    before = theme()._style_sheet()
    theme().apply(LARGE)
    assert theme()._style_sheet() == before
    theme().apply(Looks())
