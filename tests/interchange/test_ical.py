"""Calendars as others write them, and as relpitch does."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from relpitch.domain.errors import RelpitchError
from relpitch.domain.event import Event, moment_of
from relpitch.interchange.ical import ReadCalendar, read_calendar
from relpitch.interchange.ical_text import plain_text
from relpitch.interchange.ical_writing import DayToWrite, write_calendar

FOLDER = Path(__file__).parent / "calendars"
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
HERE = "Europe/London"


def read(content: bytes | str, zone: str = HERE) -> ReadCalendar:
    return read_calendar(content if isinstance(content, bytes) else content.encode(), NOW, zone)


def written_by(maker: str) -> dict[str, Event]:
    return {event.title: event for event in read((FOLDER / f"{maker}.ics").read_bytes()).events}


def calendar(*lines: str) -> str:
    """A calendar of one event."""
    event = ("BEGIN:VEVENT", "UID:1", "SUMMARY:Meetup", *lines, "END:VEVENT")
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *event, "END:VCALENDAR", ""))


def clock(event: Event) -> str:
    return event.begins.replace(tzinfo=None).isoformat(" ", "minutes")


# as others write them


def test_google_writes_utc_and_names_its_zone() -> None:
    meetup = written_by("google")["Women in Health meetup"]
    assert (clock(meetup), meetup.zone) == ("2026-11-26 18:30", "Europe/London")
    assert meetup.finishes - meetup.begins == timedelta(hours=2)
    assert meetup.place == "Quayside Library, upstairs"
    assert meetup.notes == "Doors at six.\nBring a friend, if you like."
    assert meetup.created_at == datetime(2026, 11, 1, 10, 15, tzinfo=UTC)


def test_of_what_comes_again_the_next_time_is_read_and_exceptions_are_kept_to() -> None:
    choir = written_by("google")["Choir"]  # tomorrow is left out this week
    assert (clock(choir), choir.zone) == ("2026-12-01 19:00", "Europe/London")


def test_whole_days_are_days() -> None:
    fair = written_by("google")["Careers fair"]
    assert fair.all_day
    assert (fair.begins.date(), fair.last_day) == (date(2026, 12, 8), date(2026, 12, 9))


def test_apple_writes_the_clock_of_another_place() -> None:
    physio = written_by("apple")["Physio in Practice"]
    assert (clock(physio), physio.zone) == ("2026-11-05 18:00", "America/New_York")
    assert physio.starts == datetime(2026, 11, 5, 23, 0, tzinfo=UTC)
    assert physio.place == "The Corn Exchange 12 Mill Street Boston MA"


def test_of_what_will_not_come_again_the_first_time_is_read() -> None:
    walk = written_by("apple")["Morning walk"]
    assert clock(walk) == "2026-10-20 08:30"
    assert walk.finishes - walk.begins == timedelta(minutes=45)


def test_outlook_names_zones_in_its_own_way() -> None:
    evening = written_by("outlook")["Open evening"]
    assert evening.starts == datetime(2026, 12, 1, 14, 0, tzinfo=UTC)
    assert clock(evening)[-5:] in ("15:00", "14:00")
    assert evening.notes == "Dear all,\n\nThe room is on the second floor."
    assert evening.uid.endswith("CD34")


def test_thunderbird_writes_cancelled_events_and_moved_instances() -> None:
    events = written_by("thunderbird")
    assert events["Autumn fair"].cancelled_at is not None
    moved = events["Book club, at Ines’s"]
    assert clock(moved) == "2026-12-03 20:00"
    assert "Book club" not in events


@pytest.mark.parametrize(
    ("lines", "zone"),
    [
        (("DTSTART:20271224T230000Z", "DTEND:20271226T230000Z"), "Europe/Berlin"),
        (("DTSTART:20271225T000000", "DTEND:20271227T000000"), "America/Denver"),
        (("DTSTART;TZID=Asia/Tokyo:20271225T000000", "DTEND;TZID=Asia/Tokyo:20271227T000000"), HERE),
        (("DTSTART;VALUE=DATE:20271225", "DTEND:20271226T120000"), "Asia/Tokyo"),
        (
            ("DTSTART:20271225T050000Z", "DTEND:20271227T050000Z", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"),
            "Pacific/Auckland",
        ),
    ],
)
def test_from_midnight_to_midnight_is_whole_days(lines: tuple[str, ...], zone: str) -> None:
    (event,) = read(calendar(*lines), zone).events
    assert (event.all_day, event.begins.date(), event.last_day) == (
        True,
        date(2027, 12, 25),
        date(2027, 12, 26),
    )


# bad input


@pytest.mark.parametrize(
    "content",
    [
        "",
        "Dear diary",
        "\0\1\2",
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT",
        "a:b:c;;=\r\n",
    ],
)
def test_what_is_no_calendar_is_told_in_a_sentence(content: str) -> None:
    with pytest.raises(RelpitchError, match=r"^This is not a calendar file \(\.ics\), or it was cut off\.$"):
        read(content)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from((FOLDER / "google.ics").read_text().splitlines()), max_size=40))
def test_a_calendar_with_its_lines_shuffled_is_read_or_refused(lines: list[str]) -> None:
    with suppress(RelpitchError):
        read("\r\n".join(lines))


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("RRULE:FREQ=DAILY",),
        ("DTSTART:soon",),
        ("DTSTART;TZID=Asia/Tokyo:00010101T000000",),
        ("DTSTART:99991231T235959Z",),
        ("DTSTART:00010101T000000Z",),
        ("DTSTART;VALUE=DATE:00010101",),
        ("DTSTART:00010101T000000Z", "RRULE:FREQ=MONTHLY"),
        ("DTSTART;VALUE=DATE:99991231", "DTEND:99991231T235959Z"),
    ],
)
def test_an_event_without_a_date_is_for_some_day_and_told(lines: tuple[str, ...]) -> None:
    found = read(calendar("LOCATION:Somewhere", *lines))
    (event,) = found.events
    assert (event.title, event.place, event.has_day) == ("Meetup", "Somewhere", False)
    assert found.remarks == ("“Meetup” has no date that can be read: it is kept for some day.",)


def test_nothing_of_a_calendar_turns_words_round_or_steers_a_terminal() -> None:
    lines = ("DTSTART:20270105T100000Z", "LOCATION:\u202eHall\x07", "DESCRIPTION:Bring \x1b]0;a cake\\nsoon")
    (event,) = read(calendar(*lines)).events
    assert (event.place, event.notes) == ("Hall", "Bring ]0;a cake\nsoon")


def test_the_end_of_all_years_is_no_end() -> None:
    (event,) = read(calendar("DTSTART:20260105T100000Z", "RRULE:FREQ=WEEKLY;UNTIL=99991231T235959Z")).events
    assert clock(event) == "2026-11-23 10:00"
    found = read(calendar("DTSTART:20270105T100000Z", "DTEND:99991231T235959Z"))
    assert found.events[0].ends is None
    assert found.remarks == ("Left out, as it cannot be read: the end of “Meetup”.",)


@pytest.mark.parametrize("year", [2, 9998])
def test_a_year_near_the_first_and_last_can_be_written(year: int) -> None:
    assert b"DTSTART" in write_calendar([Event("Far", NOW.replace(year=year), NOW)], [], NOW)


def test_a_zone_that_nobody_knows_leaves_the_time_as_written() -> None:
    found = read(calendar("DTSTART;TZID=Mars/Olympus:20261126T183000"))
    assert (clock(found.events[0]), found.events[0].zone) == ("2026-11-26 18:30", HERE)
    assert found.remarks == (
        (
            "“Meetup” names a time zone that is not known here, “Mars/Olympus”. "
            "Its time is by the clock here: look at it once."
        ),
    )


@pytest.mark.parametrize("zone", ["", "Europe/Nowhere", "../etc/passwd", "(UTC+01:00) Amsterdam", "é"])
def test_broken_zones_never_lose_an_event(zone: str) -> None:
    odd = calendar(f'DTSTART;TZID="{zone}":20261126T183000', f"X-WR-TIMEZONE:{zone}")
    (event,) = read(odd).events
    assert event.begins.year == 2026
    assert event.has_day


@pytest.mark.parametrize("often", ["SECONDLY", "MINUTELY", "HOURLY"])
def test_what_comes_every_second_is_read_once(often: str) -> None:
    (event,) = read(calendar("DTSTART:20161126T183000Z", f"RRULE:FREQ={often}")).events
    assert event.starts == datetime(2016, 11, 26, 18, 30, tzinfo=UTC)


def test_of_what_comes_rarely_the_next_time_is_read_too() -> None:
    (event,) = read(calendar("DTSTART:20200229T183000Z", "RRULE:FREQ=YEARLY;INTERVAL=4")).events
    assert event.starts == datetime(2028, 2, 29, 18, 30, tzinfo=UTC)


def test_a_description_in_html_is_kept_as_plain_words() -> None:
    (event,) = read(
        calendar("DTSTART:20261126T183000Z", "DESCRIPTION:<p>Bring <b>a friend</b></p><script>x()</script>")
    ).events
    assert event.notes == "Bring a friend"


def test_giving_up_stops_the_reading() -> None:
    def stop(_done: int, _whole: int) -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        read_calendar(calendar("DTSTART:20261126T183000Z").encode(), NOW, HERE, stop)


def test_a_time_that_the_clocks_leave_out_is_after_the_change() -> None:
    gap = read(calendar("DTSTART;TZID=Europe/London:20260329T013000")).events[0]
    assert clock(gap) == "2026-03-29 02:30"


def test_a_time_without_a_place_is_meant_here() -> None:
    event = read(calendar("DTSTART:20261126T183000"), "Asia/Tokyo").events[0]
    assert event.starts == datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART:20261126T183000Z", "DTEND:20261126T173000Z"),
        ("DTSTART:20261126T183000Z", "DTEND;VALUE=DATE:20261127"),
        ("DTSTART:20261126T183000Z", "DURATION:-PT1H"),
        ("DTSTART:20261126T183000Z", "RRULE:FREQ=SOMETIMES"),
        ("DTSTART:20261126T183000Z", "RRULE:FREQ=DAILY;UNTIL=garbage"),
        ("DTSTART:20261126T183000Z", "SUMMARY:A second name"),
    ],
)
def test_odd_ends_and_rules_still_leave_an_event(lines: tuple[str, ...]) -> None:
    (event,) = read(calendar(*lines)).events
    assert event.starts == datetime(2026, 11, 26, 18, 30, tzinfo=UTC)
    assert event.finishes > event.starts


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Just words, 3 < 4 & 5 > 2", "Just words, 3 < 4 & 5 > 2"),
        (
            "<html><head><title>x</title><style>p {}</style></head><body><p>Hello</p><p>you</p>",
            "Hello\n\nyou",
        ),
        ("<a href='javascript:alert(1)'>Come</a> &amp; see", "Come & see"),
        ("<script>document.write('<p>x</p>')", ""),
        ("one\r\n\r\n\r\n  two", "one\n\ntwo"),
    ],
)
def test_a_description_becomes_plain_words(written: str, words: str) -> None:
    assert plain_text(written) == words


# as relpitch writes them

ZONES = ["Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu"]
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=60
)


@st.composite
def events(draw: st.DrawFn) -> Event:
    zone = draw(st.sampled_from(ZONES))
    wall = draw(st.datetimes(datetime.fromisoformat("2020-01-01"), datetime.fromisoformat("2036-01-01")))
    all_day = draw(st.booleans())
    if all_day:
        zone, wall = HERE, wall.replace(hour=0, minute=0)
    starts = moment_of(wall.replace(second=0, microsecond=0), zone)
    return Event(
        " ".join(draw(WORDS).split()) or "x",
        starts,
        NOW,
        zone=zone,
        ends=None if all_day else starts + timedelta(minutes=draw(st.integers(1, 5000))),
        all_day=all_day,
        place=" ".join(draw(WORDS).split()),
        uid=draw(st.sampled_from(["", "abc@elsewhere"])),
    )


MIDNIGHT = Event("0", datetime(2020, 1, 1, tzinfo=UTC), NOW, zone="Europe/London", place="0")


@settings(max_examples=60, deadline=None)
@example(replace(MIDNIGHT, ends=MIDNIGHT.starts + timedelta(minutes=1439)))
@example(replace(MIDNIGHT, ends=MIDNIGHT.starts + timedelta(days=1)))
@given(events())
def test_what_is_written_comes_back_equal(event: Event) -> None:
    written = write_calendar([event], [], NOW)
    (back,) = read(written).events
    assert (back.title, back.place, back.all_day, back.zone) == (
        event.title,
        event.place,
        event.all_day,
        event.zone,
    )
    assert (back.starts, back.finishes, back.created_at) == (event.starts, event.finishes, event.created_at)
    assert back.id == event.id if not event.uid else back.uid == event.uid


def test_what_is_written_is_a_calendar_without_a_fault() -> None:
    event = Event(
        "Meetup; with, marks\\", NOW, NOW, zone="America/New_York", place="Here", notes="For my eyes"
    )
    written = write_calendar([event], [DayToWrite("f1", date(2026, 11, 30), "Write to Priya")], NOW)
    parsed = icalendar.Calendar.from_ical(written)
    assert [error for component in parsed.walk() for error in component.errors] == []
    assert parsed.get_missing_tzids() == set()
    first, second = parsed.walk("VEVENT")
    assert (first["SUMMARY"], second["SUMMARY"]) == ("Meetup; with, marks\\", "Write to Priya")
    assert second["DTSTART"].to_ical() == b"20261130"
    assert b"For my eyes" not in written
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))


def test_five_thousand_events_are_read() -> None:
    one = "BEGIN:VEVENT\r\nUID:{n}\r\nDTSTART:20261126T183000Z\r\nSUMMARY:{n}\r\nEND:VEVENT\r\n"
    many = "".join(one.format(n=number) for number in range(5000))
    found = read(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{many}END:VCALENDAR\r\n")
    assert len(found.events) == 5000
