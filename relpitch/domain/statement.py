"""One thing the person offers."""

from dataclasses import dataclass, field
from datetime import datetime

from relpitch.domain.identity import new_id
from relpitch.translation import N_, as_now

FIRST_TITLE = N_("My first statement")
ANOTHER_TITLE = N_("Another statement")


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing the person offers the world, e.g. "Moving without pain".

    Its words are in its versions: one base, any number of variants.
    `title` is what is stored, `label` what a person reads: a title that nobody chose is read in the language
    that is set now. `language` is an ISO 639-1 code; `position` its place in lists, smallest first.
    """

    title: str
    created_at: datetime
    language: str = "en"
    position: int = 0
    discarded_at: datetime | None = None
    id: str = field(default_factory=new_id)

    @property
    def label(self) -> str:
        """What a person reads as its title."""
        return title_now(self.title)


def title_now(title: str) -> str:
    """What a person reads as the title of a statement of which only that is at hand."""
    return as_now(title, FIRST_TITLE, ANOTHER_TITLE)
