"""The parts of a prep sheet, set one under another. All lengths are millimetres."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QFontMetricsF

from relpitch.cache_sizes import SET_WORDS
from relpitch.domain.card import Size
from relpitch.domain.pocket_card import Run
from relpitch.domain.units import MM_PER_PIXEL
from relpitch.formatting import with_when
from relpitch.printing.face import Bar
from relpitch.printing.text import MM_PER_UNIT, Block, Line, Style, fit, font, tidy_for_print
from relpitch.translation import _

_MARGIN_MM = 18.0
_HAIRLINE_MM = 0.2
_LONG_WORD = re.compile(r"\S{24,}")
_FEW_LETTERS = 400
_MOST_IN_A_ROW = 200

_TITLE = Style("Literata", 24.75, 30, weight=500, spacing=98.2)
_META = Style("Inter", 10.5, 14.25, ink="ink-2")
_HEAD = Style("Inter", 9.4, 12, ink="give", weight=600)
_NAME = Style("Inter", 9.75, 14.25, weight=600)
_NOTE = Style("Inter", 9.75, 14.25, ink="ink-2")
_SPOKEN = Style("Literata", 11.25, 17.25)
_CUE = replace(_SPOKEN, weight=600)
_TEXT = Style("Inter", 9.75, 14.25)
_COLUMN = Style("Inter", 9, 12, ink="ink-2")
_ASK = Style("Literata", 12, 17.25)
_NUMBER = replace(_ASK, ink="give", weight=500)
_WHEN = Style("Literata", 10, 13.5, ink="ink-2", italic=True)
_OUT = Style("Literata", 10.5, 15.4)
_LINE = Style("Inter", 8.6, 12, ink="ink-2")
_FOOT = Style("Inter", 8.25, 12, ink="ink-2")
_LEAST_PT = 7.0


@dataclass(frozen=True, slots=True)
class Cuts:
    """What gives way: how many people and items, which length of the words, empty lines, rows a text."""

    people: int = 12
    items: int = 8
    length: int = 0
    lines: int = 4
    rows: int = 12

    def but(self, **changed: int) -> "Cuts":
        """These, but for some."""
        return replace(self, **changed)


class PrepPage:
    """A page that fills from its top. `shortened` counts texts that were cut."""

    def __init__(self, size: Size, scale: float, cuts: Cuts) -> None:
        self.size, self.scale, self.cuts = size, scale, cuts
        self.left, self.right = _MARGIN_MM, size.width_mm - _MARGIN_MM
        self.y = 56 * MM_PER_PIXEL
        self.bottom = size.height_mm - 58 * MM_PER_PIXEL
        self.lines: list[Line] = []
        self.rules: list[Bar] = []
        self.shortened = 0

    @property
    def fits(self) -> bool:
        """Whether everything is above the foot."""
        return self.y <= self.bottom

    @property
    def width(self) -> float:
        """From margin to margin."""
        return self.right - self.left

    def px(self, size: float) -> float:
        """A length of the design at this page's scale."""
        return size * MM_PER_PIXEL * self.scale

    def at(self, style: Style) -> Style:
        """A style at this page's scale, never too small to read."""
        return style.at(max(style.size * self.scale, _LEAST_PT))

    def heading(self, title: str, meta: str) -> None:
        """The event's name, and when and where it is."""
        self.y += self.text(title, _TITLE, self.left, self.width, self.y, rows=2) + self.px(4)
        self.y += self.text(meta, _META, self.left, self.width, self.y, rows=2)

    def section(self, words: str = "") -> None:
        """A line across, and perhaps a heading."""
        self.y += self.px(16)
        self.rule(self.left, self.y, self.width)
        self.y += self.px(13)
        if words:
            self.y += self.text(words, _HEAD, self.left, self.width, self.y) + self.px(7)

    def foot(self, words: str, name: str) -> None:
        """The last line of the page."""
        style = self.at(_FOOT)
        y = self.size.height_mm - 52 * MM_PER_PIXEL
        room = self.width * 0.72
        self.lines += _set(words, style, room, 1).lines(self.left, self.left + room, y, at_right=False)
        if name := tidy_for_print(name).replace("\n", " "):
            block = _set(name, style, self.width - room, 1)
            self.lines += block.lines(self.left + room, self.right, y, at_right=True)

    def rule(self, x: float, y: float, width: float, ink: str = "line") -> None:
        """A hairline."""
        self.rules.append(Bar(x, y, Size(width, _HAIRLINE_MM), ink))

    def box(self, x: float, y: float, side: float) -> None:
        """A box to tick."""
        for dx, dy, size in (
            (0, 0, Size(side, _HAIRLINE_MM)),
            (0, side - _HAIRLINE_MM, Size(side, _HAIRLINE_MM)),
            (0, 0, Size(_HAIRLINE_MM, side)),
            (side - _HAIRLINE_MM, 0, Size(_HAIRLINE_MM, side)),
        ):
            self.rules.append(Bar(x + dx, y + dy, size, "ink"))

    def text(self, words: str, style: Style, x: float, width: float, y: float, rows: int = 12) -> float:
        """Set words from a corner, cut with … after so many rows. How high they are."""
        style = self.at(style)
        words = _LONG_WORD.sub(_breakable, tidy_for_print(words).replace("\n", " "))
        if not words:
            return 0.0
        rows = min(rows, self.cuts.rows)
        block = _set(words, style, width, rows)
        if not block.fits or (len(words) > _FEW_LETTERS and len(block.text) < len(words)):
            self.shortened += 1
            block = _cut(words, style, width, rows)
        self.lines += block.lines(x, x + width, y)
        return block.height_mm

    def runs(self, runs: Sequence[Run], x: float, width: float, y: float, rows: int) -> float:
        """Set words of which some are cues, in rows from a corner. How high they are."""
        plain, cue = self.at(_SPOKEN), self.at(_CUE)
        if not any(is_cue for _, is_cue in runs):
            return self.text(" ".join(text for text, _ in runs), _SPOKEN, x, width, y, rows)
        line_spacing, row, at = plain.line_spacing_mm, 0, 0.0
        for chunk in _chunks(runs):
            pieces = [(text, cue if is_cue else plain) for text, is_cue in chunk]
            advance = sum(_advance(text.rstrip(), style) for text, style in pieces)
            if at and at + advance > width:
                row, at = row + 1, 0.0
            if row >= min(rows, self.cuts.rows * 2):
                self.shortened += 1
                break
            for text, style in pieces:
                baseline = y + row * line_spacing + _baseline(style)
                self.lines.append(Line(text.rstrip(), x + at, baseline, style, right_to_left=False))
                at += _advance(text, style)
        return (row + 1) * line_spacing if at else 0.0


def set_says(on: PrepPage, says: Sequence[tuple[str, str, Sequence[Run]]]) -> None:
    """Versions to say, two beside one another."""
    gap = on.px(36)
    width = (on.width - gap) / 2 if len(says) > 1 else on.width
    for number in range(0, len(says), 2):
        heights = []
        for place, (name, note, runs) in enumerate(says[number : number + 2]):
            x, y = on.left + place * (width + gap), on.y
            label = _set(tidy_for_print(name)[:60].replace("\n", " "), on.at(_NAME), width * 0.7, 1)
            on.lines += label.lines(x, x + width, y, at_right=False)
            after = x + label.width_mm + on.px(5)
            y += on.text(note, _NOTE, after, max(x + width - after, 10), y, rows=1) + on.px(3)
            heights.append(y + on.runs(runs, x, width, y, 40) - on.y)
        on.y += max(heights) + (on.px(10) if number + 2 < len(says) else 0)


def set_meet(on: PrepPage, meet: Sequence[tuple[str, str, str]]) -> None:
    """A table: who, last time, what I could give."""
    gap = on.px(20)
    first = on.px(152)
    rest = on.width - first - 2 * gap
    columns = (
        (on.left, first),
        (on.left + first + gap, rest * 1.25 / 2.25),
        (on.right - rest / 2.25, rest / 2.25),
    )
    for words, (x, width) in zip(("", _("Last time"), _("What I could give")), columns, strict=True):
        on.text(words, _COLUMN, x, width, on.y)
    on.y += on.px(20)
    for row in meet:
        on.rule(on.left, on.y, on.width, "line")
        on.y += on.px(6)
        styles = (_NAME, _TEXT, _TEXT)
        heights = [
            on.text(words, style, x, width, on.y, rows=3)
            for words, style, (x, width) in zip(row, styles, columns, strict=True)
        ]
        on.y += max(heights) + on.px(7)
    on.y -= on.px(7)


def set_two(on: PrepPage, questions: Sequence[str], bridges: Sequence[tuple[str, str]]) -> None:
    """Questions at the left, bridges at the right."""
    gap = on.px(36)
    width = (on.width - gap) / 2
    top, right = on.y, on.left + width + gap
    left_y = right_y = top
    if questions:
        words = _("Three questions to ask") if len(questions) == 3 else _("To ask")
        left_y += on.text(words, _HEAD, on.left, width, left_y) + on.px(7)
        for number, each in enumerate(questions, start=1):
            on.text(str(number), _NUMBER, on.left, on.px(20), left_y)
            left_y += on.text(each, _ASK, on.left + on.px(24), width - on.px(24), left_y, rows=3) + on.px(9)
        left_y -= on.px(9)
    if bridges:
        words = _("Three bridges") if len(bridges) == 3 else _("Bridges")
        right_y += on.text(words, _HEAD, right, width, right_y) + on.px(7)
        for when, words in bridges:
            if when:
                right_y += on.text(
                    with_when(when),
                    _WHEN,
                    right,
                    width,
                    right_y,
                    rows=2,
                )
            right_y += on.text(words, _ASK, right, width, right_y, rows=3) + on.px(8)
        right_y -= on.px(8)
    on.y = max(left_y, right_y)


def set_three(on: PrepPage, bring: Sequence[str], before: Sequence[str], way_out: str) -> None:
    """What I bring, what I do before, and a kind way out."""
    gap = on.px(27)
    first, second = on.px(188), on.px(208)
    xs = (on.left, on.left + first + gap, on.left + first + second + 2 * gap)
    bottoms = [on.y]
    for words, items, x, width in (
        (_("What I bring"), bring, xs[0], first),
        (_("Before I go"), before, xs[1], second),
    ):
        if not items:
            continue
        y = on.y + on.text(words, _HEAD, x, width, on.y) + on.px(7)
        for each in items:
            y += on.px(4)
            on.box(x, y + on.px(3), on.px(13))
            y += on.text(each, _TEXT, x + on.px(22), width - on.px(22), y, rows=2) + on.px(4)
        bottoms.append(y)
    if way_out:
        y = on.y + on.text(_("A kind way out"), _HEAD, xs[2], on.right - xs[2], on.y) + on.px(7)
        bottoms.append(y + on.text(way_out, _OUT, xs[2], on.right - xs[2], y, rows=8))
    on.y = max(bottoms)


def set_writing(on: PrepPage) -> None:
    """Empty lines for afterwards: I met, they care about, I promised."""
    on.y -= on.px(7)
    gap = on.px(27)
    first = on.px(188)
    rest = (on.width - first - 2 * gap) / 2
    columns = ((on.left, first), (on.left + first + gap, rest), (on.right - rest, rest))
    for _line in range(on.cuts.lines):
        on.y += on.px(32)
        for words, (x, width) in zip(
            (_("I met"), _("they care about"), _("I promised")), columns, strict=True
        ):
            on.text(words, _LINE, x, width, on.y - on.px(19))
            on.rule(x, on.y, width)


@lru_cache(maxsize=SET_WORDS)
def _set(words: str, style: Style, width: float, rows: int) -> Block:
    """Words in rows: balanced where they fit and are few, else filled."""
    if len(words) > _FEW_LETTERS:
        words = words[: rows * _MOST_IN_A_ROW]
    return fit(words, style, width, rows * style.line_spacing_mm, style.size)


@lru_cache(maxsize=SET_WORDS)
def _cut(words: str, style: Style, width: float, rows: int) -> Block:
    """As many words as fit in so many rows, with … behind."""
    kept = _set(words, style, width, rows)
    room = len(words) if kept.fits else len(kept.text) - len(kept.rest)
    for end in range(room, 0, -1):
        block = _set(words[:end].rstrip() + "…", style, width, rows)
        if block.fits:
            return block
    return Block("", style, ())


def _chunks(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Words with all that stands close to them, so that no line begins with a comma."""
    chunk: list[Run] = []
    for text, is_cue in runs:
        for word in re.findall(r"\s+|\S{1,24}\s*", re.sub(r"\s+", " ", text)):
            if not word.strip():
                if chunk:
                    last, was_cue = chunk[-1]
                    chunk[-1] = (last + " ", was_cue)
            else:
                chunk.append((word, is_cue))
            if (word[-1].isspace() or len(word) >= 24) and chunk:
                yield chunk
                chunk = []
    if chunk:
        yield chunk


def _breakable(word: re.Match[str]) -> str:
    """A word without end, with places where a row may end."""
    return "\u200b".join(word[0][at : at + 8] for at in range(0, len(word[0]), 8))


def _advance(word: str, style: Style) -> float:
    return QFontMetricsF(font(style)).horizontalAdvance(word) * MM_PER_UNIT


def _baseline(style: Style) -> float:
    metrics = QFontMetricsF(font(style))
    return (style.line_spacing_mm + (metrics.ascent() - metrics.descent()) * MM_PER_UNIT) / 2
