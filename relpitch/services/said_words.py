"""The words of a take as they were to be said, with what was heard of each and the fillers among them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple

from relpitch.domain.take import Take, WordMark
from relpitch.voice.script_words import WrittenWord, bare, written_words

_LEAST_SAID_SHARE = 0.5


class FillerTag(NamedTuple):
    """A filler among the words: marked by the person, or perhaps one."""

    word: str
    at: float
    is_marked: bool


class TakenWord(NamedTuple):
    """A word as it is written, after the fillers `before` it; without `text` it is only those.

    Struck through is what was surely left out; unsure a word of a sentence of which little is sure.
    """

    text: str
    is_struck: bool = False
    is_unsure: bool = False
    before: tuple[FillerTag, ...] = ()


def taken_words(take: Take) -> list[list[TakenWord]]:
    """Every word of the script, part by part. Without the times of words, fillers are not among them."""
    written = list(written_words(take.words, take.length))
    marks = _marks(take, written)
    unsure = _unsure_sentences(take, written, marks)
    tags = _tags(take, written, marks)
    paragraphs = [
        [
            TakenWord(
                word.text,
                marks.get(place) is WordMark.LEFT_OUT,
                word.sentence in unsure,
                tuple(tags.get(place, ())),
            )
            for place, word in group
        ]
        for _, group in groupby(enumerate(written), lambda each: each[1].part)
    ]
    if paragraphs and (after := tags.get(len(written))):
        paragraphs[-1].append(TakenWord("", before=tuple(after)))
    return paragraphs


def surely_heard(take: Take) -> tuple[int, bool]:
    """How many words were heard, and whether those of unsure sentences are left out of it."""
    written = list(written_words(take.words, take.length))
    marks = _marks(take, written)
    unsure = _unsure_sentences(take, written, marks)
    heard = take.measures.words_heard or 0
    if not unsure:
        return heard, False
    spoken_marks = (WordMark.SAID, WordMark.PERHAPS_SAID)
    return sum(
        mark in spoken_marks and written[place].sentence not in unsure for place, mark in marks.items()
    ), True


def _marks(take: Take, written: Sequence[WrittenWord]) -> Mapping[int, WordMark]:
    """What was heard of each word, by its place; of older takes only what was left out is known."""
    spoken = [place for place, word in enumerate(written) if word.spoken]
    if len(take.measures.marks) == len(spoken):
        return {place: WordMark(mark) for place, mark in zip(spoken, take.measures.marks, strict=True)}
    return dict.fromkeys(_places_of(take.measures.skipped, written), WordMark.LEFT_OUT)


def _places_of(skipped: Sequence[str], written: Sequence[WrittenWord]) -> Iterator[int]:
    """Where words that were left out stand, in their order: where most of them follow each other."""
    words = [bare(each.text).casefold() for each in written]
    left = [each.casefold() for each in skipped]
    begin = 0

    def run(place: int) -> int:
        pairs = zip(words[place:], left, strict=False)
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    while left:
        runs = {place: run(place) for place in range(begin, len(words)) if words[place] == left[0]}
        if not runs:
            left = left[1:]
            continue
        place = max(runs, key=lambda each: runs[each])
        yield from range(place, place + runs[place])
        begin, left = place + runs[place], left[runs[place] :]


def _unsure_sentences(
    take: Take, written: Sequence[WrittenWord], marks: Mapping[int, WordMark]
) -> frozenset[int]:
    """The sentences of which less than half is surely said, and that were not surely left out."""
    if not take.measures.marks:
        return frozenset()
    of: dict[int, list[WordMark]] = {}
    for place, mark in marks.items():
        of.setdefault(written[place].sentence, []).append(mark)
    return frozenset(
        sentence
        for sentence, some in of.items()
        if some.count(WordMark.SAID) < _LEAST_SAID_SHARE * len(some) and set(some) != {WordMark.LEFT_OUT}
    )


def _tags(
    take: Take, written: Sequence[WrittenWord], marks: Mapping[int, WordMark]
) -> Mapping[int, list[FillerTag]]:
    """The fillers, by the place of the word that was said next."""
    heard = [place for place, mark in marks.items() if mark.was_heard]
    times = take.measures.words
    if not times or len(times) != len(heard):
        return {}
    starts = sorted((span.start, place) for span, place in zip(times, heard, strict=True))
    fillers = [FillerTag(each.word, each.at, is_marked=True) for each in take.fillers]
    fillers += [FillerTag(each.word, each.at, is_marked=False) for each in take.measures.perhaps]
    found: dict[int, list[FillerTag]] = {}
    for tag in sorted(fillers, key=lambda each: each.at):
        next_one = next((place for start, place in starts if start >= tag.at), len(written))
        found.setdefault(next_one, []).append(tag)
    return found
