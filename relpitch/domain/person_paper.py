"""What is kept of one person, as it stands on paper."""

from dataclasses import dataclass
from typing import NamedTuple


class MetThen(NamedTuple):
    """One meeting: where, its day, the note as HTML, what was given, what else is told of it."""

    title: str
    day: str
    note: str
    gave: str = ""
    also_told: str = ""


class Ticked(NamedTuple):
    """A promise, its day in a few words, and whether it is kept."""

    words: str
    day_words: str
    kept: bool


class Sent(NamedTuple):
    """A message that went, its day, and what it carried."""

    day: str
    words: str
    carried: str = ""


@dataclass(frozen=True, slots=True)
class PersonPaper:
    """All that is printed of one person. Empty sections are left out. All words but the notes are plain."""

    name: str
    about: str
    met: tuple[MetThen, ...]
    promises: tuple[Ticked, ...]
    gave: tuple[tuple[str, str], ...]
    to_give: tuple[str, ...]
    standing: str
    sent: tuple[Sent, ...]
    remember: str
    foot: str
