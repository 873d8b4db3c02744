"""A time of day as people type it: read as meant, or not at all."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.script.typed_time import times_meant, typed_time


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
        ("half past 2", time(14, 30)),
        ("half 3", time(15, 30)),
        ("halb 3", time(14, 30)),
        ("um halb drei", time(14, 30)),
        ("viertel vor vier", time(15, 45)),
        ("a las tres y media", time(15, 30)),
        ("las 4 menos cuarto", time(15, 45)),
        ("quarter to 4", time(15, 45)),
        ("ten to five", time(16, 50)),
        ("3", time(15)),
        ("2.30", time(14, 30)),
        ("10", time(10)),
        ("12", time(12)),
        ("mittags", time(12)),
        ("7 abends", time(19)),
        ("7 Uhr abends", time(19)),
        ("um 8.15 Uhr morgens", time(8, 15)),
        ("seven o’clock in the evening", time(19)),
        ("at 7pm", time(19)),
        ("a las 7 de la tarde", time(19)),
        ("7 de la tarde", time(19)),
        ("seven am", time(7)),
    ],
)
def test_usual_forms_are_read(typed: str, meant: time) -> None:
    assert typed_time(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "7",
        "5:30",
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


@pytest.mark.parametrize(
    ("typed", "after", "meant"),
    [
        ("3.30", time(14), time(15, 30)),
        ("half 3", time(14), time(15, 30)),
        ("half seven", time(18), time(19, 30)),
        ("9", time(18, 30), time(21)),
        ("5", time(9), time(17)),
        ("2", time(21), time(2)),
        ("12", time(9), time(12)),
        ("12", time(21), time(0)),
        ("03:30", time(14), time(3, 30)),
        ("3.30 am", time(14), time(3, 30)),
        ("15:30", time(16), time(15, 30)),
    ],
)
def test_of_two_times_the_one_that_comes_next_is_meant(typed: str, after: time, meant: time) -> None:
    assert typed_time(typed, after=after) == meant


@pytest.mark.parametrize(
    ("typed", "may_be"),
    [
        ("half seven", (time(7, 30), time(19, 30))),
        ("halb acht", (time(7, 30), time(19, 30))),
        ("7", (time(7), time(19))),
        ("quarter to 1", (time(0, 45), time(12, 45))),
        ("7pm", (time(19),)),
        ("soon", ()),
    ],
)
def test_the_times_that_may_be_meant_can_be_asked_about(typed: str, may_be: tuple[time, ...]) -> None:
    assert times_meant(typed) == may_be


@given(st.times(), st.times())
def test_what_is_read_after_a_time_comes_within_half_a_day(at: time, after: time) -> None:
    hour = (at.hour + 11) % 12 + 1
    read = typed_time(f"{hour}", after=after)
    assert read is not None
    away = (read.hour * 60 - after.hour * 60 - after.minute - 1) % (24 * 60) + 1
    assert away <= 12 * 60


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
