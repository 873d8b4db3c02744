"""When an event is, and how ready one is for it, in the sentences that people read."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.event import SOME_DAY, Event, moment_of
from relpitch.domain.event_words import (
    day_tile,
    elsewhere,
    in_days,
    next_step,
    on_paper,
    readiness,
    rehearsal_days,
    soon,
    until,
    when,
)

pytestmark = pytest.mark.usefixtures("in_london")
TODAY = date(2026, 11, 23)  # a Monday
NAMES = {"one": "Conference", "two": "Gym"}


def event(wall: str = "2026-11-26T18:30", ends: str = "", zone: str = "", **fields: Any) -> Event:
    """An event by the clock of its place."""
    return Event(
        "Meetup",
        moment_of(datetime.fromisoformat(wall), zone),
        datetime(2026, 11, 1, tzinfo=UTC),
        zone=zone,
        ends=moment_of(datetime.fromisoformat(ends), zone) if ends else None,
        **fields,
    )


SOMETIME = replace(event(), starts=SOME_DAY)
FAIR = event("2026-11-26T00:00", all_day=True)
THREE_DAYS = event("2026-11-26T00:00", "2026-11-29T00:00", all_day=True)
IN_NEW_YORK = event(zone="America/New_York")


def test_an_event_is_on_its_day_at_its_time() -> None:
    assert when(event(), TODAY) == "Thursday 26 November, 18:30"
    assert when(event("2027-01-07T09:05"), TODAY) == "7 January 2027, 9:05"


def test_a_whole_day_has_no_time() -> None:
    assert when(FAIR, TODAY) == "Thursday 26 November"
    assert until(FAIR, TODAY) == "Thursday 26 November"
    assert on_paper(FAIR) == "Thursday 26 November 2026"


def test_several_whole_days_go_to_the_last_one() -> None:
    assert when(THREE_DAYS, TODAY) == "Thursday 26 November to Saturday 28 November"
    assert until(THREE_DAYS, TODAY) == "Thursday 26 November to Saturday 28 November"
    assert on_paper(THREE_DAYS) == "Thursday 26 November 2026 to 28 November"


def test_a_day_that_nobody_knows_yet_is_some_day() -> None:
    assert when(SOMETIME, TODAY) == until(SOMETIME, TODAY) == on_paper(SOMETIME) == "Some day"
    assert until(replace(SOMETIME, ends=SOME_DAY), TODAY) == "Some day"
    assert in_days(SOMETIME, TODAY) == ""
    assert day_tile(SOMETIME) == ("", "")


def test_the_end_is_told_where_it_is_known() -> None:
    assert until(event(), TODAY) == "Thursday 26 November, 18:30"
    assert until(event(ends="2026-11-26T20:30"), TODAY) == "Thursday 26 November, 18:30 to 20:30"


def test_an_end_on_another_day_is_told_with_its_day() -> None:
    late = event(ends="2026-11-27T01:00")
    assert until(late, TODAY) == "Thursday 26 November, 18:30 to Friday 27 November, 1:00"


def test_a_sheet_of_paper_has_the_year() -> None:
    assert on_paper(event()) == "Thursday 26 November 2026, 18:30"
    late = event(ends="2026-11-26T20:30")
    assert on_paper(late) == "Thursday 26 November 2026, 18:30 to 20:30"


def test_a_place_with_another_clock_is_told_with_the_time_here() -> None:
    assert elsewhere(IN_NEW_YORK) == " in New York, 23:30 here"
    assert when(IN_NEW_YORK, TODAY) == "Thursday 26 November, 18:30 in New York, 23:30 here"
    ending = event(ends="2026-11-26T20:30", zone="America/New_York")
    assert until(ending, TODAY) == "Thursday 26 November, 18:30 to 20:30 in New York, 23:30 here"


def test_where_it_is_another_day_here_the_day_is_told_too() -> None:
    late = event("2026-11-26T20:30", zone="America/New_York")
    assert elsewhere(late) == " in New York, Friday 1:30 here"


@pytest.mark.parametrize("zone", ["", "Europe/London", "Europe/Lisbon"])
def test_a_place_whose_clock_shows_the_same_is_not_elsewhere(zone: str) -> None:
    assert elsewhere(event(zone=zone)) == ""


def test_a_whole_day_elsewhere_has_no_clock() -> None:
    assert elsewhere(event("2026-11-26T00:00", zone="America/New_York", all_day=True)) == ""


def test_a_zone_of_no_town_is_there() -> None:
    assert elsewhere(event(zone="Etc/GMT+5")) == " there, 23:30 here"


@pytest.mark.parametrize(
    ("wall", "words"),
    [
        ("2026-11-22T18:30", ""),
        ("2026-11-23T08:00", "Today"),
        ("2026-11-24T08:00", "Tomorrow"),
        ("2026-11-26T18:30", "In 3 days"),
    ],
)
def test_how_far_off_it_is(wall: str, words: str) -> None:
    assert in_days(event(wall), TODAY) == words


def test_a_list_tells_the_time_and_how_far_off_it_is() -> None:
    assert soon(event(place="Hall 2"), TODAY) == "Thursday, 18:30. In 3 days."
    assert soon(FAIR, TODAY) == "Thursday. In 3 days."
    assert soon(event("2026-11-22T18:30"), TODAY) == "Sunday, 18:30."


def test_from_a_week_on_a_list_tells_the_place_instead() -> None:
    assert soon(event("2026-11-29T18:30", place="Hall 2"), TODAY) == "Sunday, 18:30. In 6 days."
    assert soon(event("2026-11-30T18:30", place="Hall 2"), TODAY) == "Monday, 18:30. Hall 2."
    assert soon(event("2026-11-30T18:30"), TODAY) == "Monday, 18:30. In 7 days."


def test_what_is_cancelled_is_told_to_be_so() -> None:
    at = datetime(2026, 11, 20, tzinfo=UTC)
    assert soon(event(place="Hall 2", cancelled_at=at), TODAY) == "Thursday, 18:30. Cancelled."
    assert soon(replace(SOMETIME, place="Hall 2", cancelled_at=at), TODAY) == "Some day. Cancelled."


def test_some_day_in_a_list_has_its_place() -> None:
    assert soon(SOMETIME, TODAY) == "Some day."
    assert soon(replace(SOMETIME, place="Hall 2"), TODAY) == "Some day. Hall 2."


def test_a_tile_has_the_figures_and_the_month() -> None:
    assert day_tile(event()) == ("26", "Nov")
    assert day_tile(event("2027-05-03T10:00")) == ("3", "May")


def moment(day: int) -> datetime:
    return datetime(2026, 11, day, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fields", "rehearsed", "sentence"),
    [
        ({}, [], "No version chosen yet. Sheet not printed yet."),
        ({}, [21], "No version chosen yet. Rehearsed once, last on Saturday. Sheet not printed yet."),
        ({"version_ids": ("one",)}, [], "Version ready. Not rehearsed yet. Sheet not printed yet."),
        (
            {"version_ids": ("one", "two")},
            [20, 21],
            "Versions ready. Rehearsed twice, last on Saturday. Sheet not printed yet.",
        ),
        (
            {"version_ids": ("one",), "printed_at": moment(20)},
            [21, 19, 20, 18],
            "Version ready. Rehearsed 4 times, last on Saturday. Sheet printed.",
        ),
        (
            {"version_ids": ("one",), "read_at": moment(22)},
            [],
            "Version ready. Not rehearsed yet. Read through yesterday. Sheet not printed yet.",
        ),
    ],
)
def test_how_ready_one_is_is_told_by_what_is_so(
    fields: dict[str, Any], rehearsed: list[int], sentence: str
) -> None:
    assert readiness(event(**fields), [moment(day) for day in rehearsed], TODAY) == sentence


READY = event(version_ids=("one", "two"))


@pytest.mark.parametrize(
    ("starts", "rehearsed", "away"),
    [
        ("2026-11-23T18:30", 0, []),
        ("2026-11-22T18:30", 0, []),
        ("2026-11-24T18:30", 0, [0]),
        ("2026-11-25T18:30", 0, [0, 1]),
        ("2026-11-26T18:30", 0, [0, 1, 2]),
        ("2026-12-03T18:30", 0, [1, 3, 5, 6, 8]),
        ("2026-12-03T18:30", 3, [3, 6]),
        ("2026-12-03T18:30", 4, [5]),
        ("2026-12-03T18:30", 9, [5]),
    ],
)
def test_rehearsals_are_spread_over_the_days_that_are_left(
    starts: str, rehearsed: int, away: list[int]
) -> None:
    days = rehearsal_days(event(starts, version_ids=("one",)), rehearsed, TODAY)
    assert [(day - TODAY).days for day in days] == away


def test_there_is_nothing_to_rehearse_without_a_version_or_a_day() -> None:
    assert rehearsal_days(event(), 0, TODAY) == ()
    assert rehearsal_days(replace(SOMETIME, version_ids=("one",)), 0, TODAY) == ()


@given(st.integers(1, 400), st.integers(0, 20))
def test_no_rehearsal_is_on_the_day_itself_and_none_in_the_past(away: int, rehearsed: int) -> None:
    starts = datetime(2026, 11, 23, 18, 30, tzinfo=UTC) + timedelta(days=away)
    days = rehearsal_days(replace(READY, starts=starts), rehearsed, TODAY)
    assert 1 <= len(days) <= max(5 - rehearsed, 1)
    assert list(days) == sorted(set(days))
    assert days[0] >= TODAY
    assert days[-1] < starts.date()


@pytest.mark.parametrize(
    ("wall", "rehearsed", "step"),
    [
        ("2026-11-22T18:30", {}, ""),
        ("2026-11-23T18:30", {}, "Today is the day. One calm read-through, then put it away."),
        ("2026-11-24T18:30", {}, "Conference once today, then one calm read-through on the day."),
        (
            "2026-11-25T18:30",
            {},
            "Conference once today, once more on other days, then one calm read-through on the day.",
        ),
        (
            "2026-11-26T18:30",
            {},
            "Conference once today, twice more on other days, then one calm read-through on the day.",
        ),
        (
            "2026-12-03T18:30",
            {"one": 1},
            "Gym once on Wednesday, 3 times more on other days, then one calm read-through on the day.",
        ),
        (
            "2026-12-03T18:30",
            {"one": 2, "two": 1},
            "Gym once more on Thursday, once more on other days, then one calm read-through on the day.",
        ),
        (
            "2026-11-25T18:30",
            {"one": 4, "two": 5},
            "Conference once more tomorrow, then one calm read-through on the day.",
        ),
        (
            "2027-01-20T18:30",
            {"one": 4, "two": 5},
            "Conference once more on 22 December, then one calm read-through on the day.",
        ),
    ],
)
def test_the_next_step_is_one_small_one(wall: str, rehearsed: dict[str, int], step: str) -> None:
    assert next_step(event(wall, version_ids=("one", "two")), rehearsed, NAMES, TODAY) == step


def test_a_week_away_a_day_is_told_by_its_date() -> None:
    nearer, away = (
        event("2026-12-05T18:30", version_ids=("one",)),
        event("2026-12-07T18:30", version_ids=("one",)),
    )
    assert next_step(nearer, {"one": 9}, NAMES, TODAY).startswith("Conference once more on Sunday,")
    assert next_step(away, {"one": 9}, NAMES, TODAY).startswith("Conference once more on 30 November,")


def test_a_version_that_nobody_named_is_your_words() -> None:
    assert next_step(event("2026-11-24T18:30", version_ids=("x",)), {}, {}, TODAY).startswith(
        "Your words once today"
    )


def test_without_a_version_or_a_day_the_step_is_to_choose_one() -> None:
    assert next_step(event(), {}, NAMES, TODAY) == "Choose what you will say. One version is plenty."
    assert next_step(replace(SOMETIME, version_ids=("one",)), {}, NAMES, TODAY) == (
        "Give it a day once you know it. Until then, any day is a good one to say it aloud."
    )
