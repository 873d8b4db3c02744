"""The line under the words: what gives way where there is little room."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.length import Length
from relpitch.ui.pages.pitches.status_bar import StatusBar


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bar(page: QWidget) -> StatusBar:
    made = StatusBar()
    made.setParent(page)
    made.show_measure("26 s of 30 s", Length.FULL, 26, 30)
    made.show_saved(datetime(2026, 11, 27, 8, 41, tzinfo=UTC), writable=True)
    made.show_coach(2, 0)
    page.show()
    return made


def shown(bar: StatusBar) -> dict[str, bool]:
    parts = {"meter": bar._meter, "saved": bar._saved, "give": bar._give, "take": bar._take}
    return {name: each.isVisible() for name, each in parts.items()}


def test_the_meter_is_called_what_it_measures(bar: StatusBar) -> None:
    assert bar._meter.accessibleName() == "26 s of 30 s"
    bar.show_measure("253 of 300 characters", Length.FULL, 253, 300)
    assert bar._meter.accessibleName() == "253 of 300 characters"


def test_with_an_aside_only_when_it_was_saved_is_told(bar: StatusBar) -> None:
    bar.resize(900, 40)
    assert shown(bar) == {"meter": False, "saved": True, "give": False, "take": False}


def test_what_could_not_be_saved_has_no_tick_until_it_is(bar: StatusBar) -> None:
    bar.resize(900, 40)
    bar.show_unsaved()
    assert (bar._saved.text(), bar._tick.isVisible()) == ("Not saved", False)
    bar.show_saved(datetime(2026, 11, 27, 8, 42, tzinfo=UTC), writable=True)
    assert bar._tick.isVisible()


def test_in_a_narrow_window_the_meter_gives_way_first_and_give_and_take_last_and_together(
    bar: StatusBar,
) -> None:
    bar.show_narrow(True)
    given_way: list[str] = []
    for width in range(900, bar.minimumSizeHint().width() - 1, -1):
        bar.resize(width, 40)
        gone = {name for name, is_shown in shown(bar).items() if not is_shown}
        given_way += sorted(gone - {*given_way})
    assert given_way == ["meter", "saved", "give", "take"]


def test_a_measure_for_which_there_is_no_room_is_told_in_fewer_words(bar: StatusBar) -> None:
    long, short = "176 palabras, 1 min 26 s en voz alta", "1 min 26 s"
    bar.show_measure(long, Length.FULL, 26, 30, shorter=short)
    told: list[str] = []
    for width in range(900, bar.minimumSizeHint().width() - 120, -1):
        bar.resize(width, 40)
        layout = bar.layout()
        assert layout is not None
        layout.activate()
        if bar._measure.text() not in told:
            told.append(bar._measure.text())
        assert bar._measure.text() == short or bar._measure.width() >= bar._measure.sizeHint().width()
    assert told == [long, short]
