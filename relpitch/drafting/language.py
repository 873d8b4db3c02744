"""Whether words can be read as English; anything else is left alone."""

import unicodedata

from relpitch.drafting.phrases import words
from relpitch.drafting.rules import english
from relpitch.script.language import language

_LETTERS = {"de": "äöüß", "es": "ñ¿¡"}
_MARKS = {
    "de": frozenset(
        [
            "der",
            "die",
            "das",
            "und",
            "ich",
            "ist",
            "nicht",
            "mit",
            "für",
            "auf",
            "ein",
            "eine",
            "einen",
            "einem",
            "einer",
            "sie",
            "ihr",
            "ihre",
            "ihren",
            "wenn",
            "dass",
            "mir",
            "dir",
            "dich",
            "mich",
            "sich",
            "von",
            "zu",
            "zum",
            "zur",
            "bei",
            "kann",
            "können",
            "könnte",
            "haben",
            "hat",
            "wieder",
            "mehr",
            "besser",
            "leute",
            "menschen",
            "kinder",
            "meine",
            "meinen",
            "meinem",
            "deine",
            "deinen",
            "wie",
            "weil",
            "aber",
            "auch",
            "oder",
            "nur",
            "was",
            "wer",
            "im",
            "am",
            "aus",
            "den",
            "dem",
            "des",
            "keine",
            "kein",
            "sein",
            "wir",
            "uns",
            "ihnen",
            "helfen",
            "weniger",
            "endlich",
            "beim",
            "vom",
            "viel",
            "gerne",
            "gern",
            "habe",
            "bin",
        ]
    ),
    "es": frozenset(
        [
            "el",
            "la",
            "los",
            "las",
            "y",
            "yo",
            "es",
            "no",
            "con",
            "para",
            "por",
            "un",
            "una",
            "unos",
            "unas",
            "que",
            "de",
            "del",
            "se",
            "su",
            "sus",
            "si",
            "mi",
            "mis",
            "tu",
            "tus",
            "me",
            "te",
            "les",
            "le",
            "como",
            "más",
            "mejor",
            "gente",
            "personas",
            "niños",
            "cuando",
            "porque",
            "pero",
            "también",
            "o",
            "solo",
            "sólo",
            "qué",
            "quién",
            "en",
            "al",
            "lo",
            "puedo",
            "podría",
            "tienen",
            "tengo",
            "hay",
            "mucho",
            "menos",
            "ya",
            "sin",
            "pueden",
            "quieren",
            "ayudar",
            "a",
            "nada",
        ]
    ),
}


def reads_as_english(text: str) -> bool:
    """Whether a text in Latin letters has fewer words that are surely foreign than English function words.

    Names in it ("teens in Los Angeles") do not count; where nothing is sure ("bakers"), it is English.
    """
    plain = [word.plain for word in words(text) if text[word.start].islower()]
    foreign = sum(bool(english().grammar.foreign.begin([word])) for word in plain)
    known = sum(word.partition("'")[0] in language("en").function_words for word in plain)
    return is_latin(text) and (not foreign or foreign < known)


def language_of(text: str) -> str:
    """The language of a text, as far as drafting has words for it: en, de, es; empty for any other."""
    plain = [word.plain for word in words(text)]
    said = {code: sum(word in marks for word in plain) for code, marks in _MARKS.items()}
    for code, letters in _LETTERS.items():
        said[code] += sum(any(each in letters for each in word) for word in plain)
    best = max(said, key=lambda code: said[code])
    english_ = sum(word.partition("'")[0] in language("en").function_words for word in plain)
    if reads_as_english(text) and (said[best] < 2 or said[best] <= english_):
        return "en"
    return best if said[best] > max(count for code, count in said.items() if code != best) else ""


_OF_ENGLISH_TOO = frozenset(
    {
        "a",
        "no",
        "me",
        "de",
        "o",
        "la",
        "es",
        "un",
        "y",
        "se",
        "si",
        "tu",
        "le",
        "mi",
        "en",
        "al",
        "lo",
        "con",
        "por",
    }
    | {"was", "am", "des", "den", "hat", "der", "die", "war", "im", "ja", "das", "mit"}
)


def language_of_notes(text: str) -> str:
    """The language that notes are surely written in; English where they may be English."""
    plain = {word.plain for word in words(text)}
    code = language_of(text)
    marks, letters = _MARKS.get(code, frozenset[str]()), _LETTERS.get(code, "")
    lettered = sum(any(each in letters for each in word) for word in plain)
    sure = len((plain & marks) - _OF_ENGLISH_TOO) + lettered
    known = {each for each in plain if each.partition("'")[0] in language("en").function_words}
    foreign = not (known - marks) and (sure > 0 or len(plain & marks) > 1)
    return code if code == "en" or sure > 1 or foreign else "en"


def is_latin(text: str) -> bool:
    """Whether at least half of the letters are Latin."""
    letters = [each for each in text if each.isalpha()]
    latin = sum(each.isascii() or unicodedata.name(each, "").startswith("LATIN") for each in letters)
    return 2 * latin >= len(letters)
