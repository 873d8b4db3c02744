"""What somebody told of, named in few of the words it was noted in: “the tiny hats”; else a gap with them."""

import re

from relpitch.drafting.meant import Meant
from relpitch.drafting.message_words import message_words
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.place import where_met
from relpitch.drafting.promise_gap import still_to_put
from relpitch.drafting.told_deed import told_deed
from relpitch.drafting.tone import is_in_trouble, is_private
from relpitch.drafting.topic import is_theirs, topic

_SHORT_WORDS = 2
_BEFORE_WHAT_IS_DONE = re.compile(
    r"(?i)^(?P<thing>(?:the|her|his|their) [a-z]+(?: [a-z]+)?) (?:not )?"
    r"(?:getting|being|going|reaching|surviving) "
)
_MADE = re.compile(
    r"(?:build|make|restore|collect|breed|keep|grow|knit|carve|paint|sew) (?P<thing>[a-z]+(?: [a-z]+)?s)"
    r"(?: (?:out of|from) [a-z ]+)?"
)
_UNKNOWN = re.compile(r"(?i)(?:idk|dunno|no idea|not sure|don['’]?t know|unknown|none|nothing|n/?a)\b\W*|\?+")
_NOT = re.compile(r"(?i)\b(?:lol|haha|not|no|never|nobody|without|hat(?:e|es|ed|ing)|\w+n['’]t)\b")
_HOPED = re.compile(
    r"(?i)^(?:[a-z]+ ){1,2}(?:coming|getting|being) (?:home|back|out|better|well|born)\b"
    r"|^(?:serious|punctual|prompt|timely|reliable) "
    r"|\b(?:something|anything|someone|somebody) (?!.*\btogether\b).*\bto\b"
)
"""What has not come about, or is wanted: “Rohan coming home”, “something on paper to show them”."""
_OF_SOMEBODY = re.compile(r"(?i)\b(?:her|his|their|s?he|they)\b")


def told_topic(meant: Meant) -> str:
    """The words as they stand after “about”; empty where none surely fit, or what is near is private."""
    cut = _BEFORE_WHAT_IS_DONE.match(meant.care.strip())
    found = topic(cut["thing"]) if cut and not is_private(cut["thing"]) else ""
    if not found and (made := _MADE.fullmatch(told_deed(meant))):
        found = topic(f"their {made['thing']}")  # “your model boats”, of one who builds them
    if (
        not found
        or not is_theirs(found)
        or set(plain_words(found)[-1:]) & set(plain_words(where_met(meant.place)))
    ):
        return ""
    return found


def told_gap(meant: Meant) -> str:
    """What they care about as it was noted, still to be put; empty where it is private, or a hope."""
    care = meant.care.strip()
    plain = plain_words(care)
    unsure = bool(_UNKNOWN.match(care) or _NOT.search(care) or is_private(care) or _HOPED.search(care))
    bare = len(plain) <= _SHORT_WORDS or "," in care or bool(_OF_SOMEBODY.match(care))
    unsure = unsure or (bare and any(message_words().is_("no_topic", each) for each in plain[-1:]))
    if plain and not unsure and not (is_in_trouble(meant) and _OF_SOMEBODY.search(care)):
        return still_to_put(care).gap
    return ""
