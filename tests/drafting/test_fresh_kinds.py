"""Kinds that fresh encounters broke: half names, own objects of “it”, towns, and what is only going on."""

from datetime import date

import pytest

from relpitch.drafting.messages.message import draft
from relpitch.drafting.messages.message_abroad import abroad
from relpitch.drafting.messages.place_abroad import where_abroad
from relpitch.drafting.messages.topic import topic
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.notes.left_hanging import it_is_nothing_told
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.notes.to_you import to_you
from relpitch.drafting.places.place import where_met

TODAY = date(2026, 11, 30)


def middle(promise: str) -> str:
    return draft(Meant("Ann", "promise", promise, met=TODAY, today=TODAY)).text.split("\n\n")[1]


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Trần Minh Anh", "Anh"),
        ("Mrs. van der Meer", "Mrs. van der Meer"),
        ("die Uschi", "Uschi"),
        ("Jean-Claude d'Orsay", "Jean-Claude"),
        ("a nice couple, Hal and Bea", "Hal and Bea"),
        ("Chen Yu (calls himself Eric)", "Eric"),
        ("Gaffer Joe", "Joe"),
        ("Schwester Agathe", "Schwester Agathe"),
        ("Lic. Paola Ruiz Ibarra", "Lic. Ruiz"),
    ],
)
def test_a_name_is_greeted_as_they_are_called(name: str, greeted: str) -> None:
    assert greeting(name) == greeted


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("Gamescom, Leipzig", "at Gamescom in Leipzig"),
        ("Gamescom", ""),
        ("Grandma, Leeds", ""),
        ("Stornoway airport", "at Stornoway airport"),
        ("regional airport", "at the regional airport"),
        ("Newcomers' breakfast, Leeds", "at the Newcomers' breakfast in Leeds"),
        ("slack -> zoom", "on Zoom"),
        ("whatsapp call re: mentoring", "on WhatsApp"),
    ],
)
def test_a_place_is_told_as_one_says_it(noted: str, told: str) -> None:
    assert where_met(noted) == told


@pytest.mark.parametrize(
    ("noted", "told"),
    [("Sängerheim", "im Sängerheim"), ("Mannheim", ""), ("Fähre nach Rügen", "auf der Fähre")],
)
def test_a_german_home_is_no_town(noted: str, told: str) -> None:
    assert where_abroad(noted, abroad()["de"].places) == told


def test_it_is_not_what_stands_right_before_it() -> None:
    assert it_is_nothing_told("find a mute for it")
    assert it_is_nothing_told("put you in touch with my aunt who did it")
    assert not it_is_nothing_told("bring the bike and a lock for it")


def test_what_is_brought_back_is_theirs() -> None:
    assert to_you("bring her jars back") == "bring your jars back"
    assert to_you("bring her the jars back") == "bring you the jars back"


@pytest.mark.parametrize("noted", ["her advisor replying", "the school closing"])
def test_what_is_going_on_is_no_topic(noted: str) -> None:
    assert topic(noted) == ""


def test_asking_somebody_else_is_a_promise_and_asking_them_is_not() -> None:
    assert "I said I might ask the council for the map." in middle("Could I ask the council for the map?")
    assert "I said" not in middle("can I borrow her ladder?")


def test_a_deed_that_no_list_knows_has_no_capital() -> None:
    assert "playtest your demo" in middle("Playtest his demo with my dad")
