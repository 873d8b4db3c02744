"""What they promised the writer, or what is to be asked of them: no promise of the writer's."""

import re

from relpitch.drafting.english.grammar import is_whole
from relpitch.drafting.notes.to_you import to_you
from relpitch.drafting.promises.promise_gap import still_to_put
from relpitch.drafting.promises.surely_told import is_surely_told

_MOST_LETTERS = 100
_BY_THEM = re.compile(
    r"(?i)^\W*(?:s?he|they)(?:['’]?(?:ll|d)| (?:will|would|can|could|might|offered|promised|said|says"
    r"|is going|wants? to|wanted to|has promised)\b)(?! like\b| love\b).*\b(?:me|us)\b"
    r"|^\W*(?:s?he|they)(?:['’]?ll| will| (?:is|are) going to|['’]s going to|s going to"
    r"| (?:offered|promised) to| (?:said|says) (?:s?he|they)(?:['’]?d|['’]?ll| would| will| can| could))\b"
    r"(?! (?:like|love|want|need)\b)"
    r"|^\W*(?:s?he['’]?s|they['’]?re) (?:bringing|sending|lending|giving|showing|driving|introducing)\b"
    r"|^\W*(?:er|sie) (?:will|wollte|wird|würde|möchte|kann|schickt|hat)\b.*\b(?:mir|mich|uns|mein\w*)\b"
    r"|^\W*(?:(?:él|ella|dijo que) )?(?:me|nos) (?:va|iba|quiere|quería|prometió|dijo|manda\w*|envía\w*)\b"
    r"|^\W*(?:ich )?hab(?:e)? (?:ihm|ihr|ihnen|dir)? ?nichts versprochen|^\W*no (?:le|les|te) promet\w+ nada"
)
_NO_OFFER = re.compile(
    r"(?i)(?:['’](?:ll|d)|\b(?:will|would)) (?:be|have)\b"
    r"|\b(?:pay|paid|owes?|owed|refund|sue|report|back|never|won['’]?t|not|n['’]t|if|we(?:['’]?ll| shall) see"
    r"|nichts|nicht|zahl\w*|schuld\w*|nada|no|nunca|pag\w*|deb\w*)\b"
)
_TO_BE_ASKED = re.compile(
    r"(?i)^\W*(?:ask|see|find out) (?:(?:him|her|them) )?(?:if|whether) (?:s?he|they)\b"
    r"(?:['’]?d like| would like| wants?)?(?: to (?P<what>.+))?"
)


def is_theirs(noted: str) -> bool:
    """Whether a note tells what they are to do, or what is to be asked of them: “he'll intro me to Jo”."""
    return bool(_BY_THEM.match(noted) or _TO_BE_ASKED.match(noted))


def is_offered(noted: str) -> bool:
    """Whether a note tells what they promised the writer, as a kindness: “she'll send me the recipe”."""
    return bool(_BY_THEM.match(noted)) and not _NO_OFFER.search(noted)


def asks_them(noted: str) -> str:
    """The gap of a question to them: “[would you like to come?]”, of “ask if she wants to come”."""
    found = _TO_BE_ASKED.match(noted)
    if not found:
        return ""
    what = to_you((found["what"] or "").rstrip(" .?!"))
    sure = (
        what
        and len(what) <= _MOST_LETTERS
        and is_surely_told(what, found["what"])
        and is_whole(f"I want to {what}.")
    )
    return f"[would you like to {what}?]" if sure else still_to_put(noted).gap
