"""A time of day as people type it: read as meant, or not at all."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.typed_time import typed_time


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("19:30", time(19, 30)),
        ("19.30", time(19, 30)),
        ("1930", time(19, 30)),
        ("0730", time(7, 30)),
        ("07:30", time(7, 30)),
        ("19h30", time(19, 30)),
        ("19 Uhr", time(19)),
        ("19", time(19)),
        ("at 19:30", time(19, 30)),
        ("7pm", time(19)),
        ("7 p.m.", time(19)),
        ("7.30 PM", time(19, 30)),
        ("730pm", time(19, 30)),
        ("7:05am", time(7, 5)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("12.30 pm", time(12, 30)),
        ("7 in the evening", time(19)),
        ("half past 7 pm", time(19, 30)),
        ("quarter to eight am", time(7, 45)),
        ("a quarter past 12 pm", time(12, 15)),
        ("quarter to 12am", time(23, 45)),
        ("noon", time(12)),
        ("Midnight", time(0)),
        ("0:00", time(0)),
    ],
)
def test_usual_forms_are_read(typed: str, meant: time) -> None:
    assert typed_time(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "7",
        "12",
        "half seven",
        "halb acht",
        "half past seven",
        "half to 7 pm",
        "seven",
        "25:00",
        "19:60",
        "19:3",
        "193",
        "19pm",
        "0am",
        "13 pm",
        "19:30 pm",
        "7-9",
        "19:30:00",
        "evening",
        "soon",
        "٧",
        "half past thirteen pm",
    ],
)
def test_what_may_be_two_times_or_none_is_not_taken(typed: str) -> None:
    assert typed_time(typed) is None


def test_without_am_or_pm_a_morning_hour_is_unsure_where_they_are_told() -> None:
    assert typed_time("7:30") == time(7, 30)
    assert typed_time("7:30", half_days=True) is None
    assert typed_time("07:30", half_days=True) == time(7, 30)
    assert typed_time("19:30", half_days=True) == time(19, 30)


@given(st.times().map(lambda each: each.replace(second=0, microsecond=0)))
def test_every_time_is_read_back_in_each_form(at: time) -> None:
    hour, half = (at.hour + 11) % 12 + 1, "am" if at.hour < 12 else "pm"
    forms = (f"{at:%H:%M}", f"{at:%H.%M}", f"{at:%H%M}", f"{hour}:{at:%M} {half}", f"{hour}.{at:%M}{half}")
    assert {typed_time(each) for each in forms} == {at}


@given(st.text(max_size=30))
def test_any_words_can_be_typed(typed: str) -> None:
    found = typed_time(typed)
    assert found is None or found.second == 0
