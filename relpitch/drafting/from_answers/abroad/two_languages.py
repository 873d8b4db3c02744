"""Whether an answer is in two languages at once."""

from functools import cache

from relpitch.drafting.english.phrases import words
from relpitch.script.language import language

_LOOSE = frozenset(
    {
        "a",
        "am",
        "an",
        "in",
        "so",
        "was",
        "also",
        "war",
        "die",
        "man",
        "hat",
        "no",
        "me",
        "he",
        "she",
        "as",
        "is",
    }
    | {"do", "sin", "son", "sea", "bin"}
)
"""Words of English that are words of the other languages too, or of their chat."""
_SURE = frozenset(
    {"the", "they", "with", "without", "and", "know", "because", "these", "those", "their", "don't", "can't"}
    | {"it's", "what", "how", "ago", "mostly", "years"}
)


def two_languages(text: str, code: str) -> bool:
    """Whether a text of a language has the small words of English too: “ya no van al ER for every fever”."""
    here = [word.plain for word in words(text) if not text[word.start].isupper() or word.start == 0]
    english = {each for each in here if each in _english(code)}
    return len(english) > 1 or not _SURE.isdisjoint(english)


@cache
def _english(code: str) -> frozenset[str]:
    """The small words that English has, and this language has not."""
    return (language("en").function_words | _SURE) - language(code).function_words - _LOOSE
