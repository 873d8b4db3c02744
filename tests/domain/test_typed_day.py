"""A day as people type it: read as meant, or not at all."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.day import day_month, short_month, weekday
from relpitch.domain.typed_day import typed_day

TODAY = date(2026, 11, 23)  # a Monday
FORMS = (
    lambda day: f"{weekday(day)} {day_month(day)} {day.year}",
    lambda day: f"{weekday(day)[:3]} {day.day} {short_month(day)} {day.year}",
    lambda day: f"{short_month(day)} {day.day}, {day.year}",
    lambda day: f"{day.day}.{day.month}.{day.year}",
    lambda day: f"{day.day:02}/{day.month:02}/{day.year}",
    lambda day: f"{day.year}-{day.month:02}-{day.day:02}",
    lambda day: f"{day.day}th of {day_month(day).split()[1].upper()} {day.year}",
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Fri 27 Nov 2026", date(2026, 11, 27)),
        ("26.11.", date(2026, 11, 26)),
        ("26 nov", date(2026, 11, 26)),
        ("1 nov", date(2027, 11, 1)),
        ("29 feb", date(2028, 2, 29)),
        ("5/6/26", date(2026, 6, 5)),
        ("11/27/2026", date(2026, 11, 27)),
        ("2026/11/27", date(2026, 11, 27)),
        ("thu", date(2026, 11, 26)),
        ("next monday", date(2026, 11, 30)),
        ("Today", TODAY),
        ("tomorrow", date(2026, 11, 24)),
        ("in 3 days", date(2026, 11, 26)),
        ("in a week", date(2026, 11, 30)),
    ],
)
def test_usual_forms_are_read(typed: str, meant: date) -> None:
    assert typed_day(typed, TODAY) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "Thu 27 Nov 2026",
        "31 Feb",
        "32.1.2026",
        "27",
        "nov",
        "27 nov dec",
        "13/13/2026",
        "31.12.9999",
        "1 2 3 4",
        "٣",
    ],
)
def test_what_is_not_surely_a_day_is_none(typed: str) -> None:
    assert typed_day(typed, TODAY) is None


def test_where_both_can_be_the_order_of_the_place_decides() -> None:
    assert typed_day("5/6/2026", TODAY, month_first=True) == date(2026, 5, 6)
    assert typed_day("5.6.2026", TODAY, month_first=True) == date(2026, 6, 5)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMS))
def test_a_day_that_is_written_out_is_that_day(day: date, form: object) -> None:
    assert callable(form)
    assert typed_day(form(day), TODAY) == day


@given(st.text(max_size=40))
def test_any_text_is_a_day_or_none(text: str) -> None:
    found = typed_day(text, TODAY)
    assert found is None or found - TODAY > timedelta(days=-800_000)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("yesterday", -1),
        ("in a day", 1),
        ("in an day", 1),
        ("in 1 week", 7),
        ("in 2 weeks", 14),
        ("in 999 days", 999),
        ("in 13 days", 13),
        ("in 99 weeks", 693),
        ("mon", 7),
        ("tue", 1),
        ("sun", 6),
        ("on the next sunday.", 6),
        ("this Wed", 2),
    ],
)
def test_a_day_is_told_by_how_far_off_it_is(typed: str, days: int) -> None:
    assert typed_day(typed, TODAY) == TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("23 nov", date(2026, 11, 23)),
        ("22 nov", date(2027, 11, 22)),
        ("nov 26", date(2026, 11, 26)),
        ("26 nov 27", date(2027, 11, 26)),
        ("2027 nov 26", date(2027, 11, 26)),
        ("26 nov 2027", date(2027, 11, 26)),
        ("1 jan", date(2027, 1, 1)),
        ("31 dec", date(2026, 12, 31)),
        ("12/12", date(2026, 12, 12)),
        ("12/13", date(2026, 12, 13)),
        ("13/12", date(2026, 12, 13)),
        ("3.4.99", date(2099, 4, 3)),
        ("2026 1 2", date(2026, 1, 2)),
        ("  2026-11-27 ", date(2026, 11, 27)),
        ("mon 23.11.2026", date(2026, 11, 23)),
        ("1000-01-01", date(1000, 1, 1)),
    ],
)
def test_a_date_is_read_whatever_stands_first(typed: str, meant: date) -> None:
    assert typed_day(typed, TODAY) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "in 1000 days",
        "in days",
        "tue mon",
        "mo",
        "2026 11",
        "5.6.126",
        "0999-01-01",
        "26 26 26 nov",
        "nov dec 3",
        "2026-13-01",
        "tue 23.11.2026",
        "3 of something",
        "26 nov 126",
    ],
)
def test_what_may_be_two_days_or_none_is_none(typed: str) -> None:
    assert typed_day(typed, TODAY) is None


def test_the_month_is_first_only_where_that_is_said() -> None:
    assert typed_day("5/6", TODAY) == date(2027, 6, 5)
    assert typed_day("5/6", TODAY, month_first=True) == date(2027, 5, 6)
    assert typed_day("5/13", TODAY) == date(2027, 5, 13)
    assert typed_day("13/5", TODAY, month_first=True) == date(2027, 5, 13)


def test_the_next_leap_day_is_found_over_the_end_of_a_century() -> None:
    assert typed_day("29 feb", date(2096, 3, 1)) == date(2104, 2, 29)
    assert typed_day("29 feb", date(2096, 2, 29)) == date(2096, 2, 29)


@pytest.mark.parametrize("today", [date(2026, 11, 23) + timedelta(days=each) for each in range(7)])
@pytest.mark.parametrize("number", range(7))
def test_a_weekday_is_the_next_one_and_never_today(today: date, number: int) -> None:
    named = weekday(date(2026, 11, 23) + timedelta(days=number))
    found = typed_day(named, today)
    assert found is not None
    assert found.weekday() == number
    assert 1 <= (found - today).days <= 7
