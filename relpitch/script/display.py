"""A part as it is drawn while being written: its marks as formatting, everything else as typed.

Positions in what is displayed are code points of `Displayed.text`. Editing changes the source only where the
person edited: marks keep their place, whatever is typed or deleted between them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import groupby, pairwise

from relpitch.cache_sizes import PART_TEXTS
from relpitch.script.tokens import Token, TokenKind, parse


class Mark(StrEnum):
    """A mark a person can put on words, as it is written before them."""

    EXTRA = "(("
    CUE = "**"
    STRESS = "*"

    @property
    def closing(self) -> str:
        """The mark as it is written behind the words."""
        return "))" if self is Mark.EXTRA else self.value


_MARKS = {TokenKind.STRESS: Mark.STRESS, TokenKind.CUE: Mark.CUE, TokenKind.EXTRA: Mark.EXTRA}


@dataclass(frozen=True, slots=True)
class DrawnStretch:
    """Words in a row that are drawn alike, and where they stand in the display and in the source."""

    start: int
    end: int
    source_start: int
    source_end: int
    kind: TokenKind
    marks: frozenset[Mark]

    def source_at(self, position: int) -> int:
        """The source offset of a displayed position within; an escape is one character that is two there."""
        if self.source_end - self.source_start != self.end - self.start:
            return self.source_start if position == self.start else self.source_end
        return self.source_start + position - self.start


@dataclass(frozen=True, slots=True)
class Displayed:
    """What is drawn: the text without its marks, and its stretches, which tile it."""

    text: str
    stretches: tuple[DrawnStretch, ...]

    def at(self, position: int) -> DrawnStretch | None:
        """The stretch that holds the character before a position."""
        number = bisect_right(self.stretches, position - 1, key=lambda stretch: stretch.start) - 1
        return self.stretches[number] if number >= 0 and position > 0 else None

    def source_at(self, position: int) -> int:
        """The source offset that a displayed position stands for: behind the character before it."""
        before = self.at(position)
        if before is not None:
            return before.source_at(position)
        return self.stretches[0].source_start if self.stretches else 0

    def position_of(self, offset: int) -> int:
        """The displayed position of a source offset; one within a mark is where the next words begin."""
        number = bisect_right(self.stretches, offset, key=lambda stretch: stretch.source_start) - 1
        if number < 0:
            return 0
        each = self.stretches[number]
        if offset >= each.source_end:
            return each.end
        if each.source_end - each.source_start != each.end - each.start:
            return each.start
        return each.start + offset - each.source_start

    def between(self, start: int, end: int) -> Iterator[DrawnStretch]:
        """The stretches that hold any character of a range."""
        first = max(bisect_right(self.stretches, start, key=lambda stretch: stretch.start) - 1, 0)
        for stretch in self.stretches[first:]:
            if stretch.start >= end:
                return
            if stretch.end > start:
                yield stretch


@lru_cache(maxsize=PART_TEXTS)
def displayed(source: str) -> Displayed:
    """How a source is drawn."""
    stretches: list[DrawnStretch] = []
    texts: list[str] = []
    at = 0
    for token in parse(source):
        text = _shown(token, source)
        if text:
            stretches.append(
                DrawnStretch(at, at + len(text), token.start, token.end, token.kind, frozenset(_marks(token)))
            )
            texts.append(text)
            at += len(text)
    return Displayed("".join(texts), tuple(stretches))


def type_over(source: str, start: int, removed: int, inserted: str) -> str:
    """The source after `removed` displayed characters from `start` gave way to `inserted`, taken as typed."""
    shown = displayed(source)
    gone = [
        (each.source_at(max(each.start, start)), each.source_at(min(each.end, start + removed)))
        for each in shown.between(start, start + removed)
    ]
    before = shown.at(start)
    place = gone[0][0] if gone else before.source_at(start) if before else 0
    left, right = source[:place], source[place:]
    if gone:
        kept = "".join(source[a:b] for (_, a), (b, _) in pairwise(gone))
        right = kept + source[gone[-1][1] :]
    after = left + inserted + right
    expected = shown.text[:start] + inserted + shown.text[start + removed :]
    if _WRITTEN_AS_MARKS.isdisjoint(inserted) and displayed(after).text != expected:
        # A mark lost its last word, or would touch a space: write the marks again.
        typed = [(each, before.marks if before else frozenset()) for each in inserted]
        characters = _characters(source)
        characters[start : start + removed] = typed
        after = "".join(_written(_off_spaces(characters)))
    return after


def shared_start(some: str, other: str) -> int:
    """How many characters two texts share from their beginning."""
    shared, end = 0, min(len(some), len(other))
    if some[:end] == other[:end]:
        return end
    while end - shared > 1:  # comparing whole stretches is much quicker than one character after the other
        middle = (shared + end) // 2
        if some[shared:middle] == other[shared:middle]:
            shared = middle
        else:
            end = middle
    return shared


def marked(source: str, start: int, end: int, mark: Mark) -> bool:
    """Whether every word of a displayed range has a mark."""
    shown = displayed(source)
    stretches = [
        each
        for each in shown.between(start, end)
        if shown.text[max(each.start, start) : min(each.end, end)].strip()
    ]
    return bool(stretches) and all(mark in each.marks for each in stretches)


def words_touched(source: str, start: int, end: int) -> tuple[int, int]:
    """A displayed range, widened to whole words."""
    text = displayed(source).text
    chosen = text[start:end]
    if chosen.strip():
        start += len(chosen) - len(chosen.lstrip())
        end -= len(chosen) - len(chosen.rstrip())
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def toggled(source: str, start: int, end: int, mark: Mark) -> str:
    """The source with a mark put on the words a displayed range touches, or off where all have it."""
    start, end = words_touched(source, start, end)
    put = not marked(source, start, end, mark)
    characters = [
        (raw, (marks | {mark} if put else marks - {mark}) if start <= at < end else marks)
        for at, (raw, marks) in enumerate(_characters(source))
    ]
    return "".join(_written(_off_spaces(characters)))


def _shown(token: Token, source: str) -> str:
    if token.kind in _MARKS:
        return ""
    return token.text if token.kind is TokenKind.TEXT else source[token.start : token.end]


def _marks(token: Token) -> Iterator[Mark]:
    flags = {Mark.EXTRA: token.extra, Mark.CUE: token.cue, Mark.STRESS: token.stress}
    return (mark for mark, on in flags.items() if on)


_Marked = tuple[str, frozenset[Mark]]
_WRITTEN_AS_MARKS = frozenset("*()\\{}/>")


def _characters(source: str) -> list[_Marked]:
    """Each displayed character as it is written in the source, and its marks."""
    return [
        (source[each.source_at(at) : each.source_at(at + 1)], each.marks)
        for each in displayed(source).stretches
        for at in range(each.start, each.end)
    ]


def _off_spaces(characters: list[_Marked]) -> list[_Marked]:
    """Spaces keep a mark only where the words on both sides have it, and all marks outside it, too."""
    result: list[_Marked] = []
    before: frozenset[Mark] = frozenset()
    for is_space, group in groupby(characters, key=lambda each: each[0].isspace()):
        run = list(group)
        if is_space:
            after = next(
                (marks for raw, marks in characters[len(result) :] if not raw.isspace()), frozenset()
            )
            own = frozenset.intersection(*(marks for _, marks in run))
            if any("\n" in raw for raw, _ in run):
                own &= {Mark.EXTRA}
            kept = _kept(own, before, after)
            result += [(raw, kept) for raw, _ in run]
        else:
            result += run
            before = run[-1][1]
    return result


def _kept(own: frozenset[Mark], before: frozenset[Mark], after: frozenset[Mark]) -> frozenset[Mark]:
    kept: set[Mark] = set()
    for mark in Mark:
        if mark in own and mark in before and mark in after:
            kept.add(mark)
        elif mark in before or mark in after:
            break
    return frozenset(kept)


def _written(characters: Iterable[_Marked]) -> Iterator[str]:
    """The source of marked characters: extras outside cue words outside stress."""
    open_: list[Mark] = []
    for raw, marks in [*characters, ("", frozenset[Mark]())]:
        stay = next((n for n, mark in enumerate(open_) if mark not in marks), len(open_))
        inner = [mark for mark in Mark if mark in marks and mark not in open_[:stay]]
        if inner and open_[:stay] and list(Mark).index(inner[0]) < list(Mark).index(open_[stay - 1]):
            stay, inner = 0, [mark for mark in Mark if mark in marks]
        yield "".join(mark.closing for mark in reversed(open_[stay:]))
        yield "".join(mark.value for mark in inner)
        open_[stay:] = inner
        yield raw
