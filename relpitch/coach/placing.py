"""Which notes a text shows where several are about the same words: one a place."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from relpitch.coach.paragraph import Found
from relpitch.coach.rule import ASKING, CATEGORIES

RANK = {category: rank for rank, category in enumerate(CATEGORIES)}
"""How much a category matters: the one that matters most has 0."""
_REMNANT = 8  # characters a note cut short must keep to be one


def placed(found: Iterable[Found]) -> list[Found]:
    """One note a place: the category that matters most, then the rule that comes first, then the longer one.

    A note whose end lies under a more important one keeps its beginning. Breath is about a whole sentence. A
    sentence is told once that it asks.
    """
    notes: list[Found] = []
    breaths: list[Found] = []
    asking: set[tuple[str, tuple[int, int]]] = set()
    for each in sorted(found, key=precedence):
        category = each.rule.category
        if category == "breath":
            breaths.append(each)
            continue
        if category in ASKING and (category, each.sentence) in asking:
            continue
        others = met(notes, each)
        cut = others[0].start if others else each.end
        is_told = bool(others) and others[0].rule.category == category and category != "jargon"
        if is_told or (others and cut - each.start < _REMNANT):
            continue
        insort(notes, each._replace(end=min(each.end, cut)), key=_start)
        asking.add((category, each.sentence))
    for each in breaths:
        if all(2 * (note.end - note.start) <= each.end - each.start for note in met(notes, each)):
            insort(notes, each, key=_start)
    return notes


def met(notes: Sequence[Found], found: Found) -> Sequence[Found]:
    """Those of some notes, in order and apart from each other, that share a place with what was found."""
    first = bisect_left(notes, found.start, key=_start)
    if first and notes[first - 1].end > found.start:
        first -= 1
    return notes[first : bisect_left(notes, found.end, first, key=_start)]


def _start(found: Found) -> int:
    return found.start


def precedence(found: Found) -> tuple[int, int, int, int]:
    """What notes are sorted by: the one that matters more comes first."""
    rule = found.rule
    return RANK[rule.category], rule.place, found.start - found.end, found.start  # the longer first
