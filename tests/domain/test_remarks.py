"""One to keep, one to try, and the trend."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.remarks import one_to_keep, one_to_try, pace_words, range_words, trend_words
from relpitch.domain.take import Filler, Measures, PartSpan, Span, Take

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
PLAIN = Take("gym", NOON, Mode.READ, Length.FULL, 28.0, target=30.0)
HEARD = Measures(first_sound=0.2, last_sound=27.5, speech_seconds=24.0)


def test_a_pause_that_lands_is_kept() -> None:
    take = replace(PLAIN, measures=replace(HEARD, pauses=(Span(3, 3.3), Span(12.1, 13.0))))
    assert one_to_keep(take).words == "A pause, left standing, lets it land."
    assert one_to_keep(take).why == "0.9 s, at 0:12"


def test_a_pause_between_two_parts_says_between_which() -> None:
    spans = (PartSpan(Part.OPENING, 0, 5), PartSpan(Part.PROOF, 5, 28))
    good = replace(PLAIN, parts=spans, measures=replace(HEARD, pauses=(Span(4.6, 5.5),)))
    assert one_to_keep(good).words == "A pause before the Proof lets it land."
    short = replace(PLAIN, parts=spans, measures=replace(HEARD, pauses=(Span(4.8, 5.1), Span(9, 9.7))))
    assert one_to_try(short).words == "Let one second pass after the Opening, and let them nod."
    assert one_to_try(short).why == "You took 0.3 s there"


def test_a_take_without_a_recording_has_something_to_keep_too() -> None:
    assert one_to_keep(PLAIN).words == "It fits the moment it is for."
    assert one_to_keep(replace(PLAIN, target=None)).words == "You said it aloud, to the end."
    assert one_to_keep(replace(PLAIN, seconds=40), [replace(PLAIN, seconds=50)]).why == "50 s then"


def test_the_persons_own_words_come_first() -> None:
    take = replace(PLAIN, keep="I smiled.", try_next="Slower at the end.")
    assert (one_to_keep(take).words, one_to_try(take).words) == ("I smiled.", "Slower at the end.")


def test_too_long_is_the_first_thing_to_try() -> None:
    spans = (PartSpan(Part.OPENING, 0, 10), PartSpan(Part.PROOF, 10, 40))
    tried = one_to_try(replace(PLAIN, seconds=40, parts=spans))
    assert tried.words == "Leave out one thing, and see what is missed. The Proof took longest."
    assert tried.why == "10 s over"


def test_without_a_pause_one_is_tried() -> None:
    assert "Let one second pass" in one_to_try(replace(PLAIN, measures=HEARD)).words


def test_few_fillers_are_not_spoken_of() -> None:
    paused = replace(PLAIN, measures=replace(HEARD, pauses=(Span(4, 5),)))
    two, five = (tuple(Filler(n, "um") for n in range(count)) for count in (2, 5))
    assert "filler" not in one_to_try(replace(paused, fillers=two)).words
    assert "filler" in one_to_try(replace(paused, fillers=five)).words


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
    assert trend_words(takes[:2]) == "A few more takes, and a line begins to show."
