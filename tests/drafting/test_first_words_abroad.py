"""Three rough answers in German, in Spanish or in two languages: a frame only where it surely fits."""

import pytest

from relpitch import paths, translation
from relpitch.drafting.from_answers.abroad.people_abroad import people_in, surely_names_people
from relpitch.drafting.from_answers.abroad.titles_abroad import title_abroad
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words

WHOM = [
    # who, as it was typed; the people that are the example of the gap
    ("Reparaturtreff Montags, wer halt da ist", ""),
    ("kp, leute halt, eltern von kleinen Kindern", "Eltern von kleinen Kindern"),
    ("bro eigentlich jeder aber so junge mütter vor dem ersten tag", "junge Mütter vor dem ersten Tag"),
    ("Imker. ich verkaufe Honig", ""),
    ("Ich suche Arbeit als Koch, früher hab ich für Schulkinder gekocht", "Schulkinder"),
    ("busco empleo de cocinera, antes guisaba para señoras mayores", "señoras mayores"),
    ("estoy buscando trabajo, cuidaba a niños pequeños", "niños pequeños"),
    (
        "mire yo siempre en la mar y ahora viene la gente joven que quiere pescar y no saben y yo les digo",
        "la gente joven que quiere pescar",
    ),
    ("Parroquia los jueves, quien venga", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("who", "change", "spoken", "language"),
    [
        ("Leuten in Rente", "", "de", "de"),
        ("Handwerker", "mehr Aufträge", "de", "de"),
        ("", "menos noches haciendo cuentas", "es", "es"),
        ("gente mayor", "", "es", "es"),
        ("people over 60", "", "de", "en"),
        ("yoga for mums", "", "es", "en"),
        ("Leuten in Rente", "", "en", "en"),
        ("dueños de perros", "", "de", "es"),
        ("gens du quartier", "", "de", ""),
    ],
)
def test_answers_that_show_no_language_are_in_the_one_in_use(
    who: str, change: str, spoken: str, language: str
) -> None:
    translation.use(spoken, paths.translations())
    assert first_words(Answers(who, change, "")).language == language


@pytest.mark.parametrize(("who", "example"), WHOM)
def test_what_surely_names_no_people_is_a_gap_with_the_people_of_the_answer(who: str, example: str) -> None:
    german = any(each in who for each in ("halt", "bro", "Ich", "ich "))
    draft = first_words(Answers(who, "sie lachen mehr", ""), "de" if german else "es")
    assert draft.gaps[:1] == ("who",)
    assert draft.left_out[0].words == who
    assert draft.asked is not None
    assert draft.asked.lead == ("Zum Beispiel:" if german else "Por ejemplo:")
    assert not example or draft.asked.words == example


@pytest.mark.parametrize(
    ("who", "begins"),
    [
        ("Pendler auf der Linie 7", "Mir geht es um Pendler auf der Linie 7."),
        ("Gemeinden, die ihre Kirche nicht heizen können", "Ich helfe Gemeinden, die"),



        ("profes de primaria quemados", "Ayudo a profes de primaria quemados."),
        ("a los morros de la prepa", "Ayudo a los morros de la prepa."),

        ("quien tiene dolor de espalda", "Ayudo a quien tiene dolor de espalda."),
        ("a quienes acaban de llegar", "Ayudo a quienes acaban de llegar."),
    ],
)  # fmt: skip
def test_whom_they_help_stands_in_the_frame_where_it_is_sure(who: str, begins: str) -> None:
    language = "de" if begins.startswith(("Mir ", "Ich ")) else "es"
    assert first_words(Answers(who, "", "un café" if language == "es" else ""), language).text.startswith(
        begins
    )


def test_who_knows_is_nobody() -> None:
    assert not surely_names_people("quien sabe la verdad", "es")


def test_english_with_a_few_foreign_words_stays_english() -> None:
    who = "Authors who want to sell their rights abroad aber noch nicht wissen how it works for them"
    assert first_words(Answers(who, "They get a page that sounds like a book", "")).language == "en"


@pytest.mark.parametrize(
    ("words", "language", "title"),
    [
        ("Personas que llevan años sin contrato", "es", "Personas que llevan años sin contrato"),
        ("la gente joven que ha heredado las fincas de los abuelos", "es", "La gente joven"),
        ("yo soy jubilado y lo que hago es arreglar bicis viejas", "es", "Yo soy jubilado"),
        ("Schüler der 9. und 10. Klasse, die in Mathe schlecht sind", "de", "Schüler der 9. und 10. Klasse"),
        ("Leute mit kleinem Balkon die meinen da wächst einfach gar nix", "de", "Leute mit kleinem Balkon"),
    ],
)  # fmt: skip
def test_a_title_is_a_whole_phrase(words: str, language: str, title: str) -> None:
    assert title_abroad(words, language) == title


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Nachhilfe", "de"),
        ("Pflegeheim", "de"),
        ("clases de inglés", "es"),
        ("busco trabajo de contadora", "es"),
        ("i work con mujeres", "es"),
        ("erstis bzw ich würd gern", "de"),
    ],
)
def test_things_places_and_what_is_said_of_me_name_no_people(words: str, language: str) -> None:
    assert not surely_names_people(words, language)


def test_no_people_are_found_where_none_are_named() -> None:
    assert people_in("Toaster geht wieder", "de") == people_in("comen caliente", "es") == ""
