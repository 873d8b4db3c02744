"""The text, the number of words and the speaking time of some parts at a length."""

from collections.abc import Mapping
from dataclasses import dataclass

from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.script.lengths import Parts, parts_at
from relpitch.script.plain import plain, tidy, word_count
from relpitch.script.seconds import PACE_EASY, spoken_seconds
from relpitch.script.slots import fill, slots


@dataclass(frozen=True, slots=True)
class SpokenText:
    """Plain text that is said, its seconds in all and by part, its number of words, and its unfilled slots.

    The part None is the text of a script without headings.
    """

    text: str
    seconds: float
    part_seconds: Mapping[Part | None, float]
    word_count: int
    unfilled: tuple[str, ...]


def measure(
    parts: Parts,
    length: Length = Length.FULL,
    *,
    filled: Mapping[str, str] | None = None,
    pace: float = PACE_EASY,
    language: str = "en",
) -> SpokenText:
    """Measure parts at a length, with slots filled. `pace` is in seconds a syllable: larger is slower."""
    # `parts_at` chooses the parts that are said; what of each part is said, each function below decides.
    sources = {part: fill(source, filled or {}) for part, source in parts_at(parts, length).items()}
    seconds = {
        part: spoken_seconds(source, pace=pace, language=language, length=length)
        for part, source in sources.items()
    }
    return SpokenText(
        text=" ".join(tidy(plain(source, length)) for source in sources.values()),
        seconds=sum(seconds.values()),
        part_seconds=seconds,
        word_count=sum(word_count(source, length) for source in sources.values()),
        unfilled=tuple(dict.fromkeys(name for source in sources.values() for name in slots(source, length))),
    )
