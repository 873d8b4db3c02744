"""Someone I met: kept with at most six keys beside the words."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.errors import FieldError
from relpitch.services.people import Capture
from relpitch.ui.quick_capture import QuickCapture

NOW = datetime(2026, 11, 23, 13, 10, tzinfo=UTC)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_four_lines_are_kept_with_four_keys_beside_the_words(window: QWidget, qtbot: QtBot) -> None:
    kept: list[Capture] = []
    dialog = QuickCapture(kept.append, NOW, window)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.fields["who"].hasFocus)
    lines = ("Steve's friend, who fixes pianos", "Gym", "cold churches", "the drawing")
    for number, words in enumerate(lines):
        field = dialog.focusWidget()
        qtbot.keyClicks(field, words)
        if number < 3:
            qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept == [Capture(*lines)]
    assert not dialog.isVisible()


def test_what_cannot_be_kept_stays_with_one_sentence(window: QWidget, qtbot: QtBot) -> None:
    def refuse(_capture: Capture) -> None:
        raise FieldError("Write a name, or a few words.", "who")

    dialog = QuickCapture(refuse, NOW, window)
    dialog.show()
    dialog.fields["where"].setText("Gym")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog._trouble.text() == "Write a name, or a few words."
