"""What the page says of where it stands is true: an open promise and “Nothing waits” never stand together."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.encounter import Encounter
from relpitch.domain.follow_up import (
    MOST_UNANSWERED,
    ContactStep,
    Deed,
    FollowUpPace,
    Reason,
    asks_on,
    good_from,
    rests_on,
    settled,
    state_after,
    with_promises,
)
from relpitch.domain.giving import Promise
from relpitch.domain.person import Person
from relpitch.domain.reach import Reach
from relpitch.services.following_up import Standing
from relpitch.services.known import Known
from relpitch.ui.pages.people import words

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
ANA = Person("Ana", NOW - timedelta(days=60))
AGO = st.integers(0, 1500).map(lambda hours: NOW - timedelta(hours=hours))
PROMISES = st.lists(
    st.builds(
        lambda at, by, kept: Promise(
            ANA.id, "the drawing", at, by and (at + timedelta(days=by)).date(), kept_at=at if kept else None
        ),
        AGO,
        st.none() | st.integers(0, 20),
        st.booleans(),
    ),
    max_size=3,
)
STEPS = st.lists(
    st.builds(
        lambda at, deed, reason, thing: ContactStep(ANA.id, at, deed, reason, thing),
        AGO,
        st.sampled_from(Deed),
        st.sampled_from(Reason),
        st.sampled_from(["a", "b", None]),
    ),
    max_size=8,
)


@given(PROMISES, STEPS, st.lists(AGO, max_size=3))
def test_an_open_promise_and_nothing_waits_never_stand_together(
    promises: list[Promise], steps: list[ContactStep], met: list[datetime]
) -> None:
    encounters = tuple(Encounter(at, (ANA.id,)) for at in met)
    known = Known(ANA, Reach(ANA.id), encounters, tuple(promises), (), (), tuple(steps), {}, {})
    pace = FollowUpPace()
    state = settled(with_promises(state_after(known.met, NOW, pace), promises), NOW, pace)
    thing = next((each for each in promises if each.id == state.thing_id), None)
    standing = Standing(state, good_from(state, pace), asks_on(state, pace), rests_on(state, pace), thing)
    said = words.standing_words(known, standing, NOW.date(), can_give=False)
    if any(each.is_open for each in promises):
        assert "Nothing waits" not in said
    assert (
        state.unanswered <= MOST_UNANSWERED
        or state.unanswered == state_after(known.met, NOW, pace).unanswered
    )


def test_a_new_note_hides_no_promise() -> None:
    promise = Promise(ANA.id, "the drawing", NOW - timedelta(days=3))
    met = ContactStep(ANA.id, NOW - timedelta(days=1), Deed.MET, id="")
    state = with_promises(state_after([met], NOW), [promise])
    assert (state.reason, state.thing_id, state.is_open) == (Reason.PROMISE, promise.id, True)


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (4, "Any day until Friday is fine."),
        (1, "Any day until tomorrow is fine."),
        (20, "Any day until 13 December is fine."),
        (0, "Today is a good day."),
        (None, "Any day from tomorrow is fine."),
    ],
)
def test_a_promise_for_a_day_is_fine_until_that_day_and_not_from_it(by: int | None, said: str) -> None:
    day = None if by is None else NOW.date() + timedelta(days=by)
    promise = Promise(ANA.id, "the drawing", NOW, day)
    state = with_promises(state_after([ContactStep(ANA.id, NOW, Deed.MET)], NOW), [promise])
    pace = FollowUpPace()
    standing = Standing(state, good_from(state, pace), asks_on(state, pace), rests_on(state, pace), promise)
    known = Known(ANA, Reach(ANA.id), (), (promise,), (), (), (), {}, {})
    assert words.standing_words(known, standing, NOW.date(), can_give=False).endswith(said)
