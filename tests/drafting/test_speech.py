"""An answer that is speech already is said as it is; what nobody would say stays out, in sight."""

import pytest

from relpitch.drafting.english.english_words import is_english_word
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("so basically I run the toy library", "I run the toy library."),




        ("we fix radios, me and three old boys", "We fix radios, me and three old boys."),
        ("I run the lost property so it's anyone really", "I run the lost property so it's anyone."),
        ("on weekends people come to my shed", "I help [who, in a few words]."),
        ("not sure. I do the flowers at church", "I do the flowers at church."),


    ],
)  # fmt: skip
def test_what_i_do_is_said_as_it_is_with_no_i_help_before_it(who: str, said: str) -> None:
    assert first_words(Answers(who, "", "")).text == said


@pytest.mark.parametrize("who", ["not sure yet, I want to help bakers", "idk, anyone?", "bc i need a flat"])
def test_what_is_no_speech_of_mine_is_not_said(who: str) -> None:
    assert "idk" not in first_words(Answers(who, "they sleep", "")).text
    assert "Because" not in first_words(Answers(who, "they sleep", "")).text
    assert not first_words(Answers(who, "they sleep", "")).text.startswith("I help bakers")


@pytest.mark.parametrize(
    ("touch", "said"),
    [
        ("they save on the garage I suppose. And tyres, I can check tyres", "I could [do what"),
    ],
)
def test_an_offer_is_said_whole_or_asked_for(touch: str, said: str) -> None:
    assert said in first_words(Answers("cyclists", "", touch)).text


@pytest.mark.parametrize(
    "answers",
    [
        Answers("I work with small company in Porto", "they sell", ""),
        Answers("shops", "they sell more fast", ""),
        Answers("families", "they not afraid of the letters", ""),
        Answers("families", "they are calm when the letter come", ""),
        Answers("[x]", "By Easter he was showing the new one how", ""),
        Answers("gardeners", "Fewer beds empty, 31 people got one, 20 kilos of beans", ""),
    ],
)
def test_what_a_reader_would_stop_at_is_a_gap(answers: Answers) -> None:
    assert first_words(answers).gaps


@pytest.mark.parametrize(
    ("touch", "last"),
    [
        ("I can look at a bill if you like", "I can look at a bill if you like."),
        ("te miro un contrato si quieres", "Te miro un contrato si quieres."),
        ("ich zeige dir den Griff wenn du magst", "wenn du magst."),
    ],
)
def test_whoever_was_asked_is_not_asked_again(touch: str, last: str) -> None:
    assert first_words(Answers("", "", touch)).text.endswith(last)


def test_what_changes_refers_to_nothing_unsaid_in_german_and_spanish() -> None:
    german = first_words(Answers("kp", "dass nach dem Sturm wieder Strom da ist", "ein Lied singen"))
    assert "Mir ist wichtig, dass nach dem Sturm" in german.text
    spanish = first_words(Answers("pastores", "que no malvendan la lana", "contar un cuento"))
    assert "Lo importante es que no malvendan la lana" in spanish.text
    written = first_words(Answers("personas tímidas", "Que pierdan la vergüenza", ""))
    assert "Lo importante es que pierdan la vergüenza" in written.text


def test_a_name_is_asked_for_without_an_example_of_nobodys_life() -> None:
    asked = first_words(Answers("idk", "they sleep", "")).asked
    assert asked is not None
    assert asked.words == ""


@pytest.mark.parametrize("word", ["stabilise", "organised", "realising"])
def test_words_are_known_in_both_spellings(word: str) -> None:
    assert is_english_word(word)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (Answers("bakers", "everything"), "I help bakers [do what, in a few words]."),
        (Answers("I do nails, and girls from work"), "I do nails, and girls from work."),
    ],
)
def test_a_few_words_are_put_as_they_are_meant(answers: Answers, said: str) -> None:
    assert first_words(answers).text.startswith(said)
