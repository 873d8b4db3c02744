"""A second judge of what was said: from the sounds alone, whatever the script, and then beside it.

It does not know the script while it listens, so it cannot hear what is not there. It decides whether this is
the script at all, and which sentences were said; of a single word it is less sure.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from relpitch.domain.take import Span
from relpitch.voice.alignment import aligned, likeness_anywhere
from relpitch.voice.phonemes import Sound, likeness
from relpitch.voice.pronouncing import in_dictionary, pronounced
from relpitch.voice.script_words import ScriptWord

MOST_CELLS = 40_000_000  # of the alignment: a byte each
_SURELY_THIS, _THIS_TOGETHER = 0.65, 0.3
_LASTS_S, _HEARD_SOUND = 0.1, 0.4
_FEWEST_SOUNDS = 8
_SURE_SCORE, _UNSURE_SCORE, _SURE_SCORE_ELSEWHERE, _UNSURE_SCORE_ELSEWHERE = 0.42, 0.3, 0.35, 0.19


class Verdict(Enum):
    """Whether a sentence was said."""

    SAID = "said"
    UNSURE = "unsure"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class WordsHeard:
    """How much of each word was heard, 0 to 1; when each began and ended; whether each sentence was said.

    `covered` is how much of the script was heard, `accounted` how much of what was heard is of the script.
    """

    words: tuple[float, ...]
    spans: tuple[Span | None, ...]
    sentences: Mapping[int, Verdict]
    covered: float
    accounted: float

    @property
    def is_the_script(self) -> bool:
        """Whether most of what was heard is of it, or so much of both that what was added does not matter."""
        if self.accounted * self.covered >= _THIS_TOGETHER:
            return True
        return self.accounted >= _SURELY_THIS and Verdict.SAID in self.sentences.values()


def judge(sounds: Sequence[Sound], words: Sequence[ScriptWord]) -> WordsHeard | None:
    """What was heard of a script; None where it is too long to lay beside it."""
    numbers, apart = likeness().numbers, likeness().apart
    script: list[int] = []
    owners: list[int] = []
    for place, word in enumerate(words):
        for spoken in word.spoken:
            kinds = [numbers[each] for each in pronounced(spoken, in_dictionary).split() if each in numbers]
            script += kinds
            owners += [place] * len(kinds)
    if len(script) * len(sounds) > MOST_CELLS:
        return None
    kinds_heard = [each.kind for each in sounds]
    found = aligned(script, kinds_heard, apart)
    fits = np.array(
        [
            0.0 if at is None else 1 - float(apart[kind, sounds[at].kind])
            for kind, at in zip(script, found, strict=True)
        ]
    )
    owned = np.array(owners, int)
    sentence_of = np.array([words[place].sentence for place in owners], int)
    heard = sum(fit > _HEARD_SOUND for fit in fits)
    return WordsHeard(
        tuple(_mean(fits[owned == place]) for place in range(len(words))),
        _spans(sounds, found, owners, len(words)),
        {
            number: _verdict(
                _mean(fits[sentence_of == number]),
                [kind for kind, of in zip(script, sentence_of, strict=True) if of == number],
                kinds_heard,
            )
            for number in {each.sentence for each in words}
        },
        _mean(fits),
        heard / len(sounds) if heard >= min(_FEWEST_SOUNDS, len(script) / 2) and sounds else 0.0,
    )


def _verdict(heard: float, sentence: Sequence[int], sounds: Sequence[int]) -> Verdict:
    """Of a sentence in its place; where it is not there, perhaps it was said at another time."""
    if heard >= _SURE_SCORE:
        return Verdict.SAID
    elsewhere = likeness_anywhere(sentence, sounds, likeness().apart)
    if elsewhere >= _SURE_SCORE_ELSEWHERE:
        return Verdict.SAID
    return (
        Verdict.UNSURE if heard >= _UNSURE_SCORE or elsewhere >= _UNSURE_SCORE_ELSEWHERE else Verdict.UNSAID
    )


def _mean(fits: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float:
    return float(fits.mean()) if len(fits) else 0.0


def _spans(
    sounds: Sequence[Sound], found: Sequence[int | None], owners: Sequence[int], count: int
) -> tuple[Span | None, ...]:
    """From the first sound of each word that was heard to the one after its last."""
    ats: list[list[int]] = [[] for _ in range(count)]
    for place, at in zip(owners, found, strict=True):
        if at is not None:
            ats[place].append(at)
    spans: list[Span | None] = []
    for some in ats:
        if not some:
            spans.append(None)
            continue
        last = sounds[some[-1]].start
        after = sounds[some[-1] + 1].start if some[-1] + 1 < len(sounds) else last + _LASTS_S
        spans.append(Span(sounds[some[0]].start, round(min(after, last + 2 * _LASTS_S), 2)))
    return tuple(spans)
