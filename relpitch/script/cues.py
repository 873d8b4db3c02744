"""What is shown of a part to someone who knows it: cue words, first letters."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from relpitch.domain.length import Length
from relpitch.formatting import single_spaced
from relpitch.script.language import language
from relpitch.script.lengths import tokens_at
from relpitch.script.tokens import TokenKind

_BETWEEN_WORDS = re.compile(r"[\s—–…/，。、；：！？،؛؟]+")


def cue_words(source: str, code: str = "en", length: Length = Length.FULL) -> tuple[str, ...]:
    """The marked words, a mark an entry; where none are marked, the content words one by one."""
    tokens = tokens_at(source, length)
    runs = ("".join(t.text for t in run) for within, run in groupby(tokens, lambda t: t.cue) if within)
    marked = tuple(words for run in runs if (words := single_spaced(run)))
    return marked or tuple(_content_words("".join(token.text for token in tokens), code))


def _content_words(plain: str, code: str) -> Iterator[str]:
    known = language(code)
    for chunk in _BETWEEN_WORDS.split(plain):
        word = _bare(chunk)
        if word and not known.is_function_word(word):
            yield known.without_elision(word)


def _bare(chunk: str) -> str:
    """A word without the punctuation around it; signs such as £ and % belong to it."""
    start, end = 0, len(chunk)
    while start < end and not _belongs(chunk[start]):
        start += 1
    while end > start and not _belongs(chunk[end - 1]):
        end -= 1
    return chunk[start:end] if any(map(str.isalnum, chunk)) else ""


def _belongs(character: str) -> bool:
    return character.isalnum() or character in "%°" or unicodedata.category(character) in ("Sc", "Mn", "Mc")


def first_letters(source: str, length: Length = Length.FULL) -> str:
    """The first letter of each word, with its punctuation; numbers and slots stay whole."""
    letters: list[str] = []
    before = ""  # the "first" letter of a word, another of the "word", a "digit", or none of these
    for token in tokens_at(source, length):
        if token.kind is TokenKind.SLOT:
            letters.append(token.text)
            before = ""
            continue
        for character in token.text:
            before, shown = _shown(character, before)
            if shown:
                letters.append(character)
    return "".join(letters)


def _shown(character: str, before: str) -> tuple[str, bool]:
    if character.isdigit():
        return (before, False) if before in ("first", "word") else ("digit", True)
    if character.isalpha():
        return ("word", False) if before else ("first", True)
    if before and unicodedata.category(character)[0] == "M":
        return before, before == "first"
    if before and character in "'’":
        return "word", False
    return "", True
