"""The sentences of an answer in German or Spanish, each as it is said, and whether it may be said at all.

As in English: a sentence is said whole or not at all, without what only leads in or out of it.
"""

import re
from dataclasses import dataclass

from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.written_marks import limits_said, without_brackets
from relpitch.drafting.from_answers.abroad.german_written import with_capitals, with_comma
from relpitch.drafting.from_answers.abroad.two_languages import two_languages
from relpitch.drafting.from_answers.calmed import calmed
from relpitch.drafting.from_answers.roughness import flaws, typed_sentences

_NOTHING_SAID = re.compile(r"[\W_]*")
_LEAD = {
    "de": r"(?:schwer zu sagen|gute frage|(?:steht|siehe|s\.) (?:ja )?oben(?: schon)?|wie gesagt"
    r"|weiß (?:ich )?nicht(?: so)?(?: genau)?"
    r"|also|nun|mei|ach|na ?ja|na|tja|ähm?|hm+|eigentlich|halt|so|ja"
    r"|für|ehrlich gesagt|um ehrlich zu sein|hey|naja|okay|ok|boah|puh|oje"
    r"|hallo|keine ahnung|wei(?:ß|ss) nicht|bro|digga|alter|joa?|mostly)",
    "es": r"(?:no s[eé] si (?:esto |eso )?(?:cuenta|vale|sirve)(?:,? pero)?"
    r"|no sé|ni idea|hola|oye|mira|vale|ay|uf|a ver|nada raro|nada especial|poca cosa"
    r"|no en serio|en serio|sinceramente|pues|bueno|eh|este|o sea|la verdad"
    r"|mire|miren|verá|bro|tío|pos|la neta|yo qué sé|ns(?: la v(?:er)?dad| la vdd)?|mostly"
    r"|sobre todo|principalmente|más que nada|creo que|para|a)",
}
_TRAIL = {
    "de": r"(?:ehrlich gesagt|halt|eigentlich|und so)",
    "es": r"(?:y eso|o sea,? (?:casi )?tod[oa]s)",
}
# “no sé si esto va aquí”: said to the form, not of what is answered
_TO_THE_FORM = {
    "de": re.compile(
        r"(?i)[\s,;–-]+(?:ich )?wei(?:ß|ss) (?:ich )?(?:gar |auch )?nicht,? ob (?:das|des|ich)"
        r" (?:da|hier|jetzt|so|überhaupt|richtig|zählt|reicht|passt|gilt)(?: [\wäöüß]+){0,3}\s*$"
    ),
    "es": re.compile(
        r"(?i)[\s,;–-]+no s[eé] si (?:est[oa]|eso|lo)? ?(?:va|vale|cuenta|sirve|es|pongo|entra|puse|escribo)"
        r"(?: (?:aqu[ií]|ac[aá]|bien|as[ií]|lo que \w+|eso|para esto|algo))?\s*$"
    ),
}
# “Wer mir am Herzen liegt? ...”: the question, asked again before the answer
_ASKED_AGAIN = {
    "de": re.compile(r"(?i)(?:wer|wem|wen)\b[^.!?]{0,40}\?"),
    "es": re.compile(r"(?i)¿?(?:a )?qui[eé]n(?:es)?\b[^.!?]{0,40}\?"),
}
_SHORTENED = {
    "de": ((r"v\.\s?a\.", "vor allem"), (r"z\.\s?b\.", "zum Beispiel")),
    "es": ((r"p\.\s?ej\.", "por ejemplo"),),
}
_WHAT_IS_TOLD = (
    r"((?:decir|explicar|enseñar|mostrar)(?:te|les?|os) )q(?:ue)? (?!(?:no|sí|todo|est[aeo]s?|es|está|hay|se"
    r"|te|les?|lo|la|los|las|el|ya|una?|sus?|tus?|mi|yo|puedes?|nunca|siempre|aquí|en|con|cuando|si|vale"
    r"|voy|estoy|eres)\b)"
)
_WRITTEN: dict[str, tuple[tuple[str, str], ...]] = {
    "de": ((r"(?<!denen )halt (?=die )", ""), (r"^das(?= (?:sie|er|man|ihr)\b)", "dass")),
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
        (r"murio", "murió"),
        (r"aqui", "aquí"),
    ),
}
_UNKNOWN = {
    "de": r"(?:keine ahnung|ka|kp|k\. ?[ap]\.|kein plan|kein(?:en)? (?:plan|schimmer)|idk"
    r"|wei(?:ß|s|ss) (?:ich )?(?:auch )?(?:nich(?:t|ts)?|net)"
    r"|(?:noch )?(?:niemande?[mn]?|keine[mnr]?)\b"
    r"(?! (?!jetzt|derzeit|direkt|bestimmt|konkret)\w+(?:t|ss|rf|nn|ll)\b)|nichts"
    r"|ich lerne? (?:ja |noch |das )*(?:erst|noch)|hm+)",
    "es": r"(?:no (?:lo )?sé|no (?:lo )?se\s*$|nose\s*$|ns\s*$|npi|idk|ni idea"
    r"|nadie(?! (?!todav|ahora|nunca)(?:se |ya |no |les? |l[oa]s? )*\w{3,}[ae]\b)|nada"
    r"|ninguna idea|quién sabe)",
}
_SECOND = {
    "de": r", (?=(?:ich|wir|er|es|und ich|und dann"
    r"|denen (?!nichts\b|nie\b|kaum\b|man\b|die\b|der\b|es\b|niemand|keiner|ihre?\b|eine?\b|alles)|da)\b)",
    "es": r", (?=(?:el año pasado|la semana pasada|yo|les|le|me|nos|soy|estoy|doy|hago|voy|trabajo"
    r"|vendo|tengo|llevo|abro|arreglo|enseño|cuido|limpio|cocino|coso|reparto|vivo"
    r"|y yo|y luego)\b)",
}
_LAUGHS = (
    "(?:" + "|".join(f"(?:{one}{vowel}){{2,}}{one}?" for one in "hj" for vowel in "aei") + "|lol|xd)"
)  # “jaja”, not “hija”
_LESS = {
    "de": re.compile(
        r"(?i)(?:nein|nee|quatsch|bzw|also früher|na ?ja|aber|nur|manchmal|meistens(?! ist es)"
        r"|besser gesagt)\b"
    ),
    "es": re.compile(r"(?i)(?:no\b,|mejor dicho|es broma|bueno|o sea|pero|aunque|a veces|casi)\b"),
}
_DOUBT = {
    "de": re.compile(
        r"(?i)\b(?:glaub ich|glaube ich|vielleicht|oder so|hoffentlich|vermutlich|wahrscheinlich)\b"
    ),
    "es": re.compile(r"(?i)\b(?:supongo|creo|o algo así|quizás?|tal vez|a lo mejor|no sé)\b"),
}
# “nich”, “u”, “ner”: spoken, but not to be written for anybody.
_SHORT = {
    "de": re.compile(
        r"(?i)\b(?:u|nich|nicht's|net|is|isses|ner|nem|nen|se|zb|eig|bissl|zb|etc|usw|jetz|nimmer)\b"
    ),
    "es": re.compile(r"(?i)(?:^|\s)(?:d|k|x|pa|naiden|haiga)\s|\bosea\b"),
}
_AFTER_WORDS = re.compile(r"\s*[^\w\s)\"'”’»%€$]+\s*$")  # “... y al del locutorio 😅”
MOST_SAID, _FEW_WORDS = 48, 5


@dataclass(frozen=True, slots=True)
class TypedAbroad:
    """A sentence: as it was `typed`; as it is said. `sure`: it lost no doubt; `clean`: it may be said."""

    typed: str
    text: str
    sure: bool
    clean: bool

    @property
    def plain(self) -> list[str]:
        """The words as phrases know them."""
        return plain_words(self.text)


def nothing_said(text: str) -> bool:
    """Whether a text has no letter and no figure."""
    return bool(_NOTHING_SAID.fullmatch(text))


def sentences_abroad(answer: str, language: str) -> list[TypedAbroad]:
    """The sentences of an answer that say something."""
    answered = _in_full(limits_said(without_brackets(calmed(answer))), language)
    typed = typed_sentences(answered)
    if len(typed) > 1 and _ASKED_AGAIN[language].fullmatch(typed[0]):
        typed = typed[1:]
    found = (_sentence(each, language) for each in typed)
    return [each for each in found if each.text]


def _in_full(text: str, language: str) -> str:
    """“vor allem”, for “v.a.”, whose marks end no sentence."""
    for short, full in _SHORTENED[language]:
        text = re.sub(rf"(?i)\b{short}(?=[ ,])", full, text)
    return text


def _without_a_word_to_the_form(typed: str, language: str) -> str:
    bare = typed.rstrip(" .!?…")
    meant = _TO_THE_FORM[language].sub("", bare)
    return meant if meant != bare else typed


def _sentence(typed: str, language: str) -> TypedAbroad:
    typed = _without_a_word_to_the_form(typed, language)
    bare = _bare(typed, language)
    if nothing_said(bare) or re.match(rf"(?i){_UNKNOWN[language]}\b", bare):
        return TypedAbroad(typed, "", sure=False, clean=False)
    less = _LESS[language].match(typed) and len(plain_words(typed)) <= _FEW_WORDS
    text = typed.strip(" .") if less else written(bare, language)
    lost = any(each not in text for each in _DOUBT[language].findall(typed))
    faulty = flaws(_written_short(typed, language), language) or _SHORT[language].search(bare)
    careful = bare[:1].isupper() and re.search(r"\s[A-ZÄÖÜ][a-zäöü]", bare) is not None
    text = with_comma(bare) if careful and language == "de" else text  # its capitals are its writer's
    small = language == "de" and not careful and _has_small_nouns(bare)
    foreign = two_languages(text, language)
    return TypedAbroad(typed, text, sure=not (lost or "?" in typed), clean=not (faulty or small or foreign))


def _has_small_nouns(text: str) -> bool:
    """Whether a noun of it lacks its capital; a comma that is missing makes nothing unsure."""
    return with_capitals(text).replace(",", "") != text.replace(",", "")


def _written_short(typed: str, language: str) -> str:
    """The sentence without the short forms whose way back is sure: “q”, for “que”."""
    return written(_bare(typed, language), language)


def limits_or_denies(rest: list[TypedAbroad], language: str) -> bool:
    """Whether what is not said makes less of what is: “nein, eigentlich ...”."""
    return any(_LESS[language].match(each.typed.lstrip(" ,.…-–—(")) for each in rest)


def sayable_and_rest(
    sentences: list[TypedAbroad],
    *,
    begins: re.Pattern[str],
    spoken: int,
    also: re.Pattern[str] | None = None,
) -> tuple[list[TypedAbroad], list[TypedAbroad]]:
    """The sentences that follow at once and may be said, and the rest."""
    kept: list[TypedAbroad] = []
    for each in sentences:
        spoken += len(each.plain)
        follows = begins.match(each.text) or (also and also.match(each.text))
        if spoken > MOST_SAID or not (each.clean and each.sure and follows):
            break
        kept.append(each)
    return kept, sentences[len(kept) :]


def thoughts(typed: str, language: str) -> list[str]:
    """The thoughts of an answer, each a phrase; those that say nothing are not there."""
    found = []
    for each in re.split(r"[.!?…\n;:()]+|" + _SECOND[language], typed):
        text = _bare(each, language)
        if text and not nothing_said(text) and not re.match(rf"(?i){_UNKNOWN[language]}\b", text):
            found.append(text)
    return found


def written(text: str, language: str) -> str:
    """A text as it is written with care: “que”, for “q”; nouns of German with their capitals."""
    for word, instead in _WRITTEN[language]:
        text = re.sub(rf"(?i)\b{word}\b", instead, text)
    return with_comma(with_capitals(text)) if language == "de" else text


def _bare(text: str, language: str) -> str:
    """A text without what only leads in, or out."""
    text, before = _AFTER_WORDS.sub("", text.strip(" .!?,;:…–—-•*\t️")), None
    while before != text:
        before = text
        text = re.sub(rf"(?i)\s*\b{_LAUGHS}\b", "", text)
        text = re.sub(rf"(?i)^{_LEAD[language]}\b[\s,:]+", "", text)
        text = re.sub(rf"(?i)[\s,]+{_TRAIL[language]}\s*$", "", text)
    return text
