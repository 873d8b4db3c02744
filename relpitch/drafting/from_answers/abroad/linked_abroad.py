"""The first two answers in German or Spanish, so that the second is heard as what comes of the first."""

import re
from dataclasses import replace

from relpitch.drafting.from_answers.abroad.said_abroad import AnswerAbroad
from relpitch.drafting.from_answers.abroad.spanish import do_something
from relpitch.drafting.from_answers.pieces import Piece, Pieces, text_of
from relpitch.script.sentences import sentences

_OF_THEM = re.compile(r"(?:Die|Sie) ")
_OF_ME_ONCE = re.compile(r"(?i)(?:war|ich war|hab|habe|bin|ich bin)\b")
_PAST = re.compile(r"(?i)^(?:ya )?(?:no )?(?:se |les? |l[oa]s? )*\w+(?:aron|ieron|aban|ían)\b")
_LINKS = re.compile(r"(?i)^(?:así|entonces|ahora|luego|después)\b")
_NO_HELP = re.compile(
    r"(?i)\bno es (?:que |una )?ayud\w+|\bno ayudo\b|\balguien me ayud\w+|\bque me ayud\w+|\bayúdame\b"
    r"|\bno lo llamo ayud\w+"
)

_IN_EARNEST = re.compile(r"(?i)\ben serio\b")
"""“Que me ayuden a mí, jaja. No, en serio: ...”: a joke, and then whom they help."""


def no_help(typed: str) -> bool:
    """“No es ayudar”, “que alguien me ayudara a mí”: nothing may say that they help."""
    return _NO_HELP.search(typed) is not None and not _IN_EARNEST.search(typed)


def linked(who: AnswerAbroad, change: AnswerAbroad, language: str) -> tuple[AnswerAbroad, AnswerAbroad]:
    """“Así duermen mejor”, after those who are helped; and nothing of me before what “they” do."""
    if not who.pieces or who.mine or not change.pieces:
        return who, change
    named, changed = text_of(who.pieces), text_of(change.pieces)
    spans = list(sentences(named))
    if language == "de" and _OF_THEM.match(changed) and len(spans) > 1:
        start, end = spans[1]
        if _OF_ME_ONCE.match(named[start:end].strip()):
            return replace(who, pieces=_first_sentence(who.pieces), rest=True), change
    if language == "es" and len(spans) == 1 and do_something(changed) and not _PAST.match(changed):
        return who, replace(change, pieces=_so(change.pieces)) if not _LINKS.match(changed) else change
    return who, change


def _first_sentence(pieces: Pieces) -> Pieces:
    """The pieces up to the first that ends a sentence."""
    kept: list[Piece] = []
    for each in pieces:
        kept.append(each)
        if re.search(r"[.!?]\s*$", each.text):
            break
    *before, last = kept
    return (*before, replace(last, text=last.text.rstrip()))


def _so(pieces: Pieces) -> Pieces:
    first, *rest = pieces
    small = f"{first.text[0].lower()}{first.text[1:]}"
    return (Piece("Así ", False), replace(first, text=small), *rest)
