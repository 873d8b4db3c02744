"""The stage's clock."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.part import Part
from relpitch.domain.stage import (
    COUNTDOWN_S,
    Light,
    PartClock,
    due,
    left_words,
    light,
    light_words,
    quarter,
    shares,
    time_to_move,
    within_grace,
)

ORDER = (Part.OPENING, Part.OFFER, Part.INVITATION)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, Light.EARLY), (14.9, Light.EARLY), (15, Light.GREEN), (22.5, Light.AMBER), (30, Light.AMBER)],
)
def test_the_lights_are_toastmasters_scaled_to_the_target(seconds: float, shown: Light) -> None:
    assert light(seconds, 30) is shown


def test_past_the_target_it_is_over_and_said_only_after_the_grace() -> None:
    assert light(30.1, 30) is Light.OVER
    assert within_grace(33.7, 30)
    assert not within_grace(33.8, 30)
    assert light_words(32, 30) == "Time to end"
    assert light_words(36, 30) == "6 s over"


def test_without_a_target_no_light_is_on() -> None:
    assert light(10, 0) is Light.EARLY


def test_each_line_is_due_for_its_share_of_the_time() -> None:
    weights = [1.0, 2.0, 1.0]
    assert [due(weights, seconds, 20) for seconds in (0, 4.9, 5, 14.9, 15, 99)] == [0, 0, 1, 1, 2, 2]


@given(
    st.lists(st.floats(0.1, 50), min_size=1, max_size=12),
    st.floats(1, 600),
    st.floats(0, 700),
    st.floats(0, 700),
)
def test_the_lit_line_never_goes_back(weights: list[float], target: float, some: float, other: float) -> None:
    early, late = sorted((some, other))
    assert 0 <= due(weights, early, target) <= due(weights, late, target) < len(weights)


@pytest.mark.parametrize(
    ("words", "time"),
    [((5, 9), 14), ((12, 18), 30), ((13, 20), 33), ((20, 20), 30), ((), 30), ((0, 0), 30)],
)
def test_words_move_as_long_as_they_take_and_no_longer_than_the_target_allows(
    words: tuple[float, ...], time: float
) -> None:
    assert time_to_move(words, 30) == time


@given(
    st.dictionaries(st.sampled_from(Part), st.floats(0, 300), min_size=1),
    st.floats(1, 600),
)
def test_the_shares_of_all_parts_are_the_target(seconds: dict[Part, float], target: float) -> None:
    planned = shares(seconds, target)
    assert list(planned) == list(seconds)
    assert all(each > 0 for each in planned.values())
    assert sum(planned.values()) == pytest.approx(target)


def test_a_part_of_more_words_has_more_of_the_target() -> None:
    assert shares({Part.OPENING: 4, Part.OFFER: 6, Part.INVITATION: 0}, 20.2) == pytest.approx(
        {Part.OPENING: 8, Part.OFFER: 12, Part.INVITATION: 0.2}
    )


def test_a_part_whose_begin_is_known_begins_then_and_not_when_it_is_looked_at() -> None:
    planned = {Part.OFFER: 4.0, Part.INVITATION: 10.0}
    clock = PartClock(ORDER).moved_to(Part.OFFER, 4.1, planned).moved_to(Part.INVITATION, 10.1, planned)
    assert [each.seconds for each in clock.spans(12.0)] == [4.0, 6.0, 2.0]
    late = PartClock(ORDER).moved_to(Part.INVITATION, 30.0, planned)
    assert late.begun == (0.0, 4.0, 10.0)


def test_parts_are_timed_as_one_steps_through_them() -> None:
    clock = PartClock(ORDER).moved_on(4.0)
    assert clock.now is Part.OFFER
    assert [(each.part, each.start, each.end) for each in clock.spans(9.0)] == [
        (Part.OPENING, 0.0, 4.0),
        (Part.OFFER, 4.0, 9.0),
    ]


def test_after_the_last_part_nothing_is_being_said() -> None:
    clock = PartClock(ORDER).moved_on(4).moved_on(9).moved_on(12)
    assert clock.now is None
    assert clock.moved_on(20) == clock
    assert clock.spans(30)[-1].end == 12


def test_lines_that_reach_a_part_begin_it_and_never_go_back() -> None:
    clock = PartClock(ORDER).moved_to(Part.INVITATION, 7)
    assert clock.now is Part.INVITATION
    assert clock.moved_to(Part.OPENING, 8) == clock
    assert [each.seconds for each in clock.spans(10)] == [7, 0, 3]


@given(st.lists(st.floats(0, 100), max_size=8))
def test_spans_follow_each_other_whatever_the_clock_says(moments: list[float]) -> None:
    clock = PartClock(ORDER)
    for moment in moments:
        clock = clock.moved_on(moment)
    spans = clock.spans(200)
    assert all(a.end == b.start for a, b in pairwise(spans))
    assert all(each.seconds >= 0 for each in spans)


def test_a_light_is_said_in_two_or_three_words() -> None:
    assert [light_words(seconds, 30) for seconds in (0, 15, 22.5, 30, 33.75, 33.8)] == [
        "On pace",
        "Past halfway",
        "Nearly time",
        "Nearly time",
        "Time to end",
        "4 s over",
    ]


def test_one_counts_down_from_three() -> None:
    assert COUNTDOWN_S == 3


@pytest.mark.parametrize(
    ("weights", "target"), [([], 20.0), ([0.0, 0.0], 20.0), ([1.0, 1.0], 0.0), ([1.0, 1.0], -1.0)]
)
def test_without_lines_weights_or_a_target_the_first_line_is_due(weights: list[float], target: float) -> None:
    assert due(weights, 15.0, target) == 0


@pytest.mark.parametrize(
    ("seconds", "passed"), [(0, 0), (7.4, 0), (7.5, 1), (15, 2), (22.5, 3), (29.9, 3), (30, 4), (99, 4)]
)
def test_quarters_of_the_target_pass(seconds: float, passed: int) -> None:
    assert quarter(seconds, 30.0) == passed


@pytest.mark.parametrize("target", [0.0, -30.0])
def test_without_a_target_no_quarter_passes(target: float) -> None:
    assert quarter(20.0, target) == 0


def test_what_is_left_is_said_after_each_quarter() -> None:
    assert [left_words(each, 30.0) for each in range(5)] == [
        "30 seconds left",
        "22 seconds left",
        "15 seconds left",
        "8 seconds left",
        "0 seconds left",
    ]
    assert left_words(3, 4.0) == "1 second left"


def test_the_last_part_is_known_to_be_the_last() -> None:
    clock = PartClock(ORDER)
    assert [clock.is_last, clock.moved_on(1).is_last, clock.moved_on(1).moved_on(2).is_last] == [
        False,
        False,
        True,
    ]
    assert PartClock(()).is_last
    assert PartClock(()).now is None


def test_a_clock_that_is_set_back_begins_no_part_earlier_than_the_one_before() -> None:
    clock = PartClock(ORDER).moved_on(5.0).moved_on(3.0)
    assert clock.begun == (0.0, 5.0, 5.0)
    assert clock.moved_on(2.0).ended == 5.0
    assert clock.spans(1.0)[-1].end == 5.0


def test_once_all_is_said_lines_move_no_part() -> None:
    done = PartClock(ORDER).moved_on(4).moved_on(9).moved_on(12)
    assert done.moved_to(Part.OPENING, 20) == done
    last = PartClock(ORDER).moved_on(4).moved_on(9)
    assert last.moved_to(Part.OFFER, 20) == last


def test_a_begin_that_is_planned_later_than_now_is_now() -> None:
    assert PartClock(ORDER).moved_to(Part.OFFER, 3.0, {Part.OFFER: 9.0}).begun == (0.0, 3.0)


def test_words_move_as_long_as_they_take_unless_that_is_far_over_the_target() -> None:
    assert time_to_move([10.0, 12.0], 30.0) == 22.0
    assert time_to_move([20.0, 13.75], 30.0) == 33.75
    assert time_to_move([20.0, 14.0], 30.0) == 30.0
    assert time_to_move([], 30.0) == 30.0
    assert time_to_move([0.0], 30.0) == 30.0
