"""Clauses: a light reading of who acts, in what form, with which verb, and to whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from relpitch.coach.reading import ParagraphWords
from relpitch.coach.words import Classes, ClauseWords

_WORDS_AFTER_HELPER = 3  # among which the verb that it helps is looked for


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of a reading from `first` up to `after`, which is not in it any more, and what they do.

    `actor`: who acts: I, you, they, who, own ("my team"), yours ("your team"), it, or none. `form`: state,
    ask, order or if. `modal`: the kind of its helper. `verb`: the word class of its verb; `to`: whom that
    reaches (me, you, them). Some may be empty.
    """

    first: int
    after: int
    actor: str = "none"
    form: str = "state"
    modal: str = ""
    negated: bool = False
    verb: str = ""
    to: str = ""


class ClauseReader:
    """Reads the clauses of one language."""

    def __init__(self, words: ClauseWords, classes: Classes) -> None:
        self._words = words
        ranks = {name: rank for rank, name in enumerate(words.verb_class_order)}
        self._verb_class = {
            word: min((name for name in names if name in ranks), key=ranks.__getitem__)
            for word, names in classes.items()
            if any(name in ranks for name in names)
        }
        self._questioning = words.auxiliaries | words.modals.keys()
        self._following = words.subjects | self._questioning

    def clauses(self, reading: ParagraphWords, first: int, after: int, *, asks: bool) -> Iterator[Clause]:
        """The clauses of a sentence: words of a reading from one up to another. `asks`: it ends in "?"."""
        start = first
        for at in range(first + 1, after + 1):
            if at == after or self._begins(reading, start, at):
                yield self._clause(reading.words, start, at, asks=asks and at == after)
                start = at

    def _begins(self, reading: ParagraphWords, start: int, at: int) -> bool:
        """Whether a clause begins at a word, when the one before began at `start`."""
        if at in reading.opens:
            return True
        word = reading.words[at]
        if word not in self._words.clause_joiners or at - start < 2:  # one word alone is no clause
            return False
        return word in self._words.clause_openers or reading.words[at + 1] in self._following

    def _clause(self, words: list[str], first: int, after: int, *, asks: bool) -> Clause:
        known = self._words
        head = first  # the first word that is no “please” or “just”: a verb there is an order
        while head < after - 1 and words[head] in known.leading_words:
            head += 1
        form = self._form(words, head, asks=asks)
        actor = modal = verb = to = ""
        negated = False
        for place in range(first, after):
            word = words[place]
            if not actor and (not verb or form == "ask"):
                actor = known.actors.get(word, "")
            modal = modal or known.modals.get(word, "")
            negated = negated or word in known.negations
            if verb:
                to = to or known.objects.get(word, "")
            else:
                verb = self._verb(words, place, after)
                if verb and not actor and form == "state" and place <= head:
                    form = "order"
        return Clause(first, after, actor or "none", form, modal, negated, verb, to)

    def _form(self, words: list[str], head: int, *, asks: bool) -> str:
        if words[head] in self._words.conditions:
            return "if"
        inverted = words[head] in self._questioning and words[head + 1] in self._words.subjects
        return "ask" if asks or inverted else "state"

    def _verb(self, words: list[str], place: int, after: int) -> str:
        """The class of a word as a verb; a helper's is that of the verb it helps."""
        word = words[place]
        verb = self._verb_class.get(word, "")
        if verb in self._words.weak_verb_classes and word in self._questioning:
            for near in words[place + 1 : min(after, place + 1 + _WORDS_AFTER_HELPER)]:
                if (helped := self._verb_class.get(near, verb)) != verb:
                    return helped
        return verb
