"""Which words of a text are looked up, and which of them nobody knows."""

import re
from collections.abc import Callable, Collection, Iterator

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")  # letters, an apostrophe within
# Addresses, slots, names after @ and #, words with digits: none of them is in a dictionary.
_NO_PROSE = re.compile(r"\{[^{}\n]*\}|[@#]\w+|\S+@\S+|\w+://\S+|www\.\S+|\S*\w\.\w\S*|\w*\d\w*")
_BEFORE_A_SENTENCE = '.!?:…“”"«»„¡¿\n-–—'  # the dashes: of a list, or of a new thought
_MARKS_OF_A_SCRIPT = "*/("  # they may stand before its first word: stress, a pause, an extra


def unknown_words(
    text: str, knows: Callable[[str], bool], own: Collection[str] = (), *, names_are_large: bool = True
) -> list[tuple[int, int]]:
    """The places of words that neither a dictionary nor the person knows. `own` are in small letters.

    Where only names begin with a capital (not in German), one within a sentence is taken for a name.
    """
    return [
        (start, end)
        for start, end, word in _words(text)
        if not (names_are_large and word[0].isupper() and not _begins_a_sentence(text, start))
        and not _is_own(word, own)
        and not knows(word)
    ]


def _words(text: str) -> Iterator[tuple[int, int, str]]:
    """Words of prose: no single letters, nothing in capitals or with one within (NATO, iPhone)."""
    passed = [each.span() for each in _NO_PROSE.finditer(text)]
    place = 0
    for found in _WORD.finditer(text):
        while place < len(passed) and passed[place][1] <= found.start():
            place += 1
        word = found[0]
        within = place < len(passed) and passed[place][0] < found.end()
        if not within and len(word) > 1 and word[1:].islower():
            yield found.start(), found.end(), word


def _begins_a_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(f" \t{_MARKS_OF_A_SCRIPT}")
    return not before or before[-1] in _BEFORE_A_SENTENCE


def _is_own(word: str, own: Collection[str]) -> bool:
    """A word of the person's own, or such a name's genitive."""
    small = word.lower().replace("’", "'")
    return small in own or small.removesuffix("'s") in own or (small.endswith("s") and small[:-1] in own)
