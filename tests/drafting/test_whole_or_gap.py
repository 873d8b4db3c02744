"""What is told is a whole sentence that was typed, or a phrase of a plain shape; anything else is a gap."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.from_answers.answer_sentences import read_sentences
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.calmed import calmed
from relpitch.drafting.from_answers.first_draft import FirstDraft
from relpitch.drafting.from_answers.first_words import first_words
from relpitch.drafting.from_answers.joining import DO, WHAT, WHO
from relpitch.drafting.from_answers.nobody_named import speaks_of_nobody
from relpitch.drafting.from_answers.pieces import Piece, text_of
from relpitch.drafting.from_answers.told_to_you import told_to_you

SENTENCES = [
    *(
        "Widowers who never learned to cook",
        "They have four dishes they would serve",
        "dogs",
        "my nan mostly",
    ),
    *(
        "I run the lost property desk.",
        "They calm down. Even the loud ones do.",
        "he beat me at chess",
        "idk",
    ),
    *(
        "swap one flour in a recipe they already like",
        "someone told me about pacing",
        "hold your towel / flask",
    ),
    *("swimmers. cold water. old ladies", "and her mate Jean", "See portfolio", "• delivered 40+ reports"),
    *(
        "no wait - the owners",
        "a jar of damson",
        "if your tap drips I can fix it",
        "tell them which bus to take",
    ),
    *("The birthday cake rises and everyone eats", "the ebay thing is always leaking", "n/a", "walk"),
]
TYPED = st.lists(st.sampled_from(SENTENCES), max_size=3).map(" ".join) | st.sampled_from(SENTENCES)
TO_YOU = frozenset({"you", "your", "yours", "yourself", "you're", "you've", "you'd", "with"})
OURS = frozenset({"and", "a", "an", "they're", "they", "thats", "that"})


def in_order(words: list[str], typed: list[str]) -> bool:
    """Whether words stand in what was typed in their order; “you” may stand for somebody."""
    rest: Iterator[str] = iter(typed)
    return all(each in TO_YOU | OURS or any(each == other for other in rest) for each in words)


def yours(draft: FirstDraft) -> list[list[str]]:
    return [plain_words(piece.text) for piece in draft.pieces if piece.yours]


@settings(deadline=None, max_examples=15)
@given(TYPED, TYPED, TYPED)
def test_whatever_is_typed_is_told_in_its_order_or_stands_beside(who: str, change: str, touch: str) -> None:
    draft = first_words(Answers(who, change, touch), "en")
    said = [
        plain_words(" ".join(each.text for each in read_sentences(typed))) for typed in (who, change, touch)
    ]
    for words in yours(draft):
        assert any(in_order(words, typed) for typed in said), (words, draft.text)
    left = {each.answer for each in draft.left_out}
    told = {each[:3] for each in plain_words(draft.text)}
    for name, typed in (("who", who), ("change", change), ("touch", touch)):
        lost = {each for each in plain_words(calmed(typed)) if len(each) > 4 and each[:3] not in told}
        assert name in left or not lost - {"someone", "their"}, (name, lost, draft.text)
    offer = text_of((*draft.offer, *draft.proof))
    offer = offer.replace(WHO, "people").replace(DO, "rest").replace(WHAT, "rest")
    assert not speaks_of_nobody(offer), offer


@pytest.mark.parametrize(
    ("who", "change", "touch"),
    [
        ("swimmers. cold water. old ladies that scare me", "", ""),  # notes, of which each may be a name
        ("my nan mostly. and her mate Jean from downstairs", "", ""),  # goes on after what would be told
        ("Two lots of people", "", ""),
        ("", "he beat me at rocket league", ""),
        ("", "See portfolio", ""),
        ("", "Ask me next year. Passengers get home?", ""),
        ("", "Fewer plots abandoned, 31 people got one last year, 200 kilos of veg", ""),
        ("", "the letter is not in the drawer", ""),  # of nobody who was named
        ("", "", "the ebay thing is always leaking"),
        ("", "", "a postcard, slowly"),
        ("", "", "sketch something over it"),  # over what?
        ("", "", "match a lock of their own hair before treatment starts"),
        ("", "", "sit with someone while they ring the landlord"),
        ("", "", "peel 40 spuds an hour me"),
        ("I am nurse from Philippines", "", ""),  # no grammar is put right for anybody
    ],
)
def test_what_has_none_of_the_plain_shapes_is_a_gap(who: str, change: str, touch: str) -> None:
    draft = first_words(Answers(who or "bakers", change, touch), "en")
    gap = "who" if who else "change" if change else "touch"
    if change == "the letter is not in the drawer":
        draft = first_words(Answers("idk", change, ""), "en")
    assert gap in draft.gaps, draft.text
    assert gap in {each.answer for each in draft.left_out}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("show them a stretch", "show you a stretch"),
        ("swap one flour in a recipe they already like", "swap one flour in a recipe you already like"),
        ("read their menu and point at the dish that costs them money", "the dish that costs you money"),
        ("lend a ladder", "lend you a ladder"),
        ("tell which bus to take", "tell you which bus to take"),
        ("save them a chair next to somebody who talks", "save you a chair next to somebody who talks"),
        ("tell a wasp nest from a swarm in your photo", "tell a wasp nest from a swarm in your photo"),
        ("teach the receptionist five signs", "teach the receptionist five signs"),
        ("go through it together", "go through it together with you"),
        ("tell people what half of them do", ""),
    ],
)
def test_what_is_done_for_somebody_is_said_to_you_where_each_word_surely_is_them(
    typed: str, said: str
) -> None:
    assert said in told_to_you(typed) if said else told_to_you(typed) == ""


def test_our_words_are_few_and_told_from_the_persons() -> None:
    draft = first_words(Answers("nurses", "they sleep", "if your shoulders are up, i know a stretch"))
    assert draft.pieces == (
        Piece("I help ", False),
        Piece("nurses", True),
        Piece(" ", False),
        Piece("sleep", True),
        Piece(". And ", False),
        Piece("if your shoulders are up, I know a stretch", True),
        Piece(". Shall I show you?", False),
    )
    assert draft.asked is None
    assert draft.left_out == ()


def test_what_is_a_gap_stands_beside_and_is_asked_for_in_its_own_words() -> None:
    typed = "so it's mainly the old ones but not only, people who can't get out, I suppose"
    draft = first_words(Answers(typed, "they sleep", "idk"))
    assert draft.text.startswith("I help [who, in a few words] sleep.")
    assert [(each.answer, each.words, each.all) for each in draft.left_out] == [
        ("who", typed, True),
        ("touch", "idk", True),
    ]
    assert draft.asked is not None
    assert (draft.asked.answer, draft.asked.words) == ("who", "the old ones")


def test_a_story_after_what_changes_is_the_proof() -> None:
    draft = first_words(Answers("nurses", "They sleep. One of them told me she dreamt of the sea.", ""))
    assert draft.text == "I help nurses sleep. One of them told me she dreamt of the sea."
    assert draft.left_out == ()


@pytest.mark.parametrize(
    ("who", "change", "touch", "text"),
    [
        (
            "Kleine Vereine ohne Kassenwart",
            "Ihre Versammlung dauert eine Stunde",
            "Eine leere Vorlage weitergeben",
            (
                "Ich helfe kleinen Vereinen ohne Kassenwart. So dauert ihre Versammlung eine Stunde. "
                "Ich könnte dir eine leere Vorlage weitergeben. Wäre das etwas für dich?"
            ),
        ),
        (
            "die alten leute halt",
            "heizung geht, licht geht",
            "birne wechseln, wasserhahn tropft",
            (
                "Mir geht es um [wen, in ein paar Worten]. [Was sich für sie ändert, in ein paar Worten]. "
                "Ich könnte [was, in ein paar Worten]."
            ),
        ),
        (
            "Migrantes que buscan homologar su título",
            "Saben qué papel falta",
            "Revisar con ellos la lista",
            (
                "Ayudo a migrantes que buscan homologar su título. Así saben qué papel falta. "
                "Podría revisar contigo la lista. ¿Te gustaría?"
            ),
        ),
        (
            "novias, arreglos, y disfraces",
            "En la fonda que la fila avance",
            "decirle mira mija tu domingo es tuyo",
            (
                "Ayudo a [quién, en pocas palabras]. [Qué cambia, en pocas palabras]. "
                "Podría [qué, en pocas palabras]."
            ),
        ),
    ],
)
def test_it_holds_in_german_and_spanish(who: str, change: str, touch: str, text: str) -> None:
    draft = first_words(Answers(who, change, touch))
    assert draft.text == text
    assert {each.answer for each in draft.left_out} >= set(draft.gaps)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("They pass and stop saying sorry", "pass and stop saying sorry"),
        ("they learn what a healthy hoof looks like", "what a healthy hoof looks like."),
        ("they sleep lol", "sleep."),
    ],
)
def test_no_end_is_cut_off_a_sentence_but_chat(change: str, told: str) -> None:
    assert told in first_words(Answers("nurses", change, "")).text
