"""An answer in another language without what says nothing, up to where a second thought begins."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from relpitch.drafting.german_written import is_noun, with_capitals
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.pictures import with_pictures_as
from relpitch.drafting.pieces import Pieces, flow, sentence, text_of

_NOTHING_SAID = re.compile(r"[\W_]*")
_LEAD = {
    "de": r"(?:schwer zu sagen|gute frage|(?:steht|siehe|s\.) (?:ja )?oben(?: schon)?|wie gesagt"
    r"|weiß (?:ich )?nicht(?: so)?(?: genau)?"
    r"|also|nun|mei|ach|na ?ja|na|tja|ähm?|hm+|eigentlich|halt|so|ja"
    r"|für|ehrlich gesagt|um ehrlich zu sein|hey|naja|okay|ok|boah|puh|oje"
    r"|hallo|keine ahnung|wei(?:ß|ss) nicht|bro|digga|alter|joa?|mostly)",
    "es": r"(?:no sé|ni idea|hola|oye|mira|vale|ay|uf|a ver|nada raro|nada especial|poca cosa"
    r"|no en serio|en serio|sinceramente|pues|bueno|eh|este|o sea|la verdad"
    r"|mire|miren|verá|bro|tío|pos|la neta|yo qué sé|ns(?: la v(?:er)?dad| la vdd)?|mostly"
    r"|sobre todo|principalmente|más que nada|creo que|para|a)",
}
_TRAIL = {
    "de": r"(?:ehrlich gesagt|oder so|halt|eigentlich|glaub ich|irgendwie|keine ahnung|und so)",
    "es": r"(?:o algo así|y eso|no sé|supongo|creo)",
}
# “decirte q taco va”, but not “decirte que no pasa nada”
_WHAT_IS_TOLD = (
    r"((?:decir|explicar|enseñar|mostrar)(?:te|les?|os) )q(?:ue)? (?!(?:no|sí|todo|est[aeo]s?|es|está|hay|se"
    r"|te|les?|lo|la|los|las|el|ya|una?|sus?|tus?|mi|yo|puedes?|nunca|siempre|aquí|en|con|cuando|si|vale"
    r"|voy|estoy|eres)\b)"
)
_WRITTEN: dict[str, tuple[tuple[str, str], ...]] = {
    "de": ((r"(?<!denen )halt (?=die )", ""),),
    "es": (
        (r"alos", "a los"),
        (r"alas", "a las"),
        (_WHAT_IS_TOLD, r"\1qué "),
        (r"q", "que"),
        (r"xq", "porque"),
        (r"tb", "también"),
        (r"asi", "así"),
        (r"movil", "móvil"),
        (r"mas", "más"),
        (r"dias", "días"),
        (r"numero", "número"),
        (r"esperandoles", "esperándoles"),
        (r"tonteria", "tontería"),
        (r"cancion", "canción"),
        (r"todavia", "todavía"),
        (r"(?<=del )mio", "mío"),
        (r"(?<=no )se (?=si\b)", "sé "),
        (r"(?<=[a-z]) no ahora$", ", no ahora"),
        (r"(?<=1 )min", "minuto"),
        (r"(?<=\d )min", "minutos"),
        (r"tambien", "también"),
        (r"recien", "recién"),
    ),
}
_UNKNOWN = {
    "de": r"(?:keine ahnung|ka|kp|k\. ?[ap]\.|kein plan|kein(?:en)? (?:plan|schimmer)|idk"
    r"|wei(?:ß|s|ss) (?:ich )?(?:auch )?(?:nich(?:t|ts)?|net)"
    r"|(?:noch )?(?:niemande?[mn]?|keine[mnr]?)\b|nichts|ich lerne? (?:ja |noch |das )*(?:erst|noch)|hm+)",
    "es": r"(?:no (?:lo )?sé|no (?:lo )?se\s*$|nose\s*$|ns\s*$|npi|idk|ni idea"
    r"|nadie|nada|ninguna idea|quién sabe)",
}
_SECOND = {
    "de": r", (?=(?:ich|wir|er|es|und ich|und dann"
    r"|denen (?!nichts\b|nie\b|kaum\b|man\b|die\b|der\b|es\b|niemand|keiner|ihre?\b|eine?\b|alles)|da)\b)",
    "es": r", (?=(?:el año pasado|la semana pasada|yo|les|le|me|nos|soy|estoy|doy|hago|voy|trabajo"
    r"|vendo|tengo|llevo|abro|arreglo|enseño|cuido|limpio|cocino|coso|reparto|vivo"
    r"|y yo|y luego)\b)",
}
"""Where a second thought begins: what has one is not said in one sentence, nor half of it."""
_LAUGHS = (
    "(?:" + "|".join(f"(?:{one}{vowel}){{2,}}{one}?" for one in "hj" for vowel in "aei") + "|lol|xd)"
)  # “jaja”, not “hija”
_TURNS = {
    "de": r"(?:nein|nee|quatsch|also nein|bzw|beziehungsweise|besser gesagt)",
    "es": r"(?:no, |mejor dicho|es broma)",
}
_SAYING = "zeigen|zeige?|sagen|sage?|erklären|erkläre?|gucken|ehrlich"
_TAKEN_BACK = (
    r"(?is)^.*\bnein,? (?:warte|quatsch|moment),? (?:also |eigentlich )*(?P<helps>(?:ich helfe|helfe ich) )?"
    r"(?P<mostly>(?:mehr|eher|vor allem) )?"
)
# “nein warte eigentlich helfe ich mehr den Angehörigen”
_GOES_ON = {
    "de": r"(?:(?:oder|also) (?!(?:ich|wir|du|man|es|dann|da|so|wenn)\b)"
    r"|und (?!(?:ich|sie|er|es|dann|dass|da|wenn|so)\b)|(?:vor allem|besonders|auch|die|in ihrem"
    r"|mit|ohne|statt|von|für|oder (?:die|der|auch)|sogar|nur|familien)\b)",
    "es": r"(?:sobre todo|también|y (?:los|las|el|la|sus)|que|con|sin|en|incluso|como|o (?:los|las))\b",
}
_DOUBTS = frozenset({"meistens", "manchmal", "oft", "vielleicht", "hauptsächlich", "jedenfalls", "immerhin"})
# “schreib ich Untertitel”, behind what only led in
_I_FIRST = re.compile(r"(?i)^((?!wenn|falls|dass|was|wie|wo|kann|könnte|darf|soll)[a-zäöüß]+) ich (?=[^?]*$)")
_LESS = {
    "de": re.compile(r"(?i)(?:na ?ja|na gut|nun ja|also),? \w"),
    "es": re.compile(r"(?i)(?:bueno|vamos|en fin|digo),? \w"),
}
_FEW_WORDS, _MOST_OF_LESS = 3, 5
_SUBJECTS = re.compile(
    r"(?i)\b(?:ich|du|er|sie|es|wir|ihr|die|der|das|man|alle|keiner|niemand|manche|viele|jeder)\b"
)
_JOINS = frozenset(
    {
        "vor",
        "besonders",
        "auch",
        "und",
        "die",
        "in",
        "mit",
        "ohne",
        "statt",
        "von",
        "für",
        "oder",
        "sogar",
        "nur",
    }
    | {"also"}
    | {"sobre", "también", "y", "que", "con", "sin", "en", "incluso", "como", "o"}
)
_MOST_THAT_GOES_ON = 16


@dataclass(frozen=True, slots=True)
class Plain:
    """An answer without what says nothing; `given`, there was one; `cut`, not all of it is here.

    `more` are the sentences after the first, as they were said. `as_typed`: nothing of ours stands before it.
    """

    text: str = ""
    given: bool = False
    cut: bool = False
    more: tuple[str, ...] = ()
    as_typed: bool = False


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
    typed = _spoken(typed, language)
    kept = with_pictures_as("", typed)
    parts: list[str] = []
    cut = False
    for typed_ in re.split(r"(?<=[.!?…])(?<!\d\.)\s+(?=\S)|\n+", kept.strip()):
        as_typed = parts and (_goes_on(typed_, language) or _takes_back(typed_, language))
        text = typed_.strip(" .!?") if as_typed else _bare(typed_, language)
        text = written(_I_FIRST.sub(r"Ich \1 ", text) if language == "de" else text, language)
        if nothing_said(text) or re.match(rf"(?i){_UNKNOWN[language]}\b", text):
            cut = True
        elif (parts or cut) and re.match(rf"(?i)\W*{_TURNS[language]}\b", typed_):
            return Plain("", given=True, cut=True)
        else:
            asks = "?" if typed_.rstrip().endswith("?") else ""
            parts += [*_thoughts_of(text, language)[:-1], f"{_thoughts_of(text, language)[-1]}{asks}"]
    if not parts:
        return Plain("", given=True, cut=True)
    parts = _with_few_joined(parts) if language == "de" else parts
    first = parts[0].strip(" ,;")
    while len(parts) > 1 and _goes_on(parts[1], language):
        small = parts[1].split(maxsplit=1)[0].lower() in _JOINS
        goes = re.sub(rf"(?i)[\s,]+{_LAUGHS}\W*$", "", parts[1])
        comma = "" if re.match(r"(?i)(?:und|y|e) ", goes) and "," not in first else ","
        first = f"{first.rstrip('?')}{comma} {goes[0].lower() if small else goes[0]}{goes[1:]}"
        del parts[1]
    return Plain(first, given=True, cut=cut, more=tuple(parts[1:]))


def written(text: str, language: str) -> str:
    """A text as it is written with care: “que”, for “q”; nouns of German with their capitals."""
    for word, instead in _WRITTEN[language]:
        text = re.sub(rf"(?i)\b{word}\b", instead, text)
    return with_capitals(text) if language == "de" else text


def _spoken(typed: str, language: str) -> str:
    """An answer without brackets, shortened words and what was taken back: “no, en serio, ...”."""
    text = re.sub(r"\s*\([^()]*[_/=][^()]*\)|\s*\([^()a-zäöüß]*\)", "", typed)
    text = re.sub(r"\s*[(\[]([^()\[\]]*)[)\]](?=(.?))", _beside, text)
    text = re.sub(r"\.{2,3}(?= |$)", ".", text)
    if language == "de":
        text = re.sub(r"(?<=[a-zäöüß]{3}) (das|die|den|was|wie|wo|ob) (?=man\b)", r", \1 ", text)
        text = re.sub(
            rf"(?i)\b({_SAYING}) (was|wie|wo|ob|wann|warum) (?=(?:du|ich|sie|das|es)\b)", r"\1, \2 ", text
        )
        text = re.sub(_TAKEN_BACK, _helps, text, count=1)
        return re.sub(r"(?i)\bevtl\.?(?= )", "eventuell", text)
    text = re.sub(r"(?i)^[^.\n]*\bno,? en serio,? ", "", text)
    return re.sub(r"(?<![,;.]) sobre todo\b(?! q)", ", sobre todo", re.sub(r" \+ ", " y ", text))


def _helps(found: re.Match[str]) -> str:
    """What stands for all that was taken back: “ich helfe vor allem”."""
    return f"{'ich helfe ' if found['helps'] else ''}{'vor allem ' if found['mostly'] else ''}"


def _beside(found: re.Match[str]) -> str:
    return f", {found[1].strip('!? ')}{'' if found[2] in ('', '.', ',', '!', '?') else ','}"


def _with_few_joined(sentences: list[str]) -> list[str]:
    """A few words that are no sentence, joined to the one before: “wo sie überall war, Cospudener See”."""
    found: list[str] = []
    for each in sentences:
        plain = plain_words(each)
        few = len(plain) <= _FEW_WORDS and not _SUBJECTS.search(each) and not each.endswith("?")
        few = few and not _takes_back(each, "de")
        if found and few and not found[-1].endswith("?"):
            found[-1] = f"{found[-1]}, {_small(each)}"
        else:
            found.append(each)
    return found


def _small(words: str) -> str:
    """The words as they go on in a sentence, where the first is surely no noun."""
    first = words.split(maxsplit=1)[0]
    lone = first == words and not is_noun(words)
    return words[0].lower() + words[1:] if lone or first.lower() in _DOUBTS | _JOINS else words


def _thoughts_of(text: str, language: str) -> list[str]:
    """A text taken apart where a second thought begins; a condition stays whole."""
    conditional = re.match(r"(?i)(?:wenn|falls|si|cuando)\b", text)
    return [text] if conditional else [each for each in re.split(_SECOND[language], text) if each.strip()]


def _goes_on(text: str, language: str) -> bool:
    """Whether words only go on with the sentence before: “vor allem die leisen”."""
    return (
        bool(re.match(rf"(?i)\W*{_GOES_ON[language]}", text)) and len(plain_words(text)) <= _MOST_THAT_GOES_ON
    )


def _takes_back(text: str, language: str) -> bool:
    """Whether a few words make less of the sentence before: “Na ja, weniger.”"""
    return bool(_LESS[language].match(text)) and len(plain_words(text)) <= _MOST_OF_LESS


def _bare(text: str, language: str) -> str:
    """A text without what only leads in, or out."""
    text, before = text.strip(" .!?,;:…–—-•*\t️"), None
    while before != text:
        before = text
        text = re.sub(rf"(?i)\s*\b{_LAUGHS}\b", "", text)
        text = re.sub(rf"(?i)^{_LEAD[language]}\b[\s,:]+", "", text)
        text = re.sub(rf"(?i)[\s,]+{_TRAIL[language]}\s*$", "", text)
    return text


def to_whoever_is_met(
    bridge: Pieces, touch: Plain, closing: Callable[[str], Pieces]
) -> tuple[Pieces, Pieces]:
    """What is said to them, with all of the answer, and the question that fits after it; none after a gap."""
    if any(piece.gap for piece in bridge):
        return flow(bridge), ()
    pieces = flow(bridge, *(sentence(each) for each in touch.more))
    return pieces, closing(text_of(pieces))
