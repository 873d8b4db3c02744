"""The line a first draft closes with, where the person wrote none."""

import re
import zlib

from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import Reading, is_verb
from relpitch.drafting.english.turning import of_someone
from relpitch.drafting.from_answers.pieces import Piece, Pieces

_SHOWN = re.compile(
    r"(?i)(?:(?:an?|the|my|our|one|this|that|two|three|\d[\w-]*|quick|little|simple|small|minute|second"
    r"|chair|card|paper) )*(?:thing|tricks?|game|test|experiment|exercise|stretch|knot|app|demo|demonstration"
    r"|shortcut|setting|technique|method|move|chords?|spreadsheet|diagram|before and after)\b(?! of\b)"
)
_IF_YOU_LIKE = re.compile(r"(?i)\bif you(?:['’]d)? (?:like|want|fancy)(?: (?:it|one|some))?\W*$")
_IF_YOU_KNOW = re.compile(r"(?i)if you (?:know|hear|see|meet)\b")
_BRING_ME = re.compile(r"(?i), (?:bring|show|send|give|tell) (?:me|us)\b")
# “give a parent the puddle picture”: nothing for the one who is asked.
_TO_ANOTHER = re.compile(
    r"(?i)(?:give|tell|show|lend|send|teach|offer|introduce|hand) (?:an?|another|one|any|each|every|the)"
    r"(?: [a-z]+)? (?:parent|carer|boss|lad|lass|girl|boy|kid|child|mum|dad|mother|father|son|daughter|nurse"
    r"|teacher|neighbour|colleague|manager|owner|driver|patient|family)s?\b(?!.*\byour?\b)"
)
_YOU = frozenset({"you", "your", "yours"})
_OFFERING = (["i", "can"], ["i", "could"], ["i", "would"], ["i", "will"])


def is_shown(touch: Reading) -> bool:
    """Whether a thing is shown and not handed over: “the thing with the slinky”."""
    return touch.form == "thing" and touch.ours.endswith("offer you ") and bool(_SHOWN.match(touch.words))


def speaks_to_you(touch: Reading) -> bool:
    """Whether a sentence of mine is for whoever is met: not “I still make too much soup”."""
    offers = re.match(r"(?i)i(?:['’]d| would| could)\b", touch.words)
    return bool(offers) or not _YOU.isdisjoint(plain_words(" ".join((touch.words, *touch.more))))


def closing(touch: Reading, *, wished: bool, asks: bool = False) -> Pieces:
    """“Shall I show you?” after what can be shown, “Would you like that?” after an offer.

    Each only right after the offer itself. A question about them where nothing is offered and no gap `asks`
    for anything; nothing after an invitation of the person's own.
    """
    aside = touch.more and not _is_an_offer(plain_words(touch.more[-1]))  # “It's usually ham.”
    if touch.form in ("asks", "invites", "told") or _asks_already(touch) or aside:
        return ()
    if touch.more:
        return (Piece("Would you like that?", False),)
    return _after_an_offer(touch, wished=wished, asks=asks)


def _after_an_offer(touch: Reading, *, wished: bool, asks: bool) -> Pieces:
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
    reports = touch.form == "if" and "tell" in plain
    if is_shown(touch) or (ours and not reports and touch.words and rules["show"].within(plain)):
        return (Piece("Shall I?" if offered or is_shown(touch) else "Shall I show you?", False),)
    if ours and (touch.form in ("verb", "thing") or (touch.form in ("clause", "said") and _offers(plain))):
        return (Piece(_liked(touch, plain), False),)
    if ours and touch.form == "if" and rules["offers"].within(plain):
        return (Piece("Would that help?", False),)
    offers = touch.form in ("verb", "thing") or (touch.form == "said" and _is_to_you(plain))
    return () if asks or offers else (Piece(_about_them(plain), False),)


def _is_to_you(plain: list[str]) -> bool:
    """“I fix your beard”: what I do for whoever is met."""
    return plain[:1] in (["i"], ["i'll"], ["i'd"]) and not _YOU.isdisjoint(plain)


def _is_an_offer(plain: list[str]) -> bool:
    """“I can read it to you”."""
    return _is_to_you(plain) and (plain[:2] in _OFFERING or plain[0] != "i")


def _asks_already(touch: Reading) -> bool:
    """Whether an answer ends in an order, or in “if you like”."""
    last = (touch.words, *touch.more)[-1]
    likes = re.search(r"(?i)\bif you(?:['’]d)? like it\b", touch.words)
    brings = touch.form == "if" and (_BRING_ME.search(touch.words) or _IF_YOU_KNOW.match(touch.words))
    return bool(likes or brings or _IF_YOU_LIKE.search(last)) or bool(touch.more and _is_order(last))


def _liked(touch: Reading, plain: list[str]) -> str:
    """“Would you like that?”, but not after “learn your name”."""
    if touch.form == "verb" and english().is_in("done_unasked", plain[0]):
        return _about_them(plain)
    if "stranger" in plain[:4]:
        return _about_them(plain)
    if of_someone(touch.words) or _TO_ANOTHER.match(touch.words):
        return "Do you know someone like that?"
    return "Would you like that?"


def _about_them(plain: list[str]) -> str:
    """A question about them, by the words of an answer always the same."""
    questions = english().questions
    return questions[zlib.crc32(" ".join(plain).encode()) % len(questions)]


def _is_order(sentence: str) -> bool:
    """“Send me a photo”, “Wear old clothes”: no offer."""
    plain = plain_words(sentence)
    return (
        bool(plain)
        and not {"i'll", "i"} & set(plain)
        and (plain[0] in ("don't", "bring") or (is_verb(plain[0]) and tokens_of(sentence)[0].kind == "V"))
    )


def _offers(plain: list[str]) -> bool:
    return english().closing["offers"].within(plain)
