"""The words of a pocket book: what one would like to have on the phone, without relpitch."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from relpitch.domain.pocket_card import Run

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""When a book was made that does not say so: equal books make equal files."""


@dataclass(frozen=True, slots=True)
class BookBlock:
    """A few lines that belong together: a small label with something at its side, a *when*, the words.

    `faint`: what is not marked steps back, so that the marks can be read alone.
    `gift`: it is something to give.
    """

    runs: tuple[Run, ...]
    label: str = ""
    side: str = ""
    when: str = ""
    faint: bool = False
    gift: bool = False

    @property
    def text(self) -> str:
        """The words without their marks."""
        return "".join(text for text, _marked in self.runs)


@dataclass(frozen=True, slots=True)
class BookChapter:
    """What begins on a page of its own.

    `about` are a few words below the title; `foot` says at the foot of its pages what they are about.
    """

    title: str
    blocks: tuple[BookBlock, ...]
    about: str = ""
    foot: str = ""


@dataclass(frozen=True, slots=True)
class PocketBook:
    """Chapters in the order they are needed: the event's minute, each version, questions."""

    title: str
    chapters: tuple[BookChapter, ...]
    language: str = "en"
    author: str = ""
    made_at: datetime = field(default=EPOCH)
