"""Small contact files that real programs' habits make hard, and what is right."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import vobject

from relpitch.interchange.vcard import ContactFile, VCard, read_contacts, write_contacts
from tests.interchange.notes import note_of

CASES = Path(__file__).parent / "cases"
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def read(name: str) -> ContactFile:
    return read_contacts(name, (CASES / name).read_bytes(), NOW)


def names(name: str) -> list[str]:
    return [each.person.name for each in read(name).contacts]


def only(name: str) -> VCard:
    (found,) = read(name).contacts
    return found


def by_second_reader(*contacts: VCard) -> list[vobject.base.Component]:
    return list(vobject.readComponents(write_contacts(contacts)))


def test_a_name_over_many_lines_comes_in_and_goes_out_whole() -> None:
    found = only("qp_long_name_21.vcf")
    assert found.person.name == "Александра Владимировна Константинопольская"
    (again,) = by_second_reader(found)
    assert again.fn.value == found.person.name
    assert again.note.value == note_of(found.reach)
    assert note_of(found.reach).endswith("Живёт у парка.")


def test_only_a_coded_line_goes_on_over_its_end() -> None:
    found = only("qp_eats_next_line.vcf")
    assert [each.value for each in found.reach.ways] == [
        "https://example.org/me?id=",
        "+49 30 000002",
        "ann@example.org",
    ]
    assert ":/9j/4AAQSkZJRgABAQAAAQABAAA=\r\n" in write_contacts([found])
    (again,) = by_second_reader(found)
    assert (again.url.value, again.tel.value) == ("https://example.org/me?id=", "+49 30 000002")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (
            "fold_in_letter.vcf",
            [
                "Zoë Brücknerhofer-Müßiggängerin von Straußenberg-Großkönigswusterhausen älter",
                "Jürgen Nächster",
            ],
        ),
        ("mixed_one_bad_byte.vcf", ["Zoë Straße", "René Alt", "Łukasz Wójcik"]),
        ("cp1250_charset.vcf", ["Łukasz Wójcik"]),
        ("shared_phone.vcf", ["Kofi Mensah", "Ama Mensah", "John Smith", "John Smith"]),
        ("nested_agent.vcf", ["The Boss"]),
        ("apple_noyear_group.vcf", ["Grace Okafor"]),
    ],
)
def test_every_letter_of_every_name_is_right(name: str, found: list[str]) -> None:
    assert names(name) == found
    assert [each.fn.value for each in by_second_reader(*read(name).contacts)] == found


def test_one_line_in_another_code_page_is_told() -> None:
    assert read("mixed_one_bad_byte.vcf").remarks == ("Line 7 was not UTF-8: read as Windows-1252.",)


def test_an_assistant_inside_a_card_stays_inside() -> None:
    boss = only("nested_agent.vcf")
    assert [each.value for each in boss.reach.ways] == ["1"]
    assert "The Assistant" in write_contacts([boss])


def test_groups_are_no_people_and_a_birthday_needs_no_year() -> None:
    grace = only("apple_noyear_group.vcf")
    assert [(each.value, each.label) for each in grace.reach.ways] == [
        ("+1 555 0101", "Mobile"),
        ("https://example.org/grace", "HomePage"),
    ]
    assert grace.reach.birthday == "--05-09"
    assert read("apple_noyear_group.vcf").remarks == (
        "“Gardeners”, “Choir” are groups and no people: left out.",
    )
