"""Nothing reaches a draft that cannot be said aloud: it becomes the gap of its answer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.drafting.from_answers.aloud import not_sayable
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words
from relpitch.drafting.from_answers.joining import DO, WHAT, WHO

NOT_SAYABLE = [
    ("From 70 hours -> a life.", "holds_a_mark"),
    ("They bake (at home.", "holds_a_mark"),
    ("They save money, e.g. on flour.", "holds_a_mark"),
    ("They find the the door.", "says_a_word_twice"),
    ("They sleep, hard to say.", "thinks_aloud"),
    ("Same thing I got out of it.", "names_nothing"),
    ("I help blokes: same thing I got.", "names_nothing"),
    ("Three weeks of soup for the whole street.", "lacks_a_verb"),
    ("Took me 14 months.", "lacks_a_subject"),
    ("They read, or at least.", "ends_open"),
    ("The cheque is better but, mainly.", "ends_open"),
    ("I help but like especially the old ones.", "helps_nobody"),
    ("I mostly help and also my nan.", "helps_nobody"),
    ("Mums: know what to ask for.", "is_labelled"),
]
SAYABLE = [
    "I help people who sit all day.",
    "They get to the till (which is far).",
    "I help small small business women.",
    "I help other mums, and their kids.",
    "One thing.",
    "Come to a session, the first one's on me.",
    "My mum bakes.",
    "Who are you here for?",
]


@pytest.mark.parametrize(("sentence", "fault"), NOT_SAYABLE)
def test_a_sentence_that_cannot_be_said_is_known(sentence: str, fault: str) -> None:
    assert fault in not_sayable(sentence)


@pytest.mark.parametrize("sentence", SAYABLE)
def test_a_sentence_that_can_be_said_is_left_alone(sentence: str) -> None:
    assert not_sayable(sentence) == []


def test_what_cannot_be_said_leaves_a_gap_and_stays_in_sight() -> None:
    draft = first_words(Answers("my neighbours", "same as me", "show them a stretch"))
    assert "same as me" not in draft.text
    assert draft.gaps == ("change",)
    assert [each.words for each in draft.left_out] == ["same as me"]


words = st.text(alphabet="abc they-> ()=/.,:e.g?!\n", max_size=60)


@settings(max_examples=40, deadline=None)
@given(words, words, words)
def test_whatever_is_typed_the_offer_and_the_bridge_can_be_said(who: str, change: str, touch: str) -> None:
    draft = first_words(Answers(f"bakers {who}", f"they {change}", f"show you {touch}"))
    text = "".join(piece.text for piece in (*draft.offer, *draft.bridge))
    for gap, filled in ((WHO, "people"), (DO, "sleep"), (WHAT, "rest")):
        text = text.replace(gap, filled)
    assert draft.language != "en" or not_sayable(text) == []
