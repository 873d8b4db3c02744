"""Whether words point at what is not told: “I could knit one”, where no thing is named before it."""

import re
from itertools import pairwise

from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import Reading, is_verb

_POINTS = frozenset({"it", "this", "that", "those", "these", "its"})

_SOME_OF_WHAT = re.compile(r"(?i)[a-z]+ (?:you )?(?:some|another|a few|both|one|the others?|more)\W*")
_QUOTED = re.compile(r"[\"“‘][^\"“”‘’]+[\"”’](?!\w)|(?<!\w)'[^']+'(?!\w)")
_IF_YOU_LIKE_IT = re.compile(r"(?i),? if you(?:['’]d)? like it,?")
# “knit one”, “the one about the pizza sizes”; not “one letter”, “no one”, “one of your plants”.
_ONE = re.compile(
    r"(?i)\b(?<!no )(?<!any )(?<!every )(?<!some )(?<!each )one\b"
    r"(?=\W*$|[,.;:!?]| (?:over|up|down|off|about|with|for|in|on|from|that|which|or|and|to|if|when)\b)"
)


def points_outside(read: Reading) -> bool:
    """Whether “one” of what is told is no thing that is named in it before."""
    text = " ".join((read.words, *read.more))
    if read.form == "verb" and _SOME_OF_WHAT.fullmatch(read.words):
        return True
    found = _ONE.search(text)
    if not found:
        return False
    before = (
        f"I could {text}"[: found.start() + len("I could ")] if read.form == "verb" else text[: found.start()]
    )
    return not any(each.kind in "nN" for each in tokens_of(before))


def points_back(touch: Reading) -> bool:
    """Whether a deed is done to “it”, which was named before: “sketch something over it”."""
    if plain_words(touch.words)[0] == "listen":
        return False  # “listen without fixing it”: whatever is told
    words = _QUOTED.sub("words", _IF_YOU_LIKE_IT.sub("", touch.words))
    for each, after in pairwise(tokens_of(f"I could {words}")[2:]):
        if each.kind == "n" and is_verb(each.plain) and after.plain == "it":
            return True  # “come cook it”
        if each.kind in "nNQW" and each.plain not in ("something", "anything", "one"):
            return False
        if each.plain in _POINTS and each.kind in "UTS":
            return True
    return False
