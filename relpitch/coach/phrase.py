"""A pattern of a rule, read by notation.py, made ready to be found: what must come, step by step."""

from collections.abc import Collection, Iterable
from functools import cached_property
from typing import Any, NamedTuple

from relpitch.coach.reading import END, ParagraphWords

# 's and 'd have two meanings, so each stands for both and both for it.
READ_AS = {
    "'s": ("'s", "is", "has"),
    "'d": ("'d", "would", "had"),
    **{word: (word, "'s") for word in ("is", "has")},
    **{word: (word, "'d") for word in ("would", "had")},
}
RARE = 1 / 2000  # the share of a word in texts, where it is not among the words whose share is known
_FURTHEST = 60  # words: "to the end" goes no further, or a text without full stops would be read for ever

WORD, PICK, EITHER, MAYBE, GAP, BEGIN, DIGITS, REST = range(8)
"""What a step asks for, and what comes with its code:

WORD one of some words; PICK one of several phrases of plain words (`Pick.steps`); EITHER one of several
patterns (`Either.steps`); MAYBE a pattern that may be missing, with the words it can begin with; GAP up to so
many words of any kind; BEGIN the begin of a clause; DIGITS a number; REST all up to the end of the sentence
where True, of the clause where False.
"""

PatternStep = tuple[int, Any, Any] | None
"""What must come next: (a code, what comes with it, the step after it), or None when all has come."""


class PatternItem(NamedTuple):
    """A part of a pattern: its code, what comes with that, and how many words it takes, `least` to `most`.

    `cost` is how common it is in texts, `anchors` the words of which one must be there, `first` the words it
    can begin with, None where they are not known.
    """

    code: int
    what: Any
    least: int = 0
    most: int = 0
    cost: float = 0.0
    anchors: Collection[str] = ()
    first: Collection[str] | None = None


Items = tuple[PatternItem, ...]


class Phrase:
    """A pattern ready to be found.

    It is looked up by the words of one of its items, the one at `place`; these come `least` to `most` words
    after its begin. `opens`: it can begin only where a clause does. `first`: the words it can begin with, or
    None where they are not known.
    """

    def __init__(self, sequence: Items, place: int) -> None:
        before = sequence[:place]
        self.least = sum([item.least for item in before])
        self.most = sum([item.most for item in before]) + sequence[place].most - 1
        self.opens = sequence[0].code == BEGIN
        sequence = sequence[1:] if self.opens else sequence
        self.first = first_words(sequence)
        self._sequence = sequence

    @cached_property
    def steps(self) -> PatternStep:
        """What must come. Made when first asked for: most phrases are ruled out by their first word."""
        return chain(self._sequence)

    def after(self, reading: ParagraphWords, start: int) -> int:
        """The place of the word after this phrase, where it begins at `start` in a reading, or -1."""
        if self.opens and start not in reading.opens:
            return -1
        return follow(self.steps, reading.words, reading.opens, start)


def follow(step: PatternStep, words: list[str], opens: Collection[int], at: int) -> int:  # noqa: PLR0911, PLR0912  # a call a step takes thrice as long
    """The place of the word after a match that begins at `at`, or -1."""
    while step is not None:
        code, what, step = step
        if code == WORD:
            if words[at] not in what:
                return -1
            at += 1
        elif code == PICK:
            options = what.get(words[at])
            if not options:
                return -1
            for option in options[:-1]:
                end = follow(option, words, opens, at + 1)
                if end >= 0 and (end := follow(step, words, opens, end)) >= 0:
                    return end
            option, at = options[-1], at + 1
            if option is not None and (at := follow(option, words, opens, at)) < 0:
                return -1
        elif code == EITHER:
            by_word, others = what
            options = [*by_word.get(words[at], ()), *others]
            if not options:
                return -1
            for option in options[:-1]:
                end = follow(option, words, opens, at)
                if end >= 0 and (end := follow(step, words, opens, end)) >= 0:
                    return end
            if (at := follow(options[-1], words, opens, at)) < 0:
                return -1
        elif code == MAYBE:
            first, option = what
            if first is None or words[at] in first:
                end = follow(option, words, opens, at)
                if end >= 0 and (end := follow(step, words, opens, end)) >= 0:
                    return end
        elif code == GAP:
            wanted = step[1] if step is not None and step[0] in (WORD, PICK) else None
            for further in range(at, at + what):
                word = words[further]
                if wanted is None or word in wanted:
                    end = follow(step, words, opens, further)
                    if end >= 0:
                        return end
                if word is END:
                    return -1
            at += what
        elif code == BEGIN:
            if at not in opens:
                return -1
        elif code == DIGITS:
            if not words[at][:1].isdigit():
                return -1
            at += 1
        else:
            furthest = at + _FURTHEST
            while at < furthest and words[at] is not END and (what or at not in opens):
                at += 1
    return at


def first_words(sequence: Items) -> Collection[str] | None:
    """The words a sequence can begin with, where they are known."""
    firsts: set[str] = set()
    for item in sequence:
        if item.first is None:
            return None
        firsts.update(item.first)
        if item.code != MAYBE:
            return firsts
    return None


def read_as(words: Iterable[str]) -> set[str]:
    """Words, and those that stand for one of them in short forms or are stood for: "is" also as "'s"."""
    found = set(words)
    for word in found & READ_AS.keys():
        found.update(READ_AS[word])
    return found


class Either:
    """The options of a choice."""

    def __init__(self, options: list[Items]) -> None:
        self._options = options

    @cached_property
    def steps(self) -> tuple[dict[str, list[PatternStep]], list[PatternStep]]:
        """Each option's steps: by the words it can begin with, and those where these are not known."""
        by_word: dict[str, list[PatternStep]] = {}
        others: list[PatternStep] = []
        for option in self._options:
            first, steps = first_words(option), chain(option)
            if first is None:
                others.append(steps)
            for word in first or ():
                by_word.setdefault(word, []).append(steps)
        return by_word, others


class Pick:
    """The options of a choice of words alone."""

    def __init__(self, options: list[list[str]]) -> None:
        self._options = options

    @cached_property
    def steps(self) -> dict[str, list[PatternStep]]:
        """For each first word the steps after it."""
        picks: dict[str, list[PatternStep]] = {}
        for words in self._options:
            rest: PatternStep = None
            for word in words[:0:-1]:
                rest = (WORD, READ_AS.get(word, (word,)), rest)
            for first in READ_AS.get(words[0], (words[0],)):
                picks.setdefault(first, []).append(rest)
        return picks


def chain(sequence: Items) -> PatternStep:
    """The items of a pattern as steps, each with the one after it."""
    then: PatternStep = None
    for item in reversed(sequence):
        what = item.what
        if item.code in (PICK, EITHER):
            what = what.steps
        elif item.code == MAYBE:
            what = (item.first, chain((what,)))
        then = (item.code, what, then)
    return then
