"""What a person only hoped, guessed or did not do yet is not said as if it were so."""

import pytest

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words


@pytest.mark.parametrize(
    ("who", "begins"),
    [
        ("mostly dads who got divorced", "I mostly help dads who got divorced"),
        ("my neighbours mainly", "I mainly help my neighbours"),
        ("I would like to help women who want to open a shop", "I would like to help women who want to open"),
        ("not sure yet. small cafés?", "I help [who, in a few words]"),
        ("small shops. no wait. cafés on my street", "I help [who, in a few words]"),
    ],
)
def test_whom_i_help_keeps_its_doubt(who: str, begins: str) -> None:
    assert first_words(Answers(who, "", "")).text.startswith(begins)
