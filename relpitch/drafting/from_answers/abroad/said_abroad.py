"""What is said of an answer in German or Spanish."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from relpitch.drafting.from_answers.abroad.plain_answer import (
    TypedAbroad,
    limits_or_denies,
    sayable_and_rest,
    sentences_abroad,
)
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
# How much of it is true: told with it, or it claims more.
_HOW_MUCH = {
    "de": re.compile(
        r"(?i)(?:das klingt (?:nach )?(?:wenig|klein)|es dauert|dauert"
        r"|nicht (?:immer|alle|jeder|bei allen))\b"
    ),
    "es": re.compile(
        r"(?i)(?:tardan?|cuesta|lleva tiempo|es poc[oa]|no es mucho|no (?:siempre|tod[oa]s)|poco a poco)\b"
    ),
}
_MY_STORY = {"de": re.compile(r"(?i), (?=ich\b)"), "es": re.compile(r"(?i), (?=yo\b)")}


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
    story = _MY_STORY[language].search(first.typed) if len(first.plain) > MOST_WORDS else None
    if story:
        first = (sentences_abroad(first.typed[: story.start()], language) or [first])[0]
    if not (first.clean and first.sure) or len(first.plain) > MOST_WORDS:
        return NOTHING
    following = [] if story else others
    more, rest = sayable_and_rest(following, begins=begins, spoken=len(first.plain), also=_HOW_MUCH[language])
    pieces = shaped(first)
    if not pieces or limits_or_denies(rest, language):
        return NOTHING
    all_of_it = flow(pieces, *(sentence(each.text) for each in more))
    return AnswerAbroad(all_of_it, rest=bool(rest) or story is not None)
