"""Marks and notes as attributes of the text, for who listens to it: weight, slant, and the line under words.

What is drawn lies over the words, where no screen reader finds it: Qt tells the formats of the document. They
are put there only while somebody listens. A cue is bold, stress is italic, an extra and a pause have colours
of their own, and a line is a note of the coach. Attributes of other names cannot be told from Python, and on
Linux nobody hears which line it is.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtGui import QAccessible, QTextCharFormat, QTextCursor, QTextDocument

from relpitch.script.display import DrawnStretch
from relpitch.ui.widgets.drawn_marks import look_of, utf16_length

_Underline = QTextCharFormat.UnderlineStyle


class ToldRun(NamedTuple):
    """What is said about the words between two places of a document, in its own units."""

    start: int
    end: int
    look: QTextCharFormat


def is_listened_to() -> bool:
    """Whether a screen reader or the like is at work."""
    return QAccessible.isActive()


def tell_marks(
    document: QTextDocument, shown: str, marks: Sequence[DrawnStretch], notes: Sequence[tuple[int, int, str]]
) -> None:
    """Tell the marks of a shown text, and over them the notes of the coach, in the document's units."""
    runs = [
        ToldRun(utf16_length(shown[: each.start]), utf16_length(shown[: each.end]), _told_of(each))
        for each in marks
    ]
    runs += [ToldRun(start, end, _told_of_note(tone)) for start, end, tone in notes]
    _notify(document, runs)


def _told_of(stretch: DrawnStretch) -> QTextCharFormat:
    """What is told of marked words: weight, slant and colour as drawn, but no line, which is the coach's."""
    look = look_of(stretch)
    look.setUnderlineStyle(_Underline.NoUnderline)
    return look


def _told_of_note(tone: str) -> QTextCharFormat:
    """What is said about words that the coach has a note about: the line under them, solid or dotted."""
    look = QTextCharFormat()
    look.setUnderlineStyle(_Underline.SingleUnderline if tone else _Underline.DotLine)
    return look


def _notify(document: QTextDocument, runs: Sequence[ToldRun]) -> None:
    """Give each place of a document its attributes, the later over the earlier, and all others none.

    Nothing is changed that is so already, and nobody is told of a change: the words are the same.
    """
    blocked = document.blockSignals(True)
    cursor = QTextCursor(document)
    for start, end, look in _apart(runs, document.characterCount() - 1):
        for first, last in _otherwise(document, start, end, look):
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)
    document.blockSignals(blocked)


def _apart(runs: Sequence[ToldRun], end: int) -> Iterator[ToldRun]:
    """The runs without overlaps, from the beginning of the document to its end."""
    edges = {0, end, *(min(max(edge, 0), end) for each in runs for edge in (each.start, each.end))}
    for start, stop in pairwise(sorted(edges)):
        look = QTextCharFormat()
        for each in runs:
            if each.start <= start and stop <= each.end:
                look.merge(each.look)
        yield ToldRun(start, stop, look)


def _otherwise(
    document: QTextDocument, start: int, end: int, look: QTextCharFormat
) -> Iterable[tuple[int, int]]:
    """Where between two places the words have another format."""
    found: list[tuple[int, int]] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        part = block.begin()
        while not part.atEnd():
            fragment = part.fragment()
            first = max(fragment.position(), start)
            last = min(fragment.position() + fragment.length(), end)
            if first < last and fragment.charFormat() != look:
                found.append((first, last))
            part += 1
        block = block.next()
    return found
