"""Three answers in Spanish, joined."""

import re
from dataclasses import replace

from relpitch.drafting.people_abroad import FINITE, surely_names_people
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.pieces import Piece, Pieces, ended, flow, sentence, text_of
from relpitch.drafting.plain_answer import Plain, to_whoever_is_met
from relpitch.drafting.wish_without_verb import lacks_its_verb

_MOST_WORDS, _MOST_NAMED = 20, 28
_MOST_OF_A_CHANGE = 36
_THING = frozenset({"un", "una", "unos", "unas", "mi", "mis", "medio", "media"})
_HELPING = re.compile(
    r"(?i)^(?:(?:yo |me (?:encanta|gusta) |quiero |suelo )?(?:ayudo|ayudar|apoyar)|trabajo con|apoyo)"
    r"\s+(?:a\s+)?"
)
_I_AM = re.compile(r"(?i)^(?:yo )?soy\b.*?\b(?:así que|por eso|entonces)\s+(?:sobre todo\s+)?(?:a\s+)?")
_PERHAPS = re.compile(r"(?i)^(?:igual|quizás?|a lo mejor|tal vez) (?:a )?")
_NO_NAME = re.compile(r"(?i)^(?:yo|soy|me|nos|trabajo|es|que|si|cuando|porque|hago|doy|estoy|ayud\w+)\b")
# What has an infinitive's end and is none: “duerme mejor”, “charla con ella”, “parte del día”.
_INFINITIVE = re.compile(
    r"(?i)^(?!(?:duer|enfer|fir|confir)me$|(?:com|re)?parte$|(?:fu|su|mu)erte$|arte$|\S+vierte$|(?:char|per)las?$"
    r"|(?:lug|hog|p|m|b)ar$|(?:muj|ay)er$)"
    r"\S*[aei]r(?:les|le|los|las|la|lo|se|me|te)?$"
)
_TO_THEM = re.compile(r"(?i)^(\S*[aei]r)(?:les?|l[oa]s|la)\b")
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
_NO_VERB = re.compile(r"(?i)^(?:con|un|una(?! ya\b| no\b)|sin|de|aun|bien|tan|buen|según|también|quien)\b")
# “aunque no traigan completo, luego me pagan”: told of them, in words said to you
_THEY_DO = re.compile(
    r"(?i)\b(?:no|me|se|lo|la|los|las|les|nos|ellos|ellas|si|cuando|aunque|mientras|luego|ya|que) "
    r"(?!(?:tan|bien|sin|con|un|en|aun|aún|también|alguien|quien|según|joven|gran|pan|plan|orden)\b)"
    r"(?!\w+(?:aron|ieron)\b)\w{2,}[aeáé]n\b"
)
# “reviso la primera página gratis”
_I_DO = re.compile(
    r"(?i)(?:reviso|hago|corto|arreglo|miro|doy|cocino|llevo|leo|explico|enseño|regalo|presto|traigo|preparo"
    r"|escucho|acompaño|invito|pinto|limpio|reparo|dibujo|escribo|canto|toco|busco|paso|pongo) "
    r"(?!que\b|por\b|como\b)\w"
)
_OF_ME = re.compile(
    r"(?i)(?!(?:yo )?(?:estoy busca|busco))"
    r"(?:yo \w+[oy]|(?:nosotr[oa]s )?ayudamos|soy|trabajo|doy|hago|enseño|estoy)\b"
)
_SAID_TO_YOU = frozenset(
    {
        "si",
        "cuando",
        "puedo",
        "podría",
        "tengo",
        "conozco",
        "sé",
        "yo",
        "te",
        "ven",
        "vente",
        "pásate",
        "llámame",
    }
    | {"escríbeme", "pregúntame", "puedes", "podemos"}
)
_HELPED = re.compile(r"(?i)(?:yo )?ayud[eé] a (?=\w)")
# “prestar mi taladro”, “enseñar a coser”: to you
_GIVES = re.compile(
    r"(?i)^(enseñar|mostrar|prestar|regalar|explicar|contar|dejar)"
    r"(?= (?:un[oa]?s?|el|la|los|las|mis?|dos|tres|cómo|dónde|qué|a \w+[aei]r)\b)"
)
_GIVEN_TO = re.compile(
    r"(?i)\b(?:al|a (?:los|las|la|mis?|sus?|un[oa]?s?|alguien|quienes?|gente|cada|todos|todas|otr[oa]s?|"
    r"|niñ[oa]s|personas|vecin[oa]s)) \w|\ba (?:alguien|quien)\b"
)
# “en 5 minutos te enseño a ...”
_IN_A_WHILE = re.compile(r"(?i)(?:en|por|con) (?:[\wáéíóúñ]+ ){1,4}te \w+o\b")
_RUNS_ON = re.compile(r"(?i),? (?:que eso|y eso|eso es|y pues|osea|o sea|y ya|pero)\b")
_MOST_IN_A_ROW, _LEAST_OF_A_CLAUSE = 14, 4
# “decirle mira mija tu domingo es tuyo”: what is said, without its marks
_QUOTES = re.compile(r"(?i)dec\w+ (?:mira|oye|hola|tranquil[oa]|ánimo|venga|que tal|mija|mijo)\b")
_OF_ANOTHER = frozenset({"les", "le", "ellos", "ellas", "sus", "su", "alguien"})


def spanish(who: Plain, change: Plain, touch: Plain) -> tuple[Pieces, Pieces, Pieces]:
    """The offer, what is said to whoever is met, and the question at the end."""
    bridge, closing = to_whoever_is_met(_bridge(touch), touch, _closing)
    change = change if _first_clause(change) == change else replace(change, text="", more=())
    return _offer(_first_clause(who), change), bridge, closing


def _first_clause(answer: Plain) -> Plain:
    """An answer that runs on without end, up to where its first clause surely is whole."""
    end = _RUNS_ON.search(answer.text)
    long = len(plain_words(answer.text)) > _MOST_IN_A_ROW
    if not long or not end or end[0].endswith("pero"):
        return answer  # what comes after a “but” is the point
    if len(plain_words(answer.text[: end.start()])) < _LEAST_OF_A_CLAUSE:
        return answer
    return replace(answer, text=answer.text[: end.start()], more=(), cut=True)


def _closing(bridge: str) -> Pieces:
    """What fits after what was said; nothing after a question."""
    if not bridge or bridge.rstrip().endswith("?") or re.search(r"(?i)\bsi (?:quieres|te apetece)\b", bridge):
        return ()
    if re.match(r"(?i)(?:en [\wáéíóúñ ]{1,20})?te (?:enseño|muestro|cuento)\b|podría enseñarte", bridge):
        return ended(Piece("¿Te lo enseño?", False))
    if re.match(r"(?i)(?:podría|puedo|te)\b", bridge):
        return ended(Piece("¿Te gustaría?", False))
    return ended(Piece("¿Qué te trae por aquí?", False))


def _offer(who: Plain, change: Plain) -> Pieces:
    if not who.given and not change.given:
        return ()
    name = _PERHAPS.sub("", _HELPING.sub("", _I_AM.sub("", who.text)))
    name = name[:1].lower() + name[1:]
    helped = (
        len(plain_words(name)) <= _MOST_NAMED
        and "?" not in name
        and not _NO_NAME.match(name)
        and surely_names_people(name, "es")
    )
    if not helped:
        first: Pieces = (Piece("Ayudo a ", False), Piece("[quién, en pocas palabras]", False, "who"))
    elif name.startswith("el "):
        first = (Piece("Ayudo al ", False), Piece(name[3:], True))
    else:
        first = (Piece("Ayudo a ", False), Piece(name, True))
    if not helped and who.more and (past := _helped_once(who.more[0])):
        return flow(past, _change(replace(change, text=re.sub(r"(?i)^que ", "", change.text))))
    more = [sentence(each) for each in who.more]
    if not helped and more and surely_names_people(who.more[0], "es"):
        more[0] = ended(Piece("Ayudo a ", False), Piece(who.more[0][0].lower() + who.more[0][1:], True))
    plain = plain_words(change.text)
    if not helped and _OF_ME.match(who.text) and len(plain_words(who.text)) <= _MOST_NAMED:
        asked = ended(*first) if who.cut else ()
        return flow(sentence(who.text), *more, asked, _change(change))
    if more:
        return flow(ended(*first), *more, _change(change))
    if plain and _INFINITIVE.match(plain[0]) and len(plain) <= _MOST_WORDS:
        return ended(*first, Piece(" a ", False), Piece(change.text[0].lower() + change.text[1:], True))
    return _led_to(first, change) or flow(ended(*first), _change(change))


def _helped_once(text: str) -> Pieces:
    """“Ayudé a bodegas y restaurantes”, where that is what is told."""
    found = _HELPED.match(text)
    name = text[found.end() :] if found else ""
    return ended(Piece("Ayudé a ", False), Piece(name, True)) if surely_names_people(name, "es") else ()


def _led_to(first: Pieces, change: Plain) -> Pieces:
    """What changes after a colon, where the whole is easily followed."""
    after = _change(change)
    short = len(plain_words(text_of(first))) + len(plain_words(change.text)) <= _MOST_WORDS
    if (
        not after
        or not short
        or change.as_typed
        or plain_words(change.text)[:1] == ["que"]
        or ":" in text_of(first)
        or any(piece.gap for piece in (*first, *after))
    ):
        return ()
    head, *rest = after
    if not head.yours:
        return (*first, Piece(": ", False), *rest)
    return (*first, Piece(": ", False), Piece(head.text[0].lower() + head.text[1:], True), *rest)


def _change(change: Plain) -> Pieces:
    if not change.given:
        return ()
    text, plain = change.text, plain_words(change.text)
    if any(lacks_its_verb(each) for each in (text, *change.more)):
        return ended(Piece("Eso significa ", False), Piece("[qué, en pocas palabras]", False, "change"))
    begin = Piece("Eso significa ", False)
    if change.as_typed:
        return flow(sentence(text), *(sentence(each) for each in change.more))
    if not plain or "?" in text or len(plain) > _MOST_OF_A_CHANGE:
        return ended(begin, Piece("[qué, en pocas palabras]", False, "change"))
    first = _first_change(text, plain, begin)
    gap = any(piece.gap for piece in first)
    return first if gap else flow(first, *(sentence(each) for each in change.more))


def _first_change(text: str, plain: list[str], begin: Piece) -> Pieces:
    named = plain[0] in _NAMES and len(plain) <= 8 and not re.search(FINITE["es"], text)
    theirs = re.match(r"(?i)(?:ya )?se (?:les?|l[oa]s?|me|nos) \w+[aeé]\b", text)  # “se les quita el miedo”
    if theirs:
        return sentence(text)
    if plain[0] == "que":
        return ended(Piece("Lo importante es ", False), Piece(text[0].lower() + text[1:], True))
    if named or _INFINITIVE.match(plain[0]):
        return ended(begin, Piece(text[0].lower() + text[1:], True))
    if len(plain) > 1 and not _NO_VERB.match(text):
        return sentence(text)  # as it was typed
    return ended(begin, Piece("[qué, en pocas palabras]", False, "change"))


def _to_you(text: str) -> str:
    """“leer la carta contigo”, for “con ellos”."""
    if not _INFINITIVE.match(text.partition(" ")[0]):
        return text
    text = re.sub(r"(?i)\bcon (?:ellos|ellas|él|ella)\b", "contigo", text)
    theirs = re.sub(r"(?i)\b(\w+[aei]r)les?\b", r"\1te", text)
    if theirs != text:
        text = re.sub(r"(?i)\bpara que (\w+[aeé])n\b", r"para que \1s", theirs)
    return re.sub(
        r"(?i)\b(tiene|quiere|necesita|está|puede|sabe|tenga|quiera|necesite|pueda|traiga|guarde)n\b",
        r"\1s",
        text,
    )


def _bridge(touch: Plain) -> Pieces:
    if not touch.given:
        return ()
    text = re.sub(r"(?i)^(?:tal vez|quizás?|a lo mejor|igual|capaz) (?=(?:una?|mis?)\b)", "", touch.text)
    text = re.sub(r"(?i)\b(si )quieren? les? (?=\w+o\b)", r"\1quieres te ", text)
    text = re.sub(r"(?i)\bno sé si les? ", "no sé si te ", text)
    text = _to_you(re.sub(r"(?i)^(?:les?|(yo )le) (?=\w+o\b)", r"\1te ", text))
    if re.search(r"(?i)^te\b|[aei]rte\b", text):
        text = re.sub(r"(?i)\b(\w+[aei]r)se\b", r"\1te", text)  # “te enseño a levantarte”
    plain = plain_words(text)
    quotes = _QUOTES.match(touch.text)
    if not quotes and (
        (plain and plain[0] in _SAID_TO_YOU and len(plain) > 2)
        or _I_DO.match(text)
        or _IN_A_WHILE.match(text)
    ):
        return sentence(text)
    if plain and _INFINITIVE.match(plain[0]) and len(plain) <= _MOST_WORDS and "?" not in text and not quotes:
        line = _TO_THEM.sub(r"\1te", text)
        line = line if _GIVEN_TO.search(line) else _GIVES.sub(r"\1te", line)
        if not (_OF_ANOTHER & set(plain_words(line)) or _THEY_DO.search(line)):
            could = "Podríamos " if re.search(r"(?i)\bjunt[oa]s\b", line) else "Podría "
            return ended(Piece(could, False), Piece(line[0].lower() + line[1:], True))
    if (
        len(plain) > 1
        and plain[0] in _THING
        and "?" not in text
        and not (_OF_ANOTHER & set(plain) or _THEY_DO.search(text))
    ):
        return ended(Piece("Podría ofrecerte ", False), Piece(text[0].lower() + text[1:], True))
    if "?" in text and plain and plain[0] in ("quieres", "te", "necesitas", "conoces", "tienes", "has"):
        return sentence(text)
    return ended(Piece("Podría ", False), Piece("[qué, en pocas palabras]", False, "touch"))
