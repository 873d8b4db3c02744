"""Which part each sentence seems to be, by its shape and its place among the others."""

import re
from collections.abc import Sequence

from relpitch.domain.part import Part
from relpitch.drafting.english.language import reads_as_english
from relpitch.drafting.english.phrases import plain_words, words
from relpitch.drafting.english.rules import english
from relpitch.script.language import language

_PARTS = tuple(Part)
_QUESTION = re.compile(r"[?？؟][\"'”’»)\]]*\Z")

# What is weighed beside the shapes of the data file.
_ASKED = 2.0
_FIRST_OR_LAST_WEIGHT = 1.0
_EARLY_WEIGHT = 0.2
_UNCLEAR_WEIGHT = 0.1
_CLEAR_WEIGHT = 1.0
_GOING_BACK_COST = 3.0


def parts_by_shape(sentences: Sequence[str]) -> list[Part | None]:
    """A part for each sentence; None for a greeting, thanks or a name, to be left out."""
    if not reads_as_english("\n".join(sentences)):
        return _by_questions(sentences)
    parts: list[Part | None] = [None] * len(sentences)
    telling = [place for place, each in enumerate(sentences) if not _tells_nothing(each)]
    weights = [_weigh(sentences[place]) for place in telling]
    first_offer = next((place for place, each in enumerate(weights) if each[Part.OFFER] >= _CLEAR_WEIGHT), 0)
    for early in weights[: min(first_offer, 2)]:
        early[Part.OPENING] += _EARLY_WEIGHT
    for place, weight in zip(telling, weights, strict=True):
        if _QUESTION.search(sentences[place]):
            weight[Part.OPENING] += _ASKED + _FIRST_OR_LAST_WEIGHT * (place == telling[0])
            weight[Part.INVITATION] += _ASKED + _FIRST_OR_LAST_WEIGHT * (place == telling[-1])
    for place, part in zip(telling, _in_order(weights), strict=True):
        parts[place] = part
    return parts


def _by_questions(sentences: Sequence[str]) -> list[Part | None]:
    """All that can be told without knowing the language: a first question opens, a last one invites."""
    parts: list[Part | None] = [Part.OFFER] * len(sentences)
    questions = [place for place, each in enumerate(sentences) if _QUESTION.search(each)]
    for place in questions[-1:]:
        parts[place] = Part.INVITATION
    for place in questions[:1]:
        if len(questions) > 1 or place == 0 or place < len(sentences) - 1:
            parts[place] = Part.OPENING
    return parts


def _tells_nothing(sentence: str) -> bool:
    """Whether a sentence is a title or a line, or made of greetings, thanks and names only."""
    found = words(sentence)
    if not found or sentence.startswith("# "):
        return True
    rule = english().leave_out
    plain = [word.plain for word in found]
    at, greets = 0, False
    while at < len(found):
        if begun := rule.greeting.begin(plain, at) or rule.name.begin(plain, at):
            at, greets = at + begun, True
        elif sentence[found[at].start].isupper() and plain[at] not in language("en").function_words:
            at += 1
        else:
            return False
    return greets


def _weigh(sentence: str) -> dict[Part, float]:
    plain = plain_words(sentence)
    weight = dict.fromkeys(_PARTS, 0.0)
    weight[Part.OFFER] = _UNCLEAR_WEIGHT
    for shape in english().shapes:
        if shape.speaks_in(plain):
            weight[shape.part] += shape.weight
    return weight


def _in_order(weights: Sequence[dict[Part, float]]) -> list[Part]:
    """The weightiest way through the parts in the order they are said; going back costs.

    Where two ways weigh the same, a sentence stays with the one before it.
    """
    total = [0.0] * len(_PARTS)
    ways: list[list[int]] = []
    for weight in weights:
        reached = [
            [so_far - _GOING_BACK_COST * (last > now) for last, so_far in enumerate(total)]
            for now in range(len(total))
        ]
        ways.append([each.index(max(each)) for each in reached])
        total = [max(each) + weight[part] for each, part in zip(reached, _PARTS, strict=True)]
    now = total.index(max(total))
    parts: list[Part] = []
    for way in reversed(ways):
        parts.append(_PARTS[now])
        now = way[now]
    return parts[::-1]
