"""The title of a first draft: a whole phrase of the person's own words."""

import re

from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.phrases import words
from relpitch.drafting.english.reading import Reading
from relpitch.drafting.english.tidying import capital

_MOST_WORDS = 8
_RELATIVES = frozenset({"who", "that", "which", "whose", "who've", "who're", "die", "que", "cuyo"})
_PLACED = frozenset(
    {"with", "without", "in", "at", "for", "from", "between", "over", "about", "of", "on", "under", "by"}
    | {"mit", "ohne", "bei", "im", "aus", "für", "con", "sin", "en", "por", "para", "de", "del", "auf"}
)
_BREAKS = frozenset(
    {"because", "so", "when", "if", "but", "until", "till", "while", "where", "weil", "wenn", "bis"}
    | {"porque", "desde", "hasta", "mientras", "cuando"}
)
_NAMED = frozenset({"the", "a", "an", "my", "our", "their", "his", "her", "your"})
_OF_SOMEONE = frozenset({"i", "they", "we", "it", "ich", "wir", "sie", "yo", "soy", "they've", "i've"})
_NEAR_WORDS = 3
_JOINS = frozenset({"and", "or", "und", "oder", "y", "o"})
_WISHED = re.compile(r"(?i)^I would like to help (?=\w)")
_LOOSE = frozenset(
    """
    a an the and or but who that which with without in on at of for from to by as is are was were my our
    your their his her be can't can don't have has if when so because they i we you it not than into
    about after before during over through off al del de la los las el que y con en por para sus su der
    die das den dem und von mit im zu ihr ihre ein eine seit um till until while since where whose what
    how then unless though although between bis weil wenn als wo ob dass nach vor für auf aus bei nicht
    sich oder wie hasta cuando porque si donde mientras como desde sin o un una hace like
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
"""Words that no phrase ends with."""


def title_of(readings: dict[str, Reading]) -> str:
    """A title out of the first answer that surely fits; empty where none does."""
    for name in ("who", "change"):
        if readings[name].words:
            return phrase(readings[name].words)
    return ""


def phrase(text: str) -> str:
    """The words of a text up to where a phrase is whole, at most eight, with a capital."""
    text = _WISHED.sub("", text.strip())
    text = re.split(r"[;:!?…–—(\n]|[,.](?!\d)|\s-\s", text, maxsplit=1)[0]
    found = words(text)
    if len(found) > _MOST_WORDS:
        text = text[: found[_whole_until([each.plain for each in found]) - 1].end]
    return capital(re.sub(r"(?i) (?:maybe|perhaps|really)$", "", text.strip()))


def _whole_until(plain: list[str]) -> int:
    """How many words make a whole phrase: as many as stand before a word that begins another."""
    wholes = [at for at in range(2, _MOST_WORDS + 1) if _is_whole(plain, at)]
    end = max(wholes, default=_MOST_WORDS - 1)
    while end > 1 and plain[end - 1] in _LOOSE:
        end -= 1
    return end


def _is_whole(plain: list[str], at: int) -> bool:
    """Whether the words before a place are a whole phrase."""
    word, before = plain[at], plain[at - 1]
    if before in _PLACED or before in _LOOSE or before == "así":
        return False
    told_at = next((place for place in range(1, at) if plain[place] in _RELATIVES), None)
    near = plain[max(0, at - _NEAR_WORDS) : at]
    if word in _JOINS:
        return (_PLACED | _BREAKS).isdisjoint(near) or not _NAMED.isdisjoint(near)
    if word in _PLACED:
        tells_all = told_at is None or at - told_at > _NEAR_WORDS
        return tells_all and plain[0] not in _OF_SOMEONE and not english().is_in("does", before)
    return word in _BREAKS or (word in _RELATIVES and told_at is None)
