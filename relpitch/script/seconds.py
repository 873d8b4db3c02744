"""How long words take to say."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from relpitch.cache_sizes import PART_TEXTS, WORDS
from relpitch.domain.errors import RelpitchError
from relpitch.domain.length import Length
from relpitch.script.lengths import tokens_at
from relpitch.script.reading import pieces
from relpitch.script.sentences import sentences
from relpitch.script.syllables import syllables
from relpitch.script.tokens import Token, TokenKind
from relpitch.translation import _

PACE_CALM, PACE_EASY, PACE_BRISK = 0.25, 0.21, 0.18
"""Seconds a unit: a syllable is one, and the pause that punctuation makes is counted in syllables too."""

PACE_LEAST, PACE_MOST = 0.08, 0.6
"""Faster or slower than this nobody speaks for long."""

_MARKED_SECONDS = {TokenKind.BREATH: 0.3, TokenKind.PAUSE: 1.0}
_MINOR, _SENTENCE = 1.7, 2.7  # syllables that could be said in the pause of a comma, and of a full stop
_MINOR_MARK = re.compile(r"[,;:،؛，、；：—―–…]|--|\.\.|(?<=\s)-(?=\s)")
_BETWEEN = re.compile(r"[\s,،-]+")


class _SpokenTime(NamedTuple):
    units: float
    pauses: float


def spoken_seconds(
    source: str, *, pace: float = PACE_EASY, language: str = "en", length: Length = Length.FULL
) -> float:
    """Seconds one part takes at a pace (seconds a unit), marked pauses included."""
    time = _time(source, length, language)
    return time.units * pace + time.pauses


def pace_of(source: str, seconds: float, language: str = "en") -> float:
    """The pace at which a source takes these seconds; a RelpitchError where nobody speaks like that."""
    time = _time(source, Length.FULL, language)
    pace = (seconds - time.pauses) / max(time.units, 1)
    if pace < PACE_LEAST:
        raise RelpitchError(_("That was over before it could be read. Once more, aloud?"))
    if pace > PACE_MOST:
        raise RelpitchError(_("That took very long; maybe something came between. Once more?"))
    return round(pace, 3)


@lru_cache(maxsize=PART_TEXTS)
def _time(source: str, length: Length, language: str) -> _SpokenTime:
    words, marked = _words_and_pauses(tokens_at(source, length))
    read = list(pieces(words, language))
    units = float(sum(_syllables(piece.read, language) for piece in read))
    pauses = 0.0
    ends = [end for _, end in sentences(words, language)]
    starts_of_gaps = (0, *(piece.end for piece in read))
    ends_of_gaps = (*(piece.start for piece in read), len(words))
    next_mark = next_end = 0
    for gap, (start, end) in enumerate(zip(starts_of_gaps, ends_of_gaps, strict=True)):
        first_mark, first_end = next_mark, next_end
        while next_mark < len(marked) and marked[next_mark][0] <= end:
            pauses += marked[next_mark][1]
            next_mark += 1
        while next_end < len(ends) and ends[next_end] <= end:
            next_end += 1
        if gap and next_mark == first_mark:
            if next_end > first_end:
                units += _SENTENCE
            elif words[start:end] != " " and _MINOR_MARK.search(words, start, end):
                units += _MINOR
    return _SpokenTime(units, pauses)


def _words_and_pauses(tokens: Iterable[Token]) -> tuple[str, list[tuple[int, float]]]:
    """Plain words without what waits in a slot, and where in them which marked pauses are."""
    words: list[str] = []
    marked: list[tuple[int, float]] = []
    at = 0
    for token in tokens:
        if token.kind in _MARKED_SECONDS:
            marked.append((at, _MARKED_SECONDS[token.kind]))
        text = "" if token.kind is TokenKind.SLOT else token.text
        words.append(text)
        at += len(text)
    return "".join(words), marked


@lru_cache(maxsize=WORDS)
def _syllables(read: str, language: str) -> int:
    return sum(syllables(word, language) for word in _BETWEEN.split(read) if word)
