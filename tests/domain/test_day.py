"""Days and times as a person says them."""

from datetime import date, datetime, timedelta

import pytest

from relpitch.domain.day import (
    ahead,
    by_date,
    by_weekday,
    clock,
    heading,
    moment,
    near,
    short_month,
    short_weekday,
    weekday,
    weekday_column,
)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 24), "today"),
        (date(2026, 11, 23), "yesterday"),
        (date(2026, 11, 20), "on Friday"),
        (date(2026, 11, 17), "on 17 November"),
        (date(2025, 11, 20), "on 20 November 2025"),
    ],
)
def test_a_day_in_a_sentence(day: date, words: str) -> None:
    assert near(day, TODAY) == words


def test_a_day_as_a_heading() -> None:
    assert heading(TODAY, TODAY) == "Today"
    assert heading(date(2026, 11, 21), TODAY) == "Saturday 21 November"
    assert heading(date(2025, 3, 3), TODAY) == "3 March 2025"


def test_a_moment_as_a_title() -> None:
    now = datetime(2026, 11, 24, 9, 0)  # noqa: DTZ001  # local time, as it is shown
    assert moment(datetime(2026, 11, 21, 18, 5), now) == "Saturday, 18:05"  # noqa: DTZ001  # the same
    assert moment(datetime(2026, 11, 11, 7, 30), now) == "11 November, 7:30"  # noqa: DTZ001  # the same
    assert clock(now) == "9:00"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, "today"),
        (0, "today"),
        (1, "tomorrow"),
        (2, "in 2 days"),
        (13, "in 13 days"),
        (14, "in 2 weeks"),
        (20, "in 2 weeks"),
        (21, "in 3 weeks"),
    ],
)
def test_a_day_to_come_in_a_sentence(days: int, words: str) -> None:
    assert ahead(TODAY + timedelta(days=days), TODAY) == words


def test_a_day_has_the_names_of_its_week_and_month() -> None:
    day = date(2026, 11, 29)
    assert (weekday(day), short_month(day)) == ("Sunday", "Nov")


def test_a_day_in_few_letters() -> None:
    assert [short_weekday(TODAY + timedelta(days=each)) for each in (0, 5)] == ["Tue", "Sun"]
    assert [weekday_column(each) for each in (0, 6)] == ["Mo", "Su"]


def test_until_a_day() -> None:
    assert (by_weekday(TODAY), by_date(TODAY)) == ("by Tuesday", "by 24 November")
