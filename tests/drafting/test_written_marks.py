"""Marks and slips of the keys are said as they are meant; asides are not said."""

import pytest

from relpitch.drafting.english.slips import without_slips
from relpitch.drafting.english.written_marks import as_spoken


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("curious people (e.g. my mum)", "curious people , like my mum"),
        ("they stop, eg one saved 3 weeks", "they stop, for example one saved 3 weeks"),
        ("from 70 hours -> a life", "from 70 hours to a life"),
        ("me -> people who hate forms -> mostly admin staff", "people who hate forms, mostly admin staff"),
        ("2 days of work -> 10 minutes", "from 2 days of work to 10 minutes"),
        ("(long pause here) they sing", "they sing"),
        ("they sing (hard to say)", "they sing"),
        ("small firms (10-50 FTE) here", "small firms here"),
        ("save ~6 hrs/wk", "save about 6 hrs a week"),
        ("OLD LADIES. NO CHARGE", "Old ladies. No charge"),
        ("(see below)", "see below"),
        ("(mostly) my mum", "(mostly) my mum"),
    ],
)
def test_a_mark_is_said_as_it_is_meant(typed: str, said: str) -> None:
    assert as_spoken(typed) == said


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("poeple", "people"),
        ("ahve", "have"),
        ("movin house", "moving house"),
        ("realy hungy", "really hungry"),
        ("weans arenae in a team", "weans arenae in a team"),
        ("Ahve", "Ahve"),
        ("see my-wiht.com", "see my-wiht.com"),
    ],
)
def test_a_slip_is_put_right_only_where_one_word_can_be_meant(typed: str, meant: str) -> None:
    assert without_slips(typed) == meant
