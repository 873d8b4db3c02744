"""A draft keeps the order, the doubts and the corrections of its answers, and asks with what fits."""

import pytest

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words
from relpitch.drafting.from_answers.titles import phrase


def test_a_sentence_that_takes_the_offer_back_stays_out_in_sight() -> None:
    draft = first_words(
        Answers("bakers", "they sleep", "I could sing with them. There isn't really a thing to give.")
    )
    assert draft.text.endswith("I could sing with you. Would you like that?")
    assert [each.answer for each in draft.left_out] == ["touch"]


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (
            "clubs. and garden people. no wait clubs are done, so garden people and anyone with bees",
            "I help [who, in a few words]",
        ),
    ],
)
def test_what_was_taken_back_is_not_said_but_stays_in_sight(who: str, said: str) -> None:
    draft = first_words(Answers(who, "", ""))
    assert draft.text == f"{said}."
    assert [each.answer for each in draft.left_out] == ["who"]


@pytest.mark.parametrize(
    ("who", "change", "touch", "said"),
    [
        ("founders", "funds see 20 new cos a month", "", "funds see 20 new companies a month"),
        ("founders", "they sleep cos they have a plan", "", "because they have a plan"),
        ("people with bikes, mostly commuters, few students", "", "", "mostly commuters and a few students"),
    ],
)
def test_a_small_word_is_what_it_means_there(who: str, change: str, touch: str, said: str) -> None:
    assert said in first_words(Answers(who, change, touch)).text


@pytest.mark.parametrize(
    ("who", "change", "touch", "words"),
    [
        ("family", "money", "", "my family"),
        ("• Stakeholder mgmt, onboarding, renewals", "they stay", "", ""),
        ("bakers", "they sleep", "They don't throw the coat away.", ""),
    ],
)
def test_an_example_can_stand_in_its_gap(who: str, change: str, touch: str, words: str) -> None:
    asked = first_words(Answers(who, change, touch)).asked
    assert asked is not None
    assert asked.words == words


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("office workers with neck and lower back pain", "Office workers with neck and lower back pain"),
        ("children between six and nine who have fallen behind", "Children between six and nine"),
        ("I would like to help people who are stuck", "People who are stuck"),
        (
            "people who have stopped opening their post because of debt",
            "People who have stopped opening their post",
        ),
        ("Leute mit kleinem Balkon die denken bei ihnen wächst nix", "Leute mit kleinem Balkon"),
    ],
)
def test_a_title_is_a_whole_phrase(words: str, title: str) -> None:
    assert phrase(words) == title
