"""A kind line to one who went through something hard: true whenever it is sent, and telling nothing of it."""

import re

from relpitch.drafting.lexicon import english
from relpitch.drafting.meant import Meant
from relpitch.drafting.message_words import message_words
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.phrasing import line_of
from relpitch.drafting.tone import has_word

_CLAUSE = re.compile(r"[.;!?\n]+")
_THEIRS = re.compile(
    r"(?i)^(?:(?:her|his|their|the) )?(?P<who>mum|mom|mam|dad|mother|father|husband|wife|partner|son|daughter"
    r"|brother|sister|gran|nan|grandad|kids|children|family|boys|girls|little (?:one|boy|girl)|baby)$"
)
_IS_OVER = re.compile(
    r"(?i)\b(?:turned out|false alarm|all[- ]clear|in remission|got better|recovered|is fine now"
    r"|(?:nearly|almost) (?:cried|in tears)"
    r"|(?:years?|yrs?|decades?|ages|months) (?:ago|back)|long ago|as a (?:kid|child|boy|girl)"
    r"|when (?:s?he|they) (?:was|were)|used to|in (?:19|20)\d\d|took over|(?:19|20)\d\d\b"
    r"|(?:since|after) (?:(?:his|her|their|the) )?"
    r"(?:(?:mum|mom|mam|dad|da|father|mother|husband|wife)['’]?s )?"
    r"(?:stroke|accident|illness|operation|op|cancer|divorce|surgery))"
)
"""What was, and is over: a scare that was none, or a trouble of years ago."""
_WIDOWED = re.compile(r"(?i)^(?:(?:(?:she|he)['’]?s|is|was|old|a|the) )*widow(?:er)?$")
_JOB = re.compile(r"(?i)\blost (?:his|her|their) (?:job|work|place)\b")
_OF_ONE = frozenset({"she", "he", "they", "she's", "he's", "they're", "her", "his", "their"})


def comfort(meant: Meant) -> tuple[str, bool]:
    """The line, and whether what they care about is in it; empty where it is not sure that it is theirs."""
    words = message_words().lists
    gathered = has_word(plain_words(meant.place), words["mourned_at"])
    if has_a_task_there(meant):
        return (line_of(meant, "comfort_there") if gathered else ""), False
    hard = [each for each in _CLAUSE.split(f"{meant.note}\n{meant.care}") if _is_hard(each)]
    if not hard and not gathered:
        return "", False
    bereft = gathered or any(has_word(plain_words(_JOB.sub("job", each)), words["bereft"]) for each in hard)
    if not bereft:
        return line_of(meant, "comfort"), False
    theirs = _THEIRS.match(meant.care.strip())
    alive = not any(has_word(plain_words(each), words["lost"]) for each in (*hard, meant.name, meant.place))
    if theirs and alive:
        return line_of(meant, "comfort_theirs", thing=f"your {theirs['who'].lower()}"), True
    return line_of(meant, "comfort_grief"), False


def has_a_task_there(meant: Meant) -> bool:
    """Whether such things are their work: a nurse, a priest, a volunteer."""
    noted = set(plain_words(meant.note)) - {"father", "sister"}  # of the family, there
    return not message_words().lists["works_there"].isdisjoint({*plain_words(meant.name), *noted})


def _is_hard(clause: str) -> bool:
    """Whether a clause tells of something hard that is theirs, and now: “wife died in spring”."""
    plain = plain_words(clause)
    if _IS_OVER.search(clause) or _WIDOWED.match(clause.strip()):
        return False
    if not has_word(plain, message_words().lists["grave"] | message_words().lists["bereft"]):
        return False
    named = any(english().is_(kind, each) for each in plain for kind in ("one", "people"))
    return named or not _OF_ONE.isdisjoint(plain) or has_word(plain, message_words().lists["own_trouble"])
