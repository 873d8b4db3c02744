"""What narrows a name keeps its comma; what is no change, no sentence or no example is not said."""

import pytest

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words


@pytest.mark.parametrize(
    "word", ["mainly", "mostly", "especially", "often", "usually", "including", "sometimes"]
)
def test_a_word_that_narrows_keeps_its_comma(word: str) -> None:
    text = first_words(Answers(f"People who limp, {word} dancers", "they walk to work", "")).text
    assert text.startswith(f"I help people who limp, {word} dancers, ")
    text = first_words(Answers(f"Bakers, {word} beginners", "", "")).text
    assert text.startswith(f"I help bakers, {word} beginners")


@pytest.mark.parametrize(
    ("touch", "said"),
    [
        ("Tell a frost crack from a root", "I could tell a frost crack from a root."),
        ("I could tell a moth from a butterfly", "I could tell a moth from a butterfly."),
        ("Tell the kettle's whistle from the alarm", "I could tell the kettle's whistle from the alarm."),
        ("Show the photo to you", "I could show the photo to you."),
        ("Tell what glaze it is", "I could tell you what glaze it is."),
        ("Tell whether the seam holds", "I could tell you whether the seam holds."),
        ("Show how to hold a chisel", "I could show you how to hold a chisel."),
        ("Lend a torch", "I could lend you a torch."),
    ],
)
def test_you_goes_only_after_a_verb_that_lacks_one_to_tell_it_to(touch: str, said: str) -> None:
    assert said in first_words(Answers("potters", "they sleep", touch)).text


@pytest.mark.parametrize(
    "change",
    [
        "The tool library on Elm Road, we're five volunteers",
        "Our allotment behind the station, I open it on Fridays",
        "Ask me next year",
        "Tell me when you know. Riders get home?",
        "They get home?",
        "We'll see",
    ],
)
def test_what_tells_of_us_or_is_not_known_yet_is_no_change_and_stays_in_sight(change: str) -> None:
    draft = first_words(Answers("bakers", change, ""))
    assert "change" in draft.gaps
    assert change in [each.words for each in draft.left_out]
    assert change.split(",", maxsplit=1)[0] not in draft.title


def test_so_leads_to_what_somebody_does() -> None:
    assert ", so the bins go out." in first_words(Answers("bakers", "the bins go out", "")).text
    assert ", so our" not in first_words(Answers("bakers", "our shed on Mill Lane", "")).text


def test_a_sentence_in_spanish_is_never_cut_before_its_but() -> None:
    change = "hay un chico que no habla con nadie en la clase pero se sabe todas las canciones"
    text = first_words(Answers("toco el piano en un colegio", change, "")).text
    assert "pero se sabe" in text or "con nadie" not in text


@pytest.mark.parametrize(
    "change",
    [
        "con los niños que nadie se quede solo",
        "En la fonda que la fila avance",
    ],
)
def test_a_wish_in_spanish_without_its_verb_is_a_gap(change: str) -> None:
    draft = first_words(Answers("Vecinos de mi barrio", change, ""))
    assert "change" in draft.gaps
    assert draft.asked is not None
    assert draft.asked.words == ""


@pytest.mark.parametrize(
    "who",
    [
        "looking for a partner, someone who cares about old boats",
        "I only sweep the hall, there's others who do much more",
        "My cousin is deaf and I run the quiz for him and his mates, been years",
        "I read what they wrote about their mills and their unpaid dowries",
    ],
)
def test_an_example_names_only_those_who_are_surely_helped(who: str) -> None:
    asked = first_words(Answers(who, "", "")).asked
    assert asked is None or asked.words == ""


def test_an_example_is_no_deed_given_as_a_thing() -> None:
    asked = first_words(Answers("nurses", "they sleep", "file a torn nail innit, got one in my bag")).asked
    assert asked is None or "give you file" not in asked.words


def test_no_change_is_made_up_as_an_example() -> None:
    for who, change in (("bakers", ""), ("Bäcker, die früh aufstehen", "lok"), ("Vecinos de mi barrio", "?")):
        asked = first_words(Answers(who, change, "")).asked
        assert asked is None or asked.answer != "change" or asked.words == ""
