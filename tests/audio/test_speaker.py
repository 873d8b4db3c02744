"""Reading aloud, with Qt's silent voice."""

from pytestqt.qtbot import QtBot

from relpitch.audio import how_to_get_a_voice
from relpitch.audio.speaker import Speaker
from relpitch.script.phrases import BreathGroup


def test_phrases_are_read_one_after_the_other(qtbot: QtBot) -> None:
    speaker = Speaker("mock")
    assert speaker.can_speak
    said: list[int] = []
    speaker.at.connect(said.append)
    speaker.read([BreathGroup("One,", 0.05), BreathGroup(" "), BreathGroup("two.", 0.05)], 1)
    qtbot.waitUntil(lambda: not speaker.is_speaking, timeout=10_000)
    assert said == [0, 1]


def test_it_can_be_stopped(qtbot: QtBot) -> None:
    speaker = Speaker("mock")
    speaker.read([BreathGroup("One."), BreathGroup("Two.")], 10)
    assert speaker.is_speaking
    with qtbot.waitSignal(speaker.speaking) as told:
        speaker.stop()
    assert told.args == [False]


def test_where_there_is_no_voice_it_says_how_to_get_one() -> None:
    assert how_to_get_a_voice().startswith("This computer has no voice to read with.")
