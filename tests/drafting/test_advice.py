"""The third answer as the person's own sentence; what changes told as things one has."""

import pytest

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words


@pytest.mark.parametrize(
    ("touch", "said"),
    [
        ("I could sit with you. I wouldn't say anything", "I could sit with you. I wouldn't say anything."),
        ("test the one you've got, half of em don't work", ""),
    ],
)
def test_what_goes_on_after_a_favour_is_heard_as_it_was_meant(touch: str, said: str) -> None:
    text = first_words(Answers("nurses", "they sleep", touch)).text
    assert said in text
    assert "half of you" not in text


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
    ("who", "touch", "said"),
    [
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
