"""Whether an English sentence is whole: each verb in its place, each article with its noun.

A second opinion on a sentence of a draft: the tagger tells the classes of its words, and what has no known
shape is not whole. It judges no meaning.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from relpitch.cache_sizes import PASSAGES
from relpitch.drafting.english.classes import CLASSES, SUBJECTS, Classed, mended
from relpitch.drafting.english.grammar_words import is_in
from relpitch.drafting.english.neighbours import neighbours
from relpitch.drafting.english.noun_phrases import has_no_bare_noun, has_right_articles
from relpitch.drafting.english.tagging import tagged
from relpitch.drafting.english.verb_places import verbs_fit

_BIT_BY_BIT = re.compile(r"(?i),? \b([a-z]+) (?:by|to|after|and) \1\b|,? \bside by side\b")
_QUOTED = re.compile(r"[\"“‘][^\"“”‘’]{1,60}[\"”’](?!\w)|(?<!\w)'[^']{1,60}'(?!\w)")
_THINGS = frozenset({"it", "them", "this", "that"})
_SEVERAL = frozenset({"i", "you", "we", "they"})
_ANYBODY = frozenset({"nobody", "everybody", "everyone", "somebody", "someone", "people", "this", "that"})
_BEFORE_ANOTHER = frozenset({"when", "as", "after", "before", "once"})


_CLOCK = re.compile(r"\b(\d{1,2}):\d\d\b")
"""“4:30”, which the tagger takes for two figures and a colon."""


@lru_cache(maxsize=PASSAGES)
def tokens_of(sentence: str) -> tuple[Classed, ...]:
    """The words of a sentence, each with the letter of its class, ended by a stop."""
    on_the_hour = _CLOCK.sub(r"\1", sentence.rstrip(" .!?…"))
    found = tagged(f"{on_the_hour}.")
    return tuple(mended([Classed(each.plain, CLASSES.get(each.tag, "?")) for each in found]))


_OWNERS_END = re.compile(r"(?i)(?<=\bthe )([a-z]+)['’]s(?=\W*$)")  # “not just the baby's”
_HAS_GOT = re.compile(r"(?<=\w)['’]s got\b(?! to\b)")


def is_whole(sentence: str) -> bool:
    """Whether every rule finds the sentence right."""
    return not faults(sentence)


def faults(sentence: str) -> list[str]:
    """The names of the rules that do not find it right; none, it is whole."""
    owned = _OWNERS_END.sub(r"\1", sentence)
    parts = (
        _HAS_GOT.sub(" has", _BIT_BY_BIT.sub("", _QUOTED.sub("this", part))) for part in owned.split("; ")
    )
    tokens = [tokens_of(part) for part in parts]
    return [rule.__name__.strip("_") for each in tokens for rule in _RULES if not rule(each)]


def _known_words(tokens: tuple[Classed, ...]) -> bool:
    """No fillers, and no slips such as “afraid from”."""
    plain = [each.plain for each in tokens]
    slips = any(is_in("slips", each) for each in (*plain, *map("_".join, pairwise(plain))))
    return not slips and not any(each.kind == "?" or is_in("never", each.plain) for each in tokens)


def _said_once(tokens: tuple[Classed, ...]) -> bool:
    """Nothing is said again: “they come back that's it they come back”."""
    plain = [each.plain for each in tokens]
    triples = list(zip(plain, plain[1:], plain[2:], strict=False))
    return len(set(triples)) == len(triples)


def _agreement(tokens: tuple[Classed, ...]) -> bool:
    """“they sleep”, “he sleeps”: right where the two stand side by side."""
    first_verb = next((at for at, each in enumerate(tokens) if each.kind in "VZDM"), 0)
    together = any(each.plain == "and" for each in tokens[1:first_verb])
    if together and tokens[first_verb].kind == "Z":
        return False  # “no damp and the council stops”
    before, placed = Classed("", ","), False
    for subject, verb in pairwise(tokens):
        placed = (placed or before.kind == "I") and before.kind not in "VZDMC,"
        first = before.kind in ",CW." or is_in("may_open", before.plain) or is_in("opens", before.plain)
        one = first and subject.plain in ("he", "she", "it")
        several = subject.plain in _SEVERAL or (subject.kind == "N" and before.kind in (",", "W"))
        if several and verb.kind == "Z" and verb.plain != "'s":
            return False
        if not (placed or _relative_agrees(before, subject, verb)):
            return False
        if one and verb.kind == "V" and verb.plain != "'ve":
            return False
        before = subject
    return True


def _relative_agrees(noun: Classed, relative: Classed, verb: Classed) -> bool:
    """“a scarf that slips”, “people who sit”."""
    link = relative.kind == "W" and relative.plain in ("who", "that", "which")
    if not link or noun.kind not in ("n", "N") or verb.kind not in "VZ" or is_in("uncounted", noun.plain):
        return True
    return (noun.kind == "n") == (verb.kind == "Z")


def _splice(tokens: tuple[Classed, ...]) -> bool:
    """No two sentences with only a comma between them."""
    opened = any(is_in("opens", each.plain) or each.plain in _BEFORE_ANOTHER for each in tokens[:2])
    for at, token in enumerate(tokens[1:-2], start=1):
        subject, *rest = tokens[at + 1 : at + 4]
        verb = next((each for each in rest if each.kind != "R"), subject)
        main = (subject.plain in SUBJECTS or subject.plain in _ANYBODY) and verb.kind in "VZDM"
        if token.kind == "," and main and not opened:
            return False
        opened = opened and token.kind != ","
    return True


def _told_what(tokens: tuple[Classed, ...]) -> bool:
    """“tell you”, “show you” say what."""
    triples = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return not any(
        is_in("telling", first.plain)
        and second.kind == "U"
        and second.plain not in _THINGS
        and third.kind in ".C,"
        for first, second, third in triples
    )


def _states(tokens: tuple[Classed, ...]) -> bool:
    """No state after a noun without its verb: “fewer clicks so small”."""
    kept = False
    for before, degree, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        kept = kept or is_in("keeping", before.plain)
        so = degree.kind == "R" and degree.plain in ("so", "too", "very") and after.kind == "J"
        if before.kind in "nN" and so and not kept:
            return False
    return True


_RULES: tuple[Callable[[tuple[Classed, ...]], bool], ...] = (
    _known_words,
    has_right_articles,
    has_no_bare_noun,
    neighbours,
    verbs_fit,
    _agreement,
    _splice,
    _told_what,
    _states,
    _said_once,
)
