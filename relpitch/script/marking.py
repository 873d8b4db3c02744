"""Where the words someone looks for stand in a text, and a few words around them."""

import re
from functools import lru_cache

from relpitch.script.folding import folded

_ASKED = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w+")
_SIGNS = re.compile(r"[*_`#>]+|\s+")
_BEFORE, _AFTER = 24, 110


class _Folds(dict[int, str]):
    """Each letter without capitals and accents, worked out once."""

    def __missing__(self, letter: int) -> str:
        self[letter] = folded(chr(letter))
        return self[letter]


_FOLDS = _Folds()


@lru_cache(maxsize=64)
def asked(typed: str) -> tuple[tuple[str, ...], ...]:
    """What is looked for: each word alone, and words in "quotes" as a phrase. The last may be half typed."""
    phrases = []
    for phrase, word in _ASKED.findall(typed.translate(_FOLDS)):
        if phrase:
            phrases.append(tuple(_WORD.findall(phrase)))
        else:
            phrases.extend((each,) for each in _WORD.findall(word))
    return tuple(each for each in phrases if each)


@lru_cache(maxsize=64)
def _pattern(typed: str) -> re.Pattern[str] | None:
    phrases = [r"\W+".join(map(re.escape, phrase)) for phrase in asked(typed)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(phrases, key=len, reverse=True))})") if phrases else None


def marks(text: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Where the words looked for begin a word of the text, as start and end."""
    pattern = _pattern(typed)
    return tuple(found.span() for found in pattern.finditer(text.translate(_FOLDS))) if pattern else ()


def snippet(text: str, typed: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A few words of a text around the first that is looked for, on one line, and where those stand in it."""
    pattern = _pattern(typed)
    found = pattern.search(text.translate(_FOLDS)) if pattern else None
    first = found.start() if found else 0
    start = max(first - _BEFORE, 0)
    if start:
        start = _next_word(text, start, first)
    piece = _SIGNS.sub(_space, text[start : first + _AFTER]).strip()
    if start:
        piece = f"…{piece}"
    return piece, marks(piece, typed)


def _next_word(text: str, start: int, most: int) -> int:
    gap = re.compile(r"\s+").search(text, start, most)
    return gap.end() if gap else start


def _space(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else ""
