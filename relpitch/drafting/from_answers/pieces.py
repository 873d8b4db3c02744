"""The words of a first draft, the person's told from ours."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from relpitch.drafting.english.language import is_latin
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.rules import english

_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "।")
_CLOSING = "\"'”’»)]*_ "
_LEAD = re.compile(r"(?<![^\s.!?…])[^\s.!?…][^.!?…\n]*$|$")
_GOES_ON = " \t.,;:…"


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words of a draft: the person's (`yours`), or ours, which only join them up; or a gap.

    `gap` names the answer whose words are still to come.
    """

    text: str
    yours: bool
    gap: str = ""


Pieces = tuple[Piece, ...]


def text_of(pieces: Iterable[Piece]) -> str:
    """The pieces, to be read."""
    return "".join(piece.text for piece in pieces)


def flow(*groups: Pieces) -> Pieces:
    """Groups of pieces one after another: a space after a full stop, a new line where there is none."""
    pieces: list[Piece] = []
    for group in filter(None, groups):
        if pieces:
            pieces.append(Piece(" " if is_ended(pieces[-1].text) else "\n", False))
        pieces += group
    kinds = groupby(pieces, lambda piece: (piece.yours, piece.gap))
    return tuple(Piece(text_of(same), yours, gap) for (yours, gap), same in kinds)


def with_theirs(pieces: Pieces, typed: Iterable[str]) -> Pieces:
    """The pieces, with what we put before the person's words told as theirs where they typed it: “I can”."""
    answers = [plain_words(each) for each in typed]
    found: list[Piece] = []
    for piece, then in zip(pieces, (*pieces[1:], Piece("", False)), strict=True):
        lead = "" if piece.yours or piece.gap else _LEAD.findall(piece.text)[0]
        words = plain_words(f"{lead}{then.text}")
        if lead.strip() and then.yours and any(_holds(answer, words) for answer in answers):
            found += [Piece(piece.text.removesuffix(lead), False), Piece(lead, True)]
        else:
            found.append(piece)
    return flow(tuple(each for each in found if each.text))


def _holds(answer: list[str], words: list[str]) -> bool:
    starts = range(len(answer) - len(words) + 1)
    return any(answer[start : start + len(words)] == words for start in starts)


def sentence(text: str) -> Pieces:
    """The person's words as typed, with a capital and a full stop where they are missing."""
    return ended(Piece(_capital(text), True)) if text else ()


def ended(*pieces: Piece) -> Pieces:
    """The pieces with a stop, but after another, several lines, or an alphabet without capitals."""
    *before, last = pieces
    letter = next((each for each in reversed(last.text) if each.isalnum()), "")
    caseless = letter.isalpha() and letter.lower() == letter.upper() and not is_latin(text_of(pieces))
    if "\n" in last.text or caseless or is_ended(last.text):
        return pieces
    last = last if last.gap else Piece(last.text.rstrip(_GOES_ON), last.yours)
    return (*before, last, Piece("?" if asks(text_of(pieces)) else ".", False))


def is_ended(text: str) -> bool:
    """Whether a text closes with the end of a sentence."""
    return text.rstrip(_CLOSING).endswith(_ENDS)


def asks(text: str) -> bool:
    """Whether a text is a question, with or without a question mark."""
    plain = plain_words(text)
    ordered = plain[:1] == ["do"] and plain[1:2] in (["it"], ["that"], ["this"])  # “do it right there”
    return text.rstrip(_CLOSING).endswith("?") or (bool(english().grammar.asks.begin(plain)) and not ordered)


def _capital(text: str) -> str:
    """The text with a first capital; a word like iPhone and a list with dashes keep theirs."""
    start, first = _first_word(text)
    upper = text[start : start + 1].upper()
    if not first.islower() or len(upper) != 1:
        return text
    return text[:start] + upper + text[start + 1 :]


def _first_word(text: str) -> tuple[int, str]:
    found = re.match(r"[\"'“‘«(\[]*(\w\S*)", text)
    return (found.start(1), found[1]) if found else (0, "")


def gaps_of(pieces: Pieces) -> set[str]:
    """The answers that pieces have a gap for."""
    return {piece.gap for piece in pieces} - {""}
