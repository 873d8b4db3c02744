"""A plain deed and whole sentences typed with care are told: they are the person's own words."""

import pytest

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words


@pytest.mark.parametrize(
    ("touch", "told"),
    [
        ("Listen without fixing it.", "I could listen without fixing it."),
        ("i could draw someone a map of a place they r scared of", "a map of a place you are scared of."),
        (
            "could look at a wall and say if its leaning or if u need to worry",
            "if it's leaning or if you need",
        ),
        ("could tell u which creams dont sting", "I could tell you which creams don't sting."),
    ],
)
def test_a_plain_deed_is_told_however_it_was_typed(touch: str, told: str) -> None:
    assert told in first_words(Answers("", "", touch)).text


@pytest.mark.parametrize("whom", ["the tailors in Kumasi", "the women who sell cloth"])
def test_whole_sentences_of_a_learner_are_told_as_they_are(whom: str) -> None:
    who = f"I am helping {whom}, they are sewing very fine but they don't know how to put price."
    change = "Now they are writing everything down."
    touch = "If you are selling anything, bring me one item and I will calculate with you what it costs."
    assert first_words(Answers(who, change, touch)).text == f"{who} {change} And i{touch[1:]}"


def test_an_age_belongs_to_a_name() -> None:
    text = first_words(Answers("women 50+ who want to get back on a bike", "", "")).text
    assert text == "I help women 50+ who want to get back on a bike."


@pytest.mark.parametrize("anyone", ["Somebody asks", "Someone always asks"])
def test_what_somebody_does_for_them_is_told_before_they_are_named(anyone: str) -> None:
    text = first_words(Answers("Not sure.", f"{anyone} them a question and waits.", "")).text
    assert f"{anyone.lower()} them a question and waits" in text
