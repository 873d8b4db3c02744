"""The words a pattern is looked up by, mostly found without parsing it.

Parsing a thousand patterns takes longer than anybody waits for an editor to open, and a text needs few. So
regular expressions read the plain ones; what they are not sure of takes a closer look, which is that Notation
parses the pattern. What a pattern may hold, as `[a/b]?`, `<list>`, `{help}` or `(3)`, is told in notation.py.

An item is a word, a mark or a choice; its place is its number in the pattern, 0 first. How often a word is
said is 1 / its rank among the common words, and RARE for any other.
"""

import math
import re
import zlib
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from relpitch.coach.language import FILE as WORDS_FILE
from relpitch.coach.language import LanguageWords
from relpitch.coach.notation import Notation
from relpitch.coach.phrase import RARE, READ_AS, read_as

# A word, a mark, or a choice with choices up to three deep in it.
_ITEMS = re.compile(r"\[[^][]*(?:\[[^][]*(?:\[[^][]*(?:\[[^][]*\][^][]*)*\][^][]*)*\][^][]*)*\]\??|[^][\s]+")
_MARK = re.compile(r"\(\d+\)|\{[^{}/]+\}|[~*#^]")
# In a choice that holds choices or lists: anything but words, those, and / between them; or an empty option.
_UNSURE = re.compile(r"[^\w/ \[\]<>]|_|(^|\[|/)\s*(/|\]|$)")
_LIST_NAMES = re.compile(r"<([^<>]+)>")
_WORDS_IN_CHOICE = re.compile(r"[^][/ ]+")
_TOO_COMMON = RARE * 100  # how often: words said more than this would be looked up by in every text

AnchorWords = Collection[str]
KnownAnchors = Mapping[str, tuple[str, int]]
"""By pattern: the words of its anchor with spaces between, and the place of their item."""

_Sought = tuple[AnchorWords, float]
"""The words of which one stands wherever an item matches, and how often they are said together."""

_LOOK_CLOSER: _Sought = ((), 0.0)  # the item is not plain
_NOT_THIS_ITEM: _Sought = ((), math.inf)
"""It may be missing, or is a mark: another item is to be looked up by."""

FILE = "anchors.tsv"


def read_anchors(folder: Path) -> KnownAnchors:
    """The anchors a folder keeps of its patterns; none where they were found with other words.toml."""
    try:
        first, *lines = (folder / FILE).read_text(encoding="utf-8").splitlines()
        if first != _stamp_of_words(folder):
            return {}
        parts = [line.split("\t") for line in lines]
        return {pattern: (words, int(place)) for place, words, pattern in parts}
    except (OSError, ValueError):
        return {}  # they only save time


def anchors_text(folder: Path, anchors: "Anchors", patterns: Iterable[str]) -> str:
    """The file of anchors for the patterns of a folder."""
    lines = [_stamp_of_words(folder)]
    for pattern in sorted(set(patterns)):
        words, place = anchors.find(pattern)
        lines.append(f"{place}\t{' '.join(sorted(words))}\t{pattern}")
    return "\n".join(lines) + "\n"


def _stamp_of_words(folder: Path) -> str:
    """The name and checksum of words.toml: anchors depend on how common its words are, and on its lists."""
    text = (folder / WORDS_FILE).read_text(encoding="utf-8")
    return f"{WORDS_FILE} {zlib.crc32(text.encode()):08x}"


class Anchors:
    """Finds the anchors of patterns in one language: words of which one must be there, and where."""

    def __init__(
        self,
        language: LanguageWords,
        notation: Notation,
        found: KnownAnchors = MappingProxyType({}),
    ) -> None:
        """`found`: the anchors of patterns that were looked for before."""
        self._notation, self._language, self._found = notation, language, found
        self._common = language.common
        # The reader puts their long forms in their place, so they stand in no reading as they are written.
        self._long_forms = frozenset(language.long_forms)
        self._known_items: dict[str, _Sought] = {}
        self._lists: dict[str, AnchorWords] = {}

    def find(self, pattern: str) -> tuple[AnchorWords, int]:
        """The anchor of a pattern and the place of its item. A ValueError says what is wrong with it."""
        if pattern in self._found:
            known, place = self._found[pattern]
            return known.split(), place
        self._notation.check(pattern)
        items = _ITEMS.findall(pattern.lower())
        # A bracket that closes before it opens, or choices nested deeper, are in no item.
        if "".join(items).count("[") != pattern.count("["):
            return self._notation.anchor(pattern)
        try:
            words, often, place = self._rarest(items)
        except ValueError:
            # An option alone may have no anchor, or a list is missing: the whole may be good.
            return self._notation.anchor(pattern)
        if not words or (often > _TOO_COMMON and len(items) > 1):
            return self._notation.anchor(pattern)
        return words, place

    def _rarest(self, items: list[str]) -> tuple[AnchorWords, float, int]:
        """The words of the rarest item, how often they are said, and its place.

        No words where an item takes a closer look, or none can be looked up by.
        """
        rarest: AnchorWords = ()
        least, rarest_place = math.inf, 0
        for place, item in enumerate(items):
            cached = self._known_items.get(item)
            if cached is None:
                cached = self._known_items[item] = self._of_item(item)
            if cached is _LOOK_CLOSER:
                return (), 0.0, 0
            words, often = cached
            if often < least:
                rarest, least, rarest_place = words, often, place
        return rarest, least, rarest_place

    def _of_item(self, item: str) -> _Sought:
        """The words of which one stands wherever the item matches, and how often they are said."""
        words: AnchorWords = ()
        if item[-1] == "?":
            is_plain = item[:-1] and self._of_item(item[:-1])[0]
            return _NOT_THIS_ITEM if is_plain else _LOOK_CLOSER
        if _MARK.fullmatch(item):
            return _NOT_THIS_ITEM
        if item[0] == "[":
            words = self._of_choice(item[1:-1])
        elif item[0] == "<" and item[1:-1] in self._language.lists:
            words = self._of_list(item[1:-1])
        elif item.isalpha() and item not in self._long_forms:
            words = READ_AS.get(item, (item,))  # 's and is, for one, are read as each other
        if not words:
            return _LOOK_CLOSER
        return words, sum([self._common.get(word, RARE) for word in words])

    def _of_choice(self, text: str) -> AnchorWords:
        """The rarest word of each option. No words where it takes a closer look.

        Of choices and lists in it all words are taken: more than is needed, and never wrong.
        """
        words: set[str] = set()
        if "[" in text or "<" in text:
            if _UNSURE.search(text):
                return ()
            words.update(_WORDS_IN_CHOICE.findall(_LIST_NAMES.sub(" ", text)))
            for name in _LIST_NAMES.findall(text):
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
                    return ()  # some of it may be missing, or it runs on
                else:
                    words.update(self._notation.anchor(option)[0])
        return read_as(words) if words.isdisjoint(self._long_forms) else ()

    def _of_list(self, name: str) -> AnchorWords:
        """The words of a list of words.toml; of entries of several words, what they are looked up by."""
        if name not in self._lists:
            entries = self._language.lists.get(name, ())
            plain = all(each.isalpha() and each not in self._long_forms for each in entries)
            self._lists[name] = read_as(entries) if entries and plain else self._notation.listed(name).anchors
        return self._lists[name]
