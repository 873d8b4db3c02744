"""What stands on a back beside its words: the person's own picture, or room for one drawn by hand."""

from dataclasses import replace

from relpitch.domain.card import Size
from relpitch.printing import own_picture
from relpitch.printing.face import Bar, Picture
from relpitch.printing.pieces import Across, SizedDesign

_FRAME_MM = 0.2
_DRAWING_MM = Size(29, 36)
_PICTURE_MM = 36.0  # its width beside words, at most
_CLEAR_MM = 2.0  # below it, where words follow
_GAP_MM = 4.0
_WORDS_SHARE = 0.42  # of the height, above a picture on an upright card


def room_to_draw(
    sized: SizedDesign, across: Across, top_mm: float, foot_mm: float
) -> tuple[tuple[Bar, ...], Across]:
    """The edges of an empty place, as wide as a third of the card, and where words stand beside it."""
    right = across.right_mm
    wide = min(sized.room(_DRAWING_MM.width_mm), across.width_mm / 2)
    high = min(sized.room(_DRAWING_MM.height_mm), foot_mm - top_mm)
    words = replace(across, right_mm=right - wide - sized.room(_GAP_MM))
    return frame(right - wide, (top_mm + foot_mm - high) / 2, wide, high), words


def beside(
    data: bytes, sized: SizedDesign, across: Across, top_mm: float, foot_mm: float
) -> tuple[Picture | None, Across]:
    """A picture at the right of words, and where these stand."""
    wide = min(sized.room(_PICTURE_MM), across.width_mm / 2)
    room = Size(wide, foot_mm - top_mm)
    found = own_picture.within(data, across.right_mm - wide, top_mm, room, at_right=True)
    right = found.x_mm - sized.room(_GAP_MM) if found else across.right_mm
    return found, replace(across, right_mm=right)


def below(
    data: bytes, sized: SizedDesign, across: Across, top_mm: float, foot_mm: float, *, words: bool
) -> tuple[Picture | None, float]:
    """A picture below the words of an upright card, or where they would stand, and where these end."""
    foot_mm -= sized.room(_CLEAR_MM)
    begins = top_mm + _WORDS_SHARE * (foot_mm - top_mm) if words else top_mm
    room = Size(across.width_mm, foot_mm - begins)
    found = own_picture.within(data, across.left_mm, begins, room, at_right=False)
    return found, begins if words else foot_mm


def frame(x: float, y: float, width: float, height: float) -> tuple[Bar, ...]:
    """Four hairlines round a room."""
    across, down = Size(width, _FRAME_MM), Size(_FRAME_MM, height)
    return (
        *(Bar(x, each, across, "line") for each in (y, y + height - _FRAME_MM)),
        *(Bar(each, y, down, "line") for each in (x, x + width - _FRAME_MM)),
    )
