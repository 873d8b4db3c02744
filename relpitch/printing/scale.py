"""The modular scale of type on cards: sizes a fifth apart, and how far a card's size moves along it."""

import math

from relpitch.domain.card import Size

SIZES = (7.0, 7.5, 9.0, 11.0, 13.0, 16.0, 19.0, 23.0, 27.0, 33.0)
"""In points. Words begin at the size of their style on a business card."""

_SIZE_RATIO = 1.2
_BUSINESS_CARD_MM2 = 85.0 * 55.0
_ROUNDED_FROM = 0.4  # cards of 105 x 148 and 108 x 156 mm look alike
_ROOM_APART = 1.17  # margins and gaps grow a little slower than type


def steps_of(size: Size) -> int:
    """How many sizes larger words are set on a card than on a business card; never smaller."""
    area = max(size.width_mm * size.height_mm, 1.0)
    return max(math.floor(math.log(math.sqrt(area / _BUSINESS_CARD_MM2), _SIZE_RATIO) + _ROUNDED_FROM), 0)


def half(steps: int) -> int:
    """Labels and details take half as many steps, rounded up."""
    return (steps + 1) // 2


def moved(points: float, steps: int) -> float:
    """A size of the scale so many steps on."""
    return SIZES[min(max(_place(points) + steps, 0), len(SIZES) - 1)]


def smaller(points: float, least: float) -> float | None:
    """The next smaller size; None where that would be under the least."""
    below = [each for each in SIZES if least <= each < points]
    return below[-1] if below else None


def on_scale(points: float) -> float:
    """The largest size of the scale that is no larger."""
    return SIZES[_place(points)]


def roomier(length_mm: float, steps: int) -> float:
    """A margin or gap of a business card as it is on a card so many steps larger."""
    return length_mm * _ROOM_APART**steps


def _place(points: float) -> int:
    return max((number for number, each in enumerate(SIZES) if each <= points), default=0)
