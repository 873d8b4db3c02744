"""Whether what I could do is surely a deed for whoever is met: “show you a stretch”, not “phone charger”."""

import re

from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.noun_phrases import is_uncounted
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import Reading

_TOKENS_PUT_BEFORE = 2
_MINE = re.compile(r"(?i)\b(?:in|on|inside|behind) (?:my|our) \w+")
_MY_OWN = re.compile(r"(?i)[a-z]+ (?:my|our) (?!.*\b(?:with|for|to|at) )")
_YOU = frozenset(
    {"you", "your", "you're", "yours", "you've", "yourself", "y'all", "ya", "whoever", "anyone", "people"}
)


def is_sure_deed(touch: Reading) -> bool:
    """Whether a third answer is no deed, or surely one."""
    return touch.form != "verb" or _is_sure(touch.words)


def _is_sure(words: str) -> bool:
    plain = plain_words(words)
    tokens = tokens_of(f"I could {words}")
    if (
        english().is_in("no_favour", plain[0])
        or len(tokens) <= _TOKENS_PUT_BEFORE + 1
        or plain[1:2] == ["of"]
    ):
        return False  # “pair of socks”
    if english().is_in("ones_own", plain[0]) and _YOU.isdisjoint(plain):
        return False  # “stand like a tree”, “call Lynne”: theirs to do
    if plain[:2] in (["go", "for"], ["go", "to"], ["go", "out"]) and _YOU.isdisjoint(plain):
        return False  # “go for a walk”
    own = _MY_OWN.match(words) and _YOU.isdisjoint(plain)
    if own and not english().is_in("gives", plain[0]):
        return False  # “answer my phone”
    if _MINE.search(words) and _YOU.isdisjoint(plain) and not english().is_in("gives", plain[0]):
        return False  # “sit up in my cab and feel how high it is”
    after = tokens[_TOKENS_PUT_BEFORE + 1]
    bare = after.kind in "nJ" and not is_uncounted(after.plain)
    named = (
        bare
        and tokens[_TOKENS_PUT_BEFORE + 2].kind in "nN."
        and not is_uncounted(tokens[_TOKENS_PUT_BEFORE + 2].plain)
    )
    lone = named and not english().is_in("doing", plain[0])
    lone = lone or (
        bare and after.kind == "n" and plain[0] in english().lists["deed_or_thing"]
    )  # “phone charger”
    lone = lone or (after.kind in "nV" and plain[0] in ("hand", "foot", "head"))  # “hand massage”
    return not lone
