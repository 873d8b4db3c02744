"""Where the mark of a note begins and ends: no word is cut, and what asks or claims is marked as a whole."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from relpitch.cache_sizes import PASSAGES
from relpitch.coach.clause import ClauseReader
from relpitch.coach.paragraph import Found, Paragraphs, paragraphs_of
from relpitch.coach.reading import END
from relpitch.coach.rule import ASKING, Check

_MOST_WORDS = 30  # that are marked as a whole; of more, the mark ends where the rule's own words do
_IN_A_WORD = "'’ʼ"

_PlacedWord = tuple[int, int, str]
"""Where a word begins and ends in the text, and how it is read."""


class Marker:
    """Places the marks of notes by one pack."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        known = paragraphs.pack.clause_words
        self._paragraphs, self._reader = paragraphs, ClauseReader(known, paragraphs.pack.classes)
        self._clauses_of = lru_cache(maxsize=PASSAGES)(self._find_clauses)
        self._opening_words = known.leading_words | (known.clause_joiners & known.subjects)
        self._hanging = known.hanging
        self._acting = known.subjects | known.auxiliaries | known.modals.keys()

    def marked(self, text: str, found: Sequence[Found]) -> list[tuple[int, int]]:
        """For each of some notes, in the order of the text, where its mark begins and ends.

        Marks meet only where the rules' own words do: one of breath is around others.
        """
        places: list[tuple[int, int]] = []
        parts = [(start, text[start:end]) for start, end in paragraphs_of(text)]
        for at, each in enumerate(found):
            before = places[-1][1] if places else 0
            after = found[at + 1].start if at + 1 < len(found) else len(text)
            start, end = self._whole(text, each, parts)
            places.append((start if start >= before else each.start, end if end <= after else each.end))
        return places

    def _whole(self, text: str, found: Found, parts: Iterable[tuple[int, str]]) -> tuple[int, int]:
        """The clauses around what asks, begs, presses or claims; of other words, what ends them."""
        start, end = _at_words(text, found.start, found.end)
        rule = found.rule
        if rule.swap or rule.drops or rule.check not in (None, Check.SENTENCE):
            return start, end
        clauses = [each for each in self._clauses(start, parts) if each[0][0] < end and start < each[-1][1]]
        marked = [word for clause in clauses for at, _, word in clause if start <= at < end]
        if not marked:
            return start, end
        whole_end = clauses[-1][-1][1]
        if rule.category not in ASKING and self._acting.isdisjoint(marked):
            return start, whole_end if marked[-1] in self._hanging else end
        first = next((at for at, _, word in clauses[0] if word not in self._opening_words), start)
        return min(start, first), whole_end if sum(map(len, clauses)) <= _MOST_WORDS else end

    def _clauses(self, place: int, parts: Iterable[tuple[int, str]]) -> list[list[_PlacedWord]]:
        """The words of each clause in the sentence around a place."""
        for start, part in parts:
            if start <= place < start + len(part):
                sentences = self._paragraphs.read(part).reading.sentences
                number = sum(first <= place - start for first, _ in sentences) - 1
                clauses = self._clauses_of(part, number) if number >= 0 else []
                return [[(start + at, start + end, word) for at, end, word in each] for each in clauses]
        return []

    def _find_clauses(self, part: str, number: int) -> list[list[_PlacedWord]]:
        """The words of each clause in a sentence, placed in its part of the text."""
        reading = self._paragraphs.read(part).reading
        ends = [at for at, word in enumerate(reading.words) if word is END]
        return [
            [
                (reading.starts[at], reading.ends[at], reading.words[at])
                for at in range(clause.first, clause.after)
            ]
            for clause in self._reader.clauses(reading, ends[number] + 1, ends[number + 1], asks=False)
        ]


def _at_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch made longer where it begins or ends within a word, such as after the "I" of "I'm"."""
    while 0 < start < len(text) and _joins(text[start - 1]) and _joins(text[start]):
        start -= 1
    while 0 < end < len(text) and _joins(text[end - 1]) and _joins(text[end]):
        end += 1
    return start, end


def _joins(character: str) -> bool:
    return character.isalnum() or character in _IN_A_WORD
