"""The part of an answer that surely fits, where all of it does not: the rest stays in sight.

“walk round the block with you, 15 min, show ya the turn thing” offers to walk round the block. What limits it
goes with it, or nothing does.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from relpitch.drafting.english.reading import NO_READING, Reading
from relpitch.drafting.english.tidying import capital
from relpitch.drafting.from_answers.answer_sentences import (
    TypedSentence,
    is_sentence,
    limits_or_denies,
    read_sentences,
)
from relpitch.drafting.from_answers.change import read_change
from relpitch.drafting.from_answers.doubts import run_ons
from relpitch.drafting.from_answers.sorting import is_wish
from relpitch.drafting.from_answers.touch import read_touch

_OFFERS = re.compile(
    r"(?i)i(?:['’]d| can| could| would|['’]ll| will)(?: (?:always|also|gladly|happily))? [a-z]"
)
_OF_THEM = re.compile(r"(?i)(?:they|their|nobody|somebody|someone|no one)\b")
_CUT = re.compile(r",\s+|\s+[–—-]+\s+|;\s+")
# “they get the maths and then they want to do English”: the first clause, whole.
_CLAUSE_ENDS = re.compile(
    r"(?i)\s+(?:and\s+)?(?=then (?:they|it|the)\b)"
    r"|\s+and\s+(?=(?:they|their|it|the|he|she|some|nobody|everyone)\b)"
    r"|\s+and\s+(?=i (?:suppose|guess|think)\b)|\s+(?=that['’]?s (?:the|a)\b)"
)
# “Nothing I can put on a form. They aren't alone.”: what changes is told after it.
_SAYS_LITTLE = re.compile(
    r"(?i)(?:(?:very )?little|nothing|not (?:much|a lot)|hard to measure)\b(?!.*\b(?:changes?|at all)\b)"
)
_ANEW = re.compile(
    r"(?i:(?! it['’]?s (?:making|doing) (?:n|and)\b)\s+"  # “the noise it's making”
    r"(?=(?:its|it['’]s|im|i['’]m|theres|there['’]s|hes|shes|thats|that['’]s)\s))"
    r"|(?i:(?<=you want|you like)\s+(?=i\s))"
)
# After these the words before are not meant as they stand.
_LIMITS = re.compile(
    r"(?i)(?:but|if|unless|only|except|not|no|or|though|although|as long|provided|when|whenever|while"
    r"|because|so"
    r"|maybe|perhaps|until|till|before|after|without|who|which|that|where|mostly|mainly|usually|sometimes"
    r"|at least|for (?:free|money|a fee)|[£$€])\b"
)
# “show you an omelette, start to finish”: how it is done belongs to it.
_HOW = re.compile(r"(?i)(?:start to finish|from|at|in|on|by|with|over|under)\b")
# Said to the listener, after a deed: “fix your lamp, bring the lamp”.
_ORDERS = re.compile(
    r"(?i)(?:bring|wear|come|call|ring|text|message|meet|try|book|e-?mail|keep|wait|drop|let me"
    r"|ask (?:me|for)|i|we|can|could|will|would|maybe|or|but|not|no|just|happy|glad)\b|.*\b(?:your|ur|me)\b"
)
# What may stand beside a deed, and takes nothing of it back: “it's like 80p”, “I go that way anyway”.
_BESIDE = re.compile(
    r"(?i)(?:it['’]?s|i|i['’]m|there['’]s)\b(?!.*(?:n['’]?t|\b(?:not|never|no|but|though|hate|need))\b)"
)
_ITS = re.compile(r"(?i)^its ")
_MAY = re.compile(r"(?i)(?:if|when|whenever|unless|only)\b")
_FEWEST_WORDS, _TWO = 3, 2
_OPEN = re.compile(r"(?i)\b(?:and|or|but|so|then|because|well|also|like|just|with|for|to|of)\W*$")


def read_offer(sentences: list[TypedSentence]) -> Reading:
    """What could be done or given; of an answer that fits no sentence, the part that surely does."""
    whole = read_touch(sentences)
    if not whole.words or (whole.rest and not whole.more):
        whole = _two_deeds(sentences) or whole
    if whole.words or any(is_wish(each.text) for each in sentences):
        return whole
    for at, each in enumerate(sentences):
        if at and not _OFFERS.match(each.text):
            continue
        for part in _parts(each.typed, runs_on=True):
            alone = read_sentences(part, trusted=each.trusted)
            found = read_touch(alone) if len(alone) == 1 else NO_READING
            if found.form in ("verb", "said", "thing") and not limits_or_denies(sentences[at + 1 :]):
                beside = _told_beside(each, part) if len(sentences) == 1 and not found.rest else ()
                return replace(found, more=(*found.more, *beside), rest=not beside)
    return NO_READING


def _told_beside(each: TypedSentence, part: str) -> tuple[str, ...]:
    """“I always make too much.”, of “share my lunch, i always make too much”: a sentence beside the deed."""
    rest = each.typed[len(part) :].lstrip(" ,;–—-") if each.typed.startswith(part) else ""
    if not _BESIDE.match(rest):
        return ()
    alone = read_sentences(capital(_ITS.sub("it's ", rest)), trusted=each.trusted)
    return (alone[0].text,) if len(alone) == 1 and is_sentence(alone[0]) and alone[0].sure else ()


def _two_deeds(sentences: list[TypedSentence]) -> Reading | None:
    """“carry the bag and have a natter”, for “carry the bag, have a natter”: two that I could do."""
    if not 0 < len(sentences) <= _TWO:
        return None
    first, others = sentences[0], sentences[1:]
    halves = [first.typed, others[0].typed] if others else re.split(r",\s+", first.typed)
    if len(halves) != _TWO or _ORDERS.match(halves[1]) or any(is_wish(each.text) for each in sentences):
        return None
    read = [_deed_alone(each, trusted=first.trusted) for each in halves]
    if not all(each.words for each in read):
        return None
    link = ", and " if others or "and" in read[0].words.split() else " and "
    return replace(read[0], words=f"{read[0].words}{link}{read[1].words}")


def _deed_alone(typed: str, *, trusted: bool) -> Reading:
    """The one deed of a sentence or half of it, with nothing left over; else nothing."""
    alone = read_sentences(typed, trusted=trusted)
    found = read_touch(alone) if len(alone) == 1 and not _MAY.match(typed) else NO_READING
    return found if found.form == "verb" and not (found.rest or found.more) else NO_READING


def read_what_changes(sentences: list[TypedSentence]) -> Reading:
    """What changes for them; of a sentence that is too long or too rough, what it begins with."""
    whole = read_change(sentences)
    if whole.words or not sentences or limits_or_denies(sentences[1:]):
        return whole
    first, *others = sentences
    if others and _SAYS_LITTLE.match(first.typed) and _OF_THEM.match(others[0].text):
        return replace(read_what_changes(others), rest=True)
    for part in _parts(first.typed, at_clauses=True):
        alone = read_sentences(part, trusted=first.trusted)
        found = read_change(alone) if len(alone) == 1 and _OF_THEM.match(alone[0].text) else NO_READING
        if found.form in ("verb", "clause"):
            return replace(found, rest=True)
    return NO_READING


def _parts(sentence: str, *, runs_on: bool = False, at_clauses: bool = False) -> Iterator[str]:
    """A sentence with brackets as commas, and what it begins with up to each of its pauses."""
    bare = re.sub(r"\s*\(([^()]*[^()\W])\W*\)", r", \1,", sentence).rstrip(" .,")
    yield bare
    places = {(each.start(), each.end()) for each in _CUT.finditer(bare)}
    if runs_on:
        places |= {(at, at) for at in (*run_ons(bare), *(each.start() for each in _ANEW.finditer(bare)))}
    if at_clauses:
        places |= {(each.start(), each.end()) for each in _CLAUSE_ENDS.finditer(bare)}
    for start, end in sorted(places, reverse=True):
        head, tail = bare[:start].rstrip(), bare[end:]
        limits = _LIMITS.match(tail) or _HOW.match(tail) or ":" in head
        if not (limits or _OPEN.search(head)) and len(head.split()) >= _FEWEST_WORDS:
            yield head
