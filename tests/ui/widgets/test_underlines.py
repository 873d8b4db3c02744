"""Lines under words go where the words go."""

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets.underlines import Underline, moved
from relpitch.ui.widgets.words_edit import WordsEdit

BRAIN = Underline(8, 12, "take")  # "pick" in "Could I pick your brain"
OLD = "Could I pick your brain"


@pytest.mark.parametrize(
    ("new", "after"),
    [
        ("Oh. Could I pick your brain", [Underline(12, 16, "take")]),
        ("Could I pick your brain today", [BRAIN]),
        ("Could pick your brain", [Underline(6, 10, "take")]),
        ("Could I pack your brain", []),
        ("", []),
    ],
)
def test_a_line_moves_with_its_words_and_goes_when_they_change(new: str, after: list[Underline]) -> None:
    assert list(moved([BRAIN], OLD, new)) == after


def test_typing_before_a_line_moves_it(qtbot: QtBot) -> None:
    edit = WordsEdit("Opening")
    qtbot.addWidget(edit)
    edit.show_words("😀 **Could** I pick your brain?")
    edit.show_underlines([Underline(14, 18, "take")])
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.insertPlainText("Hi. ")
    assert [edit.words()[each.start : each.end] for each in edit._underlines] == ["pick"]
    edit.resize(300, 100)
    edit.grab()


def test_the_caret_goes_to_a_place_of_the_source_and_tells_it(qtbot: QtBot) -> None:
    edit = WordsEdit("Opening")
    qtbot.addWidget(edit)
    edit.show_words("😀 **Could** I pick your brain?")
    for place in (0, 1, 14, 30):
        edit.go_to(place)
        assert edit.caret() == place


def test_lines_are_drawn_under_the_words(qtbot: QtBot) -> None:
    edit = WordsEdit("Opening")
    qtbot.addWidget(edit)
    edit.show_words("Could I pick your brain? A long line that goes on to the next one and further still.")
    edit.resize(300, 200)
    edit.show()
    before = edit.grab().toImage()
    edit.show_underlines([Underline(8, 60, "take"), Underline(62, 70)])
    assert edit.grab().toImage() != before
    edit.show_underlines([])
    assert edit.grab().toImage() == before
