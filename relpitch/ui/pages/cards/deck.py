"""From a version to the card that prints it."""

from relpitch.domain.card import Card
from relpitch.domain.contact import Contact
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import Version, said, words_of
from relpitch.script.saying import say

NOTHING = "nothing"


def back_choices(version: Version, base: Version) -> dict[str, str]:
    """What the back can give away: a bridge, or nothing. By id, the one said first at the front."""
    bridges = {each.id: _title(each) for each in _bridges(version, base)}
    return {**bridges, NOTHING: "Nothing"}


def card_of(version: Version, base: Version, contact: Contact, back: str) -> Card:
    """A version's line on the front, a bridge on the back."""
    bridge = next((each for each in _bridges(version, base) if each.id == back), None)
    return Card(
        line=_plain(words_of(version, base), version, Length.LINE),
        contact=contact,
        back_title=_title(bridge) if bridge and bridge.when else "",
        back=_plain({Part.RELEVANCE: bridge.words}, version, Length.FULL) if bridge else "",
        name=version.name,
    )


def unfilled(version: Version, base: Version, back: str) -> list[str]:
    """A sentence for each slot of the card that nobody filled."""
    bridge = [each.words for each in _bridges(version, base) if each.id == back]
    front = say(words_of(version, base), Length.LINE, filled=version.slots)
    behind = say({Part.RELEVANCE: bridge[0] if bridge else ""}, filled=version.slots)
    names = dict.fromkeys((*front.unfilled, *behind.unfilled))
    return [f"{{{name}}} still needs a word. Fill it before you print." for name in names]


def _bridges(version: Version, base: Version) -> list[Phrasing]:
    return [each for each in said(version, base, Part.RELEVANCE) if each.words.strip()]


def _plain(words: dict[Part, str], version: Version, length: Length) -> str:
    return say(words, length, filled=version.slots).text


def _title(bridge: Phrasing) -> str:
    return f"When {bridge.when}" if bridge.when else bridge.words
