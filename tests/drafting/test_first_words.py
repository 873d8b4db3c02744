"""Three rough answers become a first draft: whole sentences, with a gap where none is sure."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch import datafile
from relpitch.domain.part import Part
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.examples import examples
from relpitch.drafting.from_answers.first_draft import FirstDraft
from relpitch.drafting.from_answers.first_words import first_words
from relpitch.script.plain import plain
from relpitch.services.prompts import catalogue

PEOPLE = [fields for _, fields in datafile.tables_of(Path(__file__).with_name("answers.toml"), "person")]

# What is noticed is told only where it is certain how it reads about somebody else.
NOTICED = [
    (
        "if your shoulders are up by your ears right now, I know a stretch",
        "their shoulders are up by their ears",
    ),
    ("if they rub their neck, there is a stretch", "they rub their neck"),
    ("if you've been up since five, let me get the coffee", "they've been up since five"),
    ("if it hurts you, I can help", ""),
    ("if you ever fell, I know the feeling", ""),
    ("you look tired, I know a bench", ""),
]


@pytest.mark.parametrize("person", PEOPLE, ids=[person["name"] for person in PEOPLE])
def test_three_answers_read_well_aloud_as_far_as_they_go(person: dict[str, str]) -> None:
    assert first_words(Answers(person["who"], person["change"], person["touch"])).text == person["draft"]


@pytest.mark.parametrize(("touch", "when"), NOTICED)
def test_the_first_bridge_knows_its_when_only_if_it_is_certain(touch: str, when: str) -> None:
    assert first_words(Answers(touch=touch)).when == when


def test_a_wish_is_kept_as_a_note_to_self_and_what_they_would_get_is_asked() -> None:
    draft = first_words(Answers("small cafés", "less waste", "we're looking for intros to investors"))
    assert "investors" not in draft.text
    assert draft.left_out[0].wish
    assert "> we're looking for intros to investors" in draft.parts[Part.RELEVANCE].words
    assert draft.asked is not None
    assert draft.asked.line == "What would they get?"


def test_a_little_story_becomes_the_proof() -> None:
    draft = first_words(Answers(touch="my nan couldn't open whatsapp, so i drew it on a napkin"))
    assert draft.parts[Part.PROOF].words == "My nan couldn't open WhatsApp, so I drew it on a napkin."


def test_the_draft_has_the_parts_of_a_statement_and_a_first_bridge() -> None:
    draft = first_words(
        Answers("bakers", "less waste", "if your bread is stale, I know a recipe with *stars*")
    )
    words = {part: phrasing.words for part, phrasing in draft.parts.items()}
    assert words[Part.OFFER] == "I help bakers. For them it means less waste."
    assert words[Part.RELEVANCE] == r"And if your bread is stale, I know a recipe with \*stars\*."
    assert draft.parts[Part.RELEVANCE].when == "their bread is stale"


@pytest.mark.parametrize(
    ("touch", "closing"),
    [
        ("show them a stretch", "Shall I?"),
        ("if your back hurts, I know a stretch", "Shall I show you?"),
        ("I know someone who bakes too", "Shall I introduce you?"),
        ("bring tomatoes", "Would you like that?"),
        ("I can fix your bike", "Would you like that?"),
        ("if your tap drips, I can fix it", "Would that help?"),
        ("I have a loaf in my bag. Would you like a slice?", "Would you like a slice?"),
        ("ask me about your tax return", "Ask me about your tax return."),
    ],
)
def test_the_closing_line_fits_what_it_closes(touch: str, closing: str) -> None:
    assert first_words(Answers("bakers", "", touch)).parts[Part.INVITATION].words == closing


def test_every_other_closing_line_is_a_question_about_them_from_the_bank() -> None:
    assert set(english().questions) <= set(catalogue()[""].questions)
    assert (
        first_words(Answers(touch="you look like an early one too")).parts[Part.INVITATION].words
        in english().questions
    )


def test_nothing_closes_a_gap() -> None:
    assert Part.INVITATION not in first_words(Answers(touch="smile at them")).parts


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("show them how their phone works", "show you how your phone works"),
        ("if they look tired, I know a bench", "if you look tired, I know a bench"),
        ("tell them which bus to take", "tell you which bus to take"),
    ],
)
def test_what_is_meant_for_whoever_is_met_is_said_to_them(typed: str, said: str) -> None:
    assert said in first_words(Answers("bakers", "", typed)).text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("they get there safe", "get there safe."),
        ("Their more confident", "so they're more confident."),
        ("there garden isnt a jungle", "I help nurses, so their garden isn't a jungle."),
    ],
)
def test_a_change_is_read_as_the_whole_of_it_tells(change: str, said: str) -> None:
    assert first_words(Answers("nurses", change, "")).text.endswith(said)


@pytest.mark.parametrize(
    ("touch", "said"),
    [
        ("We could run an analysis", "We could run an analysis."),
    ],
)
def test_a_favour_gets_the_small_words_it_lacks(touch: str, said: str) -> None:
    assert said in first_words(Answers("nurses", "", touch)).text


@pytest.mark.parametrize(
    "who",
    [
        "People. Well, dogs. Dogs are easier",
        "my landlord. joking. people on hold",
    ],
)
def test_half_of_an_answer_is_no_answer(who: str) -> None:
    draft = first_words(Answers(who, "they sleep", ""))
    assert draft.gaps == ("who",)
    assert draft.left_out[0].all


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("hi! kids who stammer. They wait", "I help kids who stammer. They wait."),
        ("I teach yoga in a prison", "I teach yoga in a prison."),
        ("the ones nobody picks", "I help the ones nobody picks."),
        ("aspiring writers", "I help aspiring writers."),
    ],
)
def test_an_answer_is_said_whole_in_its_own_order(who: str, said: str) -> None:
    assert first_words(Answers(who, "", "")).text == said


@pytest.mark.parametrize(
    ("touch", "said"),
    [
        ("bleed a radiator. takes 2 min", "I could bleed a radiator. Would you like that?"),
        ("can lift your boxes", "I could lift your boxes."),
        (
            "if your kid is in senior year I can read the form",
            "If your kid is in senior year, I can read the form.",
        ),
        ("show a mum the ruler trick", "I could show a mum the ruler trick."),
        ('teach them to ask: "Which bank?"', 'I could teach you to ask: "Which bank?"'),
    ],
)
def test_a_small_thing_is_said_whole_to_whoever_is_met(touch: str, said: str) -> None:
    assert said in first_words(Answers("", "", touch)).text


@pytest.mark.parametrize(
    ("who", "named"),
    [
        ("ach anybody with a fuse board", "anybody with a fuse board"),
        ("Honey, the kids who get the free lunch", "the kids who get the free lunch"),
        ("Bro, ppl who lift", "people who lift"),
        ("mate, erm, people who lift", "people who lift"),
    ],
)
def test_whoever_is_spoken_to_is_nobody_who_is_helped(who: str, named: str) -> None:
    assert first_words(Answers(who, "", "")).text == f"I help {named}."


@pytest.mark.parametrize("who", ["kp ehrlich gesagt", "keine Ahnung", "weiß nicht", "kein Plan"])
def test_not_knowing_names_nobody_in_german(who: str) -> None:
    assert "who" in first_words(Answers(who, "sie lachen mehr", "ein Lied singen")).gaps


@pytest.mark.parametrize(
    ("who", "change", "touch", "words"),
    [
        ("18 years exp, stakeholders at all levels", "they laugh", "", "stakeholders at all levels"),
    ],
)
def test_a_gap_is_asked_for_with_their_own_words(who: str, change: str, touch: str, words: str) -> None:
    asked = first_words(Answers(who, change, touch)).asked
    assert asked is not None
    assert asked.words == words


def test_a_gap_in_german_is_asked_for_with_their_own_words() -> None:
    asked = first_words(Answers("kp, Leute halt, kleine Läden im Viertel", "sie lachen", "")).asked
    assert asked is not None
    assert asked.words == "kleine Läden im Viertel"


def test_nobody_is_given_the_whole_of_their_own_answer_as_an_example() -> None:
    asked = first_words(Answers("alte Leute", "sie lachen", "Fahrkarte raussuchen, die billige")).asked
    assert asked is not None
    assert asked.words == "Fahrkarte raussuchen"


def test_what_goes_on_after_who_is_not_cut_at_and() -> None:
    draft = first_words(
        Answers("People who stutter and have an interview coming up", "They walk in calm", "")
    )
    assert (
        draft.text == "I help people who stutter and have an interview coming up, so that they walk in calm."
    )


def test_what_people_say_of_me_names_nobody() -> None:
    assert first_words(Answers("idk, ppl say i explain things well", "they get it", "")).gaps == ("who",)


@pytest.mark.parametrize(
    ("who", "touch", "line"),
    [
        ("Menschen mit Schmerzen", "keine Ahnung was das sein soll und wie", "Was könntest du zeigen"),
        ("pues no sé", "te enseño un truco para respirar", "¿A quién, en pocas"),
    ],
)
def test_a_gap_in_another_language_is_asked_for_in_it(who: str, touch: str, line: str) -> None:
    asked = first_words(Answers(who, "", touch)).asked
    assert asked is not None
    assert asked.line.startswith(line)


def test_a_gap_is_asked_for_in_spanish_as_the_question_over_it_asks() -> None:
    asked = first_words(Answers("cualquiera que tenga un jardín", "crece", "")).asked
    assert asked is not None
    assert asked.line == "¿Qué cambia para esas personas?", "“ellos” leaves half of them out"


@pytest.mark.parametrize(
    "typed",
    [
        "share my CV",
        "my resume",
        "smile at them",
        "give them a smile",
        "show my kids how they ride",
        "my business card",
    ],
)
def test_what_is_done_and_not_said_or_not_sure_to_be_theirs_leaves_a_gap(typed: str) -> None:
    assert first_words(Answers(touch=typed)).gaps == ("touch",)


def test_without_answers_there_is_no_draft_yet() -> None:
    assert first_words(Answers()) == first_words(Answers(" ", "...", "\n?")) == FirstDraft()
    assert FirstDraft().parts == {}


def test_someone_elses_answers_make_drafts_without_a_gap() -> None:
    assert len(examples()) >= 8
    for each in examples():
        draft = first_words(each.answers)
        assert set(draft.parts) >= {Part.OFFER, Part.RELEVANCE}, each.person
        assert not draft.gaps, each.person


@pytest.mark.parametrize(
    ("who", "change", "touch"),
    [
        ("a" * 3000, "word " * 5000, "if " * 2000),
        ("👍👍", "<script>alert(1)</script>", "<b>"),
        ("كبار السن", "他们不再孤单", "x"),
        ("EVERYONE IN MY STREET", "THEY SLEEP", "SHOW THEM A TRICK"),
        ("x", "y", "z"),
    ],
)
def test_bad_input_is_drafted_as_far_as_it_goes(who: str, change: str, touch: str) -> None:
    draft = first_words(Answers(who, change, touch))
    assert len(draft.text.split()) < 400 or len(draft.text) < 25_000


WORDS = [
    *(
        "I help",
        "they",
        "people",
        "who",
        "kids",
        "sleep",
        "better",
        "You",
        "your",
        "if",
        "and",
        "are",
        "less",
    ),
    *("a", "pain", ", I", ",", ".", "?", "...", "\n", "- ", "“", "*", "{name}", "(", "iPhone", "日本", "É"),
    *("ışık", "🙂", "move", "to", "more than they", "Mr. Smith", "show them", "someone", "was", "my nan"),
]
ROUGH = st.text(max_size=80) | st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


@settings(deadline=None)
@given(ROUGH, ROUGH, ROUGH)
def test_an_answer_is_in_the_draft_or_kept_beside_it(who: str, change: str, touch: str) -> None:
    draft = first_words(Answers(who, change, touch))
    left = {each.answer for each in draft.left_out}
    said = draft.text.casefold()
    for name, typed in (("who", who), ("change", change), ("touch", touch)):
        telling = re.findall(r"\b(?:kids|pain|iphone|日本|nan)\b", typed.casefold())
        assert name in left or all(each in said for each in telling), (name, typed, draft.text)


@settings(deadline=None)
@given(ROUGH, ROUGH, ROUGH)
def test_every_english_sentence_is_whole(who: str, change: str, touch: str) -> None:
    draft = first_words(Answers(who, change, touch))
    if draft.language == "en" and draft.text:
        assert draft.text.rstrip("\"'”’)»").endswith((".", "?", "!", "…")) or "\n" in draft.text
        assert " i " not in draft.text


@settings(deadline=None)
@given(ROUGH, ROUGH, ROUGH)
def test_the_parts_say_what_the_draft_says(who: str, change: str, touch: str) -> None:
    draft = first_words(Answers(who, change, touch))
    assert draft.text == "".join(piece.text for piece in draft.pieces)
    left = {f"> {line}" for each in draft.left_out for line in each.words.splitlines()}
    parts = " ".join(
        plain(line)
        for phrasing in draft.parts.values()
        for line in phrasing.words.splitlines()
        if line not in left
    )
    assert parts.split() == draft.text.split()


def test_a_label_is_not_said() -> None:
    assert (
        "older" not in first_words(Answers("new drivers", "People I help: older customers, mainly", "")).text
    )


@pytest.mark.parametrize(
    ("who", "change", "touch", "said"),
    [
        ("old sailors (nan says hurry up) she says the ones inland", "", "", "I help [who, in a few words]."),
        ("old miners, dad says", "", "", "I help [who, in a few words]."),
        ("[mum laughing] the girls from the mill", "", "", "I help [who, in a few words]."),
        ("dogs. kidding, dog owners", "", "", "I help [who, in a few words]."),
        ("everyone at the gym", "she ran her first race", "", "I help everyone at the gym [do what,"),
        ("", "", "make tea. never ask them what is wrong", "I could make tea."),
        ("", "", "make tea. dont hurry them", "I could make tea. Would"),
        ("", "", "I have a map. Take them to the pier", "I have a map. What brings"),
        ("carers", "they have", "", "I help carers [do what,"),
        ("brides", "the cake comes out right", "", "I help brides, so the cake comes out right."),
        ("students in the exam period there are hundreds", "", "", "I help [who, in a few words]."),
        ("teens on our stair. there are two, no, three of them", "", "", "I help teens on our stair"),
        ("teens, esp the shy ones", "they talk", "", "I help teens, especially the shy ones, so they talk."),
        ("hikers with thin soles", "they survive", "", "I help hikers with thin soles, so they survive."),
        ("a los vecinos", "duermen mejor", "un café aunque no paguen", "Podría [qué, en pocas palabras]."),
        ("a los vecinos", "duermen mejor", "un libro que me regalaron", "un libro que me regalaron."),
    ],
)
def test_what_is_not_surely_the_persons_own_to_say_stays_out(
    who: str, change: str, touch: str, said: str
) -> None:
    draft = first_words(Answers(who, change, touch))
    assert said in draft.text
    for each in (
        "says hurry",
        "best night",
        "race",
        "what is wrong",
        "how you are",
        "Take",
        "dude",
        "period",
    ):
        assert each not in draft.text


@pytest.mark.parametrize(
    ("touch", "said"),
    [
        ("the thing with the slinky", "I could show you the thing with the slinky. Shall I?"),
        ("complimentary 30 min policy health-check", "I could [do what, in a few words]."),
        ("doing a forklift course, maybe after", "I could [do what, in a few words]."),
        ("you can wind the clock if you like", "You can wind the clock if you like."),
        ("hand massage five minute free", "I could [do what, in a few words]."),
    ],
)
def test_what_is_for_whoever_is_met_is_told_from_what_i_would_do(touch: str, said: str) -> None:
    assert said in first_words(Answers("my neighbours", "they sleep", touch)).text


def test_a_numbered_row_is_told_one_by_one() -> None:
    draft = first_words(Answers("bakers", "1. they sleep 2. they do one thing 3. they meet people", ""))
    assert "They do one thing. They meet people." in draft.text


@pytest.mark.parametrize(
    "answer", ["a", "A", "(", "*", "[", "\n", "a\n", "bread and ", "ich helfe müden und "]
)
@pytest.mark.parametrize("name", ["who", "change", "touch"])
def test_an_answer_as_long_as_a_book_stays_in_sight_unread(name: str, answer: str) -> None:
    pasted = f"tired bakers {answer * (100_000 // len(answer))}."
    draft = first_words(Answers(**{name: pasted}))
    assert [(each.answer, each.words, each.all) for each in draft.left_out] == [(name, pasted, True)]
    assert name in draft.gaps
