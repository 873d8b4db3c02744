"""Of a rough first answer the one name that surely is meant enters the draft, or stands beside its gap."""

import pytest

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words

NAMED = [
    ("homeowners with a big tree they're scared of", "homeowners with a big tree they're scared of"),
    ("my mum. shes got ms. i do her meds n her hair", "my mum"),
    ("new dads 🍼 who feel useless", "new dads who feel useless"),
    ("people who keep getting told its normal. took me 11 yrs", "people who keep getting told it's normal"),
]
NOBODY = [
    "Door staff. I do the door at a club",
    "brides, funerals, anyone",
    "My husband and I have had 31 children through this house. I've had grown men ring me.",
    "dogs lol. well the owners",
    "old miners, dad says",
    "small farms... not the big ones",
    "anyone really?",
]
MEANT = [
    (
        "i work on tugs and the ones i like helping are the young deckhands when they first come",
        "the young deckhands when they first come",
    ),
]
ABROAD = [
    (
        "a las vecinas de mi edificio que no entienden las cartas, yo trabajé de administrativa",
        "Ayudo a las vecinas de mi edificio que no entienden las cartas. Yo trabajé de administrativa.",
    ),
    (
        "pues a los q recien llegan a la ciudad, yo manejé taxi",
        "Ayudo a los que recién llegan a la ciudad. Yo manejé taxi.",
    ),
    ("novias y madres de novias, arreglos sobre todo", "Ayudo a novias y madres de novias."),
    (
        "mis vecinos del mercado, vendo fruta hace 30 años",
        "Ayudo a mis vecinos del mercado. Vendo fruta hace 30 años.",
    ),
]


@pytest.mark.parametrize(("who", "name"), NAMED)
def test_the_plain_name_of_a_rough_answer_is_said(who: str, name: str) -> None:
    assert first_words(Answers(who, "", "")).text == f"I help {name}."


@pytest.mark.parametrize("who", NOBODY)
def test_where_no_name_is_sure_there_is_a_gap(who: str) -> None:
    assert "who" in first_words(Answers(who, "they sleep", "")).gaps


@pytest.mark.parametrize(("who", "name"), MEANT)
def test_whom_an_answer_comes_to_stands_beside_its_gap(who: str, name: str) -> None:
    asked = first_words(Answers(who, "they sleep", "")).asked
    assert asked is not None
    assert asked.words == name


def test_a_trade_keeps_all_that_is_said_of_whom_it_is_for() -> None:
    who = "i do the books for three tiny charities, all run by one tired woman"
    assert first_words(Answers(who, "", "")).text == f"I{who[1:]}."
