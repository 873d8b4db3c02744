"""How many syllables a word has."""

import re
import unicodedata
from functools import lru_cache

from relpitch.cache_sizes import WORDS
from relpitch.script.english import english_syllables
from relpitch.script.language import SyllableRules, language

_VOWELS = re.compile("[aeiouyæøœıαεηιουω]+|[аеиоуыэюяіє]")
_HEBREW = "\u0590"  # where scripts begin that are not related to the Greek one: no vowels to count
_VIRAMA = 9  # the combining class of the sign that silences a letter's own vowel


@lru_cache(maxsize=WORDS)
def syllables(word: str, code: str = "en") -> int:
    """Syllables of one word, at least one.

    English by rule and exception; others by the rules of their language, or where it has none by their groups
    of vowels; scripts that write no vowels by the usual share of their letters; the rest, such as Chinese, by
    character.
    """
    first = word[:1]
    if first < _HEBREW:
        letters = unicodedata.normalize("NFC", word.casefold())
        if (rules := language(code).syllables) is not None:
            return _by_rules(letters, rules)
        letters = letters.replace("й", "")  # a consonant that folds to и
        apart = unicodedata.normalize("NFKD", letters)
        folded = "".join(each for each in apart if not unicodedata.combining(each))
        if code.lower().startswith("en") and folded.isascii():
            return english_syllables(folded.replace("’", "'"))
        return max(1, len(_VOWELS.findall(folded)))
    count = sum(map(str.isalnum, word)) - sum(unicodedata.combining(each) == _VIRAMA for each in word)
    return max(1, round(count * _share(first)))


def _by_rules(letters: str, rules: SyllableRules) -> int:
    """Syllables by the rules of a language's pack."""
    if rules.silent is not None:
        letters = rules.silent.sub("", letters)
    if rules.border is not None:
        letters = rules.border.sub("-", letters)
    return max(1, len(rules.nucleus.findall(letters)))


def _share(letter: str) -> float:
    """How many syllables a letter of a script is, usually."""
    if _HEBREW <= letter < "\u0900" or "\ufb1d" <= letter < "\uff00":  # Hebrew, Arabic
        return 0.6
    if "\u0e00" <= letter < "\u0f00":  # Thai, Lao: vowels are letters too
        return 0.5
    return 1.0
