"""The one parser of the script language: a part's text to tokens that tile it."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from relpitch.cache_sizes import PART_TEXTS


class TokenKind(Enum):
    """What a token is. STRESS, CUE and EXTRA are the marks themselves, opening or closing."""

    TEXT = "text"
    STRESS = "stress"
    CUE = "cue"
    EXTRA = "extra"
    BREATH = "breath"
    PAUSE = "pause"
    NOTE = "note"
    SLOT = "slot"


class Token(NamedTuple):
    """A stretch of a source, `source[start:end]`, and how it is meant.

    `text` is what stands for it in plain words, empty for marks, pauses and notes.
    `stress`, `cue` and `extra` say what it stands within; a mark stands within itself.
    """

    kind: TokenKind
    start: int
    end: int
    text: str
    stress: bool = False
    cue: bool = False
    extra: bool = False


class _FoundToken(NamedTuple):
    """Something of the language found in a source; `step` is 1 where it opens, -1 where it closes."""

    start: int
    end: int
    kind: TokenKind
    step: int = 0


_LEXEMES = re.compile(
    r"""
    (?=[\\*{/()>\n]) (?:
      (?P<note>    ^>[ ].*\n? )
    | (?P<escape>  \\[!-/:-@\[-`{-~] )
    | (?P<stars>   \*+ )
    | (?P<slot>    \{[^\W\d_][^{}\\*\n]{0,39}\} )
    | (?P<pause>   (?:(?<!\S)|(?<=\(\()) //? (?:(?!\S)|(?=\)\))) )
    | (?P<opening> \(+ )
    | (?P<closing> \)+ )
    | (?P<blank>   \n\s*\n )
    )
    """,
    re.VERBOSE | re.MULTILINE,
)
_INDENT = " \t\u00a0"


@lru_cache(maxsize=PART_TEXTS)
def parse(source: str) -> tuple[Token, ...]:
    """The tokens of a part's text, one after the other, without a gap. Any text parses.

    Marks without a partner are text, and so is any other Markdown. Stress and cues end within a paragraph.
    """
    lexemes = list(_LEXEMES.finditer(source))
    found = sorted([*_alone(lexemes), *_extras(lexemes), *_stars(source, lexemes)])
    return tuple(_tokens(source, found))


def slot_name(token: Token) -> str:
    """The name within a slot's braces."""
    return token.text[1:-1].strip()


def _alone(lexemes: Iterable[re.Match[str]]) -> Iterator[_FoundToken]:
    for each in lexemes:
        match each.lastgroup:
            case "note":
                yield _FoundToken(*each.span(), TokenKind.NOTE)
            case "escape":
                yield _FoundToken(*each.span(), TokenKind.TEXT)
            case "slot":
                yield _FoundToken(*each.span(), TokenKind.SLOT)
            case "pause":
                yield _FoundToken(*each.span(), TokenKind.PAUSE if each[0] == "//" else TokenKind.BREATH)


def _extras(lexemes: Iterable[re.Match[str]]) -> Iterator[_FoundToken]:
    """Double brackets that meet, brackets within them matched first."""
    open_: list[tuple[int, int]] = []
    for each in lexemes:
        at, end = each.span()
        while at < end and each.lastgroup == "opening":
            open_.append((at, min(at + 2, end)))
            at += 2
        while at < end and each.lastgroup == "closing" and open_:
            start, inside = open_[-1]
            if inside - start == 1:
                open_.pop()
                at += 1
            elif end - at >= 2:
                open_.pop()
                if inside < at:
                    yield _FoundToken(start, inside, TokenKind.EXTRA, 1)
                    yield _FoundToken(at, at + 2, TokenKind.EXTRA, -1)
                at += 2
            else:
                break


def _stars(source: str, lexemes: Iterable[re.Match[str]]) -> Iterator[_FoundToken]:
    """Stars that meet: one is stress, two are a cue, three are both."""
    open_: dict[TokenKind, tuple[int, int]] = {}
    for each in lexemes:
        if each.lastgroup in ("blank", "note"):
            open_.clear()
        if each.lastgroup != "stars" or len(each[0]) > 3:
            continue
        start, end = each.span()
        closes = start > 0 and not source[start - 1].isspace()
        opens = end < len(source) and not source[end].isspace()
        for kind in _kinds(end - start):
            width = 2 if kind is TokenKind.CUE else 1
            if closes and kind in open_:
                yield _FoundToken(*open_.pop(kind), kind, 1)
                yield _FoundToken(start, start + width, kind, -1)
                start += width
            elif opens:
                open_[kind] = (end - width, end)
                end -= width


def _kinds(stars: int) -> tuple[TokenKind, ...]:
    return ((TokenKind.STRESS,), (TokenKind.CUE,), (TokenKind.CUE, TokenKind.STRESS))[stars - 1]


def _tokens(source: str, found: Iterable[_FoundToken]) -> Iterator[Token]:
    within = {TokenKind.STRESS: 0, TokenKind.CUE: 0, TokenKind.EXTRA: 0}

    def token(kind: TokenKind, start: int, end: int, text: str = "") -> Token:
        return Token(kind, start, end, text, *(depth > 0 for depth in within.values()))

    at = 0
    for each in found:
        start, end, kind, step = _with_space(source, at, each)
        if at < start:
            yield token(TokenKind.TEXT, at, start, source[at:start])
        if step > 0:
            within[kind] += 1
        match kind:
            case TokenKind.TEXT:  # an escape
                yield token(kind, start, end, source[start + 1 : end])
            case TokenKind.SLOT:
                yield token(kind, start, end, source[start:end])
            case _:
                yield token(kind, start, end)
        if step < 0:
            within[kind] -= 1
        at = end
    if at < len(source):
        yield token(TokenKind.TEXT, at, len(source), source[at:])


def _with_space(source: str, at: int, found: _FoundToken) -> _FoundToken:
    """A pause with the space before it, so that one is left; where a line starts, with the space after it."""
    if found.kind not in (TokenKind.BREATH, TokenKind.PAUSE):
        return found
    start, end = found.start, found.end
    while start > at and source[start - 1] in _INDENT:
        start -= 1
    if start == 0 or source[start - 1] in "\n(":
        while end < len(source) and source[end] in _INDENT:
            end += 1
    return found._replace(start=start, end=end)
