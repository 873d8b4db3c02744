"""The third answer as the person's own sentence; what changes told as things one has."""

import pytest

from relpitch.drafting.answers import Answers
from relpitch.drafting.first_words import first_words


@pytest.mark.parametrize(
    ("touch", "said"),
    [
        ("tell them ring at ten past not eight", "I’d tell them to ring at ten past, not eight."),
        ("I'd say you're not bothering me", "I’d say: you're not bothering me."),
        ("id say put it next to the chips", "I’d say: put it next to the chips."),
        ("I'd just tell you to hang a duvet behind you", "I'd tell you to hang a duvet behind you."),
        ("I'd ask them the name", "I'd ask them the name."),
        ("I'd tell you what I say to them", "I'd tell you what I say to them."),
    ],
)
def test_advice_is_given_by_being_said_and_nothing_is_asked_after_it(touch: str, said: str) -> None:
    assert first_words(Answers("nurses", "they sleep", touch)).text == f"I help nurses sleep. {said}"


@pytest.mark.parametrize(
    "touch",
    ["First cut is on me", "Mi can teach yuh one rhyme"],
)
def test_an_offer_that_is_a_sentence_stays_as_it_is(touch: str) -> None:
    draft = first_words(Answers("nurses", "they sleep", touch))
    assert draft.text == f"I help nurses sleep. {touch}."
    assert not draft.left_out


@pytest.mark.parametrize(
    ("touch", "said"),
    [
        ("I could sit with you. I wouldn't say anything", "I could sit with you. I wouldn't say anything."),
        ("pump up your tyres, oil the chain", "I could pump up your tyres and oil the chain."),
        ("I will do one free audit, please DM me", "I could do one free audit. Message me."),
        ("test the one you've got, half of em don't work", ""),
    ],
)
def test_what_goes_on_after_a_favour_is_heard_as_it_was_meant(touch: str, said: str) -> None:
    text = first_words(Answers("nurses", "they sleep", touch)).text
    assert said in text
    assert "half of you" not in text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("consistent content, actual sales", "They get consistent content and actual sales."),
        ("a good hour", "They get a good hour."),
        ("fewer falls", "I help nurses get fewer falls."),
        ("understanding each other", "I help nurses: understanding each other."),
        ("kid walks in looking like the others", "I help nurses: kid walks in looking like the others."),
    ],
)
def test_things_that_surely_are_things_are_had(change: str, said: str) -> None:
    assert first_words(Answers("nurses", change, "")).text.endswith(said)


@pytest.mark.parametrize(
    "change",
    ["18% savings delivered", "• Reduced stock-outs by 40%\n• ISO in 9 months", "boiler on same day", "10x"],
)
def test_a_line_of_a_cv_leaves_a_gap_and_is_not_lost(change: str) -> None:
    draft = first_words(Answers("nurses", change, ""))
    assert draft.gaps == ("change",)
    assert [each.words for each in draft.left_out] == [change]


@pytest.mark.parametrize("who", ["people", "idk people i guess?", "folks"])
def test_people_alone_name_nobody_yet(who: str) -> None:
    draft = first_words(Answers(who, "they pass their exams", ""))
    assert draft.gaps == ("who",)
    assert draft.asked is not None
    assert draft.asked.words == ""


@pytest.mark.parametrize(
    ("touch", "words"),
    [
        ("Copper tape and a bit of patience, I'd give them a roll", "give you a roll"),
        ("I can tell what to say when she ask for her mother", "tell you what to say"),
    ],
)
def test_an_example_is_the_deed_within_an_answer(touch: str, words: str) -> None:
    asked = first_words(Answers("nurses", "they sleep", touch)).asked
    assert asked is not None
    assert asked.words == words


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("the new drivers um lads mostly who are scared", "I help the new drivers, lads mostly who are"),
        ("landlords. and tenants who wait", "I help landlords and tenants who wait"),
    ],
)
def test_thoughts_that_nothing_joins_are_apart(who: str, said: str) -> None:
    assert first_words(Answers(who, "they sleep", "")).text.startswith(said)


def test_what_was_typed_to_you_keeps_them_as_others() -> None:
    draft = first_words(Answers("nurses", "they sleep", "tell you the five words that get rid of em"))
    assert draft.text == "I help nurses sleep. I could tell you the five words that get rid of them."


def test_deeds_that_nothing_joined_are_listed_and_nothing_is_not_had() -> None:
    said = first_words(Answers("nurses", "calm down have a biscuit go back to work", "")).text
    assert "calm down, have a biscuit and go back to work." in said
    assert "They get nothing" not in first_words(Answers("nurses", "nothing, some of the time", "")).text


def test_a_deed_of_a_cv_helps_nobody() -> None:
    assert first_words(Answers("Led large teams in retail", "", "")).gaps == ("who",)
    many = Answers("• Managed team of 12\n• Reduced errors by 18%", "they sleep", "")
    assert first_words(many).gaps == ("who",)


@pytest.mark.parametrize(
    ("who", "touch", "said"),
    [
        (
            "the folk on my landing really we look in on each other",
            "",
            "my landing. We look in on each other.",
        ),
        (
            "Frauen, denen nichts mehr passt, und die das wissen",
            "ich höre zu",
            "Frauen, denen nichts mehr passt",
        ),
        ("pacientes que no entienden la receta", "apuntarlo con dibujos", "Podría apuntarlo con dibujos."),
    ],
)
def test_what_was_typed_is_parted_and_told_only_where_it_surely_is(who: str, touch: str, said: str) -> None:
    assert said in first_words(Answers(who, "", touch)).text
