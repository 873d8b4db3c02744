"""What each version of vCard may hold of a birthday, a name and a note, and how it is read."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from relpitch.interchange.dates import day_of, is_month_first
from relpitch.interchange.vcard import read_contacts, write_contacts
from tests.interchange.cards import card
from tests.interchange.notes import note_of

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "month_first"),
    [
        (["3/4/1984", "14/3/1984"], False),
        (["3/4/1984", "3/14/1984"], True),
        (["3/14/1984", "14/3/1984"], None),
        (["3/4/1984", "in spring"], None),
    ],
)
def test_whether_the_month_comes_first_is_told_by_the_days_beside_it(
    days: list[str], month_first: bool | None
) -> None:
    assert is_month_first(days) is month_first
    told = {None: "3/4/1984", True: "1984-03-04", False: "1984-04-03"}
    assert day_of("3/4/1984", month_first=month_first) == told[month_first]


@pytest.mark.parametrize(
    "birthday", ["1984-03-14", "--03-14", "--02-29", "in spring", "1984-02-30", "3/4/1984"]
)
@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_birthday_goes_out_as_its_version_may_hold_it_and_comes_back(version: str, birthday: str) -> None:
    (ann,) = read_contacts("a.vcf", card("FN:Ann", "N:;Ann", version=version), NOW).contacts
    written = write_contacts([replace(ann, reach=replace(ann.reach, birthday=birthday))])
    (line,) = (each for each in written.splitlines() if "B" in each and "DAY" in each)
    as_written = {
        "3.0": r"BDAY:\d{4}-\d\d-\d\d|BDAY;X-APPLE-OMIT-YEAR=1604:1604-\d\d-\d\d|X-BIRTHDAY:.+",
        "4.0": r"BDAY:(\d{4}|--)\d{4}|BDAY;VALUE=text:.+",
    }
    assert re.fullmatch(as_written[version], line)
    (again,) = read_contacts("a.vcf", written.encode(), NOW).contacts
    assert again.reach.birthday == birthday
    assert write_contacts([again]) == written


@pytest.mark.parametrize(
    ("version", "came", "goes"),
    [
        ("3.0", "BDAY:1984-02-30", "X-BIRTHDAY:1984-02-30"),
        ("3.0", "BDAY;VALUE=text:in spring", "X-BIRTHDAY:in spring"),
        ("3.0", "BDAY:3/4/1984", "X-BIRTHDAY:3/4/1984"),
        ("3.0", "BDAY:14.03.1984", "BDAY:1984-03-14"),
        ("3.0", "BDAY:0/0/00", ""),
        ("3.0", "BDAY:19840314T000000Z", "BDAY:19840314T000000Z"),
        ("4.0", "BDAY:19850230", "BDAY;VALUE=text:19850230"),
        ("4.0", "BDAY:1985-04", "BDAY:1985-04"),
        ("4.0", "BDAY;VALUE=text:circa 1800", "BDAY;VALUE=text:circa 1800"),
    ],
)
def test_a_birthday_that_is_none_is_never_written_as_one(version: str, came: str, goes: str) -> None:
    (found,) = read_contacts("a.vcf", card("N:;Ann", "FN:Ann", came, version=version), NOW).contacts
    lines = [each for each in write_contacts([found]).splitlines() if "DAY" in each]
    assert lines == ([goes] if goes else [])


@pytest.mark.parametrize(
    ("lines", "name", "parts"),
    [
        (("KIND:org", "FN:Deutsche Bank AG"), "Deutsche Bank AG", []),
        (("FN:Ann Lee",), "Ann Lee", []),
        (
            ("FN;PREF=2:Sandy", "FN;PREF=1:Alexandra", "N:Miller;Alexandra"),
            "Alexandra",
            ["N:Miller;Alexandra"],
        ),
        (("FN:Sandy", "FN;PREF=100:Alexandra"), "Alexandra", []),
    ],
)
def test_a_card_of_4_has_the_parts_of_a_name_it_came_with(
    lines: tuple[str, ...], name: str, parts: list[str]
) -> None:
    (found,) = read_contacts("a.vcf", card(*lines, version="4.0"), NOW).contacts
    assert found.person.name == name
    assert [each for each in write_contacts([found]).splitlines() if each.startswith("N:")] == parts


@pytest.mark.parametrize(
    ("lines", "renamed", "parts"),
    [
        (("N:García Márquez;María", "FN:María García Márquez"), "María G. García Márquez",
         "N:García Márquez;María G.;;;"),
        (("N:Berg;Tom", "FN:Tom Berg"), "Tom Holm, PhD", "N:Holm;Tom;;;PhD"),
        (("N:Berg;Tom", "FN:Tom Berg"), "Holm, Tom", "N:Holm;Tom;;;"),
        (("N:Berg;Tom", "FN:Tom Berg"), "Tom, the baker", "N:Tom;;;;the baker"),
        (("N:;;;;", "FN:Bakery"), "The Bakery", "N:;;;;"),
        (("FN:The Bakery", "X-ABShowAs:COMPANY"), "The Bakery", "N:;;;;"),
    ],
)  # fmt: skip
def test_a_name_that_changed_keeps_what_is_known_of_its_parts(
    lines: tuple[str, ...], renamed: str, parts: str
) -> None:
    (found,) = read_contacts("a.vcf", card(*lines), NOW).contacts
    written = write_contacts([replace(found, person=replace(found.person, name=renamed))])
    assert [each for each in written.splitlines() if each.startswith("N:")] == [parts]


@pytest.mark.parametrize(
    ("lines", "note"),
    [
        (
            ("NOTE:folded where a space stood, as vCard", " 2.1 asks"),
            "folded where a space stood, as vCard 2.1 asks",
        ),
        (("NOTE:with a tab", "\tbehind"), "with a tab\tbehind"),
        (("NOTE;ENCODING=QUOTED-PRINTABLE:\\\\server\\new\\team=0D=0Aend",), "\\\\server\\new\\team\nend"),
        (("NOTE;ENCODING=QUOTED-PRINTABLE:one\\; two",), "one; two"),
    ],
)
def test_a_note_of_vcard_2_1_is_read_by_its_own_rules(lines: tuple[str, ...], note: str) -> None:
    for each in (lines, (*lines, "URL:https://example.org/a", " b")):
        (found,) = read_contacts("a.vcf", card("N:;Ann", *each, version="2.1"), NOW).contacts
        assert note_of(found.reach) == note
        assert [way.value for way in found.reach.ways] == ["https://example.org/ab"] * (
            len(each) > len(lines)
        )


def test_a_fold_inside_a_letter_of_an_old_card_is_one_of_new_cards() -> None:
    content = card("N:;Ann", "NOTE:M\u00fcller", version="2.1").replace(b"\xc3\xbc", b"\xc3\r\n \xbc")
    (found,) = read_contacts("a.vcf", content, NOW).contacts
    assert note_of(found.reach) == "M\u00fcller"


def test_an_old_card_beside_a_new_one_folds_for_itself() -> None:
    content = card("FN:A", "NOTE:one", " two", version="2.1") + card("FN:B", "NOTE:one", " two")
    found = read_contacts("a.vcf", content, NOW).contacts
    assert [note_of(each.reach) for each in found] == ["one two", "onetwo"]
