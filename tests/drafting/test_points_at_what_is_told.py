"""No word of a draft points at what is not in it, and nothing of an answer is turned to the wrong one."""

import pytest

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words

CHATS = ["thanks for asking!", "Hi, thanks for asking.", "Good question.", "Oh, glad you asked!"]
MADE = ["knit", "mend", "carve"]
LEADS = ["still", "Specifically", "mostly", "just"]


def _text(who: str = "", change: str = "", touch: str = "") -> str:
    return first_words(Answers(who, change, touch)).text


@pytest.mark.parametrize("made", MADE)
def test_one_is_not_told_where_no_thing_is_named_before_it(made: str) -> None:
    text = _text("mums like me", "", f"I {made} the tiny blankets for the hospital. I could {made} one.")
    assert "one" not in text or "blankets" in text
    assert "the one" not in _text("teenagers", "", "I always do the one about the pizza sizes.")
    assert "tie one" in _text("sailors", "", "I could show you a knot and how to tie one")


@pytest.mark.parametrize("other", ["a person", "the baby", "every customer"])
def test_they_is_not_you_where_somebody_else_is_named(other: str) -> None:
    assert "you " not in _text("bakers", "", f"I could ask {other} what they throw away every day.")


@pytest.mark.parametrize("sent", ["a letter", "an email", "a bill", "a contract"])
def test_they_is_not_you_where_somebody_sent_it(sent: str) -> None:
    assert "what you want" not in _text("women", "", f"I can read {sent} with you and say what they want.")


@pytest.mark.parametrize("state", ["less toxic", "more relaxed, less toxic"])
def test_no_state_is_what_it_means_for_them(state: str) -> None:
    assert "it means less" not in _text("gamers", state)
    assert "more noise and less waste" in _text("gamers", "more noise, less waste")


def test_a_question_in_spanish_is_as_polite_as_the_offer() -> None:
    for words, asked in (("con usted la caja", "¿Le gustaría?"), ("contigo la caja", "¿Te gustaría?")):
        touch = f"Puedo revisar {words} de pastillas."
        assert first_words(Answers("", "", touch), "es").text.endswith(asked)


@pytest.mark.parametrize("order", ["ponme a prueba", "llámame", "dime algo"])
def test_a_second_sentence_glued_to_a_spanish_one_is_a_gap(order: str) -> None:
    text = first_words(Answers("", "", f"decirte qué bus coger sin mirar el móvil {order}"), "es").text
    assert text == "Podría [qué, en pocas palabras]."


@pytest.mark.parametrize("own", ["answer my phone", "check my diary", "charge my phone"])
def test_what_is_done_with_my_own_thing_is_no_offer(own: str) -> None:
    assert _text(touch=own) == "I could [do what, in a few words]."


def test_what_is_thrown_away_is_not_offered() -> None:
    text = _text(touch="dunno. bring you a pint lol. or I could check your smoke alarm")
    assert text == "I could check your smoke alarm. Would you like that?"


@pytest.mark.parametrize("chat", CHATS)
def test_chat_before_an_answer_names_nobody(chat: str) -> None:
    assert _text(f"{chat} New dads who feel useless.") == "I help new dads who feel useless."


@pytest.mark.parametrize("often", ["", "mostly "])
def test_those_after_so_are_helped(often: str) -> None:
    text = _text(f"I'm a volunteer with mountain rescue, so {often}people who are lost.")
    assert text == f"I {often}help people who are lost."


def test_what_is_taken_back_is_not_told() -> None:
    change = "They find flow. (Sorry that's from my website. Really what happens is they sleep better.)"
    assert _text("bakers", change) == "I help bakers sleep better."


@pytest.mark.parametrize(
    ("who", "example"),
    [
        ("I'm an interpreter, so Deaf people, but it's hearing people who need it", "hearing people"),
        ("Y'all gonna laugh but it's brides. Specifically brides in a hurry", "brides"),
        ("I work with lint left in hospital laundry filters. Nobody else.", ""),
        ("Not sure. I am loving to help youngsters who prepare for P.Eng. exams, at the hall.", "youngsters"),
        *(
            (f"Not sure. I think it's {lead} the kids at the back, but older", "the kids at the back")
            for lead in LEADS
        ),
    ],
)
def test_an_example_is_whom_the_answer_comes_to(who: str, example: str) -> None:
    asked = first_words(Answers(who, "", "")).asked
    assert asked is not None
    assert asked.words == example
