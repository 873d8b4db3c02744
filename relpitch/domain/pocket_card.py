"""The words of a card for one's own pocket: what to say in front, what may be noticed behind."""

from dataclasses import dataclass
from enum import StrEnum

Run = tuple[str, bool]
"""Words in a row, and whether they are cue words."""

Point = tuple[Run, ...]
"""One thing to say, in a few words, as runs of them."""


class Front(StrEnum):
    """What is in front: a version at one of its lengths, or its cue words."""

    LINE = "line"
    SHORT = "short"
    FULL = "full"
    CUES = "cues"


@dataclass(frozen=True, slots=True)
class PartPoints:
    """What of one part is on a card. `when` is what has to be noticed before it is said."""

    name: str
    points: tuple[Point, ...]
    when: str = ""


@dataclass(frozen=True, slots=True)
class Pocket:
    """A version on a card: points of each part or whole words in front; bridges, *when* and words, behind."""

    title: str
    time: str = ""
    parts: tuple[PartPoints, ...] = ()
    words: tuple[str, ...] = ()
    bridges: tuple[tuple[str, str], ...] = ()

    @property
    def all_words(self) -> tuple[str, ...]:
        """Everything that is said on it."""
        points = (point for part in self.parts for point in part.points)
        texts = ("".join(text for text, _marked in point) for point in points)
        return (*texts, *self.words, *(words for _when, words in self.bridges))

    @property
    def front(self) -> tuple[object, ...]:
        """What tells two fronts apart: their words, not their titles."""
        return self.parts, self.words
