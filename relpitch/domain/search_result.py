"""What a search finds."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

Marks = tuple[tuple[int, int], ...]


class SearchKind(StrEnum):
    """What can be found."""

    PERSON = "person"
    ENCOUNTER = "encounter"
    PROMISE = "promise"
    GIFT = "gift"
    INTRODUCTION = "introduction"
    MESSAGE = "message"
    STATEMENT = "statement"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One thing found: a few words around what was looked for, and where in them it stands.

    `people`: who was at an encounter, and whom a promise, a gift, an introduction or a message is for; their
    names are the title of those.
    """

    kind: SearchKind
    id: str
    title: str
    snippet: str
    marks: Marks = ()
    at: datetime | None = None
    people: tuple[str, ...] = ()
