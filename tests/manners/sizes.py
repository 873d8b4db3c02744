"""Every size, text size, theme and direction that a window is looked at in, and a few that stand for all."""

from collections.abc import Iterator
from itertools import combinations, product
from typing import NamedTuple

from PySide6.QtCore import Qt

from relpitch.preferences import Appearance, Looks

SIZES = ((1024, 680), (1179, 720), (1280, 800), (1920, 1080))
TEXT_SIZES = (100, 150, 200)
THEMES = ("light", "dark", "contrast")
DIRECTIONS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)


class Look(NamedTuple):
    """One of them."""

    size: tuple[int, int]
    text: int
    theme: str
    direction: Qt.LayoutDirection

    @property
    def looks(self) -> Looks:
        """The preferences that make it."""
        appearance = Appearance.DARK if self.theme == "dark" else Appearance.LIGHT
        return Looks(appearance=appearance, text_size=self.text, more_contrast=self.theme == "contrast")

    def __str__(self) -> str:
        way = "" if self.direction is DIRECTIONS[0] else ", right to left"
        return f"{self.size[0]} x {self.size[1]}, {self.text} %, {self.theme}{way}"


def every() -> list[Look]:
    """All of them, 72."""
    return [Look(*each) for each in product(SIZES, TEXT_SIZES, THEMES, DIRECTIONS)]


def pairwise() -> list[Look]:
    """So few that each two of what they are made of meet in one: found greedily, the same each time."""
    left = {pair for look in every() for pair in _pairs(look)}
    chosen: list[Look] = []
    while left:
        best = max(every(), key=lambda look: len(left & set(_pairs(look))))
        left -= set(_pairs(best))
        chosen.append(best)
    return sorted(chosen, key=lambda look: (look.text, look.theme, look.size))


def _pairs(look: Look) -> Iterator[tuple[tuple[int, object], tuple[int, object]]]:
    yield from combinations(enumerate(look), 2)
