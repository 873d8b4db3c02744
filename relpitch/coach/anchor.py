"""The words a pattern is looked up by, mostly found without reading the whole of it.

Reading a thousand patterns takes longer than anybody waits for an editor to open, and a text needs few.
"""

import math
import re
import zlib
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from relpitch.coach.language import FILE as WORDS
from relpitch.coach.language import Language
from relpitch.coach.notation import Notation
from relpitch.coach.phrase import RARE, READ_AS, read_as

# A word, a mark, or a choice with choices up to three deep in it.
_ITEMS = re.compile(r"\[[^][]*(?:\[[^][]*(?:\[[^][]*(?:\[[^][]*\][^][]*)*\][^][]*)*\][^][]*)*\]\??|[^][\s]+")
_MARK = re.compile(r"\(\d+\)|\{[^{}/]+\}|[~*#^]")
_UNSURE = re.compile(r"[^\w/ \[\]<>]|_|(^|\[|/)\s*(/|\]|$)")  # what a closer look is for, an empty option too
_NAMES = re.compile(r"<([^<>]+)>")
_WORDS = re.compile(r"[^][/ ]+")
_DEAR = RARE * 100  # what is said as often as this calls for a closer look

Words = Collection[str]
Found = Mapping[str, tuple[str, int]]


FILE = "anchors.tsv"


def read_anchors(folder: Path) -> Found:
    """The anchors a folder keeps of its patterns; none where they were found with other words.toml."""
    try:
        first, *lines = (folder / FILE).read_text(encoding="utf-8").splitlines()
        if first != _words_known_by(folder):
            return {}
        parts = [line.split("\t") for line in lines]
        return {pattern: (words, int(place)) for place, words, pattern in parts}
    except (OSError, ValueError):
        return {}  # they only save time


def anchors_text(folder: Path, anchors: "Anchors", patterns: Iterable[str]) -> str:
    """The file of anchors for the patterns of a folder."""
    lines = [_words_known_by(folder)]
    for pattern in sorted(set(patterns)):
        words, place = anchors.find(pattern)
        lines.append(f"{place}\t{' '.join(sorted(words))}\t{pattern}")
    return "\n".join(lines) + "\n"


def _words_known_by(folder: Path) -> str:
    text = (folder / WORDS).read_text(encoding="utf-8")
    return f"{WORDS} {zlib.crc32(text.encode()):08x}"


class Anchors:
    """Finds the anchors of patterns in one language: words of which one must be there, and where."""

    def __init__(
        self,
        language: Language,
        notation: Notation,
        found: Found = MappingProxyType({}),
    ) -> None:
        """`found`: the anchors of patterns that were looked for before."""
        self._notation, self._language, self._found = notation, language, found
        self._common = language.common
        self._long_forms = frozenset(language.long_forms)
        self._items: dict[str, tuple[Words, float]] = {}
        self._lists: dict[str, Words] = {}

    def find(self, pattern: str) -> tuple[Words, int]:
        """The anchor of a pattern. A ValueError says what is wrong with it."""
        if pattern in self._found:
            known, at = self._found[pattern]
            return known.split(), at
        self._notation.check(pattern)
        items = _ITEMS.findall(pattern.lower())
        if "".join(items).count("[") != pattern.count("["):
            return self._notation.anchor(pattern)  # a bracket that closes before it opens is in no item
        try:
            words, least, place = self._rarest(items)
        except ValueError:
            return self._notation.anchor(pattern)  # it knows what is wrong, if anything
        if not words or (least > _DEAR and len(items) > 1):
            return self._notation.anchor(pattern)
        return words, place

    def _rarest(self, items: list[str]) -> tuple[Words, float, int]:
        """The words of the rarest item, how often they are said, and its place; none where it is not seen."""
        rarest: Words = ()
        least, place = math.inf, 0
        for at, item in enumerate(items):
            known = self._items.get(item)
            if known is None:
                known = self._items[item] = self._of_item(item)
            words, cost = known
            if cost < least:
                if not words:
                    return (), 0.0, 0
                rarest, least, place = words, cost, at
        return rarest, least, place

    def _of_item(self, item: str) -> tuple[Words, float]:
        """The words an item has one of and how often they are said: never where it may be missing.

        Without words it takes a closer look.
        """
        words: Words = ()
        if item[-1] == "?":
            words, cost = self._of_item(item[:-1]) if item[:-1] else ((), 0.0)
            return (), math.inf if words and cost else 0.0
        if _MARK.fullmatch(item):
            return (), math.inf
        if item[0] == "[":
            words = self._of_choice(item[1:-1])
        elif item[0] == "<" and item[1:-1] in self._language.lists:
            words = self._of_list(item[1:-1])
        elif item.isalpha() and item not in self._long_forms:
            words = READ_AS.get(item, (item,))
        else:
            return (), 0.0
        return words, sum([self._common.get(word, RARE) for word in words])

    def _of_choice(self, text: str) -> Words:
        words: set[str] = set()
        if "[" in text or "<" in text:
            if _UNSURE.search(text):
                return ()
            words.update(_WORDS.findall(_NAMES.sub(" ", text)))
            for name in _NAMES.findall(text):
                words.update(self._of_list(name))
        else:
            common = self._common
            for option in text.split("/"):
                if option.isalpha():
                    words.add(option)
                elif option.replace(" ", "").isalpha():
                    rare = [word for word in option.split() if word not in common]
                    words.add(rare[0] if rare else min(option.split(), key=common.__getitem__))
                elif "?" in option or "~" in option or "*" in option:
                    return ()
                else:
                    words.update(self._notation.anchor(option)[0])
        return read_as(words) if words.isdisjoint(self._long_forms) else ()

    def _of_list(self, name: str) -> Words:
        if name not in self._lists:
            entries = self._language.lists.get(name, ())
            plain = all(each.isalpha() and each not in self._long_forms for each in entries)
            self._lists[name] = read_as(entries) if entries and plain else self._notation.listed(name).anchors
        return self._lists[name]
