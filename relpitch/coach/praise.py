"""Which stretches of a text are praised as what someone gets: whole thoughts, one a sentence."""

from collections.abc import Collection, Iterable, Sequence

from relpitch.coach.paragraph import Found
from relpitch.coach.reading import fold

_FEW = 5  # words: with fewer a stretch is a scrap
_END = " .!?…,;:–—-"


def praised(
    text: str, gives: Iterable[Found], takes: Sequence[Found], conditions: Collection[str]
) -> list[Found]:
    """The gives of a text in order. `conditions`: words like "if", whose clause alone says nothing.

    What the weights found is the whole sentence's, and so is a scrap; a condition goes on to what it is
    about. A stretch does not grow over a request.
    """
    found = []
    for each in _joined(gives):
        grown = _grown(text, each, conditions)
        found.append(each if any(grown.meets(take) for take in takes) else grown)
    return found


def _joined(gives: Iterable[Found]) -> list[Found]:
    """One give a sentence, from the first to the last."""
    joined: dict[tuple[int, int], Found] = {}
    for each in gives:
        known = joined.get(each.sentence, each)
        start, end = min(known.start, each.start), max(known.end, each.end)
        joined[each.sentence] = known._replace(start=start, end=end)
    return sorted(joined.values(), key=lambda each: each.start)


def _grown(text: str, found: Found, conditions: Collection[str]) -> Found:
    words = fold(text[found.start : found.end]).split()
    first, after = found.sentence
    start, end = found.start, found.end
    if found.rule.check == "sentence" or len(words) < _FEW:
        start, end = first, after
    elif words[0] in conditions:
        end = after
    whole = text[start:end].rstrip(_END)
    return found._replace(start=start, end=max(found.end, start + len(whole)))
