"""Words in one breath: a part between the pauses that the person marked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from relpitch.domain.length import Length
from relpitch.script.lengths import tokens_at
from relpitch.script.plain import tidy
from relpitch.script.tokens import TokenKind

_PAUSES = {TokenKind.BREATH: 0.3, TokenKind.PAUSE: 1.0}
_BETWEEN_PARTS = 0.4


@dataclass(frozen=True, slots=True)
class BreathGroup:
    """Words said in one breath, and the silence after them in seconds."""

    words: str
    pause: float = 0.0


def phrases(sources: Iterable[str], length: Length = Length.FULL) -> tuple[BreathGroup, ...]:
    """The phrases of parts, one part after the other."""
    return tuple(phrase for source in sources for phrase in _of(source, length))


def _of(source: str, length: Length) -> Iterator[BreathGroup]:
    words = ""
    for token in tokens_at(source, length):
        if token.kind in _PAUSES and words.strip():
            yield BreathGroup(tidy(words), _PAUSES[token.kind])
            words = ""
        words += token.text
    if words.strip():
        yield BreathGroup(tidy(words), _BETWEEN_PARTS)
