"""Syllables, as they are said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.script.syllables import syllables
from tests.script.texts import ANY_TEXT

# The most used words, and words of pitches: how a dictionary says them.
ENGLISH = {
    1: "I the you help move moves moved pain backs you're don't through strength scratched league world",
    2: "people maybe something someone sitting without doctor needed little didn't business quiet giant "
    "Maya's faces boss's café naïve science lion being seeing fire's poet rhythm trying player",
    3: "wonderful everyone remember idea area museum happier video designer another exercise employer "
    "introduce whoever reaction physio especially interesting interested",
    4: "January experience education information community reality appreciate",
    5: "university association opportunity communication creativity",
    6: "responsibility sustainability reliability",
}


@pytest.mark.parametrize(
    ("count", "word"), [(count, word) for count, words in ENGLISH.items() for word in words.split()]
)
def test_english(count: int, word: str) -> None:
    assert syllables(word) == syllables(word.upper()) == count


@pytest.mark.parametrize(
    ("word", "code", "count"),
    [
        ("Bewegung", "de", 3),
        ("Übung", "de", 2),
        ("corazón", "es", 3),
        ("здравствуйте", "ru", 3),
        ("Россия", "ru", 3),
        ("καλημέρα", "el", 4),
        ("你好", "zh", 2),
        ("ありがとう", "ja", 5),
        ("안녕하세요", "ko", 5),
        ("नमस्ते", "hi", 3),
        ("مرحبا", "ar", 3),
        ("שלום", "he", 2),
        ("สวัสดี", "th", 2),
    ],
)
def test_other_languages_come_close(word: str, code: str, count: int) -> None:
    assert syllables(word, code) == count


@given(ANY_TEXT, st.sampled_from(["en", "de", "zh"]))
def test_any_word_has_at_least_one_and_no_more_than_its_letters_can_hold(word: str, code: str) -> None:
    assert 1 <= syllables(word, code) <= 3 + 6 * len(word)
