"""Whole or nothing: an answer goes into a draft only whole, or up to the end of a sentence that stands alone.

Half of an answer may say the opposite of it: “Ministers, alas. But the ones I love to help are ...”.
"""

import re
from dataclasses import replace
from difflib import SequenceMatcher

from relpitch.drafting.lexicon import english
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.reading import Reading, asks
from relpitch.drafting.sorting import Sorted, is_unknown
from relpitch.drafting.tidying import lowered

_ALIKE_RATIO = 0.6
_HINT_WORDS = 12
_SHORT_ANSWER_WORDS = 7
_OPEN = frozenset({"as", "and", "who", "that", "to", "of", "with", "in", "for", "which", "at", "from", "or"})
_OF_MYSELF = frozenset({"i", "i'm", "i've", "we", "we're", "as"})
_REFERS = re.compile(r"(?i)^(?:it|it['’]s|she|she['’]s|he|he['’]s|her|his|that|that['’]s|this)\b")
# “buy you a coffee give you my number”: a deed that nothing joins. “People I help: customers”: a label.
_JOINED = frozenset(
    {"and", "or", "to", "can", "could", "will", "would", "then", "just", "please"}
    | {"i", "i'll", "we", "you", "they", "who", "that"}
)
_DEED = re.compile(r"(?i)([\w’']+) (?:give|tell|show|send|buy|lend|bring|help) (?:you|them|him|her|me|us)\b")
_LABEL = re.compile(r"\w: ?\w")
_DONE_TO_IT = re.compile(r"(?i)^\w+ (?:(?:at|for|with|on|to|up) )?it\b")


def whole_or_nothing(
    reading: Reading, found: Sorted, sentences: list[str], typed: str, *, named: bool
) -> Reading:
    """The reading, where its sentences are whole and the first of the answer; else what may be meant.

    `named`: it names people, so that “I work at a call centre.” may be gone from before it.
    """
    if not reading.words or reading.at < 0:
        return reading
    at = sentences.index(found.plain[reading.at])
    refused = Reading(hint=reading.hint or _short(reading.words), rest=True)
    before = [] if english().who["help"].begin(plain_words(sentences[at])) else sentences[:at]
    before = [each for each in before if not (each in found.stories or is_unknown(each))]
    before = [each for each in before if not (_says_nothing(each) or (named and _is_of_myself(each)))]
    whole = " ".join((reading.words, *reading.more))
    if _runs_on(whole) or _LABEL.search(whole):
        return refused
    if before or _is_cut(sentences[at], " ".join((reading.words, *reading.more))):
        return refused
    more, dropped = _following(reading, found, sentences[at + 1 :])
    if dropped and (_turns(dropped) or _turns(_as_typed(dropped, typed)) or _hedges(typed)):
        return refused
    return replace(reading, more=more, rest=reading.rest or bool(dropped))


def _runs_on(words: str) -> bool:
    return any(each[1].lower().replace("’", "'") not in _JOINED for each in _DEED.finditer(words))


def _says_nothing(sentence: str) -> bool:
    plain = plain_words(sentence)
    return english().lead.begin(plain) == len(plain)


def _is_of_myself(sentence: str) -> bool:
    """“I work at a call centre.”, before whom it is for."""
    return plain_words(sentence)[:1][0] in _OF_MYSELF and not asks(sentence)


def known(reading: Reading) -> Reading:
    """The reading, refused where it speaks of what was never named: “it looks like ...”, “walk it”."""
    begins = _REFERS.match(reading.words) and reading.form not in ("of_one", "if", "asks", "clause")
    done = reading.form == "verb" and _DONE_TO_IT.match(reading.words)
    return Reading(hint=reading.words, rest=True) if begins or done else reading


def _following(reading: Reading, found: Sorted, after: list[str]) -> tuple[tuple[str, ...], str]:
    """What follows it whole, and the first sentence that does not."""
    more: list[str] = []
    for sentence in after:
        kept = next((each for each in reading.more if each not in more and _is_kept(sentence, (each,))), "")
        if kept:
            more.append(kept)
        elif sentence not in found.stories and sentence not in found.wishes:
            return tuple(more), sentence
    return tuple(more), ""


def _is_kept(sentence: str, kept: tuple[str, ...]) -> bool:
    plain = plain_words(sentence)
    return any(SequenceMatcher(None, plain, plain_words(each)).ratio() >= _ALIKE_RATIO for each in kept)


def _is_cut(sentence: str, kept: str) -> bool:
    """Whether words after the first kept one are gone; what only leads in may be."""
    plain, stays = plain_words(sentence), plain_words(kept)
    loose = english().lists["loose"]
    for change, start, end, first, last in SequenceMatcher(None, plain, stays, autojunk=False).get_opcodes():
        gone = [each for each in plain[start:end] if each not in loose]
        if change == "delete" and start > 0 and gone:
            return True
        if change == "replace" and start > 0 and len(gone) > last - first + 1:
            return True
    return False


def _turns(sentence: str) -> bool:
    """Whether a sentence turns the one before it round, or makes a condition for it."""
    plain = plain_words(sentence)
    short = len(plain) <= _SHORT_ANSWER_WORDS and english().turns_short.begin(plain)
    return bool(short or english().turns.begin(plain))


def _as_typed(sentence: str, typed: str) -> str:
    """A sentence with the words that were taken from its beginning: “well, dogs”."""
    plain = plain_words(sentence)
    pieces = [each for each in re.split(r"[.!?…\n]+", typed) if plain_words(each)]
    return max(pieces, key=lambda each: SequenceMatcher(None, plain, plain_words(each)).ratio(), default="")


def _hedges(typed: str) -> bool:
    first = re.split(r"[.!?\n]", typed.strip(), maxsplit=1)[0]
    return english().hedges.within(plain_words(first))


def _short(words: str) -> str:
    plain = plain_words(words)
    vague = len(plain) == 1 and plain[0] in english().lists["unnamed"]
    return "" if len(plain) > _HINT_WORDS or plain[-1] in _OPEN or vague else lowered(words)
