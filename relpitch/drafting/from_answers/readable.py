"""What of three answers is read at all: nobody answers with a book, but one may be pasted."""

import re

from relpitch.drafting.from_answers.answers import Answers

_MOST_LETTERS, _MOST_OF_A_WORD = 4000, 200
"""Letters of an answer, and of one word of it; 15,000 took two seconds, and one word of 8,000 fifteen."""
_LONG_WORD = re.compile(rf"\S{{{_MOST_OF_A_WORD + 1}}}")


def is_readable(answer: str) -> bool:
    """Whether an answer is no longer than somebody could mean it."""
    return len(answer) <= _MOST_LETTERS and _LONG_WORD.search(answer) is None


def readable(answers: Answers) -> Answers:
    """The answers that are read; one that is too long is none, and stays in sight."""
    return Answers(*(each if is_readable(each) else "" for each in _all(answers)))


def beginnings(answers: Answers) -> Answers:
    """How each answer begins, for its language to be told by."""
    return Answers(*(each[:_MOST_LETTERS] for each in _all(answers)))


def _all(answers: Answers) -> tuple[str, str, str]:
    return answers.who, answers.change, answers.touch
