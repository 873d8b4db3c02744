"""From versions to cards."""

from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

import pytest

from relpitch.domain.contact import CardContact
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartRule, PartText, Version, new_base
from relpitch.printing import other_cards
from relpitch.ui.pages.cards.deck import CUES, NAME, NOTHING, OWN, OWN_SLOT, QUESTION, Entry

AT = datetime(2026, 11, 23, tzinfo=UTC)
CONTACT = CardContact("Maya Okafor")
NECK = Phrasing("There is *one* stretch for {part}.", "they rub their neck", id="neck")


def _base(**words: str) -> Version:
    base = new_base("statement", AT)
    for part, source in words.items():
        base = base.with_part(Part(part), PartText(PartRule.OWN, (Phrasing(source),)))
    return base


@pytest.fixture
def entry() -> Entry:
    """A version with a bridge that has a slot."""
    base = _base(offer="I help people **move**. Really.", invitation="Shall I show you? It is quick.")
    base = base.with_part(Part.RELEVANCE, PartText(PartRule.OWN, (NECK,)))
    return Entry(base, base).chosen()


def test_the_back_gives_a_bridge_away_unless_told_otherwise(entry: Entry) -> None:
    assert entry.back == "neck"
    card = entry.card(CONTACT)
    assert card.line == "I help people move."
    assert (card.back_title, card.back) == ("When they rub their neck", "There is one stretch for {part}.")
    assert entry.unfilled(with_back=True) == [
        "“Anyone, anywhere”: {part} still needs a word. Fill it before you print."
    ]
    assert entry.unfilled(with_back=False) == []


@pytest.mark.parametrize(
    ("back", "title", "words", "prompts"),
    [
        (QUESTION, "A question to keep", "Shall I show you?", 0),
        (CUES, "Cue words", "move", 0),
        (NAME, "Before I forget", "", 3),
        (OWN, "Something to keep", "Stand up once an hour.", 0),
        (NOTHING, "", "", 0),
    ],
)
def test_other_backs(entry: Entry, back: str, title: str, words: str, prompts: int) -> None:
    kept = MappingProxyType({OWN_SLOT: "Stand up once an hour."})
    card = replace(entry, version=replace(entry.version, slots=kept), back=back).card(CONTACT)
    assert (card.back_title, len(card.prompts)) == (title, prompts)
    assert card.back.startswith(words)


def test_own_words_come_first_once_they_are_written(entry: Entry) -> None:
    kept = MappingProxyType({OWN_SLOT: "Stand up."})
    fresh = Entry(replace(entry.version, slots=kept), entry.base).chosen()
    assert (fresh.back, next(iter(fresh.choices()))) == (OWN, OWN)


def test_without_bridges_or_a_question_the_back_still_has_something() -> None:
    base = _base(offer="I bake bread.")
    fresh = Entry(base, base).chosen()
    assert QUESTION not in fresh.choices()
    assert fresh.back == CUES


def test_a_back_that_is_gone_becomes_one_that_there_is(entry: Entry) -> None:
    assert replace(entry, back="gone").chosen().back == "neck"


def test_key_points_stand_by_part_with_the_bridges_behind(entry: Entry) -> None:
    pocket = entry.points().pocket
    assert pocket is not None
    assert [part.name for part in pocket.parts] == ["Offer", "How it relates to you", "Invitation"]
    assert pocket.parts[0].points[0] == (("I help people", False), (" move", True))
    assert pocket.bridges == (("when they rub their neck", "There is one stretch for {part}."),)


def test_a_slip_is_all_lines_to_write_on() -> None:
    assert other_cards.slip().prompts == ("I met", "Where and when", "They care about", "I promised")
