"""What is said of a rehearsal to who listens to the screen."""

import pytest
from PySide6.QtCore import Qt

from relpitch.domain.mode import Mode
from relpitch.domain.take import Drill
from tests.ui.pages.rehearse.conftest import Room


@pytest.fixture
def on_stage(room: Room) -> Room:
    room.page.take_stage(room.shop.gym_id, Mode.READ, None)
    return room


def test_a_stopwatch_says_where_one_is_and_what_time_is_left(on_stage: Room, heard: list[str]) -> None:
    on_stage.fed.there = False
    stage = on_stage.page.stage
    stage.session.release()
    on_stage.begin(stage.session)
    assert "A stopwatch, in 3." in heard
    assert "Begun." in heard
    heard.clear()
    on_stage.pass_time(stage.target * 0.3)
    on_stage.pass_time(stage.target * 0.25)
    assert [each.split()[1:] for each in heard] == [["seconds", "left"]] * 2
    heard.clear()
    on_stage.press(Qt.Key.Key_Tab)
    part = stage.script.part
    assert part is not None
    assert heard == [f"{part.label}. {stage.script.lit_words}"]
    on_stage.press(Qt.Key.Key_Space)
    assert "Stopped." in heard


@pytest.mark.parametrize("asked_for", [False, True])
def test_nothing_is_said_into_a_recording_unless_it_is_asked_for(
    on_stage: Room, heard: list[str], asked_for: bool
) -> None:
    on_stage.preferences.set("voice", "spoken_stage", asked_for)
    stage = on_stage.page.stage
    on_stage.begin(stage.session)
    assert "Recording, in 3." in heard, "before it begins"
    heard.clear()
    on_stage.press(Qt.Key.Key_Tab)
    assert bool(heard) is asked_for
    on_stage.fed.lost.emit()
    assert any("microphone went away" in each for each in heard), "and then nothing is recorded"
    on_stage.pass_time(3)
    on_stage.press(Qt.Key.Key_Space)
    assert "Stopped." in heard


def test_a_drill_says_its_moment_and_its_turns(room: Room, heard: list[str]) -> None:
    room.fed.there = False
    room.page.begin_drill(Drill.CONVERSATION)
    moment = room.page.drill.moment
    assert moment is not None
    assert f"“{moment.line}”" in heard[-1]
    room.press(Qt.Key.Key_Space)
    heard.clear()
    room.press(Qt.Key.Key_Space)
    assert heard == ["Your answer."]


def test_an_interruption_is_said(room: Room, heard: list[str]) -> None:
    room.fed.there = False
    room.page.begin_drill(Drill.INTERRUPTION)
    room.press(Qt.Key.Key_Space)
    heard.clear()
    room.pass_time(room.page.drill.interrupted_at + 0.1)
    assert [each for each in heard if "8 seconds left" in each]
