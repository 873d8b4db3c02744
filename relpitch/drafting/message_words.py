"""The sentences of a message, and what is known of names, places and promises, read from their data file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from relpitch import datafile, paths

_SENTENCES = (
    "hello",
    "hello_nobody",
    "hello_unknown",
    "met",
    "met_again",
    "promised_thing",
    "promised_things",
    "promised_gift",
    "promised_sending",
    "promised_sendings",
    "promised_deed",
    "promised_words",
    "promised_unknown",
    "gift",
    "gift_unknown",
    "introduction",
    "introduction_unknown",
    "thanks",
    "told",
    "close",
    "close_open",
    "close_introduction",
    "close_nudge",
)
_FILLED = re.compile(r"\{(\w+)\}")
_KNOWN = {"name", "where", "when", "thing", "other", "gap"}


@dataclass(frozen=True, slots=True)
class MessageWords:
    """What the data file says; it explains itself."""

    sentences: Mapping[str, tuple[str, ...]]
    lists: Mapping[str, frozenset[str]]

    def is_(self, kind: str, word: str) -> bool:
        """Whether a word, in small letters, is in one of the lists."""
        return word.casefold() in self.lists[kind]


@cache
def message_words() -> MessageWords:
    """The words of resources/drafting/message.toml."""
    return read(paths.resources() / "drafting" / "message.toml")


def read(path: Path) -> MessageWords:
    """The words of a data file; DataFileError names file and line of what is not understood."""
    data = datafile.read(path)
    sentences, lists = data.get("sentences", {}), data.get("lists", {})
    for name in _SENTENCES:
        if not sentences.get(name):
            raise datafile.DataFileError(f"{path.name}: {name} is missing.")
    for name, each in sentences.items():
        fine = name in _SENTENCES and isinstance(each, list) and all(isinstance(line, str) for line in each)
        if not fine or any(set(_FILLED.findall(line)) - _KNOWN for line in each):
            raise _complaint(path, name, "is not understood")
    for name, each in lists.items():
        if not isinstance(each, str):
            raise _complaint(path, name, "is no text")
    return MessageWords(
        {name: tuple(each) for name, each in sentences.items()},
        {name: frozenset(each.casefold().split()) for name, each in lists.items()},
    )


def _complaint(path: Path, name: str, what: str) -> datafile.DataFileError:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    line = next((at for at, each in enumerate(lines, 1) if re.match(rf"\s*{re.escape(name)}\s*=", each)), 1)
    return datafile.complaint(path, line, f"{name} {what}.")
