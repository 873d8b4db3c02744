"""Forgetting someone takes nothing from those who are called so too, or nearly so."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.domain.encounter import Encounter
from relpitch.domain.person import Person
from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.storage.merging import merge

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
NAMES = ("Tom", "Tom Baker", "Tom Baker Smith", "Baker", "Ruth Okafor", "Ruth", "May", "王小明", "tom")


def put(library: Library, *values: object) -> None:
    shelves_of = {Person: "people", Encounter: "encounters", Reach: "reaches"}
    with library.writing() as shelves:
        for each in values:
            getattr(shelves, shelves_of[type(each)]).save(each)


def people(library: Library) -> dict[str, Person]:
    with library.reading() as shelves:
        return {each.id: each for each in shelves.people.all()}


def of_default(services: Services, person_id: str) -> None:
    """Forget as the window and the command line do where nothing is ticked or unticked."""
    places = services.forgetting.traces(person_id).places
    leave = {each.id for each in places if not each.is_whole}
    services.forgetting.forget(person_id, half_names_too=True, untouched=leave)


@settings(max_examples=25)  # each makes a library of its own
@given(names=st.lists(st.sampled_from(NAMES), min_size=2, max_size=5), also=st.booleans())
def test_nothing_of_the_others_changes_that_is_no_mention_of_the_forgotten_one(
    names: list[str], also: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("namesakes") / "x.relpitch"
    everyone = [
        Person(name, NOW, about=f"{name} paints", remember=(f"Call {name} “{name}”",), greeting=name)
        for name in names
    ]
    with Library.create(path, device="desktop") as library:
        put(library, *everyone)
        services = Services(library)
        if also:
            places = services.forgetting.traces(everyone[0].id).places
            shared = {each.id for each in places if each.is_shared}
            services.forgetting.forget(everyone[0].id, half_names_too=True, shared_too=shared)
        else:
            of_default(services, everyone[0].id)
        left = people(library)
    assert set(left) == {each.id for each in everyone[1:]}
    for each in everyone[1:]:
        now = left[each.id]
        assert (now.name, now.greeting, now.pronunciation) == (each.name, each.greeting, "")
        if not also:
            assert now == each


@pytest.mark.parametrize("first", [0, 1])
def test_of_two_of_one_name_only_one_is_forgotten_on_every_computer(tmp_path: Path, first: int) -> None:
    desktop, laptop = tmp_path / "Desktop.relpitch", tmp_path / "Laptop.relpitch"
    toms = [Person("Tom", NOW, about="Plumber"), Person("Tom", NOW, about="Tom sings")]
    ann = Person("Ann", NOW, about="Met Tom at the fair")
    with Library.create(desktop, device="desktop") as library:
        put(library, *toms, ann)
    shutil.copy(desktop, laptop)
    gone, stays = toms[first], toms[1 - first]
    with Library.open(desktop, device="desktop") as here, Library.open(laptop, device="laptop") as there:
        put(there, met := Encounter(NOW, (stays.id,), "Fair", "Tom laughed."))
        of_default(Services(here), gone.id)
        for into, other in ((here, there), (there, here), (here, there)):
            merge(other.path, into)
        for library in (here, there):
            assert people(library) == {stays.id: stays, ann.id: ann}
            with library.reading() as shelves:
                assert shelves.encounters.get(met.id) == met


def test_a_namesake_whom_only_the_other_computer_knows_keeps_the_name(tmp_path: Path) -> None:
    desktop, laptop = tmp_path / "Desktop.relpitch", tmp_path / "Laptop.relpitch"
    gone, stays = Person("Ruth Okafor", NOW), Person("Ruth Okafor", NOW, about="Ruth Okafor bakes")
    with Library.create(desktop, device="desktop") as library:
        put(library, gone)
    shutil.copy(desktop, laptop)
    with Library.open(desktop, device="desktop") as here, Library.open(laptop, device="laptop") as there:
        put(there, stays)
        of_default(Services(here), gone.id)
        for into, other in ((here, there), (there, here), (here, there)):
            merge(other.path, into)
        assert people(here) == people(there) == {stays.id: stays}


def test_what_may_be_the_other_ones_is_shown_and_goes_only_where_that_is_said(tmp_path: Path) -> None:
    desktop, old = tmp_path / "Desktop.relpitch", tmp_path / "Old.relpitch"
    toms = Person("Tom", NOW), Person("Tom", NOW)
    ann, joe = Person("Ann", NOW, about="Met Tom"), Person("Joe", NOW, about="Tom’s cousin")
    with Library.create(desktop, device="desktop") as library:
        put(library, *toms, ann, joe)
        shutil.copy(desktop, old)
        forgetting = Services(library).forgetting
        traces = forgetting.traces(toms[0].id)
        assert traces.namesakes == 1
        shown = {each.where: each for each in traces.places}
        assert {where: (each.is_whole, each.is_shared) for where, each in shown.items()} == {
            "What you keep of Ann": (False, True),
            "What you keep of Joe": (False, True),
        }
        also = {shown["What you keep of Ann"].id}
        forgetting.forget(toms[0].id, half_names_too=True, shared_too=also)
        for _ in range(2):
            abouts = {each.name: each.about for each in people(library).values()}
            assert abouts == {"Tom": "", "Ann": "Met someone", "Joe": "Tom’s cousin"}
            merge(old, library)


def test_a_phone_that_two_share_stays_with_the_other(tmp_path: Path) -> None:
    gone, stays = Person("Ada Hill", NOW), Person("Ben Hill", NOW, about="+44 20 7946 0123, home")
    phone = (Contactable(Way.PHONE, "+44 20 7946 0123"),)
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        put(library, gone, stays, Reach(gone.id, phone), theirs := Reach(stays.id, phone))
        of_default(Services(library), gone.id)
        assert people(library) == {stays.id: stays}
        with library.reading() as shelves:
            assert shelves.reaches.get(theirs.id) == theirs


def test_a_person_whose_words_name_the_forgotten_one_keeps_their_own_name(tmp_path: Path) -> None:
    gone = Person("Priya Raman", NOW)
    stays = Person("Priya Raman’s sister", NOW, about="Sings to Priya Raman")
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        put(library, gone, stays)
        of_default(Services(library), gone.id)
        (left,) = people(library).values()
    assert left == replace(stays, about=left.about)
