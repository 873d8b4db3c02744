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
_CLAUSE_END = ",;:—–.!?…)"  # a word that ends in one of these ends a clause
_EDGES = ",;:.…—–-•*"  # stripped from both ends of a point
_PAIRS = ("¿?", "¡!")  # in Spanish one stands at each end

# Where there are cue words. All are numbers of words.
_SHORT_SENTENCE = 8  # the cue words of a sentence up to this long make one point
_LEAD = 2  # words before the first cue word of a sentence: so few belong to its point
_GAP = 4  # words between two cue words of one point, at most
_TO_SENTENCE_END = 5  # words after a cue word: so few before the end of the sentence belong to its point
_TO_CLAUSE_END = 4  # the same before the end of the clause
_ENOUGH_WORDS = 4  # a shorter point of none but function words goes on to the next that says something

# Where there are none.
_WHOLE_SENTENCE = 8  # words: a sentence up to this long is a point as it stands
_LONGEST_POINT = 8  # words kept of the end of a long clause
_WHOLE_CLAUSE = 10  # words: one up to this long is not cut
_SHORTEST_POINT = 2  # words: function words at its start are left away down to this
_FULL_CLAUSE = 3  # content words: a clause with these says enough to be a point
POINTS_WITHOUT_CUES = 2  # of a part, at most
POINTS_OF_A_WHOLE = 5  # of a pitch without parts, at most


@dataclass(frozen=True, slots=True)
class _PointWord:
    text: str
    is_cue: bool

    @property
    def ends_clause(self) -> bool:
        # A dash or a bullet that stands by itself ends one too.
        return self.text[-1] in _CLAUSE_END or self.text.strip(_EDGES) == ""


def key_points(
    source: str, code: str = "en", length: Length = Length.FULL, most: int = POINTS_WITHOUT_CUES
) -> tuple[Point, ...]:
    """The points of a part: its cue words with the words around them, else the words that carry it.

    `source` is the part in the script; `code` is the code of its language. Without cue words there are
    `most` points.
    """
    tokens = tokens_at(source, length)
    plain = "".join(token.text for token in tokens)
    # For each letter of `plain`, whether it is in cue words.
    cues = "".join(("1" if token.cue else "0") * len(token.text) for token in tokens)
    by_sentence = [_words(plain, cues, start, end) for start, end in sentences(plain, code)]
    spoken_in = language(code)
    if any(word.is_cue for words in by_sentence for word in words):
        found = [
            _point(_with_both_marks(group, words))
            for words in by_sentence
            for group in _around_cues(words, spoken_in)
        ]
    else:
        found = [_point(_with_both_marks(_carrying(words, spoken_in), words)) for words in by_sentence]
        # A point of one word says little: it is taken only where no point has more.
        found = [each for each in found if len(text_of(each).split()) > 1] or found
        found = found[:most]
    return tuple(dict.fromkeys(each for each in found if text_of(each)))


def _words(plain: str, cues: str, start: int, end: int) -> list[_PointWord]:
    return [
        _PointWord(match[0], "1" in cues[match.start() : match.end()])
        for match in _WORD.finditer(plain, start, end)
    ]


def _around_cues(words: list[_PointWord], spoken_in: Language) -> Iterator[list[_PointWord]]:
    """The words of each point of a sentence: cue words near each other, what is between and around them."""
    cues = [place for place, word in enumerate(words) if word.is_cue]
    first = 0
    while first < len(cues):
        last = first
        while last + 1 < len(cues) and _is_near(words, cues[last], cues[last + 1]):
            last += 1
        begin, end = cues[first], cues[last] + 1
        is_sentence_near = begin <= _LEAD or len(words) <= _SHORT_SENTENCE
        if first == 0 and is_sentence_near:
            begin = 0
        end = _stretched(words, end)
        if end - begin < _ENOUGH_WORDS and not _content_words(words[begin:end], spoken_in):
            end = _to_content(words, end, spoken_in)
        yield words[begin:end]
        first = last + 1


def _is_near(words: list[_PointWord], cue: int, following: int) -> bool:
    """Whether the cue words at two places belong to one point.

    They do where they touch, in a short sentence, and where few words of one clause are between them.
    """
    if following == cue + 1:
        return True
    if len(words) <= _SHORT_SENTENCE:
        return True
    return following - cue <= _GAP + 1 and not any(word.ends_clause for word in words[cue:following])


def _stretched(words: list[_PointWord], end: int) -> int:
    """The end of a point whose cue words end at `end`: that of its sentence or clause where it is near.

    It stays where other cue words come before that: they make a point of their own.
    """
    if len(words) - end <= _TO_SENTENCE_END and not any(word.is_cue for word in words[end:]):
        return len(words)
    # From the last cue word on, which may itself end a clause.
    for clause_end in range(end, min(end + _TO_CLAUSE_END, len(words)) + 1):
        if words[clause_end - 1].ends_clause or clause_end == len(words):
            has_cue = any(word.is_cue for word in words[end:clause_end])
            return end if has_cue else clause_end
    return end


def _to_content(words: list[_PointWord], end: int, spoken_in: Language) -> int:
    """The end of a point of none but function words, behind the next word that says something."""
    for place in range(end, min(end + _TO_CLAUSE_END, len(words))):
        if words[place].is_cue:
            return end
        if not _is_function_word(words[place], spoken_in):
            return place + 1
    return end


def _carrying(words: list[_PointWord], spoken_in: Language) -> list[_PointWord]:
    """The words that carry a sentence: a short one whole, else the end of its first full clause.

    Where no clause is full, the end of the one with the most content words.
    """
    if len(words) <= _WHOLE_SENTENCE:
        return words
    clauses: list[list[_PointWord]] = [[]]
    for word in words:
        clauses[-1].append(word)
        if word.ends_clause:
            clauses.append([])
    full = [clause for clause in clauses if _content_words(clause, spoken_in) >= _FULL_CLAUSE]
    best = full[0] if full else max(clauses, key=lambda clause: _content_words(clause, spoken_in))
    kept = best if len(best) <= _WHOLE_CLAUSE else best[-_LONGEST_POINT:]
    while len(kept) > _SHORTEST_POINT and _is_function_word(kept[0], spoken_in):
        if spoken_in.is_article(kept[0].text) and not _is_function_word(kept[1], spoken_in):
            break
        kept = kept[1:]
    return kept if len(kept) > 1 else words[:_WHOLE_SENTENCE]


def _content_words(clause: list[_PointWord], spoken_in: Language) -> int:
    """How many there are in a clause."""
    return sum(not _is_function_word(word, spoken_in) for word in clause)


def _is_function_word(word: _PointWord, spoken_in: Language) -> bool:
    bare = word.text.strip(_EDGES + "!?\"'“”‘’()")
    return not bare or spoken_in.is_function_word(bare)


def _with_both_marks(group: list[_PointWord], sentence: list[_PointWord]) -> list[_PointWord]:
    """Words without the one mark of a question whose other is in what was left away."""
    for pair in _PAIRS:
        opens, closes = (any(mark in word.text for word in group) for mark in pair)
        if opens != closes and any(pair[0] in word.text for word in sentence):
            bare = (replace(word, text=word.text.strip(pair)) for word in group)
            group = [word for word in bare if word.text]
    return group


def _point(words: list[_PointWord]) -> Point:
    """Words as runs, each a text and whether it is cue words.

    Punctuation at both ends is left away, save `!` and `?`; the first letter is a capital.
    """
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
        if runs and runs[-1][1] == word.is_cue:
            runs[-1] = (runs[-1][0] + text, word.is_cue)
        else:
            runs.append((text, word.is_cue))
    return tuple(runs)


def text_of(point: Point) -> str:
    """The words of a key point."""
    return "".join(text for text, _ in point)
