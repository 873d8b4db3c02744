"""A second answer that lists: things by how much of them there is, and deeds in a row."""

import re

from relpitch.drafting.clauses import is_state
from relpitch.drafting.lexicon import english
from relpitch.drafting.reading import Reading, RoughWords, is_past

_LIST = re.compile(r"(?i)\s*,\s*(?:and\s+)?|\s+and\s+")
_CLAUSES = frozenset(
    {
        "that",
        "who",
        "what",
        "how",
        "when",
        "where",
        "they",
        "it",
        "which",
        "if",
        "because",
        "and",
        "why",
        "as",
    }
)


def listed_things(raw: RoughWords) -> Reading | None:
    """“lower bills, more independence”: things, though the first might be a verb."""
    pieces = [each for each in _LIST.split(raw.text) if each.strip()]
    things = [_compared(RoughWords(each)) for each in pieces]
    if "," in raw.text and len(pieces) > 1 and all(things):
        *before, last = pieces
        joined = re.search(r"(?i)\b(?:and|or)\b", raw.text)
        return Reading(raw.text if joined else f"{', '.join(before)} and {last}", "noun")
    return Reading(raw.text, "noun") if all(things) and not raw.is_(0, "may_be_verb") else None


def _compared(raw: RoughWords) -> bool:
    """Whether words name a thing by how much of it there is: “fewer rejections”, “happier kids”."""
    lists = english().lists
    loose = (lists["finite"] | lists["pronoun"] | lists["determiner"] | lists["preposition"]) - {"a", "no"}
    much = raw.is_(0, "much") or (raw.first.endswith("er") and is_state(RoughWords(raw.first)))
    small = {"in", "at", "for", "on", "of", "with"} & set(raw.plain[2:])
    rest = raw.plain[1 : raw.plain.index(min(small, key=raw.plain.index)) if small else None]
    fine = 1 <= len(rest) <= 4 and loose.isdisjoint(rest) and not raw.is_(1, "no_thing_after")
    return much and fine and not any(is_past(each) or each.endswith("ly") for each in rest)


def goes_on(raw: RoughWords) -> bool:
    """Whether what stands behind each comma surely goes on with the verb before it."""
    joins = {
        "and",
        "or",
        "without",
        "with",
        "even",
        "not",
        "so",
        "at",
        "in",
        "on",
        "when",
        "while",
        "like",
        "because",
        "especially",
    }
    later = [RoughWords(each) for each in raw.text.split(",")[1:] if each.strip()]
    acts = all(each.is_(0, "verb") or each.first in joins for each in later)
    last = later[-1].text.strip() if later else ""
    return acts or (len(later) > 1 and bool(re.match(r"(?i)(?:and|or)\b", last)))


def holds_a_clause(raw: RoughWords) -> bool:
    """“a company gets a worker”: no thing, but what somebody does."""
    for at in range(1, min(6, len(raw.plain))):
        if raw.word(at) in (
            "that",
            "who",
            "which",
            "they",
            "to",
            "where",
            "when",
            "i",
            "we",
            "you",
            "instead",
        ):
            return False
        if raw.is_(at, "does", "finite"):
            return at > 1
    return False


def acts_itself(raw: RoughWords) -> bool:
    """Whether the first word does something further on, so that it is a name."""
    at = next((at for at in range(2, len(raw.plain)) if raw.is_(at, "does", "finite")), 0)
    return raw.is_(0, "both") and bool(at) and _CLAUSES.isdisjoint(raw.plain[1:at])
