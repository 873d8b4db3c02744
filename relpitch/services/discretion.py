"""What tells of somebody, and so is not for everybody's eyes: a name, or a gift that was meant for one."""

import re
from collections.abc import Iterable

from relpitch.domain.giving import Gift
from relpitch.script.folding import folded

_WORD = re.compile(r"\w+")
_LEAST_NAME = 3
_OF_SOMEBODY = re.compile(r"\b(?:he|him|his|she|her|hers|they|them|their|theirs)\b", re.IGNORECASE)


def words_of_names(names: Iterable[str]) -> frozenset[str]:
    """The words in names that would tell of somebody, folded."""
    words = (word for name in names for word in _WORD.findall(folded(name)))
    return frozenset(each for each in words if len(each) >= _LEAST_NAME)


def tells_of(text: str, known: frozenset[str]) -> bool:
    """Whether a text holds a word of somebody's name."""
    return not known.isdisjoint(_WORD.findall(folded(text)))


def for_anyone(gifts: Iterable[Gift], known: frozenset[str]) -> list[Gift]:
    """The gifts that a stranger may read: without a name, and not about one person."""
    return [each for each in gifts if not tells_of(each.what, known) and not _OF_SOMEBODY.search(each.what)]
