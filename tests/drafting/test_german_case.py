"""In German, whom one helps is said in the dative, as the question asks."""

import pytest

from relpitch.drafting.from_answers.abroad.german_case import has_a_dative, in_dative, many_in_dative


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
