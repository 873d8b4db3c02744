"""What is sure of a name, a place, an offer and a promise is told; what is not stands beside the message."""

from datetime import date, timedelta

import pytest

from relpitch.drafting.messages.drafted import Draft
from relpitch.drafting.messages.message import draft
from relpitch.drafting.messages.offers import offered, offered_in_german, sought_in_spanish
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.names.named_in_note import named_in_a_note
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.places.place import where_met

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Oskar Lindqvist / Lindkvist?", "Oskar"),
        ("Lena Maier / Mayer?", "Lena"),
        ("Lena Maier / Schulz?", ""),
        ("jenna?? or jenny", ""),
        ("the piano tuner. Mr Abernethy", "Mr Abernethy"),
        ("my old tutor: Dr Okoye", "Dr. Okoye"),
        ("Jenna w the lashes", "Jenna"),
        ("Lady w the lashes", ""),
        ("Mr. Okafor's widow, Mrs Grace O.", "Mrs Okafor"),
        ("Coach Deb / Debbie Lafontaine", "Deb"),
        ("Dr Siobhán Ní Bhriain", "Dr. Siobhán Ní Bhriain"),
        ("Dr Ciarán Ó Súilleabháin", "Dr. Ciarán Ó Súilleabháin"),
        ("Prof Niamh Nic Dhonncha", "Professor Niamh Nic Dhonncha"),
        ("Dr Seán Mac Gabhann", "Dr. Seán Mac Gabhann"),
        ("Dr Anna van der Berg", "Dr. Anna van der Berg"),
        ("Mac", "Mac"),
        ("Mrs Joan T.", "Mrs T"),
        ("Coach Mike / Michael Duarte", "Mike"),
        ("Mike / Sandra Duarte", ""),
        ("Sergeant Tom Ó Briain", "Sergeant Ó Briain"),
    ],
)
def test_a_name_is_greeted_by_what_is_sure_of_it(name: str, greeted: str) -> None:
    assert greeting(name) == greeted


@pytest.mark.parametrize(
    ("note", "greeted"), [("fen/they. does riso", "Fen"), ("does riso at a squat", ""), ("Fen? not sure", "")]
)
def test_a_name_in_doubt_is_sure_where_the_note_calls_them_so(note: str, greeted: str) -> None:
    assert named_in_a_note(note, "@mossgoblin (irl: Fen?)") == greeted


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("teams actually", "on Teams"),
        ("Yale Club mixer", "at the Yale Club mixer"),
        ("ours", "at ours"),
        ("Restaurant Depot, walk-in freezer aisle", "at Restaurant Depot"),
    ],
)
def test_a_place_in_plain_shape_is_told(noted: str, told: str) -> None:
    assert where_met(noted) == told


@pytest.mark.parametrize(
    ("note", "thanked"),
    [
        ("said he can get me the part for the Bonneville", "offering to get me the part for the Bonneville"),
        ("nice. offered to lend me a ladder, no rush", "offering to lend me a ladder"),
        (
            "said I could come print a thing on a thursday",
            "saying I could come and print a thing on a Thursday",
        ),
        ("his son said he can get me a ladder", ""),
        ("my brother was there. said he can get me a ladder", ""),
        ("said he can get her a ladder", ""),
    ],
)
def test_an_offer_of_theirs_is_thanked_for(note: str, thanked: str) -> None:
    assert offered(note) == thanked


def test_an_offer_in_german_and_what_is_sought_in_spanish_are_told() -> None:
    assert (
        offered_in_german("Schreiner, hat angeboten das Tor zu streichen, umsonst") == "das Tor zu streichen"
    )
    assert offered_in_german("hat angeboten die Kinder mitzunehmen") == "die Kinder mitzunehmen"
    assert offered_in_german("hat angeboten seinen Bruder zu fragen") == ""
    assert (
        sought_in_spanish("Busca desde hace años el segundo tomo de un Madoz.")
        == "el segundo tomo de un Madoz"
    )
    assert sought_in_spanish("Busca trabajo") == ""


def noted(**words: str) -> Draft:
    promise = words.get("promise", "")
    reason = "promise" if promise else "thanks"
    met = TODAY - timedelta(days=5)
    care, note, gave = (words.get(each, "") for each in ("care", "note", "gave"))
    return draft(
        Meant(words.get("name", "Jo"), reason, promise, words.get("place", ""), met, TODAY, care, note, gave)
    )


@pytest.mark.parametrize(
    "care", ["serious customers, paid in 30 days", "punctual tenants", "Rohan coming home"]
)
def test_what_they_want_or_hope_for_was_no_topic(care: str) -> None:
    assert "about" not in noted(care=care).text


def test_a_gap_stands_only_where_it_names_something() -> None:
    said = noted(place="wedding band table", promise="ask Karen + text her")
    assert said.text.count("[") == 1
    assert not noted(place="gym", note="tall, two cats").gaps


def test_what_was_given_keeps_no_promise_of_something_else_about_it() -> None:
    said = noted(promise="send the viscosity of the serum", gave="two samples of our serum")
    assert "the viscosity of the serum" in said.text
    kept = noted(promise="take some marrows", gave="took 3 marrows")
    assert "I have done what I promised: [in your words: took 3 marrows]" in kept.text


def test_a_day_that_was_only_guessed_makes_no_message_late() -> None:
    assert "sorry" not in noted(promise="find the help night at the library, I think Thursday").text


def test_one_who_is_ill_is_thought_of_by_name() -> None:
    said = noted(care="Jean. And the piano", note="Wife Jean poorly, in the hospice since January")
    assert "and Jean" in said.text
    assert "and Jean" not in noted(care="Jean", note="Wife Jean was poorly, died in the hospice").text
