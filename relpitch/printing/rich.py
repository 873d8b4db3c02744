"""Words in several styles set in lines: no lone last word, no break in a hyphenated word or a short cue, and
where there are a few lines they end where a phrase does."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from relpitch.cache_sizes import SET_WORDS
from relpitch.printing import line_ends
from relpitch.printing.line_place import x_of
from relpitch.printing.text import HYPHEN, HYPHENATED, MM_PER_UNIT, Line, Style, font, is_right_to_left

StyledWords = tuple[str, Style]
_TIED = "\N{NO-BREAK SPACE}"
_UNBROKEN_SHARE = 0.5  # of the width: cue words that are wider may break
_LAST_LETTERS = 24  # of the last two words: together they are no lone word, and short enough not to break
_USUAL_WEIGHT = 400  # of a font; cue words are heavier
_ROUNDING_MM = 0.01
_MOST_ROWS_BY_SENSE = 4  # more are read as prose, whose rows had better be even


@dataclass(frozen=True, slots=True)
class RichBlock:
    """Words in several styles, broken into rows.

    `lines` are stretches of one style in one row, each with its place from a top left corner of 0, 0; `rows`
    is how many rows there are.
    """

    lines: tuple[Line, ...]
    rows: int
    line_spacing_mm: float
    overflows: bool

    @property
    def height_mm(self) -> float:
        """All rows, with the space between them."""
        return self.rows * self.line_spacing_mm

    def at(self, x_mm: float, y_mm: float) -> tuple[Line, ...]:
        """The lines, with the top left corner of all at this place."""
        return tuple(
            replace(line, x_mm=line.x_mm + x_mm, baseline_mm=line.baseline_mm + y_mm) for line in self.lines
        )


@lru_cache(maxsize=SET_WORDS)
def set_rich(spans: tuple[StyledWords, ...], width_mm: float) -> RichBlock:
    """Words in several styles, in rows of this width. The line spacing of the first style is that of all."""
    tied = _tied(spans, width_mm)
    block = _set(spans, tied, width_mm)
    if not 1 < block.rows <= _MOST_ROWS_BY_SENSE or block.overflows or is_right_to_left(tied):
        return block
    # So few rows may end where a phrase does, as long as that takes no row more.
    by_sense = _set(spans, _kept_together(spans, tied, width_mm, block.rows), width_mm)
    return by_sense if by_sense.rows == block.rows and not by_sense.overflows else block


def _set(spans: tuple[StyledWords, ...], tied: str, width_mm: float) -> RichBlock:
    text = "".join(words for words, _ in spans)
    base = spans[0][1]
    right_to_left = is_right_to_left(text)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    layout = QTextLayout(tied, font(base))
    layout.setTextOption(option)
    starts, at = [], 0
    formats = []
    for words, style in spans:
        length = len(words.encode("utf-16-le")) // 2
        span = QTextLayout.FormatRange()
        span.start, span.length = at, length
        shape = QTextCharFormat()
        shape.setFont(font(style))
        span.format = shape
        formats.append(span)
        starts.append((at, at + length, style))
        at += length
    layout.setFormats(formats)
    return _broken(layout, text.encode("utf-16-le"), starts, base, width_mm, right_to_left=right_to_left)


def _broken(
    layout: QTextLayout,
    utf16: bytes,
    starts: Sequence[tuple[int, int, Style]],
    base: Style,
    width_mm: float,
    *,
    right_to_left: bool,
) -> RichBlock:
    metrics = QFontMetricsF(font(base))
    baseline = (base.line_spacing_mm + (metrics.ascent() - metrics.descent()) * MM_PER_UNIT) / 2
    lines: list[Line] = []
    rows, overflows = 0, False
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width_mm, 0) / MM_PER_UNIT)
        overflows = overflows or line.naturalTextWidth() * MM_PER_UNIT > width_mm + _ROUNDING_MM
        begin, end = line.textStart(), line.textStart() + line.textLength()
        shift = width_mm - line.naturalTextWidth() * MM_PER_UNIT if right_to_left else 0.0
        left_edge = min(x_of(line, begin), x_of(line, end))
        for start, stop, style in starts:
            first, last = max(start, begin), min(stop, end)
            raw = utf16[2 * first : 2 * last].decode("utf-16-le", "replace")
            words = raw.lstrip(" ")
            first += len(raw) - len(words)
            words = words.rstrip(" ")
            if not words:
                continue
            last = first + len(words.encode("utf-16-le")) // 2
            x = min(x_of(line, first), x_of(line, last)) - (left_edge if right_to_left else 0)
            lines.append(
                Line(
                    words,
                    x * MM_PER_UNIT + shift,
                    rows * base.line_spacing_mm + baseline,
                    style,
                    right_to_left,
                )
            )
        rows += 1
    layout.endLayout()
    return RichBlock(tuple(lines), rows, base.line_spacing_mm, overflows)


def _kept_together(spans: Sequence[StyledWords], tied: str, width_mm: float, rows: int) -> str:
    """The text with no-break spaces everywhere but where its rows, so many as given, had best end."""
    words = tied.split(" ")
    styles = [style for text, style in spans for _ in text]
    widths, at = [], 0
    for word in words:
        widths.append(_advance(word, styles[at : at + len(word)]))
        at += len(word) + 1
    starts = line_ends.best(words, widths, _advance(" ", [spans[0][1]]), width_mm, rows)
    ends = [*starts, len(words)]
    if not starts:
        return tied
    return " ".join(_TIED.join(words[a:b]) for a, b in zip([0, *starts], ends, strict=True))


def _advance(word: str, styles: Sequence[Style]) -> float:
    """How wide a word is whose letters have these styles."""
    runs = (
        (style, "".join(letter for letter, _ in run))
        for style, run in groupby(zip(word, styles, strict=False), key=itemgetter(1))
    )
    return sum(QFontMetricsF(font(style)).horizontalAdvance(run) * MM_PER_UNIT for style, run in runs)


def _tied(spans: Sequence[StyledWords], width_mm: float) -> str:
    """The text with no-break spaces and hyphens where no row may end, as many letters as were written."""
    tied = []
    for words, style in spans:
        kept = HYPHENATED.sub(HYPHEN, words)
        wide = QFontMetricsF(font(style)).horizontalAdvance(kept.strip()) * MM_PER_UNIT
        inner = kept.strip(" ")
        is_cue = style.weight > _USUAL_WEIGHT
        if is_cue and inner and wide <= _UNBROKEN_SHARE * width_mm:
            kept = kept.replace(inner, inner.replace(" ", _TIED))
        tied.append(kept)
    text = "".join(tied)
    head, space, last = text.rstrip().rpartition(" ")
    if space and len(last) + len(head.rpartition(" ")[2]) <= _LAST_LETTERS:
        text = f"{head}{_TIED}{last}"
    return text
