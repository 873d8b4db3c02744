"""What somebody told of, named in few of the words it was noted in: “the tiny hats”; else a gap for it."""

import re

from relpitch.drafting.meant import Meant
from relpitch.drafting.message_words import message_words
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.place import where_met
from relpitch.drafting.promise_gap import still_to_put
from relpitch.drafting.reading import base_of
from relpitch.drafting.told_deed import told_deed
from relpitch.drafting.tone import has_word, is_in_trouble, is_private
from relpitch.drafting.topic import is_theirs, topic

_SOME, _MUCH, _VERY_MUCH, _SHORT_WORDS = 4, 7, 12, 2
_BEFORE_WHAT_IS_DONE = re.compile(
    r"(?i)^(?P<thing>(?:the|her|his|their) [a-z]+(?: [a-z]+)?) (?:not )?"
    r"(?:getting|being|going|reaching|surviving) "
)
_MADE = re.compile(
    r"(?:build|make|restore|collect|breed|keep|grow|knit|carve|paint|sew) (?P<thing>[a-z]+(?: [a-z]+)?s)"
)
_UNKNOWN = re.compile(r"(?i)(?:idk|dunno|no idea|not sure|don['’]?t know|unknown|none|nothing|n/?a)\b\W*|\?+")
_LEFT_UNSAID = re.compile(
    r"(?i)\b(?:(?:do not|don['’]?t|never) (?:bring (?:it )?up|mention|talk about|ask)"
    r"|(?:didn['’]?t|did not) (?:say|talk)|said nothing|in silence|sat with me|not to be mentioned)\b"
)
_NOT = re.compile(r"(?i)\b(?:lol|haha|not|no|never|nobody|without|hat(?:e|es|ed|ing)|\w+n['’]t)\b")
_OF_SOMEBODY = re.compile(r"(?i)\b(?:her|his|their|s?he|they)\b")


def _tells_of_them(meant: Meant) -> bool:
    """Whether so much is noted of what they do or want that a message without any of it would be thin."""
    plain, words = plain_words(meant.note), message_words().lists
    if has_word(plain, words["recalls_nothing"]) or _LEFT_UNSAID.search(meant.note):
        return False
    cares = bool(plain_words(meant.care)) and not _UNKNOWN.match(meant.care.strip())
    does = bool(plain) and message_words().is_(
        "told_deeds", base_of(plain[0])
    )  # “makes coffins out of willow”
    tells = cares or has_word(plain, words["tells"])
    return len(plain) >= (_SOME if does else _MUCH if tells else _VERY_MUCH)


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
    """What they care about as it was noted, still to be put; “[what they told you]” where it is private."""
    care = meant.care.strip()
    plain = plain_words(care)
    unsure = _UNKNOWN.match(care) or _NOT.search(care) or is_private(care)
    bare = len(plain) <= _SHORT_WORDS or "," in care or bool(_OF_SOMEBODY.match(care))
    unsure = unsure or (bare and any(message_words().is_("no_topic", each) for each in plain[-1:]))
    if plain and not unsure and not (is_in_trouble(meant) and _OF_SOMEBODY.search(care)):
        return still_to_put(care).gap
    return "[what they told you]" if _tells_of_them(meant) else ""
