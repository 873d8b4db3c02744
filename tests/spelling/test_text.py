"""Which words of a text are looked up."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.spelling.text import unknown_words

KNOWN = {"i", "help", "people", "write", "to", "and", "the", "met", "you", "we", "it", "hello"}


def unknown(text: str, *own: str, names_are_large: bool = True) -> list[str]:
    found = unknown_words(text, lambda word: word.lower() in KNOWN, own, names_are_large=names_are_large)
    return [text[start:end] for start, end in found]


def test_a_word_that_nobody_knows_is_found_where_it_stands() -> None:
    assert unknown("I helpp people") == ["helpp"]
    assert unknown("Helpp people. Wirte to people.") == ["Helpp", "Wirte"]


@pytest.mark.parametrize(
    "text",
    [
        "write to zoe@exampel.org",
        "write to https://exampel.org/abuot",
        "write to www.exampel.org and {recieved}",
        "met @okafor and #teh",
        "NATO met iPhone and 3rdd",
        "I met Okafor",
    ],
)
def test_what_is_no_prose_or_a_name_is_left_alone(text: str) -> None:
    assert unknown(text) == []


def test_where_every_noun_is_large_so_is_what_is_looked_up() -> None:
    assert unknown("I met Okafor", names_are_large=False) == ["Okafor"]


def test_words_of_ones_own_are_known_in_any_case_and_with_an_s() -> None:
    assert unknown("Okafor met okafor’s people", "okafor") == []
    assert unknown("Okafors met you", "okafor") == []


@given(st.text(alphabet="ab’'@{}.# \n1ÄÖ", max_size=60))
def test_every_place_is_a_word_of_letters_within_the_text(text: str) -> None:
    places = unknown_words(text, lambda _word: False)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    assert all(each.isalpha() or each in "’'" for start, end in places for each in text[start:end])
