"""An answer in another language without what says nothing, up to where a second thought begins."""

import re
import unicodedata
from dataclasses import dataclass

_NOTHING_SAID = re.compile(r"[\W_]*")
_LEAD = {
    "de": r"(?:weiß (?:ich )?nicht(?: so)?(?: genau)?"
    r"|also|nun|mei|ach|na ?ja|na|tja|ähm?|hm+|eigentlich|meistens|hauptsächlich|vor allem|halt|so|ja"
    r"|für)",
    "es": r"(?:pues|bueno|eh|este|o sea|la verdad|sobre todo|principalmente|más que nada|creo que|para|a)",
}
_TRAIL = {
    "de": r"(?:oder so|halt|eigentlich|glaub ich|irgendwie|keine ahnung|haha|lol|und so)",
    "es": r"(?:jaja(?:ja)*|o algo así|y eso|no sé|supongo|creo)",
}
_WRITTEN: dict[str, tuple[tuple[str, str], ...]] = {
    "de": (),
    "es": (
        (r"q", "que"),
        (r"xq", "porque"),
        (r"tb", "también"),
        (r"asi", "así"),
        (r"movil", "móvil"),
        (r"mas", "más"),
        (r"dias", "días"),
        (r"numero", "número"),
        (r"todavia", "todavía"),
        (r"tambien", "también"),
    ),
}
_UNKNOWN = {
    "de": r"(?:keine ahnung|wei(?:ß|s|ss) (?:ich )?nich(?:t|ts)?|niemand|nichts|hm+)",
    "es": r"(?:no (?:lo )?sé|ni idea|nadie|nada)",
}
_SECOND = {
    "de": r",? (?=weil\b|aber\b)|, (?=(?:ich|wir|er|es|und ich|und dann|denen|da)\b)",
    "es": r",? (?=porque\b|pero\b)|, (?=(?:yo|les|le|me|nos|y yo|y luego)\b)",
}


@dataclass(frozen=True, slots=True)
class Plain:
    """What is left of an answer; `given`, there was one; `cut`, not all of it is here."""

    text: str = ""
    given: bool = False
    cut: bool = False


def nothing_said(text: str) -> bool:
    """Whether a text has no letter and no figure."""
    return bool(_NOTHING_SAID.fullmatch(text))


def plain_answer(typed: str, language: str) -> Plain:
    """An answer in German or Spanish, plain."""
    if nothing_said(typed):
        return Plain()
    kept = "".join(each for each in typed if unicodedata.category(each) not in ("So", "Sk", "Cn", "Cs"))
    first, *others = [
        each for each in re.split(r"(?<=[.!?…])(?<!\d\.)\s+(?=\S)|\n+", kept.strip()) if each.strip()
    ]
    text = first.strip(" .!,;:…–—-•*\t️")
    before = None
    while before != text:
        before = text
        text = re.sub(rf"(?i)^{_LEAD[language]}\b[\s,]+", "", text)
        text = re.sub(rf"(?i)[\s,]+{_TRAIL[language]}\s*$", "", text)
    for word, instead in _WRITTEN[language]:
        text = re.sub(rf"(?i)\b{word}\b", instead, text)
    if re.match(rf"(?i){_UNKNOWN[language]}\b", text):
        return Plain("", given=True, cut=True)
    conditional = re.match(r"(?i)(?:wenn|falls|si|cuando)\b", text)
    whole = text if conditional else re.split(_SECOND[language], text, maxsplit=1)[0]
    return Plain(whole.strip(" ,;"), given=True, cut=bool(others) or whole != text)
