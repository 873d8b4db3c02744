"""What stands in an answer and was not meant as one is not told: a gap is there."""

import pytest

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words

DEED = "Read one letter with you"


@pytest.mark.parametrize("what", ["yuh pan, I'll tap one note back in", "your lamp, I'll look at the plug"])
def test_what_the_listener_would_bring_is_not_brought_by_me(what: str) -> None:
    assert "I could bring" not in first_words(Answers("Steelbands", "They play again", f"Bring {what}")).text


@pytest.mark.parametrize("which", ["who lost one", "whose kids are grown"])
def test_people_are_not_told_without_the_words_that_say_which_of_them(which: str) -> None:
    draft = first_words(Answers(f"other dads. {which}. I dont know how to put it", "", DEED))
    assert "who" in draft.gaps
    assert draft.asked is None or draft.asked.words != "other dads"


@pytest.mark.parametrize(
    "remark",
    ["I'd rather not say on here, ask me", "I'd prefer not to answer this question", "See above, sorry"],
)
def test_a_word_to_the_form_is_no_offer(remark: str) -> None:
    assert remark.partition(",")[0] not in first_words(Answers("nurses", "they sleep", remark)).text


def test_an_answer_about_the_question_is_not_told() -> None:
    who = "I've been asked this at three events now. I'm an actuary. 'Love' is strong."
    assert "asked this" not in first_words(Answers(who, "They decide in one meeting", DEED)).text


@pytest.mark.parametrize(
    ("who", "touch"),
    [
        ("Look at one day's leftovers", DEED),
        ("I could check your gutter from the ground", DEED),
        ("I could check your gutter", "water stops coming in. sorry I think these are in the wrong boxes"),
    ],
)
def test_a_deed_is_not_told_as_people(who: str, touch: str) -> None:
    draft = first_words(Answers(who, "older people in bungalows", touch))
    assert draft.gaps[:1] == ("who",)


@pytest.mark.parametrize("change", ["water stops coming in above the window", "work gets easier by Friday"])
def test_a_change_is_not_told_as_a_deed(change: str) -> None:
    assert "I could [" in first_words(Answers("nurses", "they sleep", change)).text


@pytest.mark.parametrize("need", ["rent", "food", "work"])
def test_what_somebody_needs_is_no_verb(need: str) -> None:
    assert f"] {need}" not in first_words(Answers("me. i would love to help me first", need, DEED)).text


@pytest.mark.parametrize(
    ("who", "change", "language"),
    [
        ("I don't hold with helping people, as such.", "They learn to argue", "en"),
        ("I'm not convinced that 'helping' is a thing one does.", "", "en"),
        ("Lo mío es la gente que llora en mi taxi. No es ayudar, es conducir", "", "es"),
        ("Quisiera más bien que alguien me ayudara a mí", "", "es"),
    ],
)
def test_who_calls_it_no_help_is_not_said_to_help(who: str, change: str, language: str) -> None:
    text = first_words(Answers(who, change, ""), language).text
    assert not text.startswith(("I help", "Ayudo"))


def test_people_who_are_taken_back_are_no_example() -> None:
    firm = "Kestrel & Rowe LLP delivers solutions for owner-managed businesses across the South West."
    asked = first_words(Answers(firm, "", DEED)).asked
    assert asked is not None
    assert "businesses" in asked.words
    meant = "(that's off our site, sorry, what I mean is plumbers who are scared of HMRC)"
    asked = first_words(Answers(f"{firm} {meant}", "", DEED)).asked
    assert asked is not None
    assert "businesses" not in asked.words


@pytest.mark.parametrize("group", ["Brightpath", "Acme LLP", "Our clinic", "The local team"])
@pytest.mark.parametrize("does", ["delivers training", "treats back pain", "fixes old boilers"])
def test_a_sentence_on_what_a_group_does_names_nobody(group: str, does: str) -> None:
    draft = first_words(Answers(f"{group} {does}", "", DEED))
    assert "who" in draft.gaps
    assert does not in draft.text


def test_those_a_group_does_it_for_are_the_example() -> None:
    asked = first_words(Answers("Brightpath delivers training for carers", "", DEED)).asked
    assert asked is not None
    assert asked.words == "carers"


def test_what_is_done_with_whoever_is_met_is_no_change() -> None:
    assert "change" in first_words(Answers("small cafés", "look at one day's rota with you", "")).gaps


@pytest.mark.parametrize(
    "who",
    ["the sports clubs in town", "Age Concern volunteers in Leeds", "Ukrainian guests staying with families"],
)
def test_a_name_with_a_word_that_may_be_a_verb_stays_a_name(who: str) -> None:
    assert who in first_words(Answers(who, "", DEED)).text


@pytest.mark.parametrize("change", ["they work", "they rent"])
def test_what_they_do_is_a_verb(change: str) -> None:
    assert "change" not in first_words(Answers("young couples", change, DEED)).gaps


def test_a_joke_about_being_helped_takes_no_help_back() -> None:
    who = "Que me ayuden a mí primero, jaja. No, en serio: a otras mamás que llegan sin nada y con miedo"
    assert first_words(Answers(who, "", ""), "es").text.startswith("Ayudo a ")


@pytest.mark.parametrize(
    ("touch", "language", "polite", "familiar"),
    [
        ("Acompañarla una mañana", "es", "¿Le gustaría?", "¿Te"),
        ("le reviso el cheque, nomás enséñemelo", "es", "Le reviso", "Te "),
        ("Die Bilanz mit Ihnen lesen", "de", "für Sie?", "dich"),
    ],
)
def test_whoever_is_met_is_addressed_in_one_way(
    touch: str, language: str, polite: str, familiar: str
) -> None:
    text = first_words(Answers("", "", touch), language).text
    assert polite in text
    assert familiar not in text


def test_grief_and_adjectives_are_not_cut_to_an_example() -> None:
    mourning = first_words(Answers("Seit meine Frau im März gestorben ist, weiß ich es nicht", "", ""), "de")
    assert not mourning.title
    assert mourning.asked is not None
    assert not mourning.asked.words
    working = first_words(Answers("Working girls on the estate, Thursdays, out of the van", "", DEED))
    assert working.asked is None or not working.asked.words.startswith("girls")


@pytest.mark.parametrize("who", ["Kleine Handwerksbetriebe ohne Nachfolger", "Kleine Vereine, die ersticken"])
def test_a_title_is_of_the_words_that_were_typed(who: str) -> None:
    assert who.startswith(first_words(Answers(who, "", ""), "de").title)


def test_what_changes_is_heard_as_what_comes_of_it() -> None:
    spanish = first_words(Answers("Peluquerías de barrio", "Dejan de tirar tinte", ""), "es")
    assert spanish.text == "Ayudo a peluquerías de barrio. Así dejan de tirar tinte."
    german = "Junge Leute in der Ausbildung. War bei mir genauso, 1987."
    text = first_words(Answers(german, "Die schmeissen nicht hin", ""), "de").text
    assert "War bei mir" not in text
    assert "  " not in text


def test_a_visit_is_mine_to_make_and_its_clause_is_whole() -> None:
    visit = "Come round with a meter and tell you whether it's really rising"
    text = first_words(Answers("Homeowners with damp", "They open a window", visit)).text
    assert "I could come round with a meter and tell you whether it's really rising." in text
