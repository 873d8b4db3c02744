"""A paragraph as words: case folded, contractions spelt out, every word with its place in the text."""

import re
import sys
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from relpitch.coach.language import LanguageWords
from relpitch.script.sentences import sentences
from relpitch.script.tokens import TokenKind, parse

END = ""
"""Stands before, between and after the sentences among the words of a reading; it matches nothing."""

NUMBER = "#"
"""Stands for any number in digits."""

_FOLDED = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"'})
_MARKED = re.compile(r"[*\\/>{(]")
_PIECE = re.compile(
    r"(?P<word>\d+(?:[.,:]\d+)*(?![^\W_])|[^\W_]+(?:'[^\W_]+)*|[%£$€₹])|(?P<pause>[,;:()\"—–]|\s-+\s)"
)


@dataclass(frozen=True, slots=True)
class ParagraphWords:
    """The words of a paragraph with their places, END around each sentence.

    `opens`: the words that begin a clause. `sentences`: start and end in the text. `asks`: one is a question,
    and not only "isn't it?".
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    opens: set[int]
    sentences: list[tuple[int, int]]
    asks: bool

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence, or sentences, of a stretch begin and end."""
        first = bisect_right(self.sentences, (start, sys.maxsize)) - 1
        last = bisect_left(self.sentences, (end, 0)) - 1
        return self.sentences[first][0], self.sentences[last][1]


def fold(text: str) -> str:
    """The text in lower case with straight quotes, no longer or shorter than it was."""
    text = text.translate(_FOLDED)
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := each.lower()) == 1 else each for each in text)


def unmarked(source: str) -> str:
    """A source with spaces for its marks and notes, a dash for a marked pause: every word where it was."""
    if not _MARKED.search(source):
        return source
    text = []
    for token in parse(source):
        mark = "–" if token.kind in (TokenKind.BREATH, TokenKind.PAUSE) else token.text
        text.append(mark.rjust(token.end - token.start))
    return "".join(text)


def read(text: str, language: LanguageWords) -> ParagraphWords:
    """Read one paragraph of plain words."""
    words, starts, ends = [END], [0], [0]
    opens: set[int] = set()
    folded = fold(text)
    spans = sentences(text, language.code)
    asks = False
    for first, after in spans:
        opening = True
        for piece in _PIECE.finditer(folded, first, after):
            if piece.lastgroup == "pause":
                opening = True
                continue
            if opening:
                opens.add(len(words))
                opening = False
            word, start, end = piece[0], *piece.span()
            if "'" not in word and word not in language.long_forms:
                words.append(word)
                starts.append(start)
                ends.append(end)
                continue
            spelt = language.spelt_out(word)
            middle = start + len(spelt[0]) if len(spelt) == 2 and word.startswith(spelt[0]) else 0
            words += spelt
            starts += (start, middle) if middle else [start] * len(spelt)
            ends += (middle, end) if middle else [end] * len(spelt)
        asks = asks or ("?" in text[max(first, after - 3) : after] and not _is_tag(words, language))
        words.append(END)
        starts.append(after)
        ends.append(after)
    return ParagraphWords(words, starts, ends, opens, spans, asks)


def _is_tag(words: list[str], language: LanguageWords) -> bool:
    """Whether a sentence ends in "isn't it": a statement that looks for a nod."""
    return words[-2:-1] == [language.lists.get("tag", ("",))[0]] and words[-1] in language.lists["tag"]
