"""What stands on one side of a card or page, in millimetres from its top left corner."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from relpitch.domain.card import Size
from relpitch.printing.code import CodeSquares
from relpitch.printing.text import Line, width_of


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar, or a line to write on."""

    x_mm: float
    y_mm: float
    size: Size
    ink: str = "give"


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code without its quiet zone."""

    x_mm: float
    y_mm: float
    side_mm: float
    rows: CodeSquares


@dataclass(frozen=True, slots=True)
class TickCircle:
    """A circle to tick with a pen, by its top left corner."""

    x_mm: float
    y_mm: float
    across_mm: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the person's own: where it stands, and its file."""

    x_mm: float
    y_mm: float
    size: Size
    data: bytes


@dataclass(frozen=True, slots=True)
class Face:
    """One side of a card, or a whole page, set in type. With a warning it lacks some of the words."""

    lines: tuple[Line, ...] = ()
    rules: tuple[Bar, ...] = ()
    codes: tuple[Code, ...] = ()
    warnings: tuple[str, ...] = ()
    rings: tuple[TickCircle, ...] = ()
    pictures: tuple[Picture, ...] = ()

    def mirrored(self, width_mm: float) -> "Face":
        """The side as it stands for words that run to the left: everything at the other edge."""
        return replace(
            self,
            lines=tuple(
                replace(each, x_mm=width_mm - each.x_mm - width_of(each.text, each.style))
                for each in self.lines
            ),
            rules=tuple(replace(each, x_mm=width_mm - each.x_mm - each.size.width_mm) for each in self.rules),
            codes=tuple(replace(each, x_mm=width_mm - each.x_mm - each.side_mm) for each in self.codes),
            pictures=tuple(
                replace(each, x_mm=width_mm - each.x_mm - each.size.width_mm) for each in self.pictures
            ),
            rings=tuple(replace(each, x_mm=width_mm - each.x_mm - each.across_mm) for each in self.rings),
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing is given away on it."""
        return not (self.lines or self.codes or self.rules or self.pictures)


class CardLayout:
    """A card set in type; its back is empty where nothing is given away, and is set once it is asked for."""

    def __init__(self, front: Face, back: Callable[[], Face]) -> None:
        self.front, self._set_back = front, back

    @cached_property
    def back(self) -> Face:
        """The other side: printing fronts alone never needs it, which halves their time."""
        return self._set_back()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What could not be set as written, one sentence each."""
        return self.front.warnings + self.back.warnings

    @property
    def smallest_pt(self) -> float:
        """The size of the smallest print, in points; 0 on an empty card."""
        return min((line.style.size for line in self.front.lines + self.back.lines), default=0.0)
