"""Search of everything, on a real file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relpitch.domain.encounter import Encounter
from relpitch.domain.follow_up import ContactStep, Deed, Reason
from relpitch.domain.giving import Introduction
from relpitch.domain.person import Person
from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.domain.search_result import SearchKind
from relpitch.services import sample
from relpitch.services.search import Search
from relpitch.storage.library import Library

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Maya's library."""
    with Library.create(tmp_path_factory.mktemp("search") / "Maya.relpitch", device="desktop") as library:
        sample.fill(library, NOW)
        yield library


def names(library: Library, typed: str) -> list[str]:
    return [each.name for each in Search(library).people(typed).people.values()]


def test_wrist_finds_three_people_and_four_notes_those_met_last_first(library: Library) -> None:
    found = Search(library).people("wrist")
    assert [each.name for each in found.people.values()] == ["Priya Raman", "Dr. Hana Suzuki", "Joe Brennan"]
    assert found.notes == 4
    words, marks = found.snippet(list(found.people)[1])
    assert words.startswith("…asked how I screen for wrist strain in junior doctors.")
    assert [words[start:end] for start, end in marks] == ["wrist"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("MALMO", "Amara Lindqvist"),
        ("tomás", "Tomás Herrera"),
        ("prayer str", "Priya Raman"),
        ('"stiff in the cold"', "Joe Brennan"),
        ('"stiff in the', "Joe Brennan"),
        ("dahlia tub", "Joe Brennan"),
        ("wirst", "Priya Raman"),
        ("pryia", "Priya Raman"),
        ("cold stiff", "Joe Brennan"),
        ('"cold stiff"', None),
    ],
)
def test_accents_beginnings_phrases_and_slips(library: Library, typed: str, name: str | None) -> None:
    assert names(library, typed)[:1] == ([name] if name else [])


def test_statements_and_events_are_found_too(library: Library) -> None:
    kinds = {each.kind: each.title for each in Search(library).find("squat")}
    assert kinds[SearchKind.STATEMENT] == "Moving without pain, Gym"
    assert SearchKind.EVENT in {each.kind for each in Search(library).find("physio")}


def test_promises_gifts_and_introductions_are_found_and_so_is_whom_they_are_for(library: Library) -> None:
    found = {(each.kind, each.title, each.snippet) for each in Search(library).find("bench height")}
    assert (SearchKind.GIFT, "Priya Raman", "…looking at the bench height") in found
    assert names(library, "bench height") == ["Priya Raman"]
    drawing = next(each for each in Search(library).find("drawing three") if each.kind is SearchKind.PROMISE)
    assert (drawing.title, drawing.snippet[:7]) == ("Priya Raman", "Drawing")
    assert drawing.snippet[slice(*drawing.marks[0])] == "Drawing"
    assert names(library, "benhc height") == ["Priya Raman"]


def test_an_introduction_is_found_by_its_reason_under_both_names(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        ana, ben = Person("Ana", NOW), Person("Ben", NOW)
        introduction = Introduction((ana.id, ben.id), "Both restore harmoniums", NOW)
        with library.writing() as shelves:
            for each in (ana, ben):
                shelves.people.save(each)
            shelves.introductions.save(introduction)
        (found,) = Search(library).find("harmon")
        assert (found.kind, found.title, set(found.people)) == (
            SearchKind.INTRODUCTION,
            "Ana and Ben",
            {ana.id, ben.id},
        )
        assert sorted(names(library, "harmon")) == ["Ana", "Ben"]
        with library.writing() as shelves:
            shelves.introductions.save(replace(introduction, why="Both sing"))
        assert names(library, "harmon") == []


def test_a_message_is_found_by_its_words_and_so_is_whom_it_went_to(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        ana = Person("Ana", NOW)
        wrote = ContactStep(ana.id, NOW, Deed.WROTE, Reason.THANKS, words="Thank you for the harmonium.")
        with library.writing() as shelves:
            shelves.people.save(ana)
            shelves.steps.save(ContactStep(ana.id, NOW, Deed.MET))
            shelves.steps.save(wrote)
        (found,) = Search(library).find("harmonium")
        assert (found.kind, found.id, found.title, found.at) == (SearchKind.MESSAGE, wrote.id, "Ana", NOW)
        assert found.people == (ana.id,)
        assert names(library, "harmoinum") == ["Ana"]
        with library.writing() as shelves:
            shelves.steps.delete(wrote.id)
        assert names(library, "harmonium") == []


@pytest.mark.parametrize("typed", ["ana.silva@example.org", "7700 900", '"7700 900123"', "mill lane"])
def test_someone_is_found_by_how_they_are_reached_and_once(tmp_path: Path, typed: str) -> None:
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        ana = Person("Ana Silva, example of a Mill Lane", NOW)
        ways = (
            Contactable(Way.MAIL, "ana.silva@example.org"),
            Contactable(Way.PHONE, "+44 7700 900123"),
            Contactable(Way.ADDRESS, "4 Mill Lane\nLeeds"),
        )
        with library.writing() as shelves:
            shelves.people.save(ana)
            shelves.reaches.save(Reach(ana.id, ways))
        assert [(each.kind, each.title) for each in Search(library).find(typed)] == [
            (SearchKind.PERSON, ana.name)
        ]
        assert names(library, typed) == [ana.name]
        with library.writing() as shelves:
            shelves.reaches.save(Reach(ana.id))
        assert names(library, "leeds") == []


def test_someone_archived_is_found_and_said_to_be(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        with library.writing() as shelves:
            shelves.people.save(Person("Ravi", NOW, archived_at=NOW))
        (found,) = Search(library).people("ravi").people.values()
        assert found.archived
        assert [each.title for each in Search(library).find("ravi")] == ["Ravi"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=20) | st.sampled_from(['"', "*", "NEAR(", "a AND", "-b", "x:y", '""', "'; DROP"]))
def test_anything_may_be_typed(library: Library, typed: str) -> None:
    Search(library).find(typed)
    Search(library).people(typed)


def test_what_changes_is_found_by_its_new_words_only(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        person = Person("Ravi", NOW, remember=("Plays the shehnai",))
        note = Encounter(NOW, (person.id,), "Bank", "He hummed a raga")
        with library.writing() as shelves:
            shelves.people.save(person)
            shelves.encounters.save(note)
        assert names(library, "raga") == names(library, "shehnai") == ["Ravi"]
        with library.writing() as shelves:
            shelves.people.save(replace(person, remember=()))
            shelves.encounters.save(replace(note, note="He hummed a tune"))
        assert names(library, "raga") == names(library, "shehnai") == []
        assert names(library, "tune") == ["Ravi"]
        with library.writing() as shelves:
            shelves.encounters.delete(note.id)
            shelves.people.delete(person.id)
        assert Search(library).find("tune") == Search(library).find("ravi") == []
