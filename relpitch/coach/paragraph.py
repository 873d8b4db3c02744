"""A paragraph as the rules find it; kept, so that a keystroke re-reads only the one it changed."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from relpitch.cache_sizes import PASSAGES, TEXTS
from relpitch.coach import structure
from relpitch.coach.clause import ClauseReader
from relpitch.coach.evidence import WHOLE_SENTENCE, EvidenceReader, Sentence
from relpitch.coach.pack import Pack
from relpitch.coach.reading import ParagraphWords, fold, read, unmarked
from relpitch.coach.rule import Check, Rule

_BREAK = re.compile(r"(?<=[.!?…])[ \t]*\r?\n|\n[ \t]*\r?\n")
_USUAL_CHARACTERS = 600  # of a paragraph: one of twice as many is cut
_SURE_END = re.compile(r"(?<=[^\W\d_]{5}[.!?])[ \t]+(?=[A-Z])")  # no shortened word, no initial


class Found(NamedTuple):
    """A stretch of text that a rule is about: its place, its words, and the place of the sentence around it.

    `phrase` are the words that the rule found, also where the stretch was made longer since.
    """

    rule: Rule
    start: int
    end: int
    phrase: str
    sentence: tuple[int, int]

    def moved(self, by: int) -> "Found":
        """The stretch further on in the text."""
        if not by:
            return self
        start, end = self.sentence
        return Found(self.rule, self.start + by, self.end + by, self.phrase, (start + by, end + by))

    def meets(self, other: "Found") -> bool:
        """Whether the two share a place."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What was found in a paragraph and counted: its words, and how often you and me are said in it.

    `reading`: its words with their places. `asks`: whether it holds a question.
    """

    reading: ParagraphWords
    found: tuple[Found, ...]
    words: int
    you: int
    me: int
    asks: bool


class Paragraphs:
    """Paragraphs read by the rules of one pack.

    `read` gives the `Paragraph` of a text; what it read is remembered.
    """

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._evidence = EvidenceReader(
            ClauseReader(pack.clause_words, pack.classes), pack.classes, pack.facts
        )
        self.read = lru_cache(maxsize=PASSAGES)(self._read)

    def _read(self, text: str) -> Paragraph:
        language = self.pack.language
        text = unmarked(text)
        reading = read(text, language)
        counts = Counter(reading.words)
        return Paragraph(
            reading,
            tuple(self._found(text, reading)),
            sum(any(map(str.isalnum, word)) for word in text.split()),
            sum(counts[word] for word in language.lists.get("you", ())),
            sum(counts[word] for word in language.lists.get("me", ())),
            reading.asks,
        )

    def evidence(self, text: str, kind: str) -> list[Sentence]:
        """What each sentence of a paragraph shows, read as a pitch or a message."""
        paragraph = self.read(text)
        ruled = [(each.rule, each.start, each.end) for each in paragraph.found if kind in each.rule.kinds]
        sentences = self._evidence.sentences(text, paragraph.reading, ruled)
        for each in sentences:
            each.evidence[f"in a {kind}"] = WHOLE_SENTENCE
        return sentences

    def _found(self, text: str, reading: ParagraphWords) -> Iterator[Found]:
        for hit in self.pack.hits(reading):
            start, end = reading.starts[hit.first], reading.ends[hit.after - 1]
            phrase = " ".join(filter(None, reading.words[hit.first : hit.after]))
            yield Found(hit.rule, start, end, phrase, reading.sentence(start, end))
        for rule in self.pack.rules.values():
            if rule.check is Check.BREATH:
                places = structure.breathless(text, reading)
            elif rule.check is Check.ACRONYM:
                places = structure.acronyms(text, self.pack.language.acronyms)
            else:
                continue
            for start, end in places:
                yield Found(rule, start, end, fold(text[start:end]), reading.sentence(start, end))


@lru_cache(maxsize=TEXTS)
def paragraphs_of(text: str) -> tuple[tuple[int, int], ...]:
    """The places of the paragraphs; a long one is read in parts, so that a keystroke re-reads one of them."""
    start, places = 0, list[tuple[int, int]]()
    for gap in _BREAK.finditer(text):
        places += _parts_of(text, start, gap.start())
        start = gap.end()
    return *places, *_parts_of(text, start, len(text))


def _parts_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph, cut after sentences where it is long, but within no mark or note."""
    if end - start > 2 * _USUAL_CHARACTERS:
        for cut in _SURE_END.finditer(text, start, end - _USUAL_CHARACTERS):
            if cut.start() - start >= _USUAL_CHARACTERS and _is_closed(text[start : cut.start()]):
                yield start, cut.start()
                start = cut.end()
    yield start, end


def _is_closed(source: str) -> bool:
    pairs = all(source.count(first) == source.count(last) for first, last in ("{}", "()"))
    return pairs and source.count("*") % 2 == 0
