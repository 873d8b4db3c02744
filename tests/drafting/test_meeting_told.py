"""Where two met, and what they are to each other, as a message tells it."""

from datetime import date, timedelta
from typing import Any

import pytest

from relpitch.drafting.messages.drafted import Draft
from relpitch.drafting.messages.message import draft
from relpitch.drafting.messages.message_abroad import abroad
from relpitch.drafting.messages.place_abroad import where_abroad
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.places.place import where_met

MONDAY = date(2026, 11, 30)


def drafted(
    name: str = "Ann", promise: str = "", place: str = "gym", days_ago: int = 3, **noted: Any
) -> Draft:
    reason = "promise" if promise else "thanks"
    return draft(Meant(name, reason, promise, place, MONDAY - timedelta(days_ago), MONDAY, **noted))


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("laundromat on 9th", "at the laundromat"),
        ("nail bar on market st", "at the nail bar"),
        ("ski hut above Verbier", "at the ski hut"),
        ("bus stop opp. library", "at the bus stop opposite the library"),
        ("hackathon sat, table 9", "at the hackathon"),
        ("protest / bus home", "at the protest"),
        ("flight delay gate B44", "at gate B44"),
        ("A19 breakdown, hard shoulder", "on the hard shoulder"),
        ("alumni thing", "at the alumni event"),
        ("Tech Nation thing", "at the Tech Nation event"),
        ("call re dad's care home", "on the phone"),
        ("archive reading rm", "in the archive reading room"),
        ("barbershop", "at the barbershop"),
        ("London - Delhi flight", "on the London–Delhi flight"),
        ("train Leeds - York", "on the train"),
        ("The Lancet thing", "at the Lancet event"),
        ("Monday thing", ""),
        ("DM", "by message"),
        ("care home xmas fair", "at the care home Christmas fair"),
        ("his fruit stall", "at your fruit stall"),
        ("her mums shop", ""),
        ("Grandma's care home, garden", "at my grandma's care home"),
        ("mum's group", ""),
        ("next door", ""),
        ("home from the pub", ""),
    ],
)
def test_of_a_place_is_told_as_much_as_is_sure(noted: str, said: str) -> None:
    assert where_met(noted) == said


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("the Spey", "by the Spey"),
        ("River Wye", "by the River Wye"),
        ("the Pennines", "in the Pennines"),
        ("Ben Nevis", "on Ben Nevis"),
        ("Loch Lomond", "at Loch Lomond"),
        ("the Crown", "at the Crown"),
    ],
)
def test_a_river_is_beside_and_a_hill_is_in_or_on(noted: str, said: str) -> None:
    assert where_met(noted) == said


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("Regional pathology meeting, Leeds", "at the regional pathology meeting in Leeds"),
        ("Cheese market", "at the cheese market"),
        ("Model railway exhibition", "at the model railway exhibition"),
        ("Coworking kitchen", "in the coworking kitchen"),
        ("Rotary lunch", "at the Rotary lunch"),
        ("Tesco car park", "in the Tesco car park"),
        ("Green Man festival", "at the Green Man festival"),
    ],
)
def test_a_capital_that_only_began_the_note_is_none_in_the_sentence(noted: str, said: str) -> None:
    assert where_met(noted) == said


@pytest.mark.parametrize(
    ("noted", "code", "said"),
    [
        ("im Zug nach Kassel", "de", "im Zug"),
        ("wartezimmer hno", "de", "im Wartezimmer"),
        ("Spielplatz Rosensteinpark", "de", "auf dem Spielplatz"),
        ("Baumarkt Parkplatz", "de", "auf dem Baumarkt-Parkplatz"),
        ("Elternsprechtag", "de", "beim Elternsprechtag"),
        ("Isar, kurz vor der Brücke", "de", "an der Isar"),
        ("urgencias sala d espera", "es", "en la sala de espera"),
        ("clase de costura", "es", "en la clase de costura"),
        ("mercado central", "es", "en el mercado"),
    ],
)
def test_in_german_and_spanish_too(noted: str, code: str, said: str) -> None:
    assert where_abroad(noted, abroad()[code].places) == said


@pytest.mark.parametrize("place", ["hackney half", "Wash n Go", "upstairs leak"])
def test_whom_no_name_greets_knows_by_a_gap_where_it_was(place: str) -> None:
    said = drafted("?", "lend the drill", place)
    assert said.gaps == (f"[in your words: {place}]",)
    assert "[" not in drafted("Ann", "lend the drill", place).text  # the promise tells her who writes


@pytest.mark.parametrize("place", ["AA", "court", "don't put where"])
def test_a_place_that_is_kept_quiet_is_in_no_gap(place: str) -> None:
    assert place not in drafted("?", "lend the drill", place).text


@pytest.mark.parametrize(
    ("place", "care"),
    [("on the train to leeds", "bogs!!"), ("garden fence", "slugs"), ("high street", "bees")],
)
def test_a_topic_is_not_told_as_if_it_were_there(place: str, care: str) -> None:
    text = drafted(place=place, care=care).text
    assert text.index(where_met(place)) < text.index(f"about {care.strip('!')}")


def test_nobody_is_thanked_twice_in_a_row() -> None:
    for name in ("Ann", "Ravi", "Imke & Dave", "Mo", "Zoe", "Kim"):
        text = drafted(name, care="getting the van through inspection").text
        middle = text.split("\n\n")[1]
        assert middle.count("Thank you") <= 1, text
        assert middle.count("glad") <= 1, text


def test_a_food_bank_is_told_to_whoever_works_there() -> None:
    noted = "Short of drivers since two fell ill."
    assert "at the food bank" in drafted("Sister Bernadette", "drive twice", "food bank", note=noted).text
    assert "food bank" not in drafted("Kay", "drive twice", "food bank", note="ill, can't work").text


@pytest.mark.parametrize(
    "note",
    [
        "card failed at the till",
        "the freezer died",
        "my phone died",
        "cried laughing",
        "wants sick pay for cleaners",
    ],
)
def test_what_befell_a_thing_is_no_trouble_of_theirs(note: str) -> None:
    told, plain = (drafted(place="queue", note=each).text for each in (note, "tall"))
    assert (told.partition(".")[0], told[-20:]) == (plain.partition(".")[0], plain[-20:])


def test_to_scan_a_map_is_no_scan_of_somebody() -> None:
    assert "wish you" not in drafted("Bernard", "Scan my grandfather's map for him", "wine harvest").text


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Inspector Whitlock (fire safety)", "Inspector Whitlock"),
        ("Sergeant Mills", "Sergeant Mills"),
        ("Cpt. Rasmussen", "Cpt. Rasmussen"),
        ("Sor Inés", "Sor Inés"),
        ("Mirjam + Tochter", "Mirjam"),
        ("Yoli y marido", "Yoli"),
        ("Granddad Joe", "Granddad Joe"),
        ("Big Jim & Little Jim", "Big Jim and Little Jim"),
        ("Ahmed + Ahmed", "Ahmed and Ahmed"),
        ("Rabbi Feldman's wife, Dina", "Dina"),
        ("Mrs P at no 22", "Mrs P"),
        ("a man named Fitz who sells maps", "Fitz"),
        ("woman with a dog called Biscuit", ""),
        ("Hattie + Rex (dog)", "Hattie"),
        ("Old Tommo", "Tommo"),
        ("Wee Jimmy-Jo", ""),
        ("Dean Marsh", "Dean"),
    ],
)
def test_who_is_greeted(name: str, greeted: str) -> None:
    assert greeting(name) == greeted


def test_a_child_is_known_by_the_age_behind_its_name() -> None:
    assert "Hello Ida" not in drafted("Ida & her mum", "lend the goggles", note="ida 9, butterfly").text
    assert "Hello Raj" in drafted("Raj & his dad", "lend the bat", note="dad played in 82").text


def test_two_names_are_joined_in_the_language_of_the_notes() -> None:
    assert drafted("Iker y Ane", note="les falta uno para la cordada").text.startswith("Hola, Iker y Ane:")
    assert abroad()["es"].name("Pilar and Inés") == "Pilar e Inés"
    assert abroad()["de"].name("Lena and Mats") == "Lena und Mats"


def test_a_court_of_a_game_is_no_court_of_law() -> None:
    assert "at the court" in drafted(place="court - basketball").text
    assert "court" not in drafted(place="court").text


def test_no_luck_is_wished_for_a_day_that_may_be_over() -> None:
    assert "luck" not in drafted("Rosa", care="getting to Santiago by Sunday").text
    assert "luck" in drafted("Rosa", care="keeping the Wednesday session alive").text


@pytest.mark.parametrize(
    ("note", "said"),
    [("Hat mir am Bahnhof geholfen.", "26. Oktober"), ("Me ayudó con la maleta.", "26 de octubre")],
)
def test_a_day_of_another_year_is_told_with_its_year_in_each_language(note: str, said: str) -> None:
    year = " de 2025" if "de" in said else " 2025"
    assert f"{said}{year}" in drafted("Kim", place="", days_ago=400, note=note).text
    assert "2026" not in drafted("Kim", place="", days_ago=35, note=note).text


@pytest.mark.parametrize(
    ("note", "helped"),
    [
        ("Hat mir die Steuer erklärt.", True),
        ("Hat mir zwei Stunden lang erklärt, warum Schindeln besser sind.", False),
        ("Hat mir erklärt, dass er bald auszieht.", False),
    ],
)
def test_what_somebody_held_forth_on_is_no_help_to_thank_for(note: str, *, helped: bool) -> None:
    assert ("für die Hilfe" in drafted("Lorenz", place="", note=note).text) is helped


def test_notes_in_the_spanish_of_argentina_are_answered_in_spanish() -> None:
    note = "corta el pelo gratis en el hospital los lunes!! una genia. che acordate que cumple el 14"
    assert drafted("Flor", place="bondi 60", note=note).text.startswith("Hola, Flor:")
