"""A bridge's *when* that is what somebody says stands in quotation marks; what is noticed stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.script.speech import as_theirs, spoken_in


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("its just me now, i dont bother cooking", "they say “its just me now, i dont bother cooking”"),
        ("I’m new here.", "they say “I’m new here”"),
        ("i don't know a soul in here", "they say “i don't know a soul in here”"),
        ("my back hurts", "they say “my back hurts”"),
        ("we just moved here", "they say “we just moved here”"),
        ("So what do you do?", "they ask “So what do you do?”"),
        ("“I'm lost”", "they say “I'm lost”"),
        ('"Is this seat free?"', "they ask “Is this seat free?”"),
    ],
)
def test_what_somebody_says_is_theirs(typed: str, kept: str) -> None:
    assert as_theirs(typed, "en") == kept
    assert as_theirs(kept, "en") == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "they rub their neck",
        "they ask what I do",
        "they ask what I do?",
        "they say “I'm bored”",
        "someone says I look tired",
        "nobody talks to me",
        "the talk turns to my work",
        "I hear hammering",
        "I see an empty chair",
        "I run out of words",
        "I get stuck",
        "I'm asked what I do",
        "my mind goes blank",
        "it's my turn",
        "silence after my offer",
        "hello",
    ],
)
def test_what_is_noticed_and_what_one_does_oneself_stay(typed: str) -> None:
    assert as_theirs(typed, "en") == typed


@pytest.mark.parametrize(
    ("code", "typed", "is_said"),
    [
        ("de", "ich kenne hier niemanden", True),
        ("de", "Und was machst du?", True),
        ("de", "ich allein bin", False),
        ("de", "sie sich den Nacken reiben", False),
        ("es", "no conozco a nadie", True),
        ("es", "soy nueva aquí", True),
        ("es", "se frota el cuello", False),
        ("es", "me preguntan qué hago", False),
        ("fr", "je suis seul", False),
    ],
)
def test_each_language_says_it_in_its_own_way(code: str, typed: str, is_said: bool) -> None:
    assert bool(spoken_in(typed, code)) is is_said


@given(st.text(max_size=40), st.sampled_from(["en", "de", "es", "fr", ""]))
def test_any_words_can_be_typed(typed: str, code: str) -> None:
    once = as_theirs(typed, code)
    assert as_theirs(once, code) == once
