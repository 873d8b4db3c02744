"""What of a draft cannot be said aloud becomes the gap of its answer, whatever rule had read it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import product

from relpitch.drafting.aloud import not_sayable
from relpitch.drafting.answers import Answers
from relpitch.drafting.cut import is_cut
from relpitch.drafting.first_draft import FirstDraft
from relpitch.drafting.joining import DO, WHAT, WHO
from relpitch.drafting.nobody_named import is_anothers, speaks_of_nobody
from relpitch.drafting.pieces import Pieces, flow, text_of
from relpitch.drafting.reading import Reading

FIRST_ONLY, NOTHING = 1, 2
_FEW_WORDS = {"lacks_a_verb", "lacks_a_subject", "could_do_nothing"}
"""What an invitation may lack: “Pop round for tea.”, “No talking needed.”"""
_FILLED = {WHO: "people", DO: "sleep", WHAT: "rest"}


def sayable(drafted: Callable[[Mapping[str, int]], FirstDraft], typed: Answers) -> FirstDraft:
    """The draft in which as little as can be is refused, so that each of its sentences can be said."""
    refused: dict[str, int] = {}
    draft = drafted(refused)
    for name in ("touch", "change"):
        for refused[name] in (0, FIRST_ONLY, NOTHING):
            draft = drafted(refused) if refused[name] else draft
            if not is_cut_in(draft, name, typed):
                break
    cut = dict(refused)
    for parts, names in ((("bridge", "invitation"), ("touch",)), (("offer",), ("change", "who"))):
        for more in _ways(names):
            if not any(_faulty(getattr(draft, part), part, typed) for part in parts):
                break
            refused |= {name: max(much, cut.get(name, 0)) for name, much in more.items()}
            draft = drafted(refused)
    before = dict(refused)
    for more in _ways(("change", "who", "touch")):
        if not speaks_of_nobody(_text(flow(draft.offer, draft.proof))) or not draft.proof:
            break
        refused |= {name: max(much, before.get(name, 0)) for name, much in more.items()}
        draft = drafted(refused)
    misread = refused.get("change", 0) > cut.get("change", 0)
    if misread and draft.asked and draft.asked.answer == "change":
        return replace(draft, asked=replace(draft.asked, words="", theirs=False))
    return draft


def refuse(tries: list[Reading], much: int) -> list[Reading]:
    """The readings of an answer without what is refused: what follows the first sentence, or all."""
    if much == FIRST_ONLY:
        return [replace(each, more=(), rest=each.rest or bool(each.more)) for each in tries]
    if much == NOTHING:
        return [Reading(hint=tries[-1].hint, rest=True)]
    return tries


def _ways(names: tuple[str, ...]) -> list[dict[str, int]]:
    """What is refused, the least first: what follows in an answer, then all of it."""
    ways = [
        dict(zip(names, each, strict=True)) for each in product((0, FIRST_ONLY, NOTHING), repeat=len(names))
    ]
    return sorted(ways, key=lambda way: (sum(way.values()), max(way.values()), -way[names[0]]))[1:]


def is_cut_in(draft: FirstDraft, name: str, typed: Answers) -> bool:
    """Whether the draft tells only a part of an answer, that is no gap in it."""
    parts = (draft.bridge, draft.invitation) if name == "touch" else (draft.offer, draft.proof)
    return name not in draft.gaps and is_cut(getattr(typed, name), text_of(flow(*parts)), draft.language)


def _faulty(pieces: Pieces, part: str, typed: Answers) -> bool:
    text = _text(pieces)
    found = not_sayable(text)
    if part == "offer" and (speaks_of_nobody(text) or is_anothers(text, typed.change)):
        return True
    return not _FEW_WORDS.issuperset(found) if part == "invitation" else bool(found)


def _text(pieces: Pieces) -> str:
    """The pieces as they may be heard, each gap with a word in it."""
    return "".join(_FILLED.get(piece.text, "rest") if piece.gap else piece.text for piece in pieces)
