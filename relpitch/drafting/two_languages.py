"""Answers in two languages at once: what is sure of them is said as it was typed, the rest is left out."""

import re
from dataclasses import replace
from functools import cache

from relpitch.drafting.phrases import words
from relpitch.drafting.plain_answer import Plain
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
_LEAST_OF_A_CLAUSE = 2
# Where a sentence in any of the languages surely begins, so that it needs no words before it.
_SENTENCES = {
    "change": re.compile(r"(?i)(?:they|he|she|nobody|everybody|sie|die|ellos|ellas|ya no)\b"),
    "touch": re.compile(r"(?i)(?:i|i can|i have|ich|kann|könnte?|hab|tengo|puedo|podría|te|yo|we|wir)\b"),
}
_CLAUSES = re.compile(r"(?:,| -| –|;|:| and| und| y) ")


def two_languages(text: str, code: str) -> bool:
    """Whether a text of a language has the small words of English too: “ya no van al ER for every fever”."""
    here = [word.plain for word in words(text) if not text[word.start].isupper() or word.start == 0]
    english = {each for each in here if each in _english(code)}
    return len(english) > 1 or not _SURE.isdisjoint(english)


def in_one_language(answer: Plain, name: str, code: str) -> Plain:
    """An answer that is a whole sentence, as it is; else its first clause in one language, or nothing."""
    more = tuple(each for each in answer.more if not two_languages(each, code))
    answer = replace(answer, more=more, cut=answer.cut or more != answer.more)
    if not two_languages(answer.text, code):
        return answer
    if name in _SENTENCES and _SENTENCES[name].match(answer.text):
        return replace(answer, as_typed=True)
    first = _CLAUSES.split(answer.text, maxsplit=1)[0].strip()
    if first != answer.text and len(words(first)) >= _LEAST_OF_A_CLAUSE and not two_languages(first, code):
        return replace(answer, text=first, cut=True, more=())
    return Plain(given=True, cut=True)


@cache
def _english(code: str) -> frozenset[str]:
    """The small words that English has, and this language has not."""
    return (language("en").function_words | _SURE) - language(code).function_words - _LOOSE
