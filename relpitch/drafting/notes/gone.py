"""Whether somebody has died since: nobody writes to them."""

import re

from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.phrases import plain_words

_DIED = re.compile(
    r"(?i)(?:^|[.;,!\n] ?|\b(?:that|heard|today|out|and) )"
    r"(?P<who>(?:s?he|they) (?:has |had |have |since |sadly |just )*)?"
    r"(?:died|expired|passed(?: (?:away|on))?|is dead|['’]s dead)"
    r"(?= (?:in|on|last|this|at|yesterday|today|suddenly|peacefully)\b|\W*$|[.,;!])"
    r"|(?:^|[.;,!\n] ?)(?:(?:er|sie) ist (?:\w+ ){0,3}(?:gestorben|verstorben)"
    r"|(?:ya )?(?:falleció|murió) (?:en|el|hace)\b)"
)


def has_died(note: str) -> bool:
    """“He expired in March.”: surely they themselves, with nobody else named before."""
    found = _DIED.search(note)
    if found is None:
        return False
    before = plain_words(note[: found.start()])
    others = any(english().is_in(kind, each) for kind in ("one", "people", "many") for each in before)
    is_of_them = found["who"] or not re.match(r"(?i)\W*(?:died|expired|passed|is|['’]s)", found[0])
    return bool(is_of_them) and not others
