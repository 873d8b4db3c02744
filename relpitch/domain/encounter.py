"""One meeting."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from relpitch.domain.identity import new_id
from relpitch.translation import _


class Landed(StrEnum):
    """How a bridge was taken."""

    LEANED_IN = "leaned in"
    NO_MORE = "nodded, no more"


@dataclass(frozen=True, slots=True)
class Encounter:
    """One meeting; several people may share it.

    `title` says where or what it was ("School gate"); `note` is Markdown. `version_id` and `bridge` (its
    *when*) are what was said, `landed` how it was taken.
    """

    at: datetime
    people: tuple[str, ...]
    title: str = ""
    note: str = ""
    setting_id: str | None = None
    event_id: str | None = None
    version_id: str | None = None
    bridge: str = ""
    landed: Landed | None = None
    id: str = field(default_factory=new_id)

    @property
    def place(self) -> str:
        """Where the meeting was, without what says that it was the first time."""
        return self.title.removeprefix(_("First met, ")).removeprefix(_FIRST_MET)


_FIRST_MET = "First met, "
