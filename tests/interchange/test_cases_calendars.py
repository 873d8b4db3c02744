"""Small calendars that real programs' habits make hard, and what is right."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from relpitch.domain.event import Event
from relpitch.interchange.ical import ReadCalendar, read_calendar

CASES = Path(__file__).parent / "cases"
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def read(name: str, zone: str = "Europe/London") -> ReadCalendar:
    return read_calendar((CASES / name).read_bytes(), NOW, zone)


def only(name: str, zone: str = "Europe/London") -> Event:
    (event,) = read(name, zone).events
    return event


@pytest.mark.parametrize("zone", ["Europe/London", "America/Los_Angeles", "Pacific/Auckland", "Asia/Tokyo"])
def test_whole_days_are_those_days_wherever_the_reader_is(zone: str) -> None:
    tea = only("allday_tzid.ics", zone)
    assert (tea.all_day, tea.begins.date(), tea.last_day) == (True, date(2027, 5, 3), date(2027, 5, 5))
    tour = only("date_value_with_time.ics", zone)
    assert (tour.all_day, tour.begins.date(), tour.last_day) == (True, date(2027, 12, 22), date(2027, 12, 31))


def test_an_alarm_that_cannot_be_read_costs_itself_alone() -> None:
    found = read("bad_alarm.ics")
    assert [each.starts.day for each in found.events] == [10, 11]
    assert found.remarks == ("Left out, as it cannot be read: an alarm of “Tea with Zoë”.",)


def test_a_zone_without_a_name_costs_itself_alone() -> None:
    found = read("blank_tzid.ics")
    assert [each.begins.hour for each in found.events] == [9]
    assert "A time zone of the file has no name: left out." in found.remarks
    assert any("“Tea with Zoë” names a time zone without a name" in each for each in found.remarks)


def test_letters_of_windows_are_read_and_told() -> None:
    tea = only("cp1252.ics")
    assert (tea.title, tea.place) == ("Tea with Zoë", "Café Müller")
    assert read("cp1252.ics").remarks == (
        "2 lines were not UTF-8, the first of them line 8: read as Windows-1252.",
    )


def test_each_event_is_at_the_time_of_its_zone() -> None:
    found = read("owa_names.ics")
    times = {each.uid: f"{each.starts:%H:%M}" for each in found.events}
    assert times == {
        "a": "18:30",
        "b": "13:30",
        "c": "18:30",
        "d": "12:30",
        "e": "11:30",
        "f": "12:30",
        "g": "11:30",
        "h": "08:00",
    }
    (remark,) = found.remarks
    assert remark.startswith(
        "“Tea with Zoë” names a time zone that is not known here, “tzone://Microsoft/Custom”"
    )


def test_a_cancellation_adds_nothing() -> None:
    found = read("method_cancel.ics")
    assert found.events == ()
    assert [(each.uid, each.cancelled_at) for each in found.cancels] == [("a", NOW)]


def test_the_highest_sequence_wins() -> None:
    event = only("two_sequences_past.ics")
    assert (event.title, event.starts) == ("New time", datetime(2025, 3, 12, 15, 0, tzinfo=UTC))


def test_of_what_never_takes_place_nothing_is_coming_up() -> None:
    found = read("series_all_excluded.ics")
    assert found.events == ()
    assert "“Garden tour a”, “Garden tour b”" in found.remarks[0]


def test_the_link_behind_a_page_is_kept() -> None:
    assert "https://meet.example.org/abc" in only("html_link.ics").notes


def test_what_comes_twenty_four_times_a_day_is_read() -> None:
    assert only("daily_24_times.ics").starts == datetime(2026, 11, 23, 9, 40, tzinfo=UTC)


def test_a_zone_that_nobody_knows_is_asked_for_and_followed() -> None:
    content = (CASES / "owa_names.ics").read_bytes()
    found = read_calendar(content, NOW, "Europe/London")
    ((zone, titles),) = found.unknown_zones.items()
    assert titles == ("Tea with Zoë",)
    again = read_calendar(content, NOW, "Europe/London", answers={zone: "Asia/Tokyo"})
    assert (dict(again.unknown_zones), again.remarks) == ({}, ())
    before, after = ({each.uid: each for each in read.events} for read in (found, again))
    (moved,) = [uid for uid in before if before[uid].starts != after[uid].starts]
    assert (after[moved].zone, before[moved].starts - after[moved].starts) == (
        "Asia/Tokyo",
        timedelta(hours=9),
    )


def test_a_zone_without_a_name_can_be_answered_too() -> None:
    content = (CASES / "blank_tzid.ics").read_bytes()
    assert list(read_calendar(content, NOW, "Europe/London").unknown_zones) == [""]
    (event,) = read_calendar(content, NOW, "Europe/London", answers={"": "Asia/Tokyo"}).events
    assert (event.zone, event.begins.hour) == ("Asia/Tokyo", 9)
