"""Names of bodies and people kept as they were noted, and closings that fit whom one works with."""

from datetime import date

import pytest

from relpitch.drafting.messages.message import draft
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.names.named_in_note import named_in_a_note
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.places.place import where_met

TODAY = date(2026, 11, 30)


def message(name: str = "Ana", promise: str = "", note: str = "", place: str = "gym", day: int = 26) -> str:
    reason = "promise" if promise else "thanks"
    return draft(Meant(name, reason, promise, place, date(2026, 11, day), TODAY, "", note, "")).text


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("Royal Horticultural Society", "at the Royal Horticultural Society"),
        ("Local History Society", "at the Local History Society"),
        ("U3A", "at U3A"),
        ("Rural Health Roundtable", "at the Rural Health Roundtable"),
        ("Antenatal class", "at the antenatal class"),
        ("toy fair", "at the toy fair"),
    ],
)
def test_a_name_keeps_its_capitals_and_a_gathering_has_its_article(noted: str, told: str) -> None:
    assert where_met(noted) == told


@pytest.mark.parametrize(
    ("noted", "greeted"),
    [
        ("Commander Ruth Ellery (ret'd)", "Commander Ellery"),
        ("Captain Jim Lane", "Captain Lane"),
        ("Captain Lane", "Captain Lane"),
        ("Wee Davie", "Davie"),
        ("Two from the council (Ines H., + Carl)", "Ines and Carl"),
        ("el Chino (se llama Rubén)", "Rubén"),
    ],
)
def test_who_has_a_name_is_greeted_by_it(noted: str, greeted: str) -> None:
    assert greeting(noted) == greeted


def test_a_half_known_name_in_a_note_is_a_name() -> None:
    assert named_in_a_note("Anna smth, Cornwall, counts limpets") == "Anna"


@pytest.mark.parametrize("name", ["that drummer kid", "didn't catch it"])
def test_nobodys_name_leaves_no_gap(name: str) -> None:
    assert message(name).startswith("Hello,\n")


def test_a_childs_carer_is_still_to_be_named() -> None:
    assert message("Leo (kid next door)").startswith("Hello [name],\n")
    assert message("boy with the kite", note="maybe 8. dad watching").startswith("Hello [name],\n")


def test_a_thing_of_mums_is_no_thing_of_many_mums() -> None:
    assert "I promised you that pattern book of mums" not in message(promise="that pattern book of mums")
    assert "group of my mum" not in message(promise="the address of a group of mums")


def test_no_day_is_asked_for_what_is_sent() -> None:
    asking = ("Just say when", "Tell me which day", "Let me know which day")
    texts = [message(promise="Let him have our text-message study", day=each) for each in range(1, 29)]
    assert not any(each in text for text in texts for each in asking)
    assert any(each in message(promise="lend him the stapler") for each in asking)


@pytest.mark.parametrize("name", ["my new line mgr, Deepa", "Deepa (our team manager)", "my boss Deepa"])
def test_whom_one_works_with_is_not_asked_to_write_again(name: str) -> None:
    texts = [message(name, day=each) for each in range(1, 29)]
    assert not any("hear from you" in each or "to talk again" in each for each in texts)
