"""Cards as a print shop takes them: each on a page of its own, its edges marked outside the bleed."""

from collections.abc import Iterator

from relpitch.domain.card import PrintRun, Sides, Size
from relpitch.domain.errors import RelpitchError
from relpitch.printing import card_layout
from relpitch.printing.pdf_facts import Cut
from relpitch.printing.sheets import CutMark, Placed, Sheet
from relpitch.translation import _

BLEED_MM = 3.0
_MARK_GAP_MM, _MARK_MM, _EDGE_MM = 1.0, 5.0, 1.0


def lay_out(run: PrintRun) -> tuple[Sheet, ...]:
    """A page a side, front before back; each card once, however many were to be on a sheet."""
    cards = tuple(dict.fromkeys(run.cards))
    if not cards:
        raise RelpitchError(_("Print at least one card."))
    card, around = run.stock.card, cut_of(run).inside_mm
    page = Size(card.width_mm + 2 * around, card.height_mm + 2 * around)
    marks = tuple(_marks(card, around, run.bleed_mm))
    layouts = [card_layout.lay_out(each, card) for each in cards]
    with_backs = run.sides is not Sides.FRONT and any(not each.back.is_empty for each in layouts)
    if run.sides is Sides.BACK and not with_backs:
        raise RelpitchError(_("There is nothing on the backs of these cards."))
    pages = []
    for layout in layouts:
        if run.sides is not Sides.BACK:
            pages.append(Sheet(page, card, (Placed(around, around, layout.front),), marks))
        if with_backs:
            pages.append(Sheet(page, card, (Placed(around, around, layout.back),), marks, is_back=True))
    return tuple(pages)


def cut_of(run: PrintRun) -> Cut:
    """Where the pages are trimmed."""
    return Cut(run.bleed_mm + _MARK_GAP_MM + _MARK_MM + _EDGE_MM, run.bleed_mm)


def _marks(card: Size, around: float, bleed_mm: float) -> Iterator[CutMark]:
    inner, outer = around - bleed_mm - _MARK_GAP_MM, _EDGE_MM
    right, foot = around + card.width_mm, around + card.height_mm
    wide, high = right + around, foot + around
    for x in (around, right):
        yield CutMark(x, outer, x, inner)
        yield CutMark(x, high - inner, x, high - outer)
    for y in (around, foot):
        yield CutMark(outer, y, inner, y)
        yield CutMark(wide - inner, y, wide - outer, y)
