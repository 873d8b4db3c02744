"""A calendar names zones that nobody here knows: the events are named, and the person is asked."""

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.pages.events.zones_dialog import ZonesDialog
from relpitch.ui.widgets.label import Label


def test_a_town_answers_and_an_unknown_one_is_told(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ZonesDialog({"tzone://Custom": ("Tea", "Fair"), "": ("Walk",)}, parent)
    words = " ".join(each.text() for each in dialog.findChildren(Label))
    assert "“Tea”, “Fair”" in words
    assert "“tzone://Custom”" in words
    first, second = dialog.findChildren(QLineEdit)
    first.setText("Nowhere at all")
    dialog.accept()
    assert dialog.result() == 0
    assert "The clock of “Nowhere at all” is not known here." in " ".join(
        each.text() for each in dialog.findChildren(Label)
    )
    first.setText("tokyo")
    assert second.text() == ""
    dialog.accept()
    assert dialog.result() == 1
    assert dialog.zones() == {"tzone://Custom": "Asia/Tokyo"}
