"""How a word sounds that the dictionary lacks: two that it has, a stem and an ending, or letter by letter.

Sounds are written as the CMU dictionary writes them, without stress: *K AE T*.
"""

import gzip
from collections.abc import Callable, Mapping
from functools import cache

from relpitch import datafile, paths
from relpitch.sorted_lines import rest_of_line

Lookup = Callable[[str], str | None]
"""What tells how a word in small letters sounds; None or nothing where it does not know."""

_SHORTEST_HALF = 3  # letters of each of two words in one: shorter ones are found in almost any word
_SOUNDED_E = 3  # letters of the longest word whose e at its end is sounded, as in *she*
_FOLDED = str.maketrans("àáâäãåæçèéêëìíîïñòóôöõøùúûüýÿß", "aaaaaaaceeeeiiiinoooooouuuuyys")


def pronounced(word: str, lookup: Lookup) -> str:
    """The sounds of a word, parted by spaces; empty where it has no letters that can be sounded."""
    word = word.lower().translate(_FOLDED)
    return lookup(word) or _compound(word, lookup) or _ending(word, lookup) or _by_letters(word)


def in_dictionary(word: str) -> str | None:
    """How a word of English sounds, from the CMU dictionary; None where it is not in it."""
    return rest_of_line(_dictionary(), f"{word} ".encode())


@cache
def _dictionary() -> bytes:
    path = paths.resources() / "language" / "en" / "pronunciations.txt.gz"
    return gzip.decompress(path.read_bytes())


def _compound(word: str, lookup: Lookup) -> str:
    for middle in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
        first, second = lookup(word[:middle]), lookup(word[middle:])
        if first and second:
            return f"{first} {second}"
    return ""


def _ending(word: str, lookup: Lookup) -> str:
    for ending, sounds in _sounds("endings").items():
        stem = word.removesuffix(ending)
        # *walk* of *walking*, or *make* of *making*.
        if stem != word and len(stem) > 1 and (found := lookup(stem) or lookup(f"{stem}e")):
            return f"{found} {sounds}"
    return ""


def _by_letters(word: str) -> str:
    if len(word) > _SOUNDED_E:
        word = word.removesuffix("e")
    sounds: list[str] = []
    at = 0
    while at < len(word):
        letters = next((each for each in _sounds("letters") if word.startswith(each, at)), "")
        sound = _sounds("letters").get(letters, "")
        if sound and sound != (sounds or [""])[-1]:  # a double letter is one sound
            sounds.append(sound)
        at += len(letters) or 1
    return " ".join(sounds)


@cache
def _sounds(table: str) -> Mapping[str, str]:
    """A table of resources/language/en/sounds.toml, the longest letters first."""
    found = datafile.read(paths.resources() / "language" / "en" / "sounds.toml")[table]
    return dict(sorted(found.items(), key=lambda each: -len(each[0])))
