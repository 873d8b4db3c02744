"""Segments beside each other."""

from PySide6.QtWidgets import QGridLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.theme import theme
from relpitch.ui.widgets.segmented import Segmented


def test_segments_that_may_wrap_stand_in_one_line_where_there_is_room(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    theme().restyling.restyle(page)
    segments = Segmented({"1": "Read", "2": "Cue words", "3": "From memory"}, name="Mode", wraps=True)
    segments.setStyleSheet("#trough { border: 1px solid }")
    grid = QGridLayout(page)
    grid.addWidget(segments, 0, 0)
    page.show()
    segments.ensurePolished()
    assert segments.heightForWidth(segments.sizeHint().width()) <= segments.sizeHint().height()
    assert segments.heightForWidth(segments.sizeHint().width() - 1) > segments.sizeHint().height()
