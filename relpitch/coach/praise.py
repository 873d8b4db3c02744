"""Which stretches of a text are praised as what someone gets: whole thoughts, one a sentence."""

import re
from collections.abc import Collection, Iterable, Sequence

from relpitch.coach.paragraph import Found
from relpitch.coach.reading import fold
from relpitch.coach.rule import Check

_FEWEST_WORDS = 5  # of a give that is praised as it was found; fewer are a scrap
_END = " .!?…,;:–—-"
_GAP = re.compile(r"\[[^\[\]\n]+\]")
"""“I help [who, in a few words]”: what is still to be filled in, as a first draft has it."""


def praised(
    text: str, gives: Iterable[Found], takes: Sequence[Found], conditions: Collection[str]
) -> list[Found]:
    """The gives of a text in order, one a sentence, each made long enough to say something.

    A give becomes its whole sentence where the weights found it or it has fewer than five words; where it
    begins with a condition ("if you", one of `conditions`), it goes on to the end of the sentence. It stays
    as it was found where it would otherwise cover a take. A sentence with a gap gives nothing yet.
    """
    gives = [each for each in gives if not _GAP.search(text, *each.sentence)]
    found = []
    for each in _one_a_sentence(gives):
        longer = _made_longer(text, each, conditions)
        found.append(each if any(longer.meets(take) for take in takes) else longer)
    return found


def _one_a_sentence(gives: Iterable[Found]) -> list[Found]:
    """The gives of a sentence as one, from the beginning of the first to the end of the last."""
    by_sentence: dict[tuple[int, int], Found] = {}
    for each in gives:
        earlier = by_sentence.get(each.sentence, each)
        start, end = min(earlier.start, each.start), max(earlier.end, each.end)
        by_sentence[each.sentence] = earlier._replace(start=start, end=end)
    return sorted(by_sentence.values(), key=lambda each: each.start)


def _made_longer(text: str, found: Found, conditions: Collection[str]) -> Found:
    words = fold(text[found.start : found.end]).split()
    first, after = found.sentence
    start, end = found.start, found.end
    if found.rule.check is Check.SENTENCE or len(words) < _FEWEST_WORDS:
        start, end = first, after
    elif words[0] in conditions:
        end = after
    whole = text[start:end].rstrip(_END)
    return found._replace(start=start, end=max(found.end, start + len(whole)))  # a rule's own mark stays
