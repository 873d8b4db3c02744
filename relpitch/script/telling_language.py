"""Which language words are in: told by the small words of every text, or by letters that one language has."""

import re
from collections import Counter
from functools import cache

from relpitch.script.language import languages
from relpitch.script.plain import plain

_WORD = re.compile(r"[^\W\d_]+")
_MOST_CHARACTERS = 4000  # characters that are looked at
_LEAST_WORDS, _WORDS_AHEAD = 3, 2
"""So many small words of a language, and so many more than of the next, tell it."""
_LEAST_LETTERS = 3

_LETTERS = {
    "el": "[\u0370-\u03ff\u1f00-\u1fff]",
    "he": "[\u0590-\u05ff]",
    "ar": "[\u0600-\u06ff]",
    "hi": "[\u0900-\u097f]",
    "th": "[\u0e00-\u0e7f]",
    "ko": "[\uac00-\ud7a3]",
    "ja": "[\u3040-\u30ff]|(?<=[\u3040-\u30ff])[\u4e00-\u9fff]+|[\u4e00-\u9fff]+(?=[\u3040-\u30ff])",
    "zh": "[\u4e00-\u9fff]",
}


def language_told_by(source: str, *, least: int = _LEAST_WORDS, ahead: int = _WORDS_AHEAD) -> str:
    """The code of the language that the words of a source are surely in; empty where nothing is sure.

    Sure are `least` of its small words, so many `ahead` of the next language.
    """
    text = plain(source[:_MOST_CHARACTERS])
    letters = sum(map(str.isalpha, text))
    for code, pattern in _LETTERS.items():
        if letters >= _LEAST_LETTERS and 2 * sum(map(len, re.findall(pattern, text))) > letters:
            return code
    counts = Counter(
        code for word in _WORD.findall(text.casefold()) for code in _languages_of().get(word, ())
    )
    (best, most), (_, following) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return best if most >= max(least, following + ahead) else ""


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {}
    for each in languages():
        for word in each.function_words:
            known[word] = (*known.get(word, ()), each.code)
    return known
