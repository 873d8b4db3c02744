"""The cards that are kept by their speaker: key points to rehearse from, slips for right after a meeting."""

from collections.abc import Iterable, Sequence

from relpitch.domain.card import Card
from relpitch.script.cues import cue_words

_SLIP = ("I met", "Where and when", "They care about", "I promised")
_AT_MOST_CUES = 12
_AT_MOST_BRIDGES = 3
_BETWEEN = "  ·  "


def cue_line(source: str, language: str) -> str:
    """The cue words of one part in a line."""
    return _BETWEEN.join(cue_words(source, language)[:_AT_MOST_CUES])


def points(name: str, parts: Iterable[str], bridges: Sequence[tuple[str, str]], language: str = "en") -> Card:
    """A line of cue words for each part; on the back what may be heard or noticed, and what is said then.

    `bridges` are pairs of *when* and the words.
    """
    lines = tuple(filter(None, (cue_line(source, language) for source in parts)))
    behind = [
        f"When {when}: {cue_line(words, language)}"
        for when, words in bridges[:_AT_MOST_BRIDGES]
        if when and words.strip()
    ]
    return Card(
        "",
        name=name,
        design="points",
        points=lines,
        back_title=name if behind else "",
        back="\n".join(behind),
    )


def slip() -> Card:
    """A blank slip for right after a meeting."""
    return Card("Just met", name="Encounter slip", design="slip", prompts=_SLIP)
