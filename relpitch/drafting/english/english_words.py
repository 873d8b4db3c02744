"""Whether a word is one of English, from the dictionary of its sounds."""

import gzip
import re
from functools import cache

from relpitch import paths
from relpitch.drafting.english.tagging import class_of
from relpitch.script.language import language
from relpitch.sorted_lines import rest_of_line

_WITH_S = re.compile(r"(?<=[a-z]{3})is(?=(?:e|es|ed|ing|ation|ations)$)")
"""“organise”: the dictionary has “organize” alone."""
_ENDINGS = ("s", "es", "ed", "ing", "'s")


def is_english_word(word: str) -> bool:
    """Whether a word is in the dictionary, as it stands or without its ending; of two with a hyphen, both."""
    if "-" in word:
        return all(is_english_word(each) for each in word.split("-") if each)
    if not _is_known(word):
        word = _WITH_S.sub("iz", word)
    stems = [word.removesuffix(each) for each in _ENDINGS if word.endswith(each)]
    return word.isdigit() or any(_is_known(each) for each in (word, *stems, *(f"{stem}e" for stem in stems)))


def is_common(word: str) -> bool:
    """Whether a word is often written: one of grammar's few, or of one class only in the tagger's book."""
    return word in language("en").function_words or bool(class_of(word))


def _is_known(word: str) -> bool:
    return len(word) > 0 and rest_of_line(_dictionary(), f"{word} ".encode()) is not None


@cache
def _dictionary() -> bytes:
    path = paths.resources() / "language" / "en" / "pronunciations.txt.gz"
    return gzip.decompress(path.read_bytes())
