from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from relpitch.domain.change import Change, RecordKind
from relpitch.domain.errors import FieldError, RelpitchError
from relpitch.domain.event import SOME_DAY, Event, Item, MayMeet
from relpitch.services import sample
from relpitch.services.services import Services
from relpitch.storage.library import Library
from tests.changes import change_of

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)


class Diary:
    """Events on a real library, at a moment that can be moved."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.now = NOW
        self.changed: list[Change] = []
        self.services = Services(library, self.changed.append, lambda: self.now)
        self.events = self.services.events

    def add(self, title: str, days: float, **fields: Any) -> Event:
        event = Event(title, NOW + days * DAY, NOW, **fields)
        return self.events.keep(event)


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Diary]:
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        yield Diary(library)


def titles(events: list[Event]) -> list[str]:
    return [each.title for each in events]


def test_what_comes_is_soonest_first_and_what_has_been_latest_first(diary: Diary) -> None:
    for title, days in (("later", 9), ("old", -9), ("sooner", 2), ("last week", -6)):
        diary.add(title, days)
    assert titles(diary.events.coming()) == ["sooner", "later"]
    assert titles(diary.events.been()) == ["last week", "old"]


def test_an_event_stays_next_while_it_is_on(diary: Diary) -> None:
    meetup = diary.add("Meetup", 0, ends=NOW + timedelta(hours=3))
    diary.now = NOW + timedelta(hours=2)
    assert diary.events.next() == meetup
    diary.now = NOW + timedelta(hours=3)
    assert diary.events.next() is None


def test_a_cancelled_event_is_listed_and_never_next(diary: Diary) -> None:
    meetup = diary.add("Meetup", 2)
    fair = diary.add("Fair", 3)
    diary.events.cancel(meetup.id)
    assert titles(diary.events.coming()) == ["Meetup", "Fair"]
    assert diary.events.next() == fair
    diary.services.history.undo()
    assert diary.events.next() == meetup


def test_an_event_without_a_day_waits_behind_all_others_and_is_never_next(diary: Diary) -> None:
    diary.events.keep(Event("Tea", SOME_DAY, NOW))
    assert diary.events.next() is None
    meetup = diary.add("Meetup", 2)
    assert titles(diary.events.coming()) == ["Meetup", "Tea"]
    assert diary.events.next() == meetup
    diary.now = NOW + 400 * DAY
    assert titles(diary.events.coming()) == ["Tea"]
    assert diary.events.to_ask_about() == []


def test_the_bin_gives_an_event_back_until_it_is_emptied(diary: Diary) -> None:
    meetup = diary.add("Meetup", 2)
    diary.events.discard(meetup.id)
    assert diary.events.all() == []
    diary.events.bring_back(meetup.id)
    assert diary.events.all() == [meetup]
    diary.events.discard(meetup.id)
    diary.events.empty_bin()
    assert diary.events.bin() == []
    with pytest.raises(RelpitchError, match="no longer there"):
        diary.events.bring_back(meetup.id)


def test_every_change_is_announced_after_it_was_kept(diary: Diary) -> None:
    meetup = diary.add("Meetup", 2)
    diary.events.cancel(meetup.id)
    assert diary.changed == 2 * [change_of(RecordKind.EVENT, meetup.id)]


def test_what_was_typed_is_tidied(diary: Diary) -> None:
    kept = diary.add(
        "  Women in\nHealth " + "x" * 500,
        2,
        meet=(MayMeet(" "), MayMeet(" The one  at the door ")),
        questions=("Why?", " Why? ", ""),
        bring=(Item(" "), Item("A pen\ud800")),
    )
    assert kept.title.startswith("Women in Health xxx")
    assert len(kept.title) == 200
    assert [each.words for each in kept.meet] == ["The one at the door"]
    assert kept.questions == ("Why?",)
    assert kept.bring == (Item("A pen?"),)
    assert diary.events.get(kept.id) == kept


@pytest.mark.parametrize("field", ["name", "ends"])
def test_what_cannot_be_kept_is_told_where_it_was_typed(diary: Diary, field: str) -> None:
    good = Event("Meetup", NOW, NOW)
    wrong = {"name": replace(good, title="  "), "ends": replace(good, ends=NOW)}
    with pytest.raises(FieldError) as told:
        diary.events.keep(wrong[field])
    assert told.value.field == field
    assert diary.events.all() == []


def test_sixty_people_can_be_met(diary: Diary) -> None:
    kept = diary.add("Fair", 2, meet=tuple(MayMeet(f"Person {number}") for number in range(60)))
    assert len(kept.meet) == 60


def test_thousands_from_another_calendar_are_kept_at_once_and_read_again(diary: Diary) -> None:
    many = [Event(f"Event {number}", NOW + DAY, NOW, uid=f"{number}@there") for number in range(2000)]
    assert diary.events.keep_all(many) == many
    assert len(diary.changed) == 1
    changed = [replace(each, place="Here") for each in many[:10]]
    diary.events.keep_all(changed)
    assert {each.id: each for each in diary.events.all()} == {each.id: each for each in [*many, *changed]}


def test_once_more_is_a_new_event(diary: Diary) -> None:
    meetup = diary.add("Meetup", 2, bring=(Item("Cards", done=True),))
    twin, _act = diary.events.again(meetup, 7)
    assert twin.starts == meetup.starts + 7 * DAY
    assert titles(diary.events.coming()) == ["Meetup", "Meetup"]
    assert twin.bring == (Item("Cards"),)


def test_it_asks_once_how_an_event_went_and_only_for_two_weeks(diary: Diary) -> None:
    long_ago, lately = diary.add("Long ago", -20), diary.add("Lately", -2)
    diary.add("Off", -1, cancelled_at=NOW)
    diary.add("Coming", 2)
    assert diary.events.to_ask_about() == [lately]
    diary.events.asked_about(lately.id, "Met Hana.")
    assert diary.events.to_ask_about() == []
    kept = diary.events.get(lately.id)
    assert kept is not None
    assert (kept.line, kept.asked_at) == ("Met Hana.", NOW)
    assert long_ago in diary.events.been()


def test_the_sample_has_its_five_events(tmp_path: Path) -> None:
    now = datetime.fromisoformat("2026-11-23T09:30").astimezone()
    with Library.create(tmp_path / "Sample.relpitch", device="here") as library:
        sample.fill(library, now)
        events = Services(library, lambda _change: None, lambda: now).events
        assert titles(events.coming()) == ["Women in Health meetup", "Careers morning"]
        assert titles(events.been()) == ["Physio in Practice", "Open evening, Northgate", "Autumn fair"]
        assert events.to_ask_about() == []
        meetup = events.coming()[0]
        assert meetup.begins.isoformat()[:16] == "2026-11-26T18:30"
        assert meetup.bridges[0].words == "There is one stretch for that. May I?"
        assert len(meetup.version_ids) == 2
