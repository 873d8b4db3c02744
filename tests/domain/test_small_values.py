"""Values of a few lines: what is promised and given, ways to reach someone, places to go, pocket cards."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from relpitch.domain.change import Change, RecordKind
from relpitch.domain.clock_place import town_of
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.giving import Introduction, Promise
from relpitch.domain.pocket_book import EPOCH, BookBlock, PocketBook
from relpitch.domain.pocket_card import PartPoints, Pocket
from relpitch.domain.reach import Contactable, Reach, Way, reach_id
from tests.changes import change_of

AT = datetime(2026, 11, 23, tzinfo=UTC)


def test_a_promise_is_open_until_it_is_kept_or_released() -> None:
    promise = Promise("priya", "the recipe", AT)
    assert promise.is_open
    assert not replace(promise, kept_at=AT).is_open
    assert not replace(promise, released_at=AT).is_open


def test_two_people_meet_once_both_were_asked() -> None:
    both = Introduction(("ann", "bo"), "they both bake", AT)
    assert not both.is_ready
    assert not replace(both, said_yes=("ann",)).is_ready
    assert replace(both, said_yes=("bo", "ann")).is_ready


def test_of_an_introduction_each_has_the_other() -> None:
    both = Introduction(("ann", "bo"), "", AT)
    assert (both.other("ann"), both.other("bo")) == ("bo", "ann")
    assert Introduction(("ann",), "", AT).other("ann") == "ann"


def test_a_persons_reach_has_the_same_id_on_every_computer() -> None:
    reach = Reach("priya")
    assert reach.id == reach_id("priya")
    assert reach.id != Reach("ann").id
    assert Reach("priya", id="kept").id == "kept"


def test_the_first_of_each_way_is_the_one_used() -> None:
    reach = Reach(
        "priya",
        (Contactable(Way.MAIL, "a@b.example"), Contactable(Way.PHONE, "1"), Contactable(Way.PHONE, "2")),
    )
    assert (reach.first(Way.PHONE), reach.first(Way.MAIL), reach.first(Way.LINK)) == ("1", "a@b.example", "")


@pytest.mark.parametrize(
    ("page", "label", "icon"),
    [
        (PageName.WELCOME, "Welcome", "sprout"),
        (PageName.TODAY, "Today", "sun"),
        (PageName.PITCHES, "Pitches", "quote"),
        (PageName.REHEARSE, "Rehearse", "mic"),
        (PageName.PEOPLE, "People", "users"),
        (PageName.EVENTS, "Events", "calendar"),
        (PageName.CARDS, "Cards", "id-card"),
        (PageName.LIBRARY, "Library", "library"),
        (PageName.PREFERENCES, "Preferences", "settings"),
        (PageName.HELP, "Help", "circle-question-mark"),
    ],
)
def test_a_page_has_its_name_and_icon(page: PageName, label: str, icon: str) -> None:
    assert (page.label, page.icon) == (label, icon)


def test_pages_about_relpitch_stand_at_the_foot_and_the_welcome_fills_the_window() -> None:
    assert [page for page in PageName if page.is_at_foot] == [
        PageName.LIBRARY,
        PageName.PREFERENCES,
        PageName.HELP,
    ]
    assert [page for page in PageName if page.fills_window] == [PageName.WELCOME]
    assert Destination(PageName.TODAY).id == ""


def test_a_change_concerns_its_kinds_and_that_of_the_library_all() -> None:
    change = change_of(RecordKind.PERSON, "ann", "bo")
    assert change == Change(frozenset({RecordKind.PERSON}), frozenset({"ann", "bo"}))
    assert change.concerns(RecordKind.EVENT, RecordKind.PERSON)
    assert not change.concerns(RecordKind.EVENT)
    assert not change.concerns()
    assert change_of(RecordKind.LIBRARY).concerns(RecordKind.EVENT)


@pytest.mark.parametrize(
    ("zone", "town"),
    [
        ("America/New_York", "New York"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires"),
        ("Etc/UTC", ""),
        ("EST5EDT", ""),
        ("", ""),
    ],
)
def test_a_zone_is_spoken_of_by_its_town(zone: str, town: str) -> None:
    assert town_of(zone) == town


def test_a_block_of_a_pocket_book_is_read_without_its_marks() -> None:
    assert BookBlock((("I fix ", False), ("taps", True), (".", False))).text == "I fix taps."
    assert not BookBlock(()).faint
    assert not BookBlock(()).gift
    assert PocketBook("Mine", ()).made_at == EPOCH


def test_a_pocket_card_knows_all_its_words_and_tells_fronts_apart_by_them() -> None:
    parts = (PartPoints("Offer", ((("fix ", False), ("taps", True)), (("now", False),))),)
    card = Pocket("Gym", parts=parts, words=("I fix taps.",), bridges=(("they yawn", "Stretch."),))
    assert card.all_words == ("fix taps", "now", "I fix taps.", "Stretch.")
    assert card.front == replace(card, title="Bank", bridges=()).front
    assert card.front != replace(card, words=()).front
