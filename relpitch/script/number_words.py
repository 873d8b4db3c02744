"""Numbers in words, by the rules that Unicode's CLDR has for some ninety languages."""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from relpitch.cache_sizes import WORDS

if TYPE_CHECKING:
    from unicode_rbnf import RbnfEngine

NumberKind = Literal["cardinal", "ordinal", "year"]

# Sets of rules, the first that a language has. English is said with "and", as most of the world does.
_RULES: Mapping[NumberKind, tuple[str, ...]] = {
    "cardinal": ("spellout-numbering-verbose", "spellout-numbering", "spellout-cardinal"),
    "ordinal": (
        "spellout-ordinal-verbose",
        "spellout-ordinal",
        "spellout-ordinal-masculine",
        "spellout-ordinal-neuter",
    ),
    "year": ("spellout-numbering-year", "spellout-numbering", "spellout-cardinal"),
}

_YEARS_IN_HUNDREDS = frozenset({"da", "de", "en", "no", "sv"})
"""Where a year is *nineteen ninety-eight*; elsewhere it is read as any number."""


def in_words(number: int, code: str, kind: NumberKind = "cardinal") -> str:
    """A number as a language says it; in English where that language has no rules for it."""
    words = _in_words(number, code, kind) or _in_words(number, "en", kind)
    return words or " ".join(in_words(int(digit), code) for digit in str(number))


@lru_cache(maxsize=WORDS)
def _in_words(number: int, code: str, kind: NumberKind) -> str:
    engine = _engine(code)
    if engine is None:
        return ""
    if kind == "year" and (code not in _YEARS_IN_HUNDREDS or number % 1000 < 10):
        kind = "cardinal"  # two thousand and five
    rules = [each for each in _RULES[kind] if each in engine.rulesets][:1]
    if not rules:
        return ""
    from unicode_rbnf.engine import NoRuleForNumberError  # noqa: PLC0415  # loaded with the engine

    try:
        words = engine.format_number(number, ruleset_names=rules).text
    except NoRuleForNumberError:
        return ""
    return "" if any(map(str.isdigit, words)) else _AS_USUALLY_WRITTEN.get(code, str)(words)


@cache
def _engine(code: str) -> "RbnfEngine | None":
    from unicode_rbnf import RbnfEngine  # noqa: PLC0415  # 20 ms, and most texts have no number

    if not code.isalpha():
        return None
    try:
        return RbnfEngine.for_language(code)
    except ValueError:
        return None


def _english(words: str) -> str:
    return re.sub(r" thousand (?!and\b)", " thousand, ", words)


def _french(words: str) -> str:
    return words.replace("-et-", " et ")


_AS_USUALLY_WRITTEN: Mapping[str, Callable[[str], str]] = {"en": _english, "fr": _french}
