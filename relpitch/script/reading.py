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
    if words.isupper() and is_sentence and len(words.lower()) == len(words):
        # It is shouted, and not to be spelled. A few letters get longer as small ones, as “İ” does: a text
        # with those stays as it is, or the pieces would not stand where they are said to.
        words = words.lower()
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


def _instead(symbol: str, spoken: Language) -> str:
    # “$” is the money of one's own country, “US$” is not: in Spanish these are pesos and dollars.
    own = symbol.removeprefix("US")
    words = spoken.read_as.get(symbol, spoken.read_as.get(own))
    return language("en").read_as.get(own, "") if words is None else words


def _address(text: str, spoken: Language) -> str:
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", text)
    marks = spoken.in_addresses or language("en").in_addresses

    def aloud(match: re.Match[str]) -> str:
        piece = match[0]
        return f" {_whole_number(piece, spoken) if piece.isdecimal() else marks.get(piece, '')} "

    return single_spaced(re.sub(r"\d+|[\W_]", aloud, bare))


def _dotted(text: str, spoken: Language) -> str:
    letters = text.rstrip(".")
    return spoken.read_as.get(letters.lower()) or letters.replace(".", " ")


def _word(word: str, spoken: Language) -> str:
    if instead := spoken.read_as.get(word.lower()):
        return instead
    capitals = word.removesuffix("s")
    if word.upper() in spoken.said_as_words:
        return word
    if capitals.isupper() and len(capitals) > 1 and _is_spelled(capitals, spoken):
        return " ".join(_whole_number(each, spoken) if each.isdecimal() else each for each in capitals)
    if word.isalpha() and not word.startswith("Mc"):  # “LinkedIn” is two words, “McKay” is one
        return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", word)
    return re.sub(r"\d+", lambda digits: f" {_whole_number(digits[0], spoken)} ", word).strip()


def _is_spelled(capitals: str, spoken: Language) -> bool:
    return len(capitals) <= 3 or capitals in spoken.spelled or not re.search("[AEIOU]", capitals)


def _number(text: str, spoken: Language) -> str:
    digits, magnitude = _digits_and_magnitude(text.rstrip("s'’"))
    whole, *others = _groups(digits, spoken)
    read = [_whole_number(whole, spoken, may_be_year=digits == whole and not magnitude)]
    for group in others:
        read += (_instead("1.5", spoken), _digits(group, spoken))
    read.append(spoken.magnitudes.get(magnitude.lower(), magnitude))
    return " ".join(read).strip()


def _money(text: str, spoken: Language) -> str:
    sign = text[: text.index("$") + 1] if "$" in text else text[0]
    symbol = _instead(sign, spoken)
    digits, magnitude = _digits_and_magnitude(text.removeprefix(sign).strip())
    whole, *others = _groups(digits, spoken)
    if magnitude or len(others) != 1 or len(others[0]) != 2:  # no cents
        return f"{_number(digits + magnitude, spoken)} {symbol}"
    cents = _whole_number(others[0], spoken) if int(others[0]) else ""
    return f"{_whole_number(whole, spoken)} {symbol} {cents}".strip()


def _digits_and_magnitude(text: str) -> tuple[str, str]:
    """Digits with their points and commas, and the magnitude behind them."""
    digits = re.match(_NUMBER, text)
    end = digits.end() if digits else 0
    return text[:end], text[end:].strip()


def _groups(digits: str, spoken: Language) -> list[str]:
    """The whole number, thousands joined, and what follows decimal points."""
    thousands = "," if spoken.code in _POINT_DECIMALS else "."
    first, *rest = re.split(rf"([{_MARKS}])", digits)
    groups = [first]
    for mark, group in zip(rest[::2], rest[1::2], strict=True):
        if len(group) == 3 and (mark == thousands or mark not in ".,"):
            groups[-1] += group
        else:
            groups.append(group)
    return groups


def _whole_number(digits: str, spoken: Language, may_be_year: bool = False) -> str:
    if len(digits) > _MOST_DIGITS or (len(digits) > 1 and int(digits[0]) == 0):
        return _digits(digits, spoken)
    number = int(digits)
    # “Nineteen eighty”; before 1100 and from 2100 on it is more often a number than a year.
    is_year = may_be_year and len(digits) == 4 and 1100 <= number < 2100
    return in_words(number, spoken.code, "year" if is_year else "cardinal")


def _clock_time(text: str, spoken: Language) -> str:
    hours, minutes = text.split(":")
    read: tuple[str, ...]
    if int(minutes):
        read = (_whole_number(hours, spoken), _instead("9:30", spoken), _whole_number(minutes, spoken))
    else:
        read = (
            _whole_number(hours.lstrip("0") or "0", spoken),
            _instead("14:00" if int(hours) > 12 else "9:00", spoken),
        )
    return " ".join(each for each in read if each)


def _ordinal(text: str, spoken: Language) -> str:
    return in_words(int(text[:-2]), spoken.code, "ordinal")


def _digits(text: str, spoken: Language) -> str:
    return " ".join(in_words(int(each), spoken.code) for each in text if each.isdecimal())


_READERS: Mapping[str, Callable[[str, Language], str]] = {
    "address": _address,
    "dotted": _dotted,
    "plain": _word,
    "word": _word,
    "phone": _digits,
    "time": _clock_time,
    "range": lambda _, spoken: _instead("1-2", spoken),
    "ordinal": _ordinal,
    "money": _money,
    "number": _number,
    "symbol": _instead,
}
