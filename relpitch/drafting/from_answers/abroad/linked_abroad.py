"""The first two answers in German or Spanish, so that the second is heard as what comes of the first."""

import re
from dataclasses import replace

from relpitch.drafting.from_answers.abroad.linked_german import linked_to_help
from relpitch.drafting.from_answers.abroad.said_abroad import AnswerAbroad
from relpitch.drafting.from_answers.abroad.spanish import do_something, it_is_done
from relpitch.drafting.from_answers.pieces import Piece, Pieces, text_of
from relpitch.script.sentences import sentences

_OF_THEM = re.compile(r"(?:Die|Sie) ")
_OF_ME_ONCE = re.compile(r"(?i)(?:war|ich war|hab|habe|bin|ich bin)\b")
_PAST = re.compile(r"(?i)^(?:ya )?(?:no )?(?:se |les? |l[oa]s? )*\w+(?:aron|ieron|aban|ían)\b")
_LINKS = re.compile(r"(?i)^(?:así|entonces|ahora|luego|después)\b")
_WITH_SOME_HELP = "Con un poco de ayuda "
# “les convalidan la carrera”: an office does
_DONE_BY_OTHERS = re.compile(r"(?i)les? (?!quedan?|sobran?|faltan?|salen?|gustan?|alcanzan?)\w+n\b")
_ENDS_BADLY = re.compile(r"(?i)\bque\b.*\b(?:acab|termin|se qued(?=\w+ (?:sin|sol|fuera))|sufr|fracas)\w+")
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
    lead, first = _link(named, change.pieces, language, several=len(spans) > 1)
    return who, replace(change, pieces=(Piece(lead, False), *first)) if lead else change


def _link(named: str, change: Pieces, language: str, *, several: bool) -> tuple[str, Pieces]:
    """What leads the change in, and the change after it; empty where it stands best alone."""
    if language == "de":
        joined = change[0].text == "Sie " and not change[0].yours and len(change) > 1
        text, rest = (f"Sie {change[1].text}", change[2:]) if joined else (change[0].text, change[1:])
        led = None if several else linked_to_help(named, text)
        return (led[0], (Piece(led[1], True), *rest)) if led else ("", change)
    text = change[0].text
    if _LINKS.match(text) or _PAST.match(text):
        return "", change
    small = (replace(change[0], text=f"{text[0].lower()}{text[1:]}"), *change[1:])
    if it_is_done(text) or (do_something(text) and (several or _of_others(named, text))):
        return _WITH_SOME_HELP, small
    return ("Así ", small) if do_something(text) and not several else ("", change)


def _of_others(named: str, changed: str) -> bool:
    """Whether “Así” would be heard as what comes of the clause before it: “... acaba fregando platos.”"""
    return " que " in named and bool(_DONE_BY_OTHERS.match(changed) or _ENDS_BADLY.search(named))


def _first_sentence(pieces: Pieces) -> Pieces:
    """The pieces up to the first that ends a sentence."""
    kept: list[Piece] = []
    for each in pieces:
        kept.append(each)
        if re.search(r"[.!?]\s*$", each.text):
            break
    *before, last = kept
    return (*before, replace(last, text=last.text.rstrip()))
