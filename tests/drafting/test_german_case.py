"""In German, whom one helps is said in the dative, as the question asks."""

import pytest

from relpitch.drafting.from_answers.abroad.german_case import has_a_dative, in_dative, many_in_dative
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words


@pytest.mark.parametrize(
    "name",
    [
        "den Leuten im ersten Bus",
        "denen, die um neun kommen",
        "meiner Oma und ihren Freundinnen",
        "meinen Nachbarn",
        "kleinen Läden",
        "Leuten mit kaputten Knien",
        "Erstsemestern",
        "allen, die einen kaputten Toaster haben",
        "dem Team am Empfang",
    ],
)
def test_what_is_surely_dative(name: str) -> None:
    assert in_dative(name)


@pytest.mark.parametrize(
    "name",
    [
        "Leute, die neu hier sind",
        "alte Leute im Haus",
        "die Omis in meinem Haus",
        "Familien, die letztes Jahr hergekommen sind",
        "Eltern",
        "den Bäcker im Ort",
        "Menschen, die viel sitzen",
        "kleine Läden",
        "",
    ],
)
def test_what_may_be_another_case(name: str) -> None:
    assert not in_dative(name)


@pytest.mark.parametrize(
    ("name", "dative"),
    [
        ("Leute, die neu hier sind", "Leuten, die neu hier sind"),
        ("alte Leute im Haus", "alten Leuten im Haus"),
        ("Leute wie mich, die umgezogen sind", "Leuten wie mir, die umgezogen sind"),
        ("die Omis in meinem Haus", "den Omis in meinem Haus"),
        ("Kinder und deren Eltern", "Kindern und deren Eltern"),
        ("kleine Läden", "kleinen Läden"),
        ("Jugendliche", "Jugendlichen"),
    ],
)
def test_several_who_are_known_are_put_in_the_dative(name: str, dative: str) -> None:
    assert many_in_dative(name) == dative
    assert has_a_dative(name)


@pytest.mark.parametrize("name", ["Bastler", "der Bäcker", "Kinder, vor allem die leisen", ""])
def test_who_is_not_surely_known_stays_as_named(name: str) -> None:
    assert many_in_dative(name) == name
    assert not has_a_dative(name)


@pytest.mark.parametrize(
    ("who", "helped"),
    [
        ("Jugendlichen ohne Schulabschluss, die eine Lehre suchen", ""),
        ("Vereinen, denen der Nachwuchs fehlt", ""),
        ("Zahnärztinnen und Zahnärzten", ""),
        ("Bauern und ihren Familien", ""),
        ("Wohnungslosen am Bahnhof", ""),
        ("der Freiwilligen Feuerwehr", ""),
        ("der alten Dame gegenüber", ""),
        ("allen, die gern singen", ""),
        ("der Nachbar von nebenan", "dem Nachbarn von nebenan"),
        ("mein Nachbar", "meinem Nachbarn"),
        ("ein alter Freund von mir", "einem alten Freund von mir"),
        ("unser Sportverein", "unserem Sportverein"),
    ],
)
def test_whom_one_helps_is_said_after_ich_helfe(who: str, helped: str) -> None:
    assert first_words(Answers(who, "", ""), "de").text.startswith(f"Ich helfe {helped or who}.")


@pytest.mark.parametrize(
    "who", ["Bauern und ihre Familien", "Musiker und Bands", "Frauen in Not und ihre Kinder"]
)
def test_several_in_another_case_are_said_after_um(who: str) -> None:
    assert first_words(Answers(who, "", ""), "de").text.startswith(f"Mir geht es um {who}.")


@pytest.mark.parametrize("who", ["mein Vater und seine Freunde", "der Verband für Kleingärten"])
def test_one_of_whom_no_case_is_sure_is_a_gap(who: str) -> None:
    assert first_words(Answers(who, "", ""), "de").gaps[:1] == ("who",)


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("Leuten die umziehen müssen", "Leuten, die umziehen müssen"),
        ("Frauen nach der Geburt die Rückenschmerzen haben", "Geburt, die Rückenschmerzen haben"),
        ("Frauen ab 50 die wieder arbeiten wollen", "Frauen ab 50, die wieder arbeiten wollen"),
        ("jedem der nicht schlafen kann", "jedem, der nicht schlafen kann"),
    ],
)
def test_what_is_told_of_them_has_its_comma(who: str, said: str) -> None:
    assert f"{said}." in first_words(Answers(who, "", ""), "de").text


def test_a_deed_with_nobody_in_it_is_done_for_you() -> None:
    for typed in ("mit in die Kantine nehmen", "zum Arzt begleiten", "auf einen Kaffee einladen"):
        assert first_words(Answers("", "", typed), "de").text.startswith(f"Ich könnte dich {typed}.")


@pytest.mark.parametrize(
    ("who", "change", "said"),
    [
        ("meinen Nachbarn", "es ist weniger Streit im Haus", "So ist weniger Streit im Haus."),
        ("Bienen", "es gibt wieder Honig im Stadtteil", "So gibt es wieder Honig im Stadtteil."),
        ("Trauernden", "Es wird leichter", "So wird es leichter."),
        ("den Kunden im Laden", "die gehen mit einem Lächeln raus", "So gehen sie mit einem Lächeln raus."),
    ],
)
def test_what_changes_has_no_word_too_many_after_so(who: str, change: str, said: str) -> None:
    assert said in first_words(Answers(who, change, ""), "de").text


def test_people_like_you_and_me_are_helped_as_one_says_it() -> None:
    draft = first_words(Answers("Leute wie du und ich", "", ""), "de")
    assert draft.text.startswith("Ich helfe Leuten wie dir und mir.")
    assert first_words(Answers("wen auch immer", "", ""), "de").gaps[:1] == ("who",)
