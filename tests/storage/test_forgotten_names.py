"""Attacks on forgetting: other alphabets, copies of earlier versions, and a name that is written anew."""

import lzma
import shutil
from pathlib import Path

import pytest

from relpitch.domain.encounter import Encounter
from relpitch.domain.person import Person
from relpitch.script.language import languages
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.storage.merging import merge
from relpitch.storage.verify import verify
from tests.storage.test_merging import everything
from tests.storage.two import NOW, Two

RELEASED = sorted(Path(__file__).with_name("released").glob("*.relpitch.xz"))
FIRST_WITH_PEOPLE = 6


def forget(library: Library, person_id: str) -> None:
    Services(library).forgetting.forget(person_id, half_names_too=False)


def add(library: Library, shelf: str, value: object) -> None:
    with library.writing() as shelves:
        getattr(shelves, shelf).save(value)


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("प्रिया रमन", "कल प्रिया रमन से मिला"),
        ("김민준", "어제 김민준은 왔다"),
        ("สมชาย ใจดี", "เมื่อวานสมชาย ใจดีมา"),
        ("دارا کریمی", "دیروز دارا کریمی و مادرش"),
        ("Łukasz Żak", "Lukasz Zak lent me a drill"),
        ("Jürgen Müller", "Juergen Muellers Hund"),
        ("John F. Kennedy", "John F. Kennedy and John Kennedy"),
    ],
)
def test_a_name_in_any_alphabet_goes_on_both_computers(two: Two, name: str, note: str) -> None:
    person, ann = Person(name, NOW), Person("Ann Lee", NOW)
    for each in (person, ann):
        add(two.desktop, "people", each)
    two.both_ways()
    add(two.laptop, "encounters", Encounter(NOW, (ann.id,), "Bank", note))
    forget(two.desktop, person.id)
    two.both_ways()
    for library in (two.desktop, two.laptop):
        library.leave_no_trace()
        content = library.path.read_bytes()
        assert not [
            word for word in {*name.split(), *note.split()[:2]} if word in name and word.encode() in content
        ]
        told = " ".join(each.note for each in everything(library).values() if isinstance(each, Encounter))
        assert any(each.someone in told for each in languages() if each.someone)
    assert everything(two.desktop) == everything(two.laptop)


def test_whoever_is_met_again_after_that_keeps_their_name(two: Two) -> None:
    forget(two.desktop, two.priya.id)
    two.both_ways()
    again = Person("Priya Raman", NOW, about="Back from Kochi")
    met = Encounter(NOW, (again.id,), "Market", "Priya Raman remembered me.")
    add(two.laptop, "people", again)
    add(two.laptop, "encounters", met)
    for _ in range(2):
        two.both_ways()
        for library in (two.desktop, two.laptop):
            found = everything(library)
            assert found[again.id] == again
            assert found[met.id] == met
            assert two.priya.id not in found


def test_what_a_copy_wrote_that_did_not_know_loses_the_name_and_can_be_given_it_again(two: Two) -> None:
    tomas = Person("Tomás", NOW, about="Bakes with Priya Raman")
    add(two.laptop, "people", tomas)
    forget(two.desktop, two.priya.id)
    two.both_ways()
    assert everything(two.desktop)[tomas.id] == everything(two.laptop)[tomas.id]
    assert "Raman" not in repr(everything(two.desktop))
    add(two.desktop, "people", tomas)
    for _ in range(2):
        two.both_ways()
        assert everything(two.desktop)[tomas.id] == everything(two.laptop)[tomas.id] == tomas


def test_whoever_was_left_a_name_is_forgotten_by_it_all_the_same(two: Two) -> None:
    forget(two.desktop, two.priya.id)
    again = Person("Priya Raman", NOW)
    add(two.desktop, "people", again)
    add(two.desktop, "encounters", Encounter(NOW, (again.id,), "Market", "Priya Raman, again."))
    two.both_ways()
    forget(two.laptop, again.id)
    two.both_ways()
    for library in (two.desktop, two.laptop):
        library.leave_no_trace()
        assert b"raman" not in library.path.read_bytes().lower()


@pytest.mark.parametrize("released", RELEASED[FIRST_WITH_PEOPLE - 1 :], ids=lambda path: path.name[:2])
def test_a_copy_of_an_earlier_version_brings_nobody_back_and_what_is_new_stays(
    tmp_path: Path, released: Path
) -> None:
    stale, mine = tmp_path / "stale" / "Maya.relpitch", tmp_path / "mine" / "Maya.relpitch"
    for each in (stale, mine):
        each.parent.mkdir()
    stale.write_bytes(lzma.decompress(released.read_bytes()))
    shutil.copy(stale, mine)
    with Library.open(mine, device="desktop") as library:
        people = {each.id: each.name for each in everything(library).values() if isinstance(each, Person)}
        person_id, name = next((key, name) for key, name in people.items() if name.count(" ") == 1)
        new = Person("Ngozi Ade", NOW)
        add(library, "people", new)
        forget(library, person_id)
        before = everything(library)
        merge(stale, library)
        assert everything(library) == before
        assert new.id in before
        library.leave_no_trace()
        assert name.split()[1].lower().encode() not in mine.read_bytes().lower()
    assert verify(mine) == []
