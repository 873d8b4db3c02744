"""A gift as it fits after “I have something small for you:”."""

import re

from relpitch.drafting.english.favours import speaks_of_another
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import is_past
from relpitch.drafting.english.tidying import lowered, tidied

_MOST_WORDS = 10
_THING = frozenset({"a", "an", "the", "my", "some", "one", "two", "three"})


def given(thing: str) -> str:
    """A gift that fits after “I have something small for you:”."""
    sentences = tidied(thing)
    if len(sentences) != 1 or "?" in thing or not plain_words(thing):
        return ""
    gift = lowered(sentences[0])
    plain = plain_words(gift) or [""]
    odd = speaks_of_another(plain) or re.search(r"[;:…]|\.\.|\s[-–—/]\s", gift)
    clause = not english().lists["finite"].isdisjoint(plain) or any(is_past(each) for each in plain[:2])
    fine = plain[0] in _THING and len(plain) > 1 and len(plain) <= _MOST_WORDS
    return gift if fine and not odd and not clause else ""
