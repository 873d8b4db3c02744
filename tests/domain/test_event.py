"""Events: moments by a place's own clock, over clock changes and in other zones."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain import event_words
from relpitch.domain.event import SOME_DAY, Event, Item, MayMeet, again, is_zone, local, moment_of, moved

pytestmark = pytest.mark.usefixtures("in_london")
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 23)
ZONES = st.sampled_from(["Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu", ""])


def clock(text: str) -> datetime:
    """A time as a clock on a wall shows it."""
    return datetime.fromisoformat(text)


def event(wall: str, zone: str = "Europe/London", **fields: Any) -> Event:
    starts = moment_of(clock(wall), zone)
    return Event("Meetup", starts, NOW, zone=zone, **fields)


@pytest.mark.parametrize(
    ("wall", "zone", "moment"),
    [
        ("2026-11-26T18:30", "Europe/London", "2026-11-26T18:30+00:00"),
        ("2026-07-01T18:30", "Europe/London", "2026-07-01T17:30+00:00"),
        ("2026-11-26T18:30", "America/New_York", "2026-11-26T23:30+00:00"),
        ("2026-03-29T01:30", "Europe/London", "2026-03-29T01:30+00:00"),  # left out by the clocks
        ("2026-10-25T01:30", "Europe/London", "2026-10-25T00:30+00:00"),  # comes twice: the first
        ("2026-07-01T18:30", "", "2026-07-01T17:30+00:00"),
        ("2026-07-01T18:30", "Nowhere/At_All", "2026-07-01T17:30+00:00"),
    ],
)
def test_a_time_by_a_places_clock_is_a_moment(wall: str, zone: str, moment: str) -> None:
    assert moment_of(clock(wall), zone) == datetime.fromisoformat(moment)


@given(st.datetimes(clock("2000-01-01"), clock("2037-01-01")), ZONES)
def test_a_moment_survives_its_clock(wall: datetime, zone: str) -> None:
    moment = moment_of(wall, zone)
    shown = local(moment, zone)
    assert shown.astimezone(UTC) == moment
    assert moment_of(shown.replace(tzinfo=None, fold=0), zone) <= moment


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../etc/passwd", "Europe", "a\0b", "é" * 300])
def test_what_is_no_zone_is_not_one(name: str) -> None:
    assert not is_zone(name)


@given(st.integers(-400, 400), ZONES)
def test_a_moved_event_keeps_its_time_of_day(days: int, zone: str) -> None:
    before = event("2026-11-26T18:30", zone, ends=moment_of(clock("2026-11-26T20:00"), zone))
    after = moved(before, days)
    assert after.begins.replace(tzinfo=None) == clock("2026-11-26T18:30") + timedelta(days=days)
    assert after.finishes - after.begins == timedelta(hours=1, minutes=30)


def test_an_event_over_a_clock_change_lasts_as_long_as_it_does() -> None:
    night = event("2026-10-24T23:00", ends=moment_of(clock("2026-10-25T03:00"), "Europe/London"))
    assert night.ends is not None
    assert night.ends - night.starts == timedelta(hours=5)
    assert night.is_over(datetime(2026, 10, 25, 3, tzinfo=UTC))
    assert not night.is_over(datetime(2026, 10, 25, 2, 59, tzinfo=UTC))


def test_a_whole_day_is_over_at_its_midnight_there() -> None:
    day = event("2026-11-26T00:00", "America/New_York", all_day=True)
    assert day.last_day == date(2026, 11, 26)
    assert not day.is_over(datetime(2026, 11, 27, 4, 59, tzinfo=UTC))
    assert day.is_over(datetime(2026, 11, 27, 5, 0, tzinfo=UTC))


def test_the_day_of_a_clock_change_is_25_hours_long() -> None:
    day = event("2026-10-25T00:00", all_day=True)
    assert day.finishes.astimezone(UTC) - day.starts == timedelta(hours=25)


def test_once_more_begins_with_nothing_done() -> None:
    done = event("2026-11-26T18:30", bring=(Item("Cards", done=True),), printed_at=NOW, line="Good", uid="x")
    next_week = again(done, 7, NOW)
    assert next_week.begins.isoformat() == "2026-12-03T18:30:00+00:00"
    assert (next_week.bring, next_week.printed_at, next_week.line) == ((Item("Cards"),), None, "")
    assert (next_week.uid, next_week.id != done.id) == ("", True)


def test_slots_are_filled_from_an_event() -> None:
    assert event("2026-11-26T18:30", place="The library").slots() == {
        "place": "The library",
        "event": "Meetup",
    }
    assert event("2026-11-26T18:30").slots(["Hana"])["name"] == "Hana"
    assert "name" not in event("2026-11-26T18:30").slots(["Hana", "Amara"])


def test_without_a_day_it_is_never_over_and_stays_without_one() -> None:
    some_day = Event("Tea", SOME_DAY, NOW, zone="Pacific/Auckland")
    assert not some_day.is_over(datetime(9000, 1, 1, tzinfo=UTC))
    assert moved(some_day, 28) == some_day
    assert event_words.when(some_day, TODAY) == event_words.on_paper(some_day) == "Some day"
    assert event_words.in_days(some_day, TODAY) == ""
    assert event_words.soon(some_day, TODAY) == "Some day."
    assert event_words.day_tile(some_day) == ("", "")
    chosen = replace(some_day, version_ids=("a",))
    assert event_words.rehearsal_days(chosen, 0, TODAY) == ()
    assert event_words.next_step(chosen, {}, {}, TODAY).startswith("Give it a day once you know it.")


def test_without_an_end_an_event_takes_two_hours() -> None:
    assert event("2026-11-26T18:30").finishes.isoformat() == "2026-11-26T20:30:00+00:00"
    assert event("2026-11-26T23:00").last_day == date(2026, 11, 27)
    assert event("2026-11-26T18:30").last_day == date(2026, 11, 26)


def test_an_event_is_asked_about_once_if_it_took_place() -> None:
    held = event("2026-11-26T18:30")
    assert held.has_day
    assert held.is_to_be_asked_about
    assert not replace(held, asked_at=NOW).is_to_be_asked_about
    assert not replace(held, cancelled_at=NOW).is_to_be_asked_about
    assert not replace(held, starts=SOME_DAY).is_to_be_asked_about


def test_several_whole_days_end_with_the_last_one() -> None:
    fair = event("2026-11-26T00:00", all_day=True, ends=moment_of(clock("2026-11-29T00:00"), "Europe/London"))
    assert fair.last_day == date(2026, 11, 28)
    assert fair.is_over(datetime(2026, 11, 29, tzinfo=UTC))
    assert not fair.is_over(datetime(2026, 11, 28, 23, 59, tzinfo=UTC))


def test_one_whom_it_expects_fills_the_slot_of_the_name() -> None:
    expected = event("2026-11-26T18:30", meet=(MayMeet("Hana"),))
    assert expected.slots()["name"] == "Hana"
    assert expected.slots([]) == {"event": "Meetup"}
    assert "name" not in event("2026-11-26T18:30", meet=(MayMeet("Hana"), MayMeet("Amara"))).slots()


def test_an_event_without_an_end_is_moved_without_one() -> None:
    assert moved(event("2026-11-26T18:30"), 1).ends is None


def test_once_more_forgets_all_that_was_done() -> None:
    done = event(
        "2026-11-26T18:30",
        before=(Item("Print", done=True), Item("Pack")),
        read_at=NOW,
        asked_at=NOW,
        cancelled_at=NOW,
        discarded_at=NOW,
        version_ids=("a",),
    )
    later = datetime(2026, 12, 1, tzinfo=UTC)
    fresh = again(done, 7, later)
    assert fresh.before == (Item("Print"), Item("Pack"))
    assert (fresh.read_at, fresh.asked_at, fresh.cancelled_at, fresh.discarded_at) == (None,) * 4
    assert (fresh.created_at, fresh.version_ids) == (later, ("a",))


# in words


@pytest.mark.parametrize(
    ("wall", "zone", "words"),
    [
        ("2026-11-26T18:30", "Europe/London", "Thursday 26 November, 18:30"),
        ("2026-11-23T18:30", "", "Today, 18:30"),
        ("2027-01-02T09:15", "", "2 January 2027, 9:15"),
        ("2026-11-26T18:30", "America/New_York", "Thursday 26 November, 18:30 in New York, 23:30 here"),
        ("2026-11-26T18:30", "Etc/GMT+5", "Thursday 26 November, 18:30 there, 23:30 here"),
        ("2026-11-26T08:00", "Asia/Tokyo", "Thursday 26 November, 8:00 in Tokyo, Wednesday 23:00 here"),
        ("2026-11-26T18:30", "Africa/Abidjan", "Thursday 26 November, 18:30"),  # the same time as here
    ],
)
def test_when_it_is_by_its_own_clock_and_ours(wall: str, zone: str, words: str) -> None:
    assert event_words.when(event(wall, zone), TODAY) == words


def test_whole_days_have_no_time() -> None:
    ends = moment_of(clock("2026-11-28"), "")
    assert event_words.when(event("2026-11-26T00:00", "", all_day=True), TODAY) == "Thursday 26 November"
    assert (
        event_words.when(event("2026-11-26T00:00", "", all_day=True, ends=ends), TODAY)
        == "Thursday 26 November to Friday 27 November"
    )


@pytest.mark.parametrize(
    ("wall", "words"),
    [
        ("2026-11-26T18:30", "Thursday, 18:30. In 3 days."),
        ("2026-11-24T18:30", "Tuesday, 18:30. Tomorrow."),
        ("2026-11-23T18:30", "Monday, 18:30. Today."),
        ("2026-12-08T09:15", "Tuesday, 9:15. Zadie’s school."),
    ],
)
def test_a_list_says_how_soon(wall: str, words: str) -> None:
    assert event_words.soon(event(wall, place="Zadie’s school"), TODAY) == words


def at(day: int) -> datetime:
    return datetime(2026, 11, day, 9, tzinfo=UTC)


def test_readiness_is_told_in_words() -> None:
    chosen = event("2026-11-26T18:30", version_ids=("a", "b"))
    assert event_words.readiness(chosen, [at(18), at(19), at(20), at(21)], TODAY) == (
        "Versions ready. Rehearsed 4 times, last on Saturday. Sheet not printed yet."
    )
    one = event("2026-11-26T18:30", version_ids=("a",), printed_at=NOW, read_at=NOW)
    assert event_words.readiness(one, [at(22)], TODAY) == (
        "Version ready. Rehearsed once, last yesterday. Read through today. Sheet printed."
    )
    assert event_words.readiness(event("2026-11-26T18:30"), [], TODAY) == (
        "No version chosen yet. Sheet not printed yet."
    )


def test_the_next_step_is_small() -> None:
    chosen = event("2026-11-26T18:30", version_ids=("a", "b"))
    names = {"a": "Conference", "b": "Anyone, anywhere"}

    def step(rehearsed: dict[str, int], today: date = TODAY) -> str:
        return event_words.next_step(chosen, rehearsed, names, today)

    assert step({"a": 2, "b": 2}) == ("Conference once more tomorrow, then one calm read-through on the day.")
    assert step({"a": 2, "b": 0}).startswith("Anyone, anywhere once today, twice more on other days")
    assert step({}, date(2026, 11, 26)).startswith("Today is the day")
    done = event_words.next_step(chosen, {"a": 1}, names, TODAY, said_today=True)
    assert done.startswith("Anyone, anywhere once tomorrow, once more on other days")
    eve = event_words.next_step(chosen, {"a": 1}, names, date(2026, 11, 25), said_today=True)
    assert eve.startswith("You said it aloud today, which is plenty.")
    assert step({}, date(2026, 11, 27)) == ""
    assert event_words.next_step(event("2026-11-26T18:30"), {}, {}, TODAY).startswith("Choose what")


@given(st.integers(0, 400), st.integers(0, 30))
def test_rehearsals_are_spread_over_the_days_that_are_left(days: int, rehearsed: int) -> None:
    chosen = moved(event("2026-11-23T18:30", version_ids=("a",)), days)
    spread = event_words.rehearsal_days(chosen, rehearsed, TODAY)
    assert len(spread) == min(days, max(5 - rehearsed, 1))
    assert all(TODAY <= each < chosen.begins.date() for each in spread)
    assert list(spread) == sorted(set(spread))
    assert TODAY not in event_words.rehearsal_days(chosen, rehearsed, TODAY, said_today=True)
