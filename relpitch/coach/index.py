"""Patterns by a word that each has to hold; one is made ready when a text first has its word."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from relpitch.coach.anchor import Anchors
from relpitch.coach.notation import Notation
from relpitch.coach.phrase import Phrase, follow
from relpitch.coach.reading import NUMBER, ParagraphWords
from relpitch.coach.rule import Hit, Rule

_Ready = tuple[int, int, bool, Collection[str] | None, Phrase, Rule]
"""Four attributes of a phrase, then itself: asked ten times a word, they would take as long as the rest."""


class Index:
    """The patterns of rules, to be found in paragraphs."""

    def __init__(self, notation: Notation, anchors: Anchors) -> None:
        self._notation, self._anchors = notation, anchors
        self._waiting: defaultdict[str, list[tuple[str, int, Rule]]] = defaultdict(list)
        self._ready: dict[str, list[_Ready]] = {}
        self._cached: dict[str, _Ready] = {}  # one for all the words that lead to it

    def add(self, patterns: Iterable[str], rule: Rule) -> None:
        """Take up patterns. A ValueError says what is wrong with one, and then none is taken up."""
        waiting = self._waiting
        for pattern, (words, place) in [(each, self._anchors.find(each)) for each in patterns]:
            entry = (pattern, place, rule)
            for word in words:
                waiting[word].append(entry)

    def find(self, reading: ParagraphWords) -> Iterator[Hit]:
        """Every place of a pattern in a paragraph, more than once where several words lead to it."""
        words, begun, ready = reading.words, reading.opens, self._ready
        for at, word in enumerate(words):
            phrases = ready.get(word)
            if phrases is None:
                phrases = ready[word] = self._phrases_of(word)
            for least, most, opens, first, phrase, rule in phrases:
                for start in range(at - most if at > most else 1, at - least + 1):  # the word at 0 is an END
                    if opens and start not in begun:
                        continue
                    if first is None or words[start] in first:
                        end = follow(phrase.steps, words, begun, start)
                        if end > 0:
                            yield Hit(rule, start, end)

    def _phrases_of(self, word: str) -> list[_Ready]:
        waiting = self._waiting.get(word, [])
        if word[:1].isdigit():
            waiting = waiting + self._waiting.get(NUMBER, [])
        return [self._with_attributes(*each) for each in waiting]

    def _with_attributes(self, pattern: str, place: int, rule: Rule) -> _Ready:
        cached = self._cached.get(pattern)
        if cached is None or cached[-1] is not rule:
            phrase = self._notation.phrase(pattern, place)
            cached = (phrase.least, phrase.most, phrase.opens, phrase.first, phrase, rule)
            self._cached[pattern] = cached
        return cached
