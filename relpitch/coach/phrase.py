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
from functools import cached_property
from typing import Any, NamedTuple

from relpitch.coach.inflection import inflections
from relpitch.coach.language import Language
from relpitch.coach.reading import END, NUMBER, Reading, read

_PART = r"\[([^][(){}<>#^~*?]+)\]|\((\d+)\)|\{([^{}/]+)\}|<([^<>]+)>|([][/?#^~*])|([^\s\[\]/(){}<>#^~*?]+)"
_TOKENS = re.compile(_PART)
_VALID = re.compile(rf"\s*(?:(?:{_PART})\s*)+")
_PLAIN, _GAPPED, _INFLECTED, _LISTED, _MARK, _LITERAL = range(6)
_SPELT = re.compile(r"[^a-z0-9 /]|//|^/|/$")
# 's and 'd have two meanings, so each stands for both and both for it.
_READ_AS = {
    "'s": ("'s", "is", "has"),
    "'d": ("'d", "would", "had"),
    **{word: (word, "'s") for word in ("is", "has")},
    **{word: (word, "'d") for word in ("would", "had")},
}
_FURTHEST = 60  # words: "to the end" goes no further, or a text without full stops would be read for ever
_RARE, _NUMBERS = 1 / 2000, 1 / 50

_WORD, _PICK, _EITHER, _MAYBE, _GAP, _BEGIN, _DIGITS, _REST = range(8)
_MARKS = {"^": _BEGIN, NUMBER: _DIGITS, "~": _REST, "*": _REST}

Step = tuple[int, Any, Any] | None
"""What must come next: (one of the codes above, what, the step after it), or None when all has come."""


class Phrase:
    """A pattern ready to be found: one of its `anchors` lies `least` to `most` words after its start."""

    def __init__(self, sequence: "_Sequence", rarest: "_Item") -> None:
        before = sequence[: sequence.index(rarest)]
        self.anchors = rarest.anchors
        self.least = sum([item.least for item in before])
        self.most = sum([item.most for item in before]) + rarest.most - 1
        self._opens = sequence[0].code == _BEGIN
        self._sequence = sequence[1:] if self._opens else sequence
        self._first = _first(self._sequence)

    @cached_property
    def _steps(self) -> Step:
        return _chain(self._sequence)

    def after(self, reading: Reading, start: int) -> int:
        """The word after this where it begins at a word of a reading, or -1."""
        if self._opens and start not in reading.opens:
            return -1
        if self._first is not None and reading.words[start] not in self._first:
            return -1
        return _follow(self._steps, reading.words, reading.opens, start)


class _Item(NamedTuple):
    """A part of a pattern: its step without what follows, its length in words, its rarest and first words."""

    code: int
    what: Any
    least: int = 0
    most: int = 0
    cost: float = 0.0
    anchors: Collection[str] = ()
    first: Collection[str] | None = None


_Sequence = tuple[_Item, ...]


def _follow(step: Step, words: list[str], opens: Collection[int], at: int) -> int:  # noqa: PLR0911, PLR0912
    """The word after a match of the steps that begins at a word, or -1."""
    # One function with a branch a code: a call a step would take three times as long.
    while step is not None:
        code, what, step = step
        if code == _WORD:
            if words[at] not in what:
                return -1
            at += 1
        elif code == _PICK:
            for option in what.get(words[at], ()):
                end = _follow(option, words, opens, at + 1)
                if end >= 0 and (end := _follow(step, words, opens, end)) >= 0:
                    return end
            return -1
        elif code == _EITHER:
            by_word, others = what
            for option in (*by_word.get(words[at], ()), *others):
                end = _follow(option, words, opens, at)
                if end >= 0 and (end := _follow(step, words, opens, end)) >= 0:
                    return end
            return -1
        elif code == _MAYBE:
            first, option = what
            if first is None or words[at] in first:
                end = _follow(option, words, opens, at)
                if end >= 0 and (end := _follow(step, words, opens, end)) >= 0:
                    return end
        elif code == _GAP:
            wanted = step[1] if step is not None and step[0] in (_WORD, _PICK) else None
            for further in range(at, at + what):
                word = words[further]
                if wanted is None or word in wanted:
                    end = _follow(step, words, opens, further)
                    if end >= 0:
                        return end
                if word is END:
                    return -1
            at += what
        elif code == _BEGIN:
            if at not in opens:
                return -1
        elif code == _DIGITS:
            if not words[at][:1].isdigit():
                return -1
            at += 1
        else:
            furthest = at + _FURTHEST
            while at < furthest and words[at] is not END and (what or at not in opens):
                at += 1
    return at


class Notation:
    """Reads patterns of one language. What patterns share is read once."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._literals: dict[str, _Sequence] = {}
        self._choices: dict[str, _Item] = {}
        self._long_forms = frozenset(language.long_forms)

    def phrase(self, pattern: str) -> Phrase:
        """Read a pattern. A ValueError says what is wrong with it."""
        sequence = self._read(pattern)
        rarest = _rarest(sequence)
        if rarest is None:
            raise ValueError(f"{pattern!r} has no word that must be there")
        return Phrase(sequence, rarest)

    def check(self, pattern: str) -> None:
        """Raise a ValueError where a pattern is no sentence of the notation, without making it ready."""
        if not _VALID.fullmatch(pattern) or pattern.count("[") != pattern.count("]"):
            raise ValueError(f"{pattern!r} has something that is not of the notation")

    def _read(self, pattern: str) -> _Sequence:
        self.check(pattern)
        tokens = _TOKENS.findall(pattern.lower())
        sequence, used = self._sequence(tokens, 0)
        if used < len(tokens):
            raise ValueError(f"{pattern!r} has a bracket or a slash too many")
        return sequence

    def _sequence(self, tokens: list[tuple[str, ...]], at: int) -> tuple[_Sequence, int]:
        """The items up to the end or, within a choice, up to its slash or bracket."""
        items: list[_Item] = []
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
                items.append(_Item(_GAP, int(token[_GAPPED]), 0, int(token[_GAPPED])))
            elif mark == "[":
                choice, at = self._choice(tokens, at)
                items.append(choice)
            elif mark == "?":
                if not items or items[-1].code not in (_WORD, _PICK, _EITHER):
                    raise ValueError("a ? stands after nothing")
                items[-1] = _optional(items[-1])
            elif mark:
                items.append(_marked(mark))
            else:
                items.append(self._named(token))
        return tuple(items), at

    def _choice(self, tokens: list[tuple[str, ...]], at: int) -> tuple[_Item, int]:
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

    def _plain(self, text: str) -> _Item:
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

    def _simple(self, options: list[list[str]]) -> _Item:
        """What `_one_of` makes of options, where no word has to be spelt out."""
        common = self._language.common
        anchors: list[str] = []
        cost = 0.0
        for words in options:
            rarest, rarity = words[0], common.get(words[0], _RARE)
            for word in words if rarity > _RARE else ():
                if common.get(word, _RARE) < rarity:
                    rarest, rarity = word, common.get(word, _RARE)
            anchors.append(rarest)
            cost += rarity
        least, most = len(min(options, key=len)), len(max(options, key=len))
        firsts = _read_as([words[0] for words in options])
        return _Item(_PICK, _Pick(options), least, most, cost, _read_as(anchors), firsts)

    def _named(self, token: tuple[str, ...]) -> _Item:
        if token[_INFLECTED]:
            return self._set(inflections(token[_INFLECTED], self._language.irregular))
        name = token[_LISTED]
        if name not in self._language.lists:
            raise ValueError(f"words.toml has no list {name}")
        if f"<{name}" not in self._choices:
            self._choices[f"<{name}"] = _one_of([self._read(each) for each in self._language.lists[name]])
        return self._choices[f"<{name}"]

    def _literal(self, text: str) -> _Sequence:
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

    def _word(self, word: str) -> _Item:
        found = _READ_AS.get(word, (word,))
        return _Item(_WORD, found, 1, 1, self._language.common.get(word, _RARE), found, found)

    def _set(self, words: Iterable[str]) -> _Item:
        common = self._language.common
        found = _read_as(words)
        return _Item(_WORD, found, 1, 1, sum([common.get(word, _RARE) for word in found]), found, found)


def _marked(mark: str) -> _Item:
    if mark == NUMBER:
        return _Item(_DIGITS, None, 1, 1, _NUMBERS, (NUMBER,))
    return _Item(_MARKS[mark], mark == "*")


def _optional(item: _Item) -> _Item:
    return _Item(_MAYBE, item, 0, item.most, first=item.first)


def _first(sequence: _Sequence) -> Collection[str] | None:
    """The words a sequence can begin with, where they are known."""
    firsts: set[str] = set()
    for item in sequence:
        if item.first is None:
            return None
        firsts.update(item.first)
        if item.code != _MAYBE:
            return firsts
    return None


def _read_as(words: Iterable[str]) -> set[str]:
    found = set(words)
    for word in found & _READ_AS.keys():
        found.update(_READ_AS[word])
    return found


def _one_of(options: list[_Sequence]) -> _Item:
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
        first = _first(option)
        firsts.update(first or ())
        certain = certain and rarest is not None
        known = known and first is not None
    measured = (least, most, cost, anchors if certain else (), firsts if known else None)
    return _Item(_EITHER, _Either(options), *measured)


def _rarest(sequence: _Sequence) -> _Item | None:
    """The item to look a sequence up by, or None where no word of it has to be there."""
    rarest = None
    for item in sequence:
        if item.anchors and (rarest is None or item.cost < rarest.cost):
            rarest = item
    return rarest


class _Either:
    """The options of a choice."""

    def __init__(self, options: list[_Sequence]) -> None:
        self._options = options

    @cached_property
    def steps(self) -> tuple[dict[str, list[Step]], list[Step]]:
        """Each option's steps: by the words it can begin with, and those where these are not known."""
        by_word: dict[str, list[Step]] = {}
        others: list[Step] = []
        for option in self._options:
            first, steps = _first(option), _chain(option)
            if first is None:
                others.append(steps)
            for word in first or ():
                by_word.setdefault(word, []).append(steps)
        return by_word, others


class _Pick:
    """The options of a choice of words alone."""

    def __init__(self, options: list[list[str]]) -> None:
        self._options = options

    @cached_property
    def steps(self) -> dict[str, list[Step]]:
        """For each first word the steps after it."""
        picks: dict[str, list[Step]] = {}
        for words in self._options:
            rest: Step = None
            for word in words[:0:-1]:
                rest = (_WORD, _READ_AS.get(word, (word,)), rest)
            for first in _READ_AS.get(words[0], (words[0],)):
                picks.setdefault(first, []).append(rest)
        return picks


def _chain(sequence: _Sequence) -> Step:
    then: Step = None
    for item in reversed(sequence):
        what = item.what
        if item.code in (_PICK, _EITHER):
            what = what.steps
        elif item.code == _MAYBE:
            what = (item.first, _chain((what,)))
        then = (item.code, what, then)
    return then
