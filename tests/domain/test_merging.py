"""Of two copies the newer is known; where neither is, both sides are kept."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.merging import Newer, both, both_texts, joined, knows, newer
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartText, Rule

VECTORS = st.dictionaries(st.sampled_from("abc"), st.integers(1, 4))
NOW = datetime(2026, 11, 27, tzinfo=UTC)


@dataclass(frozen=True)
class Thing:
    """A bit of everything that values are made of."""

    name: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    given_at: datetime | None = None
    discarded_at: datetime | None = None


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ({"desktop": 1}, {"desktop": 1}, Newer.SAME),
        ({"desktop": 2}, {"desktop": 1}, Newer.OURS),
        ({"desktop": 1}, {"desktop": 1, "laptop": 1}, Newer.THEIRS),
        ({"desktop": 2}, {"desktop": 1, "laptop": 1}, Newer.NEITHER),
        ({}, {}, Newer.SAME),
    ],
)
def test_the_newer_copy_knows_all_changes_of_the_other(
    ours: dict[str, int], theirs: dict[str, int], expected: Newer
) -> None:
    assert newer(ours, theirs) is expected


@given(VECTORS, VECTORS)
def test_who_joins_two_knows_both_and_the_order_does_not_matter(
    one: dict[str, int], other: dict[str, int]
) -> None:
    whole = joined(one, other)
    assert knows(whole, one)
    assert knows(whole, other)
    assert whole == joined(other, one)
    assert (newer(one, other) is Newer.OURS) == (newer(other, one) is Newer.THEIRS)


def test_lists_and_notes_hold_both_and_what_one_has_not_comes_from_the_other() -> None:
    ours = Thing("Priya", "Runs a bakery.", ("gym", "school"))
    theirs = Thing("Priya", "Her wrist hurts.", ("school", "bakery"), NOW)
    kept, left = both(ours, theirs)
    assert kept == Thing("Priya", "Runs a bakery.\n\nHer wrist hurts.", ("gym", "school", "bakery"), NOW)
    assert left == []


def test_a_note_that_holds_the_other_stands_once() -> None:
    longer = Thing(note="Runs a bakery. Her wrist hurts.")
    shorter = Thing(note="Runs a bakery.")
    assert both(longer, shorter)[0] == both(shorter, longer)[0] == longer


def test_of_two_names_ours_stays_and_it_is_told() -> None:
    kept, left = both(Thing("Gym"), Thing("Fitness"))
    assert (kept.name, left) == ("Gym", ["name"])


def test_what_was_put_away_on_one_side_and_changed_on_the_other_is_not_put_away() -> None:
    assert both(Thing(discarded_at=NOW), Thing("changed"))[0].discarded_at is None
    assert both(Thing("changed"), Thing(discarded_at=NOW))[0].discarded_at is None


@given(st.lists(st.text(max_size=4), max_size=4), st.lists(st.text(max_size=4), max_size=4))
def test_nothing_listed_is_lost(one: list[str], other: list[str]) -> None:
    kept, _ = both(Thing(tags=tuple(one)), Thing(tags=tuple(other)))
    assert set(kept.tags) == {*one, *other}


def test_one_wording_changed_on_both_sides_becomes_two_in_the_bank() -> None:
    first = Phrasing("I help people move.")
    ours = PartText(Rule.OWN, (replace(first, words="I help people move well."),))
    theirs = PartText(Rule.OWN, (replace(first, words="I help people sit less."), Phrasing("Sit less.")))
    kept = both_texts(ours, theirs)
    words = ["I help people move well.", "I help people sit less.", "Sit less."]
    assert [each.words for each in kept.phrasings] == words
    assert len({each.id for each in kept.phrasings}) == 3
    assert both_texts(kept, theirs) == kept


def test_where_nothing_was_said_here_their_words_are_said() -> None:
    theirs = PartText(Rule.OWN, (Phrasing("Sit less."),))
    assert both_texts(PartText(), theirs) == theirs
