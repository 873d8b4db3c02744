"""How what changes and what I could do is told, so that it can be said to a stranger."""

import pytest

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words

CHANGES = [
    (
        "grown-ups who were told they can't sing",
        "they sing",
        "I help grown-ups who were told they can't sing. Then they sing.",
    ),
    (
        "families who aren't religious",
        "The send-off sounds like the person who died",
        "I help families who aren't religious, so that the send-off sounds like the person who died.",
    ),
    ("apprentices", "They kept all their fingers", "I help apprentices. They kept all their fingers."),
    ("nurses", "they get out more lol and they sleep", "I help nurses, so they get out more and they sleep."),
    (
        "people who don't know it's free",
        "they sleep",
        "I help people who don't know it's free, so that they sleep.",
    ),
    (
        "idk",
        "they only have to say it once",
        "I help [who, in a few words], so they only have to say it once.",
    ),
    ("nurses", "because I sit with them they eat", "I help nurses [do what, in a few words]."),
]
SMALL_THINGS = [
    ("BLEED A RADIATOR. TAKES 2 MIN", "I could bleed a radiator. Would you like that?"),
    ("I stop the traffic with a big stick, love", "I stop the traffic with a big stick."),
    ("look out a book for someone", "I could look out a book for you. Would you like that?"),
    (
        "listen without going straight to advice. I find this hard",
        "I could listen without going straight to advice. I find this hard.",
    ),
]
NO_SMALL_THING = [
    "the old thing is always leaking",
    "a cup of tea and ask about the kids",
]


@pytest.mark.parametrize(("who", "change", "text"), CHANGES)
def test_what_changes_is_led_to_by_so_where_it_follows(who: str, change: str, text: str) -> None:
    assert first_words(Answers(who, change, "")).text == text


@pytest.mark.parametrize(("touch", "text"), SMALL_THINGS)
def test_a_small_thing_is_told_as_one_would_say_it(touch: str, text: str) -> None:
    assert first_words(Answers("", "", touch)).text.startswith(text)


@pytest.mark.parametrize("touch", NO_SMALL_THING)
def test_what_is_no_small_thing_or_points_at_nothing_is_a_gap(touch: str) -> None:
    draft = first_words(Answers("bakers", "they sleep", touch))
    assert draft.gaps == ("touch",)
    assert "I could [do what" in draft.text


def test_whom_it_is_for_is_no_change() -> None:
    change = "old italian guys mostly, and now theres these young players who bought one on ebay"
    assert "change" in first_words(Answers("i repair accordions", change, "")).gaps


def test_fragments_of_a_cv_are_no_change_of_anybody() -> None:
    draft = first_words(
        Answers("- 14 yrs winches\n- team lead (6)", "Cost savings of 18% on spares. Reduced downtime.", "")
    )
    assert draft.gaps == ("who", "change")


def test_an_answer_that_left_a_gap_stays_in_sight() -> None:
    draft = first_words(Answers("idk", "she isnt scared when im out", ""))
    assert [(each.answer, each.all) for each in draft.left_out] == [("who", True), ("change", True)]


def test_german_answers_that_are_tidy_are_said() -> None:
    text = first_words(
        Answers(
            "Menschen, die wieder ans Klavier wollen",
            "Ihr altes Instrument klingt wieder so, dass sie sich davorsetzen",
            "Am Telefon drei Tasten anhören und sagen, ob sich das Stimmen lohnt",
        )
    ).text
    assert "ans Klavier wollen. Ihr altes Instrument klingt wieder so, dass sie sich davorsetzen." in text
    assert "Ich könnte am Telefon drei Tasten anhören" in text


def test_in_german_what_is_given_is_given_to_you() -> None:
    assert "Ich könnte dir ein Spiel zeigen." in first_words(Answers("Eltern", "", "ein Spiel zeigen")).text


def test_in_spanish_what_is_quoted_without_its_marks_is_a_gap() -> None:
    touch = "decirle mira mija tu domingo es tuyo, y darle mi numero por si acaso"
    assert "touch" in first_words(Answers("las chicas que empiezan de internas", "", touch)).gaps


MORE = [
    (("", "", "email them my emergency lesson"), "I could email you my emergency lesson."),
]
LEFT = [
    (("idk", "fresh cut, first interview, look in the mirror", ""), "change"),
    (("idk", "it flows again", ""), "change"),
    (("i sharpen knives", "home cooks, restaurant people, my mother in law", ""), "change"),
    (("Blocked drains. Houses, pubs, landlords", "", ""), "who"),
    (("Eltern", "", "Eine Tasse Tee und zehn Minuten zuhören"), "touch"),
    (
        ("I help the new ones. I wonder ur letter in the drawer", "The letter is not in the drawer", ""),
        "change",
    ),
]


@pytest.mark.parametrize(("typed", "text"), MORE)
def test_a_word_that_is_missing_is_put_where_only_that_one_fits(
    typed: tuple[str, str, str], text: str
) -> None:
    assert first_words(Answers(*typed)).text.startswith(text)


@pytest.mark.parametrize(("typed", "gap"), LEFT)
def test_what_is_of_nobody_named_leaves_a_gap(typed: tuple[str, str, str], gap: str) -> None:
    assert gap in first_words(Answers(*typed)).gaps
