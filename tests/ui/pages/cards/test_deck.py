"""From versions to cards."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtGui import QImage

from relpitch import paths, translation
from relpitch.domain.card import Card
from relpitch.domain.contact import CardContact
from relpitch.domain.giving import Gift
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.pocket_card import Front
from relpitch.domain.version import PartRule, PartText, Version, new_base
from relpitch.printing import other_cards
from relpitch.services import prompts
from relpitch.ui.pages.cards.backs import DRAWING, EMPTY_BACK, LINK, MET, OWN_WORDS, PICTURE, QUESTION, Backs
from relpitch.ui.pages.cards.deck import OWN_SLOT, DeckEntry, DeckPlace, alike, read_place

AT = datetime(2026, 11, 23, tzinfo=UTC)
CONTACT = CardContact("Maya Okafor")
NECK = Phrasing("There is *one* stretch for {part}.", "they rub their neck", id="neck")


def _base(**words: str) -> Version:
    base = new_base("statement", AT)
    for part, source in words.items():
        base = base.with_part(Part(part), PartText(PartRule.OWN, (Phrasing(source),)))
    return base


GIFT_OF = Gift("priya", "A stretch to keep: sit tall, then swap sides.", AT, id="stretch")


def _entry(base: Version, *, back: str = "", gifts: tuple[Gift, ...] = (), url: str = "") -> DeckEntry:
    return DeckEntry(base, base, DeckPlace(base.id, back)).with_backs(Backs(gifts, url=url))


@pytest.fixture
def base() -> Version:
    """A version with a bridge that has a slot."""
    made = _base(
        opening="What do you carry every day?",
        offer="I help people **move**. Really.",
        invitation="Shall I show you? It is quick.",
    )
    return made.with_part(Part.RELEVANCE, PartText(PartRule.OWN, (NECK,)))


def test_a_card_to_give_away_has_no_cue_on_its_back(base: Version) -> None:
    entry = _entry(base, gifts=(GIFT_OF,))
    titles = [each.title for each in entry.choices()]
    assert not any(title.startswith("When") or "ue words" in title for title in titles)
    card = entry.card(CONTACT)
    assert card.line == "I help people move."
    assert (card.back_title, card.back) == ("A question worth keeping", "What do you carry every day?")


@pytest.mark.parametrize(
    ("back", "title", "words", "prompts"),
    [
        ("gift:stretch", "A stretch to keep", "Sit tall, then swap sides.", 0),
        (QUESTION, "A question worth keeping", "What do you carry every day?", 0),
        (MET, "How we met", "", 3),
        (LINK, "To look at later", "okafor.example/wrists", 0),
        (DRAWING, "Something to keep", "Stand up once an hour.", 0),
        (OWN_WORDS, "Something to keep", "Stand up once an hour.", 0),
        (EMPTY_BACK, "", "", 0),
    ],
)
def test_what_a_back_gives_away(base: Version, back: str, title: str, words: str, prompts: int) -> None:
    kept = replace(base, slots=MappingProxyType({OWN_SLOT: "Stand up once an hour."}))
    entry = _entry(kept, back=back, gifts=(GIFT_OF,), url="https://www.okafor.example/wrists")
    card = entry.card(CONTACT)
    assert (card.back_title, card.back, len(card.prompts)) == (title, words, prompts)
    assert card.drawing is (back == DRAWING)
    assert card.code == ("https://www.okafor.example/wrists" if back == LINK else "")


def test_a_gift_meant_for_somebody_is_printed_only_where_it_was_chosen(base: Version) -> None:
    assert "swap sides" not in _entry(base, gifts=(GIFT_OF,)).card(CONTACT).back


def test_own_words_are_on_the_back_once_they_are_written(base: Version) -> None:
    kept = replace(base, slots=MappingProxyType({OWN_SLOT: "Stand up."}))
    assert _entry(kept).back == OWN_WORDS


def test_a_question_about_oneself_gives_way_to_one_that_anybody_likes() -> None:
    asked = _entry(_base(offer="I bake.", invitation="Shall I show you?")).card(CONTACT).back
    assert asked == prompts.catalogue()[""].questions[0]


def test_a_back_that_is_gone_becomes_one_that_there_is(base: Version) -> None:
    assert _entry(base, back="gift:gone").back == QUESTION


def test_key_points_stand_by_part_with_the_bridges_behind(base: Version) -> None:
    pocket = _entry(base).pocket().pocket
    assert pocket is not None
    assert [part.name for part in pocket.parts] == ["Opening", "Offer", "How it relates to you", "Invitation"]
    assert pocket.parts[1].points[0] == (("I help people", False), (" move", True))
    assert pocket.bridges == (("when they rub their neck", "There is one stretch for {part}."),)
    assert _entry(base).unfilled_in_pocket() == [
        "“Anyone, anywhere”: {part} still needs a word. Fill it before you print."
    ]
    assert _entry(base).unfilled() == []


def test_a_bridge_that_is_unticked_is_not_behind_the_card(base: Version) -> None:
    entry = _entry(base)
    without = replace(entry, place=entry.with_bridge("neck", shown=False))
    assert without.ready == []
    again = replace(without, place=without.with_bridge("neck", shown=True))
    assert [each.id for each in again.ready] == ["neck"]


def test_fronts_that_are_alike_are_named(base: Version) -> None:
    gym = replace(base, name="Gym", setting_id="gym")
    assert alike([_entry(base).pocket(), _entry(gym).pocket()]) == ("Anyone, anywhere", "Gym")
    other = replace(_base(offer="I bake."), name="Bank", setting_id="bank")
    assert alike([_entry(base).pocket(), _entry(other).pocket()]) is None


@pytest.mark.parametrize(
    "place",
    [
        DeckPlace("one"),
        DeckPlace("one", "gift:x", Front.LINE, ("a", "b")),
        DeckPlace("one", "own", Front.FULL, ("-",)),
        DeckPlace("one", "picture", picture="/home/maya/my  stretch.png"),
    ],
)
def test_a_place_is_remembered_as_it_was(place: DeckPlace) -> None:
    assert read_place(place.written()) == place
    assert read_place("one cues") == DeckPlace("one", "cues")


def test_a_slip_is_all_lines_to_write_on() -> None:
    assert other_cards.slip().prompts == ("I met", "Where and when", "They care about", "I promised")


def test_a_picture_of_ones_own_is_on_the_back_with_ones_own_words(base: Version, tmp_path: Path) -> None:
    path = tmp_path / "my stretch.png"
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(path))
    own = replace(base, slots=MappingProxyType({OWN_SLOT: "Stand up once an hour."}))
    place = DeckPlace(base.id, PICTURE, picture=str(path))
    entry = DeckEntry(own, own, place).with_backs(Backs())
    card = entry.card(CONTACT)
    assert (card.picture, card.back) == (path.read_bytes(), "Stand up once an hour.")
    assert entry.unfilled() == []
    assert next(each.words for each in entry.choices() if each.key == PICTURE) == "my stretch.png"
    path.unlink()
    assert "Choose it again" in DeckEntry(own, own, place).with_backs(Backs()).unfilled()[0]


@pytest.mark.parametrize("code", ["en", "de", "es"])
def test_a_card_says_the_same_whatever_the_window_speaks(code: str) -> None:
    front = Card("Words", language=code)
    backs = Backs((GIFT_OF,), url="maya.example", language=code)
    cards = []
    for spoken in ("en", "de", "es"):
        translation.use(spoken, paths.translations())
        cards.append([backs.with_back(front, each.key) for each in backs.choices()])
    assert cards[0] == cards[1] == cards[2]


def test_a_card_in_a_language_without_texts_has_no_question_of_another() -> None:
    card = Backs(language="fr").with_back(Card("Des mots", language="fr"), QUESTION)
    assert (card.back_title, card.back) == ("", "")
