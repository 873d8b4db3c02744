"""The two verbs of a dialog, by mouse and by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.dialog_buttons import DialogButtons


class Asks(QDialog):
    """A field, a button that only does something in it, and the verbs."""

    def __init__(self, *, by_return: bool) -> None:
        super().__init__()
        self.field, self.more = QLineEdit(), Button("Add a line")
        self.pressed: list[str] = []
        self.more.clicked.connect(lambda: self.pressed.append("more"))
        self.verbs = DialogButtons(self, by_return=by_return)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.more)
        column.addLayout(self.verbs)


@pytest.fixture
def ask(qtbot: QtBot, request: pytest.FixtureRequest) -> Asks:
    dialog = Asks(by_return=request.param)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.field.setFocus()
    return dialog


@pytest.mark.parametrize("ask", [True], indirect=True)
def test_return_in_a_field_does_it(ask: Asks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ask.accepted):
        qtbot.keyClick(ask.field, Qt.Key.Key_Return)
    assert ask.pressed == []


@pytest.mark.parametrize("ask", [False], indirect=True)
def test_where_it_should_not_return_in_a_field_presses_nothing(ask: Asks, qtbot: QtBot) -> None:
    qtbot.keyClick(ask.field, Qt.Key.Key_Return)
    assert ask.isVisible()
    assert ask.pressed == []


@pytest.mark.parametrize("ask", [True, False], indirect=True)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_presses_the_button_where_the_keyboard_is(ask: Asks, key: Qt.Key, qtbot: QtBot) -> None:
    qtbot.keyClick(ask.more, key)
    assert (ask.pressed, ask.isVisible()) == (["more"], True)
    with qtbot.waitSignal(ask.rejected):
        qtbot.keyClick(ask.verbs.leave, key)
