"""Grammar: what may be read aloud is whole; what is not is told from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.drafting.english.grammar import faults, is_whole
from relpitch.drafting.english.tagging import tagged

WHOLE = [
    "I help people who sit all day move without pain.",
    "For them it means hands that look good in the pictures.",
    "For them it means a smell in the stairs that gets the children out of bed.",
    "And if your shoulders are up by your ears, I know a stretch.",
    "And I’d be glad to show you how to hold the pen.",
    "They pick up a book without being told to.",
    "At the end of the afternoon there's a lump of clay with a thumbprint in it.",
    "I promised to send you that article if I find it.",
    "They order their own coffee.",
    "And I could offer you a slice of something without egg.",
    "It's about going at their pace.",
    "They stop feeling like it's their fault and get the forms done.",
]
BROKEN = [
    ("For them it means less food goes in the bin.", "verbs_fit"),
    ("For them it means things just work.", "neighbours"),
    ("I promised to fill in form.", "has_no_bare_noun"),
    ("For them it means a confidence.", "has_right_articles"),
    ("And I could offer you a xmas card and a advice.", "has_right_articles"),
    ("I was sleep in car.", "has_no_bare_noun"),
    ("They leave happy, they tell me stuff.", "splice"),
    ("They come back the second week that's it they come back the second week.", "said_once"),
    ("It clearly, kindly, once, and then they stay in the room.", "neighbours"),
    ("And I’d be glad to watch you use a thing and tell you.", "told_what"),
    ("People on my course, pass resits.", "neighbours"),
    ("They sleeps better.", "verbs_fit"),
    ("And I’d be glad to teach you a scarf that don't slip.", "agreement"),
    ("They look in the mirror and go oh there I am.", "known_words"),
    ("They are not afraid from the doctor.", "known_words"),
    ("A coat that closes.", "verbs_fit"),
    ("I help small small business women.", "neighbours"),
]


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_whole_sentence_is_found_whole(sentence: str) -> None:
    assert faults(sentence) == []


@pytest.mark.parametrize(("sentence", "fault"), BROKEN)
def test_a_broken_sentence_is_told_and_by_which_rule(sentence: str, fault: str) -> None:
    assert fault in faults(sentence)


def test_the_class_of_a_word_is_told_by_its_place() -> None:
    verb, name = tagged("They book it."), tagged("I read the book.")
    assert verb[1].tag in ("VB", "VBP", "NN")
    assert [each.tag for each in name] == ["PRP", "VBP", "DT", "NN", "."]


@given(st.text(max_size=80))
def test_any_text_has_an_answer(text: str) -> None:
    assert is_whole(text) in (True, False)
