"""A rough answer enters a draft only as far as it surely stands by itself; the rest stays in sight."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.domain.part import Part
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words
from relpitch.drafting.from_answers.roughness import flaws

TIDY = [
    "people who sit all day",
    "they move without pain, and stop dreading four o’clock",
    "Women who don't know where to start",
    "They stop saying sorry every time they touch the ball.",
    "They say “I can” more often than before.",
]
ROUGH = [
    ("they find me a pic above the bed 😭 took me 2 days", "en", "holds_a_picture"),
    ("it costs ~900 a year", "en", "holds_a_mark"),
    ("not sure i help anyone", "en", "does_not_know"),
    ("I put everything one box too low", "en", "remarks"),
    ("the dog gets walked when ur at work", "en", "is_unclear"),
    ("ok my wife says nobody gets it", "en", "is_relayed"),
    (
        "so i drive for the food bank and i do the long round past the old reservoir where there is no bus",
        "en",
        "is_long",
    ),
    ("aye wantin plasterin", "en", "has_unknown_words"),
    ("Meine Frau sagt, das reicht", "de", "is_relayed"),
    ("no sé, la gente", "es", "does_not_know"),
]
NOBODY_SURE = [
    "Door staff. I do the door at a club",
    "tyre fitter so anyone with a flat",
    "the neighbours bins",
    "its my sisters salon",
    "kids. no sorry, the teachers",
    "Kinder von 1 bis 3, also eigentlich die Eltern",
    "Mi madre dice que ayudo a todos",
]
NO_CHANGE = [
    "wall gets put back up",
    "slugs gone no pellets",
    "less driving more time outside",
    "nobody goes home hungry after closing i give what's left to the hostel",
    "whoever takes me on gets a shift that runs",
    "it's a band i'm the drummer",
    "the bins the parking and the shopping",
]
NO_SMALL_THING = [
    "Most people are scared of being stung.",
    "oh everybody has somebody",
    "they might have a neighbour like that",
    "if they eat?",
    "come and hold a pony its thursdays 4 til 6",
    "hum one note with me",
    "pair of socks?",
    "I'd say the word nights and see who looks tired",
]


@pytest.mark.parametrize("sentence", TIDY)
def test_what_was_typed_with_care_has_no_flaw(sentence: str) -> None:
    assert flaws(sentence, "en") == []


@pytest.mark.parametrize(("sentence", "language", "flaw"), ROUGH)
def test_what_may_not_be_said_for_somebody_is_known_as_it_was_typed(
    sentence: str, language: str, flaw: str
) -> None:
    assert flaw in flaws(sentence, language)


@pytest.mark.parametrize("who", NOBODY_SURE)
def test_whom_i_help_is_a_gap_where_another_is_named_too_or_nobody(who: str) -> None:
    assert "who" in first_words(Answers(who, "", "")).gaps


@pytest.mark.parametrize("change", NO_CHANGE)
def test_what_changes_is_a_gap_where_words_only_stand_in_a_row(change: str) -> None:
    assert first_words(Answers("bakers", change, "")).gaps == ("change",)


@pytest.mark.parametrize("touch", NO_SMALL_THING)
def test_what_is_true_of_people_in_general_is_no_small_thing_for_one(touch: str) -> None:
    assert first_words(Answers("bakers", "they sleep", touch)).gaps == ("touch",)


def test_a_rough_sentence_stays_out_with_those_after_it_and_the_tidy_ones_before_are_said() -> None:
    typed = "They hang it up. One guy sent a pic of it 😭 took me 2 days. They cry."
    draft = first_words(Answers("my neighbours", typed, ""))
    assert draft.text == "I help my neighbours hang it up."
    assert [(each.answer, each.words, each.all) for each in draft.left_out] == [("change", typed, False)]


def test_a_thing_with_what_it_is_for_is_no_story() -> None:
    draft = first_words(Answers("bakers", "they sleep", "one page, what to read first"))
    assert draft.parts.get(Part.PROOF) is None
    assert "I could offer you one page, what to read first." in draft.text


def test_a_deed_in_german_has_its_article_and_no_aside_is_said() -> None:
    assert "touch" in first_words(Answers("Leute, die neu hier sind", "sie lachen", "lok reparieren")).gaps
    aside = first_words(Answers("Menschen mit Tinnitus (seit 2011)", "Sie schlafen wieder", ""))
    assert aside.text == "Ich helfe Menschen mit Tinnitus. So schlafen sie wieder."


def test_an_example_reads_well_in_its_gap() -> None:
    for touch in ("everyone", "no wait. photos of anything", "not sure. takes 2 min"):
        asked = first_words(Answers("bakers", "they sleep", touch)).asked
        assert asked is not None
        assert asked.words == ""  # none but of their own words
    asked = first_words(Answers("idk. The first week nobody came. my Wednesdays", "", "")).asked
    assert asked is not None
    assert asked.words == ""


answers = st.lists(
    st.sampled_from(
        [*TIDY, *(each[0] for each in ROUGH), *NOBODY_SURE, *NO_CHANGE, *NO_SMALL_THING, "", "😂", "ok"]
    ),
    max_size=3,
).map(". ".join)


@settings(max_examples=40, deadline=None)
@given(answers, answers, answers)
def test_whatever_is_typed_what_is_not_all_in_the_draft_stays_in_sight(
    who: str, change: str, touch: str
) -> None:
    typed = Answers(who, change, touch)
    draft = first_words(typed)
    left = {each.answer: each.words for each in draft.left_out}
    for name in draft.gaps:
        given_ = getattr(typed, name).strip()
        assert left.get(name, "") == given_ or not any(map(str.isalnum, given_))


@pytest.mark.parametrize(
    ("touch", "said"),
    [
        ("Go through a week of receipts together over tea", "together with you over tea."),
        ("Teach the receptionist five signs", "I could teach the receptionist five signs."),
    ],
)
def test_what_i_could_do_says_with_whom_and_to_whom(touch: str, said: str) -> None:
    assert said in first_words(Answers("people who live alone", "they sleep", touch)).text


@pytest.mark.parametrize(
    "touch",
    [
        "clean them and check the batteries",
        "Open to new opportunities from March",
        "i can start monday",
        "available from June",
        "the zip is always stuck",
        "Could tell someone what to save, but you can't advise strangers like that",
    ],
)
def test_what_is_no_small_thing_for_whoever_is_met_is_a_gap(touch: str) -> None:
    draft = first_words(Answers("people who live alone", "they sleep", touch))
    assert "touch" in draft.gaps
    assert any(touch in each.words for each in draft.left_out)


def test_a_thing_and_what_it_does_is_no_sentence() -> None:
    for change in ("bike works", "bike works lol"):
        assert "change" in first_words(Answers("kids", change, "pump up the tyres")).gaps


def test_what_looks_like_something_keeps_its_end() -> None:
    text = first_words(Answers("horse owners", "They see what a healthy hoof looks like", "")).text
    assert text.endswith("looks like.")


def test_words_of_other_languages_are_kept_whole() -> None:
    text = first_words(Answers("", "que la hija puede salir al cine una tarde", "")).text
    assert "la hija puede salir" in text
    german = first_words(
        Answers("Leute mit Schulden", "Sie haben einen Ordner. Und schlafen wieder.", "")
    ).text
    assert ", Und" not in german
    done = first_words(Answers("die Omis im Haus", "", "den ersten Brief zusammen aufmachen")).text
    assert "Ich könnte den ersten Brief mit dir zusammen aufmachen." in done


@pytest.mark.parametrize(
    "touch",
    [
        "go through one box of letters together",
        "find the typos in their flyer",
        "show them what to put on the form",
        "tell them what to write in the request",
    ],
)
def test_what_may_be_a_remark_and_is_a_deed_is_said(touch: str) -> None:
    assert "touch" not in first_words(Answers("people who live alone", "they sleep", touch)).gaps
