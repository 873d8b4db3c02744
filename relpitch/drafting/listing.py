"""A second answer that lists: things by how much of them there is, and deeds in a row."""

import re

from relpitch.drafting.clauses import is_state
from relpitch.drafting.lexicon import english
from relpitch.drafting.reading import Reading, Said, is_past

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


def listed_things(said: Said) -> Reading | None:
    """“lower bills, more independence”: things, though the first might be a verb."""
    pieces = [each for each in _LIST.split(said.text) if each.strip()]
    things = [_compared(Said(each)) for each in pieces]
    if "," in said.text and len(pieces) > 1 and all(things):
        *before, last = pieces
        joined = re.search(r"(?i)\b(?:and|or)\b", said.text)
        return Reading(said.text if joined else f"{', '.join(before)} and {last}", "noun")
    return Reading(said.text, "noun") if all(things) and not said.is_(0, "may_be_verb") else None


def _compared(said: Said) -> bool:
    """Whether words name a thing by how much of it there is: “fewer rejections”, “happier kids”."""
    lists = english().lists
    loose = (lists["finite"] | lists["pronoun"] | lists["determiner"] | lists["preposition"]) - {"a", "no"}
    much = said.is_(0, "much") or (said.first.endswith("er") and is_state(Said(said.first)))
    told = {"in", "at", "for", "on", "of", "with"} & set(said.plain[2:])
    rest = said.plain[1 : said.plain.index(min(told, key=said.plain.index)) if told else None]
    fine = 1 <= len(rest) <= 4 and loose.isdisjoint(rest) and not said.is_(1, "no_thing_after")
    return much and fine and not any(is_past(each) or each.endswith("ly") for each in rest)


def goes_on(said: Said) -> bool:
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
    later = [Said(each) for each in said.text.split(",")[1:] if each.strip()]
    acts = all(each.is_(0, "verb") or each.first in joins for each in later)
    last = later[-1].text.strip() if later else ""
    return acts or (len(later) > 1 and bool(re.match(r"(?i)(?:and|or)\b", last)))


def holds_a_clause(said: Said) -> bool:
    """“a company gets a worker”: no thing, but what somebody does."""
    for at in range(1, min(6, len(said.plain))):
        if said.word(at) in (
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
        if said.is_(at, "does", "finite"):
            return at > 1
    return False


def acts_itself(said: Said) -> bool:
    """Whether the first word does something further on, so that it is a name."""
    at = next((at for at in range(2, len(said.plain)) if said.is_(at, "does", "finite")), 0)
    return said.is_(0, "both") and bool(at) and _CLAUSES.isdisjoint(said.plain[1:at])
