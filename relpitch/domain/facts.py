"""What is so of a take: only what was measured or marked, with its place. What is said of it follows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from relpitch.domain.part import Part
from relpitch.domain.stage import within_grace
from relpitch.domain.take import PartSpan, Span, Take
from relpitch.formatting import decimal

_NEAR_S, _NOD_S, _GOOD_PAUSE_S, _LONG_PAUSE_S = 1.0, 0.8, 3.0, 4.0
_SHARE_OF_ALL_WORDS, _SHARE_OF_NEARLY_ALL = 0.97, 0.85
_LEAST_SPEECH_S, _FASTEST_EASY_PACE = 10.0, 160
_WORD = re.compile(r"[\w’'-]+")
_FEW_FILLERS_A_MINUTE, _MOST_WORDS_QUOTED, _WORDS_IN_COMMON = 5, 6, 3


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is so of a take; `at` is where, `values` are what a sentence about it may name."""

    name: str
    at: float | None = None
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def facts_of(take: Take, earlier: Sequence[Take] = ()) -> list[Fact]:
    """All that is so of a take; `earlier` are those before it. Of one without a voice, nothing is."""
    if not take.was_heard:
        return []
    last = next((each for each in reversed(earlier) if each.was_heard), None)
    found = [*_of_pauses(take), *_of_words(take, last), *_of_time(take, last), *_of_pace(take)]
    if take.fillers and len(take.fillers) > _FEW_FILLERS_A_MINUTE * take.speech / 60:
        found.append(Fact("many-fillers", take.fillers[0].at, _values(count=str(len(take.fillers)))))
    return found


def _of_pauses(take: Take) -> Iterator[Fact]:
    pauses, parts = take.measures.pauses, take.measures.parts
    for each in take.long_pauses:
        after = _part_after(each, parts)
        if after is not None and each.seconds <= _GOOD_PAUSE_S:
            yield Fact("pause-before-part", each.start, _pause(each, part=after.label))
    longest = max(take.long_pauses, key=lambda each: each.seconds, default=None)
    if longest and longest.seconds <= _GOOD_PAUSE_S:
        yield Fact("pause", longest.start, _pause(longest))
    elif longest and longest.seconds >= _LONG_PAUSE_S:
        yield Fact("long-pause", longest.start, _pause(longest))
    is_heard = not take.breaks_off and not take.measures.is_noisy
    if not take.long_pauses and is_heard and take.speech >= _LEAST_SPEECH_S:
        yield Fact("no-pause")
    for each in pauses:
        before = next((part for part in parts[:-1] if _meets(each, part.end)), None)
        if before and each.seconds < _NOD_S:
            yield Fact("short-pause-after-part", each.start, _pause(each, part=before.part.label))
            return


def _of_words(take: Take, last: Take | None) -> Iterator[Fact]:
    measures = take.measures
    if measures.words_heard is None or not measures.words_in_script:
        return
    if measures.skipped:
        quoted = _values(words=_quoted(take))
        twice = last is not None and _in_common(measures.skipped, last.measures.skipped)
        yield Fact("left-out-twice" if twice else "left-out", values=quoted)
    elif measures.words_heard / measures.words_in_script >= _SHARE_OF_ALL_WORDS:
        yield Fact("every-sentence")
    if last and last.measures.skipped and last.words == take.words and last.length is take.length:
        back = last.measures.skipped
        if not _in_common(back, measures.skipped) and _reached_the_end(take):
            yield Fact("back-again", values=_values(words=_quoted(last)))


def _of_time(take: Take, last: Take | None) -> Iterator[Fact]:
    if not take.target or take.measures.first_sound is None:
        return
    of = _values(seconds=str(round(take.speech)), target=str(round(take.target)))
    if _reached_the_end(take) and take.speech <= take.target:
        yield Fact("fits", values=of)
    if last and last.measures.first_sound is not None and _reached_the_end(take) and _reached_the_end(last):
        then = abs(last.speech - (last.target or take.target))
        if abs(take.speech - take.target) + 1 <= then:
            yield Fact("nearer", values=_values(then=str(round(last.speech)), seconds=of["seconds"]))
    if within_grace(take.speech, take.target):
        return
    over = {**of, "over": str(round(take.speech - take.target))}
    longest = max(take.measures.parts, key=lambda each: each.seconds, default=None)
    if longest is None or len(take.measures.parts) < 2:
        yield Fact("over", values=MappingProxyType(over))
    else:
        part = {"part": longest.part.label, "took": str(round(longest.seconds))}
        yield Fact("part-over", longest.start, MappingProxyType({**over, **part}))


def _of_pace(take: Take) -> Iterator[Fact]:
    pace = take.measures.words_per_minute
    if pace and pace > _FASTEST_EASY_PACE:
        yield Fact("brisk", values=_values(pace=str(round(pace))))


def _reached_the_end(take: Take) -> bool:
    """Whether all of its script was heard, but for a word or two: where nobody listened that is not known."""
    heard, whole = take.measures.words_heard, take.measures.words_in_script
    return bool(heard and whole and heard / whole >= _SHARE_OF_NEARLY_ALL and not take.measures.skipped)


def _part_after(pause: Span, parts: Sequence[PartSpan]) -> Part | None:
    return next((each.part for each in parts[1:] if _meets(pause, each.start)), None)


def _meets(pause: Span, moment: float) -> bool:
    """Whether a pause is about where one part ends and the next begins."""
    return pause.start - _NEAR_S <= moment <= pause.end + _NEAR_S


def _quoted(take: Take) -> str:
    """The most words in a row that were not heard: only what stands together in the script is quoted so."""
    script = [bare for text in take.words.values() for bare in _bare(text)]
    rest, runs = list(take.measures.skipped), []
    while rest:
        together = 1
        while together < len(rest) and _stand_together(script, rest[: together + 1]):
            together += 1
        runs.append(rest[:together])
        rest = rest[together:]
    words = max(runs, key=len, default=[])
    return " ".join(words[:_MOST_WORDS_QUOTED]) + (" …" if len(words) > _MOST_WORDS_QUOTED else "")


def _bare(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _stand_together(script: Sequence[str], words: Sequence[str]) -> bool:
    wanted = [bare for word in words for bare in _bare(word)]
    places = range(len(script) - len(wanted) + 1)
    return any(script[at : at + len(wanted)] == wanted for at in places)


def _in_common(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether some words in a row are among the others too."""
    runs = {tuple(others[at : at + _WORDS_IN_COMMON]) for at in range(len(others))}
    return any(tuple(some[at : at + _WORDS_IN_COMMON]) in runs for at in range(len(some)))


def _pause(pause: Span, **more: str) -> Mapping[str, str]:
    at = f"{int(pause.start) // 60}:{int(pause.start) % 60:02}"
    return _values(seconds=decimal(pause.seconds), at=at, **more)


def _values(**values: str) -> Mapping[str, str]:
    return MappingProxyType(values)
