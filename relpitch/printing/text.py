"""Words set in lines, with the same breaks on screen, in a PDF and on paper.

Text is measured in twentieths of a point with unhinted fonts and no device; painting only scales it.
"""

import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from relpitch.cache_sizes import SET_WORDS
from relpitch.domain.units import MM_PER_POINT
from relpitch.printing import line_ends
from relpitch.printing.fonts import disable_alternate_glyphs, load_fonts
from relpitch.printing.scale import smaller

UNITS_PER_POINT = 20
MM_PER_UNIT = MM_PER_POINT / UNITS_PER_POINT

_ROUNDING_MM = 0.01
_HANG_SHARE = 0.22
_STEPS_FOR_SENSE, _FEW_ROWS, _AIR_ROWS = 2, 3, 0.8
HYPHENATED, HYPHEN = re.compile(r"(?<=\w)-(?=\w)"), "\N{NON-BREAKING HYPHEN}"
_SENSE_MOST = 600  # letters; longer words are filled, not set by sense


@dataclass(frozen=True, slots=True)
class Style:
    """How a line looks: sizes in points, `ink` a print colour, `spacing` in percent of a letter's width."""

    family: str
    size: float
    line_spacing: float
    ink: str = "ink"
    weight: int = 400
    spacing: float = 100.0
    italic: bool = False

    @property
    def line_spacing_mm(self) -> float:
        """From one baseline to the next."""
        return self.line_spacing * MM_PER_POINT

    def at(self, size: float) -> "Style":
        """This style in another size, the line spacing in proportion."""
        return replace(self, size=size, line_spacing=self.line_spacing * size / self.size)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text on a card: where its baseline begins at the left."""

    text: str
    x_mm: float
    baseline_mm: float
    style: Style
    right_to_left: bool


@dataclass(frozen=True, slots=True)
class RowOfType:
    """One line of a block, still without a place."""

    text: str
    width_mm: float
    right_to_left: bool


@dataclass(frozen=True, slots=True)
class Block:
    """Words broken into rows. `rest` found no room; `wide` is a word wider than the block."""

    text: str
    style: Style
    rows: tuple[RowOfType, ...]
    rest: str = ""
    wide: str = ""

    @property
    def fits(self) -> bool:
        """Whether every word found its place."""
        return not self.rest and not self.wide

    @property
    def width_mm(self) -> float:
        """The widest row."""
        return max((row.width_mm for row in self.rows), default=0.0)

    @property
    def height_mm(self) -> float:
        """All rows, with the space between them."""
        return len(self.rows) * self.style.line_spacing_mm

    @property
    def air_above_mm(self) -> float:
        """From the top of the first row to the top of its capitals."""
        return self._baseline_mm - _metrics(self.style).capHeight() * MM_PER_UNIT

    @property
    def air_below_mm(self) -> float:
        """From what hangs under the last baseline to the end of its row."""
        return self.style.line_spacing_mm - self._baseline_mm - self.hang_mm

    @property
    def hang_mm(self) -> float:
        """How far a letter such as p reaches below its line."""
        return _HANG_SHARE * self.style.size * MM_PER_POINT

    @property
    def _baseline_mm(self) -> float:
        metrics = _metrics(self.style)
        return (self.style.line_spacing_mm + (metrics.ascent() - metrics.descent()) * MM_PER_UNIT) / 2

    def lines(
        self, left_mm: float, right_mm: float, top_mm: float, *, at_right: bool | None = None
    ) -> tuple[Line, ...]:
        """The rows between two edges; unless told, each at the edge where its language begins."""
        line_spacing, baseline = self.style.line_spacing_mm, self._baseline_mm
        return tuple(
            Line(
                row.text,
                right_mm - row.width_mm if (row.right_to_left if at_right is None else at_right) else left_mm,
                top_mm + number * line_spacing + baseline,
                self.style,
                row.right_to_left,
            )
            for number, row in enumerate(self.rows)
        )


@lru_cache(maxsize=SET_WORDS)
def font(style: Style) -> QFont:
    """The font of a style; a pixel is a twentieth of a point. Not to be changed."""
    load_fonts()
    made = QFont(style.family)
    made.setPixelSize(round(style.size * UNITS_PER_POINT))
    made.setWeight(QFont.Weight(style.weight))
    made.setItalic(style.italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, style.spacing)
    disable_alternate_glyphs(made)
    return made


@lru_cache(maxsize=SET_WORDS)
def _metrics(style: Style) -> QFontMetricsF:
    return QFontMetricsF(font(style))


def width_of(text: str, style: Style) -> float:
    """How wide words are in one row."""
    return _metrics(style).horizontalAdvance(text) * MM_PER_UNIT


def tidy_for_print(text: str) -> str:
    """Words as paper can show them: line ends kept, single spaces, no control characters or soft hyphens."""
    lines = (re.sub(r"[^\S\N{NO-BREAK SPACE}]+", " ", line).strip() for line in text.splitlines())
    return "".join(each for each in "\n".join(lines).strip() if each == "\n" or _is_ink(each))


@lru_cache(maxsize=SET_WORDS)
def fit(text: str, style: Style, width_mm: float, height_mm: float, smallest: float) -> Block:
    """The words at the largest size of the scale at which they fit, their lines ended by sense, or balanced.

    Where even the smallest is too large, the block at that size, with what found no room.
    """
    while True:
        block = _break(text, style, width_mm, math.floor(height_mm / style.line_spacing_mm + _ROUNDING_MM))
        if block.fits:
            return _by_sense(block, width_mm) or _balanced(block, width_mm)
        size = smaller(style.size, smallest)
        if size is None:
            return block
        style = style.at(size)


def best_rows(block: Block, width_mm: float, height_mm: float, smallest: float) -> Block:
    """The words of a block in another row, or a little smaller, where their lines then end better by far."""
    found, least = block, _cost(block)
    if not block.fits or not least:
        return block
    size: float | None = block.style.size
    steps = 0
    while size is not None and steps <= _STEPS_FOR_SENSE:
        plain = _break(block.text, block.style.at(size), width_mm, len(block.rows))
        for rows in (len(plain.rows), len(plain.rows) + 1):
            air = _AIR_ROWS if rows > len(block.rows) else 0.0
            if (rows + air) * plain.style.line_spacing_mm > height_mm + _ROUNDING_MM:
                continue
            tried = _by_sense(plain, width_mm, rows) if rows > 1 else plain
            if tried is None:
                continue
            cost = _cost(tried) + steps * line_ends.costs().size
            cost += (rows - len(plain.rows)) * line_ends.costs().row
            if cost < least:
                found, least = tried, cost
        size, steps = smaller(size, smallest), steps + 1
    return found


def _cost(block: Block) -> float:
    many = max(len(block.rows) - _FEW_ROWS, 0)
    return line_ends.cost([(row.text, row.width_mm) for row in block.rows]) + many * line_ends.costs().row


def unprintable(text: str, style: Style) -> list[str]:
    """The characters no font on this computer has, each once."""
    metrics = _metrics(style)
    return [each for each in dict.fromkeys(text) if _is_visible(each) and not metrics.inFontUcs4(ord(each))]


def _is_ink(character: str) -> bool:
    return character != "\N{SOFT HYPHEN}" and unicodedata.category(character) not in ("Cc", "Cs")


def _is_visible(character: str) -> bool:
    selector = unicodedata.name(character, "").startswith("VARIATION SELECTOR")
    return not selector and unicodedata.category(character) not in ("Cc", "Cf", "Zs", "Zl", "Zp")


def _break(text: str, style: Style, width_mm: float, room: int) -> Block:
    """The words in rows, no hyphenated word broken but where it is wider than a row."""
    whole = HYPHENATED.sub(HYPHEN, text)
    block = _broken(text, whole, style, width_mm, room)
    return _broken(text, text, style, width_mm, room) if block.wide and whole != text else block


def _broken(text: str, breakable: str, style: Style, width_mm: float, room: int) -> Block:
    rows: list[RowOfType] = []
    for start, row in _rows(text, breakable, style, width_mm):
        if len(rows) >= room:
            return Block(text, style, tuple(rows), rest=text[start:])
        if row.width_mm > width_mm + _ROUNDING_MM:
            return Block(text, style, tuple(rows), wide=row.text)
        rows.append(row)
    return Block(text, style, tuple(rows))


def _by_sense(block: Block, width_mm: float, rows: int = 0) -> Block | None:
    """The block in as many rows (one paragraph: in so many), their ends where a phrase ends; None where that
    cannot be told."""
    text, style = block.text, block.style
    if len(text) > _SENSE_MOST or any(unicodedata.bidirectional(each) in ("R", "AL") for each in text):
        return None
    paragraphs = text.split("\n")
    if rows and len(paragraphs) > 1:
        return None
    metrics, broken, total = _metrics(style), [], 0
    space = metrics.horizontalAdvance(" ") * MM_PER_UNIT
    for paragraph in paragraphs:
        count = rows or len(_break(paragraph, style, width_mm, _SENSE_MOST).rows)
        total += count
        words = paragraph.split(" ")
        widths = [metrics.horizontalAdvance(word) * MM_PER_UNIT for word in words]
        starts = line_ends.best(words, widths, space, width_mm, count)
        if count > 1 and not starts:
            return None
        ends = [*starts, len(words)]
        broken += [" ".join(words[a:b]) for a, b in zip([0, *starts], ends, strict=True)]
    found = _break("\n".join(broken), style, width_mm, total)
    return replace(found, text=text) if found.fits and len(found.rows) == total else None


def _balanced(block: Block, width_mm: float) -> Block:
    narrow, wide = 0.0, width_mm
    while len(block.rows) > 1 and wide - narrow > 0.5:
        middle = (narrow + wide) / 2
        tried = _break(block.text, block.style, middle, len(block.rows))
        if tried.fits:
            wide, block = middle, tried
        else:
            narrow = middle
    return block


def _rows(text: str, breakable: str, style: Style, width_mm: float) -> Iterator[tuple[int, RowOfType]]:
    """Rows of the text where lines may break in `breakable`, which is as long."""
    start = 0
    for paragraph, breaking in zip(text.split("\n"), breakable.split("\n"), strict=True):
        right_to_left = is_right_to_left(paragraph)
        option = QTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        layout = QTextLayout(breaking, font(style))
        layout.setTextOption(option)
        utf16 = paragraph.encode("utf-16-le")
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width_mm, 0) / MM_PER_UNIT)
            words = utf16[2 * line.textStart() : 2 * (line.textStart() + line.textLength())].decode(
                "utf-16-le"
            )
            yield start, RowOfType(words.strip(" "), line.naturalTextWidth() * MM_PER_UNIT, right_to_left)
            start += len(words)
        layout.endLayout()
        start += 1


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs to the left."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((each for each in directions if each in ("L", "R", "AL")), "L") != "L"
