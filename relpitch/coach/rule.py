"""What a rule is, and what it is about."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

CATEGORIES = ("desperation", "take", "pushy", "cliche", "jargon", "hedge", "breath", "graceful", "give")
"""What a rule may be about. The first seven are problems, and where two meet, the earlier one speaks."""

PARTS = ("offer", "relevance", "proof", "invitation")
"""What a pitch may lack. Rules named after one say what its presence looks like; a give is an offer."""

SPARED = "spared"
"""The category of rules that show what kind of text is not asked for parts; these are its `also`."""

KINDS = ("pitch", "message")
"""What a text may be read as: words to say, or a message to somebody."""


class Check(StrEnum):
    """What finds a rule that has no patterns."""

    BREATH = "breath"
    """A sentence too long for one breath."""
    ACRONYM = "acronym"
    """Letters that stand for words nobody spelt out."""
    GLOSSARY = "glossary"
    """A term for which the person has plainer words, in their own list under Preferences."""
    SENTENCE = "sentence"
    """The weights: a sentence of which the decision about the rule's category is a yes."""
    OWED = "owed"
    """Nothing: it has the words of its category where the text says that the writer is owed something."""


ASKING = ("desperation", "take", "pushy")
"""Of each of these a sentence is told once."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing the coach knows to say, without its patterns.

    `suggestions` are questions or swaps; they replace the whole sentence, or with `swap` the phrase alone.
    `also`: parts of a pitch that are there where this is, or not asked for. `softens`: it is a request that
    is graceful where the text has a way out too, and nothing where it has none.
    `drops`: words that the sentence is as true without; where one is said, leaving it out is the suggestion.
    `check`: what finds it, where no patterns do. `in_a_message`: why and suggestions where those of a pitch
    would not fit. `place`: of one category, the rule with the lower one speaks first. `sure`: it shows though
    the weights say no, unless the encoder doubts it. `in_a_debt`: its words stay where somebody is owed
    something.
    """

    id: str
    category: str
    kinds: tuple[str, ...] = KINDS
    why: str = ""
    suggestions: tuple[str, ...] = ()
    swap: bool = False
    drops: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    softens: bool = False
    check: Check | None = None
    sure: bool = False
    place: int = 0
    in_a_message: tuple[str, tuple[str, ...]] | None = None
    in_a_debt: bool = False


class Hit(NamedTuple):
    """Words of a reading that a rule is about: from one word up to another."""

    rule: Rule
    first: int
    after: int
