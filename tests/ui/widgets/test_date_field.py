"""A day is typed or chosen, and stands there in words; what is not surely one is not taken."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch import paths, translation
from relpitch.domain.errors import FieldError
from relpitch.ui.widgets.date_field import DateField
from relpitch.ui.widgets.day_calendar import DayCalendar

TODAY = date(2026, 11, 23)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[DateField]:
    window = QWidget()
    qtbot.addWidget(window)
    made = DateField("Day", date(2026, 11, 30), TODAY)
    QVBoxLayout(window).addWidget(made)
    window.resize(400, 80)
    window.show()
    yield made
    window.close()


def retype(field: DateField, words: str, qtbot: QtBot) -> None:
    field.line.selectAll()
    qtbot.keyClicks(field.line, words)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)


def test_what_is_typed_is_written_out(field: DateField, qtbot: QtBot) -> None:
    for typed in ("27.11.", "Fri 27 Nov 2026", "2026-11-27", "fri"):
        retype(field, typed, qtbot)
        assert field.line.text() == "Fri 27 November 2026"
        assert field.day() == date(2026, 11, 27)


def test_the_weekday_goes_before_anything_is_cut_off(field: DateField) -> None:
    assert field.line.text() == "Mon 30 November 2026"
    for width, words in ((200, "30 November 2026"), (400, "Mon 30 November 2026")):
        field.window().resize(width, 80)
        QApplication.processEvents()
        assert field.line.text() == words
        assert field.day() == date(2026, 11, 30)


def test_what_is_no_day_stays_as_typed_and_is_told(field: DateField, qtbot: QtBot) -> None:
    retype(field, "Thu 27 Nov", qtbot)
    assert field.line.text() == "Thu 27 Nov"
    assert field.line.property("trouble")
    with pytest.raises(FieldError, match="“Thu 27 Nov” is no day that is surely meant"):
        field.day()
    retype(field, "fri 27 nov", qtbot)
    assert not field.line.property("trouble")


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ([(Qt.Key.Key_Right, None), (Qt.Key.Key_Down, None)], date(2026, 12, 8)),
        ([(Qt.Key.Key_PageDown, None)] * 3, date(2027, 2, 28)),
        ([(Qt.Key.Key_PageUp, SHIFT)], date(2025, 11, 30)),
    ],
)
def test_the_calendar_goes_by_key(
    field: DateField, keys: list[tuple[Qt.Key, Qt.KeyboardModifier | None]], day: date, qtbot: QtBot
) -> None:
    calendar = field.show_calendar()
    for key, held in keys:
        qtbot.keyClick(calendar.grid, key, held or Qt.KeyboardModifier.NoModifier)
    assert calendar.grid.accessibleName().endswith(str(day.year))
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(calendar.grid, Qt.Key.Key_Return)
    assert field.day() == day


def test_home_and_end_stay_within_the_week_that_is_shown(field: DateField, qtbot: QtBot) -> None:
    grid = field.show_calendar().grid
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    first = grid.day
    qtbot.keyClick(grid, Qt.Key.Key_End)
    assert (grid.day - first).days == 6


def test_esc_leaves_it_as_it_was(field: DateField, qtbot: QtBot) -> None:
    calendar = field.show_calendar()
    qtbot.keyClick(calendar.grid, Qt.Key.Key_Right)
    with qtbot.waitSignal(calendar.destroyed):
        qtbot.keyClick(calendar, Qt.Key.Key_Escape)
    assert field.day() == date(2026, 11, 30)


def test_a_press_takes_the_day_under_it(field: DateField, qtbot: QtBot) -> None:
    calendar = field.show_calendar()
    assert isinstance(calendar, DayCalendar)
    grid = calendar.grid
    place = grid._cell(3, 1).center().toPoint()
    wanted = grid._begins().toordinal() + 7 + 3
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert field.day().toordinal() == wanted


def test_alt_down_opens_the_calendar_of_the_day_that_is_written_in(field: DateField, qtbot: QtBot) -> None:
    window = field.window()
    other = DateField("Last day", date(2026, 12, 4), TODAY)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(other)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.line.setFocus()
    qtbot.waitUntil(other.line.hasFocus)
    qtbot.keyClick(other.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert field.findChild(DayCalendar) is None
    assert other.findChild(DayCalendar) is not None


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_what_it_writes_is_read_again_in_every_language(language: str, field: DateField) -> None:
    translation.use(language, paths.translations())
    for number in range(366):
        day = TODAY + timedelta(days=number)
        field.show_day(day)
        assert field.day() == day, field.line.text()
