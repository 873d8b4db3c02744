"""A grammar shaped like the script: a path through it tells which words were said, and which were not.

A state lies between two spoken words. Every deviation from reading straight on has a price, in nats.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FILLERS = ("um", "uh")
FILLER, LEFT_OUT, JUMP, BACK, STOPPED = 8.0, 45.0, 45.0, 45.0, 45.0
"""What it costs a path to leave the words of the script, as the logarithm of how unlikely that is."""
_MOST_LEFT_OUT = 3


@dataclass(frozen=True, slots=True)
class Arc:
    """A step of a path: from a state to another by hearing a word; without one it costs no time."""

    start: int
    end: int
    price: float
    word: str = ""


def named(word: str, place: int) -> str:
    """What a spoken word is called in the grammar: by its place, so that nothing has to be aligned later."""
    return f"{word}#{place}"


def place_of(name: str) -> int | None:
    """Which spoken word was heard; None for what is not of the script."""
    _, mark, place = name.partition("#")
    return int(place.partition("(")[0]) if mark else None


def arcs(words: Sequence[str], sentence_starts: Sequence[int]) -> Iterator[Arc]:
    """The grammar of spoken words; its first state is 0, its last one the number of words.

    Beyond it is one that the end of every sentence leads to, and that leads to the start of every other:
    an arc from each to each would take five times the memory in a long script.
    """
    last = len(words)
    between = last + 1
    starts = sorted({*sentence_starts, 0})
    begins = set(starts)
    begun = 0
    yield from (Arc(between, each + 1, 0.0, named(words[each], each)) for each in starts if each < last)
    for state in range(last + 1):
        if state in begins:
            begun = state
        for filler in FILLERS:
            yield Arc(state, state, FILLER, filler)
        for left_out in range(min(_MOST_LEFT_OUT, last - state - 1) + 1):
            place = state + left_out
            if place < last:
                yield Arc(state, place + 1, LEFT_OUT * left_out, named(words[place], place))
        if state > 0:
            yield Arc(state, state, BACK, named(words[state - 1], state - 1))
        if state in begins or state == last:
            yield Arc(state, between, JUMP)
        else:
            for start in [begun, *_next(starts, state)]:
                if start < last:
                    yield Arc(state, start + 1, JUMP, named(words[start], start))
        if state < last:
            yield Arc(state, last, STOPPED)


def _next(starts: Sequence[int], state: int) -> Sequence[int]:
    return next(([start] for start in starts if start > state), [])
