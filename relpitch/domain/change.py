"""What happened, told after it was committed."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of things that change."""

    STATEMENT = "statement"
    VERSION = "version"
    SETTING = "setting"
    TAKE = "take"
    EVENT = "event"
    PERSON = "person"
    LIBRARY = "library"
    KEPT_NOTE = "kept note"


@dataclass(frozen=True, slots=True)
class Change:
    """Things of one kind that changed, by id."""

    kind: Kind
    ids: frozenset[str]
