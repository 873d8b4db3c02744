"""Which words of its script a recording holds, and how sure that is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from statistics import fmean

from relpitch.domain.part import Part
from relpitch.domain.take import Span
from relpitch.voice.filtering import Samples
from relpitch.voice.grammar import place_of
from relpitch.voice.recogniser import Segment, recognise
from relpitch.voice.script_words import ScriptWord

_UNSURE_WORD, _DOUBTFUL_SENTENCE = -7.1e-3, -6.8e-3  # as `Segment.fit`; measured on made and real takes
_LEAST_SURE, _FEWEST_SURE = 0.4, 3
_SPOKEN_INSTEAD_S = 0.15  # this long between two words that were said, something else was


class Status(StrEnum):
    """What became of a word of the script."""

    SAID = "said"
    SKIPPED = "skipped"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A word of the script. `span` is None where it was not heard."""

    word: ScriptWord
    status: Status
    sure: bool
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """A take as it was heard: every word of the script, in its order."""

    words: tuple[HeardWord, ...]
    is_the_script: bool = True

    @property
    def said(self) -> int:
        """How many words were said."""
        return sum(each.status is Status.SAID for each in self.words)

    @property
    def coverage(self) -> float:
        """How much of the script was said, from 0 to 1."""
        return self.said / len(self.words)

    @property
    def words_per_minute(self) -> float | None:
        """The pace of what was said, from its first word to its last."""
        spans = [each.span for each in self.words if each.span]
        if len(spans) < 2:
            return None
        seconds = max(each.end for each in spans) - min(each.start for each in spans)
        return round(self.said * 60 / seconds, 1) if seconds > 1 else None

    @property
    def skipped(self) -> tuple[str, ...]:
        """The words of the sentences that were surely left out."""
        return tuple(each.word.word for each in self.words if each.sure and each.status is Status.SKIPPED)

    def parts(self) -> Mapping[Part | None, Span]:
        """When each part was said."""
        spans: dict[Part | None, list[Span]] = defaultdict(list)
        for each in self.words:
            if each.span:
                spans[each.word.part].append(each.span)
        return {
            part: Span(min(each.start for each in some), max(each.end for each in some))
            for part, some in spans.items()
        }


def hear(blocks: Iterable[Samples], words: Sequence[ScriptWord]) -> Heard:
    """What a recording (mono, 16 kHz) holds of a script that has words."""
    spoken = [each for word in words for each in word.spoken]
    begins = [0, *accumulate(len(word.spoken) for word in words)]
    first_of: dict[int, int] = {}
    for word, place in zip(words, begins, strict=False):
        first_of.setdefault(word.sentence, place)
    return heard(recognise(blocks, spoken, list(first_of.values())), words)


def heard(segments: Sequence[Segment], words: Sequence[ScriptWord]) -> Heard:
    """What the recogniser's segments say of each word of the script; of a word said twice, the last time."""
    at = {place: each for each in segments if (place := place_of(each.word)) is not None}
    begins = [0, *accumulate(len(word.spoken) for word in words)]
    found = [
        [at[place] for place in range(begin, begin + len(word.spoken)) if place in at]
        for word, begin in zip(words, begins, strict=False)
    ]
    fits: dict[int, list[float]] = defaultdict(list)
    for word, some in zip(words, found, strict=True):
        fits[word.sentence] += [each.fit for each in some]
    doubtful = {sentence for sentence, each in fits.items() if each and fmean(each) < _DOUBTFUL_SENTENCE}
    result: list[HeardWord] = []
    for number, (word, some) in enumerate(zip(words, found, strict=True)):
        if len(some) == len(word.spoken):
            sure = word.sentence not in doubtful and fmean(each.fit for each in some) >= _UNSURE_WORD
            result.append(HeardWord(word, Status.SAID, sure, Span(some[0].start, some[-1].end)))
        else:
            whole = not fits[word.sentence]
            status = Status.CHANGED if not whole and _something_else(found, number) else Status.SKIPPED
            result.append(HeardWord(word, status, sure=whole))
    return Heard(tuple(result), is_the_script=_is_the_script(result))


def _is_the_script(words: Sequence[HeardWord]) -> bool:
    """Whether enough of what was heard is sure: of the right script most is, of another hardly a word."""
    said = [each for each in words if each.status is Status.SAID]
    sure = sum(each.sure for each in said)
    return sure >= max(_LEAST_SURE * len(said), min(_FEWEST_SURE, len(words)))


def _something_else(found: Sequence[Sequence[Segment]], number: int) -> bool:
    """Whether there is time for another word between the neighbours of one that was not heard."""
    before = next((each[-1] for each in reversed(found[:number]) if each), None)
    after = next((each[0] for each in found[number + 1 :] if each), None)
    return before is not None and after is not None and after.start - before.end >= _SPOKEN_INSTEAD_S
