"""Days and times as a person says them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from relpitch import paths, translation
from relpitch.domain.day import (
    DAYS,
    MONTHS,
    ahead,
    ahead_at_start,
    at_clock,
    by_date,
    by_weekday,
    by_whole_date,
    clock,
    day_month,
    day_month_year,
    day_names,
    heading,
    lately,
    lately_at_start,
    moment,
    month_names,
    month_year,
    near,
    near_at_start,
    on_date,
    on_weekday,
    short_day,
    short_month,
    short_weekday,
    tells_half_days,
    unbroken,
    weekday,
    weekday_column,
    weekday_day_month,
    whole_day,
    whole_moment,
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


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_is_called_by_its_name_and_begins_so_in_three_letters(month: int) -> None:
    day = date(2026, month, 3)
    assert day_month(day) == f"3 {MONTHS[month - 1]}"
    assert month_year(day) == f"{MONTHS[month - 1]} 2026"
    assert short_month(day) == MONTHS[month - 1][:3]


@pytest.mark.parametrize("number", range(7))
def test_every_day_of_the_week_is_called_by_its_name_and_begins_so_in_few_letters(number: int) -> None:
    day = date(2026, 11, 23) + timedelta(days=number)
    assert weekday(day) == DAYS[number]
    assert short_weekday(day) == DAYS[number][:3]
    assert weekday_column(number) == DAYS[number][:2]


def test_a_date_is_written_as_far_as_it_is_needed() -> None:
    assert day_month_year(TODAY) == "24 November 2026"
    assert weekday_day_month(TODAY) == "Tuesday 24 November"
    assert whole_day(TODAY) == "Tuesday 24 November 2026"
    assert (on_weekday(TODAY), by_whole_date(TODAY)) == ("on Tuesday", "by Tuesday 24 November")


def test_a_time_has_two_figures_for_its_minutes() -> None:
    assert not tells_half_days()
    assert clock(datetime(2026, 11, 24, 8, 5, tzinfo=UTC)) == "8:05"
    assert at_clock("Saturday", datetime(2026, 11, 24, 18, 41, tzinfo=UTC)) == "Saturday, 18:41"


def test_the_parts_of_a_date_stay_together() -> None:
    assert unbroken("Tuesday 24 November 2026") == "Tuesday 24\u00a0November\u00a02026"
    assert unbroken("24. November") == "24.\u00a0November"


@pytest.mark.parametrize(
    ("days", "sentence", "alone", "row", "row_alone"),
    [
        (0, "today", "Today", "today", "Today"),
        (1, "yesterday", "Yesterday", "yesterday", "Yesterday"),
        (2, "on Sunday", "On Sunday", "Sunday", "Sunday"),
        (6, "on Wednesday", "On Wednesday", "Wednesday", "Wednesday"),
        (7, "on 17 November", "On 17 November", "17 November", "17 November"),
        (327, "on 1 January", "On 1 January", "1 January", "1 January"),
        (328, "on 31 December 2025", "On 31 December 2025", "31 December 2025", "31 December 2025"),
        (-1, "on 25 November", "On 25 November", "25 November", "25 November"),
        (-38, "on 1 January 2027", "On 1 January 2027", "1 January 2027", "1 January 2027"),
    ],
)
def test_a_day_that_was_is_told_by_how_long_ago_it_was(
    days: int, sentence: str, alone: str, row: str, row_alone: str
) -> None:
    day = before(days)
    assert near(day, TODAY) == sentence
    assert near_at_start(day, TODAY) == alone
    assert lately(day, TODAY) == row
    assert lately_at_start(day, TODAY) == row_alone


def test_a_date_has_its_year_where_it_is_another_one() -> None:
    assert on_date(date(2026, 1, 9), TODAY) == "on 9 January"
    assert on_date(date(2027, 1, 9), TODAY) == "on 9 January 2027"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, "Today"),
        (0, "Today"),
        (1, "Tomorrow"),
        (2, "In 2 days"),
        (13, "In 13 days"),
        (14, "In 2 weeks"),
        (20, "In 2 weeks"),
        (21, "In 3 weeks"),
    ],
)
def test_a_day_to_come_as_a_sentence_begins(days: int, words: str) -> None:
    assert ahead_at_start(TODAY + timedelta(days=days), TODAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (24, "Today, 7:30"),
        (23, "Monday, 7:30"),
        (18, "Wednesday, 7:30"),
        (17, "17 November, 7:30"),
        (25, "25 November, 7:30"),
    ],
)
def test_a_moment_is_told_by_its_day_of_the_week_for_six_days(day: int, words: str) -> None:
    now = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    assert moment(datetime(2026, 11, day, 7, 30, tzinfo=UTC), now) == words


def noon(day: date) -> datetime:
    """A moment that has this day by the clock of this computer."""
    return datetime(day.year, day.month, day.day, 12).astimezone()  # local, as it is shown


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "Today"),
        (1, "Mon"),
        (6, "Wed"),
        (7, "17 Nov"),
        (-1, "25 Nov"),
        (327, "1 Jan"),
        (328, "31 Dec 2025"),
        (-38, "1 Jan 2027"),
    ],
)
def test_a_day_at_the_right_of_a_row_is_short(days: int, words: str) -> None:
    assert short_day(noon(before(days)), noon(TODAY)) == words


def test_no_day_at_the_right_of_a_row_is_nothing() -> None:
    assert short_day(None, noon(TODAY)) == ""


def test_names_that_may_be_typed_are_those_shown_and_the_english_ones() -> None:
    assert day_names() == DAYS * 2
    assert month_names() == MONTHS * 3


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        (0, "12:05 am"),
        (1, "1:05 am"),
        (11, "11:05 am"),
        (12, "12:05 pm"),
        (13, "1:05 pm"),
        (23, "11:05 pm"),
    ],
)
def test_where_the_day_has_two_halves_the_hours_are_told_so(
    hour: int, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("relpitch.domain.day.tells_half_days", lambda: True)
    assert clock(datetime(2026, 11, 24, hour, 5, tzinfo=UTC)) == words


def test_a_moment_of_any_year_is_told_as_one_says_it() -> None:
    assert whole_moment(datetime(2026, 11, 9, 7, 30, tzinfo=UTC)) == "9 November 2026, 7:30"
    translation.use("de", paths.translations())
    assert whole_moment(datetime(2026, 11, 9, 7, 30, tzinfo=UTC)).replace("\N{NO-BREAK SPACE}", " ") == (
        "9. November 2026, 7:30"
    )
