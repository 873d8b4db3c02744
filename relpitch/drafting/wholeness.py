"""Whether the sentences of a draft are whole, its gaps filled with words that fit."""

import re

from relpitch.drafting.grammar import is_whole
from relpitch.drafting.pieces import Pieces

_ENDS = re.compile(r"(?<=[.?!…])[\"”’)]*\s+|\n")
_FILLED = {"who": "people", "change": "rest", "touch": "rest"}


def all_whole(pieces: Pieces) -> bool:
    """Whether each sentence is."""
    text = "".join(_FILLED[piece.gap] if piece.gap else piece.text for piece in pieces)
    return all(
        is_whole(each) for each in _ENDS.split(text) if each.strip() and not each.rstrip().endswith("?")
    )
