"""What a list shows of a person."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A person in a list: who they are, when and where they were last met.

    `note` is the beginning of what was noted then; `reached` a mail, else another way to reach them.
    """

    id: str
    name: str
    about: str
    met_at: datetime | None = None
    place: str = ""
    archived: bool = False
    note: str = ""
    reached: str = ""

    @property
    def known_by(self) -> str:
        """What tells somebody who was never met from another of that name: who they are, and their mail."""
        return ", ".join(each for each in (self.about, self.reached) if each)
