"""The stage, by keyboard alone."""

import wave
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch.audio.recorder import NO_MICROPHONE, UNPLUGGED, ZEROS
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.take import Drill, Measures, Take
from relpitch.preferences import RecordingsKept
from relpitch.script.seconds import PACE_EASY
from relpitch.script.stage import HideLevel, Look, StageRun
from relpitch.services.listening import SaidWord
from relpitch.ui.pages.rehearse import take_work
from relpitch.ui.pages.rehearse.script_view import ScriptView, StageParagraph
from relpitch.ui.pages.rehearse.session import State
from tests.ui.pages.rehearse.conftest import Room

KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


@pytest.fixture
def on_stage(room: Room) -> Room:
    """On stage with the gym's version, reading."""
    room.page.take_stage(room.shop.gym_id, Mode.READ, None)
    return room


@pytest.mark.parametrize(("key", "mode"), list(zip(KEYS, Mode, strict=True)))
def test_five_modes_on_five_keys(on_stage: Room, key: Qt.Key, mode: Mode) -> None:
    on_stage.press(key)
    assert on_stage.page.stage.mode is mode
    assert on_stage.page.stage.modes._buttons[mode.value].isChecked()


def test_a_take_is_counted_in_recorded_stepped_through_and_reviewed(on_stage: Room) -> None:
    stage = on_stage.page.stage
    on_stage.begin(stage.session)
    assert stage.session.is_recording
    on_stage.fed.feed(1)
    on_stage.pass_time(1)
    on_stage.press(Qt.Key.Key_Tab)
    on_stage.pass_time(6)
    assert [stop.seconds for stop in stage.rail.stops][:2] == ["1 s of 2", "6 s"]
    on_stage.press(Qt.Key.Key_Space)
    take = on_stage.last()
    assert (take.version_id, take.mode, take.seconds) == (on_stage.shop.gym_id, Mode.READ, 7.0)
    assert [(each.part, each.seconds) for each in take.parts] == [(Part.OPENING, 1), (Part.OFFER, 6)]
    path = on_stage.takes.recording(take)
    assert path is not None
    with wave.open(str(path)) as file:
        assert file.getnframes() == round(1.04 * 16000)
    assert on_stage.page.review.isVisible()
    assert on_stage.page.review.shown is not None
    assert on_stage.page.review.shown.number == 1


def test_after_a_take_that_was_over_before_it_began_all_is_at_its_beginning(on_stage: Room) -> None:
    stage = on_stage.page.stage
    on_stage.begin(stage.session)
    on_stage.pass_time(1)
    for _ in range(9):
        on_stage.press(Qt.Key.Key_Down)
    reached = stage.script.part
    on_stage.press(Qt.Key.Key_Space)
    assert (reached, stage.script.part) == (Part.INVITATION, Part.OPENING)
    assert stage._clock.spans(5)[0].part is Part.OPENING
    assert stage.line.text() == "That was over before it began. Nothing was kept."


def run_by_time(on_stage: Room, seconds: float) -> None:
    """The clock as it really ticks, a little late each time."""
    while seconds > 0:
        on_stage.pass_time(0.13)
        seconds -= 0.13


@pytest.mark.parametrize("mode", [Mode.READ, Mode.CUE_WORDS, Mode.FIRST_LETTERS, Mode.FROM_MEMORY])
def test_what_the_time_moves_takes_what_was_planned(on_stage: Room, mode: Mode) -> None:
    stage = on_stage.page.stage
    stage.choose_mode(mode.value)
    planned = [round(stop.target) for stop in stage.rail.stops]
    on_stage.begin(stage.session)
    run_by_time(on_stage, sum(stop.target for stop in stage.rail.stops) - 0.2)
    assert [stop.seconds for stop in stage.rail.stops] == [f"{each} s of {each}" for each in planned]
    assert all(stop.done for stop in stage.rail.stops[:-1])


def test_each_part_has_the_seconds_that_the_editor_shows(on_stage: Room) -> None:
    script = on_stage.shop.services.rehearsing.script(on_stage.shop.gym_id, PACE_EASY)
    assert script is not None
    shown = [stop.target for stop in on_stage.page.stage.rail.stops]
    assert shown == pytest.approx([*script.seconds.values()])


def test_at_another_length_the_plan_fits_what_is_said(on_stage: Room) -> None:
    on_stage.page.take_stage(on_stage.shop.gym_id, Mode.READ, Length.LINE)
    stage = on_stage.page.stage
    assert len(stage.rail.stops) == 1
    assert stage.rail.stops[0].target < stage.target


def test_the_words_as_they_were_are_kept_with_the_take(on_stage: Room) -> None:
    on_stage.begin(on_stage.page.stage.session)
    on_stage.pass_time(5)
    on_stage.press(Qt.Key.Key_Space)
    assert on_stage.last().words[Part.OFFER] == "I help people move."


def test_the_ring_goes_from_on_pace_to_over(on_stage: Room) -> None:
    stage = on_stage.page.stage
    on_stage.begin(stage.session)
    shown = []
    for _ in range(5):
        on_stage.pass_time(8)
        shown.append((stage.ring.number, stage.ring.words))
    assert shown == [
        ("8", "On pace"),
        ("16", "Past halfway"),
        ("24", "Nearly time"),
        ("32", "Time to end"),
        ("40", "10 s over"),
    ]


def test_lines_move_with_the_time_until_a_key_moves_them(on_stage: Room) -> None:
    stage = on_stage.page.stage
    on_stage.begin(stage.session)
    on_stage.pass_time(2)
    moved = stage.script.lit
    assert moved > 0
    on_stage.press(Qt.Key.Key_Down)
    on_stage.pass_time(1)
    assert stage.script.lit == moved + 1
    on_stage.press(Qt.Key.Key_Up)
    on_stage.press(Qt.Key.Key_S)
    on_stage.pass_time(13)
    assert stage.script.part is Part.INVITATION


def test_a_pause_stops_the_clock_and_the_recording(on_stage: Room) -> None:
    stage = on_stage.page.stage
    on_stage.begin(stage.session)
    on_stage.pass_time(4)
    on_stage.press(Qt.Key.Key_P)
    assert stage.session.state is State.PAUSED
    on_stage.fed.feed(2)
    on_stage.time += 60
    on_stage.press(Qt.Key.Key_P)
    on_stage.pass_time(2)
    assert stage.session.seconds == 6
    assert stage.session.recorder.seconds == pytest.approx(0.04)


def test_the_first_try_waits_in_the_bin_when_one_starts_over(on_stage: Room, qtbot: QtBot) -> None:
    session = on_stage.page.stage.session
    on_stage.begin(session)
    on_stage.pass_time(9)
    on_stage.press(Qt.Key.Key_R)
    assert session.is_on
    qtbot.waitUntil(lambda: session.state is State.RUNNING)
    assert session.seconds == 0
    assert on_stage.takes.all() == []
    (first,) = on_stage.takes.bin()
    assert first.seconds == 9
    assert on_stage.takes.recording(first) is not None
    assert on_stage.page._toast._words.text() == "What you said for 9 s is in the bin, under All takes"
    on_stage.pass_time(1)
    on_stage.press(Qt.Key.Key_R)
    assert len(on_stage.takes.bin()) == 1, "a second is no take"
    on_stage.takes.bring_back(first.id)
    assert on_stage.last().measures.waveform


def test_of_a_recording_that_is_not_kept_nothing_waits_in_the_bin(on_stage: Room) -> None:
    on_stage.preferences.set("voice", "recordings", RecordingsKept.MEASURE)
    on_stage.begin(on_stage.page.stage.session)
    on_stage.pass_time(9)
    on_stage.press(Qt.Key.Key_R)
    assert (on_stage.takes.all(), on_stage.takes.bin()) == ([], [])
    assert not on_stage.takes._library.recordings.folder.exists()


def test_leaving_keeps_a_take_and_then_goes_home(on_stage: Room) -> None:
    on_stage.begin(on_stage.page.stage.session)
    on_stage.pass_time(9)
    on_stage.press(Qt.Key.Key_Escape)
    assert on_stage.last().seconds == 9
    assert on_stage.page.review.isVisible()
    on_stage.press(Qt.Key.Key_Escape)
    assert on_stage.page.home.isVisible()


@pytest.mark.parametrize("mode", list(Mode))
def test_another_version_or_drill_keeps_what_was_said_of_this_one(on_stage: Room, mode: Mode) -> None:
    stage, other = on_stage.page.stage, on_stage.shop.base_id
    for place, thing in enumerate((other, Drill.CONVERSATION), start=1):
        on_stage.page.take_stage(on_stage.shop.gym_id, mode, None)
        on_stage.begin(stage.session)
        on_stage.fed.feed(1)
        on_stage.pass_time(7)
        on_stage.page.open(thing)
        take = on_stage.last()
        assert len(on_stage.takes.all()) == place
        assert (take.version_id, take.mode, take.seconds) == (on_stage.shop.gym_id, mode, 7)
        assert on_stage.takes.recording(take) is not None
        assert not stage.session.is_on
        assert on_stage.page._toast._words.text() == "Your take of 7 s is kept, under All takes"
    assert on_stage.page.drill.isVisible()


def test_hiding_keeps_a_take_that_is_under_way(on_stage: Room) -> None:
    stage, told = on_stage.page.stage, list[str]()
    on_stage.page.notice.connect(told.append)
    on_stage.begin(stage.session)
    on_stage.fed.feed(1)
    on_stage.pass_time(7)
    on_stage.page.hide()
    assert told == ["Your take of 7 s is kept, under All takes"]
    assert on_stage.takes.recording(on_stage.last()) is not None


def test_closing_keeps_a_take_that_is_under_way_and_what_is_measured(on_stage: Room) -> None:
    on_stage.begin(on_stage.page.stage.session)
    on_stage.fed.feed(1)
    on_stage.pass_time(9)
    assert on_stage.page.flush()
    assert on_stage.last().seconds == 9
    assert on_stage.last().measures.waveform


def test_leaving_without_a_take_goes_home(on_stage: Room) -> None:
    filled: list[bool] = []
    on_stage.page.filling.connect(filled.append)
    on_stage.press(Qt.Key.Key_Escape)
    assert on_stage.page.home.isVisible()
    assert filled == [False]


def test_what_is_over_before_it_began_is_not_kept(on_stage: Room) -> None:
    on_stage.begin(on_stage.page.stage.session)
    on_stage.pass_time(1)
    on_stage.press(Qt.Key.Key_Space)
    assert on_stage.takes.all() == []
    assert not on_stage.takes._library.recordings.folder.exists()


def test_without_a_microphone_it_is_a_stopwatch_and_says_so(on_stage: Room) -> None:
    stage = on_stage.page.stage
    stage.session.release()
    on_stage.fed.there = False
    on_stage.begin(stage.session)
    assert stage.line.text() == NO_MICROPHONE
    on_stage.pass_time(28)
    on_stage.press(Qt.Key.Key_Space)
    assert (on_stage.last().seconds, on_stage.last().audio) == (28.0, "")


def test_a_microphone_pulled_away_loses_nothing(on_stage: Room) -> None:
    stage = on_stage.page.stage
    on_stage.begin(stage.session)
    on_stage.fed.feed(3)
    on_stage.pass_time(4)
    on_stage.fed.lost.emit()
    assert stage.line.text() == UNPLUGGED
    assert stage.about.text().endswith("Recorded for 3 s, now timed".replace(" ", "\N{NO-BREAK SPACE}"))
    on_stage.pass_time(6)
    on_stage.press(Qt.Key.Key_Space)
    take = on_stage.last()
    assert take.seconds == 10
    path = on_stage.takes.recording(take)
    assert path is not None
    with wave.open(str(path)) as file:
        assert file.getnframes() == round(3.04 * 16000)


@pytest.mark.parametrize(("wish", "kept"), [(RecordingsKept.MEASURE, True), (RecordingsKept.NONE, False)])
def test_recordings_are_kept_measured_or_not_made(room: Room, wish: RecordingsKept, kept: bool) -> None:
    room.preferences.set("voice", "recordings", wish)
    room.page.take_stage(room.shop.gym_id, Mode.READ, None)
    room.begin(room.page.stage.session)
    room.fed.feed(3)
    room.pass_time(3)
    room.press(Qt.Key.Key_Space)
    take = room.last()
    assert take.audio == ""
    assert bool(take.measures.waveform) is kept
    assert not room.takes._library.recordings.folder.exists()


def test_key_points_are_ticked_by_the_speaker(on_stage: Room) -> None:
    stage = on_stage.page.stage
    on_stage.press(Qt.Key.Key_5)
    on_stage.begin(stage.session)
    on_stage.pass_time(3)
    on_stage.press(Qt.Key.Key_Tab)
    assert stage.script._ticks == {Part.OPENING}
    assert stage.script.part is Part.OFFER
    stage.script.ticked.emit(Part.OPENING)
    assert stage.script._ticks == frozenset()


def test_words_are_hidden_and_shown_by_key(on_stage: Room) -> None:
    stage = on_stage.page.stage
    on_stage.press(Qt.Key.Key_H)
    assert (stage.mode, stage.hide_level) == (Mode.FIRST_LETTERS, HideLevel.THREE_WORDS)
    assert stage.script.lit_words == "You know that …"
    on_stage.press(Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    on_stage.press(Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert stage.hide_level is HideLevel.ALL


def test_shift_shows_the_whole_line_while_it_is_held(on_stage: Room) -> None:
    stage = on_stage.page.stage
    on_stage.press(Qt.Key.Key_4)
    none = Qt.KeyboardModifier.NoModifier
    assert stage.script.lit_words == "···"
    QApplication.sendEvent(stage, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Shift, none))
    assert stage.script.lit_words == "You know that stiff neck?"
    QApplication.sendEvent(stage, QKeyEvent(QKeyEvent.Type.KeyRelease, Qt.Key.Key_Shift, none))
    assert stage.script.lit_words == "···"


def test_another_length_is_a_key_away(on_stage: Room) -> None:
    on_stage.press(Qt.Key.Key_L)
    assert on_stage.page._script is not None
    assert on_stage.page._script.length is Length.LINE
    assert [stop.part for stop in on_stage.page.stage.rail.stops] == [Part.OFFER]


def test_full_screen_by_key(on_stage: Room) -> None:
    on_stage.press(Qt.Key.Key_F11)
    assert on_stage.page.isFullScreen()
    on_stage.press(Qt.Key.Key_F11)
    assert not on_stage.page.isFullScreen()


def test_esc_leaves_the_full_screen_before_the_stage(on_stage: Room) -> None:
    on_stage.press(Qt.Key.Key_F11)
    on_stage.press(Qt.Key.Key_Escape)
    assert not on_stage.page.isFullScreen()
    assert on_stage.page.stage.isVisible()
    on_stage.press(Qt.Key.Key_Escape)
    assert not on_stage.page.stage.isVisible()


def test_who_leaves_the_stage_another_way_leaves_its_full_screen_too(on_stage: Room) -> None:
    on_stage.press(Qt.Key.Key_F11)
    on_stage.page.stage.back.click()
    assert not on_stage.page.isFullScreen()


def test_everything_on_it_can_be_heard(on_stage: Room) -> None:
    stage = on_stage.page.stage
    for widget in (stage.back, stage.record, stage.ring, stage.level, stage.rail, stage.script, stage.hints):
        assert widget.accessibleName()


class Listener:
    """What listens to a recording, in a test's hands."""

    made: ClassVar[list["Listener"]] = []

    def __init__(
        self, _path: Path, _words: Mapping[Part, str], _length: Length, *, growing: bool = False
    ) -> None:
        self.growing, self.ended, self.cancelled = growing, False, False
        self.made.append(self)

    def end(self) -> None:
        self.ended = True

    def cancel(self) -> None:
        self.cancelled = True


def test_a_take_is_listened_to_from_its_first_sound_on_and_dropped_with_it(
    on_stage: Room, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(take_work, "has_words_to_hear", lambda *_: True)
    monkeypatch.setattr(take_work, "Listening", Listener)
    Listener.made.clear()
    on_stage.begin(on_stage.page.stage.session)
    assert [each.growing for each in Listener.made] == [True]
    on_stage.press(Qt.Key.Key_R)
    qtbot.waitUntil(lambda: len(Listener.made) == 2)
    assert [each.cancelled for each in Listener.made] == [True, False]
    on_stage.fed.feed(3)
    on_stage.pass_time(3)
    on_stage.press(Qt.Key.Key_Space)
    assert Listener.made[1].ended


def test_words_that_were_listened_for_follow_what_the_signal_shows(
    on_stage: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = Measures(words_heard=9, words_in_script=10, skipped=("now",), waveform="00")
    go_on = Event()

    class Hearing(Listener):
        def measures(self, _take: Take, progress: Callable[[int, int], None]) -> Measures:
            while not go_on.wait(0.01):
                progress(1, 1)
            return heard

    monkeypatch.setattr(take_work, "can_listen", lambda *_: True)
    monkeypatch.setattr(take_work, "Listening", Hearing)
    on_stage.begin(on_stage.page.stage.session)
    on_stage.fed.feed(3)
    on_stage.pass_time(3)
    on_stage.press(Qt.Key.Key_Space)
    assert on_stage.last().measures.waveform, "what the signal shows is there already"
    go_on.set()
    assert on_stage.last().measures == heard


def test_leaving_while_words_are_listened_for_keeps_what_was_measured(
    on_stage: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Hearing(Listener):
        def measures(self, _take: Take, progress: Callable[[int, int], None]) -> Measures:
            while True:
                progress(1, 1)

    monkeypatch.setattr(take_work, "can_listen", lambda *_: True)
    monkeypatch.setattr(take_work, "Listening", Hearing)
    on_stage.begin(on_stage.page.stage.session)
    on_stage.fed.feed(3)
    on_stage.pass_time(3)
    on_stage.press(Qt.Key.Key_Space)
    assert on_stage.last().measures.waveform
    assert on_stage.page.flush()
    assert not on_stage.page.work.is_busy
    assert on_stage.last().measures.words_heard is None


def test_the_microphone_is_known_before_it_begins_and_its_level_moves(room: Room) -> None:
    room.microphones.plug(one="Desk microphone")
    room.page.take_stage(room.shop.gym_id, Mode.READ, None)
    stage = room.page.stage
    assert stage.level._name() == "Ready: Desk microphone"
    room.fed.feed()
    room.fed.feed()
    assert max(stage.level._levels) > 0.2
    room.begin(stage.session)
    assert stage.level._name() == "Recording"
    room.page.show_home()
    assert not stage.session.recorder.is_listening


def test_a_microphone_that_gives_only_silence_is_told_on_stage_until_it_is_heard(on_stage: Room) -> None:
    on_stage.begin(on_stage.page.stage.session)
    on_stage.fed.feed(11, loud=0)
    assert on_stage.page.stage.line.text() == ZEROS
    on_stage.fed.feed()
    assert on_stage.page.stage.line.text() == ""


def test_a_microphone_that_does_not_open_is_not_called_ready(room: Room) -> None:
    room.microphones.plug(gone="Headset")
    room.fed.there = False
    room.page.take_stage(room.shop.gym_id, Mode.READ, None)
    assert room.page.stage.level._name() == "No microphone"


def test_a_microphone_that_goes_before_the_take_is_no_longer_ready(room: Room) -> None:
    room.microphones.plug(headset="Headset")
    room.page.take_stage(room.shop.gym_id, Mode.READ, None)
    before = room.page.stage.level._name()
    room.fed.lost.emit()
    assert (before, room.page.stage.level._name()) == ("Ready: Headset", "No microphone")


def test_a_microphone_that_is_plugged_in_on_stage_is_opened_at_once_and_missed_at_once(room: Room) -> None:
    room.fed.there = False
    room.page.take_stage(room.shop.gym_id, Mode.READ, None)
    stage = room.page.stage
    told = [(stage.level._name(), stage.about.text().rpartition("      ")[2].replace("\xa0", " "))]
    for there in ({"headset": "Headset"}, {}):
        room.fed.there = bool(there)
        room.microphones.plug(**there)
        told.append((stage.level._name(), stage.about.text().rpartition("      ")[2].replace("\xa0", " ")))
    none = ("No microphone", "Timed, not recorded")
    assert told == [none, ("Ready: Headset", "Kept on this computer"), none]


def test_a_take_that_begins_after_one_that_was_recorded_is_not_said_to_be_recorded(on_stage: Room) -> None:
    stage = on_stage.page.stage
    on_stage.begin(stage.session)
    on_stage.fed.feed(3)
    on_stage.pass_time(4)
    on_stage.press(Qt.Key.Key_Space)
    on_stage.preferences.set("voice", "recordings", RecordingsKept.NONE)
    on_stage.page.take_stage(on_stage.shop.gym_id, Mode.READ, None)
    on_stage.begin(stage.session)
    assert stage.about.text().endswith("Timed, not recorded".replace(" ", "\N{NO-BREAK SPACE}"))


def test_a_microphone_that_comes_in_mid_take_changes_nothing_of_it(on_stage: Room) -> None:
    stage = on_stage.page.stage
    on_stage.begin(stage.session)
    on_stage.fed.feed(3)
    on_stage.fed.lost.emit()
    on_stage.pass_time(4)
    on_stage.microphones.plug(headset="Headset")
    assert stage.is_on
    assert not stage.session.is_recording


def test_untouched_key_points_were_not_reached(on_stage: Room) -> None:
    on_stage.press(Qt.Key.Key_5)
    on_stage.begin(on_stage.page.stage.session)
    on_stage.fed.feed(3)
    on_stage.pass_time(20)
    on_stage.press(Qt.Key.Key_Space)
    assert on_stage.last().parts == ()


def test_where_the_time_alone_moved_the_words_no_part_was_reached(on_stage: Room) -> None:
    on_stage.begin(on_stage.page.stage.session)
    on_stage.pass_time(25)
    on_stage.press(Qt.Key.Key_Space)
    assert on_stage.last().parts == ()


def test_the_lit_line_follows_the_voice_forward_only_until_a_key_takes_over(on_stage: Room) -> None:
    stage = on_stage.page.stage
    said: list[SaidWord | None] = [None]
    stage.follow(lambda: said[0])
    on_stage.begin(stage.session)
    parts = list(dict.fromkeys(stage.script._part_of(n) for n in range(len(stage.script.weights))))
    later = parts[1]
    assert later is not None
    said[0] = SaidWord(later, 0, 10)
    on_stage.pass_time(0.2)
    assert stage.script.part is later, "as soon as it was heard"
    lit = stage.script.lit
    said[0] = SaidWord(parts[0] or later, 0, 10)
    on_stage.pass_time(0.2)
    assert stage.script.lit == lit, "not back"
    on_stage.press(Qt.Key.Key_Up)
    said[0] = SaidWord(later, 9, 10)
    on_stage.pass_time(0.2)
    assert stage.script.lit == lit - 1, "the key took over"


def test_from_memory_no_line_follows(on_stage: Room) -> None:
    stage = on_stage.page.stage
    stage.choose_mode(Mode.FROM_MEMORY.value)
    last = stage.script._part_of(len(stage.script.weights) - 1)
    assert last is not None
    stage.follow(lambda: SaidWord(last, 0, 10))
    on_stage.begin(stage.session)
    on_stage.pass_time(0.2)
    assert stage.script.lit == 0


def test_a_word_lies_on_its_line(on_stage: Room) -> None:
    script = on_stage.page.stage.script
    part = script.part
    assert part is not None
    lines = [n for n in range(len(script.weights)) if script._part_of(n) is part]
    words = script._lines[0].layout.text().split()
    found = [script.line_of(part, n, len(words)) for n in range(len(words))]
    assert found[0] == lines[0]
    assert found[-1] == lines[-1]
    assert found == sorted(each for each in found if each is not None)


@pytest.mark.parametrize("width", [300, 380, 460, 900])
def test_a_phrase_of_cue_words_is_not_broken(qtbot: QtBot, width: int) -> None:
    phrases = ["sit all day", "without pain", "ten-minute habits"]
    runs = [each for phrase in phrases for each in (StageRun(phrase, Look.WORDS), StageRun(" — ", Look.GAP))]
    view = ScriptView()
    qtbot.addWidget(view)
    view.resize(width, 300)
    view.show_script([StageParagraph(Part.OFFER, tuple(runs[:-1]), 5.0)], phrases=True)
    lines = []
    for number in range(len(view.weights)):
        view.light(number)
        lines.append(view.lit_words)
    assert " ".join(lines) == "sit all day — without pain — ten-minute habits"
    assert all(any(phrase in line for line in lines) for phrase in phrases)
    assert (len(lines) > 1) == (width < 900)


def test_the_sentence_below_a_key_point_of_two_lines_stands_below_both(on_stage: Room) -> None:
    on_stage.page.resize(1024, 680)
    on_stage.press(Qt.Key.Key_5)
    view = on_stage.page.stage.script
    lines = [line for line in view._lines if line.number == 0]
    assert view._below(lines[0], 0.0) > lines[-1].top - lines[0].top + 44


@pytest.mark.parametrize("wide", [1024, 1280])
def test_the_hint_begins_where_the_words_above_it_do(on_stage: Room, wide: int) -> None:
    on_stage.page.resize(wide, 680)
    QApplication.processEvents()
    stage = on_stage.page.stage
    assert stage._hint.contentsMargins().left() == stage.script.margin == round(stage.script._left())


def test_words_stand_below_the_ring_also_where_there_is_little_room(on_stage: Room) -> None:
    ring = on_stage.page.stage.ring
    for close in (False, True):
        ring.move_words_close(close)
        assert ring._room[0] > 6 + 140 + 3  # its edge, its width across, half of its line
