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
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from relpitch.coach.inflection import inflections
from relpitch.coach.language import Language
from relpitch.coach.reading import END, read

_TOKEN = re.compile(
    r"""\s*(?:
        \[(?P<plain>[^\[\](){}<>\#^~*?]+)\]  # a choice of words alone
      | \((?P<gap>\d+)\) | \{(?P<inflected>[^{}/]+)\} | <(?P<listed>[^<>]+)>
      | (?P<mark>[][/?\#^~*]) | (?P<word>[^\s\[\]/(){}<>\#^~*?]+)
    )""",
    re.VERBOSE,
)
_ANOTHER = {"is": "'s", "has": "'s", "would": "'d", "had": "'d"}
_READ_AS = {"'s": ("'s", "is", "has"), "'d": ("'d", "would", "had")}
_RARE, _NUMBERS = 1 / 2000, 1 / 50
_WORD, _PICK, _EITHER, _GAP, _BEGIN, _NUMBER, _REST = range(7)
NUMBER = "#"
"""Anchors the phrases that wait for a number in digits."""

_MARKS = {"^": _BEGIN, NUMBER: _NUMBER, "~": _REST, "*": _REST}

Step = Any
"""What must come next: (one of the codes above, what, the step after it), or None when all has come."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern ready to be found by one of its `anchors`, which lie `least` to `most` words after its start.

    `first`: the words it can begin with, where that is known.
    """

    anchors: Collection[str]
    least: int
    most: int
    first: Collection[str] | None
    steps: Step


def follow(step: Step, words: list[str], opens: Collection[int], at: int) -> int:  # noqa: PLR0911, PLR0912
    """The word after a match of the steps that begins at a word, or -1."""
    # One function with a branch a code: a call a step would take three times as long.
    while step is not None:
        code, what, step = step
        if code == _WORD:
            if words[at] not in what:
                return -1
            at += 1
        elif code == _PICK:
            options = what.get(words[at])
            if options is None:
                return -1
            at += 1
            step = options[0]
            for option in options[1:]:
                end = follow(option, words, opens, at)
                if end >= 0:
                    return end
        elif code == _EITHER:
            for option in what:
                end = follow(option, words, opens, at)
                if end >= 0:
                    return end
            return -1
        elif code == _GAP:
            for further in range(at, at + what):
                end = follow(step, words, opens, further)
                if end >= 0 or words[further] is END:
                    return end
            at += what
        elif code == _BEGIN:
            if at not in opens:
                return -1
        elif code == _NUMBER:
            if not words[at][:1].isdigit():
                return -1
            at += 1
        else:
            while words[at] is not END and (what or at not in opens):
                at += 1
    return at


_Sequence = tuple[Any, ...]
"""Items as written: a frozenset of words, an int, a mark, or a choice."""


@dataclass(frozen=True, slots=True)
class _Choice:
    options: list[_Sequence]


class Notation:
    """Reads patterns of one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._literals: dict[str, _Sequence] = {}
        self._lists: dict[str, Any] = {}

    def phrase(self, pattern: str) -> Phrase:
        """Read a pattern. A ValueError says what is wrong with it."""
        sequence = self._read(pattern)
        best: tuple[float, Collection[str], int, int] | None = None
        least = most = 0
        for item in sequence:
            low, high, cost, anchors = self._measure(item)
            if anchors and (best is None or cost < best[0]):
                best = (cost, anchors, least, most + high - 1)
            least, most = least + low, most + high
        if best is None:
            raise ValueError(f"{pattern!r} has no word that must be there")
        steps = _chain(sequence, None)
        first = steps[1] if steps[0] in (_WORD, _PICK) else None
        return Phrase(*best[1:], first, steps)

    def _read(self, pattern: str) -> _Sequence:
        tokens = list(_TOKEN.finditer(pattern))
        if sum(token.end() - token.start() for token in tokens) < len(pattern.rstrip()):
            raise ValueError(f"{pattern!r} has something that is not of the notation")
        sequence, used = self._sequence(tokens, 0, within=False)
        if used < len(tokens):
            raise ValueError(f"{pattern!r} has a bracket or a slash too many")
        return sequence

    def _sequence(self, tokens: list[re.Match[str]], at: int, *, within: bool) -> tuple[_Sequence, int]:
        """The items up to the end or, within a choice, up to its slash or bracket."""
        items: list[Any] = []
        while at < len(tokens) and tokens[at]["mark"] not in ("/", "]"):
            token = tokens[at]
            kind, text = token.lastgroup, token[token.lastgroup or 0]
            at += 1
            if kind == "word":
                items += self._literal(text)
            elif kind == "plain":
                items.append(_one_of([self._literal(each) for each in text.split("/")]))
            elif kind == "gap":
                items.append(int(text))
            elif kind == "inflected":
                items.append(_words(inflections(text.lower(), self._language.irregular)))
            elif kind == "listed":
                items.append(self._listed(text))
            elif text == "[":
                choice, at = self._choice(tokens, at)
                items.append(choice)
            elif text == "?":
                if not items or not isinstance(items[-1], frozenset | _Choice):
                    raise ValueError(f"{token.string!r} has a ? after nothing")
                options = items[-1].options if isinstance(items[-1], _Choice) else [(items[-1],)]
                items[-1] = _Choice([*options, ()])
            else:
                items.append(text)
        if within and at == len(tokens):
            raise ValueError(f"{tokens[0].string!r} leaves a bracket open")
        return tuple(items), at

    def _choice(self, tokens: list[re.Match[str]], at: int) -> tuple[Any, int]:
        options = []
        while True:
            option, at = self._sequence(tokens, at, within=True)
            options.append(option)
            at += 1
            if tokens[at - 1]["mark"] == "]":
                return _one_of(options), at

    def _literal(self, text: str) -> _Sequence:
        known = self._literals.get(text)
        if known is None:
            if text.isalpha() and text not in self._language.long_forms:
                known = (_words((text,)),)
            else:
                known = tuple(_words((word,)) for word in read(text, self._language).words if word)
            if not known:
                raise ValueError(f"{text!r} is not a word")
            self._literals[text] = known
        return known

    def _listed(self, name: str) -> Any:
        if name not in self._lists:
            if name not in self._language.lists:
                raise ValueError(f"words.toml has no list {name}")
            self._lists[name] = _one_of([self._read(entry) for entry in self._language.lists[name]])
        return self._lists[name]

    def _measure(self, item: Any) -> tuple[int, int, float, Collection[str]]:
        """The fewest and most words of an item, how common its best anchors are, and these."""
        if isinstance(item, frozenset):
            common = self._language.common
            return 1, 1, sum([common.get(word, _RARE) for word in item]), item
        if isinstance(item, _Choice):
            return self._measure_choice(item)
        if isinstance(item, int):
            return 0, item, 0, ()
        return (1, 1, _NUMBERS, (NUMBER,)) if item == NUMBER else (0, 0, 0, ())

    def _measure_choice(self, choice: _Choice) -> tuple[int, int, float, Collection[str]]:
        least, most, total, anchors = 99, 0, 0.0, set[str]()
        certain = True
        for option in choice.options:
            low = high = 0
            best: tuple[float, Collection[str]] = (99.0, ())
            for item in option:
                fewest, longest, cost, words = self._measure(item)
                low, high = low + fewest, high + longest
                if words and cost < best[0]:
                    best = (cost, words)
            least, most, total = min(least, low), max(most, high), total + best[0]
            certain = certain and bool(best[1])
            anchors.update(best[1])
        return least, most, total, anchors if certain else ()


def _words(words: Iterable[str]) -> frozenset[str]:
    found = {another for word in words for another in _READ_AS.get(word, (word,))}
    return frozenset(found | {_ANOTHER[word] for word in found if word in _ANOTHER})


def _one_of(options: list[_Sequence]) -> Any:
    if all(len(option) == 1 and isinstance(option[0], frozenset) for option in options):
        return frozenset[str]().union(*[option[0] for option in options])
    return _Choice(options)


def _chain(sequence: _Sequence, then: Step) -> Step:
    for item in reversed(sequence):
        if isinstance(item, frozenset):
            then = (_WORD, item, then)
        elif isinstance(item, _Choice):
            then = _branch(item.options, then)
        elif isinstance(item, int):
            then = (_GAP, item, then)
        else:
            then = {"^": (_BEGIN, None, then), "#": (_NUMBER, None, then)}.get(item) or (
                _REST,
                item == "*",
                then,
            )
    return then


def _branch(options: list[_Sequence], then: Step) -> Step:
    """A choice, by its first words where every option has them."""
    if not all(option and isinstance(option[0], frozenset) for option in options):
        return (_EITHER, [_chain(option, then) for option in options], None)
    by_word: dict[str, list[Step]] = {}
    for option in options:
        rest = _chain(option[1:], then)
        for word in option[0]:
            by_word.setdefault(word, []).append(rest)
    return (_PICK, by_word, None)
