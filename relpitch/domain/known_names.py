"""Which people a typed name may already be: “The Priya you know?”."""

import re
import unicodedata
from collections.abc import Iterable

_MOST_NAMES = 5
_LEAST_LETTERS = 2
_AROUND = ".,;:'’\"()"


def may_be(typed: str, known: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The people (id and name, those met last first) of whom any word begins as typed, at most five.

    Accents and capitals do not matter. Every word that is typed must begin a word of the name, each its own.
    """
    begins = _words(typed)
    if sum(len(each) for each in begins) < _LEAST_LETTERS:
        return []
    found = [each for each in known if _begin(begins, _words(each[1]))]
    return found[:_MOST_NAMES]


def is_known(typed: str, known: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those whom a name that is typed to its end may be: it is their name, or how their name begins."""
    begins = _words(typed)
    if not begins:
        return []
    return [each for each in known if _words(each[1])[: len(begins)] == begins][:_MOST_NAMES]


def found_in(typed: str, name: str) -> list[tuple[int, int]]:
    """Where in a name stand the letters that what is typed found: their begin and end, in order."""
    begins = sorted(_words(typed), key=len, reverse=True)
    found, left = [], [match.span() for match in re.finditer(r"\S+", name)]
    for each in begins:
        for start, end in left:
            lead = len(name[start:end]) - len(name[start:end].lstrip(_AROUND))
            if "".join(_words(name[start:end])).startswith(each):
                found.append((start + lead, _end_of(each, name, start + lead)))
                left.remove((start, end))
                break
    return sorted(found)


def _end_of(letters: str, name: str, start: int) -> int:
    """Where so many plain letters end; an accent that stands by itself belongs to its letter."""
    end, plain = start, 0
    while end < len(name) and (plain < len(letters) or unicodedata.combining(name[end])):
        plain += len(_plain(name[end]))
        end += 1
    return end


def _begin(begins: list[str], words: list[str]) -> bool:
    left = list(words)
    for each in sorted(begins, key=len, reverse=True):
        found = next((word for word in left if word.startswith(each)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _words(name: str) -> list[str]:
    return [word.strip(_AROUND) for word in _plain(name).split() if word.strip(_AROUND)]


def _plain(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))
