"""What is underlined in a first draft is what the person typed, all of it."""

import pytest

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words
from relpitch.drafting.from_answers.pieces import text_of, with_theirs


@pytest.mark.parametrize(
    ("touch", "theirs"),
    [
        ("i can show you a stretch", "I can show you a stretch"),
        ("I could listen to you", "I could listen to you"),
        ("show you a stretch", "show you a stretch"),
        ("if your neck hurts, I can show you a stretch", "if your neck hurts, I can show you a stretch"),
    ],
)
def test_what_was_typed_before_the_gift_is_theirs_too(touch: str, theirs: str) -> None:
    answers = Answers("people who sit all day", "they move without pain", touch)
    draft = first_words(answers)
    told = with_theirs(draft.pieces, (answers.who, answers.change, answers.touch))
    assert text_of(told) == draft.text
    assert [each.text for each in told if each.yours][-1] == theirs


def test_what_we_put_there_stays_ours() -> None:
    answers = Answers("I help people who sit all day", "they move", "")
    told = with_theirs(first_words(answers).pieces, (answers.who, answers.change))
    assert next(each.text for each in told if each.yours) == "I help people who sit all day"
    answers = Answers("people who sit all day", "they move", "")
    told = with_theirs(first_words(answers).pieces, (answers.who, answers.change))
    assert not told[0].yours
