"""What somebody does is told to them where it surely is theirs and harms nobody, else it stands beside."""

from datetime import date

import pytest

from relpitch.drafting.messages.message import draft
from relpitch.drafting.messages.told_deed import told_deed
from relpitch.drafting.notes.meant import Meant


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("mends clocks for his neighbours", "mend clocks for your neighbours"),
        ("Keeps bees on the roof. Two hives.", "keep bees on the roof"),
        ("breakout rm 2. runs a toy library in Hull, door stuck", "run a toy library in Hull"),
        ("still drives the mobile library", "drive the mobile library"),
        ("is training to be a nurse", "are training to be a nurse"),
        ("they make bags from old tents", "make bags from old tents"),
        ("works on bridges", "work on bridges"),
        ("organises the tuesday lunches", "organise the Tuesday lunches"),
    ],
)
def test_what_they_surely_do_is_told_to_them(note: str, told: str) -> None:
    assert told_deed(Meant("Sam", "thanks", note=note)) == told


@pytest.mark.parametrize(
    "note",
    [
        "her brother builds boats",
        "son plays drums, she knits scarves",
        "runs late for everything",
        "works nights",
        "drives ninety minutes each way",
        "keeps to himself",
        "makes terrible coffee",
        "plays the victim",
        "sings badly",
        "collects debts",
        "runs the clinic for cancer patients",
        "makes his kids walk",
        "writes to me every Christmas",
        "restored stained glass",
        "restores clocks, not any more",
        "climbs!! or did. runs a wall for girls",
        "",
    ],
)
def test_what_may_be_another_s_or_no_compliment_is_not(note: str) -> None:
    assert told_deed(Meant("Sam", "thanks", note=note)) == ""


def test_what_one_of_two_does_is_not_told_to_both() -> None:
    assert told_deed(Meant("Tom & Priya", "thanks", note="he mends clocks")) == ""
    assert told_deed(Meant("Tom & Priya", "thanks", note="they mend clocks")) == "mend clocks"


def test_a_message_that_tells_it_shows_what_they_care_about_beside() -> None:
    day = date(2026, 11, 30)
    drafted = draft(Meant("Jo", "promise", "the map", "gym", day, day, "young people", "restores clocks"))
    assert "at the gym today, and to hear that you restore clocks. " in drafted.text
    assert "young people" in [each.words for each in drafted.beside]


def test_it_is_told_to_nobody_in_trouble() -> None:
    assert "clocks" not in draft(Meant("Jo", "thanks", note="restores clocks. wife died in may")).text
