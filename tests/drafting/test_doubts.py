"""What is doubtful once it is said stays out of a draft, in sight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.drafting.answers import Answers
from relpitch.drafting.doubts import acts_in, doubts, mixes_persons
from relpitch.drafting.first_words import first_words
from relpitch.drafting.reading import Reading
from relpitch.drafting.sure_deed import is_sure_deed
from relpitch.drafting.surely_said import surely_said

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


def test_words_that_are_no_sentence_are_joined_where_they_are_few() -> None:
    said = surely_said(
        Reading("They get up", "said", more=("Hands in soil", "They laugh."), as_said=True), "change"
    )
    assert (said.words, said.more, said.rest) == ("They get up, hands in soil", ("They laugh.",), False)


def test_what_follows_a_doubtful_sentence_stays_out_with_it() -> None:
    more = ("I would say these ones because they are alone", "That's why", "They laugh")
    said = surely_said(Reading("They get up", "said", more=more, as_said=True), "change")
    assert (said.more, said.rest) == ((), True)


def test_a_doubtful_first_sentence_leaves_a_gap_and_nothing_is_lost() -> None:
    draft = first_words(Answers("new mums", "they sleep", "explain one letter to them so they can ask them"))
    assert draft.gaps == ("touch",)
    assert [each.answer for each in draft.left_out] == ["touch"]


def test_who_is_met_and_who_is_helped_are_told_apart() -> None:
    assert mixes_persons("I could give you a job and ask how they are")
    assert not mixes_persons("I could give you a job")
    habit = first_words(Answers("my bus kids", "they smile", "i just say good morning and their name"))
    assert "I just say good morning and their name." in habit.text
    given = first_words(Answers("my neighbours", "they eat", "i give them a jar of starter"))
    assert "I could give you a jar of starter." in given.text


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


def test_what_is_for_whoever_is_met_to_do_invites_them() -> None:
    draft = first_words(Answers("women who drive", "they pass", "sit up in my cab and feel how high it is"))
    assert draft.text.endswith("Sit up in my cab and feel how high it is.")


def test_a_verb_tells_a_sentence_from_a_few_words() -> None:
    assert acts_in("Nobody asks")
    assert not acts_in("Hands in soil")


@given(st.text(max_size=120))
def test_any_text_is_looked_at(text: str) -> None:
    assert isinstance(doubts(f"I {text}"), list)
