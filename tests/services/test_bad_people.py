"""Bad input about people: each ends in a plain sentence, or just works."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import Cancelled, RelpitchError
from relpitch.domain.giving import Promise
from relpitch.services.contacts import Contacts
from relpitch.services.search import Search
from relpitch.services.services import Services
from relpitch.storage.library import Library
from tests.people import add_person

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "Maya.relpitch", device="desktop") as library:
        yield library


@pytest.fixture
def contacts(library: Library) -> Contacts:
    return Services(library, now=lambda: NOW).contacts


def card(name: str, *lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""])


def give_up_at(number: int) -> Callable[[int, int], None]:
    def progress(done: int, _whole: int) -> None:
        if done >= number:
            raise Cancelled

    return progress


def count(library: Library) -> int:
    with library.reading() as shelves:
        return len(shelves.people.all()) + len(shelves.reaches.all())


def test_ten_thousand_people_come_in_and_go_as_one_step_and_say_how_far_they_are(
    library: Library, contacts: Contacts, tmp_path: Path
) -> None:
    path = tmp_path / "many.vcf"
    path.write_text("".join(card(f"Person {n}", f"TEL:0{n}") for n in range(10_000)), encoding="utf-8")
    told: list[tuple[int, int]] = []
    preview = contacts.preview(path, lambda *how_far: told.append(how_far))
    done = contacts.import_preview(preview, progress=lambda *how_far: told.append(how_far))
    assert done.words == "10,000 people brought in"
    assert told[0] == (0, 10_000)
    assert told[-1] == (9_900, 10_000)
    assert count(library) == 20_000
    contacts._history.undo(done)
    assert count(library) == 0


def test_given_up_halfway_nothing_has_been_brought_in(
    library: Library, contacts: Contacts, tmp_path: Path
) -> None:
    path = tmp_path / "many.vcf"
    path.write_text("".join(card(f"Person {n}") for n in range(500)), encoding="utf-8")
    with pytest.raises(Cancelled):
        contacts.preview(path, give_up_at(200))
    preview = contacts.preview(path)
    with pytest.raises(Cancelled):
        contacts.import_preview(preview, progress=give_up_at(200))
    assert count(library) == 0
    contacts.import_preview(preview)
    assert count(library) == 1000


def test_who_was_changed_or_promised_something_since_is_not_taken_back(
    library: Library, contacts: Contacts, tmp_path: Path
) -> None:
    path = tmp_path / "two.vcf"
    path.write_text(card("Ada New") + card("Ben New"), encoding="utf-8")
    done = contacts.import_preview(contacts.preview(path))
    with library.writing() as shelves:
        shelves.promises.save(Promise(shelves.people.all()[0].id, "A drawing", NOW))
    with pytest.raises(RelpitchError, match="belongs to this"):
        contacts._history.undo(done)
    assert count(library) == 4


def test_a_photo_of_20_mb_is_kept_and_goes_out_as_it_came(
    library: Library, contacts: Contacts, tmp_path: Path
) -> None:
    photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + b64encode(bytes(20_000_000)).decode()
    path, out = tmp_path / "photo.vcf", tmp_path / "out.vcf"
    path.write_text(card("Pat Photo", photo), encoding="utf-8", newline="")
    contacts.import_preview(contacts.preview(path))
    contacts.write(out)
    assert photo in out.read_text(encoding="utf-8").replace("\n ", "")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (card("José Núñez").encode("cp1252"), "José Núñez"),
        (card("José Núñez").encode("utf-8-sig"), "José Núñez"),
        (card("José Núñez").encode("utf-16"), "José Núñez"),
        (card("José").encode() + b"\xc3", "José"),
        (
            card("=4A=6F=73=E9").replace("FN:", "FN;CHARSET=no-such;ENCODING=QUOTED-PRINTABLE:").encode(),
            "José",
        ),
        (card("Ann\0a\ud800").encode("utf-8", "surrogatepass"), None),
    ],
    ids=[
        "windows",
        "utf-8 with a mark",
        "utf-16",
        "cut in a letter",
        "unknown charset",
        "nul and half a pair",
    ],
)
def test_broken_encodings_are_read_as_far_as_they_go(
    library: Library, contacts: Contacts, tmp_path: Path, data: bytes, name: str | None
) -> None:
    path = tmp_path / "contacts.vcf"
    path.write_bytes(data)
    contacts.import_preview(contacts.preview(path))
    with library.reading() as shelves:
        (person,) = shelves.people.all()
    assert name is None or person.name == name
    contacts.write(tmp_path / "out.vcf")


def test_a_birthday_on_30_february_is_kept_as_it_was_written(
    library: Library, contacts: Contacts, tmp_path: Path
) -> None:
    path, out = tmp_path / "contacts.vcf", tmp_path / "out.vcf"
    path.write_text(card("Ada New", "BDAY:1984-02-30"), encoding="utf-8")
    contacts.import_preview(contacts.preview(path))
    with library.reading() as shelves:
        assert shelves.reaches.all()[0].birthday == "1984-02-30"
    contacts.write(out)
    assert "X-BIRTHDAY:1984-02-30\n" in out.read_text(encoding="utf-8")


def test_a_note_of_a_megabyte_is_kept_and_found_and_a_longer_one_is_not(library: Library) -> None:
    people = Services(library, now=lambda: NOW).people
    person, _done = add_person(people, "Ada New")
    note = ("words " * 200_000)[: 1_000_000 - 9] + " dahlias."
    people.add_encounter(Encounter(NOW, (person.id,), note=note))
    assert [each.name for each in Search(library).people("dahlia").people.values()] == ["Ada New"]
    known = people.known(person.id)
    assert known is not None
    assert known.encounters[0].note == note
    with pytest.raises(RelpitchError, match="longer than a book"):
        people.add_encounter(Encounter(NOW, (person.id,), note=note + "x"))
