"""The lists of words that grammar asks for, read from their data file."""

from collections.abc import Mapping
from functools import cache

from relpitch import datafile, paths

_NAMES = (
    "uncounted",
    "bare",
    "counted",
    "with_a",
    "never_a",
    "opens",
    "may_open",
    "causing",
    "particles",
    "bound",
    "only",
    "never",
    "slips",
    "saying",
    "keeping",
    "telling",
    "clause_opens",
    "of_speech",
    "unfinished",
)


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    data = datafile.read_table(paths.resources() / "drafting" / "grammar.toml", *_NAMES)
    return {name: frozenset(data.text(name).split()) for name in _NAMES}


def is_in(list_name: str, word: str) -> bool:
    """Whether a word is in the list of that name."""
    return word in _lists()[list_name]
