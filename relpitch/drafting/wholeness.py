"""Whether the sentences of a draft are whole, its gaps filled with words that fit."""

import re

from relpitch.drafting.grammar import is_whole, tokens_of
from relpitch.drafting.pieces import Pieces

_ENDS = re.compile(r"(?<=[.?!…])[\"”’)]*\s+|\n")
_FILLED = {"who": "people", "change": "rest", "touch": "rest"}


def all_whole(pieces: Pieces) -> bool:
    """Whether each sentence is."""
    text = "".join(_FILLED[piece.gap] if piece.gap else piece.text for piece in pieces)
    return all(_whole(each) for each in _ENDS.split(text) if each.strip())


def _whole(sentence: str) -> bool:
    """A question is as its asker put it, but it has a verb: “you up?” has none."""
    if sentence.rstrip().endswith("?"):
        return any(each.kind in "VZDM" for each in tokens_of(sentence))
    return is_whole(sentence)
