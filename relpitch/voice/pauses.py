"""Where a voice is in a take, and where it pauses: by loudness, by pitch, and by the words heard."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from relpitch.domain.take import Span

Numbers = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
FRAME_S = 0.01
LEAST_PAUSE = 0.25
_FLOOR_DB = -60.0
_CLICK, _GAP = 5, round(LEAST_PAUSE / FRAME_S)
_LEAST_FRAMES_APART, _LONGEST_BREATH_FRAMES, _MOST_VOICED_IN_BREATH, _SOFTER_DB = 6, 90, 0.12, 8.0
_PITCH_IS_HEARD, _SHORTEST_WORD = 0.45, 12
_WORD_EDGE, _QUIETER_DB = 15, 6.0


def runs(on: Mask) -> list[tuple[int, int]]:
    """The (first, one past the last) of each stretch that is on."""
    edges = np.flatnonzero(np.diff(np.pad(on, 1).astype(np.int8)))
    return [(int(start), int(end)) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def loud(levels: Numbers, voiced: Mask, words: Sequence[Span] = ()) -> Mask:
    """Where the voice is: well over the quietest of the take, and no click, breath or clatter."""
    smooth = np.convolve(np.pad(levels, 1, "edge"), np.full(3, 1 / 3), "valid")
    voice = float(np.percentile(smooth, 95))
    if voice < _FLOOR_DB:
        return np.zeros(len(levels), bool)
    quiet = max(float(np.percentile(smooth, 5)), voice - 50)
    found: Mask = smooth > quiet + max(6.0, 0.3 * (voice - quiet))
    if voice - quiet < 12:  # no quiet in it at all
        found = smooth > voice - 20
    for start, end in runs(found):
        if end - start <= _CLICK:
            found[start:end] = False
    for start, end in _without_a_pitch(found, voiced, smooth < voice - _SOFTER_DB):
        found[start:end] = False
    if words:
        word_frames = _during(words, len(levels))
        for start, end in runs(found):
            if not word_frames[start:end].any() and voiced[start:end].mean() <= _MOST_VOICED_IN_BREATH:
                found[start:end] = False
    return found


def _during(words: Sequence[Span], frames: int, edge: int = 0) -> Mask:
    """Where words are; without so many frames at both ends of each."""
    word_frames = np.zeros(frames, bool)
    for each in words:
        word_frames[round(each.start / FRAME_S) + edge : max(round(each.end / FRAME_S) - edge, 0)] = True
    return word_frames


def _without_a_pitch(found: Mask, voiced: Mask, soft: Mask) -> list[tuple[int, int]]:
    """Stretches that stand apart and have no pitch: breaths, which are soft, and clatter in a pause.

    The S of a word stands nearer to its vowel than that; a creaking last word is loud, and near to others.
    """
    every = runs(found)
    apart: list[tuple[int, int]] = []
    if not found.any() or voiced[found].mean() < _PITCH_IS_HEARD:
        return apart
    for number, (start, end) in enumerate(every):
        before = start - every[number - 1][1] if number else start
        after = every[number + 1][0] - end if number + 1 < len(every) else len(found) - end
        if end - start <= _SHORTEST_WORD and min(before, after) >= _GAP:  # a click, and its ringing
            apart.append((start, end))
            continue
        alone = min(before, after) >= _LEAST_FRAMES_APART and max(before, after) >= 2 * _LEAST_FRAMES_APART
        alone = alone and (bool(soft[start:end].all()) or min(before, after) >= _GAP)
        if (
            alone
            and end - start <= _LONGEST_BREATH_FRAMES
            and voiced[start:end].mean() <= _MOST_VOICED_IN_BREATH
        ):
            apart.append((start, end))
    return apart


def pauses(found: Mask, levels: Numbers, words: Sequence[Span] = ()) -> list[Span]:
    """The pauses between the first sound and the last, from a quarter of a second."""
    between = [(end, start) for (_, end), (start, _) in pairwise(runs(found)) if start - end >= _GAP]
    if words:
        between = _between_words(between, levels, words)
    return [Span(round(start * FRAME_S, 2), round(end * FRAME_S, 2)) for start, end in between]


def _between_words(
    quiet: Sequence[tuple[int, int]], levels: Numbers, words: Sequence[Span]
) -> list[tuple[int, int]]:
    """The quiet stretches where no word is, and where noise hides them the gaps between words."""
    spoken = _during(words, len(levels), _WORD_EDGE)
    kept = [each for each in quiet if spoken[each[0] : each[1]].mean() < 0.34]
    inside = _during(words, len(levels))
    word_frames = sorted((round(each.start / FRAME_S), round(each.end / FRAME_S)) for each in words)
    usual = float(np.median(levels[inside])) if inside.any() else 0.0
    latest = 0
    for (_, end), (start, _) in pairwise(word_frames):
        latest = max(latest, end)
        hidden = start - latest >= _GAP and not any(a < start and b > latest for a, b in kept)
        if hidden and float(np.median(levels[latest:start])) < usual - _QUIETER_DB:
            kept.append((latest, start))
    return sorted(kept)
