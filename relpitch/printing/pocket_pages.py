"""A pocket book as a PDF of pages as large as a phone's screen."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QPainter, QPdfWriter

from relpitch.domain.card import Size
from relpitch.domain.pocket_book import BookBlock, BookChapter, PocketBook
from relpitch.domain.units import MM_PER_PIXEL
from relpitch.printing import pdf
from relpitch.printing.face import Bar, Face
from relpitch.printing.painter import render_face
from relpitch.printing.rich import RichBlock, StyledWords, set_rich
from relpitch.printing.text import Line, Style, fit, tidy_for_print
from relpitch.translation import _

PAGE = Size(390 * MM_PER_PIXEL, 844 * MM_PER_PIXEL)  # the screen of a usual phone, so that a page fills it
_SIDE_MM = 29 * MM_PER_PIXEL
_TOP_MM, _BOTTOM_MM = 88 * MM_PER_PIXEL, 774 * MM_PER_PIXEL  # between which the words stand
_HEAD_MM, _FOOT_RULE_MM = 46 * MM_PER_PIXEL, 796 * MM_PER_PIXEL  # from the top of the page
_HAIRLINE_MM = 0.2
_ABOVE_RULE_MM, _BELOW_RULE_MM = 15 * MM_PER_PIXEL, 12 * MM_PER_PIXEL
_ABOVE_ABOUT_MM = 2 * MM_PER_PIXEL
_BETWEEN_MM = 9 * MM_PER_PIXEL
"""Between blocks that belong together, so that no rule is between them."""
_CLOSE_UP = 0.7
"""By how much the gaps above shrink where a chapter would else end with a few words on a last page."""

_LABEL_SHARE, _AT_RIGHT_SHARE, _COUNT_SHARE, _FOOT_SHARE = 0.85, 0.25, 1 / 3, 0.7  # of the column

_TITLE = Style("Literata", 21, 26, weight=500, spacing=98.5)
_ABOUT = Style("Inter", 10.5, 14, ink="ink-2")
_LABEL = Style("Inter", 9, 14, weight=500, ink="ink-2")
_GIFT = Style("Inter", 9, 14, weight=600, ink="give")
_SMALL = Style("Inter", 9, 12, ink="ink-2")
_SPOKEN = Style("Literata", 16, 21.5)
_MARKED = Style("Literata", 16, 21.5, weight=600)
_FAINT = Style("Literata", 16, 21.5, ink="ink-2")
_WHEN = Style("Literata", 12, 17, ink="ink-2", italic=True)


@dataclass(slots=True)
class _BookPage:
    """One page, filled from its top."""

    foot: str
    y: float = _TOP_MM
    lines: list[Line] = field(default_factory=list)
    rules: list[Bar] = field(default_factory=list)

    def text(self, words: str, style: Style, rows: int = 3) -> None:
        """Add words; what finds no room in so many rows is cut off, so that a heading never fills a page."""
        block = fit(
            tidy_for_print(words).replace("\n", " "),
            style,
            _width(),
            rows * style.line_spacing_mm,
            style.size,
        )
        self.lines += block.lines(_SIDE_MM, PAGE.width_mm - _SIDE_MM, self.y)
        self.y += block.height_mm

    def hairline(self, y: float) -> None:
        """A line across the column."""
        self.rules.append(Bar(_SIDE_MM, y, Size(_width(), _HAIRLINE_MM), "line"))


def save(book: PocketBook, path: Path) -> None:
    """Write the PDF, whole or not at all."""
    pages = lay_out(book)

    def onto(writer: QPdfWriter) -> None:
        def paint(painter: QPainter, number: int) -> None:
            pdf.correct(painter, pdf.from_the_top(PAGE))
            render_face(painter, pages[number])

        pdf.paint_pages(writer, PAGE, len(pages), paint)

    pdf.write(path, book.title, onto, pdf.PrintFacts(PAGE))


def lay_out(book: PocketBook) -> list[Face]:
    """Every page with its head and foot. Needs a QGuiApplication."""
    pages = [page for chapter in book.chapters for page in _pages_of(chapter)]
    for number, page in enumerate(pages, 1):
        _add_head_and_foot(page, book.title, _("{number} of {count}").format(number=number, count=len(pages)))
    return [Face(tuple(page.lines), tuple(page.rules)) for page in pages]


def _pages_of(chapter: BookChapter) -> list[_BookPage]:
    """The pages of a chapter, closed up where that spares one."""
    pages = list(_pages_spaced(chapter, 1.0))
    closed_up = list(_pages_spaced(chapter, _CLOSE_UP)) if len(pages) > 1 else pages
    return closed_up if len(closed_up) < len(pages) else pages


def _pages_spaced(chapter: BookChapter, spacing: float) -> Iterator[_BookPage]:
    """The pages of a chapter; its gaps are as wide as usual, times `spacing`."""
    page = _BookPage(chapter.foot)
    page.text(chapter.title, _TITLE)
    if chapter.about:
        page.y += _ABOVE_ABOUT_MM
        page.text(chapter.about, _ABOUT)
    for number, block in enumerate(chapter.blocks):
        texts = _set_in_type(block)
        begins_group = not number or bool(block.label or block.when)
        before = _BELOW_RULE_MM * spacing
        gap = _ABOVE_RULE_MM * spacing + before if begins_group else _BETWEEN_MM * spacing
        height = sum(each.height_mm for each in texts)
        if page.y + gap + height > _BOTTOM_MM and height + before <= _BOTTOM_MM - _TOP_MM:
            yield page
            page, gap = _BookPage(chapter.foot), before
        if begins_group:
            page.hairline(page.y + gap - before)
        page.y += gap
        _add_at_right(page, block)
        for text in texts:
            for row, shift in _rows(text):
                if page.y + text.line_spacing_mm > _BOTTOM_MM:
                    yield page
                    page = _BookPage(chapter.foot)
                page.lines += _moved(row, page.y - shift)
                page.y += text.line_spacing_mm
    yield page


def _set_in_type(block: BookBlock) -> list[RichBlock]:
    texts = []
    if block.label:
        texts.append(
            set_rich(
                ((tidy_for_print(block.label), _GIFT if block.gift else _LABEL),), _width() * _LABEL_SHARE
            )
        )
    if block.when:
        texts.append(set_rich(((tidy_for_print(block.when), _WHEN),), _width()))
    spans: list[StyledWords] = []
    for text, marked in block.runs:
        words = text.replace("\n", " ")
        if words:
            spans.append((words, _MARKED if marked else (_FAINT if block.faint else _SPOKEN)))
    if spans:
        texts.append(set_rich(tuple(spans), _width()))
    return texts


def _rows(text: RichBlock) -> Iterator[tuple[list[Line], float]]:
    """The rows of a text, each with how far down it begins."""
    for number in range(text.rows):
        top = number * text.line_spacing_mm
        yield [line for line in text.lines if top <= line.baseline_mm < top + text.line_spacing_mm], top


def _moved(row: list[Line], down_mm: float) -> Iterator[Line]:
    """The lines of a row moved into the column, and down."""
    for line in row:
        yield Line(
            line.text, line.x_mm + _SIDE_MM, line.baseline_mm + down_mm, line.style, line.right_to_left
        )


def _add_at_right(page: _BookPage, block: BookBlock) -> None:
    if block.side:
        small = fit(block.side, _LABEL, _width() * _AT_RIGHT_SHARE, _LABEL.line_spacing_mm, _LABEL.size)
        page.lines += small.lines(_SIDE_MM, PAGE.width_mm - _SIDE_MM, page.y, at_right=True)


def _add_head_and_foot(page: _BookPage, title: str, number: str) -> None:
    right = PAGE.width_mm - _SIDE_MM
    head = fit(tidy_for_print(title), _SMALL, _width(), _SMALL.line_spacing_mm, _SMALL.size)
    page.lines += head.lines(_SIDE_MM, right, _HEAD_MM)
    page.rules.append(Bar(0, _FOOT_RULE_MM, Size(PAGE.width_mm, _HAIRLINE_MM), "line"))
    foot_mm = (_FOOT_RULE_MM + PAGE.height_mm - _SMALL.line_spacing_mm) / 2
    count = fit(number, _SMALL, _width() * _COUNT_SHARE, _SMALL.line_spacing_mm, _SMALL.size)
    page.lines += count.lines(_SIDE_MM, right, foot_mm, at_right=True)
    foot = fit(tidy_for_print(page.foot), _SMALL, _width() * _FOOT_SHARE, _SMALL.line_spacing_mm, _SMALL.size)
    page.lines += foot.lines(_SIDE_MM, right, foot_mm, at_right=False)


def _width() -> float:
    return PAGE.width_mm - 2 * _SIDE_MM
