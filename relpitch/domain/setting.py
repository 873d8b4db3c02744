"""Where and to whom."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Channel(StrEnum):
    """How the words travel."""

    SPOKEN = "spoken"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Setting:
    """A place and company: grocery line, gym, interview, and the person's own.

    `target` is the usual length: seconds when spoken, characters when written.
    `heard`: lines that listeners really say there; `seen`: what one may notice ("they rub their neck").
    `at`: how the place reads in a sentence ("at the gym").
    """

    id: str
    name: str
    at: str
    icon: str
    channel: Channel
    target: int
    tone: str
    heard: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    discarded_at: datetime | None = None
