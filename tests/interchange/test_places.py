"""A town or a country is typed, and says its clock."""

from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.interchange import places
from relpitch.interchange.places import zones_of


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("leeds", "Europe/London"),
        ("Leeds, UK", "Europe/London"),
        ("UK", "Europe/London"),
        ("England", "Europe/London"),
        ("Bristol", "Europe/London"),
        ("Spanien", "Europe/Madrid"),
        ("alemania", "Europe/Berlin"),
        ("München", "Europe/Berlin"),
        ("Łódź", "Europe/Warsaw"),
        ("sao paulo", "America/Sao_Paulo"),
        ("New York", "America/New_York"),
        ("Europe/London", "Europe/London"),
        ("Birmingham", "Europe/London"),
        ("Birmingham, Alabama", "America/Chicago"),
        ("Halifax", "America/Halifax"),
        ("Halifax, England", "Europe/London"),
        ("Portland Maine", "America/New_York"),
        ("the church hall, Seacroft, Leeds", "Europe/London"),
        ("japan", "Asia/Tokyo"),
        ("PST", "America/Los_Angeles"),
    ],
)
def test_a_place_says_its_clock(typed: str, zone: str) -> None:
    assert zones_of(typed) == (zone,)


def test_a_country_of_several_clocks_says_them_all() -> None:
    assert {"America/New_York", "America/Los_Angeles"} <= set(zones_of("USA"))
    assert len(zones_of("Australia")) > 1


@pytest.mark.parametrize("typed", ["", " ", "seacroft", "Nowhere at all", "?"])
def test_what_is_no_known_place_says_nothing(typed: str) -> None:
    assert zones_of(typed) == ()


def test_every_zone_of_the_lists_is_one_of_the_tz_database() -> None:
    named = {zone for near, far in places._countries().values() for zone in (*near, *far)}
    named |= {zone for zones in places._towns().values() for zone in zones}
    assert named <= available_timezones()


@given(st.text(max_size=60))
def test_any_words_can_be_typed(typed: str) -> None:
    assert all(isinstance(zone, str) for zone in zones_of(typed))
