"""An answer in another language without what says nothing, up to where a second thought begins."""

import re
import unicodedata
from dataclasses import dataclass

_NOTHING_SAID = re.compile(r"[\W_]*")
_LEAD = {
    "de": r"(?:weiß (?:ich )?nicht(?: so)?(?: genau)?"
    r"|also|nun|mei|ach|na ?ja|na|tja|ähm?|hm+|eigentlich|meistens|hauptsächlich|vor allem|halt|so|ja"
    r"|für|ehrlich gesagt|um ehrlich zu sein|hey|naja|okay|ok|boah|puh|oje"
    r"|hallo)",
    "es": r"(?:hola|oye|mira|vale|ay|uf|a ver|sinceramente|pues|bueno|eh|este|o sea|la verdad"
    r"|sobre todo|principalmente|más que nada|creo que|para|a)",
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
    "de": r"(?:keine ahnung|ka|kp|k\. ?[ap]\.|kein plan|kein(?:en)? (?:plan|schimmer)|idk"
    r"|wei(?:ß|s|ss) (?:ich )?(?:auch )?(?:nich(?:t|ts)?|net)|niemand|nichts|hm+)",
    "es": r"(?:no (?:lo )?sé|no (?:lo )?se\s*$|nose\s*$|ns\s*$|npi|idk|ni idea"
    r"|nadie|nada|ninguna idea|quién sabe)",
}
_SECOND = {
    "de": r", (?=(?:ich|wir|er|es|und ich|und dann|denen|da)\b)",
    "es": r", (?=(?:yo|les|le|me|nos|y yo|y luego)\b)",
}
"""Where a second thought begins: what has one is not said in one sentence, nor half of it."""
_TURNS = {
    "de": r"(?:aber|doch|nein|nee|eigentlich|also nein|naja|obwohl|nur wenn|außer|bzw|beziehungsweise)",
    "es": r"(?:pero|no|bueno|en realidad|mejor dicho|aunque|solo si|excepto|salvo|o sea)",
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


def thoughts(typed: str, language: str) -> list[str]:
    """The thoughts of an answer, each a phrase; those that say nothing are not there."""
    found = []
    for each in re.split(r"[.!?…\n;:()]+|" + _SECOND[language], typed):
        text = _bare(each, language)
        if text and not nothing_said(text) and not re.match(rf"(?i){_UNKNOWN[language]}\b", text):
            found.append(text)
    return found


def plain_answer(typed: str, language: str) -> Plain:
    """An answer in German or Spanish, plain."""
    if nothing_said(typed):
        return Plain()
    kept = "".join(each for each in typed if unicodedata.category(each) not in ("So", "Sk", "Cn", "Cs"))
    first, *others = [
        each for each in re.split(r"(?<=[.!?…])(?<!\d\.)\s+(?=\S)|\n+", kept.strip()) if each.strip()
    ]
    text = _bare(first, language)
    for word, instead in _WRITTEN[language]:
        text = re.sub(rf"(?i)\b{word}\b", instead, text)
    if re.match(rf"(?i){_UNKNOWN[language]}\b", text):
        return Plain("", given=True, cut=True)
    conditional = re.match(r"(?i)(?:wenn|falls|si|cuando)\b", text)
    turned = bool(others) and bool(re.match(rf"(?i)\W*{_TURNS[language]}\b", others[0]))
    if turned or (not conditional and re.search(_SECOND[language], text)):
        return Plain("", given=True, cut=True)
    return Plain(text.strip(" ,;"), given=True, cut=bool(others))


def _bare(text: str, language: str) -> str:
    """A text without what only leads in, or out."""
    text, before = text.strip(" .!,;:…–—-•*\t️"), None
    while before != text:
        before = text
        text = re.sub(rf"(?i)^{_LEAD[language]}\b[\s,]+", "", text)
        text = re.sub(rf"(?i)[\s,]+{_TRAIL[language]}\s*$", "", text)
    return text
