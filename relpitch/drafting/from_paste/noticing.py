"""The *when* of a bridge, read out of the words said after it."""

import re

from relpitch.drafting.english.phrases import plain_words, words
from relpitch.drafting.english.rules import english

_MORE_THAN_A_CLAUSE = re.compile(r"[^\w\s'’-]|\n")
_YOU = frozenset({"you", "you're", "you've", "you'd", "you'll"})


def noticed(touch: str) -> str:
    """“their shoulders are up”, from “if your shoulders are up right now, I know a stretch”.

    Empty unless it is certain where the noticing ends and how it reads about someone else.
    """
    rule = english().noticing
    clause, _, main = touch.partition(",")
    found = words(clause)
    plain = [word.plain for word in found]
    begun = rule.starts.begin(plain)
    goes_on = rule.goes_on.begin(plain_words(main))
    if not begun or not goes_on or _MORE_THAN_A_CLAUSE.search(clause):
        return ""
    found, plain = found[begun:], plain[begun:]
    end = next(
        (at for at in range(1, len(plain)) if at + rule.now.begin(plain, at) == len(plain)), len(plain)
    )
    found, plain = found[:end], plain[:end]
    if not plain or rule.manners.begin(plain) == len(plain):
        return ""
    if rule.unsure.within(plain) or not _YOU.isdisjoint(plain[1:]):
        return ""
    seen = re.sub(r"\byour\b", "their", clause[found[0].start : found[-1].end], flags=re.IGNORECASE)
    return re.sub(r"^you\b", "they", seen, flags=re.IGNORECASE)
