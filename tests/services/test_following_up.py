"""Who is open, out of all that happened with everyone, on a real file."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relpitch.domain.encounter import Encounter
from relpitch.domain.follow_up import ContactStep, Deed, FollowUpPace, Reason, state_after
from relpitch.domain.person import Person
from relpitch.services.services import Services
from relpitch.storage.library import Library

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PEOPLE = tuple(Person(name, NOW) for name in ("Ana", "Ben", "Chi"))
STEPS = st.lists(
    st.builds(
        lambda person, hours, deed, reason, thing: ContactStep(
            person.id, NOW - timedelta(hours=hours), deed, reason, thing and f"{thing}"
        ),
        st.sampled_from(PEOPLE),
        st.sampled_from([0, 1, 1, 2, 30, 60, 200, 400, 900]),
        st.sampled_from(Deed),
        st.sampled_from(Reason),
        st.sampled_from(["drawing", "teacher", None]),
    ),
    max_size=14,
)


class TakenBack(Exception):  # noqa: N818  # what was written in an example
    pass


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.create(tmp_path_factory.mktemp("open") / "x.relpitch", device="desktop") as library:
        with library.writing() as shelves:
            shelves.people.add_new(PEOPLE)
        yield library


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_the_steps_since_a_message_was_opened_tell_as_much_as_all_of_them(
    library: Library, steps: Sequence[ContactStep]
) -> None:
    with suppress(TakenBack), library.writing() as shelves:
        shelves.steps.add_new(steps)
        since = shelves.steps.since_opened()
        for person in PEOPLE:
            whole = state_after([each for each in steps if each.person_id == person.id], NOW, FollowUpPace())
            some = [each for each in since if each.person_id == person.id]
            if some:
                assert state_after(some, NOW, FollowUpPace()) == whole
            else:
                assert not whole.is_open
        raise TakenBack


def test_open_are_those_to_whom_something_was_meant_and_whom_nobody_met_since(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        following = Services(library, now=lambda: NOW).following
        ana, ben, chi = PEOPLE
        with library.writing() as shelves:
            shelves.people.add_new(PEOPLE)
        for person in PEOPLE:
            following.open(person.id, Reason.THANKS)
        following.answered(ben.id)
        assert {identity for identity, _standing in following.open_ones()} == {ana.id, chi.id}
        with library.writing() as shelves:
            shelves.encounters.save(Encounter(NOW + timedelta(minutes=1), (chi.id,), "Market"))
        ((identity, standing),) = following.open_ones()
        assert identity == ana.id
        assert standing.good_from == date(2026, 11, 24)
