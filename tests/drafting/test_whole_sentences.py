"""A draft tells an answer by its whole sentences, from the first."""

import pytest

from relpitch.drafting.english.tidying import written
from relpitch.drafting.from_answers.abroad.german_case import many_in_dative
from relpitch.drafting.from_answers.abroad.plain_answer import written as written_abroad
from relpitch.drafting.from_answers.aloud import not_sayable
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words

# An answer, and what a draft says of it: only a part of a sentence, or one after a sentence that is missing.
CUT = [
    ("they stop hiding the bills, and they ring the bank themselves", "they stop hiding the bills."),
    ("the lad next door borrowed my ladder. He climbed it twice", "He climbed it twice."),
    ("Not one bike stolen since May. A girl left hers unlocked. I moved it inside", "I moved it inside."),
    ("fold your paper boat? I can fold anything you like", "I can fold anything you like."),
    ("what a ripe melon sounds like when you knock on it twice", "what a ripe melon sounds like."),
    ("mend the zip on your tent before the summer starts", "mend the zip on your tent."),
    ("they cook one pan of lentils and freeze half for Thursday", "they cook one pan of lentils."),
    ("a boy who stammers but reads the news on our hospital radio", "a boy who stammers."),
    ("Everyone hummed along. Then the old caretaker joined in", "Then the old caretaker joined in."),
    ("they keep getting told it's nerves and nobody looks further", "they keep getting told."),
    ("show you my knots, three of them hold a boat in any storm", "show you my knots."),
]
# The same, where nothing that matters is missing.
WHOLE = [
    ("they stop hiding the bills", "They stop hiding the bills."),
    ("they stop hiding the bills. And they ring the bank", "They stop hiding the bills."),
    ("idk. fold your paper boat", "I could fold your paper boat."),
    ("well, mend the zip on your tent lol", "I could mend the zip on your tent."),
    ("sharpen someone's scissors", "I could sharpen your scissors."),
    ("descale a kettle takes 5 mins", "I could descale a kettle."),
    ("trust me. they cook lentils", "They cook lentils."),
    ("they dont give up and theyre proud", "They don't give up and they're proud."),
    ("lend a mouthpiece to them for a month", "I could lend you a mouthpiece for a month."),
    ("happy to look at their lease", "I could look at your lease."),
    ("", "I help bakers."),
]


# A third answer, and what is offered.
OFFERS = [
    ("Knot a fringe for you. Bring it in a bag", "I could knot a fringe for you. Shall I?"),
    ("Name one fern that takes a minute to spot", "I could name one fern that takes a minute to spot."),
    ("Mark what is missing on your list", "I could mark what is missing on your list."),
    ("Prune what the frost has left", "I could prune what the frost has left."),
    ("Label the fuses in your hall", "I could label the fuses in your hall."),
    ("Trim the wick of your lamp", "I could trim the wick of your lamp."),
    ("Film your swing once", "I could film your swing once."),
    ("oil ya chain", "I could oil your chain."),
    ("a letter, quietly", "I could [do what, in a few words]."),
    ("a letter from the coast", "I could offer you a letter from the coast."),
]


@pytest.mark.parametrize(("typed", "offered"), OFFERS)
def test_a_small_thing_is_offered_whole(typed: str, offered: str) -> None:
    assert offered in first_words(Answers("bakers", "they sleep", typed)).text


# A second answer that tells when, and that is no less a change for it.
TIMES = [
    "By the third lesson they park without help",
    "Within a year they keep their own accounts",
    "After one afternoon they spot the next trick themselves",
    "On a wet day they still ride to work",
    "At the end of term they read the menu aloud",
]


@pytest.mark.parametrize("typed", TIMES)
def test_a_change_keeps_the_time_it_begins_with(typed: str) -> None:
    assert f"{typed[1:]}." in first_words(Answers("bakers", typed, "")).text


@pytest.mark.parametrize(
    ("who", "change", "joined"),
    [
        ("Men who never sewed", "They darn a sock", "I help men who never sewed, so that they darn a sock."),
        ("Men who never sewed", "They can darn a sock", "I help men who never sewed, so they can darn"),
        ("men who never sewed", "they darn a sock", "I help men who never sewed, so that they darn a sock."),
    ],
)
def test_what_is_aimed_at_does_not_sound_as_if_it_came_of_what_they_lack(
    who: str, change: str, joined: str
) -> None:
    assert joined in first_words(Answers(who, change, "")).text


@pytest.mark.parametrize(
    ("typed", "is_written"),
    [
        ("check ya tyres", "check your tyres"),
        ("ya dog can come", "your dog can come"),
        ("if ya bike squeaks", "if your bike squeaks"),
        ("fix ya boiler", "fix your boiler"),
        ("water ya plants", "water your plants"),
        ("tell ya where to park", "tell you where to park"),
        ("give ya tips", "give you tips"),
        ("see ya there", "see you there"),
        ("show ya how", "show you how"),
        ("fix ya up with a coat", "fix you up with a coat"),
    ],
)
def test_ya_is_your_before_what_is_owned(typed: str, is_written: str) -> None:
    assert written(typed) == is_written


def test_a_manner_belongs_to_no_offering() -> None:
    assert "offers_in_a_way" in not_sayable("I could offer you a drawing, slowly.")
    assert not_sayable("I could offer you a drawing of your slowly moving tortoise.") == []
    assert not_sayable("I could read your letter, slowly.") == []


@pytest.mark.parametrize(
    ("typed", "is_written"),
    [
        ("decirte q tornillo te falta", "decirte q tornillo te falta"),
        ("decirte q clavo aguanta", "decirte qué clavo aguanta"),
        ("explicarles que papel falta", "explicarles qué papel falta"),
        ("enseñarte q hierba pica", "enseñarte qué hierba pica"),
        ("mostrarle que llave abre", "mostrarle qué llave abre"),
        ("decirles que tienen que llevar", "decirles qué tienen que llevar"),
        ("decirte q no pasa nada", "decirte que no pasa nada"),
        ("decirles que todo va bien", "decirles que todo va bien"),
        ("explicarte que el perro es bueno", "explicarte que el perro es bueno"),
        ("decirte que hay sitio", "decirte que hay sitio"),
        ("los q llegan", "los que llegan"),
    ],
)
def test_what_is_told_in_spanish_has_its_accent(typed: str, is_written: str) -> None:
    assert written_abroad(typed, "es") == is_written.replace("q tornillo te", "qué tornillo te")


@pytest.mark.parametrize(
    ("typed", "helped"),
    [
        ("Kirchenchöre ohne Noten", "Kirchenchören ohne Noten"),
        ("Gäste vom Campingplatz", "Gästen vom Campingplatz"),
        ("Köche in kleinen Küchen", "Köchen in kleinen Küchen"),
        ("Sportvereine ohne Halle", "Sportvereinen ohne Halle"),
        ("Familienbetriebe auf dem Land", "Familienbetrieben auf dem Land"),
        ("Familie ohne Auto", "Familie ohne Auto"),
        ("Gemeinde am Fluss", "Gemeinde am Fluss"),
        ("Hilfe im Garten", "Hilfe im Garten"),
        ("Schule ohne Hof", "Schule ohne Hof"),
        ("Nachbarschaftshilfe in der Siedlung", "Nachbarschaftshilfe in der Siedlung"),
    ],
)
def test_several_are_helped_in_the_dative_where_they_surely_are_several(typed: str, helped: str) -> None:
    assert many_in_dative(typed) == helped


@pytest.mark.parametrize(
    "second",
    [
        "Die meisten denken an Feste, aber am längsten bleiben die Leisen",
        "Alle reden vom Wetter, ich rede vom Dach",
        "Leute rufen an, wenn das Wasser steht",
        "Kinder lachen, wenn ich komme",
        "Junge Leute gehen weg, die Alten bleiben",
    ],
)
def test_a_sentence_in_german_is_never_led_by_words_for_a_name(second: str) -> None:
    text = first_words(Answers(f"Ich bin Kaminkehrerin in einer Kleinstadt. {second}", "", "")).text
    assert f"geht es um {second[:5]}" not in text
    assert f"geht es um {second[0].lower()}{second[1:5]}" not in text


def test_an_example_in_a_gap_is_not_whose_shop_it_is_nor_in_the_wrong_case() -> None:
    spanish = first_words(Answers("pues tengo la tienda de mi abuela, vienen con prisa", "", "un café"))
    german = first_words(Answers("Eigentlich Katzen (max. 4), aber ehrlich helf ich den Leuten", "", "Tee"))
    assert spanish.asked is None or "abuela" not in spanish.asked.words
    assert german.asked is None or not german.asked.words.startswith("den ")


def test_nothing_follows_a_gap_of_the_same_answer_abroad() -> None:
    text = first_words(
        Answers(
            "Ich bin Standesbeamtin in Jena", "Letztes Jahr, na ja, ein Vater? Er hat sie geholt. Gut so", ""
        )
    ).text
    assert text.endswith("[Was sich für andere ändert, in ein paar Worten].")
