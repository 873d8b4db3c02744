"""What is not sure is left out: half a place, a hope without its end, a topic that needs its note."""

import re
from datetime import date, timedelta

import pytest

from relpitch.drafting.messages.message import draft
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.places.place import where_met
from relpitch.drafting.promises.promise import promised

TODAY = date(2026, 11, 30)
_PREPOSITION_TWICE = re.compile(r"\b(?:at|in|on|by) (?:the )?(?:at|in|on|by|his|her|their)\b")


def _message(days: int = 3, **noted: str) -> str:
    place, care, note = (noted.get(each, "") for each in ("place", "care", "note"))
    thing, gave = noted.get("thing", ""), noted.get("gave", "")
    reason = "promise" if thing else "thanks"
    met = TODAY - timedelta(days=days)
    return draft(Meant(noted.get("name", "Priya"), reason, thing, place, met, TODAY, care, note, gave)).text


@pytest.mark.parametrize(
    "noted",
    [
        "Tarbert, at his van",
        "Skye, in her kitchen",
        "Oban, on their boat",
        "Ayr, by the (old) pier",
        "Leith (her)",
    ],
)
def test_a_piece_with_a_preposition_of_its_own_gets_no_other(noted: str) -> None:
    assert not _PREPOSITION_TWICE.search(where_met(noted))


@pytest.mark.parametrize(
    "noted",
    [
        "Women in Tunnelling (yes really) dinner, Sydney",
        "Cheese (no joke) festival",
        "Trees (big ones) walk, Ayr",
    ],
)
def test_no_place_is_told_by_what_stands_around_a_bracket(noted: str) -> None:
    assert not re.search(r"[()]|really|joke|ones", where_met(noted))


@pytest.mark.parametrize("occasion", ["flood meeting", "harvest supper", "craft fair"])
@pytest.mark.parametrize("hall", ["village hall", "church hall", "community centre"])
def test_of_an_occasion_and_its_hall_the_occasion_is_told(occasion: str, hall: str) -> None:
    assert where_met(f"{occasion} {hall}") == f"at the {occasion}"


def test_a_hall_alone_is_told() -> None:
    assert where_met("old village hall") == "at the old village hall"


@pytest.mark.parametrize(
    ("noted", "name"),
    [
        ("Kisumu library reading day", "Kisumu library"),
        ("Nsuta borehole opening day", "Nsuta"),
        ("outside the Royal Infirmary", "Royal Infirmary"),
        ("near the Old Vic", "Old Vic"),
    ],
)
def test_a_name_in_a_place_keeps_its_capitals(noted: str, name: str) -> None:
    assert name in where_met(noted) or not where_met(noted)


@pytest.mark.parametrize(
    "noted", ["roller derby afterparty", "soil health day", "bath market", "rugby party"]
)
def test_a_place_noted_without_capitals_gets_none_in_its_middle(noted: str) -> None:
    assert where_met(noted).islower() or not where_met(noted)


@pytest.mark.parametrize("who", ["Teacher Blake", "Coach Nakamura", "Pastor Kwame"])
def test_a_title_before_a_name_keeps_its_capital_in_a_promise(who: str) -> None:
    found = promised(f"Talk to {who}")
    assert who in found.thing + found.gap


@pytest.mark.parametrize("hoped", ["getting the shade right", "getting the dough right"])
def test_no_hope_loses_its_last_word(hoped: str) -> None:
    text = _message(care=hoped)
    assert hoped in text or hoped.removesuffix(" right") not in text


@pytest.mark.parametrize(
    "care",
    [
        "the forty-some",
        "the sixty-odd",
        "his seed, he's saved it since 1971",
        "his package",
        "his herbarium, 11,000 sheets, going into a skip when the department moves",
        "her shop, the fridge is costing more than it makes",
    ],
)
def test_it_was_good_to_hear_only_of_what_is_whole_and_harmless(care: str) -> None:
    assert "to hear about" not in _message(care=care)


def test_a_plain_topic_is_still_told() -> None:
    assert "your allotment" in _message(care="her allotment")


def test_a_promise_that_hangs_on_an_if_is_still_to_be_put() -> None:
    kept = _message(care="his whippet. who has her if", thing="have the dog")
    said = _message(thing="Said id have the dog")
    assert "[in your words: " in kept
    assert "[in your words: " in said
    assert "[" not in _message(thing="I'd have a word with Gaz at the yard")


@pytest.mark.parametrize("end", ["till 30", "until day 40", "up to 60"])
def test_a_promise_that_may_be_over_by_now_is_still_to_be_put(end: str) -> None:
    assert "[in your words: " in _message(7, thing=f"ring him every night {end}")


@pytest.mark.parametrize(
    "note",
    [
        "He was in a bad way and I rang the number and we waited together",
        "She was in a really bad way. I called the crisis line with her",
    ],
)
def test_nothing_of_a_crisis_is_told_and_nothing_is_made_of_it(note: str) -> None:
    text = _message(150, note=note, place="canal", care="Leeds Utd, his nan")
    assert not re.search(r"bad way|rang|crisis|nan|been a while|good to talk|conversation", text)


def test_a_ward_is_not_told_where_nobody_else_knows() -> None:
    text = _message(
        place="the ward", note="we were discharged the same week. she's still the only one who knows"
    )
    assert "ward" not in text


@pytest.mark.parametrize(
    ("noted", "greeted"),
    [
        ("Mdm Goh", "Mdm Goh"),
        ("Puan Siti", "Puan Siti"),
        ("Hon. Cllr Mrs Agatha Mensah-Boateng", "Mrs Mensah-Boateng"),
        ("Cllr Ms Rhona Baird", "Ms Baird"),
        ("Flt Goh", ""),
    ],
)
def test_a_title_is_never_greeted_without_its_name(noted: str, greeted: str) -> None:
    assert greeting(noted) == greeted
