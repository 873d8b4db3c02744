"""What of a part, and which parts, are said at a length."""

from collections.abc import Mapping
from functools import lru_cache

from relpitch.cache_sizes import PART_TEXTS
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.script.sentences import sentences
from relpitch.script.tokens import Token, TokenKind, parse

Parts = Mapping[Part | None, str] | Mapping[Part, str] | Mapping[None, str]
"""Sources by part; None is the unnamed part of a script without headings.

Three kinds, as to mypy a mapping by `Part` is none by `Part | None`.
"""

_SPACES = " \t\u00a0"  # those within a line
_CLINGS = "\r\n.,;:!?)…"  # before it stands no space


@lru_cache(maxsize=PART_TEXTS)
def tokens_at(source: str, length: Length = Length.FULL) -> tuple[Token, ...]:
    """The tokens of a part that are said; their texts, joined, are its plain words.

    Notes are left out, extras too but for the full length, and the space they leave is closed.
    The line is the first sentence.
    """
    kept: list[Token] = []
    last = -1  # where in `kept` the last words are
    gap = False  # whether something was left out since then
    for token in parse(source):
        if token.kind is TokenKind.NOTE or (token.extra and length is not Length.FULL):
            gap = True
            continue
        kept.append(_closed_up(kept, last, token) if gap and token.text else token)
        if token.kind is TokenKind.EXTRA:
            gap = True
        elif kept[-1].text:
            last, gap = len(kept) - 1, False
    return _first_sentence(kept) if length is Length.LINE else tuple(kept)


def parts_at(parts: Parts, length: Length) -> dict[Part | None, str]:
    """The sources of the parts that are said, in order: for the line the Offer, or the first with words."""
    sources: dict[Part | None, str] = dict(parts.items())
    order = [part for part in (None, *Part) if part in sources and _has_words(sources[part], length)]
    if length is Length.LINE:
        order = [Part.OFFER] if Part.OFFER in order else order[:1]
    return {part: sources[part] for part in order}


def unsaid(parts: Parts, length: Length) -> dict[Part | None, tuple[tuple[int, int], ...]]:
    """Where in the sources stands what is not said at a length; empty at the full one."""
    if length is Length.FULL:
        return {}
    spoken = parts_at(parts, length)
    found: dict[Part | None, tuple[tuple[int, int], ...]] = {}
    for part, source in parts.items():
        ranges = _left_out(source, length) if part in spoken else [(0, len(source))]
        found[part] = tuple((start, end) for start, end in ranges if end > start)
    return found


def _left_out(source: str, length: Length) -> list[tuple[int, int]]:
    """Where the extras of a part stand, and for the line all that comes after its first sentence."""
    extras = [(each.start, each.end) for each in parse(source) if each.extra]
    if length is not Length.LINE:
        return extras
    line = [each for each in tokens_at(source, length) if each.text.strip()]
    end = _end_of(line[-1], source) if line else 0
    return [*((start, stop) for start, stop in extras if stop <= end), (end, len(source))]


def _end_of(last: Token, source: str) -> int:
    """Where in the source the last words of the line end, which may be within a token of the source."""
    whole = next(each.text for each in parse(source) if each.start == last.start)
    words = last.text.rstrip()
    end = whole.index(words) + len(words)  # at its start a space may have been closed
    return last.start + end if end < len(whole.rstrip()) else last.end


def _has_words(source: str, length: Length) -> bool:
    return any(token.text.strip() for token in tokens_at(source, length))


def _closed_up(kept: list[Token], last: int, token: Token) -> Token:
    """The first words after a gap, without the space that is too much now; `kept[last]` loses its own too."""
    before = kept[last].text if last >= 0 else "\n"
    text = token.text
    if before[-1] == "\n":
        text = text.lstrip()
    elif before[-1].isspace():
        text = text.lstrip(_SPACES)
    if last >= 0 and text and text[0] in _CLINGS:
        kept[last] = kept[last]._replace(text=before.rstrip(_SPACES))
    return token._replace(text=text)


def _first_sentence(tokens: list[Token]) -> tuple[Token, ...]:
    """The tokens up to the end of the first sentence that has a letter or a digit."""
    plain = "".join(token.text for token in tokens)
    ends = (end for start, end in sentences(plain) if any(map(str.isalnum, plain[start:end])))
    left = next(ends, 0)  # letters of it that are still to come
    line: list[Token] = []
    for token in tokens:
        if left <= 0:
            break
        line.append(token._replace(text=token.text[:left]))
        left -= len(token.text)
    return tuple(line)
