"""The dictionary of a language, read by Hunspell.

Hunspell comes with chunspell, which not every Python has a wheel of: without it no language has a dictionary.
"""

import lzma
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from relpitch.private_files import write_atomically
from relpitch.spelling.places import dictionaries
from relpitch.workplaces import workplace

_MOST_SUGGESTIONS = 5
_PACKED = ".xz"


def has_dictionary(language: str) -> bool:
    """Whether words of a language can be looked up here."""
    return find_spec("hunspell") is not None and bool(dictionaries(language))


class Dictionary:
    """The words of one language: each of its ways of writing a word is right.

    Making one takes a tenth of a second.
    """

    def __init__(self, language: str) -> None:
        self._hunspells = [_read(*each) for each in dictionaries(language)]
        self._known: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Whether a word is in it, as it stands there."""
        cached = self._known.get(word)
        if cached is None:
            plain = word.replace("’", "'")
            cached = self._known[word] = any(each.spell(plain) for each in self._hunspells)
        return cached

    def suggestions(self, word: str) -> list[str]:
        """What may have been meant, the likeliest first."""
        plain = word.replace("’", "'")
        found = [each.suggest(plain) for each in self._hunspells]
        return list(dict.fromkeys(_curled(each, word) for each in _in_turns(found)))[:_MOST_SUGGESTIONS]


def _curled(suggestion: str, word: str) -> str:
    """With the apostrophe that the person types."""
    return suggestion if "'" in word else suggestion.replace("'", "’")


def _in_turns(lists: list[Iterable[str]]) -> Iterable[str]:
    """The first of each, then the second of each."""
    rest = [list(each) for each in lists]
    for number in range(max(map(len, rest), default=0)):
        yield from (each[number] for each in rest if number < len(each))


def _read(words: Path, rules: Path) -> Any:
    """Hunspell on a pair of files; one that is packed is laid out for as long as it is read."""
    from hunspell import Hunspell  # noqa: PLC0415  # not every Python has it

    with workplace() as folder:
        for source, kind in ((words, "dic"), (rules, "aff")):
            content = source.read_bytes()
            unpacked = lzma.decompress(content) if source.suffix == _PACKED else content
            write_atomically(folder / f"words.{kind}", unpacked, sync=False)
        return Hunspell("words", hunspell_data_dir=str(folder))
