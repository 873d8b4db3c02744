"""What is so of a take, and how it is quoted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from relpitch.domain.facts import Fact, facts_of
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.take import Filler, Measures, PartSpan, Span, Take, Unheard

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
WORDS = {
    Part.OFFER: "Habits that actually fit inside a day.",
    Part.PROOF: "Last spring, nine sore backs are two.",
}
PARTS = (PartSpan(Part.OPENING, 0.2, 6.0), PartSpan(Part.OFFER, 6.5, 16.0), PartSpan(Part.PROOF, 16.5, 20.2))
HEARD = Measures(first_sound=0.2, last_sound=20.2, waveform="00" * 700, pauses=(Span(3.0, 3.3),))


def take(**measures: Any) -> Take:
    return Take(
        "gym",
        NOON,
        Mode.READ,
        Length.FULL,
        28.0,
        WORDS,
        measures=replace(HEARD, **measures),
    )


def facts(of: Take, earlier: Sequence[Take] = ()) -> dict[str, Fact]:
    return {each.name: each for each in facts_of(of, earlier)}


def names(of: Take, earlier: Sequence[Take] = ()) -> list[str]:
    return [each.name for each in facts_of(of, earlier)]


def quoted(*skipped: str) -> str:
    """What the fact about words left out quotes of these."""
    return facts(take(words_heard=10, words_in_script=14, skipped=skipped))["left-out"].values["words"]


def test_only_words_that_stand_together_are_quoted_together() -> None:
    assert quoted("actually", "Last", "spring") == "Last spring"
    assert quoted("actually fit", "Last spring") == "actually fit"
    assert quoted("sore") == "sore"
    assert quoted("day", "Last") == "day Last"
    assert quoted("Habits", "that", "sore", "backs", "are") == "sore backs are"


def test_a_long_run_is_quoted_as_far_as_it_says_enough() -> None:
    six = ["Habits", "that", "actually", "fit", "inside", "a"]
    assert quoted(*six) == "Habits that actually fit inside a"
    assert quoted(*six, "day") == "Habits that actually fit inside a …"


def test_of_a_take_without_a_voice_nothing_is_so() -> None:
    assert names(take(first_sound=None)) == []
    assert names(take(unheard=Unheard.ANOTHER)) == []


@pytest.mark.parametrize(("fillers", "many"), [(0, False), (1, False), (2, True), (3, True)])
def test_more_than_five_fillers_a_minute_are_many(fillers: int, many: bool) -> None:
    marked = tuple(Filler(4.0 + number, "um") for number in range(fillers))
    found = facts(replace(take(), fillers=marked))
    assert ("many-fillers" in found) is many
    if many:
        assert found["many-fillers"].at == 4.0
        assert found["many-fillers"].values == {"count": str(fillers)}


def test_five_fillers_in_a_minute_are_not_many_yet() -> None:
    minute = take(last_sound=60.2)
    marked = tuple(Filler(float(number), "um") for number in range(5))
    assert "many-fillers" not in names(replace(minute, fillers=marked))
    assert "many-fillers" in names(replace(minute, fillers=(*marked, Filler(9.0, "um"))))


@pytest.mark.parametrize(
    ("seconds", "name"),
    [(0.5, "pause"), (3.0, "pause"), (3.5, None), (4.0, "long-pause"), (9.0, "long-pause")],
)
def test_a_pause_is_good_up_to_three_seconds_and_long_from_four_on(seconds: float, name: str | None) -> None:
    found = [each for each in names(take(pauses=(Span(64.0, 64.0 + seconds),))) if "pause" in each]
    assert found == ([name] if name else [])


def test_the_longest_pause_is_told_with_its_place() -> None:
    fact = facts(take(pauses=(Span(3.0, 3.6), Span(64.0, 66.25))))["pause"]
    assert fact.at == 64.0
    assert fact.values == {"seconds": "2.2", "at": "1:04"}


def test_a_pause_before_a_part_names_the_part_that_follows() -> None:
    found = facts(take(parts=PARTS, pauses=(Span(5.0, 6.4),)))["pause-before-part"]
    assert found.at == 5.0
    assert found.values == {"seconds": "1.4", "at": "0:05", "part": "Offer"}


@pytest.mark.parametrize(
    ("pause", "before"),
    [
        (Span(7.5, 8.5), True),
        (Span(7.6, 8.6), False),
        (Span(4.5, 5.5), True),
        (Span(4.3, 5.3), False),
        (Span(4.0, 7.0), True),
        (Span(4.0, 7.1), False),
        (Span(0.0, 0.6), False),
    ],
)
def test_a_pause_is_before_a_part_within_a_second_of_its_begin(pause: Span, before: bool) -> None:
    assert ("pause-before-part" in names(take(parts=PARTS[:2], pauses=(pause,)))) is before


@pytest.mark.parametrize(
    ("pause", "after"),
    [
        (Span(6.0, 6.3), True),
        (Span(6.0, 6.9), False),
        (Span(7.0, 7.3), True),
        (Span(7.2, 7.5), False),
        (Span(20.0, 20.3), False),
    ],
)
def test_a_nod_after_a_part_is_a_short_pause_where_it_ends(pause: Span, after: bool) -> None:
    found = facts(take(parts=PARTS, pauses=(pause,)))
    assert ("short-pause-after-part" in found) is after
    if after:
        assert found["short-pause-after-part"].values["part"] == "Opening"
        assert found["short-pause-after-part"].at == pause.start


def test_only_the_first_nod_is_told() -> None:
    both = (Span(6.0, 6.3), Span(16.1, 16.4))
    assert names(take(parts=PARTS, pauses=both)).count("short-pause-after-part") == 1


def test_who_never_paused_in_ten_seconds_is_told_so() -> None:
    assert "no-pause" in names(take())
    assert "no-pause" in names(take(last_sound=10.2))
    assert "no-pause" not in names(take(last_sound=10.1))
    assert "no-pause" not in names(take(signal_to_noise_db=3.0))
    assert "no-pause" not in names(take(pauses=(Span(3.0, 3.5),)))
    assert "no-pause" not in names(take(pauses=(Span(3.0, 3.46),))), "it is told as 0.5 s"


@pytest.mark.parametrize(("heard", "every"), [(100, True), (97, True), (96, False)])
def test_every_sentence_was_said_where_nearly_all_words_were_heard(heard: int, every: bool) -> None:
    assert ("every-sentence" in names(take(words_heard=heard, words_in_script=100))) is every


def test_nothing_is_told_of_words_that_nobody_listened_for() -> None:
    assert "every-sentence" not in names(take(words_heard=None, words_in_script=100))
    assert "every-sentence" not in names(take(words_heard=10, words_in_script=0))


def test_words_left_out_again_are_left_out_twice() -> None:
    missed = {"words_heard": 10, "words_in_script": 14}
    before = take(**missed, skipped=("sore", "backs", "are", "two"))
    assert "left-out-twice" in names(take(**missed, skipped=("nine", "sore", "backs", "are")), [before])
    assert "left-out" in names(take(**missed, skipped=("actually", "fit", "inside")), [before])


def test_words_that_came_back_are_quoted() -> None:
    missed = {"words_heard": 10, "words_in_script": 14}
    before = take(**missed, skipped=("nine", "sore", "backs"))
    after = take(words_heard=14, words_in_script=14)
    assert facts(after, [before])["back-again"].values == {"words": "nine sore backs"}
    assert "back-again" not in names(replace(after, length=Length.SHORT), [before])
    assert "back-again" not in names(replace(after, words={Part.OFFER: "Others."}), [before])
    assert "back-again" not in names(take(words_heard=8, words_in_script=14), [before])
    assert "back-again" not in names(after, [take(words_heard=14, words_in_script=14)])
    assert "back-again" not in names(take(**missed, skipped=("sore", "backs")), [before])


def test_the_last_take_with_a_voice_is_the_one_compared_with() -> None:
    missed = {"words_heard": 10, "words_in_script": 14}
    older = take(**missed, skipped=("nine", "sore", "backs"))
    newer = take(**missed, skipped=("actually", "fit", "inside"))
    after = take(words_heard=14, words_in_script=14)
    assert facts(after, [older, newer, take(first_sound=None)])["back-again"].values == {
        "words": "actually fit inside"
    }


WHOLE = {"words_heard": 14, "words_in_script": 14}


def timed(seconds: float, target: float | None, **measures: Any) -> Take:
    return replace(take(first_sound=0.0, last_sound=seconds, **{**WHOLE, **measures}), target=target)


def test_what_ends_by_its_target_fits() -> None:
    assert facts(timed(29.6, 30.0))["fits"].values == {"seconds": "30", "target": "30"}
    assert "fits" in names(timed(30.0, 30.0))
    assert "fits" not in names(timed(30.1, 30.0))
    assert "fits" not in names(timed(20.0, None))


@pytest.mark.parametrize(("heard", "fits"), [(85, True), (84, False), (0, False), (None, False)])
def test_only_what_reached_its_end_fits(heard: int | None, fits: bool) -> None:
    found = names(timed(20.0, 30.0, words_heard=heard, words_in_script=100))
    assert ("fits" in found) is fits


def test_with_words_left_out_nobody_reached_the_end() -> None:
    assert "fits" not in names(timed(20.0, 30.0, skipped=("sore",)))


@pytest.mark.parametrize(
    ("now", "nearer"), [(31.0, True), (35.0, True), (35.1, False), (29.0, True), (24.9, False)]
)
def test_a_time_is_nearer_by_a_second_at_least(now: float, nearer: bool) -> None:
    found = facts(timed(now, 30.0), [timed(36.0, 30.0)])
    assert ("nearer" in found) is nearer
    if nearer:
        assert found["nearer"].values == {"then": "36", "seconds": str(round(now))}


def test_a_time_is_compared_with_the_target_it_had_then() -> None:
    assert "nearer" not in names(timed(31.0, 30.0), [timed(36.0, 35.5)])
    assert "nearer" in names(timed(31.0, 30.0), [timed(36.0, None)])
    assert "nearer" not in names(timed(31.0, 30.0), [timed(36.0, 30.0, skipped=("sore",))])
    assert "nearer" not in names(timed(31.0, 30.0, skipped=("sore",)), [timed(36.0, 30.0)])


def test_what_is_over_is_told_past_the_grace() -> None:
    assert "over" not in names(timed(33.7, 30.0))
    found = facts(timed(36.4, 30.0))["over"]
    assert found.at is None
    assert found.values == {"seconds": "36", "target": "30", "over": "6"}


def test_of_several_parts_the_longest_is_told() -> None:
    long = (PARTS[0], PartSpan(Part.OFFER, 6.5, 30.0), PartSpan(Part.PROOF, 30.0, 40.0))
    found = facts(timed(40.0, 30.0, parts=long))
    assert found["part-over"].at == 6.5
    assert found["part-over"].values == {
        "seconds": "40",
        "target": "30",
        "over": "10",
        "part": "Offer",
        "took": "24",
    }
    assert "over" not in found
    assert "over" in names(timed(40.0, 30.0, parts=long[1:2]))
    assert "part-over" in names(timed(40.0, 30.0, parts=long[1:]))


def test_a_time_that_was_not_measured_is_no_time() -> None:
    assert names(replace(take(first_sound=None), target=5.0)) == []


@pytest.mark.parametrize(("pace", "brisk"), [(None, False), (0.0, False), (160.0, False), (160.6, True)])
def test_a_pace_is_brisk_past_what_is_easy_to_follow(pace: float | None, brisk: bool) -> None:
    found = facts(take(words_per_minute=pace))
    assert ("brisk" in found) is brisk
    if brisk:
        assert found["brisk"].values == {"pace": "161"}
