"""Days, times and lengths as calendars write them, right or wrong."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.interchange.calendar_times import Time, end_of, read_length, read_time, read_value
from relpitch.interchange.content_lines import ContentLine


def wall(text: str) -> datetime:
    """A time as a clock on a wall shows it."""
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("20261126T183000", "2026-11-26T18:30"),
        ("2026-11-26T18:30:15", "2026-11-26T18:30:15"),
        ("2026-11-26 18:30", "2026-11-26T18:30"),
        ("20261126t1830", "2026-11-26T18:30"),
        (" 20261126T183000 ", "2026-11-26T18:30"),
        ("20261126T183000.500", "2026-11-26T18:30"),
        ("20261126T240000", "2026-11-27T00:00"),
        ("20261126T183060", "2026-11-26T18:30:59"),
    ],
)
def test_a_time_without_a_zone_is_by_the_readers_clock(written: str, shown: str) -> None:
    assert read_value(written, None, {}) == Time(wall(shown))


@pytest.mark.parametrize("written", ["20261126", "2026-11-26"])
def test_a_day_has_no_time(written: str) -> None:
    assert read_value(written, None, {}) == Time(wall("2026-11-26"), is_day=True)


def test_a_time_that_is_said_to_be_a_day_is_one() -> None:
    line = ContentLine("", "DTSTART", (("VALUE", "DATE"),), "20261126T183000")
    assert read_time(line, {}) == Time(wall("2026-11-26"), is_day=True)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("20261126T183000Z", datetime(2026, 11, 26, 18, 30, tzinfo=UTC)),
        ("20261126T183000z", datetime(2026, 11, 26, 18, 30, tzinfo=UTC)),
        ("20261126T183000+0200", datetime(2026, 11, 26, 16, 30, tzinfo=UTC)),
        ("20261126T183000-05:30", datetime(2026, 11, 27, 0, 0, tzinfo=UTC)),
    ],
)
def test_a_time_by_its_distance_from_greenwich_is_a_moment(written: str, moment: datetime) -> None:
    found = read_value(written, None, {})
    assert found is not None
    assert found.moment("America/New_York") == moment


def test_a_zone_of_its_own_goes_before_the_readers() -> None:
    found = read_value("20261126T183000", "America/New_York", {})
    assert found is not None
    assert found.moment("Europe/London") == datetime(2026, 11, 26, 23, 30, tzinfo=UTC)
    assert found.unknown is None
    assert found.at(wall("2026-11-27T08:00")).moment("") == datetime(2026, 11, 27, 13, 0, tzinfo=UTC)


def test_a_zone_that_nobody_knows_is_told_and_the_readers_clock_is_taken() -> None:
    found = read_value("20261126T183000", "Narnia/Lantern Waste", {})
    assert found is not None
    assert (found.clock, found.unknown) == (None, "Narnia/Lantern Waste")
    assert found.moment("Europe/London") == datetime(2026, 11, 26, 18, 30, tzinfo=UTC)


def test_a_colon_in_a_zones_name_in_no_quotes_is_put_back() -> None:
    line = ContentLine("", "DTSTART", (("TZID", "(GMT+01"),), "00) Berlin:20261126T183000")
    found = read_time(line, {})
    assert found is not None
    assert found.wall == wall("2026-11-26T18:30")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "tomorrow",
        "20261332",
        "20260230T100000",
        "20261126T2530",
        "20261126T1860",
        "00000101",
        "00010101T000000Z",
        "99991231",
        "99991231T2400",
    ],
)
def test_what_is_no_time_is_none(written: str) -> None:
    assert read_value(written, None, {}) is None
    assert read_time(ContentLine("", "DTSTART", (), written), {}) is None


def test_without_a_line_there_is_no_time() -> None:
    assert read_time(None, {}) is None


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ("PT1H30M", timedelta(hours=1, minutes=30)),
        ("P1D", timedelta(days=1)),
        ("P2W", timedelta(weeks=2)),
        ("-PT15M", timedelta(minutes=-15)),
        ("+P1DT2H3M4S", timedelta(days=1, hours=2, minutes=3, seconds=4)),
        ("pt5m", timedelta(minutes=5)),
        ("P3660D", timedelta(days=3660)),
    ],
)
def test_a_length_is_read(written: str, length: timedelta) -> None:
    assert read_length(written) == length


@pytest.mark.parametrize("written", ["", "P", "PT", "-P", "1H", "P3661D", "P99999999999999999999W", "PT1X"])
def test_what_is_no_length_or_longer_than_ten_years_is_none(written: str) -> None:
    assert read_length(written) is None


@given(st.text(max_size=30))
def test_any_text_is_a_time_or_none(text: str) -> None:
    found = read_value(text, text, {})
    assert found is None or found.wall.year >= 1
    assert read_length(text) is None or abs(read_length(text) or timedelta()) <= timedelta(days=3660)


DAY, TEN = Time(wall("2026-11-26"), is_day=True), Time(wall("2026-11-26T10:00"))


@pytest.mark.parametrize(
    ("start", "end", "length", "over"),
    [
        (TEN, None, None, None),
        (TEN, None, timedelta(hours=1), "2026-11-26T11:00"),
        (TEN, Time(wall("2026-11-26T12:00")), timedelta(hours=1), "2026-11-26T12:00"),
        (DAY, Time(wall("2026-11-28"), is_day=True), None, "2026-11-28"),
        (DAY, Time(wall("2026-11-28T00:00")), None, "2026-11-28"),
        (DAY, Time(wall("2026-11-28T23:59")), None, "2026-11-29"),
    ],
)
def test_when_it_is_over_is_told_by_its_end_or_its_length(
    start: Time, end: Time | None, length: timedelta | None, over: str | None
) -> None:
    assert end_of(start, end, length) == (None if over is None else wall(over))


def test_an_end_by_another_clock_is_told_by_the_clock_of_the_start() -> None:
    start = read_value("20261126T100000", "Europe/London", {})
    end = read_value("20261126T120000", "Europe/Berlin", {})
    assert start is not None
    assert end_of(start, end, None) == wall("2026-11-26T11:00")
    assert end_of(start, start.at(wall("2026-11-26T12:00")), None) == wall("2026-11-26T12:00")
