"""A take: what was measured of it, what counts as said, and what was only timed."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.take import (
    QUIET_ENOUGH_DB,
    Drill,
    ListenerAnswers,
    Measures,
    PartSpan,
    Span,
    Take,
    Unheard,
    WordMark,
    WordSpan,
)

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TIMED = Take("base", AT, Mode.READ, Length.FULL, 30.0)
STEPPED = (PartSpan(Part.OPENING, 0.0, 4.0), PartSpan(Part.OFFER, 4.0, 9.5))
HEARD = (PartSpan(Part.OPENING, 0.5, 3.5),)


def recorded(**measures: Any) -> Take:
    return replace(TIMED, parts=STEPPED, measures=Measures(**measures))


def test_a_span_is_as_long_as_from_its_start_to_its_end() -> None:
    assert Span(2.0, 5.5).seconds == 3.5
    assert PartSpan(Part.PROOF, 2.0, 5.5).seconds == 3.5


@pytest.mark.parametrize(
    ("drill", "label"),
    [
        (Drill.ANY_MOMENT, "Any-moment"),
        (Drill.INTERRUPTION, "Interruption"),
        (Drill.CONVERSATION, "Conversation"),
    ],
)
def test_a_drill_is_called_as_on_its_page(drill: Drill, label: str) -> None:
    assert drill.label == label


def test_a_word_was_heard_where_something_was_said_in_its_place() -> None:
    assert {mark for mark in WordMark if mark.was_heard} == {
        WordMark.SAID,
        WordMark.PERHAPS_SAID,
        WordMark.CHANGED,
    }


@pytest.mark.parametrize(
    ("decibels", "noisy"),
    [(None, False), (QUIET_ENOUGH_DB - 0.1, True), (QUIET_ENOUGH_DB, False), (30.0, False)],
)
def test_a_room_is_noisy_where_the_voice_is_hardly_over_it(decibels: float | None, noisy: bool) -> None:
    assert Measures(signal_to_noise_db=decibels).is_noisy is noisy


def test_the_words_that_were_heard_are_read_from_their_lines() -> None:
    measures = Measures(timing="0.50 0.92 I\n0.92 1.40 fix taps\n123456.00 123456.25 late")
    assert measures.words == (
        WordSpan("I", 0.5, 0.92),
        WordSpan("fix taps", 0.92, 1.4),
        WordSpan("late", 123456.0, 123456.25),
    )


@pytest.mark.parametrize("line", ["", "0.5 0.92 I", "0.50 0.92", "1234567.00 1234567.25 I", "a 0.50 0.92 I"])
def test_a_line_that_times_no_word_is_passed_over(line: str) -> None:
    assert Measures(timing=line).words == ()


def test_the_loudness_is_two_digits_a_bar() -> None:
    assert Measures(waveform="00ff10").bars == (0, 255, 16)
    assert Measures().bars == ()


def test_a_listener_who_only_said_their_name_answered_nothing() -> None:
    assert not ListenerAnswers(who="Priya")
    assert not ListenerAnswers()


@pytest.mark.parametrize("question", ["heard", "would_ask", "came_to_mind"])
def test_one_answer_of_a_listener_is_enough(question: str) -> None:
    assert ListenerAnswers(**{question: "taps"})


def test_the_voice_lasts_from_its_first_sound_to_its_last() -> None:
    assert recorded(first_sound=1.5, last_sound=21.0).speech == 19.5


@pytest.mark.parametrize("measures", [{}, {"first_sound": 1.5}, {"last_sound": 21.0}])
def test_without_both_ends_of_the_voice_it_is_the_time_in_all(measures: dict[str, float]) -> None:
    assert recorded(**measures).speech == 30.0


@pytest.mark.parametrize(
    ("measures", "was_recorded"),
    [
        ({}, False),
        ({"pauses": (Span(1, 2),)}, False),
        ({"first_sound": 0.0}, True),
        ({"signal_to_noise_db": 0.0}, True),
        ({"waveform": "00"}, True),
    ],
)
def test_a_take_was_recorded_where_anything_was_measured(
    measures: dict[str, Any], was_recorded: bool
) -> None:
    assert recorded(**measures).was_recorded is was_recorded


@pytest.mark.parametrize(
    ("measures", "silent"),
    [
        ({"waveform": "0000"}, True),
        ({"waveform": "0000", "signal_to_noise_db": 40.0}, True),
        ({"waveform": "0000", "first_sound": 0.0}, False),
        ({"waveform": "0000", "signal_to_noise_db": 3.0}, False),
        ({}, False),
    ],
)
def test_a_take_is_silent_where_a_quiet_recording_has_no_voice(
    measures: dict[str, Any], silent: bool
) -> None:
    assert recorded(**measures).is_silent is silent
    assert recorded(**measures).counts is not silent


@pytest.mark.parametrize(
    ("why", "counts"),
    [(None, True), (Unheard.SLOW, True), (Unheard.LANGUAGE, True), (Unheard.ANOTHER, False)],
)
def test_a_take_that_sounds_like_another_script_does_not_count(why: Unheard | None, counts: bool) -> None:
    take = recorded(first_sound=0.5, unheard=why)
    assert take.counts is counts
    assert take.was_heard is counts


def test_a_take_that_was_only_timed_counts_and_was_not_heard() -> None:
    assert TIMED.counts
    assert not TIMED.was_heard
    assert not TIMED.was_recorded


def test_parts_that_were_heard_go_before_those_stepped_through() -> None:
    assert recorded(parts=HEARD).known_parts == HEARD
    assert recorded().known_parts == STEPPED
    assert recorded(parts=HEARD, waveform="00").known_parts == ()


def test_a_pause_is_long_from_what_is_told_as_half_a_second() -> None:
    short, half, long = Span(0.0, 0.44), Span(1.0, 1.46), Span(2.0, 4.0)
    assert recorded(pauses=(short, half, long)).long_pauses == (half, long)


def test_of_a_take_whose_recording_breaks_off_the_time_is_that_of_all_of_it() -> None:
    whole = recorded(first_sound=1.0, last_sound=29.0, waveform="40" * 740)
    assert not whole.breaks_off
    assert whole.speech == 28.0
    broken = recorded(first_sound=1.0, last_sound=6.0, waveform="40" * 170)
    assert broken.breaks_off
    assert round(broken.recorded) == 7
    assert broken.speech == 30.0
    assert not TIMED.breaks_off
