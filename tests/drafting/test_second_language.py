"""Slips that can only be slips are put right; what may be meant stays."""

import pytest

from relpitch.drafting.english.second_language import put_right

SLIPS = [
    ("people who is new", "people who are new"),
    ("small childrens who has no time", "small children who have no time"),
    ("afraid from dentist", "afraid of the dentist"),
    ("how to breath in the chair", "how to breathe in the chair"),
    ("say them one trick", "tell them one trick"),
    ("explain them how it works", "explain to them how it works"),
    ("foreigner who live here", "foreigners who live here"),
    ("they get job in a shop", "they get a job in a shop"),
    ("go with him to doctor", "go with him to the doctor"),
]
MEANT = [
    "my boss who is new",
    "somebody who has time",
    "a student who lives here",
    "say it to them",
    "they get better",
    "take a deep breath",
]


@pytest.mark.parametrize(("typed", "meant"), SLIPS)
def test_a_slip_is_put_right(typed: str, meant: str) -> None:
    assert put_right(typed) == meant


@pytest.mark.parametrize("typed", MEANT)
def test_what_may_be_meant_stays(typed: str) -> None:
    assert put_right(typed) == typed
