"""A word before an event: once, only where asked for."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from relpitch.domain.event import SOME_DAY, Event
from relpitch.services.reminding import Reminding
from relpitch.services.services import Services
from relpitch.storage.library import Library

NOW = datetime(2026, 11, 26, 18, 20, tzinfo=UTC)
SOON = Event("Meetup", NOW + timedelta(minutes=10), NOW, place="The library")


@pytest.mark.parametrize(
    ("event", "minutes", "is_told"),
    [
        (SOON, 15, True),
        (SOON, 60, True),
        (SOON, 0, False),
        (replace(SOON, starts=NOW + timedelta(minutes=20)), 15, False),
        (replace(SOON, starts=NOW - timedelta(minutes=1)), 15, False),
        (replace(SOON, cancelled_at=NOW), 15, False),
        (replace(SOON, discarded_at=NOW), 15, False),
        (replace(SOON, all_day=True), 15, False),
        (replace(SOON, starts=SOME_DAY), 15, False),
    ],
)
def test_only_what_begins_soon_is_told(event: Event, minutes: int, is_told: bool, tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.relpitch", device="here") as library:
        events = Services(library, now=lambda: NOW).events
        events.keep(event)
        assert (Reminding(events, lambda: NOW).due(minutes, "") is not None) == is_told


def test_it_is_told_once_and_again_only_where_it_was_moved(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.relpitch", device="here") as library:
        events = Services(library, now=lambda: NOW).events
        events.keep(SOON)
        reminding = Reminding(events, lambda: NOW)
        first = reminding.due(15, "")
        assert first is not None
        assert first.title == "Meetup"
        assert first.words.endswith(", The library. Ctrl M in relpitch is one calm minute.")
        assert reminding.due(15, first.key) is None
        events.keep(replace(SOON, starts=NOW + timedelta(minutes=12)))
        assert reminding.due(15, first.key) is not None
