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
_OF_ONE = frozenset({"she", "he", "they", "she's", "he's", "they're", "her", "his", "their"})


def comfort(meant: Meant) -> tuple[str, bool]:
    """The line, and whether what they care about is in it; empty where it is not sure that it is theirs."""
    words = message_words().lists
    if not words["works_there"].isdisjoint(plain_words(f"{meant.name} {meant.note}")):
        return "", False
    hard = [each for each in _CLAUSE.split(f"{meant.note}\n{meant.care}") if _is_hard(each)]
    gathered = has_word(plain_words(meant.place), words["mourned_at"])
    if not hard and not gathered:
        return "", False
    bereft = gathered or any(has_word(plain_words(each), words["bereft"]) for each in hard)
    if not bereft:
        return line_of(meant, "comfort"), False
    theirs = _THEIRS.match(meant.care.strip())
    alive = not any(has_word(plain_words(each), words["lost"]) for each in (*hard, meant.name, meant.place))
    if theirs and alive:
        return line_of(meant, "comfort_theirs", thing=f"your {theirs['who'].lower()}"), True
    return line_of(meant, "comfort_grief"), False


def _is_hard(clause: str) -> bool:
    """Whether a clause tells of something hard that is theirs: “wife died in spring”, “she cried a bit”."""
    plain = plain_words(clause)
    if not has_word(plain, message_words().lists["grave"] | message_words().lists["bereft"]):
        return False
    named = any(english().is_(kind, each) for each in plain for kind in ("one", "people"))
    return named or not _OF_ONE.isdisjoint(plain) or has_word(plain, message_words().lists["own_trouble"])
