"""Which fields hold words that are kept with every keystroke."""

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.unsaved import _is_written_in


@pytest.mark.parametrize(("kind", "kept"), [(QDialog, True), (QFileDialog, False), (QPrintDialog, False)])
def test_the_name_of_a_file_in_a_dialog_of_the_system_is_no_words(
    kind: type[QDialog], kept: bool, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = kind(window)
    assert _is_written_in(QLineEdit(dialog)) is kept
