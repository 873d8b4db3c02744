"""Contacts brought in: shown first, as one step, and taken back."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch import paths, translation
from relpitch.domain.errors import RelpitchError
from relpitch.domain.reach import Reach
from relpitch.interchange.vcard import VCard
from relpitch.services import sample
from relpitch.services.contacts import Chosen, Contacts, Preview
from relpitch.services.services import Services
from relpitch.storage.library import Library
from tests.interchange.notes import note_of

CASES = Path(__file__).parents[1] / "interchange" / "cases"
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "Maya.relpitch", device="desktop") as library:
        sample.fill(library, NOW)
        yield library


def card(name: str, *lines: str) -> str:
    return "\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""])


def count(library: Library) -> int:
    with library.reading() as shelves:
        return shelves.glimpses.count()


def contacts(library: Library) -> Contacts:
    return Services(library, now=lambda: NOW).contacts


def test_new_same_and_to_look_at(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "contacts.vcf"
    path.write_text(
        card("Ada New", "TEL:1")
        + card("Ada New", "TEL:1")
        + card("Priya Raman")
        + card("P. Raman", "TEL:07700 900417")
        + card("The Cellist", "TEL:07700900233")
        + card("Sam Dlamini", "TEL:07700 900988"),
        encoding="utf-8",
    )
    preview = contacts(library).preview(path)
    assert [each.person.name for each in preview.new] == ["Ada New"]
    assert preview.same == 2
    assert [(each.contact.person.name, each.here.name) for each in preview.to_look_at] == [
        ("P. Raman", "Priya Raman"),
        ("The Cellist", "Sam Dlamini"),
        ("Sam Dlamini", "Sam Dlamini"),
    ]
    assert count(library) == 14
    services = Services(library, now=lambda: NOW)
    services.contacts.import_preview(preview, Chosen([0]))
    assert count(library) == 14 + 1 + 2
    with library.reading() as shelves:
        priya = next(each for each in shelves.people.all() if each.name == "Priya Raman")
        (reach,) = shelves.reaches.all(person_id=priya.id)
    assert reach.ways[0].value == "07700 900417"
    services.history.undo()
    assert count(library) == 14
    with library.reading() as shelves:
        assert shelves.reaches.all(person_id=priya.id) == []


def test_everyone_goes_out_and_is_the_same_when_it_comes_back(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "out.vcf"
    assert contacts(library).write(path) == 14
    preview = contacts(library).preview(path)
    assert (len(preview.new), preview.same, len(preview.to_look_at)) == (0, 14, 0)


def test_two_thousand_people_come_in_and_go_as_one_step(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "many.vcf"
    path.write_text("".join(card(f"Person {n}", f"TEL:0{n}") for n in range(2000)), encoding="utf-8")
    done = contacts(library).import_preview(contacts(library).preview(path))
    assert done.words == "2,000 people brought in"
    assert count(library) == 2014


def test_a_file_that_is_not_there_is_told(library: Library, tmp_path: Path) -> None:
    with pytest.raises(RelpitchError, match="is not there"):
        contacts(library).preview(tmp_path / "none.vcf")


def names(preview: Preview) -> list[str]:
    return [each.person.name for each in preview.new]


def case(library: Library, name: str) -> Preview:
    return contacts(library).preview(CASES / name)


def test_a_shared_phone_makes_nobody_the_same(library: Library) -> None:
    preview = case(library, "shared_phone.vcf")
    assert names(preview) == ["Kofi Mensah", "Ama Mensah", "John Smith", "John Smith"]
    contacts(library).import_preview(preview)
    again = case(library, "shared_phone.vcf")
    assert (again.same, again.new, again.to_look_at) == (4, (), ())


def test_an_update_is_offered_thing_by_thing_and_taken_in_one_step(library: Library) -> None:
    contacts(library).import_preview(case(library, "update_1.vcf"))
    before = everyone(library)
    preview = case(library, "update_2.vcf")
    (alike,) = preview.to_look_at
    assert [(each.what, each.words) for each in alike.news] == [
        ("birthday", "3 February 1990"),
        ("tag", "choir"),
        ("note", "moved to Porto"),
    ]
    assert alike.is_sure
    services = Services(library, now=lambda: NOW)
    services.contacts.import_preview(preview, Chosen([0]))
    (ana,) = [each for each in everyone(library) if each.person.name == "Ana Reis"]
    assert (ana.person.tags, ana.person.about) == (("choir",), "moved to Porto")
    assert ana.reach.birthday == "1990-02-03"
    assert case(library, "update_2.vcf").same == 1
    services.history.undo()
    assert everyone(library) == before


def test_what_is_new_is_named_in_the_language_in_use(library: Library, tmp_path: Path) -> None:
    contacts(library).import_preview(case(library, "update_1.vcf"))
    translation.use("de", paths.translations())
    (alike,) = case(library, "update_2.vcf").to_look_at
    assert [each.what for each in alike.news] == ["Geburtstag", "Schlagwort", "Notiz"]
    path = tmp_path / "groups.vcf"
    groups = card("Choir", "KIND:group") + card("Band", "KIND:group")
    path.write_text(groups + card("Ana", "TEL:1"), encoding="utf-8")
    assert contacts(library).preview(path).remarks == (
        "„Choir“, „Band“ sind Gruppen und keine Personen: ausgelassen.",
    )


def test_nothing_that_is_here_gives_way(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "x.vcf"
    path.write_text(card("Ana Reis", "TEL:1", "BDAY:1980-01-01", "NOTE:alto", "ORG:Figs"), encoding="utf-8")
    contacts(library).import_preview(contacts(library).preview(path))
    path.write_text(card("Ana Reis", "TEL:1", "BDAY:1990-02-03", "NOTE:tenor", "PHOTO:x"), encoding="utf-8")
    preview = contacts(library).preview(path)
    assert [each.what for each in preview.to_look_at[0].news] == ["another birthday", "note", "photo"]
    contacts(library).import_preview(preview, Chosen([0]))
    (ana,) = [each for each in everyone(library) if each.person.name == "Ana Reis"]
    assert (ana.person.about, ana.reach.birthday) == ("alto", "1980-01-01")
    assert ana.person.remember == ("Birthday, as a contact file has it: 3 February 1990",)
    assert note_of(ana.reach) == "alto\n\ntenor"
    assert contacts(library).preview(path).same == 1


def everyone(library: Library) -> list[VCard]:
    with library.reading() as shelves:
        reaches = {each.person_id: each for each in shelves.reaches.all()}
        return [VCard(each, reaches.get(each.id) or Reach(each.id)) for each in shelves.people.all()]
