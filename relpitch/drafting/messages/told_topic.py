"""What somebody told of, named in few of the words it was noted in: “the tiny hats”."""

import re

from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.messages.told_deed import told_deed
from relpitch.drafting.messages.topic import is_theirs, topic
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.notes.tone import is_private
from relpitch.drafting.places.place import where_met

_BEFORE_WHAT_IS_DONE = re.compile(
    r"(?i)^(?P<thing>(?:the|her|his|their) [a-z]+(?: [a-z]+)?) (?:not )?"
    r"(?:getting|being|going|reaching|surviving|staying|coming|keeping|becoming) "
)
_MADE = re.compile(
    r"(?:build|make|restore|collect|breed|keep|grow|knit|carve|paint|sew) (?P<thing>[a-z]+(?: [a-z]+)?s)"
    r"(?: (?:out of|from) [a-z ]+)?"
)


def before_what_is_done(care: str) -> str:
    """“the pool”, of “The pool staying open”; empty where that is not sure."""
    cut = _BEFORE_WHAT_IS_DONE.match(care.strip())
    return topic(cut["thing"]) if cut and not is_private(cut["thing"]) else ""


def told_topic(meant: Meant) -> str:
    """The words as they stand after “about”; empty where none surely fit, or what is near is private."""
    found = before_what_is_done(meant.care)
    if not found and (made := _MADE.fullmatch(told_deed(meant))):
        found = topic(f"their {made['thing']}")  # “your model boats”, of one who builds them
    if (
        not found
        or not is_theirs(found)
        or set(plain_words(found)[-1:]) & set(plain_words(where_met(meant.place)))
    ):
        return ""
    return found
