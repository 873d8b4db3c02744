"""From versions to the cards that print them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from relpitch.domain.card import Card
from relpitch.domain.contact import CardContact
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.pocket_card import Front
from relpitch.domain.version import Version, spoken_phrasings, words_of
from relpitch.printing import other_cards
from relpitch.printing.other_cards import BRIDGES_AT_MOST
from relpitch.script.seconds import PACE_EASY
from relpitch.script.slots import slots
from relpitch.script.spoken_text import measure
from relpitch.translation import _, pgettext
from relpitch.ui.pages.cards.backs import PICTURE, Back, Backs, question_in

OWN_SLOT = "gift"
"""The slot of a version that keeps the person's own words for the back of its card."""

NO_BRIDGES = "-"
_SAID_AT = {
    Front.LINE: Length.LINE,
    Front.SHORT: Length.SHORT,
    Front.FULL: Length.FULL,
    Front.CUES: Length.FULL,
}


class CardUse(StrEnum):
    """What a card is for."""

    CARDS = "cards"
    POCKET = "pocket"
    SLIPS = "slips"


@dataclass(frozen=True, slots=True)
class DeckPlace:
    """A version's place in a deck, with what was chosen for either use.

    `back` is what its card gives away; `front` and `bridges` (ids, none meaning the first few) are those of
    its card for one's own pocket.
    """

    version_id: str
    back: str = ""
    front: Front = Front.CUES
    bridges: tuple[str, ...] = ()
    picture: str = ""
    """The file of a picture for its back."""

    def written(self) -> str:
        """The place as it is remembered."""
        words = (self.version_id, self.back or "?", self.front.value, ",".join(self.bridges))
        return " ".join((*words, self.picture) if self.picture else words)


def read_place(text: str) -> DeckPlace:
    """A place as it was remembered; what it lacks takes its default."""
    version_id, back, front, bridges, picture = (*text.split(" ", 4), "", "", "", "")[:5]
    known = front in [each.value for each in Front]
    return DeckPlace(
        version_id,
        "" if back == "?" else back,
        Front(front) if known else Front.CUES,
        tuple(filter(None, bridges.split(","))),
        picture,
    )


@dataclass(frozen=True, slots=True)
class DeckEntry:
    """One version of a deck, its place, and what there is to choose for its back."""

    version: Version
    base: Version
    place: DeckPlace
    language: str = "en"
    backs: Backs = field(default_factory=Backs)

    @property
    def back(self) -> str:
        """What its card gives away; where nothing is chosen yet, what is likely."""
        return self.backs.chosen(self.place.back)

    @property
    def bridges(self) -> list[Phrasing]:
        """What the version may say of how it relates."""
        phrasings = spoken_phrasings(self.version, self.base, Part.RELEVANCE)
        return [each for each in phrasings if each.words.strip()]

    @property
    def ready(self) -> list[Phrasing]:
        """The bridges behind its card for the pocket."""
        if not self.place.bridges:
            return self.bridges[:BRIDGES_AT_MOST]
        return [each for each in self.bridges if each.id in self.place.bridges]

    @property
    def words(self) -> dict[Part, str]:
        """What the version says."""
        return words_of(self.version, self.base)

    @property
    def own_words(self) -> str:
        """The person's own words for the back."""
        return self.version.slots.get(OWN_SLOT, "")

    def choices(self) -> tuple[Back, ...]:
        """What the back can give away."""
        return self.backs.choices()

    def with_bridge(self, bridge_id: str, *, shown: bool) -> DeckPlace:
        """The place with one more bridge behind its card, or one fewer."""
        ids = [each.id for each in self.bridges if (each in self.ready and each.id != bridge_id)]
        if shown:
            wanted = {*ids, bridge_id}
            ids = [each.id for each in self.bridges if each.id in wanted]
        return replace(self.place, bridges=tuple(ids) or (NO_BRIDGES,))

    def card(self, contact: CardContact) -> Card:
        """The card to give away, without a design yet: its line on the front, a gift on the back."""
        card = Card(
            self._plain(self.words, Length.LINE), contact, name=self.version.label, language=self.language
        )
        return self.backs.with_back(card, self.back)

    def pocket(self, pace: float = PACE_EASY, front: Front | None = None) -> Card:
        """The card for one's own pocket."""
        front = front or self.place.front
        seconds = self.seconds(front, pace)
        return other_cards.pocket(
            self.version.label,
            self.words,
            [(each.when, each.words) for each in self.ready],
            front,
            language=self.language,
            filled=self.version.slots,
            time=_("{seconds} s").format(seconds=f"{seconds:.0f}") if seconds else "",
        )

    def seconds(self, front: Front, pace: float = PACE_EASY) -> float:
        """How long it takes to say what is in front."""
        return measure(
            self.words, _SAID_AT[front], filled=self.version.slots, pace=pace, language=self.language
        ).seconds

    def unfilled(self) -> list[str]:
        """A sentence for each slot of the card to give away that nobody filled."""
        missing = self._missing(measure(self.words, Length.LINE, filled=self.version.slots).unfilled)
        if self.back == PICTURE and not self.backs.with_back(Card(""), PICTURE).picture:
            missing.append(
                _("“{version}”: its picture is not there, or cannot be read. Choose it again.").format(
                    version=self.version.label
                )
            )
        return missing

    def unfilled_in_pocket(self) -> list[str]:
        """A sentence for each slot of the card for the pocket that nobody filled."""
        pocket = self.pocket().pocket
        return self._missing(slots("\n".join(pocket.all_words)) if pocket else ())

    def _missing(self, names: tuple[str, ...] | list[str]) -> list[str]:
        words = _("“{version}”: {slot} still needs a word. Fill it before you print.")
        return [words.format(version=self.version.label, slot=f"{{{name}}}") for name in dict.fromkeys(names)]

    def _plain(self, words: Mapping[Part, str], length: Length = Length.FULL) -> str:
        return measure(words, length, filled=self.version.slots).text

    def with_backs(self, backs: Backs) -> "DeckEntry":
        """The entry, to choose a back from these and from its own words and questions."""
        asked = question_in(
            [self._plain({part: self.words.get(part, "")}) for part in _ASKING], self.language
        )
        return replace(
            self,
            backs=replace(
                backs,
                own=self.own_words,
                asked=asked,
                language=self.language,
                picture=self.place.picture,
            ),
        )


_ASKING = (Part.OPENING, Part.RELEVANCE, Part.INVITATION)


def alike(cards: list[Card]) -> tuple[str, str] | None:
    """The names of two cards whose fronts hold the same words, where there are such."""
    seen: dict[object, str] = {}
    for card in cards:
        front = card.pocket.front if card.pocket else card.line
        if front in seen:
            return seen[front], card.name
        seen[front] = card.name
    return None


def context_of(entries: Sequence[DeckEntry], what: CardUse) -> str:
    """What is laid out, beside the page's title."""
    if what is CardUse.SLIPS:
        return _("Encounter slips")
    count = len(entries)
    name = entries[0].version.label if count == 1 else _("A deck of {count}").format(count=count)
    return _("{card}, for my own pocket").format(card=name) if what is CardUse.POCKET else name


def title_of(entries: Sequence[DeckEntry]) -> str:
    """What a file of these cards is called."""
    return pgettext("of cards", "Deck") if len(entries) > 1 else entries[0].version.label
