"""Someone who was met, as their name is shown."""

from datetime import UTC, datetime

import pytest

from relpitch.domain.person import Person, called, initials_of

MET = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Priya Raman", "PR"),
        ("priya raman", "PR"),
        ("Priya", "P"),
        ("Dr. Hana Sato", "HS"),
        ("Dr Hana Sato", "HS"),
        ("Mr Abernethy", "A"),
        ("Don", "D"),
        ("Hana Maria Sato", "HS"),
        ("the baker", "TB"),
        ("Steve’s friend (the baker)", "SB"),
        ("“Bo” Li", "L"),
        ("Dr.", "?"),
        ("", "?"),
        ("ß", "SS"),
        ("王小明", "王"),
        ("3M Anna", "3A"),
    ],
)
def test_one_or_two_letters_stand_for_a_name(name: str, initials: str) -> None:
    assert initials_of(name) == initials
    assert Person(name, MET).initials == initials


@pytest.mark.parametrize(
    ("name", "first"),
    [("Priya Raman", "Priya"), ("Dr. Hana Sato", "Hana"), ("Dr.", "Dr."), ("", ""), ("J. R. Smith", "Smith")],
)
def test_the_first_name_is_the_first_word_that_is_no_title(name: str, first: str) -> None:
    assert Person(name, MET).first_name == first


def test_how_a_name_is_said_stands_behind_it() -> None:
    assert Person("Priya", MET).heading == "Priya"
    assert Person("Priya", MET, pronunciation="PREE-ya").heading == "Priya (PREE-ya)"


def test_two_people_of_one_name_are_two() -> None:
    assert Person("Priya", MET).id != Person("Priya", MET).id


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Priya Raman", "Priya"),
        ("Dr. Hana Sato", "Hana"),
        ("Dra Hana Sato", "Hana"),
        ("Frau Keller", "Frau Keller"),
        ("Dr. Keller", "Dr. Keller"),
        ("Miss", "Miss"),
        ("Ruth Weber", "Ruth Weber"),
        ("Tom", "Tom"),
        ("王小明", "王小明"),
        ("a man with a red cap", "a man with a red cap"),
        ("The woman from the bakery", "The woman from the bakery"),
        ("Der Bäcker", "Der Bäcker"),
        ("Idas Schwimmlehrerin", "Idas Schwimmlehrerin"),
        ("Thomas Freundlich", "Thomas"),
        ("Steve’s Friend", "Steve’s Friend"),
        ("Dr.", "Dr."),
        ("", ""),
    ],
)
def test_a_sentence_shortens_a_name_only_where_that_tells_who_it_is(name: str, short: str) -> None:
    everyone = ("Priya Raman", "Ruth Weber", "Ruth Ode", "Tom", "Tom", "Ann Hana-Lee")
    assert called(name, everyone) == short
