"""Three answers become a first draft: English that reads well aloud, or the person's words as typed."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch import datafile
from relpitch.domain.part import Part
from relpitch.drafting.examples import examples
from relpitch.drafting.first_words import Answers, FirstDraft, first_words
from relpitch.drafting.pieces import Piece
from relpitch.script.plain import plain

PEOPLE = [fields for _, fields in datafile.tables(Path(__file__).with_name("answers.toml"), "person")]

# What is noticed is told only where it is certain how it reads about somebody else.
NOTICED = [
    (
        "if your shoulders are up by your ears right now, I know a stretch",
        "their shoulders are up by their ears",
    ),
    ("When you rub your neck, there is a stretch", "they rub their neck"),
    ("if you’re tired, I know a bench", "they’re tired"),
    ("if you've been up since five, let me get the coffee", "they've been up since five"),
    ("whenever it rains, I have a second umbrella", "it rains"),
    ("if your mum lives alone too, I pass her door", "their mum lives alone"),
    ("if you like, I can show you", ""),
    ("if you're tired, hungry or cold, I have soup", ""),
    ("if you do it yourself, I can watch", ""),
    ("if it hurts you, I can help", ""),
    ("if you ever fell, I know the feeling", ""),
    ("if you rub your neck I know a stretch", ""),
    ("if “too busy” is what you say, I listen", ""),
    ("you look tired, I know a bench", ""),
    ("if, I", ""),
]


@pytest.mark.parametrize("person", PEOPLE, ids=[person["name"] for person in PEOPLE])
def test_three_answers_read_well_aloud_or_stand_as_typed(person: dict[str, str]) -> None:
    assert first_words(Answers(person["who"], person["change"], person["touch"])).text == person["draft"]


@pytest.mark.parametrize(("touch", "when"), NOTICED)
def test_the_first_bridge_knows_its_when_only_if_it_is_certain(touch: str, when: str) -> None:
    assert first_words(Answers(touch=touch)).when == when


def test_our_words_are_few_and_told_from_the_persons() -> None:
    draft = first_words(
        Answers(
            "people who sit all day",
            "they move without pain",
            "if your shoulders are up, I know a stretch",
        )
    )
    assert draft.pieces == (
        Piece("I help ", False),
        Piece("people who sit all day", True),
        Piece(" ", False),
        Piece("move without pain", True),
        Piece(". And ", False),
        Piece("if your shoulders are up, I know a stretch", True),
        Piece(". Shall I show you?", False),
    )


def test_the_draft_has_the_parts_of_a_statement_and_a_first_bridge() -> None:
    draft = first_words(
        Answers("bakers", "less waste", "if your bread is stale, I know a recipe with *stars*")
    )
    assert {part: phrasing.words for part, phrasing in draft.parts.items()} == {
        Part.OFFER: "I help bakers. For them it means less waste.",
        Part.RELEVANCE: r"And if your bread is stale, I know a recipe with \*stars\*.",
        Part.INVITATION: "Would you like to hear more?",
    }
    assert draft.parts[Part.RELEVANCE].when == "their bread is stale"


def test_an_invitation_of_the_persons_own_is_the_invitation() -> None:
    draft = first_words(Answers(touch="I have a loaf in my bag. Would you like a slice?"))
    assert draft.parts[Part.INVITATION].words == "Would you like a slice?"
    assert draft.pieces[-1] == Piece("Would you like a slice?", True)


def test_without_answers_there_is_no_draft_yet() -> None:
    assert first_words(Answers()) == first_words(Answers(" ", "...", "\n?")) == FirstDraft()
    assert FirstDraft().parts == {}


def test_someone_elses_answers_make_drafts_too() -> None:
    assert len(examples()) >= 8
    for each in examples():
        assert set(first_words(each.answers).parts) >= {Part.OFFER, Part.RELEVANCE}, each.person


WORDS = [
    *(
        "I help",
        "they",
        "people",
        "who",
        "kids",
        "sleep",
        "better",
        "You",
        "your",
        "if",
        "and",
        "are",
        "less",
    ),
    *("a", "pain", ", I", ",", ".", "?", "...", "\n", "- ", "“", "*", "{name}", "(", "iPhone", "日本", "É"),
    *("ışık", "🙂", "move", "to", "more than they", "Mr. Smith"),
]
ROUGH = st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join)


@given(ROUGH, ROUGH, ROUGH)
def test_nothing_that_was_typed_is_lost_changed_or_moved(who: str, change: str, touch: str) -> None:
    draft = first_words(Answers(who, change, touch))
    theirs = _words(" ".join(piece.text for piece in draft.pieces if piece.yours))
    whos, changes = _with_and_without("I help", who), _with_and_without("they", change)
    assert theirs in [[*one, *two, *_words(touch)] for one in whos for two in changes]


@given(ROUGH, ROUGH, ROUGH)
def test_the_parts_say_what_the_draft_says(who: str, change: str, touch: str) -> None:
    draft = first_words(Answers(who, change, touch))
    assert draft.text == "".join(piece.text for piece in draft.pieces)
    parts = " ".join(plain(phrasing.words) for phrasing in draft.parts.values())
    assert parts.split() == draft.text.split()


def _with_and_without(beginning: str, answer: str) -> list[list[str]]:
    words, first = _words(answer), _words(beginning)
    return [words, words[len(first) :]] if words[: len(first)] == first else [words]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.upper())
