"""Which people a typed name may already be: “The Priya you know?”."""

import unicodedata
from collections.abc import Iterable

_AT_MOST = 5
_LEAST_LETTERS = 2


def may_be(typed: str, known: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The people (id and name, those met last first) of whom any word begins as typed, at most five.

    Accents and capitals do not matter. Every word that is typed must begin a word of the name, each its own.
    """
    begins = _words(typed)
    if sum(len(each) for each in begins) < _LEAST_LETTERS:
        return []
    found = [each for each in known if _begin(begins, _words(each[1]))]
    return found[:_AT_MOST]


def is_known(typed: str, known: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those whom a name that is typed to its end may be: it is their name, or how their name begins."""
    begins = _words(typed)
    if not begins:
        return []
    return [each for each in known if _words(each[1])[: len(begins)] == begins][:_AT_MOST]


def _begin(begins: list[str], words: list[str]) -> bool:
    left = list(words)
    for each in sorted(begins, key=len, reverse=True):
        found = next((word for word in left if word.startswith(each)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(each for each in plain if not unicodedata.combining(each))
    return [word.strip(".,;:'’\"()") for word in kept.split() if word.strip(".,;:'’\"()")]
