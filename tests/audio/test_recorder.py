"""Recording, from an input that a test feeds by hand."""

import errno
import stat
import wave
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from relpitch.audio.recorder import DISK, NO_CHUNK, UNPLUGGED, ZEROS, Recorder


class Fed(QObject):
    """A microphone in a test's hands."""

    heard = Signal(bytes)
    lost = Signal()

    def __init__(self, *, there: bool = True) -> None:
        super().__init__()
        self.there = there
        self.opened: list[str] = []

    def start(self, device_id: str = "") -> bool:
        self.opened.append(device_id)
        return self.there

    def stop(self) -> None:
        self.there = False

    def feed(self, *samples: int) -> None:
        self.heard.emit(array("h", samples).tobytes())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "take.wav"
    place.touch(mode=0o600)
    return place


def written(path: Path) -> list[int]:
    with wave.open(str(path)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (16000, 1, 2)
        return list(array("h", file.readframes(file.getnframes())))


def test_what_is_heard_is_written(qtbot: QtBot, path: Path) -> None:
    fed = Fed()
    recorder = Recorder(fed)
    assert recorder.listen()
    fed.feed(1, 1)
    assert recorder.record(path)
    with qtbot.waitSignal(recorder.began):
        fed.feed(2, 3)
    fed.feed(4, 5)
    assert recorder.finish() == 4 / 16000
    assert written(path) == [2, 3, 4, 5]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_pause_is_left_out(qtbot: QtBot, path: Path) -> None:
    fed = Fed()
    recorder = Recorder(fed)
    recorder.listen()
    recorder.record(path)
    fed.feed(1)
    recorder.pause(True)
    fed.feed(2)
    recorder.pause(False)
    fed.feed(3)
    recorder.finish()
    assert written(path) == [1, 3]


def test_without_a_microphone_there_is_nothing_to_listen_with(qtbot: QtBot) -> None:
    assert not Recorder(None).listen()
    assert not Recorder(Fed(there=False)).listen()


def test_a_microphone_that_is_unplugged_loses_nothing_already_recorded(qtbot: QtBot, path: Path) -> None:
    fed = Fed()
    recorder = Recorder(fed)
    recorder.listen()
    recorder.record(path)
    fed.feed(1, 2)
    with qtbot.waitSignal(recorder.stopped) as told:
        fed.lost.emit()
    assert told.args == [UNPLUGGED]
    fed.feed(9, 9)
    assert written(path) == [1, 2]
    assert not recorder.is_recording


def test_a_full_disk_keeps_what_was_recorded(
    qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fed = Fed()
    recorder = Recorder(fed)
    recorder.listen()
    recorder.record(path)
    fed.feed(1, 2)

    def full(_self: object, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(wave.Wave_write, "writeframesraw", full)
    with qtbot.waitSignal(recorder.stopped) as told:
        fed.feed(3, 4)
    assert told.args == [DISK]
    assert written(path) == [1, 2]


def test_a_place_that_cannot_be_written_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    recorder = Recorder(Fed())
    recorder.listen()
    with qtbot.waitSignal(recorder.stopped) as told:
        assert not recorder.record(tmp_path / "nowhere" / "take.wav")
    assert told.args == [DISK]


def test_a_microphone_that_gives_nothing_is_given_up(qtbot: QtBot) -> None:
    recorder = Recorder(Fed(), opening_ms=0)
    recorder.listen()
    with qtbot.waitSignal(recorder.stopped) as told:
        pass
    assert told.args == [NO_CHUNK]


def test_a_microphone_that_wakes_late_is_waited_for_also_while_it_is_written(
    qtbot: QtBot, path: Path
) -> None:
    recorder = Recorder(Fed(), opening_ms=60_000, silent_ms=0)
    recorder.listen()
    recorder.record(path)
    with qtbot.assertNotEmitted(recorder.stopped, wait=10):
        pass
    assert recorder.is_recording
    recorder.finish()


def test_a_microphone_that_is_open_is_not_opened_again(qtbot: QtBot) -> None:
    fed = Fed()
    recorder = Recorder(fed)
    assert recorder.listen("a")
    assert recorder.listen("a")
    assert recorder.listen("b")
    assert fed.opened == ["a", "b"]
    recorder.finish()
    fed.there = True
    assert recorder.listen("b")
    assert fed.opened == ["a", "b", "b"]


def test_the_level_goes_from_quiet_to_full_and_clipping_is_told(qtbot: QtBot) -> None:
    fed = Fed()
    recorder = Recorder(fed)
    levels: list[float] = []
    clips: list[int] = []
    recorder.level.connect(levels.append)
    recorder.clipped.connect(lambda: clips.append(1))
    recorder.listen()
    fed.feed(0, 0)
    fed.feed(3000, -3000)
    fed.feed(32767, 0, 0)
    assert not clips
    fed.feed(32767, 32767, -32768)
    assert clips == [1]
    assert levels[0] == 0.0
    assert 0.4 < levels[1] < 0.7
    assert levels[3] == 1.0


def test_half_a_sample_does_no_harm(qtbot: QtBot, path: Path) -> None:
    fed = Fed()
    recorder = Recorder(fed)
    recorder.listen()
    recorder.record(path)
    fed.heard.emit(b"\1")
    fed.heard.emit(b"\1\0\2")
    recorder.finish()
    assert written(path) == [1]


def test_a_microphone_that_falls_silent_on_the_way_is_given_up_and_what_was_recorded_stays(
    qtbot: QtBot, path: Path
) -> None:
    fed = Fed()
    recorder = Recorder(fed, silent_ms=0)
    recorder.listen()
    recorder.record(path)
    with qtbot.waitSignal(recorder.stopped) as told:
        fed.feed(1, 2)
    assert told.args == [NO_CHUNK]
    assert written(path) == [1, 2]


def test_a_microphone_that_gives_only_zeros_is_noticed_within_two_seconds_and_told_once(qtbot: QtBot) -> None:
    fed = Fed()
    recorder = Recorder(fed)
    told: list[str] = []
    recorder.muted.connect(told.append)
    recorder.listen()
    fed.feed(*[0] * 16000)
    assert not told
    for _ in range(3):
        fed.feed(*[0] * 15000)
    assert told == [ZEROS]
    assert recorder.is_listening


def test_a_sound_takes_back_that_there_was_only_silence_and_a_pause_is_none(qtbot: QtBot) -> None:
    fed = Fed()
    recorder = Recorder(fed)
    told: list[str] = []
    recorder.muted.connect(told.append)
    recorder.listen()
    fed.feed(*[0] * 30000)
    fed.feed(5)
    assert told == [ZEROS, ""]
    for _ in range(3):
        fed.feed(*[0] * 16000)
    assert told == [ZEROS, ""], "who leaves out noise gives zeros while nobody speaks"
    for _ in range(8):
        fed.feed(*[0] * 16000)
    assert told == [ZEROS, "", ZEROS]
