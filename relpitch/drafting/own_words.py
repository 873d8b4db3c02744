"""A person's own words to be offered for a gap: a phrase of the answer, where its whole does not fit."""

import re

from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.names import are_people, core_of
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.plain_answer import thoughts
from relpitch.drafting.reading import asks, count, is_verb
from relpitch.drafting.sorting import is_story, is_unknown, is_wish
from relpitch.drafting.tidying import lowered, without_fillers

_MOST = 12
_LEAST_OF_A_CHANGE = 2
_LONG = 4
_PIECES = re.compile(r"[,;:()]|\s[-–—]\s|\s+(?=(?:but|because|cos|which)\b)")
_JOINS = re.compile(r"(?i)^(?:or|and|but)\s+")
_OF_ME = frozenset({"i", "i'm", "i've", "i'd", "i'll", "me", "my", "we", "you", "dm"})


def own_words(answer: str, sentences: dict[str, list[str]]) -> str:
    """What may be meant for an answer (`who`, `change`, `touch`); empty where no phrase can serve."""
    pieces = [each for each in _pieces(sentences[answer]) if _SERVES[answer](each)]
    if answer == "who":
        surely = [each for each in pieces if are_people(core_of(plain_words(lowered(each))))]
        pieces = [*surely, *pieces, *(each for each in _pieces(sentences["change"]) if _only_people(each))]
    return lowered(pieces[0]) if pieces else ""


def own_words_in(typed: str, language: str) -> str:
    """The same in another language: the first short thought of an answer."""
    found = thoughts(typed, language)
    found += [piece.strip() for each in found for piece in each.split(",")]
    return next((each for each in found if 0 < count(each) <= _MOST), "")


def _pieces(sentences: list[str]) -> list[str]:
    found = [
        without_fillers(_JOINS.sub("", piece.strip()))
        for sentence in sentences
        if not is_unknown(sentence)
        for piece in _PIECES.split(sentence)
        if piece.strip()
    ]
    return [each for each in found if 0 < count(each) <= _MOST and not asks(each) and not is_unknown(each)]


def _names(piece: str) -> bool:
    """Whether a piece begins as a name does and says nothing of me: “the old boys on your round”."""
    plain = plain_words(piece)
    vague = len(plain) == 1 and plain[0] in english().lists["unnamed"]
    if (
        vague
        or plain[0] in ("not", "no")
        or not _OF_ME.isdisjoint(plain[:3])
        or plain[0] in english().lists["preposition"]
    ):
        return False
    tokens = tokens_of(piece)
    if tokens[0].kind not in "TSJRnNQ9U":
        return False
    at = next((at for at, each in enumerate(tokens) if each.kind not in "TSJR9Q"), 0)
    told = tokens[at + 1].kind if at + 1 < len(tokens) else ""
    one = tokens[at].kind == "n" and (are_people(core_of(plain)) or (bool(told) and told in "GW"))
    return one or tokens[at].kind == "N"


def _only_people(piece: str) -> bool:
    plain = plain_words(piece)
    return are_people(plain) and count(piece) <= _LONG and _names(piece)


def _changes(piece: str) -> bool:
    plain = plain_words(piece)
    return len(plain) >= _LEAST_OF_A_CHANGE and plain[0] not in _OF_ME


def _is_done(piece: str) -> bool:
    """Whether a piece begins as what one does or gives: “pray with them”."""
    plain, lists = plain_words(piece), english().lists
    begins = is_verb(plain[0]) or plain[0] in lists["determiner"] or plain[0] in lists["number"]
    return begins and len(plain) > 1 and not is_wish(piece) and not is_story(piece)


_SERVES = {"who": _names, "change": _changes, "touch": _is_done}
