"""One stored value: found or said to be gone, and changed as an act that is called after it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import RelpitchError
from relpitch.domain.event import Event
from relpitch.domain.person import Person
from relpitch.services.naming import named
from relpitch.services.services import Services
from relpitch.services.stored import changing, stored
from relpitch.storage.library import Library
from tests.people import add_person

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PEOPLE = Destination(PageName.PEOPLE)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        yield Services(library, lambda _: None, lambda: NOW)


@pytest.fixture
def priya(services: Services) -> Person:
    return add_person(services.people, "Priya")[0]


def test_what_is_stored_is_found(services: Services, priya: Person) -> None:
    with services.history.library.reading() as shelves:
        assert stored(shelves.people, priya.id) == priya


@pytest.mark.parametrize(
    ("shelf", "sentence"),
    [
        ("people", "This person is no longer here."),
        ("promises", "This promise is no longer here."),
        ("encounters", "This encounter is no longer here."),
        ("events", "This event is no longer there."),
        ("versions", "This version is no longer there."),
        ("takes", "This take is no longer there."),
    ],
)
def test_what_is_gone_is_said_by_its_kind(services: Services, shelf: str, sentence: str) -> None:
    with services.history.library.reading() as shelves, pytest.raises(RelpitchError, match=sentence):
        stored(getattr(shelves, shelf), "nowhere")


def test_a_change_is_planned_from_what_is_stored_then(services: Services, priya: Person) -> None:
    plan = changing("people", priya.id, lambda each: replace(each, about=f"{each.name} bakes"))
    services.people.change_person(priya.id, name="Priya Raman")
    with services.history.library.reading() as shelves:
        [put] = plan(shelves)
    assert put.after.about == "Priya Raman bakes"
    assert put.before.name == "Priya Raman"


def test_an_act_is_called_after_what_it_changes(services: Services, priya: Person) -> None:
    act = services.history.change(
        lambda: "Thank {}",
        "people",
        priya.id,
        lambda each: replace(each, about="Bakes"),
        PEOPLE,
        undone=lambda: "{} again",
    )
    assert (act.words, act.undone) == ("Thank Priya", "Priya again")
    services.history.undo(act)
    assert services.people.person(priya.id) == priya


def test_braces_in_a_name_are_words(services: Services) -> None:
    person = add_person(services.people, "{} and {name}")[0]
    assert services.people.archive(person.id).words == "{} and {name} is archived"


def test_nothing_is_changed_of_what_is_gone(services: Services) -> None:
    before = services.history.done
    with pytest.raises(RelpitchError):
        services.history.change(lambda: "Change", "people", "nowhere", lambda each: each, PEOPLE)
    assert services.history.done == before


def test_a_thing_is_called_by_its_name_its_title_or_what_it_is() -> None:
    assert named(Person("Priya", NOW)) == "Priya"
    assert named(Person("Steve’s friend, who fixes pianos", NOW)) == "“Steve’s friend, who fixes pianos”"
    assert named(Event("Meetup", NOW, NOW)) == "Meetup"
    assert named(Event("M" * 100, NOW, NOW)) == "M" * 39 + "…"
    assert named(object()) == "it"
