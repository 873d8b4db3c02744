"""Whether words can be read as English; anything else is left alone."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from relpitch import datafile, paths
from relpitch.drafting.english.english_words import is_common
from relpitch.drafting.english.phrases import words
from relpitch.drafting.english.rules import english
from relpitch.script.language import language

_LEAST_OWN_SMALL_WORDS = 4
_CHE = re.compile(r"(?i)\bche\b")
"""A word of Argentina too: where all else is Spanish, it makes a note no Italian one."""
_OF_ME = re.compile(r"(?i)\W*(?:yo |soy|estoy|doy|tengo|[a-z]{3,}o\b)")
"""Told of whoever answers, in whole sentences: said best as it was typed."""
_LETTERS = {"de": "äöüß", "es": "ñ¿¡"}


@cache
def _marks() -> Mapping[str, frozenset[str]]:
    names = ("de", "es", "romance", "titles", "english_titles", "english_too")
    data = datafile.read_table(paths.resources() / "drafting" / "languages.toml", *names)
    return {name: frozenset(data.table(name).text("marks").split()) for name in names}


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
    telling = {
        code: sum(word in marks for word in plain) for code, marks in _marks().items() if code in _LETTERS
    }
    for code, letters in _LETTERS.items():
        telling[code] += sum(any(each in letters for each in word) for word in plain)
    if not _marks()["romance"].isdisjoint(plain):
        telling["es"] = 0  # French, Italian or Portuguese
    best = max(telling, key=lambda code: telling[code])
    english_ = sum(word.partition("'")[0] in language("en").function_words for word in plain)
    if reads_as_english(text) and (telling[best] < 2 or telling[best] <= english_):
        return "en"
    return best if telling[best] > max(count for code, count in telling.items() if code != best) else ""


def language_of_answers(who: str, change: str, touch: str, spoken: str = "en") -> str:
    """The language of three answers; in two languages at once, the one that whom they help is named in.

    `spoken`: the language in use, which they are in where no small word is English ("Leuten in Rente").
    """
    text = "\n".join((who, change, touch))
    code = language_of(text) or ("" if _OF_ME.match(who) else language_of(_CHE.sub("", text)))
    if code == "en" and spoken in _LETTERS and not _is_surely_english(text, spoken):
        return spoken
    begun = language_of(re.split(r"[,.;:(\n]", who, maxsplit=1)[0]) if code == "en" else ""
    return begun if begun in _LETTERS and len(_own_small(text, begun)) >= _LEAST_OWN_SMALL_WORDS else code


def _is_surely_english(text: str, spoken: str) -> bool:
    """Whether a small word in it is of English and not of the other language as well."""
    small = language("en").function_words - language(spoken).function_words - _marks()[spoken]
    return any(word.plain in small for word in words(text))


def _own_small(text: str, code: str) -> set[str]:
    """The small words of a text that only another language than English has."""
    own = _marks()[code] - _marks()["english_too"]
    here = {word.plain for word in words(text) if text[word.start].islower()}
    return {each for each in here & own if not is_common(each)}


def language_of_notes(text: str, name: str = "") -> str:
    """The language that notes are surely written in; English where they may be English.

    `name`: whom they are of; “Herr” before it counts as a word of the notes.
    """
    plain = {word.plain for word in words(text)}
    code = language_of(text) or language_of(_CHE.sub("", text))
    marks, letters = _marks().get(code, frozenset[str]()), _LETTERS.get(code, "")
    lettered = sum(any(each in letters for each in word) for word in plain)
    sure = len((plain & marks) - _marks()["english_too"]) + lettered
    known = {each for each in plain if each.partition("'")[0] in language("en").function_words}
    foreign = not (known - marks) and (sure > 0 or len(plain & marks) > 1)
    if code != "en" and (sure > 1 or foreign):
        return code
    return next((each for each in _LETTERS if _is_only(each, text, name)), "en")


def is_told_english(text: str, name: str = "") -> bool:
    """Whether anything of notes is surely English: a small word, or one in small letters that is common.

    Of a name only a small word (“Steve's friend, the baker”) or a “Mr” before it tells it.
    """
    small = {word.plain for word in words(text) if text[word.start].islower()}
    every = {word.plain.partition("'")[0] for word in words(f"{text}\n{name}")}
    own = every & language("en").function_words - _marks()["de"] - _marks()["es"]
    titled = {word.plain for word in words(name)[:1]} & _marks()["english_titles"]
    return bool(own or titled) or any(map(is_common, small))


def mixes_languages(text: str) -> bool:
    """Whether a sentence of English goes on in another language: “the haircut und bleiben zum reden”."""
    marks = frozenset().union(*(_marks()[each] for each in (*_LETTERS, "romance"))) - _marks()["english_too"]
    plain = {word.plain for word in words(text) if text[word.start].islower()}
    return len({each for each in plain & marks if not is_common(each)}) > 1


def has_romance(text: str) -> bool:
    """Whether a word of it is surely French, Italian or Portuguese."""
    return not _marks()["romance"].isdisjoint(word.plain for word in words(text))


def _is_only(code: str, text: str, name: str) -> bool:
    """Whether a few words can only be of a language: one that is surely its own, and none of English."""
    plain = {word.plain for word in words(text) if not text[word.start].isupper() or code == "de"}
    titled = {word.plain for word in words(name)[:1] if code == "de"} & _marks()["titles"]
    own = ((plain | titled) & (_marks()[code] | _marks()["titles"])) - _marks()["english_too"]
    english_ = {each for each in plain if each.partition("'")[0] in language("en").function_words}
    accented = code != "es" or any(letter in each for each in plain for letter in "áéíóúñ")
    romance = code == "es" and not _marks()["romance"].isdisjoint(plain)
    return bool(own) and accented and not romance and not (english_ - _marks()[code]) and len(plain) > 1


def is_latin(text: str) -> bool:
    """Whether at least half of the letters are Latin."""
    letters = [each for each in text if each.isalpha()]
    latin = sum(each.isascii() or unicodedata.name(each, "").startswith("LATIN") for each in letters)
    return 2 * latin >= len(letters)
