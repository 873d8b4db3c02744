"""One to keep, one to try, and the trend."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.remarks import heard_words, pace_words, range_words, trend_words
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
    heard = Measures(first_sound=0.2, last_sound=20, waveform="00" * 50)
    assert heard_words(replace(PLAIN, measures=heard)) == ("", "")
    other = replace(PLAIN, measures=replace(heard, unheard=Unheard.ANOTHER))
    assert heard_words(other)[0] == "This does not sound like the script."
