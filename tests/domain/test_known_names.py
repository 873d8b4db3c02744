"""Whom a typed name may already be."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.known_names import letters_found, people_found, people_named

KNOWN = [("1", "Priya Raman"), ("2", "José María de la Cruz"), ("3", "Dr. Hana Suzuki"), ("4", "Priya Nair")]


def test_any_word_of_a_name_that_begins_so_is_found_in_their_order() -> None:
    assert [each for each, _ in people_found("pri", KNOWN)] == ["1", "4"]
    assert [each for each, _ in people_found("raman", KNOWN)] == ["1"]
    assert [each for each, _ in people_found("Priya N", KNOWN)] == ["4"]
    assert [each for each, _ in people_found("jose", KNOWN)] == ["2"]
    assert [each for each, _ in people_found("suz", KNOWN)] == ["3"]


def test_one_letter_asks_nothing() -> None:
    assert people_found("p", KNOWN) == people_found(" ", KNOWN) == []


def test_at_most_five_are_asked_about() -> None:
    assert len(people_found("an", [(str(each), f"Ann {each}") for each in range(20)])) == 5


def test_a_whole_name_is_theirs_or_how_theirs_begins() -> None:
    assert [each for each, _ in people_named("Priya", KNOWN)] == ["1", "4"]
    assert [each for each, _ in people_named("priya raman", KNOWN)] == ["1"]
    assert people_named("Priya Ra", KNOWN) == []
    assert people_named("", KNOWN) == []


@given(st.text(), st.lists(st.text()))
def test_whoever_is_known_by_a_name_may_be_meant_by_it(typed: str, names: list[str]) -> None:
    known = [(str(number), name) for number, name in enumerate(names)]
    assert all(each in known for each in people_found(typed, known))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("am", "[Am]ara Lindqvist"),
        ("am", "Sam [Am]os"),
        ("lin ama", "[Ama]ra [Lin]dqvist"),
        ("jose ma", "[José] [Ma]ría de la Cruz"),
        ("jose", "[Jose\u0301] Cruz"),
        ("bo", "(“Bo”) Lee"),
        ("bo", "([Bo]) Lee"),
        ("strass", "Anna [Straß]e"),
    ],
)
def test_the_letters_that_were_found_are_told(typed: str, found: str) -> None:
    assert marked(typed, found.replace("[", "").replace("]", "")) == found


def marked(typed: str, name: str) -> str:
    for start, end in reversed(letters_found(typed, name)):
        name = f"{name[:start]}[{name[start:end]}]{name[end:]}"
    return name


@given(st.text(max_size=12), st.text(max_size=30))
def test_who_is_found_has_found_letters_and_they_are_theirs(typed: str, name: str) -> None:
    found = letters_found(typed, name)
    assert all(0 <= start < end <= len(name) for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    if people_found(typed, [("1", name)]):
        assert found
