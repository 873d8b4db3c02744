"""A wish is told as a wish, a joke is no offer, and a question closes only what was just offered."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words

WISHES = ["I'd like to", "I would love to", "what I'd like to do is", "I want to", "I hope to"]
NOBODY = ["nobody at the moment", "right now nobody yet", "Nobody yet.", "I help nobody, I watch a door."]
SEVERAL = ["new drivers", "carers who never get a day off", "bereaved parents"]
ASIDES = ["It's usually ham.", "Everyone gets tea.", "My nan hates it.", "Most people forget."]


@settings(deadline=None, max_examples=12)
@given(st.sampled_from(NOBODY), st.sampled_from(["", *WISHES]), st.sampled_from(SEVERAL))
def test_who_helps_nobody_yet_is_never_said_to_help(nobody: str, wish: str, several: str) -> None:
    who = f"{nobody} {wish} help {several}" if wish else nobody
    text = first_words(Answers(who, "they sleep better", "a jar of damson")).text
    assert "I help " not in text.replace("I help nobody", ""), text


@pytest.mark.parametrize("wish", WISHES)
def test_those_whom_one_would_like_to_help_are_named_so(wish: str) -> None:
    who = f"Lorries for 20 years, so nobody at the moment. But {wish} help new drivers because nobody does"
    assert first_words(Answers(who, "", "")).text == "I'd like to help new drivers."


def test_who_wants_a_job_is_not_said_to_want_to_help() -> None:
    assert "I'd like to" not in first_words(Answers("I want to be hired. Anything.", "", "")).text


@pytest.mark.parametrize("aside", ASIDES)
def test_no_question_of_ours_follows_an_aside(aside: str) -> None:
    text = first_words(Answers("dogs", "", f"I'll tell you what your dog is thinking. {aside}")).text
    assert not text.endswith("?"), text


def test_what_is_only_known_gives_way_to_what_is_offered() -> None:
    touch = "I know all the forms. Blue badge, council tax. I could sit and do the form with someone"
    text = first_words(Answers("my husband", "", touch)).text
    assert text == "I help my husband. I could sit and do the form with you. Would you like that?"


@pytest.mark.parametrize("turn", ["haha. no but seriously", "lol no,", "just kidding.", "nah seriously"])
def test_a_joke_is_not_what_is_offered(turn: str) -> None:
    text = first_words(Answers("my gran", "", f"change your bulb {turn} I could check your smoke alarm")).text
    assert "bulb" not in text
    assert "I could check your smoke alarm." in text


def test_how_a_deed_is_done_belongs_to_it() -> None:
    assert (
        "I could draw you, badly, on a napkin."
        in first_words(Answers("", "", "draw you. badly. on a napkin")).text
    )


def test_an_aside_within_a_clause_keeps_it_from_being_told() -> None:
    change = "they get heating back on thats it really and nobody takes the mick"
    assert "thats" not in first_words(Answers("landlords", change, "")).text.replace("'", "")


def test_no_so_leads_to_what_is_only_compared() -> None:
    text = first_words(
        Answers("Folks with chickens.", "Fewer dead chickens, less money spent guessing.", "")
    ).text
    assert (
        text
        == "I help folks with chickens. For them it means fewer dead chickens, less money spent guessing."
    )


@pytest.mark.parametrize(
    ("who", "touch"),
    [
        ("I am barber. I cut the hair of guys who just arrive, also irish lads of course", ""),
        ("I drive long haul out of Amarillo mostly reefers so yeah", ""),
        ("chickens", "Text me a picture of the poop. I mean it."),
    ],
)
def test_an_example_can_be_said_by_the_person_in_the_gap(who: str, touch: str) -> None:
    asked = first_words(Answers(who, "", touch)).asked
    assert asked is None or not re.search("text me|course|reefers", asked.words), asked


def test_german_keeps_the_sie_of_whoever_says_it() -> None:
    text = first_words(Answers("", "", "Ich zeige Ihnen Ihren Namen in Gebärden."), "de").text
    assert text.startswith("Ich zeige Ihnen Ihren Namen in Gebärden.")


@pytest.mark.parametrize("second", ["show you how to top it up", "tell you what it needs"])
def test_two_deeds_with_nothing_between_are_a_gap(second: str) -> None:
    text = first_words(Answers("", "", f"id have a look at your boiler pressure {second}")).text
    assert text == "I could [do what, in a few words]."
    whole = first_words(Answers("", "", f"I could look at your boiler pressure and {second}")).text
    assert second in whole


def test_whom_one_adds_in_passing_is_no_example() -> None:
    who = (
        "I am barber in Dublin. I cut the hair of guys who just arrive, Brazilian, also irish lads of course."
    )
    asked = first_words(Answers(who, "", "")).asked
    assert asked is not None
    assert "lads" not in asked.words


def test_an_example_ends_in_no_doubt() -> None:
    asked = first_words(Answers("Not sure really. Learners who failed twice?", "", "")).asked
    assert asked is not None
    assert asked.words == "learners who failed twice"


def test_spanish_turns_each_word_for_somebody_or_none() -> None:
    text = first_words(Answers("", "", "le enseño a levantarse sin dañarse la espalda"), "es").text
    assert text.startswith("Te enseño a levantarte sin dañarte la espalda.")
    assert "enseño?" not in first_words(Answers("", "", "Te cuento un estante conmigo."), "es").text
