"""What no single phrase shows: breath, unexplained acronyms, You-Me, what a pitch lacks, its stance."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from relpitch.cache_sizes import TEXTS
from relpitch.coach.language import LanguageWords
from relpitch.coach.reading import ParagraphWords

BREATH = 185
"""Characters that can be said between two pauses without running out of breath, about 12 seconds."""

ALL = 320
"""Characters of a sentence that is too long to be followed, however many pauses it has."""

PITCH = 25
"""A pitch of fewer words than these need not have every part."""

_DASHED_OFF = 45
"""A text of fewer words that begins in a small letter is a line dashed off, and asked for no parts."""

_LINES = 3
"""A text of so many lines, most of it in lines that end without a full stop, is a list or a poem."""

_GOODBYE = 6
"""Words that may come after an answer's last ask: “Thank you for having me today”."""

_SENTENCE_END = re.compile(r"[.!?…]+[\"”’)]*(?=\s|$)|$")
_LINE_END = re.compile(r"[.!?…][\"”’)]*$")
_ITEM = re.compile(r"(?:[-–—•*·]|\d+[.)])\s")
_PAUSE = re.compile(r"[,;:()—–]|\s-+\s")
_ACRONYM = re.compile(r"(?<![\w.@/&-])[A-Z][A-Za-z]?(?:[&/]?[A-Z0-9])+(?=s?\b)(?![\w'’]*[a-rt-z])")
_STOP = re.compile(r"\n|(?<=[a-z ])[.!?](?=[A-Z])")
_SHOUTED_NEXT = re.compile(r" [A-Z]{2,}\b")
_SHOUTED_BEFORE = re.compile(r"\b[A-Z]{2,} $")
_LETTER = re.compile(r"(?<![^\W_])[^\W\d_]")


def breathless(text: str, reading: ParagraphWords) -> Iterator[tuple[int, int]]:
    """Sentences that hold a stretch too long for one breath: start and end.

    One breathes at the end of a line, and at a full stop too that has no space behind it.
    """
    for start, end in reading.sentences:
        if end - start <= BREATH:
            continue
        stops = [start, *(start + mark.end() for mark in _STOP.finditer(text[start:end])), end]
        if any(_is_breathless(text[before:after]) for before, after in pairwise(stops)):
            yield start, end


def _is_breathless(words: str) -> bool:
    pauses = [0, *(mark.start() for mark in _PAUSE.finditer(words)), len(words)]
    return len(words) > ALL or any(after - before > BREATH for before, after in pairwise(pauses))


def is_speech(text: str, words: int) -> bool:
    """Whether a text can be asked for the parts of a pitch: it is no short line, no list, no poem."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    in_sentences = sum(len(line) for line in lines if _LINE_END.search(line) and not _ITEM.match(line))
    if words < PITCH or (len(lines) >= _LINES and 2 * in_sentences < len(text)):
        return False
    return words >= _DASHED_OFF or not text.lstrip(" \n\"“‘'(…-–—.")[:1].islower()


def acronyms(text: str, known: Collection[str]) -> Iterator[tuple[int, int]]:
    """Acronyms that an adult elsewhere may not know: start and end. Words that are shouted are none."""
    for match in _ACRONYM.finditer(text):
        letters = sum(each.isupper() for each in match[0])
        around = [each for each in text[max(0, match.start() - 30) : match.end() + 30] if each.isalpha()]
        shouted = sum(each.isupper() for each in around) - letters > len(around) / 3 or bool(
            _SHOUTED_NEXT.match(text, match.end()) or _SHOUTED_BEFORE.search(text, 0, match.start())
        )
        if (
            letters > 1
            and match[0].upper() not in known
            and not shouted
            and not re.fullmatch("[IVXL]+", match[0])
        ):
            yield match.span()


def explained(folded: str, term: str, language: LanguageWords) -> bool:
    """Whether a folded draft says what a folded term means: in brackets, or after "that is"."""
    at = folded.find(term)
    while at >= 0:
        end = at + len(term)
        if folded[at - 1 : at] == "(" or _explains(language.explains).match(folded, end):
            return True
        at = folded.find(term, end)
    return False


def spelt_out(text: str, term: str) -> bool:
    """Whether some words of a draft have an acronym's letters as their initials."""
    return len(term) > 2 and term.lower() in _initials(text)


@lru_cache(maxsize=TEXTS)
def _initials(text: str) -> str:
    return "".join(_LETTER.findall(text)).lower()


@cache
def _explains(words: tuple[str, ...]) -> re.Pattern[str]:
    spelt = "|".join(re.escape(each) for each in words) or "(?!)"
    return re.compile(rf"s?(?:\s*\((?!\s*\d)|[,:—–-]*\s+(?:{spelt})\b)")


def ends_with_an_ask(text: str, gives: Sequence[int], takes: Sequence[tuple[int, int]]) -> bool:
    """Whether the last ask ends a text that gave before: after it comes at most a short goodbye.

    `gives` are where gives begin, `takes` where asks begin and end. In an interview that one ask is fine.
    """
    if not gives or not takes or takes[-1][0] < gives[0]:
        return False
    start, end = takes[-1]
    stop = _SENTENCE_END.search(text, end)
    after = text[stop.end() :] if stop else ""
    return not any(start < each for each in gives) and len(after.split()) <= _GOODBYE


def stance(gives: Sequence[int], takes: Sequence[int], categories: Collection[str]) -> str:
    """Whether a text gives, takes or neither, by where gives and takes begin and what its notes are about.

    Praise of oneself asks to be admired, so without a give it takes; so do two demands for an answer.
    """
    if gives and (len(gives) > len(takes) or (len(gives) == len(takes) and gives[0] < takes[0])):
        return "give"
    counted = Counter(categories)
    return "take" if takes or counted["cliche"] or counted["pushy"] > 1 else "neutral"
