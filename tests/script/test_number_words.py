"""Numbers in words, by each language's own rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.script.number_words import in_words


@pytest.mark.parametrize(
    ("number", "code", "words"),
    [
        (0, "en", "zero"),
        (101, "en", "one hundred and one"),
        (1250, "en", "one thousand, two hundred and fifty"),
        (2024, "en", "two thousand and twenty-four"),
        (21_000, "en", "twenty-one thousand"),
        (1_234_567, "en", "one million, two hundred and thirty-four thousand, five hundred and sixty-seven"),
        (1021, "de", "eintausendeinundzwanzig"),
        (31, "es", "treinta y uno"),
        (71, "fr", "soixante et onze"),
        (40, "sv", "fyrtio"),
        (23, "it", "ventitré"),
        (21, "ja", "二十一"),
        (21, "tlh", "twenty-one"),
        (10**15, "en", "one quadrillion"),
        (10**18, "en", "one" + 18 * " zero"),
    ],
)
def test_a_number_in_words(number: int, code: str, words: str) -> None:
    assert in_words(number, code) == words


@pytest.mark.parametrize(
    ("number", "code", "words"),
    [
        (1998, "en", "nineteen ninety-eight"),
        (1905, "en", "nineteen oh-five"),
        (2005, "en", "two thousand and five"),
        (2024, "en", "twenty twenty-four"),
        (1998, "de", "neunzehnhundertachtundneunzig"),
        (1998, "es", "mil novecientos noventa y ocho"),
        (1101, "nl", "duizendhonderdeen"),
    ],
)
def test_a_year_in_words(number: int, code: str, words: str) -> None:
    assert in_words(number, code, "year") == words


def test_an_ordinal_in_words() -> None:
    assert in_words(101, "en", "ordinal") == "one hundred and first"
    assert in_words(3, "de", "ordinal") == "dritte"


@given(
    st.integers(0, 10**15 - 1), st.sampled_from(["en", "de", "es", "fr", "pt", "it", "nl", "pl", "ar", "hi"])
)
def test_no_digit_is_left_of_any_number(number: int, code: str) -> None:
    assert not any(map(str.isdigit, in_words(number, code)))
