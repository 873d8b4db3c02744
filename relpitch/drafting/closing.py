"""The line a first draft closes with, where the person wrote none."""

import re
import zlib

from relpitch.drafting.lexicon import english
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.pieces import Piece, Pieces
from relpitch.drafting.reading import Reading

_SHOWN = re.compile(
    r"(?i)(?:(?:an?|the|my|our|one|this|that|two|three|\d[\w-]*|quick|little|simple|small|minute|second"
    r"|chair|card|paper) )*(?:thing|tricks?|game|test|experiment|exercise|stretch|knot|app|demo|demonstration"
    r"|shortcut|setting|technique|method|move|chords?|spreadsheet|diagram|before and after)\b(?! of\b)"
)
_OFFERING = (["i", "can"], ["i", "could"], ["i", "would"], ["i", "will"])


def is_shown(touch: Reading) -> bool:
    """Whether a thing is shown and not handed over: “the thing with the slinky”."""
    return touch.form == "thing" and touch.ours.endswith("offer you ") and bool(_SHOWN.match(touch.words))


def closing(touch: Reading, *, wished: bool) -> Pieces:
    """“Shall I show you?” after what can be shown, “Would you like that?” after an offer.

    Otherwise a question about them; nothing after an invitation of the person's own.
    """
    if touch.form in ("asks", "invites", "told"):
        return ()
    rules = english().closing
    plain = plain_words(touch.words)
    ours = touch.form in ("if", "verb", "thing", "clause", "said") and not wished
    offered = (
        touch.form == "verb"
        or "show you" in touch.words
        or plain[:1] in (["i'd"], ["i'll"], ["let"])
        or plain[:2] in _OFFERING
    )
    if ours and rules["introduce"].within(plain):
        return (Piece("Shall I?" if offered else "Shall I introduce you?", False),)
    if is_shown(touch) or (ours and touch.words and rules["show"].within(plain)):
        return (Piece("Shall I?" if offered or is_shown(touch) else "Shall I show you?", False),)
    if ours and (touch.form in ("verb", "thing") or (touch.form in ("clause", "said") and _offers(plain))):
        return (Piece("Would you like that?", False),)
    if ours and touch.form == "if" and rules["offers"].within(plain):
        return (Piece("Would that help?", False),)
    questions = english().questions
    return (Piece(questions[zlib.crc32(" ".join(plain).encode()) % len(questions)], False),)


def _offers(plain: list[str]) -> bool:
    return english().closing["offers"].within(plain)
