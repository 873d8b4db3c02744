"""Where the words someone looks for stand in a text, and a few words around them."""

import re
from functools import lru_cache

from relpitch.cache_sizes import SEARCHES
from relpitch.formatting import single_spaced
from relpitch.script.folding import folded

_ASKED = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w+")
_GAP = re.compile(r"\s+")
_SIGNS = "*_`#>"
_LETTERS_BEFORE, _LETTERS_AFTER = 24, 110


class _Folds(dict[int, str]):
    """A cache of each letter without capitals and accents."""

    def __missing__(self, letter: int) -> str:
        self[letter] = folded(chr(letter))
        return self[letter]


_FOLDS = _Folds()


@lru_cache(maxsize=SEARCHES)
def asked(typed: str) -> tuple[tuple[str, ...], ...]:
    """What is looked for: each word alone, and words in "quotes" as a phrase. The last may be half typed."""
    phrases = []
    for phrase, word in _ASKED.findall(typed.translate(_FOLDS)):
        if phrase:
            phrases.append(tuple(_WORD.findall(phrase)))
        else:
            phrases.extend((each,) for each in _WORD.findall(word))
    return tuple(each for each in phrases if each)


@lru_cache(maxsize=SEARCHES)
def _pattern(typed: str) -> re.Pattern[str] | None:
    phrases = sorted(map(_beginning, asked(typed)), key=len, reverse=True)
    return re.compile("|".join(phrases)) if phrases else None


def _beginning(phrase: tuple[str, ...]) -> str:
    """A phrase at the beginning of a word; that is looked at last: letters alone are found faster."""
    first, *others = map(re.escape, phrase)
    return r"\W+".join((rf"{first}(?<!\w{first})", *others))


def places_of_words(text: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Where the words looked for begin a word of the text, as start and end."""
    pattern = _pattern(typed)
    return tuple([found.span() for found in pattern.finditer(_fold(text))]) if pattern else ()


def snippet(text: str, typed: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A few words of a text around the first that is looked for, on one line, and where those stand in it."""
    pattern = _pattern(typed)
    found = pattern.search(_fold(text)) if pattern else None
    first = found.start() if found else 0
    start = max(first - _LETTERS_BEFORE, 0)
    if start:
        start = _next_word(text, start, first)
    piece = single_spaced(_plain(text[start : first + _LETTERS_AFTER]))
    if start:
        piece = f"…{piece}"
    return piece, places_of_words(piece, typed)


def _plain(text: str) -> str:
    for sign in _SIGNS:
        text = text.replace(sign, "")
    return text


def _fold(text: str) -> str:
    return text.lower() if text.isascii() else text.translate(_FOLDS)


def _next_word(text: str, start: int, most: int) -> int:
    gap = _GAP.search(text, start, most)
    return gap.end() if gap else start
