"""What the listening process tells becomes measures; where it tells nothing they stay as they were."""

import wave
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.take import Drill, Measures, Span, Take, Unheard, WordSpan
from relpitch.services import listening
from relpitch.services.listening import Listening, can_listen, is_in_another_language, with_words

SIGNAL = Measures(first_sound=0.2, last_sound=8.5, speech_seconds=8.0)


def word(text: str, status: str, *, sure: bool, at: float | None = None) -> dict[str, object]:
    end = None if at is None else at + 0.25
    return {"word": text, "start": at, "end": end, "status": status, "sure": sure}


def test_words_said_are_counted_and_only_what_is_surely_skipped_is_answer() -> None:
    told = {
        "words_per_minute": 140.5,
        "words": [
            word("You", "said", sure=True, at=0.5),
            word("sit", "changed", sure=False, at=1.0),
            word("It", "skipped", sure=True),
            word("well", "skipped", sure=False),
        ],
    }
    found = with_words(SIGNAL, told)
    assert (found.words_heard, found.words_in_script, found.skipped) == (1, 4, ("It",))
    assert found.words == (WordSpan("You", 0.5, 0.75), WordSpan("sit", 1.0, 1.25))
    assert (found.words_per_minute, found.first_sound) == (140.5, 0.2)


def test_the_times_of_words_are_read_from_whatever_lies_there() -> None:
    some = "0.50 0.75 You\nnot a time\n1.00 1.25 don’t know\n\n9 9 sit"
    assert Measures(timing=some).words == (WordSpan("You", 0.5, 0.75), WordSpan("don’t know", 1.0, 1.25))


def test_where_nothing_is_answer_of_the_words_the_signal_stays() -> None:
    assert with_words(SIGNAL, {"words": None, "words_per_minute": None}) == SIGNAL


def take(**other: Any) -> Take:
    given = {"mode": Mode.READ, "words": {Part.OFFER: "I help."}, **other}
    return Take("v", datetime(2026, 11, 27, tzinfo=UTC), length=Length.FULL, seconds=9.0, **given)


def test_only_a_script_said_in_a_quiet_room_is_listened_for() -> None:
    assert not can_listen(take(words={}))
    assert not can_listen(take(mode=Mode.KEY_POINTS))
    assert not can_listen(take(drill=Drill.ANY_MOMENT))
    assert not can_listen(take(measures=Measures(signal_to_noise_db=4.0)))


def test_the_script_that_is_handed_on_has_the_words_of_its_length_under_their_headings() -> None:
    words = {Part.OFFER: "I *help* people ((who sit)).", Part.INVITATION: "Shall I?"}
    assert (
        listening._script(words, Length.SHORT) == "## Offer\n\nI help people.\n\n## Invitation\n\nShall I?\n"
    )


def test_another_script_is_answer_and_kept_with_the_take() -> None:
    told = {"words": None, "words_per_minute": None, "unheard": "another"}
    assert with_words(SIGNAL, told).unheard is Unheard.ANOTHER


@pytest.mark.parametrize("why", [Unheard.ANOTHER, Unheard.LONG, Unheard.LANGUAGE])
def test_why_words_are_not_answer_is_kept(why: Unheard) -> None:
    assert with_words(SIGNAL, {"words": None, "unheard": why.value}).unheard is why


def test_pauses_and_speech_are_those_between_the_words_that_were_heard() -> None:
    signal = replace(SIGNAL, pauses=(Span(2, 3),), speech_seconds=7.3)
    told: dict[str, object] = {
        "words": [],
        "words_per_minute": None,
        "pauses": [],
        "speech_seconds": 8.3,
    }
    assert with_words(signal, told).pauses == ()
    assert with_words(signal, told).speech_seconds == 8.3
    assert with_words(signal, {**told, "pauses": None, "speech_seconds": None}) == replace(
        signal, words_heard=0, words_in_script=0
    )


def test_a_language_that_the_recogniser_does_not_know_is_not_listened_for() -> None:
    said = take(measures=SIGNAL)
    assert can_listen(said, "en-GB")
    assert not can_listen(said, "de")
    assert is_in_another_language(said, "de")
    assert not is_in_another_language(replace(said, words={}), "de")
    assert not is_in_another_language(said, "en-GB")
    assert not can_listen(take())


def test_a_recording_is_listened_to_while_it_grows(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    said = take(measures=SIGNAL)
    with path.open("wb") as raw, wave.open(raw, "wb") as file:
        file.setparams((1, 2, 16000, 0, "NONE", ""))
        listening = Listening(path, said.words, said.length, growing=True)
        for _ in range(3):
            file.writeframesraw(bytes(32000))
            raw.flush()
    assert listening.measures(said) == SIGNAL, "silence has no words"
    assert listening._answer["seconds"] == 3.0


def test_where_listening_takes_too_long_the_signal_stands_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "_LEAST_WAIT_S", 0.0)
    monkeypatch.setattr(listening, "_WAIT_SHARE", 0.0)
    said = take(measures=SIGNAL)
    never_ends = Listening(tmp_path / "never.wav", said.words, said.length)
    assert never_ends.measures(said) == replace(SIGNAL, unheard=Unheard.SLOW)
    assert never_ends._child.returncode is not None, "and nothing listens on"


def test_words_past_the_end_of_a_recording_that_breaks_off_are_not_taken_for_left_out() -> None:
    heard = Measures(first_sound=0.5, last_sound=6.0, signal_to_noise_db=40.0, waveform="40" * 700)
    at = datetime(2026, 11, 23, tzinfo=UTC)
    take = Take("gym", at, Mode.READ, Length.FULL, 28.0, {Part.OFFER: "I help."})
    assert can_listen(replace(take, measures=heard))
    assert not can_listen(replace(take, measures=replace(heard, waveform="40" * 170)))
