"""Contact files, after the forms that Apple, Google, Outlook and Nextcloud document."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.domain.errors import RelpitchError
from relpitch.domain.person import Person
from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.interchange.vcard import VCard, read_contacts, write_contacts
from relpitch.interchange.vcard_text import read_cards, written
from tests.interchange.notes import note_of

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
FOLDER = Path(__file__).parent / "vcards"
PROGRAMS = ("apple", "google", "outlook", "nextcloud")


def data(program: str) -> bytes:
    return (FOLDER / f"{program}.vcf").read_bytes()


def contact(program: str) -> VCard:
    (found,) = read_contacts(f"{program}.vcf", data(program), NOW).contacts
    return found


def lines(file: bytes) -> list[str]:
    return sorted(written(line) for card in read_cards("x.vcf", file)[0] for line in card.lines)


def ways(found: VCard, way: Way) -> list[tuple[str, str]]:
    return [(each.value, each.label) for each in found.reach.ways if each.way is way]


@pytest.mark.parametrize("program", PROGRAMS)
def test_what_comes_in_goes_out_with_no_line_lost_or_changed(program: str) -> None:
    written = write_contacts([contact(program)]).encode()
    assert lines(written) == lines(data(program))
    (again,) = read_contacts("again.vcf", written, NOW).contacts
    assert write_contacts([again]).encode() == written


def test_apple_labels_keep_their_own_words() -> None:
    priya = contact("apple")
    assert priya.person.name == "Dr. Priya Raman"
    assert ways(priya, Way.PHONE) == [("07700 900417", "CELL"), ("020 7946 0991", "Mother")]
    assert ways(priya, Way.MAIL) == [("priya@crumb.example", "HOME"), ("orders@crumb.example", "Orders")]
    assert ways(priya, Way.ADDRESS)[0][0] == "4 Mill Street\nBack door\nNorthgate NG1 4ZZ\nUnited Kingdom"
    assert priya.person.tags == ("Bakers", "School gate")
    assert note_of(priya.reach) == "Leo, 6; swims in January.\nSecond line."


def test_a_file_that_was_cut_off_says_so() -> None:
    whole = b"BEGIN:VCARD\nFN:Ana\nEND:VCARD\n"
    found = read_contacts("x.vcf", whole + b"BEGIN:VCARD\nFN:Hal", NOW)
    assert [each.person.name for each in found.contacts] == ["Ana", "Hal"]
    assert found.remarks == ("The file ends in the middle: what is there was read.",)
    assert read_contacts("x.vcf", whole, NOW).remarks == ()


def test_outlook_writes_quoted_printable() -> None:
    amara = contact("outlook")
    assert amara.person.name == "Amara Lindqvist från Malmö och hennes klinik"
    assert ways(amara, Way.PHONE)[0] == ("(020) 7946 0001", "WORK")


def test_nextcloud_writes_phones_as_links() -> None:
    sam = contact("nextcloud")
    assert ways(sam, Way.PHONE) == [("+44-7700-900988", "home")]
    assert sam.reach.birthday == "--07-14"


def test_what_was_changed_here_goes_out_changed() -> None:
    priya = contact("apple")
    phone, *others = priya.reach.ways
    changed = VCard(
        replace(priya.person, name="Priya Raman", tags=("Bakers",)),
        replace(priya.reach, ways=(Contactable(Way.PHONE, "07700 900000", "Shop"), *others)),
    )
    (again,) = read_contacts("x.vcf", write_contacts([changed]).encode(), NOW).contacts
    assert again.person.name == "Priya Raman"
    assert again.person.tags == ("Bakers",)
    assert ways(again, Way.PHONE)[0] == ("07700 900000", "Shop")
    assert phone.value not in write_contacts([changed])


@settings(max_examples=50)
@given(st.text(min_size=1), st.text(), st.lists(st.text(), max_size=3))
def test_someone_of_our_own_goes_out_and_comes_in_alike(name: str, about: str, tags: list[str]) -> None:
    own = " ".join(name.replace("\0", "").split()) or "Someone"
    mine = Person(
        own, NOW, " ".join(about.split()), tags=tuple(filter(None, (" ".join(t.split()) for t in tags)))
    )
    text = write_contacts([VCard(mine, Reach(mine.id))])
    found = read_contacts("x.vcf", text.encode("utf-8", "replace"), NOW)
    assert len(found.contacts) <= 1
    assert "\nEND:VCARD" in text


def test_folded_lines_are_at_most_75_octets() -> None:
    mine = Person("Ünï " * 40, NOW)
    text = write_contacts([VCard(mine, Reach(mine.id))])
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


@pytest.mark.parametrize("file", [b"", b"hello", b"\x00\xff\xfe", "BEGIN:VCALENDAR".encode("utf-16")])
def test_what_is_no_contact_file_is_refused(file: bytes) -> None:
    with pytest.raises(RelpitchError, match="has no contacts in it"):
        read_contacts("x.vcf", file, NOW)


def test_broken_contacts_are_read_as_far_as_they_go() -> None:
    file = (
        b"BEGIN:VCARD\nFN:Jos\xe9\nBDAY:2001-02-30\n:::\nTEL\nEND:VCARD\n"
        b"BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n"
        b"BEGIN:VCARD\nEMAIL:only@mail.example\nEND:VCARD\n"
        b"BEGIN:VCARD\nFN:Cut off"
    )
    found = read_contacts("x.vcf", file, NOW)
    assert [each.person.name for each in found.contacts] == ["José", "only@mail.example", "Cut off"]
    assert found.contacts[0].reach.birthday == "2001-02-30"
    assert found.nameless == 1


def test_a_photo_of_20_mb_is_carried_along() -> None:
    photo = "QUJD" * 5_000_000
    folded = "\r\n ".join(photo[start : start + 74] for start in range(0, len(photo), 74))
    file = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Big\r\nN:Big;;;;\r\nPHOTO;ENCODING=b:{folded}\r\nEND:VCARD\r\n"
    (big,) = read_contacts("x.vcf", file.encode(), NOW).contacts
    assert lines(write_contacts([big]).encode())[-2:] == [f"PHOTO;ENCODING=b:{photo}", "VERSION:3.0"]


@settings(max_examples=50)
@given(st.binary(max_size=300))
def test_any_bytes_between_begin_and_end_do_no_harm(inside: bytes) -> None:
    read_contacts("x.vcf", b"BEGIN:VCARD\nFN:A\n" + inside + b"\nEND:VCARD", NOW)


# what was edited here


def again(found: VCard) -> VCard:
    (back,) = read_contacts("x.vcf", write_contacts([found]).encode(), NOW).contacts
    return back


def of(*lines: str, version: str = "3.0") -> VCard:
    text = "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))
    (found,) = read_contacts("x.vcf", text.encode(), NOW).contacts
    return found


def test_an_edited_line_about_them_changes_its_own_note_and_no_other() -> None:
    found = of("FN:Ana", "NOTE:from choir", "NOTE:likes figs")
    edited = again(replace(found, person=replace(found.person, about="sings alto")))
    assert edited.person.about == "sings alto"
    assert note_of(edited.reach) == "sings alto\n\nlikes figs"


def test_of_a_long_note_the_edited_beginning_stands_before_the_whole() -> None:
    found = of("FN:Ana", f"NOTE:{'long ' * 100}")
    edited = again(replace(found, person=replace(found.person, about="sings alto")))
    assert note_of(edited.reach) == f"sings alto\n\n{'long ' * 100}"


@pytest.mark.parametrize("name", ["BDAY:1990-02-03", "CATEGORIES:choir", "NOTE:from choir"])
def test_what_was_taken_away_here_is_gone_in_the_file(name: str) -> None:
    found = of("FN:Ana", name)
    edited = VCard(replace(found.person, about="", tags=()), replace(found.reach, birthday=""))
    assert name.partition(":")[0] not in write_contacts([edited])


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("BDAY:19900203", "1990-02-03"),
        ("BDAY:1990-02-03T00:00:00Z", "1990-02-03"),
        ("BDAY;VALUE=date:1990-02-03", "1990-02-03"),
        ("BDAY:--0203", "--02-03"),
        ("BDAY:--02-03", "--02-03"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03", "--02-03"),
    ],
)
def test_birthdays_are_days(written: str, read: str) -> None:
    found = of("FN:Ana", written)
    assert found.reach.birthday == read
    assert written in write_contacts([found])


def test_a_label_goes_out_with_its_line_and_never_alone() -> None:
    found = of("FN:Ana", "item1.TEL:1", "item1.X-ABLabel:Boat", "item2.URL:x", "item2.X-ABLabel:Shop")
    boat, _shop = found.reach.ways
    mine = (boat, Contactable(Way.PHONE, "2", "Mobile"), Contactable(Way.MAIL, "a@b", "Allotment"))
    text = write_contacts([replace(found, reach=replace(found.reach, ways=mine))])
    assert "Shop" not in text
    assert "TEL;TYPE=CELL:2" in text
    (back,) = read_contacts("x.vcf", text.encode(), NOW).contacts
    assert [each.label for each in back.reach.ways] == ["Boat", "CELL", "Allotment"]


def test_an_address_on_the_web_is_not_escaped() -> None:
    link = Contactable(Way.LINK, "https://example.org/?a=1,2;b=\\c")
    mine = Person("Ana", NOW)
    text = write_contacts([VCard(mine, Reach(mine.id, (link,)))])
    assert "URL:https://example.org/?a=1,2;b=\\c" in text


def test_old_lines_come_out_as_new_ones() -> None:
    found = of(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=3Bller;Ann",
        "TEL;WORK;VOICE:1",
        "PHOTO;JPEG;BASE64:/9j/4AAQ",
        " SkZJRgAB=",
        "",
        "NOTE:one, two; three",
        "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo =",
        "three",
        version="2.1",
    )
    text = write_contacts([found])
    assert "VERSION:3.0" in text
    assert "N:Mü\\;ller;Ann" in text
    assert "TEL;TYPE=WORK;TYPE=VOICE:1" in text
    assert "PHOTO;TYPE=JPEG;ENCODING=b:/9j/4AAQSkZJRgAB=" in text
    assert note_of(again(found).reach) == "one, two; three\n\none\ntwo three"


def test_a_name_that_a_phone_wrote_as_a_picture_is_read() -> None:
    found = of(
        "N;CHARSET=UTF-8;ENCODING=BASE64:TcO8bGxlcjtBbm4=", "FN;ENCODING=b:QW5uIE3DvGxsZXI=", version="2.1"
    )
    assert found.person.name == "Ann Müller"
    assert "FN:Ann Müller" in write_contacts([found])


def test_what_is_left_out_is_named() -> None:
    text = "BEGIN:VCARD\nKIND:group\nFN:Choir\nEND:VCARD\nBEGIN:VCARD\nFN:Ana\n:::\nEND:VCARD\n"
    found = read_contacts("x.vcf", text.encode(), NOW)
    assert [each.person.name for each in found.contacts] == ["Ana"]
    assert found.remarks == (
        "“Choir” is a group and no person: left out.",
        "One line says nothing that a contact can hold: left out.",
    )


@pytest.mark.parametrize(
    "line", ["TEL" + ";a=b" * 200_000, "TEL;" + '"' * 2_000_000, "FN:" + "\\," * 2_000_000]
)
def test_lines_made_to_take_long_do_not(line: str) -> None:
    assert read_contacts("x.vcf", f"BEGIN:VCARD\nFN:A\n{line}:1\nEND:VCARD".encode(), NOW).contacts
