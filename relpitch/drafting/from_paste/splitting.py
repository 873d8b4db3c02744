"""A pasted pitch, taken apart: for each run of sentences the part it seems to be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from relpitch.domain.errors import RelpitchError
from relpitch.domain.part import Part
from relpitch.drafting.from_paste.noticing import noticed
from relpitch.drafting.from_paste.shapes import parts_by_shape
from relpitch.script.script_file import ScriptSection, parse_file
from relpitch.script.sentences import sentences

_NARROWEST_LINE = 60  # in characters: nothing is wrapped to lines shorter than this


@dataclass(frozen=True, slots=True)
class Proposal:
    """A run of sentences, `text[start:end]` of what was pasted, and the part it seems to be.

    What has no part is to be left out. `when` is that of a bridge, where a script file's heading names it, or
    its own first words do.
    """

    text: str
    part: Part | None
    start: int
    end: int
    when: str = ""


def split(text: str) -> tuple[Proposal, ...]:
    """What a pasted text seems to hold, in its order; only the space between is in no proposal."""
    pieces = list(_pieces(text))
    by_shape = iter(parts_by_shape([piece.text for piece, named in pieces if not named]))
    proposals = [piece if named else replace(piece, part=next(by_shape)) for piece, named in pieces]
    return tuple(_runs(text, _with_whens(proposals)))


def _with_whens(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """A bridge knows its *when* where it begins with “if” or “when”; what follows it belongs to it."""
    before: Proposal | None = None
    for each in proposals:
        when = each.when
        if each.part is Part.RELEVANCE and not when:
            follows = before.when if before and before.part is Part.RELEVANCE else ""
            when = noticed(each.text) or follows
        before = replace(each, when=when)
        yield before


def _pieces(text: str) -> Iterator[tuple[Proposal, bool]]:
    """Headings, the sections they name, and the sentences under none of them; whether the part is named."""
    at = 0
    for section in _sections(text):
        yield from _heading(text, at, section.start)
        at = section.start + len(section.words)
        if section.part:
            yield Proposal(section.words, section.part, section.start, at, section.when), True
        else:
            for start, end in _sentences(section):
                yield Proposal(text[start:end], None, start, end), False
    yield from _heading(text, at, len(text))


def _heading(text: str, start: int, end: int) -> Iterator[tuple[Proposal, bool]]:
    if words := text[start:end].strip().removeprefix("\ufeff"):
        start = text.index(words, start)
        yield Proposal(words, None, start, start + len(words)), True


def _sections(text: str) -> list[ScriptSection]:
    """The sections of a script file in the order they stand; any other text is one without a part."""
    try:
        file = parse_file(text)
    except RelpitchError:
        return [ScriptSection(None, text)]
    mark = len(text) - len(text.removeprefix("\ufeff"))
    sections = (replace(each, start=each.start + mark) for each in file.sections if each.words)
    return sorted(sections, key=lambda section: section.start)


def _sentences(section: ScriptSection) -> Iterator[tuple[int, int]]:
    """Where each sentence of a section is in the pasted text. A line broken by its writer ends one."""
    at = section.start
    for passage in _passages(section.words):
        for start, end in sentences(passage):
            yield at + start, at + end
        at += len(passage)


def _passages(text: str) -> Iterator[str]:
    """Lines, those put together again that were only broken because the next word did not fit."""
    lines = text.splitlines(keepends=True)
    width = max((len(line.rstrip()) for line in lines), default=0)
    passage = ""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        passage += line
        next_word = following.split(maxsplit=1)[0] if following.strip() else ""
        if not next_word or len(line.rstrip()) + 1 + len(next_word) <= max(width, _NARROWEST_LINE):
            yield passage
            passage = ""


def _runs(text: str, proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """The proposals, neighbours of one part made one."""
    for (part, when), run in groupby(proposals, key=lambda each: (each.part, each.when)):
        first, *others = run
        end = others[-1].end if others else first.end
        yield Proposal(text[first.start : end], part, first.start, end, when)
