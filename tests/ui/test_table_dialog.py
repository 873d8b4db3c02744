"""The columns of a table: what becomes of each is asked, and shown on the first person."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.interchange.table import PeopleTable, read_table
from relpitch.interchange.table_columns import Becomes
from relpitch.ui.table_dialog import TableDialog

CASES = Path(__file__).parents[1] / "interchange" / "cases"


def test_the_first_person_shows_what_was_chosen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    taken: list[PeopleTable] = []
    found = read_table("Connections.csv", (CASES / "Connections.csv").read_bytes())
    dialog = TableDialog(found, taken.append, parent)
    qtbot.addWidget(dialog)
    assert dialog._name.text() == "Ada Lovage"
    dialog.choose(1, Becomes.NOTHING)
    assert dialog._name.text() == "Ada"
    dialog.choose(0, Becomes.NOTHING)
    assert dialog.button.isEnabled()  # a mail is left to call her by
    dialog.accept()
    assert taken[0].becomes[:2] == (Becomes.NOTHING, Becomes.NOTHING)
