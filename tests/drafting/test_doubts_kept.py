"""What a person only hoped, guessed or did not do yet is not said as if it were so."""

import pytest

from relpitch.drafting.answers import Answers
from relpitch.drafting.first_words import first_words


@pytest.mark.parametrize(
    ("who", "begins"),
    [
        ("mostly dads who got divorced", "I mostly help dads who got divorced"),
        ("my neighbours mainly", "I mainly help my neighbours"),
        ("I'm a nurse so mostly people on my ward", "I'm a nurse. So I mostly help people on my ward"),
        ("people who live alone maybe", "I would like to help people who live alone"),
        ("I would like to help women who want to open a shop", "I would like to help women who want to open"),
        ("not sure yet. small cafés?", "I help [who, in a few words]"),
        ("small shops. no wait. cafés on my street", "I help [who, in a few words]"),
    ],
)
def test_whom_i_help_keeps_its_doubt(who: str, begins: str) -> None:
    assert first_words(Answers(who, "", "")).text.startswith(begins)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("they get home quicker hopefully", "get home quicker, I hope."),
        ("They play one song. Usually they cry a bit", "Usually they cry a bit."),
        ("They ask. Maybe half of them get it", "Maybe half of them get it."),
    ],
)
def test_what_changes_keeps_its_doubt(change: str, said: str) -> None:
    assert said.lower() in first_words(Answers("my pupils", change, "")).text.lower()
