"""Whether “so” may lead from whom I help to what changes: “nurses, so they sleep”."""

import re
from dataclasses import replace

from relpitch.drafting.as_said import first_act
from relpitch.drafting.doubts import acts_in
from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.pieces import Pieces, text_of
from relpitch.drafting.reading import base_of

_THEIRS = frozenset({"they", "them", "their", "they're", "they've", "they'll"})
_THOSE = frozenset({"they", "he", "she", "we"})
_NO_SUBJECT = frozenset(
    {"me", "i", "we", "you", "less", "fewer", "more", "time", "from", "it's", "its", "that", "that's", "this"}
)
_SO = re.compile(r",? so ")
_CAN = re.compile(r"(?i),? so (?:they['’]|(?:they|you|it) (?:can|can['’]t|don['’]t|have to|get to)\b)")
_DESCRIBING = frozenset({"who", "that", "who've", "who're", "who's", "whose", "where", "without"})
_UNABLE = frozenset(
    {"can't", "cannot", "don't", "won't", "never", "not", "scared", "afraid", "aren't", "couldn't", "told"}
)
_WITHOUT = frozenset(
    {"no", "without", "stopped", "failing", "struggling", "stuck", "aint", "ain't", "isn't", "hate"}
)
_LEAST_LETTERS = 4
_IN_A_ROW = re.compile(r"(?i)they [^,]+(?:, they [^,]+){2,}$")


def with_the_aim(offer: Pieces) -> Pieces:
    """“who never learned to cook, so that they cook”: “so” alone would tell what comes of that."""
    led = next((at for at, each in enumerate(offer) if _SO.match(each.text) and not each.yours), 0)
    named = "" if any(each.gap for each in offer[:led]) else text_of(offer[:led])
    if not led or _DESCRIBING.isdisjoint(plain_words(named)) or _CAN.match(text_of(offer[led:])):
        return offer
    so = replace(offer[led], text=offer[led].text.replace(", so ", ", so that ", 1))
    return (*offer[:led], so, *offer[led + 1 :])


def was_once(clause: str) -> bool:
    """Whether a clause tells what was once: “they kept all their fingers”."""
    first, second, *_ = [*tokens_of(clause), *tokens_of("")]
    return first.plain in _THOSE | {"it"} and second.kind == "D" and second.plain != "got"


def begins_anew(named: str, clause: str) -> bool:
    """Whether no “so” may lead to it: one is there already, or they do what they are said not to do.

    Nor to a row of clauses without “and”: “they stand, they learn, they speak”.
    """
    if _IN_A_ROW.match(clause):
        return True
    before, after = set(plain_words(named)), set(plain_words(clause))
    again = {each for each in before & after if len(each) >= _LEAST_LETTERS} - _THEIRS
    return "so" in before | after or bool(again and not _UNABLE.isdisjoint(before))


def are_unable(named: str) -> bool:
    """Whether those who are named are told to be without something, or not to do it."""
    return not (_UNABLE | _WITHOUT).isdisjoint(plain_words(named))


def is_clause(text: str) -> bool:
    """Whether words begin with who or what does something: “the bins go out”, not “less mess”."""
    head = re.split(r"[,;:]", text, maxsplit=1)[0]
    tokens = tokens_of(head)
    if ";" in text or tokens[0].plain in _NO_SUBJECT or tokens[0].kind not in "UTSNnQ9IJ":
        return False
    if re.match(r"(?i)it (?:looks|sounds|seems|feels|is)\b", head):
        return False  # “so it looks like”: as if it were guessed
    if tokens[0].kind == "I" and not re.search(r"(?i)\b(?:they|he|she|it)\b", head):
        return False
    if tokens[0].kind == "J" and tokens[1].kind != "N":
        return False
    if tokens[0].plain in ("the", "their", "my", "our") and any(_may_act(each.plain) for each in tokens[2:]):
        return True  # “their website sounds like them”, not “the food bank on Hill Road”
    return first_act(head) < len(tokens) and acts_in(head)


def _may_act(word: str) -> bool:
    return word.endswith("s") and bool(base_of(word))
