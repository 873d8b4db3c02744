"""Whether a finished draft speaks of one whom it does not name: “I help gamers. He beat me at football.”"""

import re

from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.names import are_people
from relpitch.drafting.english.phrases import plain_words

_OF_ONE = re.compile(
    r"(?:^|(?<=[.!?…:;,] ))(?:(?i:so|and|but|then|that) )*(?i:s?he|her|his|him)(?:['’]\w+)?\b"
)
_ONE = re.compile(
    r"(?i)\b(?:one (?:of|who|has|had|is|was|told|said|came|even|just|now|asked|wrote|rang|cried)"
    r"|someone|somebody|anyone|everyone|nobody|each|every|person)\b"
)
_NAMED = re.compile(r"(?<=[a-z,] )(?!I\b|[A-Z][a-z]+days?\b)[A-Z][a-z]+\b")
_ER = re.compile(r"(?:^|(?<=[.!?…:] ))(?:Er|Seine?|Ihm|Ihn)\b")
_ONE_ABROAD = re.compile(
    r"(?i)\b(?:(?:m|d|s|k)?ein(?:e[mnr]?)?|unser(?:e[mnr])?|ihr(?:e[mnr])?|de[mnr]|jede[mnr]|jemand\w*|wer)\b"
)
_HELPS = re.compile(r"I (?:[a-z]+ly )?help (?:my|our) ")
_SEVERAL = frozenset({"they", "their", "them", "they're", "they've", "theirs", "themselves"})


def speaks_of_nobody(text: str) -> bool:
    """Whether “he” or “she” stands before anyone it may mean, or “they” after one man or woman alone."""
    found = _OF_ONE.search(text)
    return (found is not None and not _names_one(text[: found.start()])) or _several_of_one(text)


def speaks_of_no_man(text: str) -> bool:
    """Whether “er” stands before any man or thing it may mean, in German; “sie” may be several."""
    found = _ER.search(text)
    return found is not None and not _ONE_ABROAD.search(text[: found.start()])


def _names_one(text: str) -> bool:
    if _ONE.search(text) or _NAMED.search(text):
        return True
    may_be = [
        each for each in plain_words(text) if each != "one" and not english().is_in("group_as_one", each)
    ]
    return any(english().is_in("one", each) or are_people([f"{each}s"]) for each in may_be)


def _several_of_one(text: str) -> bool:
    """“I help my nan get their prescriptions”."""
    first = re.split(r"[.!?…]", text, maxsplit=1)[0]
    helped = _HELPS.match(first)
    after = plain_words(first[helped.end() :]) if helped else []
    at = next((at for at, each in enumerate(after) if each in _SEVERAL), 0)
    return at > 0 and english().is_in("she_or_he", after[0]) and not _names_several(after[1:at])


def _names_several(plain: list[str]) -> bool:
    return "and" in plain or any(each.endswith("s") and are_people([each]) for each in plain)
