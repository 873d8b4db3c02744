"""Contacts brought in: shown first, as one step, and taken back."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.errors import RelpitchError
from relpitch.services import sample
from relpitch.services.contacts import Contacts
from relpitch.storage.library import Library

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
    return Contacts(library, lambda _change: None, lambda: NOW)


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
    done = contacts(library).bring_in(preview, same=[0])
    assert count(library) == 14 + 1 + 2
    with library.reading() as shelves:
        priya = next(each for each in shelves.people.all() if each.name == "Priya Raman")
        (reach,) = shelves.reaches.all(person_id=priya.id)
    assert reach.ways[0].value == "07700 900417"
    contacts(library).undo(done)
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
    done = contacts(library).bring_in(contacts(library).preview(path))
    assert done.words == "2,000 people brought in"
    assert count(library) == 2014


def test_a_file_that_is_not_there_is_told(library: Library, tmp_path: Path) -> None:
    with pytest.raises(RelpitchError, match="cannot be read"):
        contacts(library).preview(tmp_path / "none.vcf")
