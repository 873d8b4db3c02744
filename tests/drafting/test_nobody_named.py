"""A draft speaks of nobody whom it does not name, and says no half word, pointer or note as a sentence."""

import pytest

from relpitch.drafting.english.written_marks import as_spoken
from relpitch.drafting.from_answers.abroad.german_written import with_capitals
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words
from relpitch.drafting.from_answers.nobody_named import speaks_of_no_man, speaks_of_nobody

OF_NOBODY = [
    "I help rowers with bad knees. He won the regatta.",
    "I help drummers. She kept the beat all night.",
    "I help bakers with two ovens. Her bread rose.",
    "I run a stall on Mondays. So he sang.",
    "I help potters. His vase went to a museum.",
    "I help campers. But she slept.",
    "I help widowers in our street. He told me he slept.",
    "I help a choir. She sang.",
    "I mostly help my gran get their shopping.",
    "I help my dad, so they sleep.",
    "I help our uncle fix their fence.",
]
OF_SOMEONE = [
    "I help my cousin. He won the regatta.",
    "I help drummers. One of them told me she sleeps now.",
    "I help a neighbour. She has her key back.",
    "I help bakers. Everyone gets his turn.",
    "I help rowers like Ali. He won the regatta.",
    "I run a choir with my aunt. Her voice is back.",
    "I help my gran and her sister get their shopping.",
    "I help my neighbour get their shopping.",
    "I help my gran get her shopping.",
    "I help rowers, so they sleep.",
]


@pytest.mark.parametrize("text", OF_NOBODY)
def test_nobody_is_spoken_of_who_is_not_named_before(text: str) -> None:
    assert speaks_of_nobody(text)


@pytest.mark.parametrize("text", OF_SOMEONE)
def test_whoever_is_named_may_be_spoken_of(text: str) -> None:
    assert not speaks_of_nobody(text)


@pytest.mark.parametrize(
    ("who", "change", "said"),
    [
        ("I wind the town clock", "", "I wind the town clock."),
        ("I drive the night tram", "ring ring", "That means [what"),
        ("I'm a cooper", "barrels lol???", "That means [what"),
        ("I tune pianos for beginners", "ring ring", "They [do what"),
    ],
)
def test_the_gap_is_of_them_where_somebody_is_named(who: str, change: str, said: str) -> None:
    assert said in first_words(Answers(who, change, "")).text


OFFERED = [
    ("Swap one spice in a stew they already like", "in a stew you already like."),
    ("Play one song they still like", "you still like."),
    ("Mend a coat they never like", "you never like."),
    ("show someone my map", "show you my map."),
    ("hold your ladder", "I could hold your ladder."),
    ("hold your coat / bag", "I could hold your coat or bag."),
    ("lift your boat onto the roof", "I could lift your boat onto the roof."),
]


@pytest.mark.parametrize(("typed", "offered"), OFFERED)
def test_an_offer_is_said_to_its_end_and_turned_to_whoever_is_met_alone(typed: str, offered: str) -> None:
    assert offered in first_words(Answers("bakers", "they sleep", typed)).text


@pytest.mark.parametrize(
    "typed",
    [
        "See portfolio",
        "see my CV",
        "See website",
        "Available on request",
        "References available on request",
        "see attached",
        "Please see my profile",
        "Refer to my portfolio",
        "Details on request",
    ],
)
def test_what_points_at_a_paper_is_no_answer(typed: str) -> None:
    text = first_words(Answers("bakers", typed, "")).text.lower()
    assert typed.lower() not in text
    assert text.startswith("i help bakers [do what")


@pytest.mark.parametrize(
    "typed",
    [
        "see their kids more",
        "See the sea again",
        "see my brother on Sundays",
        "see films again",
        "see their profits rise",
        "See what they earn",
        "see their way home",
    ],
)
def test_what_is_seen_may_be_told(typed: str) -> None:
    assert typed[4:] in first_words(Answers("bakers", typed, "")).text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "Einen Knoten mit Schlaufe zeigen, der nie aufgeht",
            "Ich könnte dir einen Knoten mit Schlaufe zeigen",
        ),
        ("Eine Karte mit Wegen zeichnen, die keiner kennt", "Ich könnte"),
        ("Ein Brot mit Nüssen backen, das lange hält", "Ich könnte"),
        ("Ein Rezept mit Kürbis aufschreiben, das gelingt", "Ich könnte"),
        ("Eine Karte mit allen Brunnen", "Ich hätte für dich eine Karte mit allen Brunnen."),
        ("Fluss erklären, Boot dabei", "Ich könnte [was"),
        ("Bus reparieren, Hammer drauf fertig", "Ich könnte [was"),
        ("Schloss ölen", "Ich könnte [was"),
        ("Fotos sortieren", "Ich könnte Fotos sortieren."),
        ("Blumen gießen", "Ich könnte Blumen gießen."),
    ],
)
def test_a_german_deed_is_no_thing_and_one_thing_has_its_article(typed: str, said: str) -> None:
    text = first_words(Answers("Ich helfe Nachbarn", "Sie schlafen besser", typed), "de").text
    assert said in text
    assert not any(f"hätte für dich {each}" in text and "en, d" in text for each in ("ein", "eine", "einen"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("Sie gehen allein zum Amt. Na ja, zu zweit.", "allein zum Amt. Na ja, zu zweit."),
    ],
)
def test_what_takes_back_is_said_whole(change: str, said: str) -> None:
    assert said in first_words(Answers("Ich helfe Nachbarn", change, ""), "de").text


@pytest.mark.parametrize(
    ("typed", "is_written"),
    [
        ("sie laden jemanden ein", "sie laden jemanden ein"),
        ("und laden das auto", "und laden das Auto"),
        ("in ihrem laden", "in ihrem Laden"),
        ("der laden", "der laden"),
        ("mein laden läuft", "mein Laden läuft"),
        ("im regen", "im Regen"),
        ("beim essen", "beim Essen"),
        ("sie essen wieder", "sie essen wieder"),
        ("sie treffen sich", "sie treffen sich"),
        ("die laden", "die laden"),
    ],
)
def test_a_german_verb_is_no_noun(typed: str, is_written: str) -> None:
    assert with_capitals(typed) == is_written


@pytest.mark.parametrize(
    ("who", "example"),
    [
        ("Women who've just lost a job and won't see a coach about it. So we call it soup.", "lost a job"),
        (
            "Men who've just retired and hate the word club in all of its forms. So we call it tools.",
            "retired",
        ),
        ("Girls who've just joined and fear the word team more than any ball. So we call it tea.", "joined"),
    ],
)
def test_whoever_was_plainly_named_is_the_example(who: str, example: str) -> None:
    asked = first_words(Answers(who, "they sing", "")).asked
    assert asked is None or asked.answer != "who" or example in asked.words


@pytest.mark.parametrize(
    "typed", ["Ask about one tool and note down its tale for them", "Write its name for them"]
)
def test_an_example_points_at_nothing_it_does_not_name(typed: str) -> None:
    asked = first_words(Answers("people who inherit a shed", "they sleep", typed)).asked
    assert asked is None or not {"its", "them"} & set(asked.words.split())


def test_a_misread_change_is_no_example() -> None:
    draft = first_words(Answers("Farmers whose dog fears sheep", "Walks past a flock without a bark", ""))
    assert draft.asked is not None
    assert "they walk" not in draft.text + draft.asked.words


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Enseñar un nudo de marinero", "Podría enseñarte un nudo de marinero."),
        ("Prestar mi escalera", "Podría prestarte mi escalera."),
        ("Regalar una maceta", "Podría regalarte una maceta."),
        ("Explicar el contador del agua", "Podría explicarte el contador del agua."),
        ("Enseñar a podar", "Podría enseñarte a podar."),
        ("Enseñarte a podar", "Podría enseñarte a podar."),
        ("Contar un chiste a los niños", "Podría contar un chiste a los niños."),
        ("Regalar una flor a cada vecina", "Podría regalar una flor a cada vecina."),
        ("Dar un paseo", "Podría dar un paseo."),
    ],
)
def test_what_is_taught_or_lent_in_spanish_is_for_whoever_is_met(typed: str, said: str) -> None:
    assert said in first_words(Answers("Abuelos del barrio", "duermen mejor", typed), "es").text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Lend a ladder", "lend you a ladder."),
        ("Show a spanner", "show you a spanner."),
        ("Lend a pump", "lend you a pump."),
        ("Show a mum", "show a mum."),
        ("Teach a plumber", "I could"),
        ("Lend a hammer", "lend you a hammer."),
        ("Lend a hand", "I could lend"),
    ],
)
def test_a_tool_is_lent_to_whoever_is_met(typed: str, said: str) -> None:
    text = first_words(Answers("bakers", "they sleep", typed)).text
    assert said in text
    assert "teach you a plumber" not in text


@pytest.mark.parametrize(
    ("typed", "spoken"),
    [
        ("not always im not god", "not always, im not god"),
        ("most times i'm no wizard", "most times, i'm no wizard"),
        ("not every night I am not a nurse", "not every night, I am not a nurse"),
        ("sometimes im not home", "sometimes im not home"),
        ("not always, i'm not god", "not always, i'm not god"),
        ("they are not always in", "they are not always in"),
        ("sometimes I'm home", "sometimes I'm home"),
        ("not always imported", "not always imported"),
    ],
)
def test_a_doubt_before_what_i_am_not_has_its_stop(typed: str, spoken: str) -> None:
    assert as_spoken(typed) == spoken


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Ich helfe Schülern. Er hat bestanden.", True),
        ("Ich helfe Familien. Seine Miete sinkt.", True),
        ("Ich helfe Nachbarn im Haus. Ihm geht es gut.", True),
        ("Ich repariere Räder. Er fährt wieder.", True),
        ("Ich helfe meinem Bruder. Er hat bestanden.", False),
        ("Ich helfe Leuten. Der Ofen läuft. Er raucht nicht.", False),
        ("Ich helfe einem Schüler. Er hat bestanden.", False),
        ("Ich helfe Schülern. Sie haben bestanden.", False),
        ("Ich helfe Schülern. Erst lachen sie.", False),
    ],
)
def test_nobody_is_spoken_of_in_german_who_is_not_named_before(text: str, *, is_so: bool) -> None:
    assert speaks_of_no_man(text) is is_so
