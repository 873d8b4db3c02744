"""Numbers, money, years, times, addresses and capitals as they are read out.

How a language says what stands between figures is under a sample in its words.toml, as `"9:30"` and `"1.5"`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from relpitch.cache_sizes import WORDS
from relpitch.formatting import single_spaced
from relpitch.script.language import Language, language
from relpitch.script.number_words import in_words

_MARKS = ".,'’\u00a0\u202f"  # between the digits of a number, in one language or another
_NUMBER = rf"\d+(?:[{_MARKS}]\d+)*"
_MAGNITUDE = r"(?i:k|m|bn?|tn)\b"
_IN_FULL = r"(?:thousand|million|billion|trillion)\b"
# Signs within words that \w leaves out.
_SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0963\u0970-\u0eff"
_WORD = rf"[^\W\d_][^\W_]*+(?:[{_SIGNS}]+[^\W_]*)*+(?:['’][^\W\d_]+)*+"
# One piece after another, by the first kind that fits: what is most frequent, a plain word, is tried first.
# The bounds of repetition keep what looks like an address or a number, and is none, from taking long.
_PIECE = re.compile(
    rf"""
      (?P<plain>    (?!US\$) {_WORD}(?![.@+-]\w|://) )
    | (?P<address>  (?:https?://|www\.)[^\s<>]*[^\W_]
                  | [\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,6}}
                  | [a-zA-Z][\w-]{{0,63}}(?:\.[\w-]{{1,63}}){{0,4}}
                    \.(?:com|org|net|io|uk|de|fr|eu|app|dev|info|example)\b )
    | (?P<dotted>   [^\W\d_](?:\.[^\W\d_]){{1,5}}\b\.? )
    | (?P<word>     (?!US\$) {_WORD} )
    | (?P<phone>    \+?\(?\d{{1,5}}\)?(?:[ -]\(?\d{{2,5}}\)?){{2,6}} | \d{{3}}-\d{{4}}\b )
    | (?P<time>     \d{{1,2}}:\d\d\b )
    | (?P<range>    (?<=\d)[–-](?=\d) )
    | (?P<ordinal>  \d{{1,9}}(?:st|nd|rd|th)\b )
    | (?P<money>    (?:US\$|[$€£¥₹])[ ]?{_NUMBER}(?:{_MAGNITUDE}|[ ]{_IN_FULL})? )
    | (?P<number>   {_NUMBER}(?:{_MAGNITUDE}|['’]?s\b)? )
    | (?P<symbol>   US\$ | [^\w\s] )
    """,
    re.VERBOSE,
)
_POINT_DECIMALS = frozenset({"en", "zh", "ja", "ko", "he", "hi", "th"})  # “1.5”; others write “1,5”
_MOST_DIGITS = 15  # digits of a number that is not read digit by digit


class SpokenPiece(NamedTuple):
    """A stretch of plain words, `words[start:end]`, and how it is read out."""

    start: int
    end: int
    read: str


def pieces(words: str, code: str = "en") -> Iterator[SpokenPiece]:
    """What is read out of plain words, in order; punctuation is not."""
    is_sentence = words.count(" ") > 3
    if words.isupper() and is_sentence and len(words.lower()) == len(words):  # else places would be others
        words = words.lower()  # shouted, not spelled
    for match in _PIECE.finditer(words):
        read = _read(match.lastgroup or "symbol", match[0], code)
        if read:
            yield SpokenPiece(*match.span(), read)


def read_out(words: str, code: str = "en") -> str:
    """Plain words with nothing left that is written otherwise than it is said."""
    read: list[str] = []
    at = 0
    for start, end, instead in pieces(words, code):
        space = " " if start == at and read else ""  # "35%" is two words
        read += (words[at:start], space, instead)
        at = end
    return "".join((*read, words[at:]))


@lru_cache(maxsize=WORDS)
def _read(kind: str, text: str, code: str) -> str:
    return _READERS[kind](text, language(code))


def _instead(symbol: str, known: Language) -> str:
    # “$” is the money of one's own country, “US$” is not: in Spanish these are pesos and dollars.
    own = symbol.removeprefix("US")
    words = known.read_as.get(symbol, known.read_as.get(own))
    return language("en").read_as.get(own, "") if words is None else words


def _address(text: str, known: Language) -> str:
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", text)
    marks = known.in_addresses or language("en").in_addresses

    def aloud(match: re.Match[str]) -> str:
        piece = match[0]
        return f" {_whole(piece, known) if piece.isdecimal() else marks.get(piece, '')} "

    return single_spaced(re.sub(r"\d+|[\W_]", aloud, bare))


def _dotted(text: str, known: Language) -> str:
    letters = text.rstrip(".")
    return known.read_as.get(letters.lower()) or letters.replace(".", " ")


def _word(word: str, known: Language) -> str:
    if instead := known.read_as.get(word.lower()):
        return instead
    capitals = word.removesuffix("s")
    if word.upper() in known.said_as_words:
        return word
    if capitals.isupper() and len(capitals) > 1 and _is_spelled(capitals, known):
        return " ".join(_whole(each, known) if each.isdecimal() else each for each in capitals)
    if word.isalpha() and not word.startswith("Mc"):  # “LinkedIn” is two words, “McKay” is one
        return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", word)
    return re.sub(r"\d+", lambda digits: f" {_whole(digits[0], known)} ", word).strip()


def _is_spelled(capitals: str, known: Language) -> bool:
    return len(capitals) <= 3 or capitals in known.spelled or not re.search("[AEIOU]", capitals)


def _number(text: str, known: Language) -> str:
    digits, magnitude = _apart(text.rstrip("s'’"))
    whole, *others = _groups(digits, known)
    read = [_whole(whole, known, year=digits == whole and not magnitude)]
    for group in others:
        read += (_instead("1.5", known), _digits(group, known))
    read.append(known.magnitudes.get(magnitude.lower(), magnitude))
    return " ".join(read).strip()


def _money(text: str, known: Language) -> str:
    sign = text[: text.index("$") + 1] if "$" in text else text[0]
    symbol = _instead(sign, known)
    digits, magnitude = _apart(text.removeprefix(sign).strip())
    whole, *others = _groups(digits, known)
    if magnitude or len(others) != 1 or len(others[0]) != 2:  # no cents
        return f"{_number(digits + magnitude, known)} {symbol}"
    return f"{_whole(whole, known)} {symbol} {_whole(others[0], known) if int(others[0]) else ''}".strip()


def _apart(text: str) -> tuple[str, str]:
    """Digits with their points and commas, and the magnitude behind them."""
    digits = re.match(_NUMBER, text)
    end = digits.end() if digits else 0
    return text[:end], text[end:].strip()


def _groups(digits: str, known: Language) -> list[str]:
    """The whole number, thousands joined, and what follows decimal points."""
    thousands = "," if known.code in _POINT_DECIMALS else "."
    first, *rest = re.split(rf"([{_MARKS}])", digits)
    groups = [first]
    for mark, group in zip(rest[::2], rest[1::2], strict=True):
        if len(group) == 3 and (mark == thousands or mark not in ".,"):
            groups[-1] += group
        else:
            groups.append(group)
    return groups


def _whole(digits: str, known: Language, year: bool = False) -> str:
    if len(digits) > _MOST_DIGITS or (len(digits) > 1 and int(digits[0]) == 0):
        return _digits(digits, known)
    number = int(digits)
    # “Nineteen eighty”; before 1100 and from 2100 on it is more often a number than a year.
    is_year = year and len(digits) == 4 and 1100 <= number < 2100
    return in_words(number, known.code, "year" if is_year else "cardinal")


def _time(text: str, known: Language) -> str:
    hours, minutes = text.split(":")
    read: tuple[str, ...]
    if int(minutes):
        read = (_whole(hours, known), _instead("9:30", known), _whole(minutes, known))
    else:
        read = (
            _whole(hours.lstrip("0") or "0", known),
            _instead("14:00" if int(hours) > 12 else "9:00", known),
        )
    return " ".join(each for each in read if each)


def _ordinal(text: str, known: Language) -> str:
    return in_words(int(text[:-2]), known.code, "ordinal")


def _digits(text: str, known: Language) -> str:
    return " ".join(in_words(int(each), known.code) for each in text if each.isdecimal())


_READERS: Mapping[str, Callable[[str, Language], str]] = {
    "address": _address,
    "dotted": _dotted,
    "plain": _word,
    "word": _word,
    "phone": _digits,
    "time": _time,
    "range": lambda _, known: _instead("1-2", known),
    "ordinal": _ordinal,
    "money": _money,
    "number": _number,
    "symbol": _instead,
}
