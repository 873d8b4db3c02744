"""Where people met, in German or Spanish: “im Treppenhaus”, “en la clase de inglés”; else empty."""

import re
from collections.abc import Mapping

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.notes.tone import has_word

_ARTICLES = frozenset({"der", "die", "das", "dem", "den", "el", "la", "los", "las", "un", "una"})
_NAMES = {
    "zoom": "Zoom",
    "linkedin": "LinkedIn",
    "whatsapp": "WhatsApp",
    "teams": "Teams",
    "instagram": "Instagram",
    "ave": "AVE",
    "rehabilitacion": "rehabilitación",
}
_EVENTS = frozenset({"messe", "tagung", "konferenz", "kongress"})
_AT_AN_EVENT = frozenset({"beim", "bei der", "auf der"})
_NONE: frozenset[str] = frozenset()
_NOUN = r"[A-ZÄÖÜ][\wäöüß-]+"
_GOES_ON = re.compile(rf"(?:(?:der|des|für|zum|zur|im|am|in(?: der)?|an der|auf dem|auf der|bei) {_NOUN} ?)+")
"""“der Gehörlosenseelsorge”, “in Husum”: what stands behind the name of a place and is told with it."""
_A_TIME = (
    r"(?:\w*(?:[mnrsth]tag|abend|morgen|nacht|woche|woch|jahr|monat)\b"
    r"|(?:jan|febr|sept|okto|novem|dezem)\w+|märz|april|mai\b"
    r"|ju[nl]i\b|august|frühling|sommer\b|herbst\b|winter\b|advent\b|urlaub|stress|streit|eile)"
)
_WRITTEN_GERMAN = re.compile(
    r"(?P<way>(?i:im|am|beim|vorm|bei|(?:in|an|auf|bei|vor|hinter|neben|unter) de[rmn]))(?P<article>) "
    rf"(?P<rest>(?!(?i:{_A_TIME}))(?:[a-zäöüß]{{3,}}en )?{_NOUN}(?: {_GOES_ON.pattern})?)"
)
_WRITTEN_SPANISH = re.compile(
    r"(?P<way>(?i:en)) (?P<article>el|la|los|las|una?) "
    r"(?P<rest>(?!(?:cas[ao]|mañana|tarde|noche|madrugada|rato|mediodía|semana|fin|momento|verano|invierno)\b)"
    r"[^\W\d_]{3,}(?: (?!(?:que|cuando|donde|porque|mientras|sus?|nos?|me|l[aoe]s?|y|si|con|antes|después|hoy"
    r"|ayer)\b)[^\W\d_]+(?: (?:la|los|las|el)\b(?= \w))?){0,5})"
)
_WAITING = re.compile(r"(?i)\bsala de? espera\b")
_MOST_WORDS = 5
_LONG_WORD_LETTERS = 4
_OUT_OF_ORDER = re.compile(
    r"(?i)\b(?:averiad[oa]|estropead[oa]|kaputte\w*|kaputt|defekte?\w*|außer betrieb|fuera de servicio)\b"
)
"""In a lift that is out of order nobody met: it is what they met over."""
_ADJECTIVE = re.compile(r"[a-zäöüß]+(?:er|es|en|em)")
_SURELY_AN_ADJECTIVE = re.compile(
    r"(?i)(offen|neu|deutsch|städtisch|alt|groß|klein|lang|kurz|erst|zweit|dritt|rot|grün|blau|weiß|schwarz|gelb|bunt|jung|frei|hoh|spät"
    r"|früh|still|warm|ganz|\w{3,}(?:isch|lich|ig))e[rsnm]?"
)


def where_abroad(noted: str, places: Mapping[str, frozenset[str]], quiet: frozenset[str] = _NONE) -> str:
    """The place with its preposition, where its name is known to the language, or it was noted with one."""
    if _OUT_OF_ORDER.search(noted):
        return ""
    text, *behind = re.split(r"[,(.\n/]|\s[-–—]\s", noted.strip(), maxsplit=1)
    found, town = text.split(), " ".join(behind).strip(" ,.")
    if found and found[0].casefold() in _EVENTS and message_words().is_in("city", town):
        found = [found[0], town]  # what stands between is its topic: “Tagung Stadtgrün, Hannover”
    if _WAITING.search(noted) and "en la" in places:
        return "en la sala de espera"
    if (
        not found
        or len(found) > _MOST_WORDS
        or has_word(plain_words(text), quiet)
        or re.search(r"[?!:;@#]", text)
    ):
        return ""
    ways = {way.split()[0] for way in places}
    if written := _as_written(" ".join(found), german="im" in ways):
        return written
    if found[0].casefold() in ways and len(found) > 1:
        return _as_typed(found, places)
    if found[0].casefold() in _ARTICLES and len(found) > 1:
        found = found[1:]
    return _german(found, places) if "im" in ways else _spanish(found, places)


def _as_written(text: str, *, german: bool) -> str:
    """“beim Anstehen”, “en la fila del seguro”: whole, with the preposition it was noted with."""
    found = (_WRITTEN_GERMAN if german else _WRITTEN_SPANISH).fullmatch(text)
    if not found:
        return ""
    article = {"un": "el", "una": "la"}.get(found["article"], found["article"])  # both know which it was
    return f"{found['way'].lower()} {article} {found['rest']}".replace("  ", " ")


def _as_typed(found: list[str], places: Mapping[str, frozenset[str]]) -> str:
    """“im Treppenhaus”, which brings its preposition."""
    at = 2 if found[1].casefold() in _ARTICLES and len(found) > 2 else 1
    way = " ".join(each.casefold() for each in found[:at])
    found_words = _german(found[at:], places) if "im" in places else _spanish(found[at:], places)
    return found_words if found_words.startswith(f"{way} ") else ""


def _german(found: list[str], places: Mapping[str, frozenset[str]]) -> str:
    town, between = found[-1], " ".join(found[1:-1]).casefold()
    if found[0].casefold() in _EVENTS and message_words().is_in("city", town) and between in ("", "in"):
        return f"{_german(found[:1], places)} in {town}"  # “auf der Tagung in Göttingen”
    if both := _of_two(found, places):
        return both
    found = _without_its_name(found, places)
    way = _way(found[-1], places)
    if len(found) == 2 and (adjective := _SURELY_AN_ADJECTIVE.fullmatch(found[0])):
        return f"{way} {adjective[1]}en {_named(found[1])}" if way not in ("", "bei", "per", "über") else ""
    if way and len(found) == 2 and found[0].endswith("er") and message_words().is_in("city", found[0][:-2]):
        return f"{way} {found[0]} {_named(found[1])}"
    if (
        not way
        or len(found) > 2
        or any(each[0].isdigit() for each in found)
        or (len(found) == 2 and _ADJECTIVE.fullmatch(found[0]))
    ):
        return ""
    return f"{way} {'-'.join(_named(each) for each in found)}"


def _of_two(found: list[str], places: Mapping[str, frozenset[str]]) -> str:
    """“beim Elternabend in der Kita”, “auf der Tagung der Imker”; or nothing."""
    first, rest = _way(found[0], places), " ".join(found[1:])
    if first and _GOES_ON.fullmatch(rest):
        return f"{first} {_named(found[0])} {rest}"
    second = _way(rest, places) if len(found) == 2 else ""
    market = first == "auf dem" and found[0].casefold().endswith(("markt", "festival", "kongress"))
    if (market or first in _AT_AN_EVENT) and second and second not in _AT_AN_EVENT:
        return f"{first} {_named(found[0])} {second} {_named(rest)}"
    return ""


def _spanish(found: list[str], places: Mapping[str, frozenset[str]]) -> str:
    found = _without_its_name(found, places)
    way = _way(found[0], places)
    if not way or (len(found) > 1 and found[1].casefold() not in ("de", "del")) or len(found) == 2:
        return ""
    plain = found[0].casefold()
    named = found[0].istitle() and any(each.istitle() for each in found[1:])  # “el Congreso de Agua”
    return f"{way} {' '.join([found[0] if named else _NAMES.get(plain, plain), *found[1:]])}"


def _without_its_name(found: list[str], places: Mapping[str, frozenset[str]]) -> list[str]:
    """“Spielplatz”, of “Spielplatz Rosensteinpark”; “Zug”, of “Zug nach Kassel”."""
    first, *rest = found
    listed = any(found[-1].casefold() in names for names in places.values())
    named = rest and rest[0].casefold() not in ("de", "del") and not listed
    return [first] if named and _way(first, places) else found


def _way(word: str, places: Mapping[str, frozenset[str]]) -> str:
    plain = word.casefold()
    whole = next((way for way, names in places.items() if plain in names), "")
    ends = ((way, each[1:]) for way, names in places.items() for each in names if each.startswith("*"))
    return whole or next(
        (way for way, end in ends if plain.endswith(end) and len(plain) >= _LONG_WORD_LETTERS), ""
    )


def _named(word: str) -> str:
    return _NAMES.get(word.casefold(), word[:1].upper() + word[1:])
