"""Whether a small thing points at what nobody named: “rehearse that convo”."""

import re
from collections.abc import Mapping

from relpitch.drafting.phrases import plain_words

# “that convo”, but not “that way”, nor “the thing that helps”
_THAT_ONE = re.compile(
    r"(?i)\b(?:do|rehearse|have|write|read|fix|show|see|tell|about|with|on|in|for|of|at|to) (?:that|those) "
    r"(?!(?:way|one|day|time|week|night|first|same|who|can|is|they|you|it|i|we|the|a)\b)"
    r"([a-z]+)(?=$|[,.;!?]| with\b| and\b)"
)
_THE_ONE = re.compile(r"(?i)\bthe ([a-z]+)\b")
_WHERE_TO = re.compile(
    r"(?i)(?:just |i could |could |i['’]?d |i would )*(?:tell|show) (?:them|you) "
    r"(?:where|what|how|when) to [a-z]+"
    r"(?: really)?\W*$"
)


def pointing_at_nothing(kept: Mapping[str, str], who: str) -> list[str]:
    """The answers that point at what nothing says: at what only stays out of the first one, too."""
    out = set(plain_words(who)) - set(plain_words(kept["who"]))
    found = [each for each in ("change", "touch") if kept["who"] != who and _is_of(kept[each], out)]
    return [*found, "touch"] if _points(kept) and "touch" not in found else found


def _is_of(answer: str, out: set[str]) -> bool:
    """“the letter is not in the drawer”, where letter and drawer stay out."""
    named = {each[1].lower() for each in _THE_ONE.finditer(answer)}
    return len(named & out) > 1


def _points(kept: Mapping[str, str]) -> bool:
    """“rehearse that convo”, “tell them where to stand”, where nothing that stays says which, or where."""
    known = set(plain_words(f"{kept['who']} {kept['change']}"))
    named = [each[1].lower() for each in _THAT_ONE.finditer(kept["touch"])]
    unknown = any(each not in known and f"{each}s" not in known for each in named)
    return unknown or (not kept["who"] and bool(_WHERE_TO.match(kept["touch"])))
