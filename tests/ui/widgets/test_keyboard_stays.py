"""What is made anew while it has the keyboard keeps it."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets.keyboard_stays import keyboard_stays


class Rows(QWidget):
    """Buttons in a column, made anew with every name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.rows: list[QPushButton] = []

    def show_names(self, *names: str) -> None:
        for each in self.rows:
            each.hide()
            each.deleteLater()
        self.rows = [QPushButton(each) for each in names]
        for row in self.rows:
            row.setAccessibleName(row.text())
            self.column.addWidget(row)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    QVBoxLayout(window).addWidget(QPushButton("Today"))
    qtbot.addWidget(window)
    return window


@pytest.mark.parametrize(
    ("has_it", "then", "gets_it"),
    [
        ("b", ("a", "c"), "c"),
        ("c", ("a", "b"), "b"),
        ("b", ("a", "b", "c"), "b"),
        ("a", ("new", "a", "b"), "a"),
        ("b", (), "elsewhere"),
    ],
)
def test_the_keyboard_goes_to_what_is_in_its_stead(
    window: QWidget, has_it: str, then: tuple[str, ...], gets_it: str, qtbot: QtBot
) -> None:
    rows, others, column = Rows(window), Rows(window), window.layout()
    assert column is not None
    for each in (rows, others):
        column.addWidget(each)
    rows.show_names("a", "b", "c")
    others.show_names("elsewhere")
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    next(each for each in rows.rows if each.text() == has_it).setFocus()
    with keyboard_stays(rows, others):
        rows.show_names(*then)
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == gets_it


def test_what_did_not_have_the_keyboard_does_not_take_it(window: QWidget, qtbot: QtBot) -> None:
    rows = Rows(window)
    rows.show_names("a")
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    first = window.findChildren(QPushButton)[0]
    first.setFocus()
    with keyboard_stays(rows):
        rows.show_names("b")
    QApplication.processEvents()
    assert QApplication.focusWidget() is first
