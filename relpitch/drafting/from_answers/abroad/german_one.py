"""One person or group in German, in the dative: “meinem Nachbarn”, for “mein Nachbar”."""

import re
from dataclasses import dataclass
from functools import cache

from relpitch import datafile, paths

_ONE = re.compile(
    r"(?i)(der|(?:m|d|s)?ein|unser|euer)\b((?: (?-i:[A-ZÄÖÜa-zäöüß][a-zäöüß]+))*?)"
    r" ((?-i:[A-ZÄÖÜ])[\wäöüß-]+)(?=$|[,.]| (?-i:[a-zäöüß(]))"
)
_JOINED = re.compile(r" (?:und|oder|sowie) ")
_AS_TYPED = frozenset({"sehr", "ganz", "ein", "paar"})
_CLAUSE = re.compile(r",? (?:der|die|das|dem|den|denen|deren|dessen|wo|wenn)\b")


@dataclass(frozen=True, slots=True)
class _Nouns:
    with_n: frozenset[str]
    with_en: frozenset[str]
    adjectives: frozenset[str]
    plain: frozenset[str]
    feminine: tuple[str, ...]


def is_one(name: str) -> bool:
    """Whether a name begins as one does in the first case, or after “der” in another: never after “um”."""
    return _ONE.match(name) is not None


def one_in_dative(name: str) -> str:
    """“meinem Nachbarn von oben”, for “mein Nachbar von oben”; empty where that is not sure."""
    found = _ONE.match(name)
    if found is None or _JOINED.search(_CLAUSE.split(name, maxsplit=1)[0]):
        return ""
    article, before, noun = found[1].lower(), found[2].split(), found[3]
    rest = name[found.end() :]
    if article == "der":
        return _after_der(before, noun, rest)
    if not _AS_TYPED.isdisjoint(before) or not all(each.endswith(("er", "es")) for each in before):
        return ""
    return " ".join([f"{article}em".replace("euerem", "eurem"), *map(_weak, before), _of_one(noun)]) + rest


def _after_der(before: list[str], noun: str, rest: str) -> str:
    nouns, small = _nouns(), noun.lower()
    if all(each.endswith("en") for each in before) and (before or _is_feminine(small)):
        return " ".join(["der", *before, noun]) + rest
    known = small in nouns.with_n | nouns.with_en | nouns.plain
    if all(each.endswith("e") for each in before) and (before or known):
        return " ".join(["dem", *(f"{each}n" for each in before), _of_one(noun)]) + rest
    return ""


def _is_feminine(noun: str) -> bool:
    nouns = _nouns()
    return noun not in nouns.with_n | nouns.plain and noun.endswith(nouns.feminine)


def _of_one(noun: str) -> str:
    nouns, small = _nouns(), noun.lower()
    if small in nouns.with_n:
        return f"{noun}n"
    if small in nouns.with_en:
        return f"{noun}en"
    return _weak(noun) if small in nouns.adjectives else noun


def _weak(word: str) -> str:
    """“alten”, for “alter” or “altes”."""
    return f"{word[:-1]}n"


@cache
def _nouns() -> _Nouns:
    fields = ("with_n", "with_en", "adjectives", "plain", "feminine")
    data = datafile.read_table(paths.resources() / "drafting" / "german_case.toml", *fields)
    with_n, with_en, adjectives, plain = (frozenset(data.text(each).split()) for each in fields[:-1])
    return _Nouns(with_n, with_en, adjectives, plain, tuple(data.text("feminine").split()))
