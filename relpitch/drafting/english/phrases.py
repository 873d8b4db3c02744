"""Phrases: short runs of words to look for, as a data file writes them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_WRITTEN = re.compile(r"0|\.|-[a-z]{3}|[^\W\dA-Z_]+(?:['-][^\W\dA-Z_]+)*")
_ELEMENT = re.compile(r"\[(?P<choice>[^]]*)]|\{(?P<list>[^}]*)}|(?P<word>\S+)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands in a text; `plain` has no capitals, straight apostrophes, 0 for any figure."""

    plain: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """The words of a text, in order."""
    return [Word(_plain(found[0]), found.start(), found.end()) for found in _WORD.finditer(text)]


def plain_words(text: str) -> list[str]:
    """The words of a text as phrases know them."""
    return [word.plain for word in words(text)]


class Phrases:
    """Phrases to look for: `word`, `[either/or]`, `{a list's name}`, and `-ing` for words that end so.

    An ending has three letters, its words five or more. ValueError says what is not understood.
    """

    def __init__(self, lines: Iterable[str], lists: Mapping[str, frozenset[str]]) -> None:
        self._by_first: dict[str, list[tuple[frozenset[str], ...]]] = {}
        for line in lines:
            phrase = tuple(_element(found, lists) for found in _ELEMENT.finditer(line))
            if not phrase:
                raise ValueError("a phrase is empty")
            for first in phrase[0]:
                self._by_first.setdefault(first, []).append(phrase)

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def begin(self, plain: Sequence[str], at: int = 0) -> int:
        """How many words the longest phrase that begins at a word has; 0 where none does."""
        longest = 0
        for key in _keys(plain[at]) if at < len(plain) else ():
            for phrase in self._by_first.get(key, ()):
                if len(phrase) > longest and _fits(phrase, plain, at):
                    longest = len(phrase)
        return longest

    def first(self, plain: Sequence[str]) -> int | None:
        """The place of the first word at which any phrase begins."""
        return next((at for at in range(len(plain)) if self.begin(plain, at)), None)

    def within(self, plain: Sequence[str]) -> bool:
        """Whether any phrase begins at any word."""
        return self.first(plain) is not None


def _plain(word: str) -> str:
    return "0" if word.isdigit() else word.casefold().replace("’", "'")


def _element(found: re.Match[str], lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    if (name := found["list"]) is not None:
        if name not in lists:
            raise ValueError(f"there is no list “{name}”")
        return lists[name]
    choices = [found["word"]] if found["choice"] is None else found["choice"].split("/")
    for each in choices:
        if not _WRITTEN.fullmatch(each):
            raise ValueError(f"“{each}” is no word in small letters")
    return frozenset(choices)


def _keys(word: str) -> tuple[str, ...]:
    return (word, f"-{word[-3:]}") if len(word) > 4 else (word,)


def _fits(phrase: tuple[frozenset[str], ...], plain: Sequence[str], at: int) -> bool:
    return at + len(phrase) <= len(plain) and all(
        not element.isdisjoint(_keys(plain[at + place])) for place, element in enumerate(phrase)
    )
