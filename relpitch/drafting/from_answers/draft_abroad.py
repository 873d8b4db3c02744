"""Answers in another language: in a few sure shapes where German or Spanish, else as they are."""

import re
from collections.abc import Callable, Mapping

from relpitch.drafting.english.written_marks import without_brackets
from relpitch.drafting.from_answers.abroad import german, spanish
from relpitch.drafting.from_answers.abroad.address_abroad import addressed_alike
from relpitch.drafting.from_answers.abroad.german_case import as_typed
from relpitch.drafting.from_answers.abroad.linked_abroad import linked, no_help
from relpitch.drafting.from_answers.abroad.people_abroad import people_in
from relpitch.drafting.from_answers.abroad.plain_answer import (
    TypedAbroad,
    nothing_said,
    sentences_abroad,
    written,
)
from relpitch.drafting.from_answers.abroad.said_abroad import NOTHING, AnswerAbroad
from relpitch.drafting.from_answers.abroad.titles_abroad import title_abroad
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.asking import asked_in
from relpitch.drafting.from_answers.first_draft import FirstDraft, LeftOut
from relpitch.drafting.from_answers.nobody_named import speaks_of_no_man
from relpitch.drafting.from_answers.pieces import Piece, Pieces, ended, flow, sentence, text_of
from relpitch.drafting.from_answers.readable import readable
from relpitch.drafting.from_answers.titles import phrase
from relpitch.script.sentences import sentences

_NAMES = ("who", "change", "touch")
_READS: Mapping[str, Mapping[str, Callable[[list[TypedAbroad]], AnswerAbroad]]] = {
    "de": {"who": german.read_who, "change": german.read_change, "touch": german.read_touch},
    "es": {"who": spanish.read_who, "change": spanish.read_change, "touch": spanish.read_touch},
}
_GAPS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "de": {
        "who": ("Mir geht es um ", "[wen, in ein paar Worten]"),
        "change": ("", "[Was sich für sie ändert, in ein paar Worten]"),
        "touch": ("Ich könnte ", "[was, in ein paar Worten]"),
    },
    "es": {
        "who": ("Ayudo a ", "[quién, en pocas palabras]"),
        "change": ("", "[Qué cambia, en pocas palabras]"),
        "touch": ("Podría ", "[qué, en pocas palabras]"),
    },
}
_FOR_OTHERS = "[Was sich für andere ändert, in ein paar Worten]"
"""After what is told of me alone, “sie” would be nobody."""


_OF_THEM = re.compile(r"(?i)(?:sie|ihre?|keiner|niemand|jeder|alle|manche|man|mir ist wichtig)\b|die \w+en\b")


def draft_abroad(answers: Answers, language: str, given: Mapping[str, bool]) -> FirstDraft:
    """The draft of three answers that are not English; `given`: whether there was one."""
    typed = {name: getattr(readable(answers), name) for name in _NAMES}
    if language not in _READS:
        return _as_typed(typed, language)
    drafted = {name: _read(name, typed[name], language) for name in _NAMES}
    drafted["touch"] = addressed_alike(drafted["touch"], language)
    drafted["who"], drafted["change"] = linked(drafted["who"], drafted["change"], language)
    offer = flow(drafted["who"].pieces, drafted["change"].pieces)
    if language == "de" and speaks_of_no_man(text_of(offer)):
        drafted["change"] = NOTHING
    if (
        not drafted["who"].pieces
        and language == "de"
        and not _OF_THEM.match(text_of(drafted["change"].pieces))
    ):
        drafted["change"] = NOTHING  # “Die Uhr geht wieder”, of nobody yet
    there = given["who"] or given["change"]
    offer = flow(
        _whom(typed["who"], drafted, language) if there else (),
        _part("change", drafted, language) if given["change"] else (),
    )
    bridge = _part("touch", drafted, language) if given["touch"] else ()
    pieces = flow(offer, bridge)
    gaps = {piece.gap for piece in pieces} - {""}
    left = [
        LeftOut(name, getattr(answers, name).strip(), name in gaps)
        for name in _NAMES
        if getattr(answers, name).strip() and (name in gaps or drafted[name].rest or not given[name])
    ]
    return FirstDraft(
        offer,
        (),
        bridge,
        drafted["touch"].closing,
        title=_title(typed["who"], drafted, language),
        left_out=tuple(left),
        asked=asked_in(
            pieces, language, typed, lambda name, words: bool(_read(name, words, language).pieces)
        ),
        language=language,
    )


def _read(name: str, typed: str, language: str) -> AnswerAbroad:
    return _READS[language][name](sentences_abroad(typed, language)) if typed else NOTHING


def _part(name: str, drafted: Mapping[str, AnswerAbroad], language: str) -> Pieces:
    led, gap = _GAPS[language][name]
    if name == "change" and language == "de" and _names_none(drafted["who"]):
        gap = _FOR_OTHERS
    return drafted[name].pieces or ended(*([Piece(led, False)] if led else []), Piece(gap, False, name))


def _names_none(who: AnswerAbroad) -> bool:
    """Whether an answer tells of me alone, so that “sie” would be nobody."""
    text = text_of(who.pieces)
    return who.mine and len(list(sentences(text))) == 1 and not people_in(text, "de")


def _whom(typed: str, drafted: Mapping[str, AnswerAbroad], language: str) -> Pieces:
    """The person named, or their gap; without “Ayudo a” where it is called no help."""
    if language == "es" and not drafted["who"].pieces and no_help(typed):
        return ended(Piece("Pienso en ", False), Piece(_GAPS["es"]["who"][1], False, "who"))
    return _part("who", drafted, language)


def _title(who: str, drafted: Mapping[str, AnswerAbroad], language: str) -> str:
    named = next((piece.text for piece in drafted["who"].pieces if piece.yours), "")
    named = as_typed(named, written(without_brackets(who), language)) if language == "de" else named
    named = named or people_in(written(who, language), language)
    changed = next((piece.text for piece in drafted["change"].pieces if piece.yours), "")
    return title_abroad(named or changed, language)


def _as_typed(typed: Mapping[str, str], language: str) -> FirstDraft:
    """Each answer a sentence, as it stands: of such a language nothing is known."""
    who, change, touch = ("" if nothing_said(each) else _lines(each) for each in typed.values())
    return FirstDraft(
        flow(sentence(who), sentence(change)),
        (),
        sentence(touch),
        title=phrase(who or change),
        language=language,
    )


def _lines(text: str) -> str:
    return " \n".join(text.split("\n")).strip()
