"""Today, and one line about each person after an event."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from relpitch import paths, translation
from relpitch.domain.errors import ChangedMeanwhile
from relpitch.domain.event import Event
from relpitch.domain.follow_up import FollowUpStage
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.take import Measures, Take
from relpitch.services import sample
from relpitch.services.afterwards import PersonLine
from relpitch.services.capturing import Capture
from relpitch.services.services import Services
from relpitch.services.today import ShownToday, date_words, greeting
from relpitch.storage.library import Library

NOW = datetime.fromisoformat("2026-11-23T09:30").astimezone()


class Desk:
    """All that Today stands on; `now` can be moved."""

    def __init__(self, library: Library) -> None:
        self.now = NOW
        services = self.services = Services(library, print, lambda: self.now)
        pitches = services.pitches
        self.names = {each: name for _, versions in pitches.everything() for each, name in versions}

        self.events, self.people, self.giving = services.events, services.people, services.giving
        self.following, self.afterwards = services.following, services.afterwards
        self.today = services.today

    def day(self) -> ShownToday:
        return self.today.day(self.names)

    def person(self, name: str) -> str:
        return next(identity for identity, each in self.people.names() if each == name)


@pytest.fixture(scope="module")
def maya(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("maya") / "Maya.relpitch"
    with Library.create(path, device="here") as library:
        sample.fill(library, NOW)
    return path


@pytest.fixture
def desk(maya: Path, tmp_path: Path) -> Iterator[Desk]:
    with Library.open(Path(shutil.copy(maya, tmp_path)), device="here") as library:
        yield Desk(library)


def test_the_next_event_is_told_with_how_ready_one_is(desk: Desk) -> None:
    next_ = desk.day().next
    assert next_ is not None
    assert (next_.title, next_.when) == ("Women in Health meetup", "Thursday 26 November, 18:30. In 3 days.")
    assert next_.readiness.startswith("Versions ready. Rehearsed 4 times")


def test_at_most_two_people_are_come_back_to(desk: Desk) -> None:
    people = desk.day().come_back
    assert 1 <= len(people) <= 2
    assert all(each.words.endswith("Any day is fine.") for each in people)
    desk.following.rest(people[0].person_id)
    assert people[0].person_id not in [each.person_id for each in desk.day().come_back]


def test_promises_name_whom_and_when_and_go_when_they_are_kept(desk: Desk) -> None:
    promises = desk.day().promises
    assert len(promises) > 3
    assert ", for Priya" in promises[0].words
    desk.giving.keep(promises[0].id)
    assert promises[0].id not in [each.id for each in desk.day().promises]


def test_nothing_is_ever_late(desk: Desk) -> None:
    desk.now = NOW + timedelta(days=60)
    day = desk.day()
    assert all(each.by == "any day is fine" for each in day.promises if each.by)
    assert "late" not in str(day)


def test_the_last_gift_and_the_last_takes_are_told(desk: Desk) -> None:
    day = desk.day()
    assert day.gave == "One stretch, to Priya, on Wednesday."
    assert len(day.takes) == 2
    assert day.takes[0].below.startswith("Today")
    assert all(each.words in desk.names.values() for each in day.takes)
    assert desk.today.day({}).takes == ()


def test_a_take_that_was_heard_lasted_as_long_as_its_voice_as_its_review_says(desk: Desk) -> None:
    heard = Measures(first_sound=1.5, last_sound=22.5)
    take = Take(next(iter(desk.names)), NOW, Mode.READ, Length.FULL, 24.0, {}, measures=heard)
    desk.services.takes.keep(take)
    assert desk.day().takes[0].below == "Today, 21 s"


def test_an_empty_library_has_an_empty_day(tmp_path: Path) -> None:
    with Library.create(tmp_path / "Empty.relpitch", device="here") as library:
        assert Desk(library).day() == ShownToday()


@pytest.mark.parametrize(
    ("hour", "name", "words"),
    [
        (9, "Maya Okafor", "Good morning, Maya"),
        (13, "Maya", "Good afternoon, Maya"),
        (23, "", "Good evening"),
        (2, " ", "Good evening"),
    ],
)
def test_it_greets_by_the_time_of_day(hour: int, name: str, words: str) -> None:
    assert greeting(NOW.replace(hour=hour), name) == words
    assert date_words(NOW.date()) == "Monday 23 November"


@pytest.mark.parametrize(
    ("language", "hour", "words"),
    [
        ("es", 12, "Buenos días"),
        ("es", 13, "Buenas tardes"),
        ("es", 19, "Buenas tardes"),
        ("es", 20, "Buenas noches"),
        ("de", 11, "Guten Tag"),
        ("de", 18, "Guten Abend"),
    ],
)
def test_the_time_of_day_is_that_of_the_language(language: str, hour: int, words: str) -> None:
    translation.use(language, paths.translations())
    assert greeting(NOW.replace(hour=hour), "") == words


# afterwards


@pytest.fixture
def after(desk: Desk) -> Event:
    """The meetup, the morning after."""
    desk.now = NOW + timedelta(days=4)
    event = desk.day().after
    assert event is not None
    assert event.title == "Women in Health meetup"
    return event


def test_one_line_each_becomes_encounters_and_only_what_is_chosen_follow_ups(
    desk: Desk, after: Event
) -> None:
    hana = desk.person("Dr. Hana Suzuki")
    lines = [
        PersonLine("Dr. Hana Suzuki", hana, "sleep", "two copies of the screen", follow_up=True),
        PersonLine("Whoever held the door", care="the choir"),
        PersonLine("  "),
    ]
    count, _undo = desk.afterwards.keep(after, lines, desk.now)
    assert count == 2
    kept = desk.people.known(hana)
    assert kept is not None
    assert kept.encounters[0].event_id == after.id
    assert kept.encounters[0].note == "They care about sleep."
    assert "sleep" in kept.person.care
    assert desk.following.standing(kept).state.stage is FollowUpStage.FOLLOW_UP
    stranger = desk.people.known(desk.person("Whoever held the door"))
    assert stranger is not None
    assert len(stranger.encounters) == 1
    assert desk.following.standing(stranger).state.stage is FollowUpStage.MET
    event = desk.events.get(after.id)
    assert event is not None
    assert event.line == "Met Dr. Hana Suzuki and Whoever held the door."
    assert desk.day().after is None


def test_what_was_kept_afterwards_is_taken_back_whole(desk: Desk, after: Event) -> None:
    hana = desk.person("Dr. Hana Suzuki")
    before, names = desk.people.known(hana), desk.people.names()
    lines = [
        PersonLine("Dr. Hana Suzuki", hana, "sleep", "the screen", follow_up=True),
        PersonLine("Dr. Hana Suzuki", hana, "choirs"),
        PersonLine("Whoever held the door", care="the choir"),
    ]
    _count, act = desk.afterwards.keep(after, lines, desk.now)
    assert desk.people.known(hana) != before
    desk.services.history.undo(act)
    assert desk.people.known(hana) == before
    assert desk.people.names() == names
    assert desk.day().after == after


def test_taking_back_leaves_what_changed_since(desk: Desk, after: Event) -> None:
    _count, act = desk.afterwards.keep(after, [PersonLine("Ben", care="the choir")], desk.now)
    desk.people.change_person(desk.person("Ben"), about="Sings bass")
    with pytest.raises(ChangedMeanwhile):
        desk.services.history.undo(act)
    known = desk.people.known(desk.person("Ben"))
    assert known is not None
    assert len(known.encounters) == 1
    assert desk.day().after is None


def test_an_event_is_asked_about_once_and_that_can_be_undone(desk: Desk, after: Event) -> None:
    act = desk.afterwards.leave(after)
    assert desk.day().after is None
    desk.services.history.undo(act)
    assert desk.day().after == after


def test_a_line_of_ones_own_is_not_written_over(desk: Desk, after: Event) -> None:
    mine = desk.events.keep(replace(after, line="A warm evening."))
    desk.afterwards.keep(mine, [PersonLine("Ben")], desk.now)
    event = desk.events.get(after.id)
    assert event is not None
    assert event.line == "A warm evening."


def test_places_are_told_the_latest_first_each_once(desk: Desk) -> None:
    for name, where in (("Ann", "Trade fair"), ("Ben", "Bus stop"), ("Cat", "Trade fair")):
        desk.people.capture(Capture(name, where))
        desk.now += timedelta(minutes=1)
    assert desk.people.places()[:2] == ["Trade fair", "Bus stop"]


def test_a_promise_is_for_the_day_its_words_name(desk: Desk, after: Event) -> None:
    tomorrow = desk.now.date() + timedelta(days=1)
    promise, _act = desk.giving.promise(desk.person("Priya Raman"), "send the list tomorrow")
    desk.afterwards.keep(after, [PersonLine("Ben", promised="bring the drill tomorrow")], desk.now)
    told = {each.what: each.by for each in desk.giving.open_promises()}
    assert promise.by == told["bring the drill tomorrow"] == tomorrow


@pytest.mark.parametrize(
    ("promised", "days", "below"),
    [
        ("bring the book by Friday", (0,), ""),
        ("bring the book by Friday", (4,), "today"),
        ("bring the book by Friday", (5,), "Friday has passed; any day is fine"),
        ("bring the book tomorrow", (0,), ""),
        ("bring the book tomorrow", (1,), "today"),
        ("bring the book", (0, 3), ""),
    ],
)
def test_the_day_of_a_promise_is_told_once(
    desk: Desk, promised: str, days: tuple[int, ...], below: str
) -> None:
    monday = NOW - timedelta(days=NOW.weekday())
    desk.now = monday
    desk.giving.promise(desk.person("Priya Raman"), promised)
    for each in days:
        desk.now = monday + timedelta(days=each)
        told = next(each for each in desk.day().promises if each.words.startswith(promised))
        assert told.by == below


def test_who_wants_no_day_for_a_promise_has_none(desk: Desk) -> None:
    desk.people.capture(Capture("Olga", promised="call tomorrow", by=None))
    assert {each.what: each.by for each in desk.giving.open_promises()}["call tomorrow"] is None


def test_what_was_promised_days_ago_counts_from_the_meeting(desk: Desk) -> None:
    before = NOW.date() - timedelta(days=5)
    person, _ = desk.people.capture(Capture("Olga", promised="call", day=before))
    known = desk.people.known(person.id)
    assert known is not None
    assert known.promises[0].made_at.astimezone().date() == before
    good = desk.following.standing(known).good_from
    assert good is not None
    assert good < NOW.date()
