"""Messages tell what matters to whoever is met, where it is sure: an exam, an illness, help, a place."""

from datetime import date, timedelta

import pytest

from relpitch.drafting.messages.event_ahead import event_ahead
from relpitch.drafting.messages.kindness import has_helped
from relpitch.drafting.messages.message import draft
from relpitch.drafting.messages.remembered import remembered
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.places.place import where_met

MET, TODAY = date(2026, 11, 28), date(2026, 11, 30)


def middle(promise: str = "", *, care: str = "", note: str = "", place: str = "") -> str:
    reason = "promise" if promise else "thanks"
    meant = Meant("Ann", reason, promise, place, MET, TODAY, care, note)
    return draft(meant).text.split("\n\n")[1]


@pytest.mark.parametrize(
    ("care", "told"),
    [
        ("has her exam next week", "the exam goes"),
        ("nervous about the audition on Friday", "the audition goes"),
        ("hip op on the 14th", "the hip operation goes"),
        ("her finals in June", "the finals go"),
        ("sitting the OSPAP next year, if he can save the fee", "the OSPAP goes"),
        ("AAT exam", "the AAT exam goes"),
        ("exam in November", ""),
        ("failed her exam", ""),
        ("works on hearing aids", ""),
        ("interview tomorrow", ""),
    ],
)
def test_what_lies_ahead_of_them_is_hoped_to_go_well(care: str, told: str) -> None:
    assert event_ahead(Meant("Ann", "thanks", met=MET, today=TODAY, care=care)) == told


def test_one_who_is_ill_is_thought_of_where_the_note_says_so_without_a_doubt() -> None:
    promise = "to find the name of the doctor"
    ill = "I am thinking of you and your wife.", "You and your wife are in my thoughts."
    assert any(each in middle(promise, care="Wife", note="His wife is ill in Athens.") for each in ill)
    assert "wife" not in middle(promise, care="Wife", note="His wife was ill but recovered.")


@pytest.mark.parametrize(
    ("note", "helped"),
    [
        ("my tire blew he stopped", True),
        ("bloke who helped with the buggy", True),
        ("drove 40 mins out of his way", True),
        ("my car is old. he drives a van", False),
    ],
)
def test_help_on_the_road_is_thanked(note: str, helped: bool) -> None:
    assert has_helped(note) is helped


@pytest.mark.parametrize(
    "note",
    [
        "Insolvency. I recognised myself and went to get another drink.",
        "BUT: he stayed to stack the chairs with us so I've revised my opinion",
    ],
)
def test_what_the_writer_thought_by_themselves_is_offered_in_no_gap(note: str) -> None:
    assert remembered(Meant("Ann", "thanks", met=MET, today=TODAY, note=note)) == ("", "")


def test_a_gap_holds_what_its_it_means() -> None:
    assert "[in your words: share ours; parking policy]" in middle("share ours", care="parking policy")
    assert "[in your words: I said we would; who has the cat]" in middle(
        "I said we would", care="who has the cat"
    )


def test_a_message_that_says_nothing_else_tells_what_they_care_about() -> None:
    assert "church toilets]" in middle(care="church toilets", place="Quaker meeting")


def test_what_was_promised_quietly_is_not_told_aloud() -> None:
    assert "[in your words: ask Tess quietly about the desk]" in middle("ask Tess quietly about the desk")


def test_a_place_alone_tells_who_writes() -> None:
    meant = Meant("Ann", "promise", "a walk", "NCT reunion", None, TODAY)
    assert "at the NCT reunion." in draft(meant).text


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("Kates thing", "at Kate's"),
        ("Shoreditch, some rooftop", "on the rooftop"),
        ("course of English B1", "on the English course"),
        ("Sandra's baby shower, Mississauga", "at Sandra's baby shower"),
        ("KOA campground site 31", "at the KOA campground"),
        ("New Year's Eve party", "at the New Year's Eve party"),
    ],
)
def test_a_place_is_told_as_one_says_it(noted: str, told: str) -> None:
    assert where_met(noted) == told


@pytest.mark.parametrize(
    ("name", "note", "care", "untold"),
    [
        (
            "Mei-Ling",
            "She's having IVF again. Don't ask unless she says.",
            "a baby; also that green",
            "a baby",
        ),
        ("guy from the council", "gave me a ticket. then we talked about pigeons", "pigeons", "ticket"),
        ("Priest from the thing", "He sat with my mother and dried plates.", "", "Priest"),
        ("", "held her bag while she was in xray. I hope he's ok", "him", "hope he's"),
    ],
)
def test_what_was_confided_fined_or_only_hoped_is_not_told(
    name: str, note: str, care: str, untold: str
) -> None:
    today = date(2026, 11, 30)
    meant = Meant(name, "thanks", "", "pottery", today - timedelta(days=7), today, care, note, "")
    assert untold not in draft(meant).text
