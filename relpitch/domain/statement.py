"""One thing the person offers."""

from dataclasses import dataclass, field
from datetime import datetime

from relpitch.domain.identity import new_id


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing the person offers the world, e.g. "Moving without pain".

    Its words are in its versions: one base, any number of variants.
    `language` is an ISO 639-1 code; `position` its place in lists, smallest first.
    """

    title: str
    created_at: datetime
    language: str = "en"
    position: int = 0
    discarded_at: datetime | None = None
    id: str = field(default_factory=new_id)
