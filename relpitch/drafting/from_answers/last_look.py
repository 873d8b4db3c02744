"""The last look at a draft, as it may be heard: what of it cannot be said aloud."""

from relpitch.drafting.from_answers.aloud import not_sayable
from relpitch.drafting.from_answers.doubts import doubts
from relpitch.drafting.from_answers.first_draft import FirstDraft
from relpitch.drafting.from_answers.joining import DO, WHAT, WHO
from relpitch.drafting.from_answers.nobody_named import speaks_of_nobody
from relpitch.drafting.from_answers.pieces import Pieces, flow
from relpitch.script.sentences import sentences

_FILLED = {WHO: "people", DO: "sleep", WHAT: "rest"}
_FINE = {"is_breathless", "runs_on", "is_tangled"}


def faulty(draft: FirstDraft) -> bool:
    """Whether a sentence of it cannot be said, or speaks of somebody who is not named."""
    offer = _text(flow(draft.offer, draft.proof))
    parts = (offer, _text(draft.bridge))
    return any(map(not_sayable, parts)) or speaks_of_nobody(offer) or any(map(_is_doubtful, parts))


def _is_doubtful(text: str) -> bool:
    each = (text[start:end] for start, end in sentences(text))
    return any(not _FINE.issuperset(doubts(one)) for one in each)


def _text(pieces: Pieces) -> str:
    """The pieces as they may be heard, each gap with a word in it."""
    return "".join(_FILLED.get(piece.text, "rest") if piece.gap else piece.text for piece in pieces)
