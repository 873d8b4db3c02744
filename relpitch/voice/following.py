"""Where in its script a voice is, while it speaks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from relpitch.domain.part import Part
from relpitch.voice.grammar import place_of
from relpitch.voice.recogniser import Segment
from relpitch.voice.script_words import ScriptWord

_AGREE, _SURE = 3, -7.1e-3  # words in a row; `Segment.fit`, which noise and other words do not reach


@dataclass(frozen=True, slots=True)
class PlaceInScript:
    """The word that was said last: its number in its part, which has so many."""

    part: Part | None
    word: int
    of: int


def agreed_place(segments: Sequence[Segment]) -> int | None:
    """The spoken word that was said last, where it and those before it follow each other and are sure."""
    last = [(place_of(each.word), each.fit) for each in segments][-_AGREE:]
    places = [place for place, fit in last if place is not None and fit >= _SURE]
    if len(places) < _AGREE or any(b - a != 1 for a, b in pairwise(places)):
        return None
    return places[-1]


class Follower:
    """What tells, of what was heard so far, where the voice is in its script; forward only."""

    def __init__(self, words: Sequence[ScriptWord], notify: Callable[[PlaceInScript], None]) -> None:
        self._notify = notify
        self._words = words
        self._owners = [number for number, word in enumerate(words) for _ in word.spoken]
        self._last = -1

    def hear(self, segments: Sequence[Segment]) -> None:
        """Take in the best path so far."""
        spoken = agreed_place(segments)
        number = self._owners[spoken] if spoken is not None else -1
        if number <= self._last:
            return
        self._last = number
        part = self._words[number].part
        of_part = [each for each, word in enumerate(self._words) if word.part is part]
        self._notify(PlaceInScript(part, of_part.index(number), len(of_part)))
