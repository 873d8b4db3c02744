"""Three answers in Spanish, each in a shape that surely reads well, or as it was typed."""

import re

from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.from_answers.abroad.address_abroad import is_polite
from relpitch.drafting.from_answers.abroad.people_abroad import FINITE, surely_names_people
from relpitch.drafting.from_answers.abroad.plain_answer import TypedAbroad, limits_or_denies, sayable_and_rest
from relpitch.drafting.from_answers.abroad.said_abroad import MOST_WORDS, NOTHING, AnswerAbroad, change_told
from relpitch.drafting.from_answers.abroad.wish_without_verb import lacks_its_verb
from relpitch.drafting.from_answers.pieces import Piece, Pieces, ended, flow, sentence, text_of

_MOST_OF_A_NAME = 24
_HELPING = re.compile(
    r"(?i)^(?:(?:yo )?(?:ayudo|apoyo)|(?:a mí )?me (?:gusta|encanta) ayudar(?= a\b))\s+(?:a\s+)?"
)
_MINE = re.compile(
    r"(?i)(?!(?:yo )?(?:estoy busca|busco))(?:yo (?!ayudo a\b)\w+[oy]|ayudamos|soy|trabajo|doy|hago|enseño"
    r"|estoy|entreno|manejo|tengo|llevo|cuido|acompaño|arreglo|coso|vendo|reparto)\b"
)
# Where a name ends and I begin: “gente mayor del pueblo, yo no trabajo en el banco”.
_ANEW = re.compile(r"(?i), (?=(?:yo|soy|tengo|no trabajo|es que yo)\b)")
_OF_ME = re.compile(r"(?i)(?:yo|soy|fui|era|tengo|llevo|trabajo|vivo|a mí)\b")
_NO_NAME = re.compile(r"(?i)^(?:yo|soy|me|nos|trabajo|es|que|si|cuando|porque|hago|doy|estoy|ayud\w+)\b")
# What has an infinitive's end and is none: “duerme mejor”, “charla con ella”.
_INFINITIVE = re.compile(
    r"(?i)^(?!(?:duer|enfer|fir|confir)me$|(?:com|re)?parte$|(?:fu|su|mu)erte$|arte$|\S+vierte$|(?:char|per)las?$"
    r"|(?:lug|hog|p|m|b)ar$|(?:muj|ay)er$)\S*[aei]r(?:les|le|los|las|la|lo|se|me|te)?$"
)
# “se miran al espejo”, “duermen tranquilas”, “ya no pagan de más”: what several do.
_THEY_DO = re.compile(
    r"(?i)(?:ya )?(?:no )?(?:se |les? |l[oa]s? )*(?!(?:con|sin|en|un|tan|bien|aun|según|también|quien|buen"
    r"|joven)\b)(?:\w{2,}[aeáé]n|(?<=no )(?:van|ven|dan|son)|ven(?= a\b))\b"
)
_STATES = re.compile(
    r"(?i)(?:el|la|los|las|sus?|un|una|nadie|cada|todos|todas|ya|hay|al|en|me|nos|te) [\wáéíóúñ]+ \w|llegan,"
)
# “la gente los encuentra”, “nadie se pierde”: what all of them do, or none.
_ALL_DO = re.compile(
    r"(?i)(?:la gente|el pueblo|el barrio|todo el mundo|nadie|cada \w+) "
    r"(?:no |ya |se |los? |las? |les? )*\w+(?:a|e)\b"
)
_IT_IS_DONE = re.compile(
    r"(?i)(?:ya )?se (?:l[ae]s? )?(?:aprueba|arregla|resuelve|nota|oye|vota|firma|ahorra|evita"
    r"|entiende|consigue|soluciona)\b"
    r"|(?:el|la|su) \w+ (?:no |ya )*(?:les?|los|las) \w+[ae]\b"
    r"|(?:el|la|su) \w+ (?:no |ya |se |les? )*(?:deja|vuelve|pasa|funciona|sale|crece|duerme|come|llega|abre"
    r"|anda|suena|baja|sube|cierra|aprende|respira)\b"
)
_QUE_PASS = re.compile(r"(?i)que (?:no |ya )*(?:se |les? |nos )+[a-záéíóú]+(?:a|e|an|en)\b")
# “que saben cuánto ganaron”: a fact, which “lo importante es que” would wish for: “sepan”
_FACT = re.compile(
    r"(?i)que (?=(?:ya )?(?:no )?(?:se |les? |l[oa]s? )*(?:saben|tienen|pueden|entienden|quieren|duermen"
    r"|comen|salen|aprenden|encuentran|atreven|dejan|cobran|llegan|hablan|trabajan|ganan|pagan|encuentran|cuentan|pierden"
    r"|sienten|hacen|dicen|vuelven|conocen|ven|van)\b)"
)
_QUE = re.compile(r"(?i)que (?=.)")
_TO_THEM = re.compile(r"(?i)\b(\w+[aei]r)(?:les?|l[oa]s|la)\b")
# “te mando la plantilla, te la explico”, for “le mando ..., se la explico”
_THROUGHOUT = re.compile(r"(?i)\b(?:se (?=l[oa]s? \w+o\b)|les? (?=\w+o\b))")
_ONESELF = re.compile(r"(?i)\b(\w+(?:[aei]r|ndo))se\b")
"""“sin dañarse la espalda”: whoever it is said to."""
_GIVES = re.compile(
    r"(?i)^(enseñar|mostrar|prestar|regalar|explicar|contar|dejar)(?= (?:un[oa]?s?|el|la|los|las|mis?|dos"
    r"|tres|cómo|dónde|qué|a \w+[aei]r)\b)"
)
_GIVEN_TO = re.compile(
    r"(?i)\b(?:al|a (?:los|las|la|mis?|sus?|un[oa]?s?|alguien|quienes?|gente|cada|todos|todas))\b"
)
_OF_ANOTHER = frozenset({"les", "le", "ellos", "ellas", "sus", "su", "alguien", "él", "ella"})
_OTHERS_DO = re.compile(
    r"(?i)\b(?:aunque|cuando|si|que|mientras|luego) (?:no |ya |se )*(?!tan|bien|sin|con|un)\w{2,}[aeáé]n\b"
    r"|\b(?:tienen?|quieren?|necesitan?|pueden?|saben?|puedan?|tengan?|quieran?|están?)\b"
)
# “la lista de caseros que no piden nómina”: what the thing is of, and not whom it is for
_OF_A_THING = re.compile(r"(?i)\bcon alguien que (?:no )?\w+|(?<=\w) de \w+s que (?:no )?\w+")
_QUOTES = re.compile(r"(?i)dec\w+ (?:mira|oye|hola|tranquil[oa]|ánimo|venga|que tal|mija|mijo)\b")
_AGREES = re.compile(r"(?i)\b(tiene|quiere|necesita|está|puede|sabe|tenga|quiera|necesite|pueda)n\b")
_OWN = re.compile(
    r"(?i)(?:si (?:\w+[aeá]s|quieres|me|te|un día|algún día|alguna vez)\b.*\w|puedo|podría|tengo|yo|te \w+o)"
    r" \w|te \w+o\b|\w{3,}o (?:contigo|tus?) \w|\w{2,}[aei]mos (?:junt[oa]s|contigo|tus?)\b"
)
# “dígame la hora”: the whole of it is said to whom one says “usted”.
_POLITE = re.compile(r"(?i)\b(?:d[ií]game|av[ií]seme|m[aá]ndeme|ll[aá]meme|esc[rí]bame|usted|venga)\b")
_POLITE_ORDER = re.compile(r"(?i)\b(?:d[ií]game|av[ií]seme|m[aá]ndeme|ll[aá]meme|esc[rí]bame|venga)\b")
_TELLS_OF_IT = re.compile(
    r"(?i), (?:que )?(?:está|es|tiene|son|están|dura|sirve|funciona|cabe|se (?:puede|hace|usa|lee))\b.*$"
)
# “a cualquiera le explico cómo”: whoever is met is one of them
_TO_ANYONE = re.compile(
    r"(?i) a (?:cualquiera|quien (?:sea|quiera)|el que (?:sea|quiera)|todo el mundo)"
    r"(?= (?:c[oó]mo|qu[eé]|d[oó]nde|a \w+[aei]r|un[oa]?s?|el|la|los|las|mis?)\b|[,.]|$)"
)
_TO_OTHERS = re.compile(r"(?i)\ba (?:cualquiera|quien(?:es)?|el que|todo el mundo|alguien|los|las|mis|sus)\b")

# “Cortar el pelo se me da bien”: a whole sentence, which “podría” cannot lead
_DRINKS = frozenset({"café", "mate", "tinto", "té"})
_GOOD_AT = re.compile(
    r"(?i)\w+[aei]r(?:l[aeo]s?)?\b[^,.;]* (?:se me (?:da|hace)|me (?:gusta|encanta|sale|cuesta)|es lo mío)\b"
)
_THING = re.compile(r"(?i)(?:un|una|unos|unas|mi|mis|medio|media) \w")
# “... sin mirar el móvil ponme a prueba”: a second sentence with nothing before it.
_GLUED = re.compile(
    r"(?i)\w (?<!\by )(?<!\bo )(?:pon|di|m[aá]nda|ll[aá]ma|preg[uú]nta|prueba|mira|trae"
    r"|cu[eé]nta|escr[ií]be|envía|busca|avisa)"
    r"(?:me|lo|la)\b"
)


def read_who(sentences: list[TypedAbroad]) -> AnswerAbroad:
    """Whom the answer names, or what it says of me, as it was said; else nothing."""
    if not sentences:
        return NOTHING
    first, others = sentences[0], sentences[1:]
    if not (first.clean and first.sure):
        return NOTHING
    if _MINE.match(first.text):
        more, rest = sayable_and_rest(others, begins=_MINE, spoken=len(first.plain))
        whole = not rest and 2 < len(first.plain) <= MOST_WORDS
        return (
            AnswerAbroad(flow(*(sentence(each.text) for each in (first, *more))), mine=True)
            if whole
            else NOTHING
        )
    named = _ANEW.split(first.text)
    name = _HELPING.sub("", named[0])
    name = re.sub(r"(?i)^a (?=\w)", "", name)
    name = name[0].lower() + name[1:]
    more, rest = sayable_and_rest(others, begins=_THEY_DO, spoken=len(first.plain))
    long = len(plain_words(name)) > _MOST_OF_A_NAME or "," in name.partition(" que ")[0].rstrip(",")
    if (
        long
        or (rest and not _OF_ME.match(rest[0].text))
        or limits_or_denies(rest, "es")
        or _NO_NAME.match(name)
        or not surely_names_people(name, "es")
    ):
        return NOTHING
    led, name = ("Ayudo al ", name[3:]) if name.startswith("el ") else ("Ayudo a ", name)
    all_of_it = flow(ended(Piece(led, False), Piece(name, True)), *(sentence(each.text) for each in more))
    return AnswerAbroad(all_of_it, rest=len(named) > 1 or bool(rest))


def it_is_done(text: str) -> bool:
    """“se aprueba en junta”: whether a sentence tells what is done, by whomever."""
    return _IT_IS_DONE.match(text) is not None


def do_something(text: str) -> bool:
    """“duermen tranquilas”: whether a sentence begins with what several do."""
    return _THEY_DO.match(text) is not None


def read_change(sentences: list[TypedAbroad]) -> AnswerAbroad:
    """What changes, as a sentence that was typed; else nothing."""
    return change_told(sentences, "es", _STATES, _changed)


def _changed(first: TypedAbroad) -> Pieces:
    text, plain = first.text, first.plain
    if ";" in text or ":" in text or lacks_its_verb(text):
        return ()
    fact = _FACT.match(text)
    if fact:
        return sentence(text[fact.end() :])
    if _QUE.match(text):
        fine = re.search(FINITE["es"], text) or _THEY_DO.search(text) or _QUE_PASS.match(text)
        led = Piece("Lo importante es ", False)
        return ended(led, Piece(text[0].lower() + text[1:], True)) if fine and len(plain) > 2 else ()
    if _INFINITIVE.match(plain[0]):
        return ()
    several = _THEY_DO.match(text)
    stated = _STATES.match(text) and (re.search(FINITE["es"], text) or _THEY_DO.search(text))
    stated = stated or _ALL_DO.match(text) or _IT_IS_DONE.match(text)
    return sentence(text) if len(plain) > 1 and (several or stated) else ()


def read_touch(sentences: list[TypedAbroad]) -> AnswerAbroad:
    """What could be done or given, said to whoever is met; else nothing."""
    if not sentences:
        return NOTHING
    first, others = sentences[0], sentences[1:]
    if not (first.clean and first.sure) or len(first.plain) > MOST_WORDS or _QUOTES.match(first.text):
        return NOTHING
    pieces = _favour(first.text)
    if not pieces or limits_or_denies(others, "es"):
        return NOTHING
    return AnswerAbroad(pieces, rest=bool(others), closing=_closing(text_of(pieces)))


def _favour(text: str) -> Pieces:
    polite = re.match(r"(?i)(?:le|puedo|podría) ", text) and (
        _POLITE.search(text) or is_polite(re.sub(r"(?i)^le \w+", "", text), "es")
    )
    text = _TO_ANYONE.sub("", text) if re.search(r"(?i)\bles? |[aei]rles?\b", text) else text
    others = _TO_OTHERS.search(text.partition(" que ")[0])
    addressed = text if polite or others else re.sub(r"(?i)^les? (?=\w+o\b)", "te ", text)
    text = _THROUGHOUT.sub("te ", _ONESELF.sub(r"\1te", addressed)) if addressed != text else addressed
    plain = plain_words(text)
    if _GLUED.search(text):
        return ()
    if polite or _OWN.match(text) or _GOOD_AT.match(text):
        return sentence(text) if polite or _OF_ANOTHER.isdisjoint(plain) else ()
    if _INFINITIVE.match(plain[0]) and len(plain) > 1:
        line = _told_to_you(text)
        plain_line = re.sub(r"(?i)\bqué le (?=\w+ría\b)", "qué ", line)
        alone = _TELLS_OF_IT.sub("", _OF_A_THING.sub("", plain_line))
        if _OF_ANOTHER.isdisjoint(plain_words(alone)) and not _OTHERS_DO.search(alone):
            could = "Podríamos " if re.search(r"(?i)\bjunt[oa]s\b", line) else "Podría "
            return ended(Piece(could, False), Piece(line[0].lower() + line[1:], True))
        return ()
    if (
        _THING.match(text)
        and "," not in _TELLS_OF_IT.sub("", text)
        and _OF_ANOTHER.isdisjoint(plain)
        and not _OTHERS_DO.search(text)
    ):
        return ended(Piece(_given(text), False), Piece(text[0].lower() + text[1:], True))
    return ()


def _given(thing: str) -> str:
    """How a thing is offered: nobody offers a photo who takes one."""
    head = next(iter(plain_words(thing)[1:]), "")
    if head in _DRINKS and re.search(r"(?i)\bjunt[oa]s\b", thing):
        return "Podríamos tomar "
    made = "sacarte" if head in ("foto", "retrato", "fotos") else "ofrecerte"
    return f"Podría {made if head not in _DRINKS else 'invitarte a'} "


def _told_to_you(text: str) -> str:
    """“leerte la carta”, “revisar contigo la lista”, for those of others; the rest as it was typed."""
    turned_text = re.sub(r"(?i)\bcon (?:ellos|ellas|él|ella)\b", "contigo", text)
    if _TO_OTHERS.search(turned_text.partition(" que ")[0]):
        return turned_text
    turned = _TO_THEM.sub(r"\1te", turned_text) if re.search(r"(?i)r(?:les?)\b", turned_text) else turned_text
    turned_text = _AGREES.sub(r"\1s", _yours(turned)) if turned != text else turned
    return turned_text if _GIVEN_TO.search(turned_text) else _GIVES.sub(r"\1te", turned_text)


def _yours(text: str) -> str:
    """“imprimirte tu código y pegártelo”, for “imprimirte su código y pegárselo”."""
    yours = re.sub(r"(?i)\b(\w+[aei]rte) su(s?) (?=\w)", r"\1 tu\2 ", text)
    return re.sub(r"(?i)\b(\w+[áéí]r)se(l[oa]s?)\b", r"\1te\2", yours)


def _closing(bridge: str) -> Pieces:
    """What fits after what was said; nothing after a question."""
    if (
        bridge.rstrip().endswith("?")
        or _POLITE_ORDER.search(bridge)
        or (bridge.startswith("Le ") and is_polite(bridge.partition(",")[2], "es"))
        or re.search(r"(?i)\bsi (?:quieres|te apetece)\b", bridge)
    ):
        return ()
    if re.match(r"(?i)(?:te (?:enseño|muestro)|podría enseñarte) (?:a|cómo|qué|lo|el|un)\b", bridge):
        shown = "muestro" if bridge[3:].startswith("muestro") else "enseño"
        return ended(Piece(f"¿Te lo {shown}?", False))
    if re.match(r"(?i)te \w+o\b|\w+[aei]mos (?:junt[oa]s|contigo|tus?)\b", bridge):
        return ended(Piece("¿Te parece?", False))
    if re.match(r"(?i)(?:podría|podríamos|puedo|te)\b|\w+o (?:contigo|tus?)\b", bridge):
        polite = re.search(r"(?i)\b(?:usted|ustedes|su|sus)\b", bridge)
        return ended(Piece("¿Le gustaría?" if polite else "¿Te gustaría?", False))
    return ended(Piece("¿Qué te trae por aquí?", False))
