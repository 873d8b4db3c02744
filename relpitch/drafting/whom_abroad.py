"""Whom a rough first answer in German or Spanish names: the phrase it begins with."""

import re

from relpitch.drafting.people_abroad import FINITE, people_in, surely_names_people
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.plain_answer import written

_LEADS = {
    "de": r"(?:also|na|nun|naja|ja|so|halt|ach|joa|hm+|eigentlich|für|vor allem|hauptsächlich)",
    "es": r"(?:pues|pos|bueno|eh|mira|la verdad|sobre todo|a|para|ayudo a|ayudamos a|yo ayudo a)",
}
_TAKEN_BACK = {
    "de": r"\b(?:nein|quatsch|eigentlich|bzw|beziehungsweise|eher|früher|vielleicht|wei(?:ß|ss) nicht"
    r"|keine ahnung)\b",
    "es": r"(?:[,.;] no\b|\bno sé\b|mejor dicho|en realidad|\bo sea\b|\bosea\b|quizás?|a lo mejor|tal vez"
    r"|\bigual\b|antes\b)",
}
_HELPED = {
    "de": r"\b(?:helfe?n?|hilft|unterstütze?n?|begleite?n?)\b(?: (?:gern|gerne|auch|vor allem|am liebsten))?",
    "es": r"\b(?:ayud\w+|enseñ\w+|acompañ\w+|cuid\w+) a(?=l? )",
}
_MOST_WORDS = 22
_TRADE = re.compile(
    r"(?P<trade>[Ii]ch bin (?:eine? )?[\w-]+), (?P<whom>(?:die|alle|meine) [A-ZÄÖÜ]\w+)\b"
    r"(?=$|[.,]| (?:morgens|abends|nachts|mittags|nachmittags|am|im|in|von|bei|auf|mit)\b)"
)
_THOSE = re.compile(r"(?i)(?:(?:los|las) que|quienes) (?![^,.;:!?()]*\b(?:me|yo)\b)[^,.;:!?()]+")
_ENDS = re.compile(r"[,.;:(!?\n]|\s[-–—]\s|$")
_SERVICE = re.compile(r"(?i)(?!les\b|los\b|las\b|nos\b|mis\b|sus\b|m[aá]s\b)[a-záéíóúñ]{3,}s\b(?! que\b)")


def named_abroad(typed: str, language: str) -> str:
    """The phrase that names people at the beginning of an answer; empty where none is sure."""
    text = _bare(typed, language)
    trade = _TRADE.match(text) if language == "de" else None
    if trade and surely_names_people(trade["whom"], "de"):
        return f"{trade['trade']}, also {trade['whom']}"  # “Ich bin Busfahrerin, die Kinder morgens”
    those = _THOSE.match(text) if language == "es" else None
    name = those[0] if those else people_in(text, language, _MOST_WORDS)
    if not name or re.search(rf"(?i){_TAKEN_BACK[language]}", text):
        return ""
    at = text.find(name)
    begins = at == 0 and _ENDS.match(text[len(name) :])
    sure = begins and (those or (surely_names_people(name, language) and len(plain_words(name)) > 1))
    return name if sure else ""


def without_services(typed: str, language: str) -> str:
    """“novias y madres de novias”, for “novias y madres de novias, arreglos sobre todo”."""
    first, comma, rest = typed.partition(", ")
    if not comma or not surely_names_people(_bare(first, language), language):
        return typed
    service = _SERVICE.match(rest) and not re.search(rf"(?i){FINITE['es']}", rest)
    return first if language == "es" and service and not people_in(rest, language) else typed


def hinted_abroad(typed: str, language: str) -> str:
    """What a first answer says it helps: “las otras chicas que empiezan de internas”."""
    text = written(typed, language)
    found = [*re.finditer(rf"(?i){_HELPED[language]}\s*", text)]
    for each in sorted(found, key=lambda each: not each[0].lower().startswith(("ayud", "h"))):
        after = re.split(r"[,.;:()]", text[each.end() :], maxsplit=1)[0].removeprefix("l ").strip()
        if name := people_in(after, language):
            return name
    return ""


def _bare(typed: str, language: str) -> str:
    text, before = written(typed, language).strip(" \n.!?,"), ""
    while before != text:
        before = text
        text = re.sub(rf"(?i)^{_LEADS[language]}\b[\s,:]+", "", text)
    return text
