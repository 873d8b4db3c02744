"""One to keep, one to try, and the trend."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.remarks import (
    heard_words,
    noise_words,
    pace_words,
    range_words,
    trend_words,
    trouble_words,
)
from relpitch.domain.take import Measures, Take, Unheard

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
PLAIN = Take("gym", NOON, Mode.READ, Length.FULL, 28.0, target=30.0)


def test_pace_is_a_hint() -> None:
    assert [pace_words(wpm) for wpm in (90, 137, 190)] == ["unhurried", "easy to follow", "brisk"]


def test_a_voice_is_compared_with_its_own_takes() -> None:
    names = ("Even", "Lively", "Very lively")
    assert range_words(9, [], names) == "Lively"
    assert range_words(3, [5, 6, 7, 8], names) == "Even"
    assert range_words(12, [5, 6, 7, 8], names) == "Very lively"


def test_a_trend_is_told_in_words() -> None:
    takes = [
        replace(PLAIN, at=NOON + timedelta(days=7 * week), seconds=seconds)
        for week, seconds in enumerate((41, 36, 30, 29, 28))
    ]
    assert trend_words(takes) == "Settling near 28 s. Four weeks ago it was 41."
    half = replace(takes[-1], seconds=takes[-1].seconds / 2)
    assert trend_words([*takes, half]) == f"This time {round(half.seconds)} s. Four weeks ago it was 41."
    assert trend_words(takes[:2]) == "A few more takes, and a line begins to show."


def test_where_no_voice_was_heard_that_is_told() -> None:
    silent = replace(PLAIN, measures=Measures(waveform="00" * 50))
    assert heard_words(silent)[0] == "No voice was heard."
    assert heard_words(PLAIN) == ("Timed, not recorded.", "")
    heard = Measures(first_sound=0.2, last_sound=20, waveform="00" * 700)
    assert heard_words(replace(PLAIN, measures=heard)) == ("", "")
    other = replace(PLAIN, measures=replace(heard, unheard=Unheard.ANOTHER))
    assert heard_words(other)[0] == "This does not sound like the script."


@pytest.mark.parametrize(
    ("pace", "words"),
    [(109.9, "unhurried"), (110, "easy to follow"), (160, "easy to follow"), (160.1, "brisk")],
)
def test_a_pace_is_easy_from_110_to_160_words_a_minute(pace: float, words: str) -> None:
    assert pace_words(pace) == words


@pytest.mark.parametrize(
    ("value", "others", "word"),
    [
        (1, [5, 6], "Lively"),
        (1, [5, 6, 7], "Even"),
        (5, [7, 5, 6], "Lively"),
        (7, [7, 5, 6], "Lively"),
        (7.1, [7, 5, 6], "Very lively"),
        (5.5, [5, 6, 7, 8], "Even"),
        (6, [5, 6, 7, 8], "Lively"),
        (7.1, [5, 6, 7, 8], "Very lively"),
    ],
)
def test_a_value_is_told_by_where_most_of_the_others_are(
    value: float, others: list[float], word: str
) -> None:
    assert range_words(value, others, ("Even", "Lively", "Very lively")) == word


LEFT_OUT = "Pauses, pitch and loudness are left out; the time is right."


@pytest.mark.parametrize(
    ("over", "words"),
    [
        (None, ""),
        (12.0, ""),
        (11.6, f"The room was noisy: your voice was 12 dB over it. {LEFT_OUT}"),
        (1.0, f"The room was noisy: your voice was 1 dB over it. {LEFT_OUT}"),
        (0.9, f"The room was noisy: it was as loud as your voice. {LEFT_OUT}"),
    ],
)
def test_a_noisy_room_is_told_with_what_it_left_unmeasured(over: float | None, words: str) -> None:
    assert noise_words(replace(PLAIN, measures=Measures(signal_to_noise_db=over))) == words


OVERDRIVEN = "The microphone was too close or too loud."
ONLY = {
    Unheard.SLOW: "Listening for the words took too long; only the signal was measured.",
    Unheard.LONG: (
        "Words are listened for in takes of up to ten minutes; of this one only the signal was measured."
    ),
    Unheard.LANGUAGE: "Words are listened for in English alone; of this take only the signal was measured.",
    Unheard.ANOTHER: "",
}


@pytest.mark.parametrize("why", list(Unheard))
def test_what_was_in_the_way_is_told(why: Unheard) -> None:
    heard = Measures(first_sound=0.2, last_sound=20, unheard=why)
    assert trouble_words(replace(PLAIN, measures=heard)) == ONLY[why]
    assert trouble_words(replace(PLAIN, measures=replace(heard, first_sound=None))) == ""
    loud = replace(PLAIN, measures=replace(heard, is_overdriven=True))
    assert trouble_words(loud) == f"{OVERDRIVEN} {ONLY[why]}".strip()


def test_nothing_was_in_the_way_of_a_take_that_was_heard() -> None:
    assert trouble_words(PLAIN) == ""
    noisy = Measures(first_sound=0.2, last_sound=20, signal_to_noise_db=0.0, is_overdriven=True)
    assert trouble_words(replace(PLAIN, measures=noisy)).startswith("The room was noisy")
    assert trouble_words(replace(PLAIN, measures=noisy)).endswith(OVERDRIVEN)


def takes(*seconds: float, days: int = 0) -> list[Take]:
    """Takes of so many seconds, so many days from the first to the last."""
    last = len(seconds) - 1
    return [
        replace(PLAIN, at=NOON + timedelta(days=days * number / last), seconds=each)
        for number, each in enumerate(seconds)
    ]


@pytest.mark.parametrize(
    ("days", "before"),
    [
        (0, "At first it was 40."),
        (3, "At first it was 40."),
        (4, "A week ago it was 40."),
        (10, "A week ago it was 40."),
        (11, "Two weeks ago it was 40."),
        (84, "12 weeks ago it was 40."),
    ],
)
def test_a_trend_says_how_long_ago_it_began(days: int, before: str) -> None:
    assert trend_words(takes(40, 30, 30, days=days)) == f"Settling near 30 s. {before}"


@pytest.mark.parametrize(
    ("last", "now"),
    [((20, 24), "Settling near 22 s."), ((20, 25), "This time 25 s."), ((24, 20), "Settling near 22 s.")],
)
def test_two_times_that_are_a_fifth_apart_have_not_settled(last: tuple[int, int], now: str) -> None:
    assert trend_words(takes(40, *last)).startswith(now)


def test_two_takes_are_no_trend_and_three_are() -> None:
    assert trend_words(takes(40, 30)) == "A few more takes, and a line begins to show."
    assert trend_words(takes(40, 30, 30)) == "Settling near 30 s. At first it was 40."


def test_a_trend_goes_back_ten_takes() -> None:
    assert trend_words(takes(99, *[40] * 9, 30, 30)).endswith("At first it was 40.")
    assert trend_words(takes(99, *[40] * 7, 30, 30)).endswith("At first it was 99.")
    assert trend_words(takes(77, 99, *[40] * 7, 30, 30)).endswith("At first it was 99.")


def test_where_nothing_can_be_remarked_a_second_line_helps() -> None:
    silent = replace(PLAIN, measures=Measures(waveform="00" * 50))
    assert heard_words(silent)[1] == "Is the right microphone chosen?"
    other = Measures(first_sound=0.2, waveform="00", unheard=Unheard.ANOTHER)
    assert heard_words(replace(PLAIN, measures=other))[1] == (
        "Its time and its pauses are told, its words are not."
    )


def test_where_the_recording_breaks_off_that_is_told() -> None:
    broken = replace(PLAIN, measures=Measures(first_sound=0.2, last_sound=6.0, waveform="40" * 170))
    assert trouble_words(broken) == "The recording ends after 7 s; the rest was timed."
    whole = replace(PLAIN, measures=Measures(first_sound=0.2, last_sound=27.0, waveform="40" * 690))
    assert not trouble_words(whole)
