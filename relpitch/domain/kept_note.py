"""What the person keeps as it is, whatever the coach says."""

from dataclasses import dataclass, field
from datetime import datetime

from relpitch.domain.identity import new_id


@dataclass(frozen=True, slots=True)
class KeptNote:
    """One rule's note about one phrase, not wanted again: in one statement, or without one, everywhere.

    `phrase` is as the coach reads it: in lower case and spelt out. `words` are the person's, to show.
    """

    rule: str
    phrase: str
    words: str
    kept_at: datetime
    statement_id: str | None = None
    id: str = field(default_factory=new_id)
