"""The sentences of a message, and what is known of names, places and promises, read from their data file."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from relpitch import datafile, paths

_SENTENCES = (
    *("hello", "hello_nobody", "hello_unknown", "close_colleague"),
    *("met", "met_warm", "met_sad", "met_wary", "met_plainly", "met_both", "met_warm_both", "met_sad_both"),
    *(
        "met_about",
        "met_about_both",
        "met_about_sad",
        "met_about_sad_both",
        "met_told",
        "met_told_both",
        "met_does",
        "met_does_both",
        "met_own_day",
        "met_own_day_both",
        "met_again",
        "met_child",
    ),
    *(
        "promised_thing",
        "promised_things",
        "promised_again",
        "promised_deed_today",
        "promised_gift_today",
        "promised_other_today",
        "promised_gift_day_today",
        "promised_gift",
        "promised_gift_day",
        "promised_other",
    ),
    *("promised_sending", "promised_sendings", "promised_deed", "promised_maybe"),
    *(
        "promised_words",
        "promised_kept",
        "promised_asked",
        "promised_late",
        "promised_late_unknown",
        "promised_unknown",
        "promised_said",
        "promised_child",
        "offered",
        "greet_other",
        "greet_other_sad",
        "after_long",
        "after_its_day",
    ),
    *("gift", "gift_unknown", "introduction", "introduction_unknown"),
    *("thanks", "thanks_both", "help", "helped", "kindness", "told", "about", "luck", "find", "hope", "pet"),
    *("hope_that", "event_ahead"),
    *("told_me", "congratulated", "stays", "of_use", "of_use_many", "long_ago"),
    *("heard", "heard_sad", "comfort_there", "comfort_grief", "comfort_theirs"),
    *("close", "close_sad", "close_wary", "close_open", "close_luck", "close_introduction", "close_nudge"),
    *("nothing_known", "close_first"),
)
_FILLED = re.compile(r"\{(\w+)\}")
_KNOWN = {"name", "where", "when", "thing", "other", "gap"}


@dataclass(frozen=True, slots=True)
class MessageWords:
    """What the data file says; it explains itself."""

    sentences: Mapping[str, tuple[str, ...]]
    lists: Mapping[str, frozenset[str]]

    def is_in(self, list_name: str, word: str) -> bool:
        """Whether a word, in small letters, is in the list of that name."""
        plain = word.casefold()
        listed = self.lists[list_name]
        return plain in listed or (list_name == "first_name" and _bare(plain) in listed)


def _bare(name: str) -> str:
    """A name without its accents: a list holds “siobhan” for “siobhán” too."""
    if name.isascii():
        return name
    return "".join(each for each in unicodedata.normalize("NFD", name) if not unicodedata.combining(each))


@cache
def message_words() -> MessageWords:
    """The words of resources/drafting/message.toml."""
    return read(paths.resources() / "drafting" / "message.toml")


def read(path: Path) -> MessageWords:
    """The words of a data file; DataFileError names file and line of what is not understood."""
    data = datafile.read_table(path, "sentences", "lists")
    sentences, lists = data.table("sentences"), data.table("lists")
    sentences.only(*_SENTENCES)
    found = {name: sentences.texts(name) for name in _SENTENCES}
    for name, lines in found.items():
        for other in sorted({each for line in lines for each in _FILLED.findall(line)} - _KNOWN):
            raise sentences.wrong(f"{name} has “{other}”; there is {', '.join(sorted(_KNOWN))}.", name)
    return MessageWords(found, {name: frozenset(lists.text(name).casefold().split()) for name in lists.names})
