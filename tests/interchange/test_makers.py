"""Files of many programs go in and out, and a second reader finds in them what was put there."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject

from relpitch.domain.event import Event
from relpitch.domain.reach import Way
from relpitch.interchange.ical import read_calendar
from relpitch.interchange.ical_writing import write_calendar
from relpitch.interchange.vcard import read_contacts, write_contacts
from relpitch.services.services import Services
from relpitch.storage.library import Library
from tests.interchange.makers import CALENDAR_MAKERS, CONTACT_MAKERS, EACH, Made, MadeEvent
from tests.interchange.notes import note_of
from tests.services.every_act import snapshot

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
HERE = "Europe/London"


def contacts(maker: str) -> Iterator[Made]:
    chance = random.Random(maker)
    return (CONTACT_MAKERS[maker](chance) for _ in range(EACH))


def calendars(maker: str) -> Iterator[MadeEvent]:
    chance = random.Random(maker)
    return (CALENDAR_MAKERS[maker](chance) for _ in range(EACH))


@pytest.mark.parametrize("maker", CONTACT_MAKERS)
def test_a_person_of_any_program_comes_in_and_goes_out_whole(maker: str) -> None:
    for made in contacts(maker):
        (found,) = read_contacts("x.vcf", made.content, NOW).contacts
        assert found.person.name == made.name
        assert found.reach.first(Way.PHONE) == made.phone
        assert found.reach.first(Way.MAIL) == made.mail
        assert note_of(found.reach) == made.note
        assert found.reach.birthday == made.birthday
        text = write_contacts([found])
        theirs: Any = vobject.readOne(text)
        assert (theirs.fn.value, theirs.tel.value, theirs.email.value) == (made.name, made.phone, made.mail)
        assert (theirs.note.value if made.note else "") == made.note
        assert made.photo in text.replace("\r\n ", "")
        (again,) = read_contacts("x.vcf", text.encode(), NOW).contacts
        assert write_contacts([again]) == text


@pytest.mark.parametrize("maker", CALENDAR_MAKERS)
def test_an_event_of_any_program_comes_in_and_goes_out_at_its_time(maker: str) -> None:
    for made in calendars(maker):
        (event,) = read_calendar(made.content, NOW, HERE).events
        assert event.title == made.title
        assert begin_and_end(event) == (made.starts, made.ends)
        out: Any = icalendar.Calendar.from_ical(write_calendar([event], [], NOW))
        (theirs,) = out.walk("VEVENT")
        assert str(theirs["SUMMARY"]) == made.title
        start, end = theirs["DTSTART"].dt, theirs["DTEND"].dt
        if isinstance(start, datetime):
            assert (start.astimezone(UTC), end.astimezone(UTC)) == (made.starts, made.ends)
        else:
            assert (start, end - timedelta(days=1)) == (made.starts, made.ends)


def begin_and_end(event: Event) -> tuple[datetime | date, datetime | date]:
    return (event.begins.date(), event.last_day) if event.all_day else (event.starts, event.finishes)


@pytest.mark.parametrize("maker", CONTACT_MAKERS)
def test_people_brought_in_twice_change_nothing_and_undone_leave_nothing(maker: str, tmp_path: Path) -> None:
    path = tmp_path / "one.vcf"
    with Library.create(tmp_path / "Mine.relpitch", device="desktop") as library:
        services = Services(library, now=lambda: NOW)
        before = snapshot(library)
        for made in contacts(maker):
            path.write_bytes(made.content)
            done = services.contacts.import_preview(services.contacts.preview(path))
            again = services.contacts.preview(path)
            assert (again.new, again.to_look_at, again.same) == ((), (), 1)
            services.history.undo(done)
            assert snapshot(library) == before


@pytest.mark.parametrize("maker", CALENDAR_MAKERS)
def test_events_brought_in_twice_change_nothing_and_undone_leave_nothing(maker: str, tmp_path: Path) -> None:
    path = tmp_path / "one.ics"
    with Library.create(tmp_path / "Mine.relpitch", device="desktop") as library:
        services = Services(library, now=lambda: NOW)
        before = snapshot(library)
        for made in calendars(maker):
            path.write_bytes(made.content)
            _kept, done = services.events.put_all(services.calendar.read(path).events)
            after = snapshot(library)
            assert after != before
            again = services.calendar.read(path)
            assert again.here == {each.id for each in again.events}
            services.events.put_all(again.events)
            assert snapshot(library) == after
            services.history.undo(done)
            assert snapshot(library) == before


@pytest.mark.parametrize("maker", CALENDAR_MAKERS)
def test_an_event_read_twice_has_one_name(maker: str) -> None:
    made = next(calendars(maker))
    names = {read_calendar(made.content, NOW, HERE).events[0].uid for _ in range(2)}
    assert len(names) == 1
    assert names != {""}
