"""Which people a typed name may already be: “The Priya you know?”."""

import re
import unicodedata
from collections.abc import Iterable

_MOST_NAMES = 5
_LEAST_LETTERS = 2
_AROUND = ".,;:'’\"()"  # stands around a word and is none of its letters


def people_found(typed: str, known: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The people (id and name, those met last first) who are found by what is typed so far, at most five.

    Accents and capitals do not matter. Every word that is typed must begin a word of the name, each its own.
    """
    beginnings = _words(typed)
    if sum(len(each) for each in beginnings) < _LEAST_LETTERS:
        return []
    found = [each for each in known if _each_begins_one(beginnings, _words(each[1]))]
    return found[:_MOST_NAMES]


def people_named(typed: str, known: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those whom a name that is typed to its end may mean: it is their name, or its first words."""
    words = _words(typed)
    if not words:
        return []
    return [each for each in known if _words(each[1])[: len(words)] == words][:_MOST_NAMES]


def letters_found(typed: str, name: str) -> list[tuple[int, int]]:
    """Where in a name stand the letters by which it was found: their begin and end, in order."""
    found, left = [], [match.span() for match in re.finditer(r"\S+", name)]
    for each in _longest_first(_words(typed)):
        for start, end in left:
            first_letter = end - len(name[start:end].lstrip(_AROUND))
            if "".join(_words(name[start:end])).startswith(each):
                found.append((first_letter, _end_of(each, name, first_letter)))
                left.remove((start, end))
                break
    return sorted(found)


def _end_of(letters: str, name: str, start: int) -> int:
    """Where these letters, which are plain, end in a name: one letter of it may be two of them, as ß is ss.

    An accent that is a character of its own belongs to the letter before it.
    """
    end, plain = start, 0
    while end < len(name) and (plain < len(letters) or unicodedata.combining(name[end])):
        plain += len(_plain(name[end]))
        end += 1
    return end


def _each_begins_one(beginnings: list[str], words: list[str]) -> bool:
    left = list(words)
    for each in _longest_first(beginnings):
        found = next((word for word in left if word.startswith(each)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _longest_first(beginnings: list[str]) -> list[str]:
    """In the order in which each takes a word of a name: a short one would take that of a longer one."""
    return sorted(beginnings, key=len, reverse=True)


def _words(name: str) -> list[str]:
    return [word.strip(_AROUND) for word in _plain(name).split() if word.strip(_AROUND)]


def _plain(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))
