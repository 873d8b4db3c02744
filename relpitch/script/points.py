"""Key points: the few words of a part that carry it, for someone who says the rest in their own words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from relpitch.domain.length import Length
from relpitch.domain.pocket_card import Point
from relpitch.script.language import Language, language
from relpitch.script.lengths import tokens_at
from relpitch.script.sentences import sentences

_WORD = re.compile(r"\S+")
_CLAUSE_END = ",;:—–.!?…)"
_EDGES = ",;:.…—–-•*"
_BEFORE, _BETWEEN, _AFTER = 2, 4, 4
_SENTENCE, _REST = 8, 5
_WHOLE, _MOST, _FULL = 8, 8, 3
_UNMARKED_AT_MOST = 2


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    is_marked: bool

    @property
    def ends_clause(self) -> bool:
        return self.text[-1] in _CLAUSE_END or self.text.strip(_EDGES) == ""


def key_points(source: str, code: str = "en", length: Length = Length.FULL) -> tuple[Point, ...]:
    """The points of a part: its marked phrases with the words around them, else the words that carry it."""
    tokens = tokens_at(source, length)
    plain = "".join(token.text for token in tokens)
    marks = "".join(("1" if token.cue else "0") * len(token.text) for token in tokens)
    spoken = [_words(plain, marks, start, end) for start, end in sentences(plain, code)]
    if any(word.is_marked for words in spoken for word in words):
        found = [_point(group) for words in spoken for group in _round_marks(words)]
    else:
        known = language(code)
        found = [_point(_carrying(words, known)) for words in spoken]
        found = [each for each in found if len(_text(each).split()) > 1] or found
        found = found[:_UNMARKED_AT_MOST]
    return tuple(dict.fromkeys(each for each in found if _text(each)))


def _words(plain: str, marks: str, start: int, end: int) -> list[_Word]:
    return [
        _Word(match[0], "1" in marks[match.start() : match.end()])
        for match in _WORD.finditer(plain, start, end)
    ]


def _round_marks(words: list[_Word]) -> Iterator[list[_Word]]:
    """Marked phrases of a sentence; those near each other make one point, with the words between."""
    marked = [number for number, word in enumerate(words) if word.is_marked]
    first = 0
    while first < len(marked):
        last = first
        while last + 1 < len(marked) and _is_near(words, marked[last], marked[last + 1]):
            last += 1
        begin, end = marked[first], marked[last] + 1
        if first == 0 and (begin <= _BEFORE or len(words) <= _SENTENCE):
            begin = 0
        yield words[begin : _end_of(words, end)]
        first = last + 1


def _is_near(words: list[_Word], mark: int, following: int) -> bool:
    """Whether two marked words belong to one point: few words apart, in the same clause."""
    if following == mark + 1:
        return True
    if len(words) <= _SENTENCE:
        return True
    return following - mark <= _BETWEEN + 1 and not any(word.ends_clause for word in words[mark:following])


def _end_of(words: list[_Word], end: int) -> int:
    """Where a point ends: with its sentence or its clause where that is near, else with what was marked."""
    if len(words) - end <= _REST and not any(word.is_marked for word in words[end:]):
        return len(words)
    for place in range(end, min(end + _AFTER, len(words)) + 1):
        if words[place - 1].ends_clause or place == len(words):
            return place if not any(word.is_marked for word in words[end:place]) else end
    return end


def _carrying(words: list[_Word], known: Language) -> list[_Word]:
    """The words that carry a sentence: all of a short one, else the end of its fullest clause."""
    if len(words) <= _WHOLE:
        return words
    clauses: list[list[_Word]] = [[]]
    for word in words:
        clauses[-1].append(word)
        if word.ends_clause:
            clauses.append([])
    full = [clause for clause in clauses if _weight(clause, known) >= _FULL]
    best = full[0] if full else max(clauses, key=lambda clause: _weight(clause, known))
    kept = best[-_MOST:]
    while len(kept) > _BEFORE and _is_function(kept[0], known):
        kept = kept[1:]
    return kept if len(kept) > 1 else words[:_WHOLE]


def _weight(clause: list[_Word], known: Language) -> int:
    return sum(not _is_function(word, known) for word in clause)


def _is_function(word: _Word, known: Language) -> bool:
    bare = word.text.strip(_EDGES + "!?\"'“”‘’()")
    return not bare or known.is_function_word(bare)


def _point(words: list[_Word]) -> Point:
    """Words as runs, without the punctuation that ends them, the first letter a capital."""
    while words and not words[0].text.strip(_EDGES):
        words = words[1:]
    while words and not words[-1].text.strip(_EDGES):
        words = words[:-1]
    if not words:
        return ()
    words = [replace(words[0], text=words[0].text.lstrip(_EDGES)), *words[1:]]
    words = [*words[:-1], replace(words[-1], text=words[-1].text.rstrip(_EDGES))]
    first = words[0].text
    words[0] = replace(words[0], text=first[:1].upper() + first[1:])
    runs: list[tuple[str, bool]] = []
    for number, word in enumerate(words):
        text = word.text if number == 0 else f" {word.text}"
        if runs and runs[-1][1] == word.is_marked:
            runs[-1] = (runs[-1][0] + text, word.is_marked)
        else:
            runs.append((text, word.is_marked))
    return tuple(runs)


def _text(point: Point) -> str:
    return "".join(text for text, _ in point)
