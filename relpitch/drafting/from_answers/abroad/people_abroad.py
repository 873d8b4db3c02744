"""Whom an answer in German or Spanish surely names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from relpitch import datafile, paths
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.from_answers.abroad.german_written import is_noun
from relpitch.script.language import language as function_words_of

_CLAUSES = {
    "de": r",? (?:die|der|denen|deren|wo|was|wenn|weil|dass|ob|damit|denn|wie|und (?:dann|keiner|nicht))\b",
    "es": r",? (?:que|cuando|donde|porque|si|cuyos|cuyas|pero no)\b",
}
"""Where a clause that tells of them begins: its verb is no verb of the phrase."""
_TURNS = {
    "de": r"\baber (?:so|eher|mehr|eigentlich)\b|\bbzw\b|\bnein\b|\beigentlich\b|\bquatsch\b",
    "es": r"\bpero (?!también\b|sobre\b)|\bo sea\b|\bosea\b|\bmejor dicho\b",
}
FINITE = {
    "de": r"\b(?:ist|sind|hat|haben|kommt|geht|war|waren|wird|werden|kann|können|muss|müssen|wollen)\b",
    "es": r"\b(?:es|son|está|están|tiene|tienen|viene|vienen|va|van|hay|saben|quieren|pueden?|vino|fue)\b",
}
_FILLERS = {
    "de": r"\s+(?:halt|so|eben|eigentlich|irgendwie)\b(?= (?:die|der|denen)\b|,|$)",
    "es": r"\s+(?:jaja\w*|jeje\w*|lol|xd|supongo|creo)\b",
}
_ENDS = {
    "de": r"(?:innen|leute|kinder|schüler|lehrer|arbeiter|fahrer|helfer|händler|bauer|macher|geber|nehmer"
    r"|gänger|anten|enten|isten|toren|linge|eltern|betriebe|vereine|läden|gruppen|teams|firmen|familien|frauen|männer)",
    "es": r"(?:ores|oras|istas|antes|entes|eros|eras|ianos|ianas|arios|arias)",
}
# What goes on with a phrase: an adjective, a group with a preposition, a clause that tells of them.
_GOES_ON = {
    "de": r"(?:(?: und| oder)(?: (?:die|der|den|ihre|deren))?(?: [a-zäöüß]+e[nr]?)? {people})*"
    r"(?: (?:mit|ohne|aus|im|in|am|an|bei|vor|auf|ab|nach|von|vom|über|unter|zwischen|um)"
    r"(?: [\wäöüß-]+){{1,5}}?)?"
    r"(?:,? (?:die|denen|deren) (?!(?:sind|haben|kommen|wollen|denken|gehen|brauchen|sagen)\b)[^,.;:!?()]+)?"
    r"(?=$|[,.;:!?()]| aber\b| nein\b| ge\w+(?:t|en)\b| who\b| und (?:da|dann|ich)\b| die\b)",
    "es": r"(?: (?!y\b|que\b|o\b)[a-záéíóúñü]+(?:es|[oa]s?|en|or|al|il)\b)?"
    r"(?: (?:de|del|con|sin|en|como)(?: (?!que\b|y\b|o\b)[\wáéíóúñü]+){{1,5}}?)?"
    r"(?: (?:y|o)(?: a)?(?: (?:los|las|la|el|mi|mis|sus?|unos|unas))? {people}"
    r"(?: (?!y\b|que\b|o\b)[a-záéíóúñü]+(?:es|[oa]s?)\b)?(?: (?:de|del)(?: [\wáéíóúñü]+){{1,2}})?)*"
    r"(?: que (?:(?! y (?:no|me|yo|les?|se|ya)\b| o ?sea\b)[^,.;:!?()])+)?"
    r"(?=$|[,.;:!?()]| y (?:no|me|yo|les?|se|ya)\b| (?:osea|o sea|pero|sobre todo|who)\b)",
}
_THOSE = re.compile(r"(?i)(?:(?<=\ba )|^)(?:los|las) que (?![^,.;:!?()]*\b(?:me|yo)\b)[^,.;:!?()]+")
_WHOEVER = {"de": re.compile("(?!)"), "es": re.compile(r"(?i)quien(?:es)? (?!sabe\b|sea\b|fuera\b)\w+ \w")}
"""A clause that names people by itself: “quien tiene dolor de espalda”."""
_MADE_OF = {"de": r"|\w{3,}(?:kinder|leute|schüler|innen|eltern|kräfte|frauen|männer)", "es": ""}
_DETERMINERS = {
    "de": r"(?:(?:die|den|alle|viele|manche|meine[nm]?|unsere|ein paar) )?"
    r"(?:(?!helfen |lehren |beraten |betreuen |begleiten |unterstützen |unter|über|hinter|ober|aber|oder"
    r"|immer|wieder|später|früher|lieber|außer|neben|gegen|zwischen|wegen)[a-zäöüß]+e[nr]? )?",
    "es": r"(?:(?:los|las|la|el|mis?|nuestr[oa]s|unos|unas?|muchos|muchas|mucha) )?(?:otr[oa]s )?",
}
# A noun of several, and what goes on with it: “Pendler auf der Linie 7”, “profes de primaria”.
_SHAPES = {
    "de": re.compile(
        r"[A-ZÄÖÜ][\w-]+(?:e|en|er|n|s)(?:$|,? (?:die|denen|deren|wo|mit|ohne|aus|im|in|am|an|bei|vor|auf"
        r"|ab|nach|von|vom|über|unter|zwischen|um|und|oder|wie) )"
    ),
    "es": re.compile(r"(?i)[a-záéíóúñ]{3,}s(?:$|,? [a-záéíóúñ])"),
}
_THINGS = {
    "de": re.compile(
        r"(?:hilfe|pflege|küche|schule|stunden?|kurse?|treffen|essen|garten|laden|abende?|projekte?|ungen|suche"
        r"|arbeiten|reisen)$"
    ),
    "es": re.compile(r"(?:clases|cursos|cosas|fiestas|comidas|papeles|charlas|veces|tardes|noches)$"),
}
_MOST_WORDS = 14
_LEAST_WORDS, _NEAR_WORDS = 2, 2


@dataclass(frozen=True, slots=True)
class _Words:
    people: frozenset[str]
    begins: frozenset[str]
    places: frozenset[str]
    never: frozenset[str]


def surely_names_people(name: str, language: str) -> bool:
    """Whether words are surely a phrase that names people, with what is told of them or without."""
    known, plain = _known()[language], plain_words(name)
    head = plain_words(re.split(_CLAUSES[language], name, maxsplit=1)[0])
    if not head or not known.never.isdisjoint(head):
        return False
    if _WHOEVER[language].match(name):
        return known.never.isdisjoint(plain) and not re.search(rf"(?i){_TURNS[language]}", name)
    listed = any(_names_some(each, language) for each in head)
    first = plain[0] in known.begins or plain[0].isdigit() or _names_some(plain[0], language)
    described = any(_names_some(each, language) for each in head[1:3]) and plain[0].endswith(
        ("e", "en", "er")
    )
    shaped = _SHAPES[language].match(name) and not _is_a_thing(plain[0], language)
    if not (first or shaped or (language == "de" and described)):
        return False
    if not listed and not known.places.isdisjoint(plain[:_NEAR_WORDS]):
        return False
    verb = re.search(FINITE[language], " ".join(head))
    return not verb and not re.search(rf"(?i){_TURNS[language]}", name)


def _is_a_thing(word: str, language: str) -> bool:
    """Whether a noun is known to be of no people: “Nachhilfe”, “clases”."""
    if language == "de":
        return is_noun(word) or bool(_THINGS["de"].search(word))
    return word in function_words_of("es").function_words or bool(_THINGS["es"].match(word))


# “tengo la ferretería de mi padre”: whose it is
_WHOSE = re.compile(r"(?i)\b(?:la|el|los|las|del?|una?) \w+ (?:de|d)\s+$")

# “Seit meine Frau im März gestorben ist”: the clause tells something else.
_AFTER = re.compile(
    r"(?i)\b(?:helfen|seit|seitdem"
    r"|nachdem|als|bevor|weil|wegen|trotz|ohne|dass|desde que|desde|porque|tras|sin|sus?)\s+$"
)


def people_in(typed: str, language: str, most: int = _MOST_WORDS) -> str:
    """The first phrase of an answer that surely names people; empty where none does.

    “la gente joven que ha heredado las fincas”, of “viene la gente joven que ha heredado ... y me llaman”.
    """
    text = re.sub(rf"(?i){_FILLERS[language]}", "", typed)
    found = [
        each[0].strip()
        for each in _phrase(language).finditer(text)
        if not _AFTER.search(text[: each.start()])
        and not (_WHOSE.search(text[: each.start()]) and len(plain_words(each[0])) <= _LEAST_WORDS)
    ]
    fitting = [each for each in found if len(plain_words(each)) <= most]
    longer = [each for each in fitting if len(plain_words(each)) >= _LEAST_WORDS]
    those = _THOSE.search(text) if language == "es" else None
    return next(iter(longer or fitting), those[0] if those else "")


def _names_some(word: str, language: str) -> bool:
    return word in _known()[language].people or bool(re.search(rf"\w{{2,}}{_ENDS[language]}$", word))


@cache
def _phrase(language: str) -> re.Pattern[str]:
    listed = "|".join(sorted(_known()[language].people, key=len, reverse=True))
    people = rf"(?:{listed}{_MADE_OF[language]})\b"
    return re.compile(rf"(?i)\b{_DETERMINERS[language]}{people}{_GOES_ON[language].format(people=people)}")


@cache
def _known() -> Mapping[str, _Words]:
    data = datafile.read_table(paths.resources() / "drafting" / "people.toml", "de", "es")
    fields = ("people", "begins", "places", "never")
    return {
        code: _Words(*(frozenset(data.table(code).text(name).split()) for name in fields))
        for code in ("de", "es")
    }
