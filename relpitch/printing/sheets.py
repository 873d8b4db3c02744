"""Cards placed on the sheets of a stock, in millimetres from the page's top left corner."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from relpitch.domain.card import PrintRun, Sides, Size, Stock
from relpitch.domain.errors import RelpitchError
from relpitch.domain.turn import Turn
from relpitch.printing import card_layout
from relpitch.printing.face import Face
from relpitch.translation import _

_PAGE_EDGE_MM = 2.5
_MARK_GAP_MM = Size(3, 2.5)
_MARK_MM = Size(9, 6)
_ARM_MM = 1.5


@dataclass(frozen=True, slots=True)
class Placed:
    """One face of a card and where its top left corner goes; `is_turned` stands on its head there."""

    x_mm: float
    y_mm: float
    face: Face
    is_turned: bool = False


@dataclass(frozen=True, slots=True)
class CutMark:
    """A line that says where to cut; pale where cards meet, black in the margins."""

    x1_mm: float
    y1_mm: float
    x2_mm: float
    y2_mm: float
    is_pale: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printed side of a sheet of paper."""

    page: Size
    card: Size
    cards: tuple[Placed, ...]
    marks: tuple[CutMark, ...] = ()
    outlines: tuple[tuple[float, float], ...] = ()
    is_back: bool = False


def lay_out(run: PrintRun) -> tuple[Sheet, ...]:
    """The sides in printing order: front, back, front, back; fronts alone where no card has a back.

    Needs a QGuiApplication.
    """
    stock, first = run.stock, run.start - 1
    if not 0 <= first < stock.per_sheet:
        raise RelpitchError(
            _("Start at a place from 1 to {count}: that is what {stock} holds.").format(
                count=stock.per_sheet, stock=stock.name
            )
        )
    if not run.cards:
        raise RelpitchError(_("Print at least one card."))
    layouts = [card_layout.lay_out(card, stock.card) for card in run.cards]
    with_backs = run.sides is not Sides.FRONT and any(not layout.back.is_empty for layout in layouts)
    if run.sides is Sides.BACK and not with_backs:
        raise RelpitchError(_("There is nothing on the backs of these cards."))
    marks = tuple(_marks(stock)) if stock.cut and run.crop_marks else ()
    sheets = []
    for start in range(-first, len(layouts), stock.per_sheet):
        here = range(max(start, 0), min(start + stock.per_sheet, len(layouts)))
        if run.sides is not Sides.BACK:
            corners = tuple(stock.corner(number - start) for number in here)
            fronts = tuple(
                Placed(*at, layouts[number].front) for at, number in zip(corners, here, strict=True)
            )
            edges = corners if run.outlines else ()
            sheets.append(Sheet(stock.page, stock.card, fronts, marks, edges))
        if with_backs:
            corners = tuple(behind(stock, number - start, run.turn) for number in here)
            turned = not turns_like_a_page(stock, run.turn)
            backs = tuple(
                Placed(*at, layouts[number].back, turned) for at, number in zip(corners, here, strict=True)
            )
            edges = corners if run.outlines else ()
            sheets.append(Sheet(stock.page, stock.card, backs, (), edges, is_back=True))
    return tuple(sheets)


def behind(stock: Stock, place: int, turn: Turn) -> tuple[float, float]:
    """The top left corner of the back that meets a front, once the printer has turned the paper."""
    x, y = stock.corner(place)
    if turns_like_a_page(stock, turn):
        return stock.page.width_mm - x - stock.card.width_mm, y
    return x, stock.page.height_mm - y - stock.card.height_mm


def turns_like_a_page(stock: Stock, turn: Turn) -> bool:
    """Whether the paper turns over a side, not over its top.

    Over its top, backs are printed on their heads, so that a cut card still turns like a page.
    """
    return (turn is Turn.LONG_EDGE) != stock.is_landscape


def warnings(sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """What could not be set as written, one sentence each."""
    faces = dict.fromkeys(card.face for sheet in sheets for card in sheet.cards)
    return tuple(dict.fromkeys(each for face in faces for each in face.warnings))


def _marks(stock: Stock) -> Iterator[CutMark]:
    corners = [stock.corner(place) for place in range(stock.per_sheet)]
    xs = _edges({x for x, _ in corners}, stock.card.width_mm)
    ys = _edges({y for _, y in corners}, stock.card.height_mm)
    for x, (y1, y2) in product(
        xs, _margins(ys, stock.page.height_mm, _MARK_GAP_MM.height_mm, _MARK_MM.height_mm)
    ):
        yield CutMark(x, y1, x, y2)
    for y, (x1, x2) in product(
        ys, _margins(xs, stock.page.width_mm, _MARK_GAP_MM.width_mm, _MARK_MM.width_mm)
    ):
        yield CutMark(x1, y, x2, y)
    for x, y in product(xs, ys):
        yield CutMark(max(x - _ARM_MM, xs[0]), y, min(x + _ARM_MM, xs[-1]), y, is_pale=True)
        yield CutMark(x, max(y - _ARM_MM, ys[0]), x, min(y + _ARM_MM, ys[-1]), is_pale=True)


def _edges(starts: set[float], length: float) -> list[float]:
    return sorted({round(edge, 3) for start in starts for edge in (start, start + length)})


def _margins(edges: list[float], page: float, gap: float, length: float) -> list[tuple[float, float]]:
    before = (max(edges[0] - gap - length, _PAGE_EDGE_MM), edges[0] - gap)
    after = (edges[-1] + gap, min(edges[-1] + gap + length, page - _PAGE_EDGE_MM))
    return [(start, end) for start, end in (before, after) if start < end]
