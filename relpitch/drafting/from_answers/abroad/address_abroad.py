"""How whoever is met is spoken to in German and Spanish: “du” and “tú”, or “Sie” and “usted”, never both."""

import re
from dataclasses import replace

from relpitch.drafting.from_answers.abroad.said_abroad import NOTHING, AnswerAbroad
from relpitch.drafting.from_answers.pieces import Piece, text_of

_POLITE = {
    "de": re.compile(r"(?<=[\w,] )(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?)\b"),
    "es": re.compile(
        r"(?i)\b(?:usted(?:es)?|[a-z]*[áéíóú][a-zñ]*[^aáeéií\W]eme(?:l[oa]s?)?|d[ií]game|tr[aá]igame(?:l[oa])?"
        r"|esc[rí]bame|h[aá]game|p[oó]ngame|d[ií]gamel[oa]|v[eé]ngase|le \w+o|av[ií]seme)\b"
        r"|^podr[ií]a (?:acompañar|escuchar|llevar|visitar|recoger|llamar|atender|orientar"
        r"|peinar)(?:la|lo|le)\b"
    ),
}
_FAMILIAR = {
    "de": re.compile(r"(?i)\b(?:du|dir|dich|deine?[nmrs]?)\b"),
    "es": re.compile(
        r"(?i)\b(?:te|tus?|ti|contigo|tú|\w+[aeiáéí]rte|dime|(?:s[ií] )?quieres|puedes|tienes|vente)\b"
    ),
}
# the question at the end of a draft, by how it is put to somebody one calls “du” or “tú”
_CLOSINGS = {
    "¿Te gustaría?": "¿Le gustaría?",
    "¿Te parece?": "¿Le parece?",
    "¿Qué te trae por aquí?": "¿Qué le trae por aquí?",
    "¿Te lo enseño?": "¿Se lo enseño?",
    "¿Te lo muestro?": "¿Se lo muestro?",
    "Wäre das etwas für dich?": "Wäre das etwas für Sie?",
    "Was führt dich her?": "Was führt Sie her?",
}


def is_polite(text: str, language: str) -> bool:
    """Whether a sentence speaks to somebody as “Sie” or “usted”."""
    return _POLITE[language].search(text) is not None


def addressed_alike(offer: AnswerAbroad, language: str) -> AnswerAbroad:
    """The offer with a question that follows its address; nothing, where it has both."""
    text = text_of(offer.pieces)
    if not is_polite(text, language):
        return offer
    if _FAMILIAR[language].search(text):
        return NOTHING
    closing = tuple(
        Piece(_CLOSINGS.get(each.text.strip(), each.text), each.yours, each.gap) for each in offer.closing
    )
    return replace(offer, closing=closing)
