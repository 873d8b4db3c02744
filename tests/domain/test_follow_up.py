"""Following up: what may come after what, and never more than two unanswered messages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from relpitch.domain import follow_up
from relpitch.domain.follow_up import (
    ContactStep,
    Deed,
    FollowUp,
    FollowUpPace,
    FollowUpStage,
    NotNow,
    Reason,
    after,
    asks_on,
    good_from,
    rests_on,
    settled,
    state_after,
)
from relpitch.domain.quiet_days import QuietDays

WEDNESDAY = datetime(2026, 11, 18, 15, 15).astimezone()
PACE = FollowUpPace()


def step(deed: Deed, days: float = 0, reason: Reason | None = None, thing: str | None = None) -> ContactStep:
    return ContactStep("priya", WEDNESDAY + timedelta(days=days), deed, reason, thing)


MET = step(Deed.MET)
OPENED = step(Deed.OPENED, 0.01, Reason.PROMISE, "drawing")
WROTE = step(Deed.WROTE, 1, Reason.PROMISE, "drawing")
NUDGED = step(Deed.WROTE, 9, Reason.GIFT, "teacher")


def by(days: float, *steps: ContactStep) -> FollowUp:
    return state_after(steps, WEDNESDAY + timedelta(days=days), PACE)


# The path


def test_the_path_is_met_follow_up_one_nudge_let_it_rest() -> None:
    assert by(0, MET).stage is FollowUpStage.MET
    assert by(0.5, MET, OPENED).stage is FollowUpStage.FOLLOW_UP
    assert by(1, MET, OPENED, WROTE).stage is FollowUpStage.ONE_NUDGE
    assert by(9, MET, OPENED, WROTE, NUDGED).stage is FollowUpStage.ONE_NUDGE
    assert by(24, MET, OPENED, WROTE, NUDGED).stage is FollowUpStage.LET_IT_REST


def test_an_answer_ends_it_happily_at_any_step() -> None:
    steps = [MET, OPENED, WROTE, NUDGED]
    for number in range(1, 5):
        assert by(10, *steps[:number], step(Deed.ANSWERED, 9.5)).stage is FollowUpStage.IN_TOUCH


def test_an_answer_after_it_rests_is_still_an_answer() -> None:
    assert by(80, MET, OPENED, WROTE, NUDGED, step(Deed.ANSWERED, 70)).stage is FollowUpStage.IN_TOUCH


def test_a_new_meeting_opens_it_again() -> None:
    again = by(41, MET, OPENED, WROTE, NUDGED, step(Deed.MET, 40))
    assert (again.stage, again.unanswered, again.carried) == (FollowUpStage.MET, 0, frozenset())


def test_a_message_needs_a_reason() -> None:
    with pytest.raises(NotNow, match="needs a reason"):
        after(FollowUp(), step(Deed.OPENED))
    with pytest.raises(NotNow, match="what the message carries"):
        after(FollowUp(), step(Deed.WROTE, 0, Reason.THANKS))
    with pytest.raises(NotNow, match="needs a reason"):
        after(FollowUp(FollowUpStage.FOLLOW_UP, WEDNESDAY), step(Deed.WROTE))


@pytest.mark.parametrize("reason", [Reason.THANKS, Reason.GIFT])
def test_a_nudge_needs_something_new_to_give(reason: Reason) -> None:
    waiting = by(8, MET, OPENED, WROTE)
    with pytest.raises(NotNow, match="something new to give"):
        after(waiting, step(Deed.WROTE, 8, reason))
    with pytest.raises(NotNow, match="something new to give"):
        after(waiting, step(Deed.WROTE, 8, Reason.PROMISE, "drawing"))
    assert after(waiting, NUDGED).unanswered == 2


def test_there_is_no_third_message() -> None:
    for days in (10, 30):
        with pytest.raises(NotNow, match="cannot miss you"):
            after(by(days, MET, OPENED, WROTE, NUDGED), step(Deed.WROTE, days, Reason.GIFT, "another"))
        with pytest.raises(NotNow):
            after(by(days, MET, OPENED, WROTE, NUDGED), step(Deed.OPENED, days, Reason.GIFT, "another"))


def test_resting_early_leaves_room_to_change_ones_mind() -> None:
    rested = by(3, MET, OPENED, WROTE, step(Deed.RESTED, 2))
    assert rested.stage is FollowUpStage.LET_IT_REST
    again = after(rested, step(Deed.OPENED, 3, Reason.GIFT, "teacher"))
    assert (again.stage, again.unanswered) == (FollowUpStage.ONE_NUDGE, 1)


def test_someone_in_touch_can_be_written_to_for_a_reason() -> None:
    friends = by(3, MET, step(Deed.ANSWERED, 2))
    assert after(friends, step(Deed.OPENED, 3, Reason.THANKS)).stage is FollowUpStage.FOLLOW_UP


def test_what_two_computers_wrote_all_counts() -> None:
    both = by(10, MET, OPENED, WROTE, NUDGED, step(Deed.WROTE, 9.2, Reason.GIFT, "stretch"))
    assert both.unanswered == 3
    assert not both.is_open


# Days


@pytest.mark.parametrize(
    ("met_on", "good"),
    [
        (date(2026, 11, 18), date(2026, 11, 19)),
        (date(2026, 11, 20), date(2026, 11, 23)),  # a Friday meeting waits for Monday
        (date(2026, 11, 21), date(2026, 11, 23)),
        (date(2026, 12, 23), date(2026, 12, 28)),  # over days that are quiet for this person
    ],
)
def test_the_first_good_day_is_the_next_that_is_not_quiet(met_on: date, good: date) -> None:
    at = datetime.combine(met_on, datetime.min.time().replace(hour=12)).astimezone()
    quiet = QuietDays(own=frozenset({(12, 24), (12, 25)}))
    assert good_from(FollowUp(FollowUpStage.FOLLOW_UP, at, reason=Reason.THANKS), FollowUpPace(quiet)) == good


def test_a_promised_day_is_the_good_day() -> None:
    promised = after(by(0, MET), replace(OPENED, by=date(2026, 11, 20)))
    assert good_from(promised, PACE) == date(2026, 11, 20)


def test_a_nudge_may_go_about_a_week_later_on_a_working_day() -> None:
    assert good_from(by(1, MET, OPENED, WROTE), PACE) == date(2026, 11, 26)
    assert good_from(by(1, MET, OPENED, WROTE), FollowUpPace(nudge_after=9)) == date(2026, 11, 30)


def test_what_is_not_written_is_asked_about_once_and_then_rests() -> None:
    waiting = by(1, MET, OPENED)
    assert asks_on(waiting, PACE) == date(2026, 12, 3)
    assert rests_on(waiting, PACE) == date(2026, 12, 17)
    assert by(28, MET, OPENED).stage is FollowUpStage.FOLLOW_UP
    rested = by(29, MET, OPENED)
    assert (rested.stage, rested.by_itself) == (FollowUpStage.LET_IT_REST, True)


def test_kept_open_it_is_not_asked_about_again() -> None:
    kept = by(16, MET, OPENED, step(Deed.KEPT_OPEN, 15))
    assert kept.stage is FollowUpStage.FOLLOW_UP
    assert asks_on(kept, PACE) is None
    assert by(40, MET, OPENED, step(Deed.KEPT_OPEN, 15)).stage is FollowUpStage.LET_IT_REST


def test_resting_by_itself_can_be_taken_back() -> None:
    back = by(31, MET, OPENED, WROTE, NUDGED, step(Deed.KEPT_OPEN, 30))
    assert (back.stage, back.unanswered, back.is_open) == (FollowUpStage.ONE_NUDGE, 2, False)
    assert rests_on(back, PACE) is None


# The invariant

REASONS = st.sampled_from([Reason.GIFT, Reason.PROMISE, Reason.INTRODUCTION, Reason.THANKS])
THINGS = st.sampled_from(["drawing", "teacher", "note", "lamp", "curtains", "kettle", None])
WRITING = st.tuples(st.just(Deed.WROTE), REASONS, THINGS)
OPENING = st.tuples(st.just(Deed.OPENED), REASONS, THINGS)
RESTING = st.tuples(st.sampled_from([Deed.RESTED, Deed.KEPT_OPEN]), st.none(), st.none())
ANY = st.tuples(st.sampled_from(Deed), st.none() | REASONS, THINGS)
GAPS = st.sampled_from([0, 1, 1, 2, 8, 15, 40])


@st.composite
def sequences(draw: st.DrawFn) -> list[ContactStep]:
    """Anything that may be tried with one person, one thing after another."""
    steps, day = [OPENED], 1
    for gap, (deed, reason, thing) in draw(
        st.lists(st.tuples(GAPS, WRITING | OPENING | RESTING | ANY), max_size=20)
    ):
        day += gap
        steps.append(step(deed, day, reason, thing))
    return steps


def most_unanswered(steps: Sequence[ContactStep]) -> int:
    """Take each step that is allowed when its day comes, and count messages between signs of life."""
    state = FollowUp()
    most = unanswered = 0
    for each in steps:
        try:
            state = after(settled(state, each.at, PACE), each)
        except NotNow:
            continue
        if each.deed in (Deed.MET, Deed.ANSWERED):
            unanswered = 0
        elif each.deed is Deed.WROTE:
            unanswered += 1
            most = max(most, unanswered)
    return most


@given(sequences())
def test_there_are_never_more_than_two_unanswered_messages_between_signs_of_life(
    steps: list[ContactStep],
) -> None:
    assert most_unanswered(steps) <= 2


@given(sequences(), st.integers(0, 200))
def test_where_two_messages_wait_nothing_is_offered(steps: list[ContactStep], days: int) -> None:
    state = state_after(steps, WEDNESDAY + timedelta(days=days), PACE)
    if state.unanswered >= 2:
        assert not state.is_open
        assert good_from(state, PACE) is None


def loosened_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follow_up, "MOST_UNANSWERED", 3)


def loosened_kept_open(monkeypatch: pytest.MonkeyPatch) -> None:
    real = follow_up._kept_open
    monkeypatch.setattr(follow_up, "_kept_open", lambda state, step: replace(real(state, step), unanswered=0))


def loosened_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    real = follow_up._rested
    monkeypatch.setattr(follow_up, "_rested", lambda state, step: replace(real(state, step), unanswered=0))


def loosened_opening(monkeypatch: pytest.MonkeyPatch) -> None:
    real = follow_up._opened
    monkeypatch.setattr(
        follow_up, "_opened", lambda state, step: replace(real(replace(state, unanswered=0), step))
    )


@pytest.mark.parametrize("loosen", [loosened_limit, loosened_kept_open, loosened_rest, loosened_opening])
def test_a_machine_loosened_by_one_step_would_be_caught(
    loosen: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert callable(loosen)
    loosen(monkeypatch)
    unshrunk = settings(phases=[Phase.generate], max_examples=3000, derandomize=True, database=None)
    find(sequences(), lambda steps: most_unanswered(steps) > 2, settings=unshrunk)


def test_the_days_of_summer_time_are_counted_by_the_calendar() -> None:
    at = datetime(2026, 3, 28, 23, 30, tzinfo=UTC)
    assert state_after([replace(MET, at=at)], at + timedelta(days=1)).stage is FollowUpStage.MET


def test_what_rested_by_itself_and_is_kept_open_waits_again_as_before() -> None:
    rested = by(40, MET, OPENED)
    assert (rested.stage, rested.by_itself, rested.before) == (
        FollowUpStage.LET_IT_REST,
        True,
        FollowUpStage.FOLLOW_UP,
    )
    kept = after(rested, step(Deed.KEPT_OPEN, 40))
    assert (kept.stage, kept.before, kept.by_itself, kept.kept_open, kept.by) == (
        FollowUpStage.FOLLOW_UP,
        None,
        False,
        True,
        None,
    )
    assert kept.since == WEDNESDAY + timedelta(days=40)


def test_what_waits_and_is_kept_open_stays_where_it_is() -> None:
    kept = after(by(1, MET, OPENED), step(Deed.KEPT_OPEN, 1))
    assert (kept.stage, kept.kept_open, kept.by_itself) == (FollowUpStage.FOLLOW_UP, True, False)
    assert asks_on(kept, PACE) is None
    good = good_from(kept, PACE)
    assert good is not None
    assert rests_on(kept, PACE) == good + timedelta(days=14)


def test_what_the_person_let_rest_does_not_wait_again_by_being_kept_open() -> None:
    rested = after(by(1, MET, OPENED), step(Deed.RESTED, 1))
    assert (rested.stage, rested.by_itself, rested.before, rested.kept_open) == (
        FollowUpStage.LET_IT_REST,
        False,
        FollowUpStage.FOLLOW_UP,
        False,
    )
    for state in (rested, by(0, MET), by(2, MET, step(Deed.ANSWERED, 1))):
        with pytest.raises(NotNow, match="nothing that waits"):
            after(state, step(Deed.KEPT_OPEN, 3))


@pytest.mark.parametrize("deed", [Deed.RESTED])
def test_what_rests_or_is_in_touch_cannot_be_let_rest(deed: Deed) -> None:
    for state in (by(2, MET, step(Deed.ANSWERED, 1)), by(24, MET, OPENED, WROTE, NUDGED)):
        with pytest.raises(NotNow, match="nothing that waits"):
            after(state, step(deed, 30))


@pytest.mark.parametrize(
    ("deed", "reason", "thing", "sentence"),
    [
        (Deed.OPENED, None, None, "needs a reason"),
        (Deed.OPENED, Reason.GIFT, "x", "open already"),
        (Deed.WROTE, None, None, "needs a reason"),
        (Deed.WROTE, Reason.THANKS, "x", "something new to give"),
        (Deed.WROTE, Reason.GIFT, None, "something new to give"),
        (Deed.WROTE, Reason.GIFT, "drawing", "The first message carried that"),
    ],
)
def test_a_step_that_would_not_be_kind_is_refused_with_its_reason(
    deed: Deed, reason: Reason | None, thing: str | None, sentence: str
) -> None:
    with pytest.raises(NotNow, match=sentence):
        after(by(2, MET, OPENED, WROTE), step(deed, 3, reason, thing))


def test_nobody_writes_before_it_is_said_what_the_message_carries() -> None:
    with pytest.raises(NotNow, match="Say first"):
        after(by(0, MET), WROTE)


def test_after_two_messages_nothing_is_opened_and_nothing_written() -> None:
    both = by(10, MET, OPENED, WROTE, NUDGED)
    for deed in (Deed.OPENED, Deed.WROTE):
        with pytest.raises(NotNow, match="Two messages are with them"):
            after(both, step(deed, 11, Reason.GIFT, "other"))


def test_a_message_is_counted_with_what_it_carried() -> None:
    once = by(2, MET, OPENED, WROTE)
    assert (once.stage, once.unanswered, once.reason, once.thing_id) == (
        FollowUpStage.ONE_NUDGE,
        1,
        Reason.PROMISE,
        "drawing",
    )
    assert once.carried == {"drawing"}
    twice = by(10, MET, OPENED, WROTE, NUDGED)
    assert (twice.unanswered, twice.is_open) == (2, False)
    assert twice.carried == {"drawing", "teacher"}


def test_a_thank_you_carries_no_thing() -> None:
    thanked = after(by(0.5, MET, step(Deed.OPENED, 0.01, Reason.THANKS)), step(Deed.WROTE, 1, Reason.THANKS))
    assert thanked.carried == frozenset()


def test_it_is_opened_again_with_a_nudge_where_a_message_is_unanswered() -> None:
    rested = after(by(2, MET, OPENED, WROTE), step(Deed.RESTED, 3))
    again = after(rested, step(Deed.OPENED, 4, Reason.GIFT, "tea"))
    assert (again.stage, again.unanswered) == (FollowUpStage.ONE_NUDGE, 1)
    assert again.carried == {"drawing"}
    first = after(by(0, MET), OPENED)
    assert (first.stage, first.unanswered) == (FollowUpStage.FOLLOW_UP, 0)
