"""A card: what is printed, and the sheet it is printed on. All lengths are millimetres."""

from dataclasses import dataclass, field

from relpitch.domain.contact import Contact


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

    def behind(self, place: int) -> int:
        """The place on the back of the sheet that meets a front, when the sheet turns over its long edge."""
        row, column = divmod(place, self.columns)
        return row * self.columns + (self.columns - 1 - column)


@dataclass(frozen=True, slots=True)
class Card:
    """One card: the line and contact on its front, something given away on its back.

    `line` and `back` are plain words, slots filled; `name` is what warnings call the card.
    """

    line: str
    contact: Contact = field(default_factory=Contact)
    back_title: str = ""
    back: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class PrintRun:
    """How cards are laid on sheets: `start` is the first free place of a used sheet, 1 the first."""

    stock: Stock
    cards: tuple[Card, ...]
    start: int = 1
    backs: bool = True
    crop_marks: bool = True
