"""An answer without the joke before it: “change your bulb haha. no but seriously, I could check ...”."""

import re

_LEAST_WORDS = 3
_SERIOUSLY = re.compile(
    r"(?is)^.*?\b(?:(?:but|no|nah|naw|nope|now) seriously|seriously (?:though|tho)"
    r"|(?:lol|haha\w*) (?:no|nah|naw)"
    r"|(?:just|only|im|i['’]m) (?:kidding|joking|messing)|jk)\b[\s,.:;!–—-]*"
)
# “draw you. badly. on a napkin”: one deed, and how it is done.
_HOW = re.compile(r"(?<=[a-z])\.\s+(?=(?:[a-z]+ly|on|in|with|at|over|from)\b[^.!?,]{0,28}(?:[.!?]|$))")


def meant_seriously(typed: str) -> str:
    """What comes after the joke; all of it where nothing does, or none was made."""
    after = _SERIOUSLY.sub("", typed)
    return after if len(after.split()) >= _LEAST_WORDS else typed


def with_how(typed: str) -> str:
    """The deed in one sentence with the few words that tell how it is done."""
    return _HOW.sub(", ", typed)
