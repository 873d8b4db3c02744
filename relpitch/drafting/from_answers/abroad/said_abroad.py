"""What is said of an answer in German or Spanish."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from relpitch.drafting.from_answers.abroad.plain_answer import TypedAbroad, makes_less, told_on
from relpitch.drafting.from_answers.pieces import Pieces, flow, sentence

MOST_WORDS = 30
"""A longer sentence than this is left as typed, beside the draft."""


@dataclass(frozen=True, slots=True)
class AnswerAbroad:
    """The sentences an answer makes, and the question after them; none, and there is a gap.

    `rest`: not all of the answer is in them. `mine`: they tell of me, and name nobody.
    """

    pieces: Pieces = ()
    rest: bool = False
    mine: bool = False
    closing: Pieces = ()


NOTHING = AnswerAbroad()


def change_told(
    sentences: list[TypedAbroad],
    language: str,
    begins: re.Pattern[str],
    shaped: Callable[[TypedAbroad], Pieces],
) -> AnswerAbroad:
    """What changes: the first sentence as `shaped` says it, and those after it that begin so; or nothing."""
    if not sentences:
        return NOTHING
    first, others = sentences[0], sentences[1:]
    if not (first.clean and first.sure) or len(first.plain) > MOST_WORDS:
        return NOTHING
    more, rest = told_on(others, begins=begins, spoken=len(first.plain))
    pieces = shaped(first)
    if not pieces or makes_less(rest, language):
        return NOTHING
    return AnswerAbroad(flow(pieces, *(sentence(each.text) for each in more)), rest=bool(rest))
