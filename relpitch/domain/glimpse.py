"""What a list shows of a person."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A person in a list: who they are, when and where they were last met.

    `note` is the beginning of what was noted then.
    """

    id: str
    name: str
    about: str
    met_at: datetime | None = None
    place: str = ""
    archived: bool = False
    note: str = ""
