"""A time is typed, and stands there written out; what is not surely one is not taken."""

from collections.abc import Iterator
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.errors import FieldError
from relpitch.ui.widgets.time_field import TimeField
from relpitch.ui.widgets.time_list import TimeList


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[TimeField]:
    window = QWidget()
    qtbot.addWidget(window)
    made = TimeField("Begins", time(18, 30))
    QVBoxLayout(window).addWidget(made)
    window.show()
    yield made
    window.close()


def retype(field: TimeField, words: str, qtbot: QtBot) -> None:
    field.line.selectAll()
    qtbot.keyClicks(field.line, words)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)


def test_what_is_typed_is_written_out(field: TimeField, qtbot: QtBot) -> None:
    for typed in ("7pm", "19.00", "1900", "19"):
        retype(field, typed, qtbot)
        assert field.line.text() == "19:00"
        assert field.at() == time(19)


def test_what_may_be_two_times_stays_as_typed_and_is_told(field: TimeField, qtbot: QtBot) -> None:
    retype(field, "half seven", qtbot)
    assert field.line.text() == "half seven"
    assert field.line.property("trouble")
    question = "“half seven” may be 07:30 or 19:30. Which one?"
    with pytest.raises(FieldError, match=question.replace("?", r"\?")):
        field.at()
    assert field.line.accessibleDescription() == question
    retype(field, "7:30", qtbot)
    assert field.line.text() == "07:30"
    assert not field.line.property("trouble")


def test_what_is_no_time_is_told_when_it_is_left(field: TimeField, qtbot: QtBot) -> None:
    told: list[str] = []
    field.trouble_changed.connect(told.append)
    retype(field, "soonish", qtbot)
    retype(field, "7pm", qtbot)
    assert told == ["“soonish” is not understood as a time. 19:30 or 7pm will do.", ""]


def test_a_time_that_follows_another_is_the_one_that_comes_next(qtbot: QtBot) -> None:
    begins = [time(14)]
    ends = TimeField("Ends", time(16), after=lambda: begins[0])
    qtbot.addWidget(ends)
    retype(ends, "3.30", qtbot)
    assert ends.at() == time(15, 30)
    begins[0] = time(1)
    ends.read_again()
    assert ends.at() == time(3, 30)


def test_an_empty_line_asks_for_a_time(field: TimeField) -> None:
    field.line.clear()
    with pytest.raises(FieldError, match="Say at what time"):
        field.at()


def test_up_and_down_go_by_quarters_past_midnight(field: TimeField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field.line, Qt.Key.Key_Up)
    assert field.at() == time(18, 45)
    field.show_time(time(0, 0))
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    assert field.at() == time(23, 45)


def test_the_same_time_changes_nothing(field: TimeField, qtbot: QtBot) -> None:
    told: list[None] = []
    field.changed.connect(lambda: told.append(None))
    retype(field, "6.30pm", qtbot)
    assert not told


def test_a_quarter_of_an_hour_is_chosen_from_a_list_by_key_and_by_mouse(
    field: TimeField, qtbot: QtBot
) -> None:
    qtbot.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    times = field.findChild(TimeList)
    assert times is not None
    assert times.currentIndex().data() == "18:30"
    qtbot.keyClick(times, Qt.Key.Key_Down)
    qtbot.keyClick(times, Qt.Key.Key_Return)
    assert field.at() == time(18, 45)
    retype(field, "19:20", qtbot)
    qtbot.mouseClick(field.open, Qt.MouseButton.LeftButton)
    times = next(each for each in field.findChildren(TimeList) if each.isVisible())
    assert times.currentIndex().data() == "19:15", "what is near"
    row = times.visualRect(times.currentIndex())
    qtbot.mouseClick(times.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert field.at() == time(19, 15)
