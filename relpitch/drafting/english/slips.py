"""Slips of the keys, put right where only one word can be meant: “have” for “ahve”, “moving” for “movin”."""

import re
from collections.abc import Iterator
from functools import lru_cache

from relpitch.cache_sizes import WORDS
from relpitch.drafting.english.english_words import is_common, is_english_word
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.reading import is_verb

_WORD = re.compile(r"(?<![\w'’@#./-])[a-z]{4,30}(?![\w'’@/-]|\.\w)")
_LEAST_TO_ADD = 5


def without_slips(text: str) -> str:
    """The text with such words as they are written; names, dialect and what is not sure stay."""
    return _WORD.sub(lambda found: _put_right(found[0]), text)


@lru_cache(maxsize=WORDS)
def _put_right(word: str) -> str:
    if _is_known(word):
        return english().written.get(word, word)
    if word.endswith("in") and is_verb(_base(word)) and _is_known(f"{word}g"):
        return f"{word}g"
    for ways in (_swapped(word), _doubled(word), _added(word)):
        meant = {each for each in ways if _is_meant(each)}
        if meant:
            return meant.pop() if len(meant) == 1 else word
    return word


def _is_known(word: str) -> bool:
    return (
        is_english_word(word)
        or word in english().written
        or any(word in each for each in english().lists.values())
    )


def _is_meant(word: str) -> bool:
    return is_common(word) or _is_listed(word)


def _is_listed(word: str) -> bool:
    return any(word in each for each in english().lists.values())


def _base(word: str) -> str:
    stem = word[:-2]
    return next((each for each in (stem, f"{stem}e", stem[:-1]) if is_verb(each)), "")


def _swapped(word: str) -> Iterator[str]:
    """Two letters that changed places."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _doubled(word: str) -> Iterator[str]:
    """A letter typed once for twice, or twice for once."""
    for at, letter in enumerate(word):
        yield word[:at] + letter + word[at:]
        if word[at + 1 : at + 2] == letter:
            yield word[:at] + word[at + 1 :]


def _added(word: str) -> Iterator[str]:
    """A letter that was left out of a long word."""
    if len(word) >= _LEAST_TO_ADD:
        for at in range(1, len(word)):
            for letter in "abcdefghijklmnopqrstuvwxyz":
                yield word[:at] + letter + word[at:]
