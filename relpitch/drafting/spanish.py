"""Three answers in Spanish, joined."""

import re

from relpitch.drafting.phrases import plain_words
from relpitch.drafting.pieces import Piece, Pieces, ended, flow, sentence
from relpitch.drafting.plain_answer import Plain

_MOST = 20
_HELPING = re.compile(
    r"(?i)^(?:(?:yo |me (?:encanta|gusta) |quiero |suelo )?(?:ayudo|ayudar|apoyar)|trabajo con|apoyo)"
    r"\s+(?:a\s+)?"
)
_I_AM = re.compile(r"(?i)^(?:yo )?soy\b.*?\b(?:así que|por eso|entonces)\s+(?:sobre todo\s+)?(?:a\s+)?")
_NO_NAME = re.compile(r"(?i)^(?:yo|soy|me|nos|trabajo|es|que|si|cuando|porque|hago|doy|estoy|ayud\w+)\b")
_INFINITIVE = re.compile(r"(?i)^\S*[aei]r(?:les|le|los|las|se|me|te)?$")
_TO_THEM = re.compile(r"(?i)^(\S*[aei]r)(?:les?|los|las)\b")
_NAMES = frozenset(
    [
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
        "mejores",
        "mayor",
        "paz",
        "seguridad",
    ]
)
_SO_THAT_THEY = re.compile(r"(?i),?\s+(?:para|así|y)(?: que)? \w+n\b.*$")
_ACTS = re.compile(
    r"(?i)^(?:(?:ya|no|se|les|le|lo|la|los|las|por|fin|por fin|más|todos|todas|ellos"
    r"|ellas|sus?|nadie|alguien|al|final|siempre|entonces) )*"
    r"(?:\w+[aeioáé]n|es|está|va|vuelve|deja|tiene|puede|hay|cambia|mejora|duerme|sonríe)\b"
)
_NO_VERB = re.compile(r"(?i)^(?:con|en|un|sin|aun|bien|tan|buen|según|también|quien)\b")
_OF_ANOTHER = frozenset({"les", "le", "ellos", "ellas", "sus", "su", "alguien"})


def spanish(who: Plain, change: Plain, touch: Plain) -> tuple[Pieces, Pieces]:
    """The offer, and what is said to whoever is met."""
    return _offer(who, change), _bridge(touch)


def _offer(who: Plain, change: Plain) -> Pieces:
    if not who.given and not change.given:
        return ()
    name = _HELPING.sub("", _I_AM.sub("", who.text))
    name = name[:1].lower() + name[1:]
    helped = bool(name) and len(plain_words(name)) <= _MOST and not _NO_NAME.match(name) and "?" not in name
    if not helped:
        first: Pieces = (Piece("Ayudo a ", False), Piece("[quién, en pocas palabras]", False, "who"))
    elif name.startswith("el "):
        first = (Piece("Ayudo al ", False), Piece(name[3:], True))
    else:
        first = (Piece("Ayudo a ", False), Piece(name, True))
    plain = plain_words(change.text)
    if plain and _INFINITIVE.match(plain[0]) and len(plain) <= _MOST:
        return ended(*first, Piece(" a ", False), Piece(change.text[0].lower() + change.text[1:], True))
    return flow(ended(*first), _change(change))


def _change(change: Plain) -> Pieces:
    if not change.given:
        return ()
    text, plain = change.text, plain_words(change.text)
    begin = Piece("Para ellos significa ", False)
    if not plain or "?" in text or len(plain) > _MOST:
        return ended(begin, Piece("[qué, en pocas palabras]", False, "change"))
    if plain[0] == "que" or (plain[0] in _NAMES and len(plain) <= 8):
        return ended(begin, Piece(text[0].lower() + text[1:], True))
    if _ACTS.match(text) and not _NO_VERB.match(text):
        return sentence(text)
    return ended(begin, Piece("[qué, en pocas palabras]", False, "change"))


def _bridge(touch: Plain) -> Pieces:
    if not touch.given:
        return ()
    text, plain = touch.text, plain_words(touch.text)
    if (
        plain
        and plain[0] in ("si", "cuando", "puedo", "podría", "tengo", "conozco", "sé", "yo", "te")
        and len(plain) > 2
    ):
        return sentence(text)
    if plain and _INFINITIVE.match(plain[0]) and len(plain) <= _MOST and "?" not in text:
        said = _TO_THEM.sub(r"\1te", text)
        said = _SO_THAT_THEY.sub("", said) if said != text else said
        if not _OF_ANOTHER & set(plain_words(said)):
            return ended(Piece("Podría ", False), Piece(said[0].lower() + said[1:], True))
    if "?" in text and plain and plain[0] in ("quieres", "te", "necesitas", "conoces", "tienes", "has"):
        return sentence(text)
    return ended(Piece("Podría ", False), Piece("[qué, en pocas palabras]", False, "touch"))
