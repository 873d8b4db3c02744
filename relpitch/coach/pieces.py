"""A text as an encoder takes it: word pieces by number, in stretches of whole sentences."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from relpitch.cache_sizes import WORDS

MOST_PIECES = 220
"""A longer text is read in stretches."""

BEGINS, ENDS, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
KINDS = {"pitch": "speech", "message": "letter"}
"""The word that tells the encoder what kind of text follows."""

NOWHERE = -1
_WORD = re.compile(r"\w+|[^\w\s]")
_LONGEST_WORD = 100  # letters; the time to split one grows with their square


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences as numbers of pieces; for each piece the sentence it stands in, or `NOWHERE`."""

    pieces: tuple[int, ...]
    sentence_of: tuple[int, ...]
    sentences: int


class WordPieces:
    """The word pieces of a vocabulary, in its order; a piece that begins with ## goes on with a word."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._split = lru_cache(maxsize=WORDS)(self._split_word)

    def stretches(self, text: str, kind: str, sentences: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
        """The sentences of a text; `sentences` are their places."""
        before = (self._numbers[BEGINS], self._numbers[KINDS[kind]])
        room = MOST_PIECES - len(before) - 1
        pieces: list[int] = []
        places: list[int] = []
        count = 0
        for start, end in sentences:
            words = _WORD.finditer(text, start, end)
            here = [piece for word in words for piece in self._split(without_accents(word[0]))][:room]
            if count and len(pieces) + len(here) > room:
                yield self._stretch(before, pieces, places, count)
                pieces, places, count = [], [], 0
            pieces += here
            places += [count] * len(here)
            count += 1
        if count:
            yield self._stretch(before, pieces, places, count)

    def _stretch(self, before: tuple[int, ...], pieces: list[int], places: list[int], count: int) -> Stretch:
        return Stretch((*before, *pieces, self._numbers[ENDS]), (NOWHERE, NOWHERE, *places, NOWHERE), count)

    def _split_word(self, word: str) -> tuple[int, ...]:
        """A word as its longest known pieces in a row; unknown where a letter is, or where it is too long."""
        if len(word) > _LONGEST_WORD:
            return (self._numbers[UNKNOWN],)
        found: list[int] = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((at for at in ends if mark + word[start:at] in self._numbers), None)
            if end is None:
                return (self._numbers[UNKNOWN],)
            found.append(self._numbers[mark + word[start:end]])
            start = end
        return tuple(found)


def without_accents(word: str) -> str:
    """A word in small letters, without accents."""
    parts = unicodedata.normalize("NFD", word.lower())
    return "".join(each for each in parts if unicodedata.category(each) != "Mn").replace("’", "'")
