"""Answers in another language: joined where a few words surely do, else as they are, each a sentence."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from relpitch.drafting.german import german
from relpitch.drafting.people_abroad import people_in
from relpitch.drafting.pieces import Pieces, flow, sentence
from relpitch.drafting.plain_answer import Plain, nothing_said, plain_answer, written
from relpitch.drafting.spanish import spanish
from relpitch.drafting.titles import phrase
from relpitch.drafting.titles_abroad import title_abroad
from relpitch.drafting.two_languages import in_one_language


@dataclass(frozen=True, slots=True)
class Drafted:
    """The parts of a draft in another language, its title, and the answers that are not all in it."""

    offer: Pieces
    bridge: Pieces
    closing: Pieces
    title: str
    left: tuple[str, ...] = ()


_WHOM = re.compile(r"(?i)(?:igual |quizás? |a lo mejor )?(?:a (?:mi|mis|los|las|la|un|una|gente)|al)\b")
_JOINED: dict[str, Callable[[Plain, Plain, Plain], tuple[Pieces, Pieces, Pieces]]] = {
    "de": german,
    "es": spanish,
}


def draft(who: str, change: str, touch: str, language: str, given: Mapping[str, bool]) -> Drafted:
    """The draft of three answers that are not English; `given`: whether there was one, said or not."""
    typed = {"who": who, "change": change, "touch": touch}
    if language not in _JOINED:
        lines = ["" if nothing_said(each) else _lines(each) for each in typed.values()]
        return Drafted(
            flow(sentence(lines[0]), sentence(lines[1])), sentence(lines[2]), (), phrase(lines[0] or lines[1])
        )
    plain = {name: plain_answer(each, language) for name, each in typed.items()}
    plain = {name: replace(each, given=given[name]) for name, each in plain.items()}
    if language == "es" and not plain["who"].text and _WHOM.match(plain["change"].text):
        plain |= {"who": plain["change"], "change": Plain()}  # “ni idea”, then “a mi padre, que ...”
    plain = {name: in_one_language(each, name, language) for name, each in plain.items()}
    offer, bridge, closing = _JOINED[language](plain["who"], plain["change"], plain["touch"])
    text = "".join(piece.text for piece in (*offer, *bridge)).casefold()
    gaps = {piece.gap for piece in (*offer, *bridge)}
    left = tuple(
        name
        for name, each in plain.items()
        if name in gaps or each.cut or (each.text and not _is_in(each.text, text))
    )
    named = next((piece.text for piece in offer if piece.yours and language == "es"), plain["who"].text)
    named = people_in(written(who, language), language) if "who" in gaps else named
    title = title_abroad(named or re.sub(r"(?i)^(?:que|dass) ", "", plain["change"].text), language)
    return Drafted(offer, bridge, closing, title, left if any(typed.values()) else ())


def _is_in(words: str, text: str) -> bool:
    """Whether what an answer tells is in a draft: its last words are."""
    last = re.findall(r"\w+", words.casefold())[-2:]
    return all(each in text for each in last)


def _lines(text: str) -> str:
    return " \n".join(text.split("\n")).strip()
