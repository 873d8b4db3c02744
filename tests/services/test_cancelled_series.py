"""A calendar file that takes back a series takes back each time of it, also where its uid holds a `#`."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.event import Event
from relpitch.services.services import Services
from relpitch.storage.library import Library

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
UIDS = ["plain@example.org", "room#4@example.org", "#", "a#20261202T1930#b"]


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with Library.create(tmp_path / "Mine.relpitch", device="desktop") as library:
        yield Services(library, now=lambda: NOW)


def calendar(uid: str, *lines: str, method: str = "PUBLISH") -> bytes:
    """A file with one event of that uid."""
    event = [f"UID:{uid}", "DTSTAMP:20260101T000000Z", "DTSTART:20261202T193000Z", "SUMMARY:Choir", *lines]
    return "\r\n".join(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            f"METHOD:{method}",
            "BEGIN:VEVENT",
            *event,
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
    ).encode()


@pytest.mark.parametrize("uid", UIDS)
@pytest.mark.parametrize("weekly", [(), ("RRULE:FREQ=WEEKLY;COUNT=3",)], ids=["once", "weekly"])
def test_what_was_brought_in_is_taken_back_by_its_uid(
    uid: str, weekly: tuple[str, ...], services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "choir.ics"
    path.write_bytes(calendar(uid, *weekly))
    (event,) = services.calendar.read(path).events
    assert event.series == (uid if weekly else "")
    services.events.put_all([event])
    path.write_bytes(calendar(uid, method="CANCEL"))
    read = services.calendar.read(path)
    assert [(each.id, each.cancelled_at) for each in read.events] == [(event.id, NOW)]
    assert read.cancels == {event.id}


@pytest.mark.parametrize("uid", UIDS)
def test_an_event_of_its_own_whose_uid_begins_the_same_stays(
    uid: str, services: Services, tmp_path: Path
) -> None:
    services.events.put_all([Event("Other", NOW, NOW, uid=f"{uid}#4")])
    path = tmp_path / "choir.ics"
    path.write_bytes(calendar(uid, method="CANCEL"))
    assert services.calendar.read(path).events == ()
