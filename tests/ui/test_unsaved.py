"""Which fields hold words that are kept with every keystroke."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from relpitch.failure.typed import TypedFile
from relpitch.ui.draft_form import OWNER
from relpitch.ui.page_set import PageSet
from relpitch.ui.unsaved import Unsaved, _is_written_in


@pytest.mark.parametrize(("kind", "kept"), [(QDialog, True), (QFileDialog, False), (QPrintDialog, False)])
def test_the_name_of_a_file_in_a_dialog_of_the_system_is_no_words(
    kind: type[QDialog], kept: bool, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = kind(window)
    assert _is_written_in(QLineEdit(dialog)) is kept


def test_words_that_became_a_draft_after_the_keyboard_came_have_a_place(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit(window)
    window.show()
    unsaved = Unsaved(TypedFile(tmp_path, tmp_path / "x.relpitch"), PageSet({}), window)
    field.setFocus()
    unsaved._focus_moved(None, field)
    qtbot.keyClicks(field, "I help peo")
    assert [each.words for each in unsaved.typed()] == ["I help peo"]
    field.setProperty(OWNER, "welcome/paste")
    qtbot.keyClicks(field, "ple")
    assert unsaved.typed() == []
