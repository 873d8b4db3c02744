"""The phrase notation of the rules, made ready to be found in a reading.

    word            itself; contractions match their long form, a hyphen is a space
    word?           may be missing; so may a choice: [the/a]?
    [a/b c]         one of these; choices may stand in choices
    {help}          any inflection: help, helps, helped, helping
    <people>        one of a list in words.toml
    (3)             up to three words between
    #               a number in digits
    ^               here a clause begins
    ~               and on to the end of the clause
    *               and on to the end of the sentence

Choices and gaps are settled by the first way that leads on; within a choice nothing is taken back.
"""

import re
from collections.abc import Collection, Iterable

from relpitch.coach.inflection import inflections
from relpitch.coach.language import LanguageWords
from relpitch.coach.phrase import (
    BEGIN,
    DIGITS,
    EITHER,
    GAP,
    MAYBE,
    PICK,
    RARE,
    READ_AS,
    REST,
    WORD,
    Either,
    Items,
    PatternItem,
    Phrase,
    Pick,
    first_words,
    read_as,
)
from relpitch.coach.reading import NUMBER, read

_PART = r"\[([^][(){}<>#^~*?]+)\]|\((\d+)\)|\{([^{}/]+)\}|<([^<>]+)>|([][/?#^~*])|([^\s\[\]/(){}<>#^~*?]+)"
_TOKENS = re.compile(_PART)
_VALID = re.compile(rf"\s*(?:(?:{_PART})\s*)+")
_PLAIN, _GAPPED, _INFLECTED, _LISTED, _MARK, _LITERAL = range(6)
_SPELT = re.compile(r"[^a-z0-9 /]|//|^/|/$")
_NUMBERS = 1 / 50
_MARKS = {"^": BEGIN, NUMBER: DIGITS, "~": REST, "*": REST}


class Notation:
    """Reads patterns of one language. What patterns share is read once."""

    def __init__(self, language: LanguageWords) -> None:
        self._language = language
        self._literals: dict[str, Items] = {}
        self._choices: dict[str, PatternItem] = {}
        self._sequences: dict[str, Items] = {}
        self._long_forms = frozenset(language.long_forms)

    def phrase(self, pattern: str, place: int | None = None) -> Phrase:
        """Make a pattern ready, to be looked up by its item at a place. A ValueError says what is wrong."""
        return Phrase(self._read(pattern), self.anchor(pattern)[1] if place is None else place)

    def anchor(self, pattern: str) -> tuple[Collection[str], int]:
        """The words of the rarest item that has to be there, and its place."""
        sequence = self._read(pattern)
        rarest = _rarest(sequence)
        if rarest is None:
            raise ValueError(f"{pattern!r} has no word that must be there")
        return rarest.anchors, sequence.index(rarest)

    def listed(self, name: str) -> PatternItem:
        """A list of words.toml as a choice."""
        if name not in self._language.lists:
            raise ValueError(f"words.toml has no list {name}")
        if f"<{name}" not in self._choices:
            self._choices[f"<{name}"] = _one_of([self._read(each) for each in self._language.lists[name]])
        return self._choices[f"<{name}"]

    def check(self, pattern: str) -> None:
        """Raise a ValueError where a pattern is no sentence of the notation, without making it ready."""
        if not _VALID.fullmatch(pattern) or pattern.count("[") != pattern.count("]"):
            raise ValueError(f"{pattern!r} has something that is not of the notation")

    def _read(self, pattern: str) -> Items:
        if pattern not in self._sequences:
            self.check(pattern)
            tokens = _TOKENS.findall(pattern.lower())
            sequence, used = self._sequence(tokens, 0)
            if used < len(tokens):
                raise ValueError(f"{pattern!r} has a bracket or a slash too many")
            self._sequences[pattern] = sequence
        return self._sequences[pattern]

    def _sequence(self, tokens: list[tuple[str, ...]], at: int) -> tuple[Items, int]:
        """The items up to the end or, within a choice, up to its slash or bracket."""
        items: list[PatternItem] = []
        while at < len(tokens):
            token = tokens[at]
            mark = token[_MARK]
            if mark in ("/", "]"):
                break
            at += 1
            if token[_LITERAL]:
                items += self._literal(token[_LITERAL])
            elif token[_PLAIN]:
                items.append(self._plain(token[_PLAIN]))
            elif token[_GAPPED]:
                items.append(PatternItem(GAP, int(token[_GAPPED]), 0, int(token[_GAPPED])))
            elif mark == "[":
                choice, at = self._choice(tokens, at)
                items.append(choice)
            elif mark == "?":
                if not items or items[-1].code not in (WORD, PICK, EITHER):
                    raise ValueError("a ? stands after nothing")
                items[-1] = _optional(items[-1])
            elif mark:
                items.append(_marked(mark))
            else:
                items.append(self._named(token))
        return tuple(items), at

    def _choice(self, tokens: list[tuple[str, ...]], at: int) -> tuple[PatternItem, int]:
        options = []
        while at < len(tokens):
            option, at = self._sequence(tokens, at)
            options.append(option)
            if at == len(tokens):
                break
            at += 1
            if tokens[at - 1][_MARK] == "]":
                return _one_of(options), at
        raise ValueError("a bracket is left open")

    def _plain(self, text: str) -> PatternItem:
        """A choice of words alone; there are thousands of these."""
        if text not in self._choices:
            words = text.replace("/", " ").split()
            if _SPELT.search(text) or not self._long_forms.isdisjoint(words):
                self._choices[text] = _one_of([self._literal(option) for option in text.split("/")])
            elif " " in text:
                self._choices[text] = self._simple([option.split() for option in text.split("/")])
            else:
                self._choices[text] = self._set(words)
        return self._choices[text]

    def _simple(self, options: list[list[str]]) -> PatternItem:
        """What `_one_of` makes of options, where no word has to be spelt out."""
        common = self._language.common
        anchors: list[str] = []
        cost = 0.0
        for words in options:
            if not words:
                raise ValueError("a choice is empty")
            rarest, rarity = words[0], common.get(words[0], RARE)
            for word in words if rarity > RARE else ():
                if common.get(word, RARE) < rarity:
                    rarest, rarity = word, common.get(word, RARE)
            anchors.append(rarest)
            cost += rarity
        least, most = len(min(options, key=len)), len(max(options, key=len))
        firsts = read_as([words[0] for words in options])
        return PatternItem(PICK, Pick(options), least, most, cost, read_as(anchors), firsts)

    def _named(self, token: tuple[str, ...]) -> PatternItem:
        if token[_INFLECTED]:
            return self._set(inflections(token[_INFLECTED], self._language.irregular))
        return self.listed(token[_LISTED])

    def _literal(self, text: str) -> Items:
        if text not in self._literals:
            if text.isalpha() and text not in self._long_forms:
                self._literals[text] = (self._word(text),)
                return self._literals[text]
            spelt: list[str] = []
            for word in text.replace("-", " ").split():
                simple = word.isalpha() and word not in self._long_forms
                spelt += (word,) if simple else filter(None, read(word, self._language).words)
            if not spelt:
                raise ValueError(f"{text!r} is not a word")
            self._literals[text] = tuple([self._word(word) for word in spelt])
        return self._literals[text]

    def _word(self, word: str) -> PatternItem:
        found = READ_AS.get(word, (word,))
        return PatternItem(WORD, found, 1, 1, self._language.common.get(word, RARE), found, found)

    def _set(self, words: Iterable[str]) -> PatternItem:
        common = self._language.common
        found = read_as(words)
        return PatternItem(WORD, found, 1, 1, sum([common.get(word, RARE) for word in found]), found, found)


def _marked(mark: str) -> PatternItem:
    if mark == NUMBER:
        return PatternItem(DIGITS, None, 1, 1, _NUMBERS, (NUMBER,))
    return PatternItem(_MARKS[mark], mark == "*")


def _optional(item: PatternItem) -> PatternItem:
    return PatternItem(MAYBE, item, 0, item.most, first=item.first)


def _one_of(options: list[Items]) -> PatternItem:
    """A choice, by its first words where every option has them."""
    least, most, cost = 99, 0, 0.0
    anchors, firsts = set[str](), set[str]()
    certain = known = True
    for option in options:
        if not option:
            raise ValueError("a choice is empty")
        rarest = _rarest(option)
        least = min(least, sum([item.least for item in option]))
        most = max(most, sum([item.most for item in option]))
        if rarest:
            cost += rarest.cost
            anchors.update(rarest.anchors)
        first = first_words(option)
        firsts.update(first or ())
        certain = certain and rarest is not None
        known = known and first is not None
    measured = (least, most, cost, anchors if certain else (), firsts if known else None)
    return PatternItem(EITHER, Either(options), *measured)


def _rarest(sequence: Items) -> PatternItem | None:
    """The item to look a sequence up by, or None where no word of it has to be there."""
    rarest = None
    for item in sequence:
        if item.anchors and (rarest is None or item.cost < rarest.cost):
            rarest = item
    return rarest
