"""From versions to the cards that print them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from relpitch.domain.card import Card
from relpitch.domain.contact import CardContact
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import Version, spoken_phrasings, words_of
from relpitch.printing import other_cards
from relpitch.script.cues import cue_words
from relpitch.script.saying import say
from relpitch.script.sentences import sentences

NOTHING, OWN, NAME, CUES, QUESTION = "nothing", "own", "name", "cues", "question"
OWN_SLOT = "gift"
"""The slot of a version that keeps the words of its card's back, where they are no bridge."""

_PROMPTS = ("Name", "How it is spoken_phrasings", "Where we met")
_AT_MOST_CUES = 12


class What(StrEnum):
    """What is printed."""

    CARDS = "cards"
    POINTS = "points"
    SLIPS = "slips"


@dataclass(frozen=True, slots=True)
class Entry:
    """One version of a deck, and what the back of its card gives away."""

    version: Version
    base: Version
    back: str = ""
    language: str = "en"

    @property
    def bridges(self) -> list[Phrasing]:
        """What the version may say of how it relates."""
        phrasings = spoken_phrasings(self.version, self.base, Part.RELEVANCE)
        return [each for each in phrasings if each.words.strip()]

    @property
    def words(self) -> dict[Part, str]:
        """What the version says."""
        return words_of(self.version, self.base)

    @property
    def own_words(self) -> str:
        """The person's own words for the back."""
        return self.version.slots.get(OWN_SLOT, "")

    def choices(self) -> dict[str, str]:
        """What the back can give away, by key; where nothing was chosen yet, the first."""
        bridges = {each.id: _title(each) for each in self.bridges}
        question = {QUESTION: "A question"} if self._question() else {}
        own = {OWN: "Words of your own"}
        rest = {**question, CUES: "Cue words", NAME: "Room for a name", NOTHING: "Nothing"}
        return {**own, **bridges, **rest} if self.own_words else {**bridges, **own, **rest}

    def chosen(self) -> "Entry":
        """The same with a back that there is."""
        choices = self.choices()
        if self.back in choices:
            return self
        likely = next((key for key in choices if key != OWN or self.own_words), NOTHING)
        return replace(self, back=likely)

    def card(self, contact: CardContact) -> Card:
        """The card, not yet dressed: its line on the front, a gift on the back."""
        bridge = next((each for each in self.bridges if each.id == self.back), None)
        card = Card(self._plain(self.words, Length.LINE), contact, name=self.version.name)
        if bridge is not None:
            title = _title(bridge) if bridge.when else ""
            return replace(card, back=self._plain({Part.RELEVANCE: bridge.words}), back_title=title)
        match self.back:
            case "own":
                return replace(card, back=self.own_words, back_title="Something to keep")
            case "question":
                return replace(card, back=self._question(), back_title="A question to keep")
            case "cues":
                return replace(card, back="  ·  ".join(self._cues()), back_title="Cue words")
            case "name":
                return replace(card, back_title="Before I forget", prompts=_PROMPTS)
            case _:
                return card

    def points(self) -> Card:
        """The card to rehearse from: points of each part, the bridges behind."""
        bridges = [(each.when, each.words) for each in self.bridges]
        return other_cards.pocket(self.version.name, self.words, bridges, language=self.language)

    def unfilled(self, *, with_back: bool) -> list[str]:
        """A sentence for each slot of the card that nobody filled."""
        bridge = [each.words for each in self.bridges if each.id == self.back] if with_back else []
        front = say(self.words, Length.LINE, filled=self.version.slots)
        behind = say({Part.RELEVANCE: bridge[0] if bridge else ""}, filled=self.version.slots)
        names = dict.fromkeys((*front.unfilled, *behind.unfilled))
        return [
            f"“{self.version.name}”: {{{name}}} still needs a word. Fill it before you print."
            for name in names
        ]

    def _question(self) -> str:
        for part in (Part.INVITATION, Part.RELEVANCE, Part.OPENING):
            words = self._plain({part: self.words.get(part, "")})
            for start, end in sentences(words):
                if words[start:end].rstrip().endswith("?"):
                    return words[start:end].strip()
        return ""

    def _cues(self) -> list[str]:
        cues = [cue for source in self.words.values() for cue in cue_words(source, self.language)]
        return list(dict.fromkeys(cues))[:_AT_MOST_CUES]

    def _plain(self, words: Mapping[Part, str], length: Length = Length.FULL) -> str:
        return say(words, length, filled=self.version.slots).text


def _title(bridge: Phrasing) -> str:
    return f"When {bridge.when}" if bridge.when else bridge.words
