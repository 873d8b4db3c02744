"""What is doubtful once it is said stays out of a draft, in sight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.drafting.english.reading import Reading
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.doubts import acts_in, doubts
from relpitch.drafting.from_answers.first_words import first_words
from relpitch.drafting.from_answers.sure_deed import is_sure_deed

FINE = [
    "With luck they can sit in the same room at Christmas.",
    "After they come to me they sleep the night before.",
    "I help people who were told at school they can't sing.",
    "It is the book they like.",
    "You said “I never say anything”.",
    "They have their hair done, don't they.",
]
DOUBTFUL = [
    ("They are sitting with them they hold the bag.", "runs_on"),
    ("I help people and the.", "ends_open"),
    ("I would say these ones because they are alone.", "speaks_to_the_reader"),
    ("They know what what they know is is enough.", "stutters"),
    ("They find " + "one thing after another of what they had lost and had looked for " * 3, "is_breathless"),
]


@pytest.mark.parametrize("sentence", FINE)
def test_a_sentence_that_can_be_said_is_not_doubted(sentence: str) -> None:
    assert doubts(sentence) == []


@pytest.mark.parametrize(("sentence", "doubt"), DOUBTFUL)
def test_a_sentence_that_may_be_broken_is_doubted(sentence: str, doubt: str) -> None:
    assert doubt in doubts(sentence)


def test_a_doubtful_first_sentence_leaves_a_gap_and_nothing_is_lost() -> None:
    draft = first_words(Answers("new mums", "they sleep", "explain one letter to them so they can ask them"))
    assert draft.gaps == ("touch",)
    assert [each.answer for each in draft.left_out] == ["touch"]


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("show you a stretch", True),
        ("listen, properly", True),
        ("cook soup for you", True),
        ("phone charger behind the door", False),
        ("know your rights card", False),
        ("sit up in my cab and feel how high it is", False),
    ],
)
def test_what_is_no_sure_deed_is_not_said_as_one(words: str, sure: bool) -> None:
    assert is_sure_deed(Reading(words, "verb")) is sure


def test_a_verb_tells_a_sentence_from_a_few_words() -> None:
    assert acts_in("Nobody asks")
    assert not acts_in("Hands in soil")


@given(st.text(max_size=120))
def test_any_text_is_looked_at(text: str) -> None:
    assert isinstance(doubts(f"I {text}"), list)
