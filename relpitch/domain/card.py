"""A card: what is printed, and the sheet it is printed on. All lengths are millimetres."""

from dataclasses import dataclass, field
from enum import StrEnum

from relpitch.domain.contact import CardContact
from relpitch.domain.pocket_card import Pocket
from relpitch.domain.turn import Turn
from relpitch.translation import pgettext


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height in millimetres."""

    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class Stock:
    """A sheet of cards as sold, measured from the page's top left corner.

    `cut` says that the sheet is plain paper, to be cut by hand along crop marks.
    """

    id: str
    name: str
    maker: str
    page_name: str
    page: Size
    card: Size
    columns: int
    rows: int
    left_mm: float
    top_mm: float
    gap_x_mm: float = 0.0
    gap_y_mm: float = 0.0
    aliases: tuple[str, ...] = ()
    cut: bool = False

    @property
    def paper(self) -> str:
        """What its page is called, as a person reads it: A4, Letter."""
        return pgettext("a card stock", self.page_name)

    @property
    def per_sheet(self) -> int:
        """How many cards one sheet holds."""
        return self.columns * self.rows

    def corner(self, place: int) -> tuple[float, float]:
        """The top left corner (x, y) of a card by its place on the sheet, 0 first, row by row."""
        row, column = divmod(place, self.columns)
        return (
            self.left_mm + column * (self.card.width_mm + self.gap_x_mm),
            self.top_mm + row * (self.card.height_mm + self.gap_y_mm),
        )

    @property
    def is_landscape(self) -> bool:
        """Whether the page is wider than it is high."""
        return self.page.width_mm > self.page.height_mm


class Sides(StrEnum):
    """Which sides are printed."""

    FRONT = "front"
    BACK = "back"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Card:
    """One card: the line and contact on its front, something given away on its back.

    `line` and `back` are plain words, slots filled; `name` is what warnings call the card.
    `prompts` are what is written by hand, a ruled line each. `code` is what a QR code holds, and `code_words`
    stand beside it.
    `statement_pt` is the size of the line on a business card, and where it `shrinks` the largest it may have.
    `drawing` keeps room for one on its back, `picture` one that stands there. `language` is that of
    its words. A card for one's own pocket holds `pocket` in place of these.
    """

    line: str
    contact: CardContact = field(default_factory=CardContact)
    back_title: str = ""
    back: str = ""
    name: str = ""
    design: str = "line"
    prompts: tuple[str, ...] = ()
    code: str = ""
    code_words: str = ""
    statement_pt: float = 16.0
    shrinks: bool = True
    pocket: Pocket | None = None
    drawing: bool = False
    picture: bytes = field(default=b"", repr=False)
    language: str = ""


@dataclass(frozen=True, slots=True)
class PrintRun:
    """How cards are laid on sheets: `start` is the first free place of a used sheet, 1 the first.

    `outlines` draws the edges of the cards, for a test on plain paper. For a print shop: `bleed_mm` round
    each card, and `as_shapes` letters that need no font.
    """

    stock: Stock
    cards: tuple[Card, ...]
    start: int = 1
    sides: Sides = Sides.BOTH
    turn: Turn = Turn.LONG_EDGE
    crop_marks: bool = True
    outlines: bool = False
    bleed_mm: float = 0.0
    as_shapes: bool = False


def dealt(deck: tuple[Card, ...], copies: int, room: int) -> tuple[Card, ...]:
    """So many copies of each card of a deck, one after the other; with 0, in turn until `room` is full."""
    if copies:
        return tuple(card for card in deck for _ in range(copies))
    return tuple(deck[place % len(deck)] for place in range(room)) if deck else ()
