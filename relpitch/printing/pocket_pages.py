"""A pocket book as a PDF of pages as large as a phone's screen."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QPainter, QPdfWriter

from relpitch.domain.card import Size
from relpitch.domain.pocket_book import BookBlock, BookChapter, PocketBook
from relpitch.printing import pdf
from relpitch.printing.face import Bar, Face
from relpitch.printing.painter import render_face
from relpitch.printing.rich import RichBlock, Span, set_rich
from relpitch.printing.text import Line, Style, fit, tidy_for_print
from relpitch.translation import _

_PX = 25.4 / 96
PAGE = Size(390 * _PX, 844 * _PX)
_LEFT = 29 * _PX
_TOP, _BOTTOM = 88 * _PX, 774 * _PX
_HEAD, _FOOT_RULE = 46 * _PX, 796 * _PX
_HAIR = 0.2
_BEFORE, _AFTER, _TOGETHER = 12 * _PX, 15 * _PX, 9 * _PX
_NEARER = 0.7

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
class _Page:
    """One page, filled from its top."""

    foot: str
    y: float = _TOP
    lines: list[Line] = field(default_factory=list)
    rules: list[Bar] = field(default_factory=list)

    def text(self, words: str, style: Style, rows: int = 3) -> None:
        """Words in a column; a page has room for a heading however long it is."""
        block = fit(
            tidy_for_print(words).replace("\n", " "),
            style,
            _width(),
            rows * style.line_spacing_mm,
            style.size,
        )
        self.lines += block.lines(_LEFT, PAGE.width_mm - _LEFT, self.y)
        self.y += block.height_mm

    def hairline(self, y: float) -> None:
        """A line across the column."""
        self.rules.append(Bar(_LEFT, y, Size(_width(), _HAIR), "line"))


def save(book: PocketBook, path: Path) -> None:
    """Write the PDF, whole or not at all."""
    pages = lay_out(book)

    def onto(writer: QPdfWriter) -> None:
        def paint(painter: QPainter, number: int) -> None:
            pdf.correct(painter, pdf.from_the_top(PAGE))
            render_face(painter, pages[number])

        pdf.paint_pages(writer, PAGE, len(pages), paint)

    pdf.write(path, book.title, onto, pdf.Facts(PAGE))


def lay_out(book: PocketBook) -> list[Face]:
    """Every page with its head and foot. Needs a QGuiApplication."""
    pages = [page for chapter in book.chapters for page in _pages_of(chapter)]
    for number, page in enumerate(pages, 1):
        _frame(page, book.title, _("{number} of {count}").format(number=number, count=len(pages)))
    return [Face(tuple(page.lines), tuple(page.rules)) for page in pages]


def _pages_of(chapter: BookChapter) -> list[_Page]:
    """A chapter, a little nearer together where that spares a page with a few last words."""
    pages = list(_chapter(chapter, 1.0))
    nearer = list(_chapter(chapter, _NEARER)) if len(pages) > 1 else pages
    return nearer if len(nearer) < len(pages) else pages


def _chapter(chapter: BookChapter, apart: float) -> Iterator[_Page]:
    page = _Page(chapter.foot)
    page.text(chapter.title, _TITLE)
    if chapter.about:
        page.y += 2 * _PX
        page.text(chapter.about, _ABOUT)
    for number, block in enumerate(chapter.blocks):
        parts = _set(block)
        begins = not number or bool(block.label or block.when)
        before = _BEFORE * apart
        gap = _AFTER * apart + before if begins else _TOGETHER * apart
        height = sum(each.height_mm for each in parts)
        if page.y + gap + height > _BOTTOM and height + before <= _BOTTOM - _TOP:
            yield page
            page, gap = _Page(chapter.foot), before
        if begins:
            page.hairline(page.y + gap - before)
        page.y += gap
        _side(page, block)
        for part in parts:
            for row, shift in _rows(part):
                if page.y + part.line_spacing_mm > _BOTTOM:
                    yield page
                    page = _Page(chapter.foot)
                page.lines += _moved(row, page.y - shift)
                page.y += part.line_spacing_mm
    yield page


def _set(block: BookBlock) -> list[RichBlock]:
    parts = []
    if block.label:
        parts.append(
            set_rich(((tidy_for_print(block.label), _GIFT if block.gift else _LABEL),), _width() * 0.85)
        )
    if block.when:
        parts.append(set_rich(((tidy_for_print(block.when), _WHEN),), _width()))
    spans: list[Span] = []
    for text, marked in block.runs:
        words = text.replace("\n", " ")
        if words:
            spans.append((words, _MARKED if marked else (_FAINT if block.faint else _SPOKEN)))
    if spans:
        parts.append(set_rich(tuple(spans), _width()))
    return parts


def _rows(part: RichBlock) -> Iterator[tuple[list[Line], float]]:
    """The rows of a block, and how far down each begins."""
    for number in range(part.rows):
        top = number * part.line_spacing_mm
        yield [line for line in part.lines if top <= line.baseline_mm < top + part.line_spacing_mm], top


def _moved(row: list[Line], down_mm: float) -> Iterator[Line]:
    for line in row:
        yield Line(line.text, line.x_mm + _LEFT, line.baseline_mm + down_mm, line.style, line.right_to_left)


def _side(page: _Page, block: BookBlock) -> None:
    if block.side:
        small = fit(block.side, _LABEL, _width() / 4, _LABEL.line_spacing_mm, _LABEL.size)
        page.lines += small.lines(_LEFT, PAGE.width_mm - _LEFT, page.y, at_right=True)


def _frame(page: _Page, title: str, number: str) -> None:
    right = PAGE.width_mm - _LEFT
    head = fit(tidy_for_print(title), _SMALL, _width(), _SMALL.line_spacing_mm, _SMALL.size)
    page.lines += head.lines(_LEFT, right, _HEAD)
    page.rules.append(Bar(0, _FOOT_RULE, Size(PAGE.width_mm, _HAIR), "line"))
    foot_mm = (_FOOT_RULE + PAGE.height_mm - _SMALL.line_spacing_mm) / 2
    count = fit(number, _SMALL, _width() / 3, _SMALL.line_spacing_mm, _SMALL.size)
    page.lines += count.lines(_LEFT, right, foot_mm, at_right=True)
    foot = fit(tidy_for_print(page.foot), _SMALL, _width() * 0.7, _SMALL.line_spacing_mm, _SMALL.size)
    page.lines += foot.lines(_LEFT, right, foot_mm, at_right=False)


def _width() -> float:
    return PAGE.width_mm - 2 * _LEFT
