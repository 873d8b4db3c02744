"""Which words of its script a recording holds, and how sure that is."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from statistics import fmean

from relpitch.domain.part import Part
from relpitch.domain.take import SAMPLE_RATE, Filler, Span
from relpitch.voice.filtering import Samples, without_rumble
from relpitch.voice.following import Follower, PlaceInScript
from relpitch.voice.grammar import FILLERS, place_of
from relpitch.voice.phonemes import SoundsOf
from relpitch.voice.pronouncing import in_dictionary
from relpitch.voice.recogniser import Segment, is_there, recognise
from relpitch.voice.script_words import ScriptWord
from relpitch.voice.second_judge import Verdict, WordsHeard, judge

_UNSURE_WORD, _DOUBTFUL_SENTENCE = -7.1e-3, -6.8e-3  # as `Segment.fit`; measured on made and real takes
_LEAST_SURE, _FEWEST_SURE = 0.4, 3
_HALF_SURE, _HEARD_SO, _HALF_HEARD = 0.5, 0.5, 0.25
_ONE_FILLER_S, _LONG_ENOUGH_S = 0.15, 0.35
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
    """A take as it was heard: every word of the script, in its order. `fillers` may be some, or not."""

    words: tuple[HeardWord, ...]
    is_the_script: bool = True
    fillers: tuple[Filler, ...] = ()

    @property
    def words_said(self) -> int:
        """How many words were said."""
        return sum(each.status is Status.SAID for each in self.words)

    @property
    def coverage(self) -> float:
        """How much of the script was said, from 0 to 1."""
        return self.words_said / len(self.words)

    @property
    def words_per_minute(self) -> float | None:
        """The pace of what was said, changed words too, from the first to the last."""
        spans = [each.span for each in self.words if each.span]
        if len(spans) < 2:
            return None
        seconds = max(each.end for each in spans) - min(each.start for each in spans)
        spoken = sum(each.status is not Status.SKIPPED for each in self.words)
        return round(spoken * 60 / seconds, 1) if seconds > 1 else None

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


def hear(
    blocks: Iterable[Samples], words: Sequence[ScriptWord], at: Callable[[PlaceInScript], None] | None = None
) -> Heard:
    """What a recording (mono, 16 kHz) holds of a script that has words; `at` hears where the voice is."""
    sounds = SoundsOf()
    in_dictionary("")  # unpacked before the take, and not after it

    def both() -> Iterator[Samples]:
        for block in without_rumble(blocks, SAMPLE_RATE):
            sounds.hear(block)
            yield block

    segments = _recognised(both(), words, Follower(words, at) if at else None)
    judged = judge(sounds.found(), words)
    if segments is None:
        return by_sounds(judged, words)
    return agreed(heard(segments, words), judged)


def _recognised(
    blocks: Iterable[Samples], words: Sequence[ScriptWord], follower: Follower | None
) -> list[Segment] | None:
    if not is_there():
        for _ in blocks:
            pass
        return None
    spoken = [each for word in words for each in word.spoken]
    begins = [0, *accumulate(len(word.spoken) for word in words)]
    first_of: dict[int, int] = {}
    for word, place in zip(words, begins, strict=False):
        first_of.setdefault(word.sentence, place)
    so_far = follower.hear if follower else None
    return recognise(blocks, spoken, list(first_of.values()), so_far)


def agreed(found: Heard, judged: WordsHeard | None) -> Heard:
    """What both judges say: a sentence was surely left out only where neither heard it."""
    if judged is None:
        return found
    fit = _fits(found.words)
    words = []
    for place, each in enumerate(found.words):
        verdict = judged.sentences[each.word.sentence]
        span, heard_so = judged.spans[place], judged.words[place]
        if verdict is Verdict.UNSAID and fit[each.word.sentence] < _HALF_SURE:
            words.append(HeardWord(each.word, Status.SKIPPED, sure=True))
        elif each.status is Status.SAID:
            words.append(replace(each, sure=each.sure and verdict is Verdict.SAID))
        elif verdict is Verdict.SAID and heard_so >= _HEARD_SO and span:
            words.append(HeardWord(each.word, Status.SAID, sure=False, span=span))
        else:
            words.append(replace(each, sure=each.sure and verdict is Verdict.UNSAID))
    return replace(found, words=tuple(words), is_the_script=judged.is_the_script)


def _fits(words: Sequence[HeardWord]) -> Mapping[int, float]:
    """Of each sentence, how much of it was surely said."""
    sure: dict[int, list[bool]] = defaultdict(list)
    for each in words:
        sure[each.word.sentence].append(each.sure and each.status is Status.SAID)
    return {sentence: fmean(every) for sentence, every in sure.items()}


def by_sounds(judged: WordsHeard | None, words: Sequence[ScriptWord]) -> Heard:
    """What the sounds alone tell, where there is no recogniser: times are less exact, and no word is sure."""
    if judged is None:
        return Heard((), is_the_script=False)
    found = []
    for place, word in enumerate(words):
        verdict, span = judged.sentences[word.sentence], judged.spans[place]
        if verdict is Verdict.UNSAID or span is None or judged.words[place] < _HALF_HEARD:
            found.append(HeardWord(word, Status.SKIPPED, sure=verdict is Verdict.UNSAID))
        else:
            found.append(HeardWord(word, Status.SAID, sure=verdict is Verdict.SAID, span=span))
    return Heard(tuple(found), is_the_script=judged.is_the_script)


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
    doubtful = {sentence for sentence, fit in fits.items() if fit and fmean(fit) < _DOUBTFUL_SENTENCE}
    result: list[HeardWord] = []
    for number, (word, some) in enumerate(zip(words, found, strict=True)):
        if len(some) == len(word.spoken):
            sure = word.sentence not in doubtful and fmean(each.fit for each in some) >= _UNSURE_WORD
            result.append(HeardWord(word, Status.SAID, sure, Span(some[0].start, some[-1].end)))
        else:
            whole = not fits[word.sentence]
            status = Status.CHANGED if not whole and _something_else(found, number) else Status.SKIPPED
            result.append(HeardWord(word, status, sure=whole))
    return Heard(tuple(result), is_the_script=_is_the_script(result), fillers=tuple(_fillers(segments)))


def _fillers(segments: Sequence[Segment]) -> Iterator[Filler]:
    """What may be fillers. A long one is often heard as two or three in a row: those are one."""
    runs: list[list[Segment]] = []
    last: Segment | None = None
    for each in segments:
        if each.word in FILLERS:
            if last and last.word in FILLERS and each.start - last.end <= _ONE_FILLER_S:
                runs[-1].append(each)
            else:
                runs.append([each])
        last = each
    for run in runs:
        if run[-1].end - run[0].start >= _LONG_ENOUGH_S:
            yield Filler(round(run[0].start, 2), max(run, key=lambda one: one.end - one.start).word)


def _is_the_script(words: Sequence[HeardWord]) -> bool:
    """Whether enough of what was heard is sure: of the right script most is, of another hardly a word."""
    words_said = [each for each in words if each.status is Status.SAID]
    sure = sum(each.sure for each in words_said)
    return sure >= max(_LEAST_SURE * len(words_said), min(_FEWEST_SURE, len(words)))


def _something_else(found: Sequence[Sequence[Segment]], number: int) -> bool:
    """Whether there is time for another word between the neighbours of one that was not heard."""
    before = next((each[-1] for each in reversed(found[:number]) if each), None)
    after = next((each[0] for each in found[number + 1 :] if each), None)
    return before is not None and after is not None and after.start - before.end >= _SPOKEN_INSTEAD_S
