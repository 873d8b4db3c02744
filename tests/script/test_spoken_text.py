"""The text, the words and the seconds of parts at a length, all out of one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.script.seconds import spoken_seconds
from relpitch.script.spoken_text import measure

PITCH = {
    Part.OPENING: "You know that *stiff* neck?",
    Part.OFFER: "I help **people** move ((without pain)). Really.",
    Part.INVITATION: "Shall I show you, {name}?",
}


def test_full_everything_is_said_without_its_marks() -> None:
    spoken = measure(PITCH)
    assert spoken.text == (
        "You know that stiff neck? I help people move without pain. Really. Shall I show you, {name}?"
    )
    assert spoken.word_count == 16
    assert spoken.unfilled == ("name",)
    assert list(spoken.part_seconds) == [Part.OPENING, Part.OFFER, Part.INVITATION]


def test_short_it_is_said_without_extras_and_as_a_line_by_the_offer_alone() -> None:
    assert "without pain" not in measure(PITCH, Length.SHORT).text
    line = measure(PITCH, Length.LINE)
    assert line.text == "I help people move."
    assert list(line.part_seconds) == [Part.OFFER]
    assert line.unfilled == ()


def test_slots_are_filled_before_anything_is_counted() -> None:
    spoken = measure(PITCH, filled={"name": "Ann Marie"})
    assert spoken.text.endswith("Shall I show you, Ann Marie?")
    assert spoken.unfilled == ()
    assert spoken.word_count == measure(PITCH).word_count + 2


def test_seconds_in_all_are_those_of_the_parts() -> None:
    spoken = measure(PITCH, pace=0.3)
    assert spoken.seconds == pytest.approx(sum(spoken.part_seconds.values()))
    assert spoken.part_seconds[Part.OPENING] == spoken_seconds(PITCH[Part.OPENING], pace=0.3)


def test_a_larger_pace_is_slower() -> None:
    assert measure(PITCH, pace=0.3).seconds > measure(PITCH, pace=0.2).seconds


def test_a_text_without_headings_is_one_part_without_a_name() -> None:
    spoken = measure({None: "Hello there. And more."}, Length.LINE)
    assert spoken.text == "Hello there."
    assert list(spoken.part_seconds) == [None]


def test_of_nothing_there_is_nothing_to_say() -> None:
    spoken = measure({})
    assert (spoken.text, spoken.seconds, spoken.word_count, spoken.unfilled) == ("", 0, 0, ())


@given(st.text(max_size=60))
def test_what_is_said_short_is_never_longer_than_in_full(text: str) -> None:
    full, short = measure({None: text}), measure({None: text}, Length.SHORT)
    assert short.word_count <= full.word_count
    assert short.seconds <= full.seconds + 1e-9
