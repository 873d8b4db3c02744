"""Which code page bytes were written in that are no UTF-8: the one in which they read as names and words.

A name has few letters beyond ASCII, too few for readers of whole files. So each pair of letters is weighed
against those of a language, and the code page is taken in which some language finds its own.
"""

from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from relpitch import paths
from relpitch.datafile import complaint

CODE_PAGES: Mapping[str, tuple[str, float]] = {
    "cp1252": ("Windows-1252", 0.0),
    "cp1250": ("Windows-1250", 1.0),
    "cp1251": ("Windows-1251", 1.0),
    "cp932": ("Shift JIS", 1.0),
    "gb18030": ("GB 18030", 1.0),
    "cp949": ("Windows-949", 1.0),
    "cp1253": ("Windows-1253", 1.5),
    "cp1254": ("Windows-1254", 1.5),
    "cp1255": ("Windows-1255", 1.5),
    "cp1256": ("Windows-1256", 1.5),
    "big5": ("Big5", 1.5),
    "cp1257": ("Windows-1257", 2.0),
    "euc_jp": ("EUC-JP", 2.0),
    "cp874": ("Windows-874", 2.0),
    "koi8-r": ("KOI8-R", 3.0),
    "iso8859_2": ("ISO 8859-2", 3.0),
    "iso8859_15": ("ISO 8859-15", 3.0),
    "mac_roman": ("Mac Roman", 4.0),
    "cp866": ("DOS 866", 4.0),
    "cp850": ("DOS 850", 4.0),
    "cp852": ("DOS 852", 5.0),
}
"""Each code page, what it is called, and how much rarer it is, as a logarithm; the first wins a draw."""

_PAIR_WEIGHT = 0.6  # a letter stands in two pairs, a Chinese sign counts once and has two bytes
_NEW_PAIR, _FOREIGN_PAIR, _SIGN_PAIR = -10.5, -14.0, -6.0
_NEW_WIDE, _FOREIGN_WIDE = -12.0, -17.0
_POINTS_OF_CONTROL, _POINTS_OF_ODD_SIGN, _POINTS_OF_USUAL_SIGN, _POINTS_OF_BIG_INSIDE = (
    -30.0,
    -12.0,
    -7.0,
    -5.0,
)
_USUAL_SIGNS = frozenset("‘’“”„–—…«»\xa0€·•™©®°§´¿¡ºª№、。・（）")
_MOST_BYTES, _MOST_LETTERS = 1_000, 120
_FIRST_WIDE_LETTER = 0x1100


@dataclass(frozen=True, slots=True)
class _LanguagePairs:
    """The pairs of a language and how likely each is, as a logarithm."""

    pairs: Mapping[str, float]
    letters: frozenset[str]

    def weigh(self, pair: str) -> float:
        """How likely a pair, or a wide sign, is in this language."""
        likely = self.pairs.get(pair)
        if len(pair) == 1:
            return likely if likely is not None else _NEW_WIDE if pair in self.letters else _FOREIGN_WIDE
        if likely is not None:
            return _PAIR_WEIGHT * likely
        if any(ord(each) > 127 and not each.isalpha() for each in pair):
            return _PAIR_WEIGHT * _SIGN_PAIR
        known = all(ord(each) < 128 or each in self.letters for each in pair)
        return _PAIR_WEIGHT * (_NEW_PAIR if known else _FOREIGN_PAIR)


def likelihoods(content: bytes) -> dict[str, float]:
    """How likely each code page is for some bytes, as logarithms, without those that cannot hold them."""
    words = b" ".join(word for word in content[:_MOST_BYTES].split() if not word.isascii())
    found = {}
    for code_page, (_name, rarity) in CODE_PAGES.items():
        try:
            text = getincrementaldecoder(code_page)().decode(words, final=len(content) <= _MOST_BYTES)
        except UnicodeDecodeError:
            continue
        found[code_page] = _likelihood(text) - rarity
    return found


def best(weighed: Iterable[Mapping[str, float]]) -> str:
    """The code page that all lines together are likeliest in; cp1252 where none can hold them all."""
    lines = list(weighed)
    able = [each for each in CODE_PAGES if all(each in line for line in lines)] if lines else []
    return max(able, key=lambda each: sum(line[each] for line in lines), default="cp1252")


def _likelihood(text: str) -> float:
    text = f" {text[:_MOST_LETTERS]} "
    likely = 0.0
    for before, letter in pairwise(text):
        if ord(before) < 128 and ord(letter) < 128:
            continue
        if before.islower() and letter.isupper():
            likely += _POINTS_OF_BIG_INSIDE
        if ord(letter) > 127 and not letter.isalpha():
            control = ord(letter) < 0xA0
            likely += (
                _POINTS_OF_USUAL_SIGN
                if letter in _USUAL_SIGNS
                else _POINTS_OF_CONTROL
                if control
                else _POINTS_OF_ODD_SIGN
            )
    pairs = list(_pairs(text))
    return likely + max(sum(map(language.weigh, pairs)) for language in _languages())


def _pairs(text: str) -> Iterator[str]:
    for before, letter in pairwise(text):
        if ord(letter) >= _FIRST_WIDE_LETTER and not 0x2000 <= ord(letter) < 0x2100:
            yield letter
        elif (ord(before) > 127 or ord(letter) > 127) and ord(before) < _FIRST_WIDE_LETTER:
            yield _plain(before) + _plain(letter)


def _plain(letter: str) -> str:
    return letter.lower() if letter.isalpha() or ord(letter) > 127 else "_"


@cache
def _languages() -> tuple[_LanguagePairs, ...]:
    path = paths.resources() / "interchange" / "letter_pairs.txt"
    pairs: dict[str, dict[str, float]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#"):
            continue
        name, likely, *those = line.split()
        try:
            pairs.setdefault(name, {}).update(dict.fromkeys(those, -float(likely)))
        except ValueError:
            raise complaint(path, number, "a language, a number and pairs of letters are needed") from None
    return tuple(
        _LanguagePairs(each, frozenset(letter for pair in each for letter in pair)) for each in pairs.values()
    )
