"""The part of a third answer that surely fits, where all of it does not: the rest stays in sight.

“walk round the block with you, 15 min, show ya the turn thing” offers to walk round the block. What limits it
goes with it, or nothing does.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from relpitch.drafting.english.reading import UNSURE, Reading
from relpitch.drafting.from_answers.heard import TypedSentence, heard, makes_less
from relpitch.drafting.from_answers.sorting import is_wish
from relpitch.drafting.from_answers.touch import read_touch

_OFFERS = re.compile(
    r"(?i)i(?:['’]d| can| could| would|['’]ll| will)(?: (?:always|also|gladly|happily))? [a-z]"
)
_CUT = re.compile(r",\s+|\s+[–—-]+\s+|;\s+")
# After these the words before are not meant as they stand.
_LIMITS = re.compile(
    r"(?i)(?:but|if|unless|only|except|not|no|or|though|although|as long|provided|when|whenever|while"
    r"|because|so"
    r"|maybe|perhaps|until|till|before|after|without|who|which|that|where|mostly|mainly|usually|sometimes"
    r"|at least|for (?:free|money|a fee)|[£$€])\b"
)
_FEWEST_WORDS = 3


def read_offer(sentences: list[TypedSentence]) -> Reading:
    """What could be done or given; of an answer that fits no sentence, the part that surely does."""
    whole = read_touch(sentences)
    if whole.words or any(is_wish(each.text) for each in sentences):
        return whole
    for at, each in enumerate(sentences):
        if at and not _OFFERS.match(each.text):
            continue
        for part in _parts(each.typed):
            alone = heard(part, trusted=each.trusted)
            found = read_touch(alone) if len(alone) == 1 else UNSURE
            if found.form in ("verb", "said", "thing") and not makes_less(sentences[at + 1 :]):
                return replace(found, rest=True)
    return UNSURE


def _parts(sentence: str) -> Iterator[str]:
    """A sentence without what stands in brackets, and what it begins with up to each of its pauses."""
    bare = re.sub(r"\s*\([^()]*\)", "", sentence)
    yield bare
    for each in reversed([*_CUT.finditer(bare)]):
        head, tail = bare[: each.start()], bare[each.end() :]
        if not _LIMITS.match(tail) and len(head.split()) >= _FEWEST_WORDS:
            yield head
