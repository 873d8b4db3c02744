"""Answers in another language: joined where a few words surely do, else as they are, each a sentence."""

import re
from dataclasses import dataclass

from relpitch.drafting.phrases import plain_words
from relpitch.drafting.pieces import Piece, Pieces, ended, flow, sentence
from relpitch.drafting.titles import phrase

_NOTHING_SAID = re.compile(r"[\s.,;:!?…'\"“”‘’()\[\]–—-]*")


@dataclass(frozen=True, slots=True)
class Drafted:
    """The parts of a draft in another language, and its title."""

    offer: Pieces
    bridge: Pieces
    invitation: Pieces
    title: str


def draft(who: str, change: str, touch: str, language: str) -> Drafted:
    """The draft of three answers that are not English."""
    who, change, touch = (
        "" if _NOTHING_SAID.fullmatch(each) else " \n".join(each.split("\n")).strip()
        for each in (who, change, touch)
    )
    title = phrase(who or change)
    joined = {"de": (_german_offer, _german_touch), "es": (_spanish_offer, _spanish_touch)}.get(language)
    if joined is None:
        return Drafted(flow(sentence(who), sentence(change)), sentence(touch), (), title)
    offer, bridge = joined[0](who, change), joined[1](touch)
    return Drafted(offer, bridge, (), title)


def _one_phrase(text: str, most: int = 16) -> bool:
    """Whether a text is one short phrase, not several sentences."""
    return bool(text) and len(plain_words(text)) <= most and not re.search(r"[.!?;\n:]\s*\S", text)


def _small(text: str, names: bool) -> str:
    """The text as it goes on within a sentence; German keeps the capital of what may be a noun."""
    first = text.split(maxsplit=1)[0]
    keeps = names and first.lower() not in _GERMAN_SMALL
    return text if keeps or (not first[1:].islower() and len(first) > 1) else text[:1].lower() + text[1:]


_GERMAN_SMALL = frozenset(
    [
        "alle",
        "allen",
        "alte",
        "alten",
        "älteren",
        "ältere",
        "anderen",
        "andere",
        "die",
        "den",
        "der",
        "das",
        "dass",
        "ein",
        "eine",
        "einem",
        "einen",
        "einer",
        "für",
        "gestresste",
        "jede",
        "jeden",
        "jeder",
        "junge",
        "jungen",
        "kleine",
        "kleinen",
        "mein",
        "meine",
        "meinem",
        "meinen",
        "meiner",
        "meistens",
        "neue",
        "neuen",
        "sie",
        "ihr",
        "ihre",
        "weniger",
        "mehr",
        "besser",
        "wieder",
        "endlich",
        "keine",
        "kein",
        "nicht",
        "unsere",
        "viele",
        "wenn",
        "ich",
        "man",
        "es",
        "dann",
        "einfach",
        "ihnen",
        "zu",
        "zuhören",
        "damit",
        "so",
        "also",
        "hauptsächlich",
        "vor",
        "wer",
        "leuten",
    ]
)
_CLAUSE_DE = re.compile(r"(?i)^(?:sie|es|die|der|das|man|ihre|ich|wir|alle|keiner|niemand)\s+\S+")
_VERB_DE = re.compile(
    r"(?i)\b(?:ist|sind|hat|haben|kann|können|werden|wird|fühlen|schlafen|finden|bekommen|verstehen|wissen|\w+en|\w+t)\b"
)


def _german_offer(who: str, change: str) -> Pieces:
    who = re.sub(
        r"(?i)^(?:ich helfe(?: gerne?| am liebsten)?|für|eigentlich|meistens|hauptsächlich|vor allem)\s+",
        "",
        who,
    )
    helped = (
        who != ""
        and _one_phrase(who)
        and not re.match(r"(?i)^(?:ich|wir|man|keine ahnung|weiß nicht|es|sie)\b", who)
    )
    name = ended(Piece("Mir geht es um ", False), Piece(_small(who, True), True)) if helped else sentence(who)
    if not change:
        return name
    plain = plain_words(change)
    if plain[0] == "dass":
        return flow(name, ended(Piece("Für sie heißt das, ", False), Piece(_small(change, True), True)))
    if (_CLAUSE_DE.match(change) and len(plain) > 2) or not _one_phrase(change):
        return flow(name, sentence(change))
    return flow(name, ended(Piece("Für sie heißt das: ", False), Piece(_small(change, True), True)))


def _german_touch(touch: str) -> Pieces:
    """An infinitive stands at the end in German, so “ich könnte” fits before it."""
    said = re.sub(r"(?i)\bihnen\b", "dir", touch)
    plain = plain_words(said)
    infinitive = plain and (
        plain[-1].endswith(("en", "ern", "eln"))
        and plain[0] not in ("ich", "wenn", "wir", "falls", "du", "man", "es", "sie", "mein", "meine")
    )
    if (
        infinitive
        and _one_phrase(said, 12)
        and not {"sie", "ihre", "ihren", "ihrem", "jemandem", "jemanden", "ihm"} & set(plain)
    ):
        return ended(Piece("Ich könnte ", False), Piece(_small(said, True), True))
    return sentence(touch)


_INFINITIVE_ES = re.compile(r"(?i)^(?:\S*(?:ar|er|ir)(?:les|le|los|las|se|me|te)?)$")


def _spanish_offer(who: str, change: str) -> Pieces:
    who = re.sub(r"(?i)^(?:ayudo a|ayudar a|para|a|sobre todo a|principalmente a)\s+", "", who)
    helped = (
        who != "" and _one_phrase(who) and not re.match(r"(?i)^(?:yo|no sé|soy|me|nos|trabajo|es)\b", who)
    )
    small = _small(who, False)
    join = "Ayudo al " if helped and small.lower().startswith("el ") else "Ayudo a "
    if helped and join == "Ayudo al ":
        small = small[3:]
    plain = plain_words(change)
    name = (Piece(join, False), Piece(small, True))
    if helped and plain and _INFINITIVE_ES.match(plain[0]) and _one_phrase(change):
        return ended(*name, Piece(" a ", False), Piece(_small(change, False), True))
    first = ended(*name) if helped else sentence(who)
    if plain and plain[0] == "que" and _one_phrase(change):
        return flow(first, ended(Piece("Para ellos significa ", False), Piece(_small(change, False), True)))
    noun = plain and plain[0] in (
        "un",
        "una",
        "el",
        "la",
        "los",
        "las",
        "más",
        "menos",
        "tranquilidad",
        "confianza",
        "tiempo",
        "mejor",
    )
    if noun and _one_phrase(change) and len(plain) <= 8:
        return flow(first, ended(Piece("Para ellos significa ", False), Piece(_small(change, False), True)))
    return flow(first, sentence(change))


def _spanish_touch(touch: str) -> Pieces:
    plain = plain_words(touch)
    if plain and _INFINITIVE_ES.match(plain[0]) and _one_phrase(touch, 14):
        said = re.sub(r"(?i)^(\S*(?:ar|er|ir))(?:les?|los|las)\b", r"\1te", touch)
        if not {"les", "le", "ellos", "ellas", "sus", "su", "alguien"} & set(plain_words(said)):
            return ended(Piece("Podría ", False), Piece(_small(said, False), True))
    return sentence(touch)
