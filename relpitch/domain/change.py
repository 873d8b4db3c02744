"""What happened, told after it was committed."""

from dataclasses import dataclass
from enum import StrEnum


class RecordKind(StrEnum):
    """The kinds of things that change."""

    STATEMENT = "statement"
    VERSION = "version"
    SETTING = "setting"
    TAKE = "take"
    EVENT = "event"
    PERSON = "person"
    LIBRARY = "library"
    KEPT_NOTE = "kept note"
    PREFERENCE = "preference"
    STOCK = "stock"
    DECK = "deck"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Change:
    """Things that changed together, by id, and of which kinds they are."""

    kinds: frozenset[RecordKind]
    ids: frozenset[str]

    def concerns(self, *kinds: RecordKind) -> bool:
        """Whether something of one of these kinds is among them, or the whole library changed."""
        return RecordKind.LIBRARY in self.kinds or not self.kinds.isdisjoint(kinds)
