"""Drills: dealt by chance, repeatable by a seed."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.drill import (
    ANY_MOMENT_SECONDS,
    KEPT_SILENCE,
    LEFT_AFTER_INTERRUPTION,
    BridgesOfVersion,
    deal_moment,
    interruption_time,
)
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.setting import Channel, Setting

GYM = Setting(
    "gym", "Gym", "at the gym", "dumbbell", Channel.SPOKEN, 30, "Calm", ("My back.", "One more set.")
)
BANK = replace(GYM, id="bank", name="Bank", heard=("Next, please.",))
MAIL = replace(GYM, id="mail", channel=Channel.WRITTEN)
OWN = BridgesOfVersion("v1", "gym", tuple(Phrasing(f"Words {n}.", when=f"they {n}") for n in range(5)))
ANYWHERE = BridgesOfVersion("v0", None, (Phrasing("Well.", when="they ask"),))


@given(st.integers())
def test_a_seed_deals_the_same_again(seed: int) -> None:
    assert deal_moment(Random(seed), [GYM, BANK], [OWN]) == deal_moment(Random(seed), [GYM, BANK], [OWN])


@given(st.integers())
def test_another_moment_is_another_one(seed: int) -> None:
    random = Random(seed)
    first = deal_moment(random, [GYM], [OWN])
    second = deal_moment(random, [GYM], [OWN], first)
    assert first is not None
    assert second is not None
    assert first.line != second.line


@given(st.integers())
def test_three_bridges_at_most_of_the_version_for_that_place(seed: int) -> None:
    moment = deal_moment(Random(seed), [GYM, BANK], [ANYWHERE, OWN])
    assert moment is not None
    assert moment.setting == GYM
    assert moment.version_id == "v1"
    assert len(set(moment.bridges)) == 3
    assert set(moment.bridges) <= set(OWN.bridges)


def test_where_there_are_no_bridges_a_place_and_a_line_remain() -> None:
    moment = deal_moment(Random(1), [GYM, MAIL], [])
    assert moment is not None
    assert (moment.setting, moment.bridges) == (GYM, ())


def test_what_is_written_is_never_dealt() -> None:
    assert deal_moment(Random(1), [MAIL], [OWN]) is None


@given(st.integers(), st.floats(5, 120))
def test_an_interruption_comes_in_the_middle(seed: int, target: float) -> None:
    assert target * 0.3 <= interruption_time(Random(seed), target) <= target * 0.7


def test_seconds_of_a_drill_are_as_the_help_tells_them() -> None:
    assert (ANY_MOMENT_SECONDS, LEFT_AFTER_INTERRUPTION, KEPT_SILENCE) == (20, 8, 3)


@given(st.integers())
def test_another_moment_is_in_another_place_where_there_is_one(seed: int) -> None:
    random = Random(seed)
    first = deal_moment(random, [GYM, BANK], [])
    second = deal_moment(random, [GYM, BANK], [], first)
    assert first is not None
    assert second is not None
    assert first.setting != second.setting


def test_a_place_with_one_line_says_it_again() -> None:
    first = deal_moment(Random(1), [BANK], [])
    second = deal_moment(Random(2), [BANK], [], first)
    assert second is not None
    assert second.line == "Next, please."


def test_where_nobody_says_anything_nothing_is_dealt() -> None:
    assert deal_moment(Random(1), [replace(GYM, heard=())], [OWN]) is None
    assert deal_moment(Random(1), [], [OWN]) is None


@given(st.integers())
def test_bridges_for_anywhere_serve_where_a_place_has_none(seed: int) -> None:
    moment = deal_moment(Random(seed), [BANK], [OWN, ANYWHERE])
    assert moment is not None
    assert (moment.setting, moment.version_id, moment.bridges) == (BANK, "v0", ANYWHERE.bridges)


def test_a_version_without_bridges_is_not_dealt() -> None:
    moment = deal_moment(Random(1), [GYM, BANK], [replace(OWN, bridges=()), ANYWHERE])
    assert moment is not None
    assert moment.version_id == "v0"


def test_bridges_of_another_place_serve_where_there_are_no_others() -> None:
    moment = deal_moment(Random(1), [BANK], [OWN])
    assert moment is not None
    assert moment.version_id == "v1"


def test_an_interruption_comes_anywhere_in_the_middle() -> None:
    moments = [interruption_time(Random(seed), 100) for seed in range(200)]
    assert min(moments) < 35
    assert max(moments) > 65
