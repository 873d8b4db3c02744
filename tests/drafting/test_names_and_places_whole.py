"""Names are greeted whole, places are told as they are, and “it” means something that was named."""

import pytest

from relpitch.drafting.messages.message import draft
from relpitch.drafting.messages.message_abroad import abroad
from relpitch.drafting.messages.place_abroad import where_abroad
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.notes.left_hanging import it_is_nothing_told
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.places.place import where_met


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Noor al-Din Haddad", "Noor al-Din"),
        ("Salah ad-Din", "Salah ad-Din"),
        ("Omar al-Bashir", "Omar"),
        ("Dr. Noor al-Din Haddad", "Dr. Haddad"),
        ("Abdul Rahman Khan", "Abdul Rahman"),
        ("Abdul Khan", "Abdul"),
        ("big Stu", "Stu"),
        ("Wee Dougie", "Dougie"),
        ("Rolle ausm Schrebergarten", "Rolle"),
        ("Idas Schwimmlehrerin", ""),
        ("Leos Mama", ""),
        ("Jonas Vater", "Jonas"),
        ("Lic. Marta Ocampo", "Lic. Ocampo"),
        ("Dra. Ana López García", "Dra. López"),
        ("Ing. Ana María Pérez", "Ing. Pérez"),
        ("Kapitän Jansen", "Kapitän Jansen"),
        ("Professorin Anke Weiß", "Professorin Weiß"),
        ("Pater Anselm", "Pater Anselm"),
        ("Oberarzt Dr. Stein", "Dr. Stein"),
        ("Rektorin Hahn", ""),
        ("Ehepaar Vogt", ""),
    ],
)
def test_a_name_is_greeted_whole(name: str, greeted: str) -> None:
    assert greeting(name) == greeted


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("Zoom", "per Zoom"),
        ("LinkedIn", "über LinkedIn"),
        ("Tagung Waldumbau, Kassel", "auf der Tagung in Kassel"),
        ("Tagung Waldumbau", "auf der Tagung"),
        ("Messe Frankfurt", "auf der Messe in Frankfurt"),
        ("Elternabend Schule", "beim Elternabend in der Schule"),
        ("Flohmarkt Uni", "auf dem Flohmarkt an der Uni"),
        ("Schule Elternabend", "beim Schule-Elternabend"),
        ("VHS Kurs", "im VHS-Kurs"),
        ("vereinsheim", "im Vereinsheim"),
        ("Offener Abend, Nordstadt", "beim Offenen Abend"),
        ("Alte Kornhalle", "in der Alten Kornhalle"),
        ("Berliner Abend", "beim Berliner Abend"),
        ("Kinder Sommerfest", "beim Kinder-Sommerfest"),
        ("Bank", "in der Bank"),
        ("Parkbank", "auf der Parkbank"),
    ],
)
def test_a_german_topic_is_no_place_and_an_event_no_kind_of_school(noted: str, told: str) -> None:
    assert where_abroad(noted, abroad()["de"].places) == told


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("Congreso de Suelos, Monterrey", "en el Congreso de Suelos"),
        ("congreso de suelos", "en el congreso de suelos"),
        ("Feria del Libro", "en la Feria del Libro"),
        ("charla de Greenpeace", "en la charla de Greenpeace"),
    ],
)
def test_a_spanish_name_keeps_its_capital(noted: str, told: str) -> None:
    assert where_abroad(noted, abroad()["es"].places) == told


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("Feria del Libro, Madrid", "at the Feria del Libro in Madrid"),
        ("Museo del Prado", "at the Museo del Prado"),
        ("Rio de Janeiro", ""),
        ("grafting workshop, Kassel", "at the grafting workshop in Kassel"),
        ("grafting workshop, the back room", "at the grafting workshop"),
        ("train, Leeds", "on the train"),
    ],
)
def test_a_place_is_told_with_its_town(noted: str, told: str) -> None:
    assert where_met(noted) == told


@pytest.mark.parametrize(
    "words",
    [
        "connect you with my cousin who did it",
        "ask my niece to come try it out",
        "show you how to fix it",
        "ask Joan whether to do it",
    ],
)
def test_it_of_which_nothing_was_told_does_not_stand(words: str) -> None:
    assert it_is_nothing_told(words)


@pytest.mark.parametrize(
    "words",
    [
        "read your chapter and send it back",
        "let you know how it goes",
        "send you the map when I find it",
        "ask IT about old laptops",
        "take you to Stanage when it's dry",
        "see whether my sister can make it",
    ],
)
def test_it_of_which_something_was_told_stands(words: str) -> None:
    assert not it_is_nothing_told(words)


def test_whom_one_meets_with_a_title_is_greeted_as_in_german() -> None:
    words = abroad()["de"]
    assert words.name("Professor Weiß") == "Prof. Weiß"
    assert [words.hello(each) for each in ("Kapitän Jansen", "Pater Anselm")] == ["hello_formal"] * 2


def test_a_recipe_is_not_kept_by_what_it_is_for() -> None:
    meant = Meant(
        "Lena",
        "promise",
        "das Rezept für die Kekse",
        "Spielplatz",
        gave="hab ihr Kekse gegeben",
        note="zwei Kinder",
    )
    assert "[das Rezept für die Kekse]" in draft(meant).text
    given = Meant("Lena", "promise", "Kekse bringen", "Spielplatz", gave="ihr Kekse gebracht", note="nett")
    assert "Kekse" not in draft(given).text
