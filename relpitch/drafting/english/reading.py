"""What of one answer surely fits a sentence, and the questions that every reading of rough words asks."""

import re
from dataclasses import dataclass
from functools import cached_property

from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.phrases import plain_words

_ASKS = re.compile(r"\?[\"'”’)]*\Z")
_QUOTES = re.compile(r"\w[:,]? [\"“‘][^\"“”‘’]*\?[\"”’]\Z")
_DESCRIBES = re.compile(r"(?:ary|ory|ous|ive|ful|less|able|ible|ical|onal|free|ness|tion|ment)$")


@dataclass(frozen=True, slots=True)
class Reading:
    """One answer, read.

    `words` surely fit, and `form` says which of relpitch's sentences they go into ("verb": “I could ...”;
    "said": as they are); `ours` are words of relpitch's that stand before them. Where `words` are empty, none
    fit, and `hint` is what may be meant. `more` are whole sentences that may follow, `rest` whether anything
    is in neither. `at` is the place of the sentence that was read among those of its answer; -1 where it is
    all of them. `as_said`: the person's own sentences, which go into none of relpitch's.
    """

    words: str = ""
    form: str = ""
    ours: str = ""
    hint: str = ""
    more: tuple[str, ...] = ()
    rest: bool = False
    at: int = -1
    as_said: bool = False


@dataclass(frozen=True)
class RoughWords:
    """A few words and what is known of them. `helped`: “help them” stood before them."""

    text: str
    helped: bool = False

    @cached_property
    def plain(self) -> list[str]:
        """The words as phrases know them."""
        return plain_words(self.text)

    @property
    def first(self) -> str:
        """The first word; empty where there is none."""
        return self.word(0)

    def word(self, at: int) -> str:
        """The word at a place; empty behind the last."""
        return self.plain[at] if at < len(self.plain) else ""

    def is_in(self, at: int, *kinds: str) -> bool:
        """Whether the word at a place is of one of the classes."""
        return any(english().is_in(kind, self.word(at)) for kind in kinds)


NO_READING = Reading()
"""The reading of an answer of which nothing surely fits."""


def is_past(word: str) -> bool:
    """Whether a word is surely a verb in the past."""
    return english().is_in("past", word)


def asks(sentence: str) -> bool:
    """Whether a sentence is a question; one that ends in somebody's question is none."""
    return bool(_ASKS.search(sentence)) and not _QUOTES.search(sentence)


def count(text: str) -> int:
    """How many words a text has."""
    return len(plain_words(text))


def base_of(word: str) -> str:
    """The verb of “giving” or of “sleeps”, where it is a known one; else nothing."""
    stems: list[str] = []
    if word.endswith("ing"):
        stem = word[:-3]
        stems = [f"{stem}e", stem, *([stem[:-1]] if stem[-2:-1] == stem[-1:] else [])]
    elif word.endswith("s") and not word.endswith("ss"):
        stems = [word[:-1]]
        if word[:-2].endswith(("s", "x", "z", "ch", "sh", "o")):
            stems.append(word[:-2])
        if word.endswith("ies"):
            stems.append(f"{word[:-3]}y")
    return next((each for each in stems if is_verb(each)), "")


def describes(word: str) -> bool:
    """Whether a word surely tells how something is, by its end: “complimentary”, “free”."""
    return bool(_DESCRIBES.search(word)) and not is_verb(word)


def is_verb(word: str) -> bool:
    """Whether a word may be a verb in its plain form."""
    return any(english().is_in(kind, word) for kind in ("verb", "both", "doing", "deed"))
